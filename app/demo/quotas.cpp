#include "app/demo/access.h"
#include "app/demo/listing.h"

#include <limits>

// Quotas: their ids are not the projects' ids (harbor-api.md §4.8).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 1024LL * 1024 * 1024 * 1024 * 1024;

QJsonObject toJson(World &world, const Quota &quota)
{
    const Project *project = world.projects.find(quota.projectId);
    return {{u"id"_s, quota.id},
        {u"ref"_s,
            QJsonObject{{u"id"_s, quota.projectId}, {u"name"_s, project ? project->name : QString()},
                {u"owner_name"_s, QString()}}},
        {u"hard"_s, QJsonObject{{u"storage"_s, quota.hard}}},
        {u"used"_s, QJsonObject{{u"storage"_s, world.used(quota.projectId)}}},
        {u"creation_time"_s, timestamp(quota.created)}, {u"update_time"_s, timestamp(quota.updated)}};
}

Response list(Context &context)
{
    if (auto refusal = refusedSystem(context, "quota"_L1, "list"_L1))
        return *refusal;
    World &world = context.world;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    listing.terms.clear(); // there is no q here
    const QString reference = context.request.queryValue(u"reference", u"project"_s);
    const QString id = context.request.queryValue(u"reference_id");
    QList<Quota *> rows;
    for (auto &[key, quota] : world.quotas.rows) {
        if (reference == "project"_L1 && (id.isEmpty() || id == QString::number(quota.projectId)))
            rows.append(&quota);
    }
    const auto field = [&world](const Quota &quota, QStringView key) -> Value {
        if (key == "hard.storage"_L1)
            return quota.hard < 0 ? std::numeric_limits<qint64>::max() : quota.hard; // unlimited sorts as the largest
        if (key == "used.storage"_L1)
            return world.used(quota.projectId);
        if (key == "id"_L1)
            return quota.id;
        return key == "creation_time"_L1 ? Value(quota.created)
                                         : (key == "update_time"_L1 ? Value(quota.updated) : Value());
    };
    return listRows<Quota>(
        context, listing, rows, field, [&world](const Quota &quota) { return toJson(world, quota); }, u"-id"_s);
}

Response read(Context &context)
{
    if (auto refusal = refusedSystem(context, "quota"_L1, "read"_L1))
        return *refusal;
    const Quota *quota = context.world.quotas.find(context.id(0));
    return quota ? json(toJson(context.world, *quota)) : notFound(u"quota %1 not found"_s.arg(context.param(0)));
}

Response update(Context &context)
{
    if (auto refusal = refusedSystem(context, "quota"_L1, "update"_L1))
        return *refusal;
    Quota *quota = context.world.quotas.find(context.id(0));
    if (!quota)
        return notFound(u"quota %1 not found"_s.arg(context.param(0)));
    const QJsonObject hard = context.body.value(u"hard"_s).toObject();
    if (hard.isEmpty())
        return badRequest(u"hard required in body"_s);
    for (const QString &resource : hard.keys()) {
        if (resource != "storage"_L1)
            return badRequest(u"resource %1 not support"_s.arg(resource));
    }
    const qint64 limit = hard.value(u"storage"_s).toInteger();
    if (limit == 0 || limit < -1)
        return badRequest(u"invalid non-positive value for quota limit, value=%1"_s.arg(limit));
    if (limit > largest)
        return badRequest(u"exceeded 1024TB, which is 1125899906842624 Bytes, value=%1"_s.arg(limit));
    quota->hard = limit;
    quota->updated = context.world.now();
    return empty();
}

} // namespace

void addQuotaRoutes(Router &router)
{
    router.add("GET"_L1, "/quotas"_L1, list);
    router.add("GET"_L1, "/quotas/{id}"_L1, read);
    router.add("PUT"_L1, "/quotas/{id}"_L1,
        Shape{u"QuotaUpdateReq"_s, u"hard"_s, {{u"hard"_s, Shape::Type::Object}}, {}, {}}, update);
}

} // namespace berth::demo
