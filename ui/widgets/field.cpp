#include "ui/widgets/field.h"

#include "ui/widgets/label.h"
#include "ui/widgets/tone_icon.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace berth::ui {

/** Hint, warning or error under the editor, the latter two with an icon. */
class Field::Message final : public QWidget
{
public:
    Message()
        : m_text(new Label({}, TextStyle::Caption))
    {
        m_text->setObjectName(u"fieldMessage"_s);
        m_text->setWordWrap(true);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_text);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void say(const QString &text, Tone tone)
    {
        m_tone = tone;
        m_text->setText(text);
        m_text->setTone(tone);
        layout()->setContentsMargins(tone == Tone::Neutral ? 0 : 18, 0, 0, 0);
        setVisible(!text.isEmpty());
        update();
    }
    [[nodiscard]] QString text() const { return m_text->text(); }
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_tone == Tone::Neutral)
            return;
        QPainter painter(this);
        const int line = m_text->fontMetrics().height();
        paintIcon(&painter, {0, (line - 14) / 2, 14, 14}, toneIcon(m_tone), toneColor(tokens(palette()), m_tone));
    }

private:
    Label *m_text;
    Tone m_tone = Tone::Neutral;
};

Field::Field(const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_head(new QWidget)
    , m_label(new Label(label, TextStyle::Strong))
    , m_mark(new Label({}, TextStyle::Secondary))
    , m_message(new Message)
    , m_layout(new QVBoxLayout(this))
    , m_below(new QHBoxLayout)
{
    setObjectName(name + "Field"_L1);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins({});
    head->setSpacing(space::xs);
    head->addWidget(m_label);
    head->addWidget(m_mark);
    head->addStretch();
    m_below->setContentsMargins({});
    m_below->setSpacing(space::xs);
    m_below->addWidget(m_message, 1);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(space::xs);
    m_layout->addWidget(m_head);
    m_layout->addLayout(m_below);
    m_message->say({}, Tone::Neutral);
    m_mark->hide();
}

QString Field::label() const
{
    return m_label->text();
}

void Field::setText(const QString &text)
{
    {
        const QScopedValueRollback guard(m_setting, true);
        applyText(text);
    }
    m_serverError.clear();
    updateMessage();
    Q_EMIT changed();
}

void Field::setHint(const QString &hint)
{
    m_hintText = hint;
    updateMessage();
}

void Field::setWarning(const QString &warning)
{
    m_warningText = warning;
    updateMessage();
}

void Field::setRequired(bool required)
{
    m_required = required;
    m_mark->setText(required ? tr("required") : QString());
    m_mark->setVisible(required);
    revalidate();
}

void Field::setOptional()
{
    m_required = false;
    m_mark->setText(tr("optional"));
    m_mark->show();
}

void Field::addRule(Rule rule)
{
    m_rules.append(std::move(rule));
    revalidate();
}

void Field::revalidate()
{
    updateMessage();
    Q_EMIT changed();
}

std::optional<QString> Field::objection() const
{
    if (isHidden() || !isEnabled() || skipsRules())
        return {};
    if (m_required && isBlank())
        return tr("%1 is required.").arg(label());
    const QString now = text();
    for (const Rule &rule : m_rules) {
        if (auto sentence = rule(now))
            return sentence;
    }
    return {};
}

void Field::showError(const QString &sentence)
{
    m_serverError = sentence;
    updateMessage();
    QAccessibleEvent event(m_editor, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Field::shownError() const
{
    return m_message->tone() == Tone::Error ? m_message->text() : QString();
}

void Field::touch()
{
    m_touched = true;
    updateMessage();
}

void Field::markClean()
{
    m_dirty = false;
    m_touched = false;
    m_serverError.clear();
    updateMessage();
}

void Field::setReadOnly(bool readOnly)
{
    m_editor->setEnabled(!readOnly);
}

void Field::setEditor(QWidget *focus, QWidget *row)
{
    m_editor = focus;
    focus->setObjectName(m_name);
    focus->setAccessibleName(label());
    m_label->setBuddy(focus);
    focus->installEventFilter(this);
    m_layout->insertWidget(1, row ? row : focus);
    setFocusProxy(focus);
}

void Field::setRow(QHBoxLayout *row, QWidget *focus)
{
    auto *box = new QWidget;
    row->setContentsMargins({});
    row->setSpacing(space::s);
    box->setLayout(row);
    setEditor(focus, box);
}

void Field::hideLabel()
{
    m_head->hide();
}

void Field::edited()
{
    if (m_setting)
        return;
    m_dirty = true;
    m_serverError.clear();
    updateMessage();
    Q_EMIT changed();
}

bool Field::eventFilter(QObject *watched, QEvent *event)
{
    // Leaving an untouched empty field says nothing: the person may only be looking around.
    if (watched == m_editor && event->type() == QEvent::FocusOut && (m_dirty || !isBlank()))
        touch();
    return QWidget::eventFilter(watched, event);
}

void Field::updateMessage()
{
    QString error = m_serverError;
    if (error.isEmpty() && m_touched)
        error = objection().value_or(QString());
    if (!error.isEmpty())
        m_message->say(error, Tone::Error);
    else if (!m_warningText.isEmpty())
        m_message->say(m_warningText, Tone::Warning);
    else
        m_message->say(m_hintText, Tone::Neutral);
    if (!m_editor)
        return;
    if (m_editor->property("berthBad").toBool() == error.isEmpty()) {
        m_editor->setProperty("berthBad", !error.isEmpty());
        m_editor->update();
    }
    QStringList described;
    if (m_required)
        described.append(tr("Required."));
    if (!m_message->text().isEmpty())
        described.append(error.isEmpty() ? m_message->text() : tr("Error: %1").arg(error));
    m_editor->setAccessibleDescription(described.join(u' '));
}

} // namespace berth::ui
