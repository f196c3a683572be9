#pragma once

#include "app/harbor/version.h"
#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>

namespace berth::harbor {

/** GET /systeminfo (harbor-api.md §2.1). */
struct SystemInfo
{
    QString authMode = {}; ///< db_auth, ldap_auth, oidc_auth, http_auth, uaa_auth
    bool primaryAuthMode = false;
    bool selfRegistration = false;
    QString bannerMessage = {}; ///< the text inside the banner's JSON; empty when unset
    QString bannerType = {}; ///< info, success, warning, danger
    QString oidcProviderName = {};
    QString harborVersion = {}; ///< as the server says it, e.g. "v2.15.1-<commit>"
    QString registryUrl = {}; ///< host[:port] in front of image names; signed in only
    QString externalUrl = {}; ///< with scheme; signed in only
    QString projectCreationRestriction = {}; ///< everyone or adminonly
    QString storageProvider = {};
    bool readOnly = false;
    bool hasCaRoot = false;
    QDateTime currentTime = {}; ///< the server's clock, 2.5 on

    /** Somebody is signed in: external_url is shown to nobody else in any version (harbor-api.md §1.3, §0.2c). */
    [[nodiscard]] bool signedIn() const { return !externalUrl.isEmpty(); }
    /** The version, from a signed-in answer only: older servers show it to everybody. */
    [[nodiscard]] std::optional<Version> version() const;
    [[nodiscard]] Features features() const { return Features(version()); }

    bool operator==(const SystemInfo &) const = default;
};

struct HealthComponent
{
    QString name = {}; ///< core, database, jobservice, portal, redis, registry, registryctl, trivy
    QString status = {}; ///< healthy, unhealthy or, just after a start, "unknown status"
    QString error = {}; ///< the server's text; a quotation at most

    bool operator==(const HealthComponent &) const = default;
};

/** GET /health: HTTP 200 also when unhealthy (harbor-api.md §2.2). */
struct Health
{
    QString status = {};
    QList<HealthComponent> components = {};

    [[nodiscard]] bool healthy() const;
    bool operator==(const Health &) const = default;
};

/** GET /statistics: totals are 0 for everybody but administrators (harbor-api.md §2.4). Bytes. */
struct Statistics
{
    qint64 privateProjects = 0;
    qint64 privateRepositories = 0;
    qint64 publicProjects = 0;
    qint64 publicRepositories = 0;
    qint64 totalProjects = 0;
    qint64 totalRepositories = 0;
    qint64 totalStorage = 0;

    bool operator==(const Statistics &) const = default;
};

/** One volume of GET /systeminfo/volumes, bytes; both are 0 where the server leaves them out (harbor-api.md §0.2). */
struct Volume
{
    quint64 total = 0;
    quint64 free = 0;

    bool operator==(const Volume &) const = default;
};

[[nodiscard]] Result<SystemInfo> systemInfoFromJson(const QJsonValue &value);
[[nodiscard]] Result<Health> healthFromJson(const QJsonValue &value);
[[nodiscard]] Result<Statistics> statisticsFromJson(const QJsonValue &value);
[[nodiscard]] Result<QList<Volume>> volumesFromJson(const QJsonValue &value);
/** Harbor's own names; what is not known is left out. */
[[nodiscard]] QJsonObject toJson(const SystemInfo &info);
[[nodiscard]] QJsonObject toJson(const Health &health);

/** What Harbor says about itself. */
class System final
{
public:
    explicit System(const Access &access)
        : m_access(access)
    {
    }

    Call<SystemInfo> info() const;
    Call<Health> health() const;
    /** Done on "Pong", in whatever type (harbor-api.md §0.2). */
    Call<Done> ping() const;
    /** "v2.0": GET /api/version, anonymous; NotHarbor when something else answers. */
    Call<QString> apiVersion() const;
    Call<Statistics> statistics() const;
    /** Administrators only; NotAllowed otherwise. */
    Call<QList<Volume>> volumes() const;

private:
    Access m_access;
};

} // namespace berth::harbor
