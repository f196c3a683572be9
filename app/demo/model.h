#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>

// What the demo Harbor holds. Passwords and secrets are kept as hashes only.
namespace berth::demo {

/** A right as Harbor writes it, e.g. {"repository", "pull"}. */
struct Right
{
    QString resource = {};
    QString action = {};

    bool operator==(const Right &) const = default;
};

struct User
{
    qint64 id = 0;
    QString name = {};
    QString email = {};
    QString realName = {};
    QString comment = {};
    QByteArray password = {}; ///< hashed
    bool admin = false;
    QDateTime created = {};
    QDateTime updated = {};
};

struct Grant
{
    QString kind = {}; ///< "system" or "project"
    QString scope = {}; ///< "/", a project's name, or "*"
    QList<Right> rights = {};
};

struct Robot
{
    qint64 id = 0;
    QString name = {}; ///< in full, e.g. robot$nvidiaio+puller
    QString description = {};
    QString level = {}; ///< "system" or "project"
    qint64 projectId = 0;
    qint64 duration = -1; ///< days
    qint64 expires = -1; ///< seconds since 1970
    bool disabled = false;
    QByteArray secret = {}; ///< hashed
    QList<Grant> grants = {};
    qint64 creator = 1;
    bool byRobot = false;
    QDateTime created = {};
    QDateTime updated = {};
};

struct Registry
{
    qint64 id = 0;
    QString name = {};
    QString description = {};
    QString type = {};
    QString url = {};
    QString credentialType = {};
    QString accessKey = {};
    QByteArray secret = {}; ///< hashed; empty: none
    QString caCertificate = {};
    bool insecure = false;
    bool healthy = true;
    QDateTime created = {};
    QDateTime updated = {};
};

struct Member
{
    qint64 id = 0;
    qint64 userId = 0;
    int role = 0; ///< 1 projectAdmin, 2 developer, 3 guest, 4 maintainer, 5 limitedGuest
};

struct Project
{
    qint64 id = 0;
    QString name = {};
    qint64 ownerId = 1;
    qint64 registryId = 0; ///< 0: not a proxy cache
    qint64 allowlistId = 0;
    QMap<QString, QString> metadata = {};
    QList<Member> members = {};
    QDateTime created = {};
    QDateTime updated = {};
    QSet<QByteArray> blobs = {}; ///< digests held though no artifact names them yet

    [[nodiscard]] bool isPublic() const
    {
        return metadata.value(QStringLiteral("public")) == QLatin1StringView("true");
    }
};

struct Quota
{
    qint64 id = 0;
    qint64 projectId = 0;
    qint64 hard = -1;
    QDateTime created = {};
    QDateTime updated = {};
};

struct Retention
{
    qint64 id = 0;
    qint64 projectId = 0;
    QJsonObject policy = {}; ///< as it is answered
    QJsonArray executions = {};
    QHash<qint64, QJsonArray> tasks = {}; ///< by execution
};

struct Tag
{
    qint64 id = 0;
    QString name = {};
    QDateTime pushed = {};
    QDateTime pulled = {}; ///< invalid: never
};

struct Reference
{
    QByteArray digest = {};
    QJsonObject platform = {};
};

struct Blob
{
    QByteArray digest = {};
    qint64 size = 0;
};

struct Artifact
{
    qint64 id = 0;
    qint64 repositoryId = 0;
    QByteArray digest = {};
    QByteArray manifest = {}; ///< the bytes the digest is of
    QString mediaType = {}; ///< of the config; of the index itself for an index
    QString manifestType = {};
    qint64 size = 0;
    QDateTime pushed = {};
    QDateTime pulled = {}; ///< invalid: never
    QJsonObject extra = {}; ///< extra_attrs
    QJsonArray history = {};
    QJsonObject annotations = {};
    QList<Reference> references = {}; ///< of an index
    QList<Blob> blobs = {};
    QList<Tag> tags = {};

    [[nodiscard]] bool isIndex() const { return !references.isEmpty(); }
};

struct Repository
{
    qint64 id = 0;
    qint64 projectId = 0;
    QString name = {}; ///< in full, e.g. nvidiaio/nvidia/cuda
    QString description = {};
    qint64 pulls = 0;
    QDateTime created = {};
    QDateTime updated = {};
    QList<qint64> artifacts = {}; ///< ids
};

struct AuditEntry
{
    qint64 id = 0;
    qint64 projectId = 0; ///< 0: of the system
    QString user = {};
    QString operation = {};
    QString type = {};
    QString resource = {};
    QString description = {};
    QDateTime time = {};
};

/** Everything of one kind, by id. */
template <typename T>
struct Table
{
    std::map<qint64, T> rows = {};
    qint64 last = 0;

    /** Ids are never used twice, not even one that was drawn for nothing. */
    qint64 draw() { return ++last; }
    T &add(T row)
    {
        const qint64 id = row.id != 0 ? row.id : draw();
        last = qMax(last, id);
        row.id = id;
        return rows[id] = std::move(row);
    }
    [[nodiscard]] T *find(qint64 id)
    {
        const auto it = rows.find(id);
        return it == rows.end() ? nullptr : &it->second;
    }
    template <typename Test>
    [[nodiscard]] T *findIf(Test test)
    {
        for (auto &[id, row] : rows) {
            if (test(row))
                return &row;
        }
        return nullptr;
    }
};

} // namespace berth::demo
