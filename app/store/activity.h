#pragma once

#include "app/core/activity.h"
#include "app/core/result.h"

#include <QList>
#include <QObject>
#include <QUuid>

namespace berth::store {

/**
 * The writes of one profile, of this run and of earlier ones: an append-only file of JSON lines (0600), bounded in
 * size. Holds no secrets because ActivityEntry has no place for one.
 * Held by shared_ptr without a parent, as ActivitySink asks.
 */
class ActivityLog final : public QObject, public ActivitySink
{
    Q_OBJECT
public:
    /** An empty @p file keeps this run in memory only (demo, unsaved connections). */
    explicit ActivityLog(const QString &file = {});
    ~ActivityLog() override;
    Q_DISABLE_COPY_MOVE(ActivityLog)

    /** <data>/berth/activity/<uuid>.jsonl */
    [[nodiscard]] static QString fileOf(const QUuid &profile);

    void record(const ActivityEntry &entry) override;

    /** Oldest first; those before firstOfThisRun() are of earlier runs. At most 5,000. */
    [[nodiscard]] const QList<ActivityEntry> &entries() const { return m_entries; }
    [[nodiscard]] qsizetype firstOfThisRun() const { return m_firstOfThisRun; }
    /** Why the file could not be written or read, as a File error; entries are still kept in memory. */
    [[nodiscard]] const Error *fileError() const { return m_failed ? &m_error : nullptr; }

    /** One aligned line per entry, UTC, names made safe to show; for "Save as text". */
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void recorded(const berth::ActivityEntry &entry);
    /** The oldest @p count entries went. */
    void dropped(qsizetype count);

private:
    void load();
    void append(const ActivityEntry &entry);
    void failWith(const Error &error);

    QString m_file;
    QList<ActivityEntry> m_entries;
    qsizetype m_firstOfThisRun = 0;
    Error m_error;
    bool m_failed = false;
    bool m_lineOpen = false; // a crash cut the file's last line
};

} // namespace berth::store
