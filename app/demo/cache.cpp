#include "app/demo/cache.h"

#include <QJsonDocument>

#include <algorithm>

// What Harbor does behind a proxy project's back, and when (harbor-api.md §0.4, §7.4).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr double step = 20; ///< seconds between two looks
constexpr int manifestLooks = 10; ///< then Harbor downloads the blobs itself
constexpr int indexLooks = 20; ///< then it takes the children that are there
constexpr double tagStep = 10;
constexpr int tagLooks = 60;
constexpr double blobTime = 1; ///< copying a blob takes a moment

const QString cacheService = QStringLiteral("harbor#proxy-cache-service");

const ImageManifest *find(const Image &image, const QByteArray &digest)
{
    const auto it = std::find_if(image.manifests.begin(), image.manifests.end(),
        [&digest](const ImageManifest &m) { return m.digest == digest; });
    return it == image.manifests.end() ? nullptr : &*it;
}

bool fits(World &world, const Project &project, qint64 size)
{
    const Quota *quota = world.quotas.findIf([&project](const Quota &row) { return row.projectId == project.id; });
    return !quota || quota->hard < 0 || world.used(project.id) + size <= quota->hard;
}

QString localKey(World &world, const Repository &repository, const Image &image)
{
    for (const qint64 id : repository.artifacts) {
        const Artifact *artifact = world.artifacts.find(id);
        const bool of = std::any_of(artifact->references.begin(), artifact->references.end(),
            [&image](const Reference &reference) { return find(image, reference.digest) != nullptr; });
        if (of)
            return QString::fromLatin1(artifact->digest);
    }
    return {};
}

Artifact &add(World &world, Repository &repository, Artifact artifact)
{
    artifact.repositoryId = repository.id;
    artifact.pushed = world.now();
    artifact.pulled = artifact.pushed;
    Artifact &added = world.artifacts.add(std::move(artifact));
    repository.artifacts.append(added.id);
    repository.updated = world.now();
    world.audit(cacheService, repository.projectId, u"create"_s, u"artifact"_s,
        repository.name + u'@' + QLatin1StringView(added.digest));
    return added;
}

void lookForBlobs(World &world, qint64 projectId, const QString &repository, const ImageManifest &manifest,
    const QString &tag, int look)
{
    Project *project = world.projects.find(projectId);
    if (!project)
        return;
    const bool complete = std::all_of(manifest.layers.begin(), manifest.layers.end(),
        [&](const Blob &blob) { return hasBlob(world, *project, blob.digest); });
    if (complete || look >= manifestLooks) {
        if (Artifact *artifact = storeManifest(world, *project, repository, manifest, tag))
            ++world.repositories.find(artifact->repositoryId)->pulls; // the pull that brought it
        return;
    }
    world.clock.after(step, [&world, projectId, repository, manifest, tag, look] {
        lookForBlobs(world, projectId, repository, manifest, tag, look + 1);
    });
}

void lookForChildren(World &world, qint64 projectId, const QString &repository, const Image &image, int look)
{
    Project *project = world.projects.find(projectId);
    if (!project)
        return;
    const Repository *stored = world.repository(repository);
    const bool complete = stored
        && std::all_of(image.manifests.begin(), image.manifests.end(),
            [&](const ImageManifest &m) { return world.artifact(*stored, QString::fromLatin1(m.digest)) != nullptr; });
    if (complete || look >= indexLooks) {
        storeIndex(world, *project, repository, image, {});
        return;
    }
    world.clock.after(step, [&world, projectId, repository, image, look] {
        lookForChildren(world, projectId, repository, image, look + 1);
    });
}

void lookForTagged(World &world, qint64 projectId, const QString &repository, const Image &image,
    const QByteArray &digest, const QString &tag, int look)
{
    const Project *project = world.projects.find(projectId);
    Repository *stored = project ? world.repository(repository) : nullptr;
    if (stored) {
        const QString wanted =
            image.indexDigest == digest ? localKey(world, *stored, image) : QString::fromLatin1(digest);
        if (Artifact *artifact = wanted.isEmpty() ? nullptr : world.artifact(*stored, wanted))
            return setTag(world, *stored, *artifact, tag);
    }
    if (project && look < tagLooks)
        world.clock.after(tagStep, [&world, projectId, repository, image, digest, tag, look] {
            lookForTagged(world, projectId, repository, image, digest, tag, look + 1);
        });
}

QString wantedKey(qint64 projectId, const QString &repository, const QByteArray &digest)
{
    return u"%1 %2@%3"_s.arg(projectId).arg(repository, QLatin1StringView(digest));
}

} // namespace

bool hasBlob(World &world, const Project &project, const QByteArray &digest)
{
    if (project.blobs.contains(digest))
        return true;
    const QList<Repository *> repositories = world.repositoriesOf(project.id);
    return std::any_of(repositories.begin(), repositories.end(), [&](const Repository *repository) {
        return std::any_of(repository->artifacts.begin(), repository->artifacts.end(), [&](qint64 id) {
            const QList<Blob> &blobs = world.artifacts.find(id)->blobs;
            return std::any_of(
                blobs.begin(), blobs.end(), [&digest](const Blob &blob) { return blob.digest == digest; });
        });
    });
}

void setTag(World &world, Repository &repository, Artifact &artifact, const QString &tag)
{
    if (tag.isEmpty())
        return;
    for (const qint64 id : std::as_const(repository.artifacts)) {
        Artifact *other = world.artifacts.find(id);
        const bool here =
            std::any_of(other->tags.begin(), other->tags.end(), [&tag](const Tag &t) { return t.name == tag; });
        if (here && other->id == artifact.id)
            return;
        other->tags.removeIf([&tag](const Tag &t) { return t.name == tag; });
    }
    artifact.tags.append({++world.lastTag, tag, world.now(), artifact.pulled});
    repository.updated = world.now();
}

Artifact *storeManifest(
    World &world, Project &project, const QString &repository, const ImageManifest &manifest, const QString &tag)
{
    Artifact made;
    made.digest = manifest.digest;
    made.manifest = manifest.bytes;
    made.mediaType = manifest.configType;
    made.manifestType = manifest.type;
    made.annotations = manifest.annotations;
    made.blobs = manifest.layers;
    made.blobs.prepend({manifest.configDigest, manifest.config.size()});
    made.size = manifest.bytes.size();
    for (const Blob &blob : std::as_const(made.blobs))
        made.size += blob.size;
    if (!fits(world, project, made.size))
        return nullptr;
    const QJsonObject config = QJsonDocument::fromJson(manifest.config).object();
    made.history = config.value(u"history"_s).toArray();
    for (const QString &name : {u"architecture"_s, u"author"_s, u"config"_s, u"created"_s, u"os"_s})
        made.extra.insert(name, config.value(name));
    Repository &stored = world.addRepository(project, repository);
    Artifact *artifact = world.artifact(stored, QString::fromLatin1(made.digest));
    if (!artifact)
        artifact = &add(world, stored, std::move(made));
    setTag(world, stored, *artifact, tag);
    return artifact;
}

Artifact *storeIndex(World &world, Project &project, const QString &repository, const Image &image, const QString &tag)
{
    Repository *stored = world.repository(repository);
    if (!stored)
        return nullptr;
    Artifact made;
    QJsonArray children;
    for (const ImageManifest &manifest : image.manifests) {
        const Artifact *child = world.artifact(*stored, QString::fromLatin1(manifest.digest));
        if (!child)
            continue;
        made.references.append({manifest.digest, manifest.platform});
        made.size += child->size;
        children.append(QJsonObject{{u"mediaType"_s, manifest.type}, {u"size"_s, manifest.bytes.size()},
            {u"digest"_s, QString::fromLatin1(manifest.digest)}, {u"platform"_s, manifest.platform}});
    }
    if (made.references.isEmpty())
        return nullptr;
    // Written anew by Harbor's library, so the digest differs even when nothing was left out.
    made.manifest = QJsonDocument(
        QJsonObject{{u"schemaVersion"_s, 2}, {u"mediaType"_s, image.indexType}, {u"manifests"_s, children}})
                        .toJson();
    made.digest = digestOf(made.manifest);
    made.mediaType = image.indexType;
    made.manifestType = image.indexType;
    made.size += made.manifest.size();
    if (!fits(world, project, made.manifest.size()))
        return nullptr;
    Artifact *artifact = world.artifact(*stored, QString::fromLatin1(made.digest));
    if (!artifact)
        artifact = &add(world, *stored, std::move(made));
    setTag(world, *stored, *artifact, tag);
    return artifact;
}

void cacheLater(World &world, qint64 projectId, const QString &repository, const Image &image, const QByteArray &digest,
    const QString &byTag)
{
    const ImageManifest *manifest = find(image, digest);
    if (manifest) {
        const ImageManifest copy = *manifest;
        world.clock.after(step, [&world, projectId, repository, copy, byTag] {
            lookForBlobs(world, projectId, repository, copy, byTag, 1);
        });
    } else {
        world.clock.after(
            step, [&world, projectId, repository, image] { lookForChildren(world, projectId, repository, image, 1); });
    }
    if (!byTag.isEmpty())
        return; // an index read by tag stays without one, harbor-api.md §0.4
    const auto wanted = world.wantedTags.constFind(wantedKey(projectId, repository, digest));
    if (wanted == world.wantedTags.constEnd())
        return;
    const QString tag = *wanted;
    world.clock.after(tagStep, [&world, projectId, repository, image, digest, tag] {
        lookForTagged(world, projectId, repository, image, digest, tag, 1);
    });
}

void tagLater(World &world, qint64 projectId, const QString &repository, const QByteArray &digest, const QString &tag)
{
    const QString key = wantedKey(projectId, repository, digest);
    const bool known = world.wantedTags.contains(key);
    world.wantedTags.insert(key, tag);
    if (!known)
        world.clock.after(tagStep * tagLooks, [&world, key] { world.wantedTags.remove(key); });
}

void cacheBlobLater(World &world, qint64 projectId, const QByteArray &digest)
{
    world.clock.after(blobTime, [&world, projectId, digest] {
        if (Project *project = world.projects.find(projectId))
            project->blobs.insert(digest);
    });
}

} // namespace berth::demo
