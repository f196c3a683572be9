#include "ui/widgets/fields.h"

#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace berth::ui {

TextField::TextField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_edit(new QLineEdit)
{
    setEditor(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { edited(); });
}

QString TextField::text() const
{
    return m_edit->text();
}
void TextField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}
void TextField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}
void TextField::setMono()
{
    m_edit->setFont(textFont(TextStyle::Mono));
}
void TextField::applyText(const QString &text)
{
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
}

MultiLineField::MultiLineField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_edit(new QPlainTextEdit)
{
    m_edit->setTabChangesFocus(true);
    m_edit->setProperty("berthField", true);
    m_edit->document()->setDocumentMargin(7);
    setVisibleLines(4);
    setEditor(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { edited(); });
}

QString MultiLineField::text() const
{
    return m_edit->toPlainText();
}
void MultiLineField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}
void MultiLineField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}
void MultiLineField::setMono()
{
    m_edit->setFont(textFont(TextStyle::Mono));
}
void MultiLineField::setVisibleLines(int lines)
{
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * lines + 18);
}
void MultiLineField::applyText(const QString &text)
{
    m_edit->setPlainText(text);
}

ChoiceField::ChoiceField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_combo(new QComboBox)
{
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    setEditor(m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this] { edited(); });
}

void ChoiceField::addChoice(const QString &value, const QString &text)
{
    const QSignalBlocker quiet(m_combo);
    m_combo->addItem(text, value);
}
void ChoiceField::clearChoices()
{
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
}
QString ChoiceField::text() const
{
    return m_combo->currentData().toString();
}
QString ChoiceField::shownText() const
{
    return m_combo->currentText();
}
void ChoiceField::applyText(const QString &text)
{
    m_combo->setCurrentIndex(m_combo->findData(text));
}

CheckField::CheckField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_box(new QCheckBox(label))
{
    setEditor(m_box);
    hideLabel();
    connect(m_box, &QCheckBox::toggled, this, [this] { edited(); });
}

QString CheckField::text() const
{
    return m_box->isChecked() ? u"true"_s : u"false"_s;
}
bool CheckField::isChecked() const
{
    return m_box->isChecked();
}
void CheckField::setChecked(bool checked)
{
    setText(checked ? u"true"_s : u"false"_s);
}
void CheckField::applyText(const QString &text)
{
    m_box->setChecked(text == "true"_L1);
}

SizeField::SizeField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_number(new QLineEdit)
    , m_unit(new QComboBox)
    , m_unlimited(new QCheckBox(tr("Unlimited")))
{
    m_number->setAlignment(Qt::AlignRight);
    m_number->setMinimumWidth(80);
    for (const QString &unit : {u"MiB"_s, u"GiB"_s, u"TiB"_s})
        m_unit->addItem(unit);
    m_unit->setCurrentText(u"GiB"_s);
    m_unit->setObjectName(name + "Unit"_L1);
    m_unit->setAccessibleName(tr("Unit of %1").arg(label));
    m_unlimited->setObjectName(name + "Unlimited"_L1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_number, 1);
    row->addWidget(m_unit);
    row->addWidget(m_unlimited);
    setRow(row, m_number);
    connect(m_number, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    connect(m_unlimited, &QCheckBox::toggled, this, [this] {
        updateEnabled();
        edited();
    });
}

QString SizeField::text() const
{
    if (m_unlimited->isChecked())
        return u"-1"_s;
    const QString typed = m_number->text().trimmed();
    // Somebody who types the unit too, or something that is no number, is judged by what they typed.
    const bool plain = !typed.isEmpty() && typed.back().isDigit();
    return plain ? typed + u' ' + m_unit->currentText() : typed;
}

void SizeField::applyText(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool unlimited = trimmed == "-1"_L1;
    m_unlimited->setChecked(unlimited);
    const qsizetype blank = trimmed.lastIndexOf(u' ');
    const int unit = blank < 0 ? -1 : m_unit->findText(trimmed.mid(blank + 1));
    if (unit >= 0)
        m_unit->setCurrentIndex(unit);
    m_number->setText(unlimited ? QString() : (unit >= 0 ? trimmed.left(blank) : trimmed));
    updateEnabled();
}

bool SizeField::isBlank() const
{
    return !m_unlimited->isChecked() && m_number->text().trimmed().isEmpty();
}

void SizeField::updateEnabled()
{
    m_number->setEnabled(!m_unlimited->isChecked());
    m_unit->setEnabled(!m_unlimited->isChecked());
}

NumberField::NumberField(const QString &name, const QString &label, const QString &unlimitedText, QWidget *parent)
    : Field(name, label, parent)
    , m_number(new QLineEdit)
    , m_unlimited(new QCheckBox(unlimitedText))
    , m_unit(new Label({}, TextStyle::Secondary))
{
    m_number->setAlignment(Qt::AlignRight);
    m_number->setInputMethodHints(Qt::ImhDigitsOnly);
    m_unlimited->setObjectName(name + "Unlimited"_L1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_number, 1);
    row->addWidget(m_unit);
    row->addWidget(m_unlimited);
    setRow(row, m_number);
    m_unit->hide();
    m_unlimited->setVisible(!unlimitedText.isEmpty());
    connect(m_number, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_unlimited, &QCheckBox::toggled, this, [this](bool on) {
        m_number->setEnabled(!on);
        edited();
    });
}

QString NumberField::text() const
{
    return m_unlimited->isChecked() ? u"-1"_s : m_number->text().trimmed();
}
void NumberField::setUnit(const QString &unit)
{
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
}
void NumberField::applyText(const QString &text)
{
    const bool unlimited = text.trimmed() == "-1"_L1 && !m_unlimited->isHidden();
    m_unlimited->setChecked(unlimited);
    m_number->setEnabled(!unlimited);
    m_number->setText(unlimited ? QString() : text);
}
bool NumberField::isBlank() const
{
    return text().isEmpty();
}

FileField::FileField(const QString &name, const QString &label, const QString &filter, QWidget *parent)
    : Field(name, label, parent)
    , m_path(new QLineEdit)
    , m_browse(new QPushButton(tr("Browse…")))
    , m_filter(filter)
{
    m_browse->setObjectName(name + "Browse"_L1);
    m_browse->setAccessibleName(tr("Choose a file for %1").arg(label));
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    setRow(row, m_path);
    connect(m_path, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_browse, &QPushButton::clicked, this, &FileField::browse);
}

QString FileField::text() const
{
    return m_path->text().trimmed();
}
void FileField::setReadOnly(bool readOnly)
{
    m_path->setReadOnly(readOnly);
    m_browse->setEnabled(!readOnly);
}
void FileField::applyText(const QString &text)
{
    m_path->setText(text);
}

void FileField::browse()
{
    auto *dialog = new QFileDialog(window(), tr("Choose a file for %1").arg(label()), QString(), m_filter);
    // The desktop's own dialog runs in another process that may not look into a hardened one (trust.md §5).
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_path, [this](const QString &path) {
        m_path->setText(path);
        touch();
    });
    dialog->open();
}

RadioField::RadioField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_group(new QButtonGroup(this))
    , m_choices(new QVBoxLayout)
{
    auto *box = new QWidget;
    m_choices->setContentsMargins({});
    m_choices->setSpacing(space::s);
    box->setLayout(m_choices);
    setEditor(box);
    connect(m_group, &QButtonGroup::idToggled, this, [this] {
        for (const auto &[button, inner] : std::as_const(m_inner))
            inner->setEnabled(button->isChecked());
        edited();
    });
}

void RadioField::addChoice(const QString &value, const QString &text, const QString &explanation, QWidget *inner)
{
    auto *button = new QRadioButton(text);
    button->setProperty("berthValue", value);
    button->setObjectName(name() + u'.' + value);
    button->setAccessibleDescription(explanation);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(button);
    const int indent = 24;
    if (!explanation.isEmpty()) {
        auto *said = new Label(explanation, TextStyle::Caption);
        said->setWordWrap(true);
        said->setContentsMargins(indent, 0, 0, 0);
        lines->addWidget(said);
    }
    if (inner) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(indent, space::xs, 0, 0);
        row->addWidget(inner);
        lines->addLayout(row);
        inner->setEnabled(false);
        m_inner.append({button, inner});
    }
    m_choices->addLayout(lines);
    m_group->addButton(button);
    if (m_group->buttons().size() == 1)
        setFocusProxy(button);
}

QString RadioField::text() const
{
    const QAbstractButton *button = m_group->checkedButton();
    return button ? button->property("berthValue").toString() : QString();
}

void RadioField::applyText(const QString &text)
{
    const auto buttons = m_group->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->property("berthValue").toString() == text)
            button->setChecked(true);
    }
}

} // namespace berth::ui
