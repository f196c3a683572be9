#pragma once

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace berth::ui {

class Label;

/** Nothing when the text is fine, else one translated sentence that names the field and the remedy. */
using Rule = std::function<std::optional<QString>(const QString &)>;

/**
 * One input of a form: label above, editor, hint in quieter text, error with an icon under it. Knows its rules and
 * whether the person has changed it. An objection shows once the field was left or sent; until then it only keeps the
 * primary button off.
 */
class Field : public QWidget
{
    Q_OBJECT
public:
    Q_DISABLE_COPY_MOVE(Field)

    /** Stable, camelCase: the objectName of the editor, of server errors and tests. */
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString label() const;

    /** What the rules judge. */
    [[nodiscard]] virtual QString text() const = 0;
    /** Fills it in without counting as a change by the person. */
    void setText(const QString &text);

    /** Secondary text under the editor; an error takes its place. */
    void setHint(const QString &hint);
    /** Like a hint, with a warning icon; does not keep anything from being sent. */
    void setWarning(const QString &warning);
    /** "required" beside the label, and an objection while the text is blank. */
    void setRequired(bool required = true);
    /** "optional" beside the label. */
    void setOptional();
    void addRule(Rule rule);
    /** Looks again at rules that depend on something else than the text. */
    void revalidate();

    /** First sentence against the text; none while the field is hidden or disabled. */
    [[nodiscard]] std::optional<QString> objection() const;
    /** A sentence from elsewhere, e.g. the server; stays until the person edits the field. */
    void showError(const QString &sentence);
    [[nodiscard]] QString shownError() const;
    /** Shows what the rules say from now on, as if the person had left the field. */
    void touch();

    [[nodiscard]] bool isDirty() const { return m_dirty; }
    /** What is there now is what the person started from. */
    void markClean();
    virtual void setReadOnly(bool readOnly);
    /** The widget that takes the focus. */
    [[nodiscard]] QWidget *editor() const { return m_editor; }

Q_SIGNALS:
    /** By the person or by setText(). */
    void changed();

protected:
    Field(const QString &name, const QString &label, QWidget *parent = nullptr);

    /** @p focus takes the focus and the label's buddy; @p row is what is put under the label (often the same). */
    void setEditor(QWidget *focus, QWidget *row = nullptr);
    void setRow(QHBoxLayout *row, QWidget *focus);
    virtual void applyText(const QString &text) = 0;
    /** Kinds without a label above, such as a check box. */
    void hideLabel();
    /** To be called when the person changed the text. */
    void edited();
    /** Whether blank counts as missing; a stored secret does not. */
    [[nodiscard]] virtual bool isBlank() const { return text().trimmed().isEmpty(); }
    [[nodiscard]] virtual bool skipsRules() const { return false; }
    [[nodiscard]] QHBoxLayout *belowRow() const { return m_below; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateMessage();

    QString m_name;
    QList<Rule> m_rules;
    QString m_hintText;
    QString m_warningText;
    QString m_serverError;
    bool m_required = false;
    bool m_touched = false;
    bool m_dirty = false;
    bool m_setting = false;
    QWidget *m_editor = nullptr;
    QWidget *m_head;
    Label *m_label;
    Label *m_mark;
    class Message;
    Message *m_message;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_below;
};

} // namespace berth::ui
