#include "app/demo/access.h"

#include <algorithm>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QList<Right> readTable(QLatin1StringView table)
{
    QList<Right> rights;
    for (const QString &line : QString(table).split(u' ', Qt::SkipEmptyParts)) {
        const QString resource = line.section(u':', 0, 0);
        for (const QString &action : line.section(u':', 1).split(u'/'))
            rights.append({resource, action});
    }
    return rights;
}

constexpr auto publicTable =
    ".:read label:read/list repository:list/pull accessory:list scan:read scanner:read artifact:read/list "
    "artifact-addition:read tag:list"_L1;
constexpr auto limitedTable =
    ".:read quota:read repository:list/pull/read artifact:read/list artifact-addition:read tag:list "
    "accessory:list scan:read scanner:read label:read/list tag-retention:read/list"_L1;
constexpr auto guestTable =
    "member:list/read log:list immutable-tag:list robot:read/list notification-policy:read/list"_L1;
constexpr auto developerTable =
    "repository:push/create artifact:create/delete tag:create/delete label:create/update/delete "
    "artifact-label:create/delete scan:create/stop"_L1;
constexpr auto maintainerTable =
    "repository:update/delete immutable-tag:create/update/delete tag-retention:create/update/delete/operate "
    "robot:create/update/delete notification-policy:create/update/delete "
    "metadata:create/read/update/delete"_L1;
constexpr auto adminTable = ".:update/delete member:create/update/delete scanner:create quota:read"_L1;

bool has(const QList<Right> &rights, QLatin1StringView resource, QLatin1StringView action)
{
    return std::any_of(rights.begin(), rights.end(), [&](const Right &right) {
        return (right.resource == resource || (right.resource == "."_L1 && resource == "project"_L1)
                   || (right.resource == "project"_L1 && resource == "."_L1))
            && (right.action == action || right.action == "*"_L1);
    });
}

} // namespace

const QList<Right> &rightsOfRole(int role)
{
    static const QList<Right> open = readTable(publicTable);
    static const QList<Right> limited = readTable(limitedTable);
    static const QList<Right> guest = limited + readTable(guestTable);
    static const QList<Right> developer = guest + readTable(developerTable);
    static const QList<Right> maintainer = developer + readTable(maintainerTable);
    static const QList<Right> admin = maintainer + readTable(adminTable);
    switch (role) {
    case 1:
        return admin;
    case 2:
        return developer;
    case 3:
        return guest;
    case 4:
        return maintainer;
    case 5:
        return limited;
    default:
        return open;
    }
}

int roleIn(const Project &project, const Identity &who)
{
    if (who.kind != Identity::Kind::User)
        return 0;
    static const QList<int> strongestFirst{1, 4, 2, 3, 5};
    for (const int role : strongestFirst) {
        for (const Member &member : project.members) {
            if (member.userId == who.id && member.role == role)
                return role;
        }
    }
    return 0;
}

bool maySystem(World &world, const Identity &who, QLatin1StringView resource, QLatin1StringView action)
{
    if (who.kind == Identity::Kind::User)
        return who.admin;
    const Robot *robot = who.kind == Identity::Kind::Robot ? world.robots.find(who.id) : nullptr;
    if (!robot)
        return false;
    return std::any_of(robot->grants.begin(), robot->grants.end(),
        [&](const Grant &grant) { return grant.kind == "system"_L1 && has(grant.rights, resource, action); });
}

bool mayProject(
    World &world, const Identity &who, const Project &project, QLatin1StringView resource, QLatin1StringView action)
{
    if (project.isPublic() && has(rightsOfRole(0), resource, action))
        return true;
    if (who.kind == Identity::Kind::User) {
        const int role = roleIn(project, who);
        return who.admin || (role != 0 && has(rightsOfRole(role), resource, action));
    }
    const Robot *robot = who.kind == Identity::Kind::Robot ? world.robots.find(who.id) : nullptr;
    if (!robot)
        return false;
    return std::any_of(robot->grants.begin(), robot->grants.end(), [&](const Grant &grant) {
        return grant.kind == "project"_L1 && (grant.scope == "*"_L1 || grant.scope == project.name)
            && has(grant.rights, resource, action);
    });
}

Response forbidden(const Identity &who)
{
    return who.known() ? failure(403, "FORBIDDEN"_L1, u"forbidden"_s) : unauthorized();
}

std::optional<Response> refusedSystem(Context &context, QLatin1StringView resource, QLatin1StringView action)
{
    if (maySystem(context.world, context.who, resource, action))
        return {};
    return context.who.known() ? failure(403, "FORBIDDEN"_L1, context.who.name) : unauthorized();
}

Opened openProject(
    Context &context, const QString &nameOrId, QLatin1StringView resource, QLatin1StringView action, bool byName)
{
    const bool digits = std::all_of(nameOrId.begin(), nameOrId.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool isName = byName || !digits || context.request.header("X-Is-Resource-Name") == "true";
    Project *project = isName ? context.world.project(nameOrId) : context.world.projects.find(nameOrId.toLongLong());
    if (!project)
        return {
            nullptr, context.who.admin ? notFound(u"project %1 not found"_s.arg(nameOrId)) : forbidden(context.who)};
    if (!mayProject(context.world, context.who, *project, resource, action))
        return {nullptr, forbidden(context.who)};
    return {project, {}};
}

QString timestamp(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s) : u"0001-01-01T00:00:00.000Z"_s;
}

QJsonArray toJson(const QList<Right> &rights)
{
    QJsonArray array;
    for (const Right &right : rights)
        array.append(QJsonObject{{u"resource"_s, right.resource}, {u"action"_s, right.action}});
    return array;
}

QList<Right> readRights(const QJsonValue &value)
{
    QList<Right> rights;
    for (const QJsonValue &entry : value.toArray())
        rights.append({entry[u"resource"].toString(), entry[u"action"].toString()});
    return rights;
}

bool isStrongSecret(const QString &secret)
{
    const auto any = [&secret](auto test) { return std::any_of(secret.begin(), secret.end(), test); };
    return secret.size() >= 8 && secret.size() <= 128 && any([](QChar c) { return c.isUpper(); })
        && any([](QChar c) { return c.isLower(); }) && any([](QChar c) { return c.isDigit(); });
}

QString weakSecretMessage()
{
    return u"the password or secret must be 8-128, inclusively, characters long with at least 1 uppercase letter, "
           "1 lowercase letter and 1 number"_s;
}

} // namespace berth::demo
