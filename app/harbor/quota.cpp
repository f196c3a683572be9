#include "app/harbor/quota.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

Result<Quota> quotaFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"quota"_s);
    Quota quota;
    quota.id = fields.integer("id"_L1);
    JsonFields ref(fields.object("ref"_L1), u"quota.ref"_s);
    quota.projectId = ref.integer("id"_L1);
    quota.projectName = ref.text("name"_L1);
    quota.ownerName = ref.text("owner_name"_L1);
    JsonFields hard(fields.object("hard"_L1), u"quota.hard"_s);
    quota.hard = hard.integer("storage"_L1, -1);
    JsonFields used(fields.object("used"_L1), u"quota.used"_s);
    quota.used = used.integer("storage"_L1);
    quota.created = fields.time("creation_time"_L1);
    quota.updated = fields.time("update_time"_L1);
    for (const auto &checked : {ref.finish(Done{}), hard.finish(Done{}), used.finish(Done{})}) {
        if (!checked)
            fields.note(checked.error());
    }
    return fields.finish(quota);
}

QJsonObject toJson(const Quota &quota)
{
    QJsonObject object{
        {"id"_L1, quota.id},
        {"ref"_L1,
            QJsonObject{
                {"id"_L1, quota.projectId}, {"name"_L1, quota.projectName}, {"owner_name"_L1, quota.ownerName}}},
        {"hard"_L1, QJsonObject{{"storage"_L1, quota.hard}}},
        {"used"_L1, QJsonObject{{"storage"_L1, quota.used}}},
    };
    if (quota.created.isValid())
        object.insert("creation_time"_L1, timeText(quota.created));
    if (quota.updated.isValid())
        object.insert("update_time"_L1, timeText(quota.updated));
    return object;
}

Call<Page<Quota>> Quotas::list(const PageQuery &query) const
{
    return decodePage<Quota>(
        m_access.list(apiPath({u"quotas"_s}), query, apiQuery({{u"reference"_s, u"project"_s}})), quotaFromJson);
}

Call<Page<Quota>> Quotas::all() const
{
    PageQuery query;
    query.sort = u"creation_time"_s;
    return allPages<Quota>(
        query, [self = *this](const PageQuery &page) { return self.list(page); },
        [](const Quota &row) { return QString::number(row.id); });
}

Call<Quota> Quotas::ofProject(qint64 projectId) const
{
    const QByteArray query =
        apiQuery({{u"reference"_s, u"project"_s}, {u"reference_id"_s, QString::number(projectId)}});
    return decodePage<Quota>(m_access.list(apiPath({u"quotas"_s}), {}, query), quotaFromJson)
        .andThen([projectId](const Page<Quota> &page) -> Result<Quota> {
            for (const Quota &quota : page.rows) {
                if (quota.projectId == projectId)
                    return quota;
            }
            Error error;
            error.kind = ErrorKind::NotFound;
            error.field = u"quota"_s;
            return fail(std::move(error));
        });
}

Call<Changed> Quotas::update(qint64 quotaId, qint64 bytes) const
{
    return m_access.put(
        apiPath({u"quotas"_s, QString::number(quotaId)}), QJsonObject{{"hard"_L1, QJsonObject{{"storage"_L1, bytes}}}});
}

} // namespace berth::harbor
