#include "app/harbor/user.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

Call<QList<Permission>> permissionsIn(const Access &access, const QString &scope)
{
    const QByteArray query = apiQuery({{u"scope"_s, scope}, {u"relative"_s, u"true"_s}});
    return access.get(apiPath({u"users"_s, u"current"_s, u"permissions"_s}), query)
        .andThen([](const QJsonValue &value) { return listFromJson<Permission>(value, permissionFromJson); });
}

} // namespace

Result<CurrentUser> currentUserFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"user"_s);
    CurrentUser user;
    user.id = fields.integer("user_id"_L1);
    user.username = fields.text("username"_L1);
    user.email = fields.text("email"_L1);
    user.realname = fields.text("realname"_L1);
    user.comment = fields.text("comment"_L1);
    user.sysadminFlag = fields.flag("sysadmin_flag"_L1);
    user.adminRoleInAuth = fields.flag("admin_role_in_auth"_L1);
    user.created = fields.time("creation_time"_L1);
    user.updated = fields.time("update_time"_L1);
    return fields.finish(user);
}

Result<Permission> permissionFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"permission"_s);
    Permission permission;
    permission.resource = fields.text("resource"_L1);
    permission.action = fields.text("action"_L1);
    return fields.finish(permission);
}

Result<PermissionCatalogue> permissionCatalogueFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"permissions"_s);
    PermissionCatalogue catalogue;
    auto system = listFromJson<Permission>(fields.array("system"_L1), permissionFromJson);
    auto project = listFromJson<Permission>(fields.array("project"_L1), permissionFromJson);
    if (!system)
        return fail(system.error());
    if (!project)
        return fail(project.error());
    catalogue.system = std::move(*system);
    catalogue.project = std::move(*project);
    return fields.finish(catalogue);
}

QJsonObject toJson(const CurrentUser &user)
{
    if (user.kind == CurrentUser::Kind::Robot)
        return {{"username"_L1, user.username}};
    QJsonObject object{
        {"user_id"_L1, user.id},
        {"username"_L1, user.username},
        {"email"_L1, user.email},
        {"realname"_L1, user.realname},
        {"comment"_L1, user.comment},
        {"sysadmin_flag"_L1, user.sysadminFlag},
        {"admin_role_in_auth"_L1, user.adminRoleInAuth},
    };
    if (user.created.isValid())
        object.insert("creation_time"_L1, timeText(user.created));
    if (user.updated.isValid())
        object.insert("update_time"_L1, timeText(user.updated));
    return object;
}

Call<CurrentUser> Users::current() const
{
    const QString name = m_access.credentials().name;
    return decodeObject<CurrentUser>(m_access.get(apiPath({u"users"_s, u"current"_s})), currentUserFromJson)
        .orElse([name](Error error) -> Result<CurrentUser> {
            if (error.kind != ErrorKind::Precondition)
                return fail(std::move(error));
            CurrentUser robot;
            robot.kind = CurrentUser::Kind::Robot;
            robot.username = name;
            return robot;
        });
}

Call<QList<Permission>> Users::systemPermissions() const
{
    return permissionsIn(m_access, u"/system"_s);
}

Call<QList<Permission>> Users::projectPermissions(qint64 projectId) const
{
    return permissionsIn(m_access, u"/project/%1"_s.arg(projectId));
}

Call<PermissionCatalogue> Users::catalogue() const
{
    return decodeObject<PermissionCatalogue>(m_access.get(apiPath({u"permissions"_s})), permissionCatalogueFromJson);
}

} // namespace berth::harbor
