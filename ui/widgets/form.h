#pragma once

#include "app/core/error.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/secret_field.h"

#include <QHash>
#include <QPointer>

class QGridLayout;

namespace berth::ui {

/**
 * Fields in one or two columns, judged together. Knows the first objection, whether the person changed anything, and
 * where a server's error belongs.
 */
class Form final : public QWidget
{
    Q_OBJECT
public:
    explicit Form(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Form)

    enum class Span { Full, Half };
    /** Two halves in a row share a line. Returns @p field. */
    template <typename F>
    F *add(F *field, Span span = Span::Full)
    {
        place(field, span);
        watch(field);
        return field;
    }
    /** A heading over the fields that follow. */
    void addSection(const QString &title);
    /** Something that is no field, e.g. a notice or a table. */
    void addWidget(QWidget *widget) { place(widget, Span::Full); }
    /** Judges several fields together; the sentence keeps the primary button off. */
    void addRule(std::function<std::optional<QString>()> rule);

    [[nodiscard]] Field *field(const QString &name) const;
    [[nodiscard]] const QList<Field *> &fields() const { return m_fields; }
    /** text() of a field; empty for an unknown name. */
    [[nodiscard]] QString text(const QString &name) const;

    /** First sentence against what stands there; none: it may be sent. */
    [[nodiscard]] std::optional<QString> objection() const;
    [[nodiscard]] bool isDirty() const;
    void markClean();
    /** Shows every objection, and moves the focus to the first; false when there is one. */
    bool check();
    /** Fields cannot be changed while a call runs; nothing typed is lost. */
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /** Puts a sentence under a field and the focus into it; false when there is no such visible field. */
    bool showError(const QString &name, const QString &sentence);
    /**
     * Puts an error under the field it names: BadInput with its own sentence, Conflict under @p conflictField, others
     * by describe(). False when it belongs to no field; the sheet's notice bar is for those.
     */
    bool showError(const Error &error, const QString &conflictField = QStringLiteral("name"));
    /** The server's name of a field, e.g. "credential.access_secret", where it differs from ours. */
    void alias(const QString &serverField, const QString &name);

Q_SIGNALS:
    /** Any field, or what is said about it. */
    void changed();

private:
    void place(QWidget *widget, Span span);
    void watch(Field *field);

    QGridLayout *m_grid;
    QList<Field *> m_fields;
    QList<std::function<std::optional<QString>()>> m_rules;
    QHash<QString, QString> m_aliases;
    QPointer<QWidget> m_focusBefore;
    bool m_halfTaken = false;
    bool m_busy = false;
};

} // namespace berth::ui
