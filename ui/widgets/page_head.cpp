#include "ui/widgets/page_head.h"

#include "ui/widgets/label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

PageHead::PageHead(const QString &title, const QString &explanation, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(title, TextStyle::Title))
    , m_explanation(new Label(explanation, TextStyle::Secondary))
    , m_titleRow(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    m_title->setObjectName(u"pageTitle"_s);
    m_explanation->setObjectName(u"pageExplanation"_s);
    m_explanation->setElided(Qt::ElideRight);
    m_explanation->setVisible(!explanation.isEmpty());
    m_titleRow->setSpacing(space::s);
    m_titleRow->addWidget(m_title);
    m_titleRow->addStretch();
    m_buttons->setSpacing(space::s);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addLayout(m_titleRow);
    lines->addWidget(m_explanation);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::l);
    layout->addLayout(lines, 1);
    layout->addLayout(m_buttons);
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setExplanation(const QString &text)
{
    m_explanation->setText(text);
    m_explanation->setVisible(!text.isEmpty());
}

QPushButton *PageHead::addAction(QAction *action, ButtonRole role)
{
    QPushButton *button = buttonFor(action, role, this);
    m_buttons->addWidget(button);
    return button;
}

void PageHead::addTitleWidget(QWidget *widget)
{
    m_titleRow->insertWidget(m_titleRow->count() - 1, widget);
}

QPushButton *buttonFor(QAction *action, ButtonRole role, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(action->objectName() + "Button"_L1);
    setButtonRole(button, role);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QString tip = action->toolTip() == action->text() ? QString() : action->toolTip();
        if (!keys.isEmpty())
            tip += (tip.isEmpty() ? QString() : u" "_s) + u'(' + keys + u')';
        button->setToolTip(tip.toHtmlEscaped());
        if (action->menu())
            button->setMenu(action->menu());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace berth::ui
