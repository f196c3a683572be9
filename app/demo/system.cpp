#include "app/demo/access.h"
#include "app/demo/fixed.h"

// Health, system information, statistics and configuration (harbor-api.md §2).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

Response health(Context &)
{
    QJsonArray components;
    for (const auto name :
        {"core"_L1, "database"_L1, "jobservice"_L1, "portal"_L1, "redis"_L1, "registry"_L1, "registryctl"_L1})
        components.append(QJsonObject{{u"name"_s, name}, {u"status"_s, u"healthy"_s}});
    return json(QJsonObject{{u"status"_s, u"healthy"_s}, {u"components"_s, components}});
}

Response systemInfo(Context &context)
{
    World &world = context.world;
    QJsonObject info{
        {u"auth_mode"_s, context.world.options.authMode},
        {u"primary_auth_mode"_s, false},
        {u"self_registration"_s, false},
    };
    if (world.since(9))
        info.insert(u"banner_message"_s, QString());
    if (world.since(10))
        info.insert(u"oidc_provider_name"_s, QString());
    if (!world.since(13) || context.who.known()) // protected since 2.13, harbor-api.md §0.2c
        info.insert(u"harbor_version"_s, world.options.version);
    if (!context.who.known())
        return json(info);
    info.insert(u"external_url"_s, world.baseUrl);
    info.insert(u"registry_url"_s, world.baseUrl.section(u"://"_s, 1));
    info.insert(u"current_time"_s, timestamp(world.now()));
    info.insert(u"has_ca_root"_s, !world.certificate.isEmpty());
    info.insert(u"notification_enable"_s, true);
    info.insert(u"project_creation_restriction"_s, u"everyone"_s);
    info.insert(u"read_only"_s, world.readOnly);
    info.insert(u"registry_storage_provider_name"_s, u"filesystem"_s);
    return json(info);
}

Response volumes(Context &context)
{
    if (auto refusal = refusedSystem(context, "system-volumes"_L1, "read"_L1))
        return *refusal;
    constexpr qint64 total = 4'000'787'030'016;
    qint64 used = 0;
    for (const auto &[id, project] : context.world.projects.rows)
        used += context.world.used(id);
    return json(QJsonObject{
        {u"storage"_s, QJsonArray{QJsonObject{{u"total"_s, total}, {u"free"_s, qMax<qint64>(0, total - used)}}}}});
}

Response rootCertificate(Context &context)
{
    if (context.world.certificate.isEmpty())
        return notFound(u"certificate not found"_s);
    Response response;
    response.set("Content-Type", "application/x-x509-ca-cert");
    response.set("Content-Disposition", "attachment; filename=ca.crt");
    response.body = context.world.certificate;
    return response;
}

Response statistics(Context &context)
{
    World &world = context.world;
    if (!context.who.known())
        return unauthorized();
    qint64 projects[2] = {0, 0};
    qint64 repositories[2] = {0, 0};
    qint64 used = 0;
    for (const auto &[id, project] : world.projects.rows) {
        if (!project.isPublic() && !context.who.admin && roleIn(project, context.who) == 0)
            continue;
        ++projects[project.isPublic()];
        repositories[project.isPublic()] += world.repositoriesOf(id).size();
        used += world.used(id);
    }
    const bool all = context.who.admin;
    return json(QJsonObject{
        {u"private_project_count"_s, projects[0]},
        {u"private_repo_count"_s, repositories[0]},
        {u"public_project_count"_s, projects[1]},
        {u"public_repo_count"_s, repositories[1]},
        {u"total_project_count"_s, all ? projects[0] + projects[1] : 0},
        {u"total_repo_count"_s, all ? repositories[0] + repositories[1] : 0},
        {u"total_storage_consumption"_s, all ? used : 0},
    });
}

Response configuration(Context &context)
{
    if (auto refusal = refusedSystem(context, "configuration"_L1, "read"_L1))
        return *refusal;
    const auto item = [](const QJsonValue &value) { return QJsonObject{{u"editable"_s, true}, {u"value"_s, value}}; };
    return json(QJsonObject{
        {u"auth_mode"_s, item(context.world.options.authMode)},
        {u"primary_auth_mode"_s, item(false)},
        {u"project_creation_restriction"_s, item(u"everyone"_s)},
        {u"quota_per_project_enable"_s, item(true)},
        {u"read_only"_s, item(context.world.readOnly)},
        {u"robot_name_prefix"_s, item(u"robot$"_s)},
        {u"robot_token_duration"_s, item(30)},
        {u"self_registration"_s, item(false)},
        {u"session_timeout"_s, item(60)},
        {u"storage_per_project"_s, item(context.world.defaultQuota)},
        {u"token_expiration"_s, item(30)},
    });
}

Response setConfiguration(Context &context)
{
    if (auto refusal = refusedSystem(context, "configuration"_L1, "update"_L1))
        return *refusal;
    context.world.readOnly = context.body.value(u"read_only"_s).toBool(context.world.readOnly);
    if (const QJsonValue quota = context.body.value(u"storage_per_project"_s); !quota.isUndefined())
        context.world.defaultQuota = quota.isString() ? quota.toString().toLongLong() : quota.toInteger();
    return empty();
}

QJsonArray rightsFrom(QLatin1StringView list)
{
    QJsonArray rights;
    const QJsonArray pairs = fixedAnswers().value(u"permissions"_s)[list].toArray();
    for (const QJsonValue &pair : pairs) {
        const QString text = pair.toString();
        rights.append(QJsonObject{{u"resource"_s, text.section(u':', 0, 0)}, {u"action"_s, text.section(u':', 1)}});
    }
    return rights;
}

/** What a robot may be given; harbor-api.md §1.5. */
Response catalogue(Context &context)
{
    if (!context.who.known())
        return unauthorized();
    if (context.who.admin)
        return json(QJsonObject{{u"system"_s, rightsFrom("system"_L1)}, {u"project"_s, rightsFrom("project"_L1)}});
    for (const auto &[id, project] : context.world.projects.rows) {
        if (roleIn(project, context.who) == 1)
            return json(QJsonObject{{u"system"_s, QJsonValue::Null}, {u"project"_s, rightsFrom("project"_L1)}});
    }
    return failure(403, "FORBIDDEN"_L1, u"forbidden: only admins(system and project) can access permissions"_s);
}

QJsonArray projectRights(Context &context, const Project &project, const QString &prefix)
{
    QJsonArray rights;
    if (context.who.admin) {
        rights = toJson(rightsOfRole(1));
    } else if (const Robot *robot =
                   context.who.kind == Identity::Kind::Robot ? context.world.robots.find(context.who.id) : nullptr) {
        for (const Grant &grant : robot->grants) {
            if (grant.kind == "project"_L1 && (grant.scope == "*"_L1 || grant.scope == project.name))
                rights = toJson(grant.rights);
        }
    } else if (const int role = roleIn(project, context.who); role != 0 || project.isPublic()) {
        rights = toJson(rightsOfRole(role));
    }
    if (prefix.isEmpty())
        return rights;
    QJsonArray absolute;
    for (const QJsonValue &right : std::as_const(rights)) {
        const QString resource = right[u"resource"].toString();
        absolute.append(QJsonObject{
            {u"resource"_s, resource == "."_L1 ? prefix : prefix + u'/' + resource}, {u"action"_s, right[u"action"]}});
    }
    return absolute;
}

Response myPermissions(Context &context)
{
    if (!context.who.known())
        return unauthorized();
    const QString scope = context.request.queryValue(u"scope");
    const bool relative = context.request.queryValue(u"relative") == "true"_L1;
    if (scope == "/system"_L1 && context.who.admin) {
        const QJsonArray rights = rightsFrom("system_admin"_L1);
        return json(rights);
    }
    if (scope.startsWith(u"/project/")) {
        if (const Project *project = context.world.projects.find(scope.mid(9).toLongLong()))
            return json(projectRights(context, *project, relative ? QString() : scope));
    }
    return json(QJsonArray());
}

} // namespace

void addSystemRoutes(Router &router)
{
    router.addPlain("GET"_L1, "/ping"_L1, [](Context &) { return json(u"Pong"_s); });
    router.add("GET"_L1, "/health"_L1, health);
    router.add("GET"_L1, "/systeminfo"_L1, systemInfo);
    router.add("GET"_L1, "/systeminfo/volumes"_L1, volumes);
    router.add("GET"_L1, "/systeminfo/getcert"_L1, rootCertificate);
    router.add("GET"_L1, "/statistics"_L1, statistics);
    router.add("GET"_L1, "/configurations"_L1, configuration);
    router.add("PUT"_L1, "/configurations"_L1,
        Shape{u"Configurations"_s, u"configurations"_s, {{u"read_only"_s, Shape::Type::Flag}}, {}, {}},
        setConfiguration);
    router.add("GET"_L1, "/permissions"_L1, catalogue);
    router.add("GET"_L1, "/users/current/permissions"_L1, myPermissions);
}

} // namespace berth::demo
