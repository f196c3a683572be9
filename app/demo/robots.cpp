#include "app/demo/access.h"
#include "app/demo/fixed.h"
#include "app/demo/listing.h"

#include <QRegularExpression>

#include <algorithm>

// Robot accounts (harbor-api.md §6.1).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsPerDay = 24 * 60 * 60;

QJsonObject toJson(const Robot &robot)
{
    QJsonArray permissions;
    for (const Grant &grant : robot.grants)
        permissions.append(
            QJsonObject{{u"kind"_s, grant.kind}, {u"namespace"_s, grant.scope}, {u"access"_s, toJson(grant.rights)}});
    QJsonObject object{{u"id"_s, robot.id}, {u"name"_s, robot.name}, {u"level"_s, robot.level},
        {u"duration"_s, robot.duration}, {u"expires_at"_s, robot.expires}, {u"disable"_s, robot.disabled},
        {u"editable"_s, true}, {u"creator_type"_s, robot.byRobot ? u"robot"_s : u"local"_s},
        {u"creator_ref"_s, robot.creator}, {u"permissions"_s, permissions},
        {u"creation_time"_s, timestamp(robot.created)}, {u"update_time"_s, timestamp(robot.updated)}};
    if (!robot.description.isEmpty())
        object.insert(u"description"_s, robot.description);
    return object;
}

Value field(const Robot &robot, QStringView key)
{
    if (key == "name"_L1 || key == "Name"_L1)
        return robot.name;
    if (key == "id"_L1 || key == "ID"_L1)
        return robot.id;
    if (key == "disabled"_L1 || key == "Disabled"_L1)
        return robot.disabled ? u"true"_s : u"false"_s;
    return key == "creation_time"_L1 || key == "CreationTime"_L1 ? Value(robot.created) : Value();
}

/** May the caller do this with robots of a project (0: of the system)? */
std::optional<Response> refused(Context &context, qint64 projectId, QLatin1StringView action)
{
    const Project *project = context.world.projects.find(projectId);
    if (maySystem(context.world, context.who, "robot"_L1, action)
        || (project && mayProject(context.world, context.who, *project, "robot"_L1, action)))
        return {};
    if (!context.who.known())
        return unauthorized();
    return failure(403, "FORBIDDEN"_L1, project ? u"forbidden"_s : context.who.name);
}

bool isGrantable(const QString &kind, const Right &right)
{
    const QJsonArray catalogue = fixedAnswers().value(u"permissions"_s)[kind].toArray();
    return right.resource == "*"_L1 || right.action == "*"_L1
        || catalogue.contains(QString(right.resource + u':' + right.action));
}

QList<Grant> readGrants(const QJsonObject &body)
{
    QList<Grant> grants;
    const QJsonArray permissions = body.value(u"permissions"_s).toArray();
    for (const QJsonValue &entry : permissions)
        grants.append({entry[u"kind"].toString(), entry[u"namespace"].toString(), readRights(entry[u"access"])});
    return grants;
}

std::optional<Response> refusedGrants(World &world, const QString &level, const QList<Grant> &grants)
{
    if (grants.isEmpty())
        return badRequest(u"bad request empty permission"_s);
    if (level == "project"_L1 && grants.size() != 1)
        return badRequest(u"bad request permission"_s);
    for (const Grant &grant : grants) {
        if (grant.rights.isEmpty())
            return badRequest(u"bad request empty access"_s);
        for (const Right &right : grant.rights) {
            if (!isGrantable(grant.kind, right))
                return badRequest(u"bad request permission: %1:%2"_s.arg(right.resource, right.action));
        }
        const bool good = grant.kind == "system"_L1 ? grant.scope == "/"_L1 && level == "system"_L1
                                                    : grant.kind == "project"_L1
                && (world.project(grant.scope) || (grant.scope == "*"_L1 && level == "system"_L1));
        if (!good)
            return grant.kind == "project"_L1 ? notFound(u"project %1 not found"_s.arg(grant.scope))
                                              : badRequest(u"bad request permission"_s);
    }
    return {};
}

std::optional<Response> refusedRequest(World &world, const QJsonObject &body, const QList<Grant> &grants)
{
    static const QRegularExpression legal(u"^[a-z0-9]+(?:[._-][a-z0-9]+)*$"_s);
    const QString level = body.value(u"level"_s).toString();
    const qint64 duration = body.value(u"duration"_s).toInteger();
    if (!legal.match(body.value(u"name"_s).toString()).hasMatch())
        return badRequest(u"robot name is not in lower case or contains illegal characters"_s);
    if (duration != -1 && (duration < 1 || duration > 2147483646))
        return badRequest(u"bad request error duration input: %1"_s.arg(duration));
    if (level != "system"_L1 && level != "project"_L1)
        return badRequest(u"bad request error level input: %1"_s.arg(level));
    return refusedGrants(world, level, grants);
}

Response create(Context &context)
{
    World &world = context.world;
    const QJsonObject &body = context.body;
    const QList<Grant> grants = readGrants(body);
    const bool ofProject = body.value(u"level"_s).toString() == "project"_L1;
    const Project *project = ofProject && !grants.isEmpty() ? world.project(grants.first().scope) : nullptr;
    if (auto refusal = refused(context, project ? project->id : 0, "create"_L1))
        return *refusal;
    if (auto refusal = refusedRequest(world, body, grants))
        return *refusal;
    const QString shortName = body.value(u"name"_s).toString();
    Robot robot;
    robot.name = u"robot$"_s + (project ? project->name + u'+' : QString()) + shortName;
    if (world.robots.findIf([&robot](const Robot &row) { return row.name == robot.name; }))
        return failure(
            409, "CONFLICT"_L1, u"robot account %1:%2 already exists"_s.arg(project ? project->id : 0).arg(shortName));
    robot.description = body.value(u"description"_s).toString();
    robot.level = body.value(u"level"_s).toString();
    robot.projectId = project ? project->id : 0;
    robot.duration = body.value(u"duration"_s).toInteger();
    robot.created = world.now();
    robot.updated = robot.created;
    robot.expires = robot.duration < 0 ? -1 : robot.created.toSecsSinceEpoch() + robot.duration * secondsPerDay;
    robot.grants = grants;
    robot.creator = context.who.id;
    robot.byRobot = context.who.kind == Identity::Kind::Robot;
    const QString secret = newRobotSecret();
    robot.secret = world.hashed(secret.toUtf8());
    const Robot &added = world.robots.add(robot);
    world.audit(context.who, robot.projectId, u"create"_s, u"robot"_s, robot.name);
    Response response = json(QJsonObject{{u"id"_s, added.id}, {u"name"_s, added.name}, {u"secret"_s, secret},
                                 {u"creation_time"_s, timestamp(added.created)}, {u"expires_at"_s, added.expires}},
        201);
    response.set("Location", "/api/v2.0/robots/" + QByteArray::number(added.id));
    return response;
}

Response list(Context &context)
{
    World &world = context.world;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    const std::optional<Term> level = listing.take(u"Level");
    const std::optional<Term> projectId = listing.take(u"ProjectID");
    const bool ofProject = level && level->values.first() == "project"_L1;
    if (ofProject && !projectId)
        return badRequest(u"must with project ID when to query project robots"_s);
    const qint64 project = ofProject ? projectId->values.first().toLongLong() : 0;
    if (auto refusal = refused(context, project, "list"_L1))
        return *refusal;
    QList<Robot *> rows;
    for (auto &[id, robot] : world.robots.rows) {
        if (robot.projectId == project)
            rows.append(&robot);
    }
    return listRows<Robot>(
        context, listing, rows, field, [](const Robot &robot) { return toJson(robot); }, u"-creation_time"_s);
}

/** The robot a path names, or the refusal. */
struct Found
{
    Robot *robot = nullptr;
    Response refusal = {};
};

Found open(Context &context, QLatin1StringView action)
{
    Robot *robot = context.world.robots.find(context.id(0));
    if (!robot)
        return {
            nullptr, context.who.known() ? notFound(u"robot %1 not found"_s.arg(context.param(0))) : unauthorized()};
    if (auto refusal = refused(context, robot->projectId, action))
        return {nullptr, *refusal};
    return {robot, {}};
}

Response read(Context &context)
{
    const Found found = open(context, "read"_L1);
    return found.robot ? json(toJson(*found.robot)) : found.refusal;
}

Response update(Context &context)
{
    const Found found = open(context, "update"_L1);
    if (!found.robot)
        return found.refusal;
    Robot &robot = *found.robot;
    const QJsonObject &body = context.body;
    if (body.value(u"level"_s).toString() != robot.level || body.value(u"name"_s).toString() != robot.name)
        return badRequest(u"cannot update the level or name of robot"_s);
    const QList<Grant> grants = readGrants(body);
    if (auto refusal = refusedGrants(context.world, robot.level, grants))
        return *refusal;
    const qint64 duration = body.value(u"duration"_s).toInteger(robot.duration);
    if (duration != robot.duration)
        robot.expires = duration < 0 ? -1 : robot.created.toSecsSinceEpoch() + duration * secondsPerDay;
    robot.duration = duration;
    robot.grants = grants;
    robot.disabled = body.value(u"disable"_s).toBool();
    robot.description = body.value(u"description"_s).toString();
    robot.updated = context.world.now();
    return empty();
}

Response renew(Context &context)
{
    const Found found = open(context, "update"_L1);
    if (!found.robot)
        return found.refusal;
    const QString own = context.body.value(u"secret"_s).toString();
    if (!own.isEmpty() && !isStrongSecret(own))
        return badRequest(weakSecretMessage());
    const QString secret = own.isEmpty() ? newRobotSecret() : own;
    found.robot->secret = context.world.hashed(secret.toUtf8());
    found.robot->updated = context.world.now();
    QJsonObject reply;
    if (own.isEmpty())
        reply.insert(u"secret"_s, secret);
    return json(reply);
}

Response remove(Context &context)
{
    const Found found = open(context, "delete"_L1);
    if (!found.robot)
        return found.refusal;
    context.world.audit(context.who, found.robot->projectId, u"delete"_s, u"robot"_s, found.robot->name);
    context.world.robots.rows.erase(found.robot->id);
    return empty();
}

} // namespace

QString newRobotSecret()
{
    return u"Dm1"_s + QString::fromLatin1(randomHex(15));
}

void addRobotRoutes(Router &router)
{
    using Type = Shape::Type;
    const Shape body{u"RobotCreate"_s, u"robot"_s,
        {{u"name"_s, Type::Text}, {u"description"_s, Type::Text}, {u"duration"_s, Type::Integer},
            {u"level"_s, Type::Text}, {u"disable"_s, Type::Flag}, {u"permissions"_s, Type::Array}},
        {}, {}};
    router.add("GET"_L1, "/robots"_L1, list);
    router.add("POST"_L1, "/robots"_L1, body, create);
    router.add("GET"_L1, "/robots/{id}"_L1, read);
    router.add("PUT"_L1, "/robots/{id}"_L1, body, update);
    router.add(
        "PATCH"_L1, "/robots/{id}"_L1, Shape{u"RobotSec"_s, u"robotSec"_s, {{u"secret"_s, Type::Text}}, {}, {}}, renew);
    router.add("DELETE"_L1, "/robots/{id}"_L1, remove);
}

} // namespace berth::demo
