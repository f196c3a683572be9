#include "app/demo/access.h"
#include "app/demo/listing.h"

// Project members (harbor-api.md §6.2).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QString roleName(int role)
{
    static const QStringList names{
        {}, u"projectAdmin"_s, u"developer"_s, u"guest"_s, u"maintainer"_s, u"limitedGuest"_s};
    return names.value(role);
}

QJsonObject toJson(World &world, const Project &project, const Member &member)
{
    const User *user = world.users.find(member.userId);
    return {{u"id"_s, member.id}, {u"project_id"_s, project.id}, {u"entity_id"_s, member.userId},
        {u"entity_name"_s, user ? user->name : QString()}, {u"entity_type"_s, u"u"_s}, {u"role_id"_s, member.role},
        {u"role_name"_s, roleName(member.role)}};
}

Member *find(Project &project, qint64 id)
{
    for (Member &member : project.members) {
        if (member.id == id)
            return &member;
    }
    return nullptr;
}

Response list(Context &context)
{
    Opened opened = openProject(context, context.param(0), "member"_L1, "list"_L1);
    if (!opened.project)
        return opened.refusal;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    const QString part = context.request.queryValue(u"entityname");
    QJsonArray rows;
    const qint64 first = (listing.page - 1) * listing.pageSize;
    qint64 row = 0;
    for (const Member &member : std::as_const(opened.project->members)) {
        const QJsonObject object = toJson(context.world, *opened.project, member);
        if (!object.value(u"entity_name"_s).toString().contains(part, Qt::CaseInsensitive))
            continue;
        if (listing.pageSize == 0 || (row >= first && row < first + listing.pageSize))
            rows.append(object);
        ++row;
    }
    return listed(context, listing, rows, opened.project->members.size()); // the count ignores entityname
}

Response add(Context &context)
{
    Opened opened = openProject(context, context.param(0), "member"_L1, "create"_L1);
    if (!opened.project)
        return opened.refusal;
    const int role = context.body.value(u"role_id"_s).toInt();
    const QJsonObject who = context.body.value(u"member_user"_s).toObject();
    const QString name = who.value(u"username"_s).toString();
    const qint64 id = who.value(u"user_id"_s).toInteger();
    if (roleName(role).isEmpty())
        return badRequest(u"role %1 is invalid"_s.arg(role));
    const User *user =
        context.world.users.findIf([&](const User &row) { return name.isEmpty() ? row.id == id : row.name == name; });
    if (!user)
        return notFound(u"user %1 is not found"_s.arg(name.isEmpty() ? QString::number(id) : name));
    for (const Member &member : std::as_const(opened.project->members)) {
        if (member.userId == user->id)
            return failure(409, "CONFLICT"_L1, u"The project member specified already exist"_s);
    }
    opened.project->members.append({++context.world.lastMember, user->id, role});
    return created(u"/api/v2.0/projects/%1/members/%2"_s.arg(context.param(0)).arg(context.world.lastMember));
}

Response noSuch(Context &context)
{
    return notFound(
        u"the project member is not found, project id %1, member id %2"_s.arg(context.param(0), context.param(1)));
}

Response read(Context &context)
{
    Opened opened = openProject(context, context.param(0), "member"_L1, "read"_L1);
    if (!opened.project)
        return opened.refusal;
    const Member *member = find(*opened.project, context.id(1));
    return member ? json(toJson(context.world, *opened.project, *member)) : noSuch(context);
}

Response update(Context &context)
{
    Opened opened = openProject(context, context.param(0), "member"_L1, "update"_L1);
    if (!opened.project)
        return opened.refusal;
    Member *member = find(*opened.project, context.id(1));
    if (!member)
        return noSuch(context);
    const int role = context.body.value(u"role_id"_s).toInt();
    if (roleName(role).isEmpty())
        return badRequest(u"role %1 is invalid"_s.arg(role));
    member->role = role;
    return empty();
}

Response remove(Context &context)
{
    Opened opened = openProject(context, context.param(0), "member"_L1, "delete"_L1);
    if (!opened.project)
        return opened.refusal;
    const qint64 id = context.id(1);
    if (opened.project->members.removeIf([id](const Member &member) { return member.id == id; }) == 0)
        return noSuch(context);
    return empty();
}

} // namespace

void addMemberRoutes(Router &router)
{
    using Type = Shape::Type;
    const Shape body{u"ProjectMember"_s, u"projectMember"_s,
        {{u"role_id"_s, Type::Integer}, {u"member_user"_s, Type::Object}}, {}, {}};
    router.add("GET"_L1, "/projects/{project}/members"_L1, list);
    router.add("POST"_L1, "/projects/{project}/members"_L1, body, add);
    router.add("GET"_L1, "/projects/{project}/members/{id}"_L1, read);
    router.add("PUT"_L1, "/projects/{project}/members/{id}"_L1, body, update);
    router.add("DELETE"_L1, "/projects/{project}/members/{id}"_L1, remove);
}

} // namespace berth::demo
