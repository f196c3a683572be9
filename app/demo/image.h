#pragma once

#include "app/demo/model.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace berth::demo {

/** One platform of an image as the upstream serves it, complete and honest: every digest is the SHA-256 of its bytes.
 */
struct ImageManifest
{
    QByteArray bytes = {};
    QByteArray digest = {};
    QString type = {};
    QJsonObject platform = {};
    QByteArray config = {};
    QByteArray configDigest = {};
    QString configType = {};
    QList<Blob> layers = {};
    QJsonObject annotations = {};
};

/** A tag of the upstream: an index over platforms, or one image alone. */
struct Image
{
    QByteArray index = {}; ///< empty: not an index
    QByteArray indexDigest = {};
    QString indexType = {};
    QList<ImageManifest> manifests = {};

    [[nodiscard]] bool isIndex() const { return !index.isEmpty(); }
    [[nodiscard]] QByteArray digest() const { return isIndex() ? indexDigest : manifests.first().digest; }
    [[nodiscard]] QByteArray bytes() const { return isIndex() ? index : manifests.first().bytes; }
    [[nodiscard]] QString type() const { return isIndex() ? indexType : manifests.first().type; }
};

/**
 * Writes config and manifest of one platform from an entry of the seed's catalogue: `docker`, `created`, `author`,
 * `env`, `cmd`, `labels`, `history`, `annotations`; `{tag}` stands for the tag in any of them.
 */
[[nodiscard]] ImageManifest makeManifest(
    const QJsonObject &entry, const QString &tag, const QString &platform, const QList<Blob> &layers);

/** Writes the index over an image's manifests. */
void makeIndex(Image &image, bool docker);

[[nodiscard]] QByteArray digestOf(const QByteArray &bytes); ///< "sha256:…"

/** Bytes @p offset … of the layer called @p name: its name's SHA-256, 32 bytes, repeated. */
[[nodiscard]] QByteArray layerBytes(const QString &name, qint64 offset, qint64 count);

} // namespace berth::demo
