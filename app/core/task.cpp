#include "app/core/task.h"

#include <utility>

namespace berth {

namespace {
constexpr qsizetype kept = 50;
}

Task::Task(QString title, std::function<void()> cancel, QObject *parent)
    : QObject(parent)
    , m_title(std::move(title))
    , m_cancel(std::move(cancel))
    , m_started(QDateTime::currentDateTimeUtc())
{
}

QString Task::progressText() const
{
    if (m_state != State::Running)
        return m_outcome;
    if (m_total <= 0)
        return m_stage;
    const QString count = tr("%1 of %2").arg(m_done).arg(m_total);
    return m_stage.isEmpty() ? count : tr("%1 · %2", "progress, then what is being done").arg(count, m_stage);
}

void Task::setProgress(qint64 done, qint64 total, const QString &stage)
{
    if (m_state != State::Running)
        return;
    m_done = done;
    m_total = total;
    m_stage = stage;
    Q_EMIT changed();
}

void Task::finish(State state, const QString &outcome)
{
    if (m_state != State::Running || state == State::Running)
        return;
    m_state = state;
    m_outcome = outcome;
    m_cancel = nullptr;
    Q_EMIT changed();
}

void Task::cancel()
{
    // The work may finish, and with it drop the function, while it is being asked.
    if (const auto cancelWork = m_cancel; m_state == State::Running && cancelWork)
        cancelWork();
}

Task *TaskList::start(const QString &title, std::function<void()> cancel)
{
    prune();
    auto *task = new Task(title, std::move(cancel), this);
    connect(task, &Task::changed, this, [this, task] { Q_EMIT changed(static_cast<int>(m_tasks.indexOf(task))); });
    m_tasks.append(task);
    Q_EMIT added(task);
    return task;
}

int TaskList::running() const
{
    int count = 0;
    for (const Task *task : m_tasks) {
        if (task->state() == Task::State::Running)
            ++count;
    }
    return count;
}

void TaskList::prune()
{
    for (qsizetype row = 0; row < m_tasks.size() && m_tasks.size() >= kept;) {
        if (m_tasks.at(row)->state() == Task::State::Running) {
            ++row;
            continue;
        }
        Q_EMIT aboutToRemove(static_cast<int>(row));
        m_tasks.takeAt(row)->deleteLater();
        Q_EMIT removed();
    }
}

} // namespace berth
