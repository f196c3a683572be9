#include "ui/widgets/table_export.h"

#include "app/models/roles.h"
#include "ui/widgets/confirm_dialog.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

QString csvCell(QString text)
{
    // Spreadsheets take these for formulas; the apostrophe makes them text (OWASP, CSV injection).
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
    return text;
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data(roles::Copy).toString();
}

} // namespace

QByteArray toCsv(const QAbstractItemModel &model)
{
    QString text;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList line;
        for (int column = 0; column < model.columnCount(); ++column) {
            line.append(csvCell(row < 0 ? model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                        : cell(model, row, column)));
        }
        text += line.join(u',') + "\r\n"_L1;
    }
    return text.toUtf8();
}

QByteArray toJson(const QAbstractItemModel &model)
{
    QJsonArray rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QJsonObject object;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString id = model.headerData(column, Qt::Horizontal, roles::ColumnId).toString();
            const auto kind = static_cast<ColumnKind>(model.headerData(column, Qt::Horizontal, roles::Kind).toInt());
            const QVariant raw = model.index(row, column).data(roles::Sort);
            if ((kind == ColumnKind::Size || kind == ColumnKind::Number) && !raw.isNull())
                object.insert(id, raw.toLongLong());
            else if (kind == ColumnKind::Tags)
                object.insert(
                    id, QJsonArray::fromStringList(model.index(row, column).data(roles::Tags).toStringList()));
            else
                object.insert(id, cell(model, row, column));
        }
        rows.append(object);
    }
    return QJsonDocument(rows).toJson();
}

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
