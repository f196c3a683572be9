#pragma once

#include "app/demo/clock.h"
#include "app/demo/harbor.h"
#include "app/demo/message.h"
#include "app/demo/model.h"
#include "app/demo/session.h"
#include "app/demo/upstream.h"

#include <QElapsedTimer>

namespace berth::demo {

class Router;

/** Who asks, as found out from a request. */
struct Identity
{
    enum class Kind { Anonymous, User, Robot, Token };

    Kind kind = Kind::Anonymous;
    qint64 id = 0; ///< of the user or robot
    QString name = {};
    bool admin = false;
    bool bySession = false;
    QJsonArray scopes = {}; ///< Token: the `access` claim
    int waitMs = 0; ///< how long Harbor took to find out, unscaled

    [[nodiscard]] bool known() const { return kind != Kind::Anonymous; }
};

/** The state of one demo Harbor, and the answers to requests. Knows nothing of sockets. */
class World final
{
public:
    explicit World(const Options &options);
    ~World();
    Q_DISABLE_COPY_MOVE(World)

    [[nodiscard]] Identity identify(const Request &request);
    /** Never fails: whatever is asked, something is answered. */
    [[nodiscard]] Response answer(const Request &request, const Identity &who);

    /** True from the minor release on, e.g. since(15) for 2.15; `patch` for 2.15.1. */
    [[nodiscard]] bool since(int minor, int patch = 0) const;
    [[nodiscard]] QDateTime now() const { return clock.now(); }
    /** For a second Harbor never to be confused with the first: random per run. */
    [[nodiscard]] QByteArray setCookie(const QByteArray &pair) const; ///< with nginx's attributes
    [[nodiscard]] QByteArray hashed(QByteArrayView secret) const;

    [[nodiscard]] Project *project(const QString &name);
    [[nodiscard]] Repository *repository(const QString &fullName);
    Repository &addRepository(Project &project, const QString &fullName);
    [[nodiscard]] Artifact *artifact(const Repository &repository, const QString &tagOrDigest);
    [[nodiscard]] QList<Repository *> repositoriesOf(qint64 projectId);
    void removeArtifact(Repository &repository, qint64 artifactId);
    void removeRepository(qint64 repositoryId);
    /** Bytes of every distinct blob of a project. */
    [[nodiscard]] qint64 used(qint64 projectId);
    void audit(
        const Identity &who, qint64 projectId, const QString &operation, const QString &type, const QString &resource);
    void audit(
        const QString &user, qint64 projectId, const QString &operation, const QString &type, const QString &resource);

    Options options;
    Clock clock;
    Upstream upstream;
    QString baseUrl = {}; ///< as systeminfo tells it
    QByteArray certificate = {}; ///< PEM, empty without TLS
    bool readOnly = false;
    qint64 defaultQuota = -1;

    Table<User> users;
    Table<Robot> robots;
    Table<Registry> registries;
    Table<Project> projects;
    Table<Quota> quotas;
    Table<Retention> retentions;
    Table<Repository> repositories;
    Table<Artifact> artifacts;
    Table<AuditEntry> audits;
    QHash<QString, QString> wantedTags; ///< what a HEAD by tag left behind: repository and digest → tag
    QJsonArray collections; ///< garbage collections, newest first
    qint64 lastMember = 0;
    qint64 lastTag = 0;
    qint64 lastAllowlist = 0;
    qint64 lastExecution = 0;
    QSet<qint64> deadRetentions; ///< deleted up to 2.13: still named by their project

    Sessions sessions;
    QHash<QString, qint64> locks; ///< name → until when, ms of `running`
    QElapsedTimer running;
    QByteArray key; ///< signs tokens and hashes secrets

private:
    [[nodiscard]] std::optional<Response> refusedBefore(const Request &request, Headers &headers) const;
    [[nodiscard]] Response dispatch(const Request &request, const Identity &who);
    [[nodiscard]] Identity byPassword(const QString &name, const QByteArray &password);
    [[nodiscard]] Identity byRobot(const QString &name, const QByteArray &secret);
    [[nodiscard]] Identity ofUser(qint64 id) const;
    void checkRegistries();

    QHash<QString, qint64> m_repositoryIds;
    std::unique_ptr<Router> m_router;
    int m_minor = 0;
    int m_patch = 0;
};

} // namespace berth::demo
