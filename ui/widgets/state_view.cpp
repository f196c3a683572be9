#include "ui/widgets/state_view.h"

#include "app/core/text.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace berth::ui {

SkeletonView::SkeletonView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"skeleton"_s);
    setAccessibleName(tr("Loading"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(200);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_painted = true;
        update();
    });
}

void SkeletonView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_delay.start();
}

void SkeletonView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_delay.stop();
    m_painted = false;
}

void SkeletonView::paintEvent(QPaintEvent *)
{
    if (!m_painted)
        return;
    QPainter painter(this);
    const Tokens &t = tokens(palette());
    paint::roundedBox(&painter, rect(), t.surface, t.line, space::radius);
    static constexpr std::array shares{0.22, 0.12, 0.26, 0.14};
    constexpr int row = 34;
    const int width = this->width() - 2 * space::m;
    for (int i = 0; i < qMin(8, height() / row); ++i) {
        int left = space::m;
        for (std::size_t column = 0; column < shares.size(); ++column) {
            const int length =
                static_cast<int>(width * shares.at(column) * (1.0 - 0.15 * ((i + static_cast<int>(column)) % 3)));
            paint::roundedBox(&painter, {left, i * row + 12, length, 10}, t.hover, {}, space::xs);
            left += static_cast<int>(width * 0.27);
        }
    }
}

StateView::StateView(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_notice(new NoticeBar)
    , m_stack(new QStackedLayout)
{
    m_notice->setObjectName(u"stateNotice"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::m);
    layout->addWidget(m_notice);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(content);
}

void StateView::showLoading()
{
    if (!m_skeleton) {
        m_skeleton = new SkeletonView;
        m_stack->addWidget(m_skeleton);
    }
    turnTo(m_skeleton, State::Loading);
}

void StateView::showContent()
{
    turnTo(m_content, State::Content);
}

void StateView::showEmpty(Icon icon, const QString &sentence, const StateButton &button)
{
    message()->say(icon, sentence, {}, button);
    turnTo(m_message, State::Empty);
}

void StateView::showFilteredToNothing(std::function<void()> clear)
{
    message()->say(
        Icon::Filter, tr("Nothing here matches the filter."), {}, {tr("Clear the filter"), std::move(clear)});
    turnTo(m_message, State::FilteredToNothing);
}

void StateView::showFailed(const Error &error, std::function<void()> retry)
{
    const Explanation said = describe(error);
    const bool refused = error.kind == ErrorKind::NotAllowed;
    message()->say(refused ? Icon::Lock : Icon::Error, said.what, said.remedy, {tr("Retry"), std::move(retry)},
        errorDetails(error));
    turnTo(m_message, refused ? State::NotAllowed : State::Failed);
}

void StateView::showNotAllowed(const QString &permission, const QString &who)
{
    message()->say(Icon::Lock, tr("This account may not do this: %1.").arg(permission),
        tr("%1 can give it the permission.").arg(who));
    turnTo(m_message, State::NotAllowed);
}

void StateView::showOffline(const Error &error, const QDateTime &lastKnown, std::function<void()> retry)
{
    turnTo(m_content, State::Content);
    m_offline = true;
    const Explanation said = describe(error);
    m_notice->showNotice({.tone = Tone::Warning,
        .title = said.what,
        .text = tr("Shown is what was known %1 (%2). Nothing can be changed until Harbor answers again.")
                    .arg(relativeTime(lastKnown), shortTime(lastKnown)),
        .actions = {{tr("Retry"), std::move(retry), u"stateRetry"_s}},
        .details = errorDetails(error),
        .closable = false});
}

void StateView::showStale(const Error &error, std::function<void()> retry)
{
    turnTo(m_content, State::Content);
    m_notice->showError(error, {{tr("Retry"), std::move(retry), u"stateRetry"_s}});
}

void StateView::showPartial(const QString &sentence, std::function<void()> retry)
{
    turnTo(m_content, State::Content);
    QList<NoticeAction> actions;
    if (retry)
        actions.append({tr("Retry"), std::move(retry), u"stateRetry"_s});
    m_notice->showNotice({.tone = Tone::Warning, .text = sentence, .actions = actions});
}

void StateView::turnTo(QWidget *widget, State state)
{
    m_state = state;
    m_offline = false;
    m_notice->clear();
    // Hiding what has the focus would hand it to whatever comes next in the window; it stays in this place.
    const QWidget *focused = QApplication::focusWidget();
    const bool had = focused && isAncestorOf(focused);
    m_stack->setCurrentWidget(widget);
    if (had)
        focusCurrent();
}

void StateView::focusCurrent()
{
    m_stack->currentWidget()->setFocus();
}

EmptyState *StateView::message()
{
    if (!m_message) {
        m_message = new EmptyState;
        m_stack->addWidget(m_message);
    }
    return m_message;
}

} // namespace berth::ui
