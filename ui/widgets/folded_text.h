#pragma once

#include <QWidget>

class QToolButton;

namespace berth::ui {

class Label;

/** Text behind a "Details" line that opens it; selectable, and copied whole by a button. */
class FoldedText final : public QWidget
{
    Q_OBJECT
public:
    explicit FoldedText(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FoldedText)

    /** Empty text hides it altogether; new text is folded again. */
    void setText(const QString &text);
    /** The line in the middle, for states that stand in the middle of a page. */
    void setCentered();

private:
    QToolButton *m_toggle;
    Label *m_text;
};

} // namespace berth::ui
