#pragma once

#include "app/demo/world.h"

namespace berth::demo {

/** Stores one platform's manifest as an artifact, with a tag if not empty. Nothing when the quota is used up. */
Artifact *storeManifest(
    World &world, Project &project, const QString &repository, const ImageManifest &manifest, const QString &tag);

/** Stores an index trimmed to the children that are there: another digest than upstream's (harbor-api.md §0.4). */
Artifact *storeIndex(World &world, Project &project, const QString &repository, const Image &image, const QString &tag);

/** Moves a tag to an artifact, or makes it. */
void setTag(World &world, Repository &repository, Artifact &artifact, const QString &tag);

/** A client read a manifest through the proxy: Harbor caches it some time later. @p byTag empty: it was read by digest.
 */
void cacheLater(World &world, qint64 projectId, const QString &repository, const Image &image, const QByteArray &digest,
    const QString &byTag);

/** A client asked with HEAD by tag: for ten minutes Harbor tries to tag what is pulled by this digest. */
void tagLater(World &world, qint64 projectId, const QString &repository, const QByteArray &digest, const QString &tag);

/** A client read a blob through the proxy: it is in the cache soon after. */
void cacheBlobLater(World &world, qint64 projectId, const QByteArray &digest);

[[nodiscard]] bool hasBlob(World &world, const Project &project, const QByteArray &digest);

} // namespace berth::demo
