#include "ui/widgets/secret_field.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

SecretField::SecretField(const QString &name, const QString &label, QWidget *parent)
    : Field(name, label, parent)
    , m_edit(new QLineEdit)
    , m_replace(new QPushButton(tr("Replace")))
    , m_show(nullptr)
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_show = m_edit->addAction(iconOf(Icon::Eye), QLineEdit::TrailingPosition);
    m_show->setCheckable(true);
    m_show->setText(tr("Show what is typed"));
    m_show->setVisible(false);
    connect(m_show, &QAction::toggled, this, &SecretField::setShown);
    setButtonRole(m_replace, ButtonRole::Quiet);
    m_replace->setObjectName(name + "Replace"_L1);
    m_replace->setAccessibleName(tr("Replace %1").arg(label));
    m_replace->hide();
    connect(m_replace, &QPushButton::clicked, this, &SecretField::replace);
    setEditor(m_edit);
    belowRow()->addWidget(m_replace, 0, Qt::AlignTop);
    connect(m_edit, &QLineEdit::textChanged, this, &SecretField::typed);
    // Shown only while the person is at it: leaving the field masks it again.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before) {
        if (before == m_edit)
            m_show->setChecked(false);
    });
}

void SecretField::setStored(const QString &sentence)
{
    m_stored = true;
    setText({});
    m_edit->setReadOnly(true);
    m_edit->setPlaceholderText(QString(16, u'•'));
    m_replace->show();
    setHint(sentence);
}

void SecretField::setNotStored()
{
    m_stored = false;
    m_edit->setReadOnly(false);
    m_edit->setPlaceholderText({});
    m_replace->hide();
    setHint({});
}

Secret SecretField::secret() const
{
    return m_stored ? Secret() : Secret(m_edit->text());
}

QString SecretField::text() const
{
    return m_stored ? QString() : m_edit->text();
}

void SecretField::wipe()
{
    setText({});
}

void SecretField::applyText(const QString &text)
{
    m_length = text.size();
    m_edit->setText(text);
}

bool SecretField::isBlank() const
{
    return !m_stored && m_edit->text().trimmed().isEmpty();
}

void SecretField::typed()
{
    const QString now = m_edit->text();
    const bool pasted = now.size() - m_length > 1;
    m_show->setVisible(!now.isEmpty());
    m_length = now.size();
    if (pasted) {
        QString clean = now.trimmed();
        while (clean.endsWith(u'\n') || clean.endsWith(u'\r'))
            clean.chop(1);
        if (clean != now) {
            m_length = clean.size();
            m_edit->setText(clean);
            setHint(tr("Blanks and line ends around what was pasted were left out."));
            return;
        }
    }
    edited();
}

void SecretField::setShown(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setText(shown ? tr("Hide what is typed") : tr("Show what is typed"));
}

void SecretField::replace()
{
    const QString hint = tr("Type or paste the new one; the stored one stays until this is saved.");
    setNotStored();
    setHint(hint);
    m_edit->setFocus();
    edited();
    Q_EMIT replacing();
}

} // namespace berth::ui
