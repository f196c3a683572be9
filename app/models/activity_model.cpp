#include "app/models/activity_model.h"

#include "app/core/text.h"

namespace berth {

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ActivityModel::setEntries(const QList<ActivityEntry> &entries, qsizetype firstOfThisRun)
{
    beginResetModel();
    m_entries = entries;
    m_firstOfThisRun = firstOfThisRun;
    endResetModel();
}

void ActivityModel::append(const ActivityEntry &entry)
{
    beginInsertRows({}, 0, 0);
    m_entries.append(entry);
    endInsertRows();
}

void ActivityModel::dropOldest(qsizetype count)
{
    count = qMin(count, m_entries.size());
    if (count <= 0)
        return;
    const auto last = static_cast<int>(m_entries.size()) - 1;
    beginRemoveRows({}, last - static_cast<int>(count) + 1, last);
    m_entries.remove(0, count);
    m_firstOfThisRun = qMax<qsizetype>(0, m_firstOfThisRun - count);
    endRemoveRows();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qsizetype at = m_entries.size() - 1 - index.row();
    const ActivityEntry &entry = m_entries.at(at);
    switch (role) {
    case Qt::DisplayRole:
        return cell(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == When ? exactTime(entry.when) : cell(entry, index.column());
    case OkRole:
        return entry.ok;
    case ThisRunRole:
        return at >= m_firstOfThisRun;
    case EntryWhenRole:
        return entry.when;
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Object:
        return tr("Object");
    case Outcome:
        return tr("Result");
    case RequestId:
        return tr("Request ID");
    default:
        return {};
    }
}

QString ActivityModel::cell(const ActivityEntry &entry, int column) const
{
    switch (column) {
    case When:
        return shortTime(entry.when);
    case What:
        return entry.verb;
    case Object:
        return displayText(entry.objectKind + u' ' + entry.objectName);
    case Outcome:
        return displayText(entry.outcome);
    case RequestId:
        return displayText(entry.requestId);
    default:
        return {};
    }
}

} // namespace berth
