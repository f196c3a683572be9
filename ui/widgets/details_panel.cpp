#include "ui/widgets/details_panel.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/style_paint.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

KeyValueList::KeyValueList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::xs + 2);
    m_grid->setColumnStretch(1, 1);
}

void KeyValueList::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        const std::unique_ptr<QLayoutItem> gone(item);
    }
}

void KeyValueList::addWidget(const QString &name, QWidget *widget)
{
    auto *label = new Label(name, TextStyle::Secondary);
    label->setBuddy(widget);
    if (widget->accessibleName().isEmpty())
        widget->setAccessibleName(name);
    const int row = m_grid->rowCount();
    const bool wraps = qobject_cast<QLabel *>(widget) != nullptr;
    m_grid->addWidget(label, row, 0, (wraps ? Qt::AlignTop : Qt::AlignVCenter) | Qt::AlignLeft);
    const bool state =
        qobject_cast<StatusLabel *>(widget) != nullptr; // as wide as it is: beside its name, not far right
    m_grid->addWidget(widget, row, 1, state ? Qt::AlignVCenter | Qt::AlignLeft : Qt::AlignVCenter);
}

Label *KeyValueList::add(const QString &name, const QString &value, const QString &tip)
{
    auto *text = new Label(value);
    text->setWordWrap(true);
    text->setSelectable(true);
    text->setAccessibleName(name);
    text->setAccessibleDescription(value);
    text->setToolTip(tip.isEmpty() ? QString() : u"<span style='white-space:pre'>%1</span>"_s.arg(tip.toHtmlEscaped()));
    addWidget(name, text);
    return text;
}

void KeyValueList::addMono(const QString &name, const QString &value, const QString &copied)
{
    auto *text = new Label(value, TextStyle::Mono);
    text->setSelectable(true);
    text->setElided(Qt::ElideMiddle);
    auto *copy = new CopyButton([whole = copied.isEmpty() ? value : copied] { return whole; });
    copy->setToolTip(tr("Copy %1").arg(name));
    copy->setAccessibleName(tr("Copy %1").arg(name));
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(space::xs);
    row->addWidget(text, 1);
    row->addWidget(copy);
    addWidget(name, box);
}

void KeyValueList::addStatus(const QString &name, const StatusValue &status)
{
    auto *label = new StatusLabel;
    label->setStatus(status);
    addWidget(name, label);
}

FoldSection::FoldSection(const QString &title, QWidget *content, bool open, QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton)
    , m_content(content)
{
    m_toggle->setObjectName(u"foldToggle"_s);
    m_toggle->setCheckable(true);
    m_toggle->setProperty("berthFold", true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::xs);
    layout->addWidget(m_toggle);
    layout->addWidget(m_content);
    const auto fold = [this](bool opened) {
        m_toggle->setArrowType(opened ? Qt::DownArrow : Qt::RightArrow);
        m_content->setVisible(opened);
        if (opened && !std::exchange(m_everOpened, true))
            Q_EMIT openedFirst();
    };
    connect(m_toggle, &QToolButton::toggled, this, fold);
    m_toggle->setChecked(open);
    fold(open);
}

void FoldSection::setTitle(const QString &title)
{
    m_toggle->setText(title);
}
void FoldSection::setOpen(bool open)
{
    m_toggle->setChecked(open);
}
bool FoldSection::isOpen() const
{
    return m_toggle->isChecked();
}

DetailsPanel::DetailsPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new Label({}, TextStyle::Strong))
    , m_explanation(new Label({}, TextStyle::Secondary))
    , m_notices(new NoticeBar)
    , m_place(new QVBoxLayout)
{
    setObjectName(u"details"_s);
    setAccessibleName(tr("Details"));
    setFrameShape(QFrame::NoFrame);
    m_title->setObjectName(u"detailsTitle"_s);
    m_title->setSelectable(true);
    m_title->setWordWrap(true);
    m_explanation->setObjectName(u"detailsExplanation"_s);
    m_explanation->setWordWrap(true);
    auto *inner = new QWidget;
    inner->setLayout(m_place);
    m_place->setContentsMargins(space::l - 2, space::m, space::l - 2, space::m);
    m_place->setSpacing(space::m);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(m_title);
    lines->addWidget(m_explanation);
    m_place->addLayout(lines);
    m_place->addWidget(m_notices);
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(accessibleName());
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(scroll);
    clear();
}

void DetailsPanel::setTitle(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void DetailsPanel::clear()
{
    if (m_content)
        m_content->deleteLater();
    m_content = new QWidget;
    m_sections = new QVBoxLayout(m_content);
    m_sections->setContentsMargins({});
    m_sections->setSpacing(space::s);
    auto *holder = new QWidget; // keeps a stretch under the sections, however many are added later
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins({});
    layout->addWidget(m_content);
    layout->addStretch();
    if (QLayoutItem *former = m_place->takeAt(2)) {
        const std::unique_ptr<QLayoutItem> gone(former);
        former->widget()->deleteLater();
    }
    m_place->insertWidget(2, holder, 1);
    m_notices->clear();
}

void DetailsPanel::addHeading(const QString &heading)
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    m_sections->addWidget(new Label(heading, TextStyle::Secondary));
    m_sections->addWidget(line);
}

KeyValueList *DetailsPanel::addFacts(const QString &heading)
{
    if (!heading.isEmpty())
        addHeading(heading);
    auto *facts = new KeyValueList;
    m_sections->addWidget(facts);
    return facts;
}

FoldSection *DetailsPanel::addFold(const QString &title, QWidget *content, bool open)
{
    auto *fold = new FoldSection(title, content, open);
    m_sections->addWidget(fold);
    return fold;
}

void DetailsPanel::addWidget(QWidget *widget)
{
    m_sections->addWidget(widget);
}

QHBoxLayout *DetailsPanel::addButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    m_sections->addLayout(row);
    return row;
}

void DetailsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(palette());
    paint::roundedBox(&painter, rect(), t.surface, t.line, space::radius);
}

} // namespace berth::ui
