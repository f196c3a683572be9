#pragma once

#include "app/core/error.h"
#include "app/models/roles.h"

#include <QFrame>

#include <functional>

class QBoxLayout;
class QPushButton;
class QToolButton;

namespace berth::ui {

class Label;
class FoldedText;

/** Something a notice offers to do. */
struct NoticeAction
{
    QString text = {}; ///< a verb: "Retry", "Show them"
    std::function<void()> run = {};
    QString objectName = {}; ///< for tests; "noticeAction0" … unless given
};

/** What a notice bar says. Title or text may be empty, not both. */
struct Notice
{
    Tone tone = Tone::Neutral;
    QString title = {};
    QString text = {};
    QList<NoticeAction> actions = {};
    QString details = {}; ///< folded away until asked for
    bool closable = true;
};

/**
 * The one place of a page or sheet where Berth speaks up: hidden while there is nothing to say, spoken by screen
 * readers when it appears.
 */
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(NoticeBar)

    void showNotice(const Notice &notice);
    /** What describe() says of it, with the request id folded away. Cancelled shows nothing. */
    void showError(const Error &error, const QList<NoticeAction> &actions = {});
    void showDone(const QString &sentence) { showNotice({.tone = Tone::Ok, .text = sentence}); }
    /** Shown under the text, e.g. the stages of a test; taken over until the next notice. */
    void setExtra(QWidget *widget);
    void clear();

    [[nodiscard]] const Notice &notice() const { return m_notice; }
    [[nodiscard]] bool isShowing() const { return !isHidden(); }

Q_SIGNALS:
    void closed(); ///< by the person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuildActions();

    Notice m_notice;
    Label *m_title;
    Label *m_text;
    QWidget *m_actions;
    QWidget *m_below;
    FoldedText *m_details;
    QWidget *m_extra = nullptr;
    QToolButton *m_close;
    QBoxLayout *m_lines;
    QBoxLayout *m_row;
};

} // namespace berth::ui
