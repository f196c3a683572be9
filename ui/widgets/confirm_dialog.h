#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace berth::ui {

/** What a confirmation asks. */
struct Question
{
    QString title = {}; ///< "Delete the project nvidiaio?"
    QString text = {}; ///< what happens, in a sentence
    QStringList consequences = {}; ///< what goes with it, one line each
    QString confirm = {}; ///< a verb: "Delete project"
    QString cancel = {}; ///< "Keep" …; "Cancel" unless given
    QString typedName = {}; ///< to be typed before it can be confirmed; empty: no typing
    bool destructive = true;
};

/**
 * Asks before something that cannot be taken back, without holding up the event loop. Opens with open(); the answer
 * comes once. The safe answer has the focus.
 */
class ConfirmDialog final : public QDialog
{
    Q_OBJECT
public:
    /** Shows it over @p over; @p answer is called once with the choice, never after @p over is gone. */
    static ConfirmDialog *ask(QWidget *over, const Question &question, std::function<void(bool)> answer);

    Q_DISABLE_COPY_MOVE(ConfirmDialog)

private:
    ConfirmDialog(const Question &question, QWidget *parent);

    QPushButton *m_confirm;
    QLineEdit *m_typed = nullptr;
};

} // namespace berth::ui
