#pragma once

#include "app/demo/world.h"

#include <QStringList>

#include <functional>

namespace berth::demo {

/** One request on its way through a handler. */
struct Context
{
    World &world;
    const Request &request;
    Identity who = {};
    QStringList params = {}; ///< the {…} parts of the path, in order
    QJsonObject body = {};

    [[nodiscard]] QString param(qsizetype i) const { return params.value(i); }
    [[nodiscard]] qint64 id(qsizetype i) const { return params.value(i).toLongLong(); }
};

using Handler = std::function<Response(Context &)>;

/** The types of a body's members: what go-swagger refuses with 422 before a handler is asked. */
struct Shape
{
    enum class Type { Text, Integer, Flag, Object, Texts, Array, Any };

    QString name = {}; ///< as Go calls it, e.g. "ProjectReq"
    QString part = {}; ///< as the parameter is called, e.g. "project"
    QHash<QString, Type> members = {};
    QHash<QString, qsizetype> longest = {}; ///< characters
    QString textsName = {}; ///< Go's name of a member of type Texts
};

/** Finds the handler for a path and a method; answers 404, 405 and 422 itself, as go-swagger does (harbor-api.md §8).
 */
class Router final
{
public:
    void add(QLatin1StringView method, QLatin1StringView pattern, Handler handler);
    /** A route that has a JSON body. */
    void add(QLatin1StringView method, QLatin1StringView pattern, Shape shape, Handler handler);
    /** A route that only makes text/plain (harbor-api.md §2.3). */
    void addPlain(QLatin1StringView method, QLatin1StringView pattern, Handler handler);

    /** @p path is below /api/v2.0. */
    [[nodiscard]] Response route(World &world, const Request &request, const Identity &who, const QString &path) const;

private:
    struct Route
    {
        QString method = {};
        QStringList parts = {};
        Handler handler = {};
        std::optional<Shape> shape = {};
        bool plain = false;
    };

    [[nodiscard]] static bool matches(const Route &route, const QStringList &parts, QStringList &params);
    [[nodiscard]] static std::optional<Response> readBody(const Shape &shape, Context &context);

    QList<Route> m_routes;
};

// Each in the file of its resource.
void addSystemRoutes(Router &router);
void addUserRoutes(Router &router);
void addRegistryRoutes(Router &router);
void addProjectRoutes(Router &router);
void addMetadataRoutes(Router &router);
void addMemberRoutes(Router &router);
void addQuotaRoutes(Router &router);
void addRetentionRoutes(Router &router);
void addRobotRoutes(Router &router);
void addRepositoryRoutes(Router &router);
void addArtifactRoutes(Router &router);
void addSearchRoutes(Router &router);
void addJobRoutes(Router &router);

/** 32 characters that satisfy Harbor's own rule. */
[[nodiscard]] QString newRobotSecret();

/** A registry without its credential, as a project's summary shows it. */
[[nodiscard]] QJsonObject registrySummary(const Registry &registry);

/** `/c/login`, `/c/log_out` and what else lives under /c. */
[[nodiscard]] Response answerPortal(World &world, const Request &request, const Identity &who);
[[nodiscard]] Response answerToken(World &world, const Request &request, const Identity &who);
/** Who a bearer token of answerToken was given to; nobody when it is not one of ours, or too old. */
[[nodiscard]] Identity byToken(const World &world, const QByteArray &token);
[[nodiscard]] Response answerRegistry(World &world, const Request &request, const Identity &who);

} // namespace berth::demo
