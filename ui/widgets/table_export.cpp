#include "ui/widgets/table_export.h"

#include "app/models/list_export.h"
#include "ui/widgets/confirm_dialog.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QFileDialog>
#include <QPointer>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace berth::ui {

void saveList(QWidget *over, const QAbstractItemModel &model, const QString &suggestedName)
{
    auto *dialog = new QFileDialog(over->window(), QCoreApplication::translate("TableExport", "Save the list"),
        suggestedName + ".csv"_L1,
        QCoreApplication::translate("TableExport", "Comma-separated values (*.csv);;JSON (*.json)"));
    dialog->setOption(QFileDialog::DontUseNativeDialog); // see FileField::browse()
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &model, [over = QPointer<QWidget>(over), &model](const QString &path) {
            QSaveFile file(path);
            const QByteArray bytes = path.endsWith(".json"_L1, Qt::CaseInsensitive) ? toJson(model) : toCsv(model);
            const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
            if (written || !over)
                return;
            ConfirmDialog::ask(over,
                {.title = QCoreApplication::translate("TableExport", "The list was not saved."),
                    .text = QCoreApplication::translate(
                        "TableExport", "%1 cannot be written. Choose another folder or free some space.")
                                .arg(path),
                    .confirm = QCoreApplication::translate("TableExport", "Close"),
                    .destructive = false},
                [](bool) {});
        });
    dialog->open();
}

} // namespace berth::ui
