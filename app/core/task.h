#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace berth {

/** One piece of long work a person can watch and end. Lives in its TaskList. */
class Task final : public QObject
{
    Q_OBJECT
public:
    enum class State { Running, Done, Failed, Cancelled };

    Task(QString title, std::function<void()> cancel, QObject *parent);
    Q_DISABLE_COPY_MOVE(Task)

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &stage() const { return m_stage; } ///< what is being done now
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< 0 unknown
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &outcome() const { return m_outcome; } ///< sentence, once it ended
    [[nodiscard]] const QDateTime &started() const { return m_started; }
    [[nodiscard]] bool cancellable() const { return m_state == State::Running && m_cancel != nullptr; }
    /** "3 of 8 · nvidia/cuda"; the outcome once it ended. */
    [[nodiscard]] QString progressText() const;

    void setProgress(qint64 done, qint64 total, const QString &stage = {});
    /** Counts once. */
    void finish(State state, const QString &outcome);
    /** Asks the work to end; it finishes when it has. */
    void cancel();

Q_SIGNALS:
    void changed();

private:
    QString m_title;
    std::function<void()> m_cancel;
    QString m_stage;
    qint64 m_done = 0;
    qint64 m_total = 0;
    State m_state = State::Running;
    QString m_outcome;
    QDateTime m_started;
};

/** The work under way and what became of the last pieces, newest last. */
class TaskList final : public QObject
{
    Q_OBJECT
public:
    explicit TaskList(QObject *parent = nullptr)
        : QObject(parent)
    {
    }
    Q_DISABLE_COPY_MOVE(TaskList)

    /** Owned by the list; ended ones go when more than 50 have come. Keep it in a QPointer. */
    Task *start(const QString &title, std::function<void()> cancel = {});
    [[nodiscard]] const QList<Task *> &tasks() const { return m_tasks; }
    [[nodiscard]] int running() const;

Q_SIGNALS:
    void added(berth::Task *task);
    void aboutToRemove(int row);
    void removed();
    void changed(int row);

private:
    void prune();

    QList<Task *> m_tasks;
};

} // namespace berth
