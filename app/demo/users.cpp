#include "app/demo/access.h"
#include "app/demo/listing.h"

// Accounts (harbor-api.md §1.3, §1.4).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const User &user)
{
    QJsonObject object{
        {u"user_id"_s, user.id},
        {u"username"_s, user.name},
        {u"realname"_s, user.realName},
        {u"sysadmin_flag"_s, user.admin},
        {u"admin_role_in_auth"_s, false},
        {u"creation_time"_s, timestamp(user.created)},
        {u"update_time"_s, timestamp(user.updated)},
    };
    if (!user.email.isEmpty())
        object.insert(u"email"_s, user.email);
    if (!user.comment.isEmpty())
        object.insert(u"comment"_s, user.comment);
    return object;
}

Value field(const User &user, QStringView key)
{
    if (key == "username"_L1 || key == "Username"_L1)
        return user.name;
    if (key == "user_id"_L1 || key == "UserID"_L1)
        return user.id;
    if (key == "email"_L1 || key == "Email"_L1)
        return user.email;
    return key == "creation_time"_L1 ? Value(user.created) : Value();
}

Response current(Context &context)
{
    switch (context.who.kind) {
    case Identity::Kind::Robot:
        return failure(412, "PRECONDITION"_L1, u"get current user not available for security context: robot"_s);
    case Identity::Kind::User: {
        const User *user = context.world.users.find(context.who.id); // may be gone since the password was checked
        return user ? json(toJson(*user)) : unauthorized();
    }
    default:
        return unauthorized();
    }
}

Response list(Context &context)
{
    if (auto refusal = refusedSystem(context, "user"_L1, "list"_L1))
        return *refusal;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    QList<User *> rows;
    for (auto &[id, user] : context.world.users.rows)
        rows.append(&user);
    return listRows<User>(
        context, listing, rows, field, [](const User &user) { return toJson(user); }, u"username"_s);
}

Response search(Context &context)
{
    if (!context.who.known())
        return unauthorized();
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    const QString text = context.request.queryValue(u"username");
    QList<User *> rows;
    for (auto &[id, user] : context.world.users.rows) {
        if (user.name.contains(text, Qt::CaseInsensitive))
            rows.append(&user);
    }
    const auto row = [](const User &user) { return QJsonObject{{u"user_id"_s, user.id}, {u"username"_s, user.name}}; };
    return listRows<User>(context, listing, rows, field, row, u"username"_s);
}

Response create(Context &context)
{
    if (auto refusal = refusedSystem(context, "user"_L1, "create"_L1))
        return *refusal;
    World &world = context.world;
    const QString name = context.body.value(u"username"_s).toString();
    const QString password = context.body.value(u"password"_s).toString();
    if (name.isEmpty() || name.size() > 255)
        return badRequest(u"username with illegal length"_s);
    if (!isStrongSecret(password))
        return badRequest(weakSecretMessage());
    if (world.users.findIf([&name](const User &user) { return user.name == name; }))
        return failure(409, "CONFLICT"_L1, u"user %1 or email already exists"_s.arg(name));
    User user;
    user.name = name;
    user.email = context.body.value(u"email"_s).toString();
    user.realName = context.body.value(u"realname"_s).toString();
    user.comment = context.body.value(u"comment"_s).toString();
    user.password = world.hashed(password.toUtf8());
    user.created = world.now();
    user.updated = user.created;
    const qint64 id = world.users.add(user).id;
    world.audit(context.who, 0, u"create"_s, u"user"_s, name);
    return created(u"/api/v2.0/users/%1"_s.arg(id));
}

Response read(Context &context)
{
    if (!context.who.admin && context.who.id != context.id(0))
        return forbidden(context.who);
    const User *user = context.world.users.find(context.id(0));
    return user ? json(toJson(*user)) : notFound(u"user %1 not found"_s.arg(context.param(0)));
}

Response remove(Context &context)
{
    if (auto refusal = refusedSystem(context, "user"_L1, "delete"_L1))
        return *refusal;
    const User *user = context.world.users.find(context.id(0));
    if (!user)
        return notFound(u"user %1 not found"_s.arg(context.param(0)));
    if (user->id == 1 || user->id == context.who.id)
        return failure(403, "FORBIDDEN"_L1, u"can not delete this user"_s);
    context.world.users.rows.erase(user->id);
    return empty();
}

} // namespace

void addUserRoutes(Router &router)
{
    using Type = Shape::Type;
    router.add("GET"_L1, "/users/current"_L1, current);
    router.add("GET"_L1, "/users/search"_L1, search);
    router.add("GET"_L1, "/users"_L1, list);
    router.add("POST"_L1, "/users"_L1,
        Shape{u"UserCreationReq"_s, u"userReq"_s,
            {{u"username"_s, Type::Text}, {u"password"_s, Type::Text}, {u"email"_s, Type::Text}}, {}, {}},
        create);
    router.add("GET"_L1, "/users/{id}"_L1, read);
    router.add("DELETE"_L1, "/users/{id}"_L1, remove);
}

} // namespace berth::demo
