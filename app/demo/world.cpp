#include "app/demo/world.h"

#include "app/demo/router.h"
#include "app/demo/seed.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr double registryCheckEvery = 5 * 60; ///< harbor-api.md §3.9

} // namespace

World::World(const Options &given)
    : options(given)
    , clock(given.pace, given.heldClock)
    , key(randomHex(32))
    , m_router(std::make_unique<Router>())
{
    static const QRegularExpression version(u"^v?2\\.(\\d{1,4})(?:\\.(\\d{1,4}))?"_s);
    const QRegularExpressionMatch match = version.match(options.version);
    m_minor = match.captured(1).toInt();
    m_patch = match.captured(2).toInt();
    running.start();
    addSystemRoutes(*m_router);
    addUserRoutes(*m_router);
    addRegistryRoutes(*m_router);
    addProjectRoutes(*m_router);
    addMetadataRoutes(*m_router);
    addMemberRoutes(*m_router);
    addQuotaRoutes(*m_router);
    addRetentionRoutes(*m_router);
    addRobotRoutes(*m_router);
    addRepositoryRoutes(*m_router);
    addArtifactRoutes(*m_router);
    addSearchRoutes(*m_router);
    addJobRoutes(*m_router);
    plantSeed(*this, options);
    clock.after(qMax(registryCheckEvery, 1.0), [this] { checkRegistries(); });
}

World::~World() = default;

bool World::since(int minor, int patch) const
{
    return m_minor > minor || (m_minor == minor && m_patch >= patch);
}

QByteArray World::hashed(QByteArrayView secret) const
{
    return secret.isEmpty() ? QByteArray()
                            : QMessageAuthenticationCode::hash(secret.toByteArray(), key, QCryptographicHash::Sha256);
}

void World::checkRegistries()
{
    for (auto &[id, registry] : registries.rows)
        registry.healthy = upstream.check(registry) == Upstream::Answer::Ok;
    // Never more often than real life allows, however small the pace: an idle demo has nothing to do.
    const double scale = options.heldClock || options.pace > 0.01 ? 1.0 : 0.01 / qMax(options.pace, 1e-6);
    clock.after(registryCheckEvery * scale, [this] { checkRegistries(); });
}

Project *World::project(const QString &name)
{
    return projects.findIf([&name](const Project &project) { return project.name == name; });
}

Repository *World::repository(const QString &fullName)
{
    const auto it = m_repositoryIds.constFind(fullName);
    return it == m_repositoryIds.constEnd() ? nullptr : repositories.find(*it);
}

Repository &World::addRepository(Project &project, const QString &fullName)
{
    if (Repository *existing = repository(fullName))
        return *existing;
    Repository repository;
    repository.projectId = project.id;
    repository.name = fullName;
    repository.created = now();
    repository.updated = repository.created;
    Repository &added = repositories.add(repository);
    m_repositoryIds.insert(fullName, added.id);
    return added;
}

Artifact *World::artifact(const Repository &repository, const QString &tagOrDigest)
{
    const bool byDigest = tagOrDigest.contains(u':');
    for (const qint64 id : repository.artifacts) {
        Artifact *artifact = artifacts.find(id);
        const bool found = byDigest ? QLatin1StringView(artifact->digest) == tagOrDigest
                                    : std::any_of(artifact->tags.begin(), artifact->tags.end(),
                                        [&](const Tag &tag) { return tag.name == tagOrDigest; });
        if (found)
            return artifact;
    }
    return nullptr;
}

QList<Repository *> World::repositoriesOf(qint64 projectId)
{
    QList<Repository *> list;
    for (auto &[id, repository] : repositories.rows) {
        if (repository.projectId == projectId)
            list.append(&repository);
    }
    return list;
}

void World::removeArtifact(Repository &repository, qint64 artifactId)
{
    repository.artifacts.removeAll(artifactId);
    artifacts.rows.erase(artifactId);
    repository.updated = now();
}

void World::removeRepository(qint64 repositoryId)
{
    const Repository *repository = repositories.find(repositoryId);
    if (!repository)
        return;
    for (const qint64 id : repository->artifacts)
        artifacts.rows.erase(id);
    m_repositoryIds.remove(repository->name);
    repositories.rows.erase(repositoryId);
}

qint64 World::used(qint64 projectId)
{
    QHash<QByteArray, qint64> sizes;
    for (const Repository *repository : repositoriesOf(projectId)) {
        for (const qint64 id : repository->artifacts) {
            const Artifact *artifact = artifacts.find(id);
            sizes.insert(artifact->digest, artifact->manifest.size());
            for (const Blob &blob : artifact->blobs)
                sizes.insert(blob.digest, blob.size);
        }
    }
    qint64 total = 0;
    for (const qint64 size : std::as_const(sizes))
        total += size;
    return total;
}

void World::audit(
    const Identity &who, qint64 projectId, const QString &operation, const QString &type, const QString &resource)
{
    audit(who.name, projectId, operation, type, resource);
}

void World::audit(
    const QString &user, qint64 projectId, const QString &operation, const QString &type, const QString &resource)
{
    constexpr std::size_t most = 20000;
    if (audits.rows.size() >= most)
        audits.rows.erase(audits.rows.begin());
    AuditEntry entry;
    entry.projectId = projectId;
    entry.user = user;
    entry.operation = operation;
    entry.type = type;
    entry.resource = resource;
    entry.description = u"%1 %2: %3"_s.arg(operation, type, resource);
    entry.time = now();
    audits.add(entry);
}

} // namespace berth::demo
