#include "app/models/list_export.h"

#include "app/models/roles.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace berth {

namespace {

QString csvCell(QString text)
{
    // Spreadsheets take these for formulas; the apostrophe makes them text (OWASP, CSV injection).
    const auto first = std::find_if_not(text.cbegin(), text.cend(), [](QChar c) { return c == u' '; });
    if (first != text.cend() && u"=+-@\t\r"_s.contains(*first))
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

} // namespace berth
