#pragma once

#include "app/harbor/registry.h"
#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>

#include <optional>

namespace berth::harbor {

/** A project's settings that live in its metadata, typed; what is not set is not sent (harbor-api.md §4.6). */
struct ProjectSettings
{
    std::optional<bool> isPublic = {};
    std::optional<qint64> proxySpeedKb = {}; ///< kilobits per second, -1 unlimited; 2.12 on
    std::optional<qint64> maxUpstreamConnections = {}; ///< -1 unlimited; 2.14.1 on
    std::optional<bool> localOnNotFound = {}; ///< serve the cached copy when upstream says 404; 2.15.1 on
    std::optional<bool> referrerApi = {}; ///< 2.16 on
    std::optional<QString> filterPattern = {}; ///< repository filter; 2.16 on
    std::optional<QString> filterKind = {}; ///< doublestar or regex
    std::optional<bool> autoScan = {};

    [[nodiscard]] bool isEmpty() const { return *this == ProjectSettings{}; }
    bool operator==(const ProjectSettings &) const = default;
};

/** A project (harbor-api.md §4.2). */
struct Project
{
    qint64 id = 0;
    QString name = {};
    qint64 ownerId = 0;
    QString ownerName = {};
    qint64 registryId = 0; ///< 0 for a normal project
    qint64 repoCount = 0;
    QMap<QString, QString> metadata = {}; ///< as stored, all of it
    QList<qint64> roleIds = {}; ///< the asker's: 1 admin, 4 maintainer, 2 developer, 3 guest, 5 limited guest
    QDateTime created = {};
    QDateTime updated = {};

    [[nodiscard]] bool isProxy() const { return registryId > 0; }
    [[nodiscard]] bool isPublic() const;
    /** 0 when there is no retention policy. */
    [[nodiscard]] qint64 retentionId() const;
    /** The metadata, typed; a value that is no number or truth is left out. */
    [[nodiscard]] ProjectSettings settings() const;

    bool operator==(const Project &) const = default;
};

/** What POST /projects is given (harbor-api.md §4.3). */
struct ProjectSpec
{
    QString name = {};
    std::optional<qint64> registryId = {}; ///< nothing for a normal project
    qint64 storageLimit = -1; ///< bytes, -1 unlimited; never 0, which Harbor stores as unlimited
    ProjectSettings settings = {};

    bool operator==(const ProjectSpec &) const = default;
};

/** GET /projects/{p}/summary: parts appear only with the right to see them (harbor-api.md §4.2). */
struct ProjectSummary
{
    qint64 repoCount = 0;
    qint64 projectAdmins = 0;
    qint64 maintainers = 0;
    qint64 developers = 0;
    qint64 guests = 0;
    qint64 limitedGuests = 0;
    bool hasQuota = false;
    qint64 quotaHard = -1; ///< bytes, -1 unlimited
    qint64 quotaUsed = 0; ///< bytes
    std::optional<Registry> registry =
        {}; ///< url, name, type, status for every reader of a proxy project; no credential

    bool operator==(const ProjectSummary &) const = default;
};

/** GET /projects/{p}/_deletable; a missing `deletable` is a no. */
struct Deletable
{
    bool deletable = false;
    QString message = {}; ///< the server's text

    bool operator==(const Deletable &) const = default;
};

/** Which projects are asked for. */
struct ProjectFilter
{
    enum class Kind { All, Proxy, Normal } kind = Kind::All;
    qint64 registryId = 0; ///< only those behind this endpoint; 0 any
    QString nameContains = {};
    std::optional<bool> isPublic = {};

    /** In Harbor's grammar; text that the grammar cannot carry (commas) is cut there. Normal has no term: filter the
     * rows. */
    [[nodiscard]] QString q() const;
    bool operator==(const ProjectFilter &) const = default;
};

[[nodiscard]] Result<Project> projectFromJson(const QJsonValue &value);
[[nodiscard]] Result<ProjectSummary> projectSummaryFromJson(const QJsonValue &value);
[[nodiscard]] Result<Deletable> deletableFromJson(const QJsonValue &value);
/** Harbor's own names. */
[[nodiscard]] QJsonObject toJson(const Project &project);
/** Only what is set; every value a string. */
[[nodiscard]] QMap<QString, QString> toMetadata(const ProjectSettings &settings);
[[nodiscard]] QJsonObject createBody(const ProjectSpec &spec);

/**
 * Projects, always addressed by name: Access sends X-Is-Resource-Name, so "12345" is a name too (harbor-api.md §4.2).
 * Names cannot change; who needs to be sure of identity compares Project::id.
 */
class Projects final
{
public:
    explicit Projects(const Access &access)
        : m_access(access)
    {
    }

    /** Sorted by name unless the query says otherwise. */
    Call<Page<Project>> list(PageQuery query = {}) const;
    Call<Page<Project>> all(const ProjectFilter &filter = {}) const;
    Call<Project> get(const QString &name) const;
    /** Also true for private projects of others (harbor-api.md §4.2). */
    Call<bool> exists(const QString &name) const;
    Call<ProjectSummary> summary(const QString &name) const;
    Call<Deletable> deletable(const QString &name) const;
    Call<Created> create(const ProjectSpec &spec) const;
    /** Merges the settings that are set into the metadata; nothing else of a project can change (harbor-api.md §4.5).
     */
    Call<Changed> update(const QString &name, const ProjectSettings &settings) const;
    Call<Changed> remove(const QString &name) const;

private:
    Access m_access;
};

} // namespace berth::harbor
