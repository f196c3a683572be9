#include "ui/shell/header_bar.h"

#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_harbor(new QToolButton(this))
    , m_harborMenu(new QMenu(m_harbor))
    , m_mainMenu(new QMenu(this))
    , m_who(new Label(QString(), TextStyle::Secondary, this))
    , m_health(new StatusLabel(this))
    , m_badges(new QWidget(this))
    , m_search(new CommandPalette(this))
    , m_running(new QToolButton(this))
{
    setObjectName(u"header"_s);
    m_harbor->setObjectName(u"harborMenuButton"_s);
    m_harbor->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_harbor->setIcon(iconOf(Icon::Anchor));
    m_harbor->setPopupMode(QToolButton::InstantPopup);
    m_harbor->setMenu(m_harborMenu);
    m_harbor->setFont(textFont(TextStyle::Strong));
    m_harbor->setFocusPolicy(Qt::TabFocus);
    m_harbor->setAccessibleName(tr("Harbor and profiles"));
    m_who->setObjectName(u"headerWho"_s);
    m_who->setElided(Qt::ElideRight);
    m_health->setObjectName(u"headerHealth"_s);
    m_badges->setObjectName(u"headerBadges"_s);
    auto *badgeLine = new QHBoxLayout(m_badges);
    badgeLine->setContentsMargins(0, 0, 0, 0);
    badgeLine->setSpacing(space::s);

    m_running->setObjectName(u"runningButton"_s);
    m_running->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_running->setIcon(iconOf(Icon::Refresh));
    m_running->setFocusPolicy(Qt::TabFocus);
    connect(m_running, &QToolButton::clicked, this, &HeaderBar::runningClicked);
    auto *menu = new QToolButton(this);
    menu->setObjectName(u"mainMenuButton"_s);
    menu->setIcon(iconOf(Icon::Menu));
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setMenu(m_mainMenu);
    menu->setFocusPolicy(Qt::TabFocus);
    menu->setShortcut(QKeySequence(Qt::Key_F10));
    menu->setToolTip(tr("Menu (F10)"));
    menu->setAccessibleName(tr("Menu"));

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::m, space::xs, space::m, space::xs + 1);
    line->setSpacing(space::m);
    line->addWidget(m_harbor);
    line->addWidget(m_who);
    line->addWidget(m_health);
    line->addWidget(m_badges);
    line->addStretch(1);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line->addWidget(m_search, 2);
    line->addWidget(m_running);
    line->addWidget(menu);
    setRunning(0, 0);
    setFacts({.harbor = tr("Not connected")});
}

void HeaderBar::setFacts(const Facts &facts)
{
    m_harbor->setText(facts.harbor);
    m_who->setText(facts.who);
    m_who->setVisible(!facts.who.isEmpty());
    m_health->setStatus(facts.health);
    m_health->setVisible(!facts.health.word.isEmpty());
    qDeleteAll(m_badges->findChildren<StatusLabel *>());
    for (const StatusValue &badge : facts.badges) {
        auto *label = new StatusLabel(m_badges);
        label->setPill(true);
        label->setStatus(badge);
        m_badges->layout()->addWidget(label);
    }
    m_badges->setVisible(!facts.badges.isEmpty());
}

void HeaderBar::setRunning(int tasks, int requests)
{
    m_running->setVisible(tasks + requests > 0);
    m_running->setText(tasks > 0 ? tr("%n running", "tasks", tasks) : QString());
    m_running->setToolTip(tasks > 0 ? tr("Show running work") : tr("Waiting for Harbor"));
    m_running->setAccessibleName(
        tasks > 0 ? tr("%n tasks running", nullptr, tasks) : tr("%n requests under way", nullptr, requests));
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    const Tokens &colors = tokens(QFrame::palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(rect().adjusted(0, height() - 1, 0, 0), colors.line);
}

} // namespace berth::ui
