#pragma once

#include "app/core/activity.h"

#include <QAbstractTableModel>
#include <QList>

namespace berth {

/** The writes of a profile as a table, newest first. Fed by whoever holds the log: models/ does not know store/. */
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, What, Object, Outcome, RequestId, ColumnCount };
    enum Role {
        OkRole = Qt::UserRole, ///< bool
        ThisRunRole, ///< bool
        EntryWhenRole, ///< QDateTime, UTC
    };

    explicit ActivityModel(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ActivityModel)

    /** Replaces all; @p entries oldest first, those before @p firstOfThisRun are of earlier runs. */
    void setEntries(const QList<ActivityEntry> &entries, qsizetype firstOfThisRun);
    void append(const ActivityEntry &entry);
    /** Removes the oldest @p count. */
    void dropOldest(qsizetype count);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const ActivityEntry &entry, int column) const;

    QList<ActivityEntry> m_entries; // oldest first
    qsizetype m_firstOfThisRun = 0;
};

} // namespace berth
