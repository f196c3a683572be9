#include "ui/widgets/form.h"

#include "ui/widgets/label.h"

#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace berth::ui {

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::m + 2);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

void Form::place(QWidget *widget, Span span)
{
    if (span == Span::Half && m_halfTaken) {
        m_grid->addWidget(widget, m_grid->rowCount() - 1, 1, Qt::AlignTop);
        m_halfTaken = false;
        return;
    }
    const int row = m_grid->rowCount();
    if (span == Span::Half)
        m_grid->addWidget(widget, row, 0, Qt::AlignTop);
    else
        m_grid->addWidget(widget, row, 0, 1, 2);
    m_halfTaken = span == Span::Half;
}

void Form::watch(Field *field)
{
    m_fields.append(field);
    connect(field, &Field::changed, this, &Form::changed);
}

void Form::addSection(const QString &title)
{
    auto *label = new Label(title, TextStyle::Strong);
    label->setTone(Tone::Neutral);
    label->setContentsMargins(0, space::s, 0, 0);
    place(label, Span::Full);
}

void Form::addRule(std::function<std::optional<QString>()> rule)
{
    m_rules.append(std::move(rule));
}

Field *Form::field(const QString &name) const
{
    const auto found =
        std::find_if(m_fields.cbegin(), m_fields.cend(), [&name](const Field *field) { return field->name() == name; });
    return found == m_fields.cend() ? nullptr : *found;
}

QString Form::text(const QString &name) const
{
    const Field *found = field(name);
    return found ? found->text() : QString();
}

std::optional<QString> Form::objection() const
{
    for (const Field *field : m_fields) {
        if (auto sentence = field->objection())
            return sentence;
    }
    for (const auto &rule : m_rules) {
        if (auto sentence = rule())
            return sentence;
    }
    return {};
}

bool Form::isDirty() const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(), [](const Field *field) { return field->isDirty(); });
}

void Form::markClean()
{
    for (Field *field : std::as_const(m_fields))
        field->markClean();
    Q_EMIT changed();
}

bool Form::check()
{
    Field *first = nullptr;
    for (Field *field : std::as_const(m_fields)) {
        field->touch();
        if (!first && field->objection())
            first = field;
    }
    if (first)
        first->editor()->setFocus();
    return !objection();
}

void Form::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    if (busy)
        m_focusBefore = focusWidget();
    setEnabled(!busy);
    if (!busy && m_focusBefore && isVisible())
        m_focusBefore->setFocus();
    Q_EMIT changed();
}

bool Form::showError(const QString &name, const QString &sentence)
{
    Field *found = field(m_aliases.value(name, name));
    if (!found || found->isHidden())
        return false;
    found->showError(sentence);
    found->editor()->setFocus();
    return true;
}

bool Form::showError(const Error &error, const QString &conflictField)
{
    if (error.kind == ErrorKind::BadInput)
        return showError(error.field, error.message);
    const Explanation said = describe(error);
    const QString sentence = said.remedy.isEmpty() ? said.what : said.what + u' ' + said.remedy;
    if (error.kind == ErrorKind::Conflict)
        return showError(conflictField, sentence);
    return error.kind == ErrorKind::Rejected && !error.field.isEmpty() && showError(error.field, sentence);
}

void Form::alias(const QString &serverField, const QString &name)
{
    m_aliases.insert(serverField, name);
}

} // namespace berth::ui
