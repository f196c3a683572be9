#pragma once

#include "app/demo/router.h"

namespace berth::demo {

/** The role's rights, as src/common/rbac/project/rbac_role.go has them; 0 is anybody on a public project. */
[[nodiscard]] const QList<Right> &rightsOfRole(int role);

/** The highest role of a user in a project, 0 when not a member. */
[[nodiscard]] int roleIn(const Project &project, const Identity &who);

[[nodiscard]] bool maySystem(World &world, const Identity &who, QLatin1StringView resource, QLatin1StringView action);
[[nodiscard]] bool mayProject(
    World &world, const Identity &who, const Project &project, QLatin1StringView resource, QLatin1StringView action);

/** 401, or 403 with nothing but the caller's name (harbor-api.md §1.5); nothing when allowed. */
[[nodiscard]] std::optional<Response> refusedSystem(
    Context &context, QLatin1StringView resource, QLatin1StringView action);

/** A project and the right to do something in it, or the refusal. */
struct Opened
{
    Project *project = nullptr;
    Response refusal = {};
};

/**
 * The project a path names: digits are an id unless X-Is-Resource-Name says otherwise (harbor-api.md §4.2).
 * Whether it exists is told to admins only. @p byName: the path takes names only.
 */
[[nodiscard]] Opened openProject(Context &context, const QString &nameOrId, QLatin1StringView resource,
    QLatin1StringView action, bool byName = false);

/** 401 or 403 "forbidden". */
[[nodiscard]] Response forbidden(const Identity &who);

[[nodiscard]] QString timestamp(const QDateTime &time); ///< Harbor's; an invalid time is the year 1
[[nodiscard]] QJsonArray toJson(const QList<Right> &rights);
[[nodiscard]] QList<Right> readRights(const QJsonValue &value);
/** 8-128 characters with an upper-case letter, a lower-case letter and a digit. */
[[nodiscard]] bool isStrongSecret(const QString &secret);
[[nodiscard]] QString weakSecretMessage();

} // namespace berth::demo
