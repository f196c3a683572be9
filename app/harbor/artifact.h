#pragma once

#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>

namespace berth::harbor {

struct Tag
{
    qint64 id = 0;
    QString name = {};
    QDateTime pushed = {};
    QDateTime pulled = {}; ///< invalid: never
    bool immutableTag = false; ///< only ever true when asked for

    bool operator==(const Tag &) const = default;
};

/** What an image runs on. */
struct Platform
{
    QString os = {};
    QString architecture = {};
    QString variant = {};
    QString osVersion = {};

    /** "linux/arm64/v8"; empty when nothing is known. */
    [[nodiscard]] QString text() const;
    bool operator==(const Platform &) const = default;
};

/** One entry of an index. */
struct Reference
{
    qint64 childId = 0;
    QString childDigest = {};
    Platform platform = {};

    bool operator==(const Reference &) const = default;
};

/** What an image's configuration says (extra_attrs). */
struct ImageConfig
{
    QDateTime created = {};
    QString author = {};
    Platform platform = {};
    QStringList env = {}; ///< "KEY=value" in order
    QStringList entrypoint = {};
    QStringList cmd = {};
    QMap<QString, QString> labels = {};
    QString user = {};
    QString workingDir = {};
    QStringList exposedPorts = {};

    bool operator==(const ImageConfig &) const = default;
};

/** One layer of the build history. */
struct HistoryEntry
{
    QDateTime created = {};
    QString createdBy = {};
    QString comment = {};
    bool emptyLayer = false;

    bool operator==(const HistoryEntry &) const = default;
};

/** An artifact: an image, an index, a chart … (harbor-api.md §5.3). Every array may be null on the wire. */
struct Artifact
{
    qint64 id = 0;
    QString type = {}; ///< IMAGE, CHART …
    QString mediaType = {}; ///< of the configuration
    QString manifestMediaType = {};
    QString artifactType = {}; ///< 2.12 on
    qint64 projectId = 0;
    qint64 repositoryId = 0;
    QString repositoryName = {}; ///< full; 2.12 on, else empty
    QString digest = {};
    qint64 size = 0; ///< bytes, compressed; shared layers count in each (harbor-api.md §5.3)
    QDateTime pushed = {}; ///< in a proxy project: when it was cached
    QDateTime pulled = {}; ///< invalid: never
    QList<Tag> tags = {};
    QList<Reference> references = {}; ///< of an index: the platforms that are here
    QMap<QString, QString> annotations = {};
    ImageConfig config = {};
    QStringList additions = {}; ///< names that can be read: build_history, vulnerabilities …
    QStringList labels = {}; ///< Harbor's own labels, by name

    [[nodiscard]] bool isIndex() const;
    [[nodiscard]] bool neverPulled() const { return !pulled.isValid(); }
    [[nodiscard]] QStringList tagNames() const;
    /** The children's platforms of an index, else the image's own; unknown/unknown entries left out. */
    [[nodiscard]] QList<Platform> platforms() const;

    bool operator==(const Artifact &) const = default;
};

[[nodiscard]] Result<Tag> tagFromJson(const QJsonValue &value);
[[nodiscard]] Result<Artifact> artifactFromJson(const QJsonValue &value);
[[nodiscard]] Result<QList<HistoryEntry>> historyFromJson(const QJsonValue &value);
/** Harbor's own names. */
[[nodiscard]] QJsonObject toJson(const Artifact &artifact);
[[nodiscard]] QJsonObject toJson(const Tag &tag);

/**
 * Artifacts and tags; `repository` is the name below the project, `reference` a tag or a digest.
 * A repository that is gone lists as empty, not as NotFound (harbor-api.md §5.2).
 */
class Artifacts final
{
public:
    explicit Artifacts(const Access &access)
        : m_access(access)
    {
    }

    /** With tags and labels. Sort: push_time, pull_time, size; q: tags=*, tags=nil, tags=~…. Children of indexes are
     * hidden. */
    Call<Page<Artifact>> list(const QString &project, const QString &repository, const PageQuery &query = {}) const;
    Call<Page<Artifact>> all(const QString &project, const QString &repository, const QString &q = {}) const;
    /** Across the repositories of one project; Feature::ProjectArtifacts. */
    Call<Page<Artifact>> inProject(const QString &project, const PageQuery &query = {}) const;
    Call<Page<Artifact>> allInProject(const QString &project, const QString &q = {}) const;
    Call<Artifact> get(const QString &project, const QString &repository, const QString &reference) const;
    Call<Page<Tag>> tags(
        const QString &project, const QString &repository, const QString &digest, const PageQuery &query = {}) const;
    /** Empty for artifacts without one. */
    Call<QList<HistoryEntry>> buildHistory(
        const QString &project, const QString &repository, const QString &reference) const;
    /** With its tags and the children nobody else needs; Precondition for a child of an index (harbor-api.md §5.6). */
    Call<Changed> remove(const QString &project, const QString &repository, const QString &digest) const;
    Call<Changed> removeTag(
        const QString &project, const QString &repository, const QString &digest, const QString &tag) const;

private:
    Access m_access;
};

} // namespace berth::harbor
