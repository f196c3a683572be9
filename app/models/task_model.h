#pragma once

#include "app/core/task.h"

#include <QAbstractListModel>

namespace berth {

/** The work of a TaskList as rows, in the order it was started. */
class TaskModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ProgressRole = Qt::UserRole, ///< QString, Task::progressText()
        StateRole, ///< Task::State as int
        PercentRole, ///< 0…100, -1 unknown
        CancellableRole, ///< bool
    };

    explicit TaskModel(TaskList &tasks, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TaskModel)

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /** Asks the row's work to end. */
    void cancel(int row);

private:
    TaskList &m_tasks;
};

} // namespace berth
