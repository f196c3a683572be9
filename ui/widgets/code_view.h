#pragma once

#include <QFrame>

#include <functional>

class QPlainTextEdit;
class QToolButton;

namespace berth::ui {

class CopyButton;
class Label;
class YamlHighlighter;

/**
 * Text made to be taken elsewhere: fixed font, read-only, copied whole, saved to a file that is never replaced
 * unasked.
 */
class CodeView final : public QFrame
{
    Q_OBJECT
public:
    enum class Language { Plain, Yaml };

    explicit CodeView(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CodeView)

    /** Also the name a file gets when it is saved, e.g. "override.yaml". */
    void setTitle(const QString &title);
    void setText(const QString &text, Language language = Language::Yaml);
    [[nodiscard]] QString text() const;
    /** Part of the text in another background: [from, from + length) in characters. */
    struct Mark
    {
        qsizetype from = 0;
        qsizetype length = 0;
        bool warning = false;
    };
    void setMarks(const QList<Mark> &marks);
    /** Without it there is no Save button. */
    void setSavable(bool savable);
    [[nodiscard]] QPlainTextEdit *editor() const { return m_edit; }

Q_SIGNALS:
    /** The person chose a file that may be written; the text is text(). */
    void saveRequested(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void chooseFile();
    void applyMarks();

    Label *m_title;
    QPlainTextEdit *m_edit;
    CopyButton *m_copy;
    QToolButton *m_save;
    QList<Mark> m_marks;
    YamlHighlighter *m_highlighter = nullptr;
};

} // namespace berth::ui
