#include "app/demo/access.h"
#include "app/demo/repositories.h"

// Search over everything, and the audit log (harbor-api.md §5.7, §6.6).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

Response search(Context &context)
{
    World &world = context.world;
    const QString text = context.request.queryValue(u"q");
    QJsonArray projects;
    QJsonArray repositories;
    for (auto &[id, project] : world.projects.rows) {
        if (!mayProject(world, context.who, project, "project"_L1, "read"_L1))
            continue;
        if (project.name.contains(text, Qt::CaseInsensitive)) {
            QJsonObject object{{u"project_id"_s, id}, {u"name"_s, project.name}, {u"owner_id"_s, project.ownerId},
                {u"repo_count"_s, world.repositoriesOf(id).size()},
                {u"metadata"_s, QJsonObject{{u"public"_s, project.metadata.value(u"public"_s)}}},
                {u"creation_time"_s, timestamp(project.created)}, {u"update_time"_s, timestamp(project.updated)}};
            if (project.registryId > 0)
                object.insert(u"registry_id"_s, project.registryId);
            projects.append(object);
        }
        const QList<Repository *> all = world.repositoriesOf(id);
        for (const Repository *repository : all) {
            if (!repository->name.contains(text, Qt::CaseInsensitive))
                continue;
            QJsonObject object{
                {u"project_id"_s, id}, {u"project_name"_s, project.name}, {u"repository_name"_s, repository->name}};
            if (project.isPublic()) // false and zero are left out
                object.insert(u"project_public"_s, true);
            if (repository->pulls > 0)
                object.insert(u"pull_count"_s, repository->pulls);
            if (const qint64 count = countedArtifacts(world, *repository))
                object.insert(u"artifact_count"_s, count);
            repositories.append(object);
        }
    }
    return json(QJsonObject{{u"project"_s, projects}, {u"repository"_s, repositories}});
}

QJsonObject toJson(const AuditEntry &entry)
{
    return {{u"id"_s, entry.id}, {u"username"_s, entry.user}, {u"operation"_s, entry.operation},
        {u"operation_description"_s, entry.description}, {u"operation_result"_s, true}, {u"resource"_s, entry.resource},
        {u"resource_type"_s, entry.type}, {u"op_time"_s, timestamp(entry.time)}};
}

/** The shape before 2.13. */
QJsonObject oldJson(const AuditEntry &entry)
{
    return {{u"id"_s, entry.id}, {u"username"_s, entry.user}, {u"operation"_s, entry.operation},
        {u"resource"_s, entry.resource}, {u"resource_type"_s, entry.type}, {u"op_time"_s, timestamp(entry.time)}};
}

Value field(const AuditEntry &entry, QStringView key)
{
    if (key == "id"_L1)
        return entry.id;
    if (key == "username"_L1)
        return entry.user;
    if (key == "operation"_L1)
        return entry.operation;
    if (key == "resource"_L1)
        return entry.resource;
    if (key == "resource_type"_L1)
        return entry.type;
    return key == "op_time"_L1 ? Value(entry.time) : Value();
}

Response entries(Context &context, qint64 projectId, bool old)
{
    World &world = context.world;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    QList<AuditEntry *> rows;
    for (auto &[id, entry] : world.audits.rows) {
        if (projectId != 0 && entry.projectId != projectId)
            continue;
        const Project *project = world.projects.find(entry.projectId);
        const bool visible = maySystem(world, context.who, "audit-log"_L1, "list"_L1)
            || (project && mayProject(world, context.who, *project, "log"_L1, "list"_L1));
        if (visible)
            rows.append(&entry);
    }
    return listRows<AuditEntry>(context, listing, rows, field, old ? oldJson : toJson, u"-op_time"_s);
}

Response whole(Context &context, bool old)
{
    return context.who.known() ? entries(context, 0, old) : unauthorized();
}

Response ofProject(Context &context, bool old)
{
    Opened opened = openProject(context, context.param(0), "log"_L1, "list"_L1, true);
    return opened.project ? entries(context, opened.project->id, old) : opened.refusal;
}

Response tooNew(Context &context)
{
    return notFound(u"path %1 was not found"_s.arg(context.request.path));
}

} // namespace

void addSearchRoutes(Router &router)
{
    router.add("GET"_L1, "/search"_L1, search);
    router.add(
        "GET"_L1, "/auditlog-exts"_L1, [](Context &c) { return c.world.since(13) ? whole(c, false) : tooNew(c); });
    router.add("GET"_L1, "/projects/{project}/auditlog-exts"_L1,
        [](Context &c) { return c.world.since(13) ? ofProject(c, false) : tooNew(c); });
    router.add("GET"_L1, "/audit-logs"_L1, [](Context &c) { return whole(c, true); });
    router.add("GET"_L1, "/projects/{project}/logs"_L1, [](Context &c) { return ofProject(c, true); });
}

} // namespace berth::demo
