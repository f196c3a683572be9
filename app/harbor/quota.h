#pragma once

#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>

namespace berth::harbor {

/** How much one project may hold and holds (harbor-api.md §4.8). Bytes. */
struct Quota
{
    qint64 id = 0; ///< not the project's id
    qint64 projectId = 0;
    QString projectName = {};
    QString ownerName = {};
    qint64 hard = -1; ///< -1 unlimited
    qint64 used = 0;
    QDateTime created = {};
    QDateTime updated = {};

    bool operator==(const Quota &) const = default;
};

[[nodiscard]] Result<Quota> quotaFromJson(const QJsonValue &value);
[[nodiscard]] QJsonObject toJson(const Quota &quota);

/** Storage quotas; needs the system right quota:*. */
class Quotas final
{
public:
    explicit Quotas(const Access &access)
        : m_access(access)
    {
    }

    /** Sort keys: hard.storage, used.storage, creation_time, update_time; no q. */
    Call<Page<Quota>> list(const PageQuery &query = {}) const;
    Call<Page<Quota>> all() const;
    /** NotFound when the server keeps none for that project. */
    Call<Quota> ofProject(qint64 projectId) const;
    /** Bytes, -1 unlimited; 0 is refused by the server. */
    Call<Changed> update(qint64 quotaId, qint64 bytes) const;

private:
    Access m_access;
};

} // namespace berth::harbor
