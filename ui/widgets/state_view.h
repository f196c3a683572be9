#pragma once

#include "app/core/error.h"
#include "ui/widgets/icons.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace berth::ui {

class FoldedText;
class Label;
class NoticeBar;

/** Grey rows where rows will be; appears after 200 ms so that quick answers do not flash. Stands still. */
class SkeletonView final : public QWidget
{
    Q_OBJECT
public:
    explicit SkeletonView(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SkeletonView)

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_delay;
    bool m_painted = false;
};

/** The way on that a state offers. */
struct StateButton
{
    QString text = {};
    std::function<void()> run = {};
};

/** One sentence, what to do about it, and at most two buttons, in the middle of an otherwise empty place. */
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(EmptyState)

    /** @p explanation, @p button and @p details may be empty. */
    void say(Icon icon, const QString &sentence, const QString &explanation = {}, const StateButton &button = {},
        const QString &details = {});

private:
    class Picture;
    Picture *m_picture;
    Label *m_sentence;
    Label *m_explanation;
    QPushButton *m_button;
    FoldedText *m_details;
    std::function<void()> m_run;
};

/**
 * Every state a place with content can be in: loading, content, empty, filtered to nothing, failed, not allowed; and
 * over the content: offline and partial. Pages say which; this class knows how it looks.
 */
class StateView final : public QWidget
{
    Q_OBJECT
public:
    explicit StateView(QWidget *content, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(StateView)

    enum class State { Loading, Content, Empty, FilteredToNothing, Failed, NotAllowed };
    [[nodiscard]] State state() const { return m_state; }

    void showLoading();
    /** Also takes an offline or partial notice away. */
    void showContent();
    void showEmpty(Icon icon, const QString &sentence, const StateButton &button = {});
    /** @p clear empties filter and search. */
    void showFilteredToNothing(std::function<void()> clear);
    /** What, why, what to do, Retry, details folded. NotAllowed errors without rows look the same without Retry. */
    void showFailed(const Error &error, std::function<void()> retry);
    /** @p permission: "list registries"; @p who can give it: "a Harbor administrator". */
    void showNotAllowed(const QString &permission, const QString &who);

    /** Content with a line above: last known data, its time, read-only. */
    void showOffline(const Error &error, const QDateTime &lastKnown, std::function<void()> retry);
    /** Content with a line above: what failed while the former rows stay. */
    void showStale(const Error &error, std::function<void()> retry);
    /** Content with a line above: what is missing and why. */
    void showPartial(const QString &sentence, std::function<void()> retry = {});
    /** The focus to what is shown: the content, or the button that leads on. */
    void focusCurrent();
    /** Read-only because what is shown is the last known data. */
    [[nodiscard]] bool isOffline() const { return m_offline; }

private:
    void turnTo(QWidget *widget, State state);
    EmptyState *message();

    QWidget *m_content;
    NoticeBar *m_notice;
    QStackedLayout *m_stack;
    SkeletonView *m_skeleton = nullptr; // made when first needed, like the message
    EmptyState *m_message = nullptr;
    State m_state = State::Content;
    bool m_offline = false;
};

} // namespace berth::ui
