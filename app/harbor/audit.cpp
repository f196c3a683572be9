#include "app/harbor/audit.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

Result<AuditEntry> auditEntryFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"auditlog"_s);
    AuditEntry entry;
    entry.id = fields.integer("id"_L1);
    entry.username = fields.text("username"_L1);
    entry.resource = fields.text("resource"_L1);
    entry.resourceType = fields.text("resource_type"_L1);
    entry.operation = fields.text("operation"_L1);
    entry.description = fields.text("operation_description"_L1);
    // Up to 2.12 there is no such member; from 2.13 on a missing one is false, like every boolean.
    entry.ok = fields.flag("operation_result"_L1, !fields.has("operation_description"_L1));
    entry.when = fields.time("op_time"_L1);
    return fields.finish(entry);
}

QJsonObject toJson(const AuditEntry &entry)
{
    QJsonObject object{
        {"id"_L1, entry.id},
        {"username"_L1, entry.username},
        {"resource"_L1, entry.resource},
        {"resource_type"_L1, entry.resourceType},
        {"operation"_L1, entry.operation},
        {"operation_description"_L1, entry.description},
        {"operation_result"_L1, entry.ok},
    };
    if (entry.when.isValid())
        object.insert("op_time"_L1, timeText(entry.when));
    return object;
}

Call<Page<AuditEntry>> AuditLog::list(PageQuery query) const
{
    if (query.sort.isEmpty())
        query.sort = u"-op_time"_s;
    const QString name = m_features.has(Feature::AuditLogExts) ? u"auditlog-exts"_s : u"audit-logs"_s;
    return decodePage<AuditEntry>(m_access.list(apiPath({name}), query), auditEntryFromJson);
}

Call<Page<AuditEntry>> AuditLog::ofProject(const QString &project, PageQuery query) const
{
    if (query.sort.isEmpty())
        query.sort = u"-op_time"_s;
    const QString name = m_features.has(Feature::AuditLogExts) ? u"auditlog-exts"_s : u"logs"_s;
    return decodePage<AuditEntry>(m_access.list(apiPath({u"projects"_s, project, name}), query), auditEntryFromJson);
}

} // namespace berth::harbor
