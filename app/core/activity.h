#pragma once

#include <QDateTime>
#include <QString>

namespace berth {

/** One write that was sent, for the Activity page. Never holds a secret. */
struct ActivityEntry
{
    QDateTime when = {}; ///< UTC
    QString verb = {}; ///< create, update, delete, test: a stable word
    QString objectKind = {}; ///< endpoint, project, quota, retention, repository, artifact, tag, robot: a stable word
    QString objectName = {};
    bool ok = false;
    QString outcome = {}; ///< a translated sentence, also when ok
    QString requestId = {};
    int httpStatus = 0; ///< 0 when there was no HTTP answer; for a success what Harbor answers to that verb

    bool operator==(const ActivityEntry &) const = default;
};

/** Where every write is reported, once. Held by shared_ptr: a write under way outlives the page that began it. */
class ActivitySink
{
public:
    ActivitySink() = default;
    ActivitySink(const ActivitySink &) = delete;
    ActivitySink &operator=(const ActivitySink &) = delete;
    virtual ~ActivitySink() = default;

    virtual void record(const ActivityEntry &entry) = 0;
};

} // namespace berth
