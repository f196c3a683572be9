#include "ui/shell/help_dialogs.h"

#include "ui/shell/actions.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

QVBoxLayout *columnWithClose(QDialog *dialog)
{
    auto *all = new QVBoxLayout(dialog);
    all->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    all->setSpacing(space::m);
    auto *content = new QVBoxLayout;
    all->addLayout(content, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    all->addWidget(buttons);
    return content;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    QVBoxLayout *content = columnWithClose(this);
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setRootIsDecorated(false);
    list->setHeaderLabels({tr("What"), tr("Keys")});
    const auto add = [list](const QString &what, const QString &keys) { new QTreeWidgetItem(list, {what, keys}); };
    for (const Actions::Entry &entry : actions.all()) {
        if (!entry.action->shortcut().isEmpty())
            add(entry.action->text(), entry.action->shortcut().toString(QKeySequence::NativeText));
    }
    add(tr("Menu"), QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText));
    add(tr("Open the selected row"), tr("Enter"));
    add(tr("Rename or edit the selected row"), u"F2"_s);
    add(tr("Delete the selected row, after a question"), tr("Del"));
    add(tr("Copy the cell"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    add(tr("Copy the row"), u"Ctrl+Shift+C"_s);
    add(tr("Leave a form or the search box"), tr("Esc"));
    list->resizeColumnToContents(0);
    content->addWidget(list);
    resize(560, 520);
}

AboutDialog::AboutDialog(const QStringList &lines, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Berth"));
    QVBoxLayout *content = columnWithClose(this);
    content->addWidget(new Label(tr("Berth %1").arg(QStringLiteral(BERTH_VERSION)), TextStyle::Title, this));
    auto *what = new Label(tr("Makes Harbor the cache in front of NVIDIA's registry."), TextStyle::Body, this);
    what->setWordWrap(true);
    content->addWidget(what);
    for (const QString &line : QStringList(lines)
            << tr("Qt %1").arg(QString::fromLatin1(qVersion())) << tr("Licensed under Apache-2.0.")) {
        auto *label = new Label(line, TextStyle::Secondary, this);
        label->setWordWrap(true);
        label->setSelectable(true);
        content->addWidget(label);
    }
    content->addStretch(1);
    resize(460, 260);
}

} // namespace berth::ui
