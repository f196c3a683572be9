#include "app/demo/access.h"
#include "app/demo/listing.h"
#include "app/demo/projectmeta.h"
#include "app/demo/retention.h"

#include <QRegularExpression>

// Projects (harbor-api.md §4).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestQuota = 1024LL * 1024 * 1024 * 1024 * 1024; ///< 1024 TiB
constexpr auto notDeletable = "the project contains repositories, can not be deleted"_L1;

QJsonObject toJson(World &world, const Project &project, const Identity &who, bool detail = true)
{
    QJsonArray roles;
    for (const Member &member : project.members) {
        if (who.kind == Identity::Kind::User && member.userId == who.id)
            roles.append(member.role);
    }
    if (roles.isEmpty() && who.admin)
        roles.append(1);
    QJsonObject object{
        {u"project_id"_s, project.id},
        {u"name"_s, project.name},
        {u"owner_id"_s, project.ownerId},
        {u"repo_count"_s, world.repositoriesOf(project.id).size()},
        {u"creation_time"_s, timestamp(project.created)},
        {u"update_time"_s, timestamp(project.updated)},
        {u"current_user_role_ids"_s, roles.isEmpty() ? QJsonValue() : QJsonValue(roles)},
    };
    if (!roles.isEmpty())
        object.insert(u"current_user_role_id"_s, roles.first());
    if (project.registryId > 0)
        object.insert(u"registry_id"_s, project.registryId);
    if (!detail)
        return object;
    QJsonObject metadata;
    for (auto it = project.metadata.constBegin(); it != project.metadata.constEnd(); ++it)
        metadata.insert(it.key(), it.value());
    const User *owner = world.users.find(project.ownerId);
    object.insert(u"metadata"_s, metadata);
    object.insert(u"owner_name"_s, owner ? owner->name : QString());
    object.insert(u"cve_allowlist"_s,
        QJsonObject{{u"id"_s, project.allowlistId}, {u"project_id"_s, project.id}, {u"items"_s, QJsonArray()},
            {u"creation_time"_s, timestamp({})}, {u"update_time"_s, timestamp({})}});
    return object;
}

Value field(const Project &project, QStringView key)
{
    if (key == "name"_L1 || key == "Name"_L1)
        return project.name;
    if (key == "project_id"_L1 || key == "ProjectID"_L1)
        return project.id;
    if (key == "owner_id"_L1 || key == "OwnerID"_L1)
        return project.ownerId;
    if (key == "registry_id"_L1 || key == "RegistryID"_L1)
        return project.registryId;
    if (key == "public"_L1)
        return project.isPublic() ? u"true"_s : u"false"_s;
    if (key == "creation_time"_L1 || key == "CreationTime"_L1)
        return project.created;
    return key == "update_time"_L1 || key == "UpdateTime"_L1 ? Value(project.updated) : Value();
}

Response list(Context &context)
{
    World &world = context.world;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    const QString part = context.request.queryValue(u"name");
    const QString wanted = context.request.queryValue(u"public");
    const QString owner = context.request.queryValue(u"owner");
    QList<Project *> rows;
    for (auto &[id, project] : world.projects.rows) {
        const User *owning = owner.isEmpty() ? nullptr : world.users.find(project.ownerId);
        if (!part.isEmpty() && !project.name.contains(part, Qt::CaseInsensitive))
            continue;
        if (!wanted.isEmpty() && project.isPublic() != (wanted == "true"_L1))
            continue;
        if (!owner.isEmpty() && (!owning || owning->name != owner))
            continue;
        const bool visible = project.isPublic() || roleIn(project, context.who) != 0
            || maySystem(world, context.who, "project"_L1, "list"_L1)
            || mayProject(world, context.who, project, "project"_L1, "read"_L1);
        if (visible)
            rows.append(&project);
    }
    const bool detail = context.request.queryValue(u"with_detail", u"true"_s) != "false"_L1;
    const auto row = [&context, detail](
                         const Project &project) { return toJson(context.world, project, context.who, detail); };
    return listRows<Project>(context, listing, rows, field, row, u"name"_s);
}

Response exists(Context &context)
{
    if (!context.who.known())
        return unauthorized();
    const QString name = context.request.queryValue(u"project_name");
    return context.world.project(name) ? empty() : notFound(u"project %1 not found"_s.arg(name));
}

std::optional<Response> refusedName(const QString &name)
{
    static const QRegularExpression legal(u"^[a-z0-9]+(?:[._-][a-z0-9]+)*$"_s);
    if (name.isEmpty())
        return badRequest(u"Project name  is illegal in length. (greater than 255 or less than 1)"_s);
    if (!legal.match(name).hasMatch())
        return badRequest(u"project name is not in lower case or contains illegal characters"_s);
    return {};
}

std::optional<Response> refusedRequest(Context &context, bool proxy)
{
    World &world = context.world;
    const QJsonObject &body = context.body;
    if (!context.who.known())
        return unauthorized();
    const bool system = maySystem(world, context.who, "project"_L1, "create"_L1);
    if (context.who.kind == Identity::Kind::Robot && !system)
        return failure(403, "FORBIDDEN"_L1, u"Only system level robot can create project"_s);
    if (proxy && !system)
        return failure(403, "FORBIDDEN"_L1, u"Only system admin can create proxy cache project"_s);
    if (auto refusal = refusedName(body.value(u"project_name"_s).toString()))
        return refusal;
    if (proxy) {
        const qint64 id = body.value(u"registry_id"_s).toInteger();
        if (id <= 0)
            return badRequest(u"bad request: %1 is invalid value of registry_id, it should be geater than 0"_s.arg(id));
        const Registry *registry = world.registries.find(id);
        if (!registry)
            return internalError(); // the not-found is wrapped away, harbor-api.md §4.3
        static const QStringList permitted{u"docker-hub"_s, u"harbor"_s, u"azure-acr"_s, u"ali-acr"_s, u"aws-ecr"_s,
            u"google-gcr"_s, u"docker-registry"_s, u"github-ghcr"_s, u"jfrog-artifactory"_s};
        const bool old = registry->type == "docker-registry"_L1 && !world.since(3);
        if (old || !(permitted.contains(registry->type) || (registry->type == "quay"_L1 && !world.since(14))))
            return badRequest(u"bad request: unsupported registry type %1"_s.arg(registry->type));
    }
    const qint64 limit = body.value(u"storage_limit"_s).toInteger();
    if (limit < -1)
        return badRequest(u"bad request: invalid non-positive value for quota limit, value=%1"_s.arg(limit));
    if (limit > largestQuota)
        return badRequest(u"bad request: 1024TB is the maximum limit, value=%1"_s.arg(limit));
    return {};
}

Response create(Context &context)
{
    World &world = context.world;
    const QJsonObject &body = context.body;
    const QJsonValue registryId = body.value(u"registry_id"_s);
    const bool proxy = registryId.isDouble();
    if (auto refusal = refusedRequest(context, proxy))
        return *refusal;
    Project project;
    project.name = body.value(u"project_name"_s).toString();
    project.metadata = readMetadata(world, body.value(u"metadata"_s).toObject(), proxy);
    if (!project.metadata.contains(u"public"_s))
        project.metadata.insert(u"public"_s, body.value(u"public"_s).toBool() ? u"true"_s : u"false"_s);
    if (auto refusal = refusedMetadata(world, project.metadata, false))
        return *refusal;
    if (world.project(project.name)) {
        world.projects.draw();
        return failure(409, "CONFLICT"_L1, u"The project named %1 already exists"_s.arg(project.name));
    }
    project.registryId = proxy ? registryId.toInteger() : 0;
    project.ownerId = context.who.kind == Identity::Kind::User ? context.who.id : 1;
    const qint64 limit = context.who.admin || maySystem(world, context.who, "quota"_L1, "update"_L1)
        ? body.value(u"storage_limit"_s).toInteger()
        : 0;
    const Project &added = addProject(world, std::move(project), limit == 0 ? world.defaultQuota : limit);
    world.audit(context.who, added.id, u"create"_s, u"project"_s, added.name);
    const bool named = context.request.header("X-Resource-Name-In-Location") == "true";
    return created(u"/api/v2.0/projects/%1"_s.arg(named ? added.name : QString::number(added.id)));
}

Response read(Context &context)
{
    Opened opened = openProject(context, context.param(0), "project"_L1, "read"_L1);
    return opened.project ? json(toJson(context.world, *opened.project, context.who)) : opened.refusal;
}

Response update(Context &context)
{
    Opened opened = openProject(context, context.param(0), "project"_L1, "update"_L1);
    if (!opened.project)
        return opened.refusal;
    Project &project = *opened.project;
    QMap<QString, QString> metadata =
        readMetadata(context.world, context.body.value(u"metadata"_s).toObject(), project.registryId > 0);
    if (auto refusal = refusedMetadata(context.world, metadata, true))
        return *refusal;
    const QString retention = metadata.take(u"retention_id"_s);
    if (!retention.isEmpty() && retention != project.metadata.value(u"retention_id"_s))
        return badRequest(
            u"the retention_id in the request's payload when updating a project should be omitted, alternatively passing the one that has already been associated to this project"_s);
    for (auto it = metadata.constBegin(); it != metadata.constEnd(); ++it)
        project.metadata.insert(it.key(), it.value());
    context.world.audit(context.who, project.id, u"update"_s, u"project"_s, project.name);
    return empty();
}

Response deletable(Context &context)
{
    Opened opened = openProject(context, context.param(0), "project"_L1, "delete"_L1);
    if (!opened.project)
        return opened.refusal;
    if (!context.world.repositoriesOf(opened.project->id).isEmpty())
        return json(QJsonObject{{u"message"_s, notDeletable}});
    return json(QJsonObject{{u"deletable"_s, true}});
}

Response remove(Context &context)
{
    World &world = context.world;
    Opened opened = openProject(context, context.param(0), "project"_L1, "delete"_L1);
    if (!opened.project)
        return opened.refusal;
    const qint64 id = opened.project->id;
    if (!world.repositoriesOf(id).isEmpty())
        return failure(412, "PRECONDITION"_L1, "precondition failed: "_L1 + notDeletable);
    world.audit(context.who, id, u"delete"_s, u"project"_s, opened.project->name);
    std::erase_if(world.quotas.rows, [id](const auto &row) { return row.second.projectId == id; });
    std::erase_if(world.retentions.rows, [id](const auto &row) { return row.second.projectId == id; });
    std::erase_if(world.robots.rows, [id](const auto &row) { return row.second.projectId == id; });
    world.projects.rows.erase(id);
    return empty();
}

Response summary(Context &context)
{
    World &world = context.world;
    Opened opened = openProject(context, context.param(0), "project"_L1, "read"_L1);
    if (!opened.project)
        return opened.refusal;
    const Project &project = *opened.project;
    QJsonObject object{{u"repo_count"_s, world.repositoriesOf(project.id).size()}};
    const Quota *quota = world.quotas.findIf([&project](const Quota &row) { return row.projectId == project.id; });
    if (quota && mayProject(world, context.who, project, "quota"_L1, "read"_L1))
        object.insert(u"quota"_s,
            QJsonObject{{u"hard"_s, QJsonObject{{u"storage"_s, quota->hard}}},
                {u"used"_s, QJsonObject{{u"storage"_s, world.used(project.id)}}}});
    static const QStringList counts{{}, u"project_admin_count"_s, u"developer_count"_s, u"guest_count"_s,
        u"maintainer_count"_s, u"limited_guest_count"_s};
    if (mayProject(world, context.who, project, "member"_L1, "list"_L1)) {
        for (const Member &member : project.members)
            object.insert(counts.value(member.role), object.value(counts.value(member.role)).toInt() + 1);
    }
    if (const Registry *registry = world.registries.find(project.registryId))
        object.insert(u"registry"_s, registrySummary(*registry));
    return json(object);
}

} // namespace

Project &addProject(World &world, Project project, qint64 quota)
{
    project.created = project.created.isValid() ? project.created : world.now();
    project.updated = project.created;
    project.allowlistId = ++world.lastAllowlist;
    project.members.prepend({++world.lastMember, project.ownerId, 1});
    Project &added = world.projects.add(std::move(project));
    world.quotas.add({0, added.id, quota, added.created, added.created});
    if (added.registryId > 0)
        added.metadata.insert(u"retention_id"_s, QString::number(addDefaultRetention(world, added.id)));
    return added;
}

void addProjectRoutes(Router &router)
{
    using Type = Shape::Type;
    const Shape body{u"ProjectReq"_s, u"project"_s,
        {{u"project_name"_s, Type::Text}, {u"public"_s, Type::Flag}, {u"metadata"_s, Type::Texts},
            {u"cve_allowlist"_s, Type::Object}, {u"storage_limit"_s, Type::Integer}, {u"registry_id"_s, Type::Integer}},
        {{u"project_name"_s, 255}}, u"ProjectMetadata"_s};
    router.add("HEAD"_L1, "/projects"_L1, exists);
    router.add("POST"_L1, "/projects"_L1, body, create);
    router.add("GET"_L1, "/projects"_L1, list);
    router.add("GET"_L1, "/projects/{project}"_L1, read);
    router.add("PUT"_L1, "/projects/{project}"_L1, body, update);
    router.add("DELETE"_L1, "/projects/{project}"_L1, remove);
    router.add("GET"_L1, "/projects/{project}/_deletable"_L1, deletable);
    router.add("GET"_L1, "/projects/{project}/summary"_L1, summary);
}

} // namespace berth::demo
