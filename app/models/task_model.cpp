#include "app/models/task_model.h"

namespace berth {

TaskModel::TaskModel(TaskList &tasks, QObject *parent)
    : QAbstractListModel(parent)
    , m_tasks(tasks)
{
    // The list has already grown when it says so: rows are few, so a reset is the simple truth.
    connect(&tasks, &TaskList::added, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&tasks, &TaskList::removed, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&tasks, &TaskList::changed, this, [this](int row) { Q_EMIT dataChanged(index(row), index(row)); });
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.tasks().size());
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Task *task = m_tasks.tasks().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return task->title();
    case ProgressRole:
        return task->progressText();
    case StateRole:
        return static_cast<int>(task->state());
    case PercentRole:
        return task->total() > 0 ? static_cast<int>(task->done() * 100 / task->total()) : -1;
    case CancellableRole:
        return task->cancellable();
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "a task and how far it is").arg(task->title(), task->progressText());
    default:
        return {};
    }
}

void TaskModel::cancel(int row)
{
    if (row >= 0 && row < rowCount())
        m_tasks.tasks().at(row)->cancel();
}

} // namespace berth
