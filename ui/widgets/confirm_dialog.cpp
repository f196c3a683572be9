#include "ui/widgets/confirm_dialog.h"

#include "ui/widgets/label.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

ConfirmDialog *ConfirmDialog::ask(QWidget *over, const Question &question, std::function<void(bool)> answer)
{
    auto *dialog = new ConfirmDialog(question, over->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, over,
        [answer = std::move(answer)](int result) { answer(result == QDialog::Accepted); });
    dialog->open();
    return dialog;
}

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_confirm(new QPushButton(question.confirm))
{
    setObjectName(u"confirmDialog"_s);
    setWindowTitle(question.title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    auto *title = new Label(question.title, TextStyle::Title);
    title->setObjectName(u"confirmTitle"_s);
    title->setWordWrap(true);
    layout->addWidget(title);
    if (!question.text.isEmpty()) {
        auto *text = new Label(question.text);
        text->setObjectName(u"confirmText"_s);
        text->setWordWrap(true);
        layout->addWidget(text);
    }
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::xs);
    for (const QString &line : question.consequences) {
        auto *label = new Label(u"•  "_s + line);
        label->setWordWrap(true);
        lines->addWidget(label);
    }
    layout->addLayout(lines);
    auto *cancel = new QPushButton(question.cancel.isEmpty() ? tr("Cancel") : question.cancel);
    cancel->setObjectName(u"confirmCancel"_s);
    cancel->setDefault(true);
    m_confirm->setObjectName(u"confirmButton"_s);
    m_confirm->setAutoDefault(false);
    setButtonRole(m_confirm, question.destructive ? ButtonRole::Danger : ButtonRole::Primary);
    if (!question.typedName.isEmpty()) {
        auto *ask = new Label(tr("Type %1 to confirm").arg(question.typedName), TextStyle::Strong);
        m_typed = new QLineEdit;
        m_typed->setObjectName(u"confirmName"_s);
        ask->setBuddy(m_typed);
        ask->setWordWrap(true);
        m_typed->setAccessibleName(ask->text());
        layout->addSpacing(space::xs);
        layout->addWidget(ask);
        layout->addWidget(m_typed);
        m_confirm->setEnabled(false);
        const QString why = tr("Type the name first.");
        m_confirm->setToolTip(why);
        m_confirm->setAccessibleDescription(why);
        connect(m_typed, &QLineEdit::textChanged, this, [this, name = question.typedName, why](const QString &typed) {
            const bool same = typed == name;
            m_confirm->setEnabled(same);
            m_confirm->setToolTip(same ? QString() : why);
            m_confirm->setAccessibleDescription(same ? QString() : why);
        });
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    layout->addSpacing(space::s);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(440);
    (m_typed ? static_cast<QWidget *>(m_typed) : cancel)->setFocus();
}

} // namespace berth::ui
