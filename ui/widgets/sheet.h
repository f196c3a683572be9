#pragma once

#include "ui/widgets/form.h"
#include "ui/widgets/notice_bar.h"

#include <QPointer>

class QHBoxLayout;
class QPropertyAnimation;
class QScrollArea;

namespace berth::ui {

class Label;

/**
 * A form over the page, sliding in from the right. Keeps the focus inside while it is open, keeps its primary button
 * off with the reason said, and asks before anything typed is thrown away. Lives as long as its page; open() again
 * shows it again.
 */
class Sheet final : public QWidget
{
    Q_OBJECT
public:
    /** @p host is the page it covers. */
    explicit Sheet(QWidget *host);
    Q_DISABLE_COPY_MOVE(Sheet)

    void setTitle(const QString &title);
    /** "Create endpoint": what the primary button does. */
    void setPrimary(const QString &verb);
    /** "Nothing is saved until you create it". */
    void setFooter(const QString &sentence);
    /** A button beside the title, e.g. "Fill in NVIDIA NGC". */
    QPushButton *addHeaderAction(const QString &text, const QString &objectName);
    /** A button before Cancel, e.g. "Test connection"; off while the sheet is busy. */
    QPushButton *addFooterAction(const QString &text, const QString &objectName);

    [[nodiscard]] Form *form() const { return m_form; }
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }
    [[nodiscard]] QPushButton *primaryButton() const { return m_primary; }

    /** A call runs: fields and buttons wait, Cancel stays. @p sentence is said in the footer. */
    void setBusy(bool busy, const QString &sentence = {});
    /** An error under its field where it has one, else in the notice bar. Ends busy. */
    void showError(const Error &error, const QString &conflictField = QStringLiteral("name"));

    void open();
    /** The same over another page, which it belongs to from then on. */
    void openOver(QWidget *page);
    [[nodiscard]] bool isOpen() const { return m_open; }
    /** Without asking: after it was saved. */
    void close();
    /** Esc, Cancel, a click beside it: asks when something was typed. @p answer: whether it is closed now. */
    void requestClose(std::function<void(bool)> answer = {});

Q_SIGNALS:
    /** The primary button, with every rule content. */
    void accepted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    class Panel;
    void buildHead();
    void buildFoot();
    void updatePrimary();
    void placePanel();
    [[nodiscard]] QRect panelRect() const;
    void finishClosing();

    Panel *m_panel;
    Form *m_form;
    NoticeBar *m_notices;
    Label *m_title;
    Label *m_footer;
    QHBoxLayout *m_head;
    QHBoxLayout *m_foot;
    QScrollArea *m_scroll;
    QPushButton *m_cancel;
    QPushButton *m_primary;
    QList<QPushButton *> m_actions;
    QPropertyAnimation *m_slide;
    QPointer<QWidget> m_focusBefore;
    QPointer<QWidget> m_question;
    QString m_footerText;
    bool m_open = false;
    bool m_busy = false;
};

} // namespace berth::ui
