#pragma once

#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>

namespace berth::harbor {

/** GET /users/current (harbor-api.md §1.4). The CLI secret in it is never read. */
struct CurrentUser
{
    enum class Kind {
        User,
        Robot, ///< answered 412: a valid robot account; only `username`, as it signed in, is known
    } kind = Kind::User;
    qint64 id = 0;
    QString username = {};
    QString email = {};
    QString realname = {};
    QString comment = {};
    bool sysadminFlag = false;
    bool adminRoleInAuth = false; ///< administrator through a group of the directory
    QDateTime created = {};
    QDateTime updated = {};

    /** The server uses exactly this OR. */
    [[nodiscard]] bool isAdmin() const { return sysadminFlag || adminRoleInAuth; }

    bool operator==(const CurrentUser &) const = default;
};

/** One right, e.g. registry/create. */
struct Permission
{
    QString resource = {};
    QString action = {};

    bool operator==(const Permission &) const = default;
};

/** GET /permissions: what a robot may be given (2.10 on; harbor-api.md §1.5). */
struct PermissionCatalogue
{
    QList<Permission> system = {}; ///< empty unless the asker is an administrator
    QList<Permission> project = {};

    bool operator==(const PermissionCatalogue &) const = default;
};

[[nodiscard]] Result<CurrentUser> currentUserFromJson(const QJsonValue &value);
[[nodiscard]] Result<Permission> permissionFromJson(const QJsonValue &value);
[[nodiscard]] Result<PermissionCatalogue> permissionCatalogueFromJson(const QJsonValue &value);
[[nodiscard]] QJsonObject toJson(const CurrentUser &user);

/** Who asks, and what they may do. */
class Users final
{
public:
    explicit Users(const Access &access)
        : m_access(access)
    {
    }

    /** SignInRefused for a wrong password; 412 is the robot's yes (harbor-api.md §1.3). */
    Call<CurrentUser> current() const;
    /**
     * Rights at system level. Always empty for a system robot, also when it has some (harbor-api.md §0.2):
     * for robots try the call and read 403.
     */
    Call<QList<Permission>> systemPermissions() const;
    /** Rights in one project, by its number, relative: {"repository", "pull"}. */
    Call<QList<Permission>> projectPermissions(qint64 projectId) const;
    Call<PermissionCatalogue> catalogue() const;

private:
    Access m_access;
};

} // namespace berth::harbor
