#include "ui/widgets/notice_bar.h"

#include "ui/widgets/error_text.h"
#include "ui/widgets/folded_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/style.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/tone_icon.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr int iconSide = 16;
constexpr int textLeft = space::m + iconSide + space::s;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_title(new Label)
    , m_text(new Label)
    , m_actions(new QWidget(this))
    , m_below(new QWidget)
    , m_details(new FoldedText)
    , m_close(new QToolButton)
    , m_lines(new QVBoxLayout)
    , m_row(new QHBoxLayout)
{
    setObjectName(u"noticeBar"_s);
    m_actions->hide();
    m_title->setObjectName(u"noticeTitle"_s);
    m_title->setTextStyle(TextStyle::Strong);
    m_title->setWordWrap(true);
    m_title->setSelectable(true);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    m_text->setSelectable(true);
    m_close->setObjectName(u"noticeClose"_s);
    m_close->setIcon(iconOf(Icon::Close));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });

    m_row->setContentsMargins({});
    m_row->setSpacing(space::s);
    m_row->addWidget(m_text, 1);
    m_lines->setContentsMargins({});
    m_lines->setSpacing(2);
    m_lines->addWidget(m_title);
    m_lines->addLayout(m_row);
    m_lines->addWidget(m_below);
    m_lines->addWidget(m_details);
    auto *below = new QHBoxLayout(m_below);
    below->setContentsMargins({});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(textLeft, 7, space::s, 7);
    layout->setSpacing(space::s);
    layout->addLayout(m_lines, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void NoticeBar::showNotice(const Notice &notice)
{
    m_notice = notice;
    setExtra(nullptr);
    m_title->setText(notice.title);
    m_title->setVisible(!notice.title.isEmpty());
    m_text->setText(notice.text);
    m_text->setVisible(!notice.text.isEmpty());
    m_details->setText(notice.details);
    m_close->setVisible(notice.closable);
    rebuildActions();
    setAccessibleName(notice.title.isEmpty() ? notice.text : notice.title);
    setAccessibleDescription(notice.title.isEmpty() ? QString() : notice.text);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::showError(const Error &error, const QList<NoticeAction> &actions)
{
    if (error.kind == ErrorKind::Cancelled)
        return clear();
    const Explanation said = describe(error);
    showNotice({.tone = Tone::Error,
        .title = said.what,
        .text = said.remedy,
        .actions = actions,
        .details = errorDetails(error)});
}

void NoticeBar::setExtra(QWidget *widget)
{
    if (m_extra)
        m_extra->deleteLater();
    m_extra = widget;
    if (widget)
        m_lines->insertWidget(2, widget);
}

void NoticeBar::clear()
{
    m_notice = {};
    setExtra(nullptr);
    hide();
}

void NoticeBar::rebuildActions()
{
    m_actions->deleteLater();
    m_actions = new QWidget;
    auto *line = new QHBoxLayout(m_actions);
    line->setContentsMargins({});
    line->setSpacing(space::m);
    int number = 0;
    for (const NoticeAction &action : std::as_const(m_notice.actions)) {
        auto *button = new QPushButton(action.text);
        setButtonRole(button, ButtonRole::Quiet);
        button->setObjectName(action.objectName.isEmpty() ? u"noticeAction%1"_s.arg(number++) : action.objectName);
        if (action.run)
            connect(button, &QPushButton::clicked, this, action.run);
        line->addWidget(button);
    }
    // One line of text has its actions beside it; a title with an explanation has them underneath.
    const bool beside = m_notice.title.isEmpty() || m_notice.text.isEmpty();
    if (beside) {
        m_row->addWidget(m_actions, 0, Qt::AlignTop);
    } else {
        line->addStretch();
        m_below->layout()->addWidget(m_actions);
    }
    m_actions->setVisible(!m_notice.actions.isEmpty());
    m_below->setVisible(!beside && !m_notice.actions.isEmpty());
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(palette());
    const QColor color = m_notice.tone == Tone::Neutral ? t.line : toneColor(t, m_notice.tone);
    paint::roundedBox(&painter, rect(), toneTint(t, m_notice.tone), color, space::radius);
    const Icon mark = m_notice.tone == Tone::Neutral ? Icon::Info : toneIcon(m_notice.tone);
    const int lineHeight = fontMetrics().height();
    const QRect place(space::m, 8 + (lineHeight - iconSide) / 2, iconSide, iconSide);
    paintIcon(&painter, place, mark, toneColor(t, m_notice.tone));
}

} // namespace berth::ui
