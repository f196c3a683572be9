#pragma once

#include "app/harbor/version.h"
#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>

namespace berth::harbor {

/** One line of Harbor's own log (harbor-api.md §6.6); description and outcome are known from 2.13 on. */
struct AuditEntry
{
    qint64 id = 0;
    QString username = {};
    QString resource = {};
    QString resourceType = {};
    QString operation = {};
    QString description = {};
    bool ok = true; ///< before 2.13 only what succeeded is logged
    QDateTime when = {};

    bool operator==(const AuditEntry &) const = default;
};

[[nodiscard]] Result<AuditEntry> auditEntryFromJson(const QJsonValue &value);
[[nodiscard]] QJsonObject toJson(const AuditEntry &entry);

/** Harbor's log: /auditlog-exts, or /audit-logs before 2.13. */
class AuditLog final
{
public:
    AuditLog(const Access &access, Features features)
        : m_access(access)
        , m_features(std::move(features))
    {
    }

    /** Newest first unless the query says otherwise. q keys: username, resource, resource_type, operation, op_time. */
    Call<Page<AuditEntry>> list(PageQuery query = {}) const;
    Call<Page<AuditEntry>> ofProject(const QString &project, PageQuery query = {}) const;

private:
    Access m_access;
    Features m_features;
};

} // namespace berth::harbor
