#include "app/demo/access.h"
#include "app/demo/listing.h"

// Garbage collection and scanners (harbor-api.md §6.5, §6.6). A collection is over at once, and no scanner is
// installed.
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

Response collections(Context &context)
{
    if (auto refusal = refusedSystem(context, "garbage-collection"_L1, "list"_L1))
        return *refusal;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    return listArray(context, listing, context.world.collections);
}

Response collect(Context &context)
{
    if (auto refusal = refusedSystem(context, "garbage-collection"_L1, "create"_L1))
        return *refusal;
    World &world = context.world;
    const QString type = context.body.value(u"schedule"_s)[u"type"].toString();
    if (type != "Manual"_L1)
        return created(u"/api/v2.0/system/gc/schedule"_s);
    const qint64 id = ++world.lastExecution;
    world.collections.prepend(QJsonObject{
        {u"id"_s, id},
        {u"job_name"_s, u"GARBAGE_COLLECTION"_s},
        {u"job_kind"_s, u"MANUAL"_s},
        {u"job_parameters"_s, QString::fromUtf8(compact(context.body.value(u"parameters"_s).toObject()))},
        {u"job_status"_s, u"Success"_s},
        {u"schedule"_s, QJsonObject{{u"type"_s, u"Manual"_s}}},
        {u"creation_time"_s, timestamp(world.now())},
        {u"update_time"_s, timestamp(world.now())},
    });
    for (auto &[projectId, project] : world.projects.rows)
        project.blobs.clear();
    return created(u"/api/v2.0/system/gc/%1"_s.arg(id));
}

Response schedule(Context &context)
{
    if (auto refusal = refusedSystem(context, "garbage-collection"_L1, "read"_L1))
        return *refusal;
    return empty(); // none is set: 200 without a body, harbor-api.md §6.5
}

Response collection(Context &context)
{
    if (auto refusal = refusedSystem(context, "garbage-collection"_L1, "read"_L1))
        return *refusal;
    const QJsonArray &all = context.world.collections;
    for (const QJsonValue &entry : all) {
        if (entry[u"id"].toInteger() == context.id(0))
            return json(entry);
    }
    return notFound(u"garbage collection %1 log is not found"_s.arg(context.param(0)));
}

Response scanners(Context &context)
{
    if (auto refusal = refusedSystem(context, "scanner"_L1, "list"_L1))
        return *refusal;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    return listed(context, listing, {}, 0);
}

} // namespace

void addJobRoutes(Router &router)
{
    const Shape body{u"Schedule"_s, u"schedule"_s,
        {{u"schedule"_s, Shape::Type::Object}, {u"parameters"_s, Shape::Type::Object}}, {}, {}};
    router.add("GET"_L1, "/system/gc"_L1, collections);
    router.add("GET"_L1, "/system/gc/schedule"_L1, schedule);
    router.add("POST"_L1, "/system/gc/schedule"_L1, body, collect);
    router.add("GET"_L1, "/system/gc/{id}"_L1, collection);
    router.add("GET"_L1, "/scanners"_L1, scanners);
}

} // namespace berth::demo
