#include "app/demo/image.h"

#include "app/demo/message.h"

#include <QCryptographicHash>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QString filled(const QJsonValue &text, const QString &tag)
{
    return text.toString().replace(u"{tag}"_s, tag);
}

/** The step that made a layer; a layer without one was copied. */
QJsonArray historyOf(const QJsonObject &entry, const QString &tag, const QString &created, qsizetype layers)
{
    const QJsonArray steps = entry.value(u"history"_s).toArray();
    QJsonArray history;
    for (qsizetype i = 0; i < layers; ++i) {
        const QString step = steps.size() > i
            ? filled(steps[i], tag)
            : u"COPY %1 / # buildkit"_s.arg(filled(entry.value(u"layers"_s)[i][0], tag));
        history.append(QJsonObject{{u"created"_s, created}, {u"created_by"_s, step}});
    }
    return history;
}

QJsonObject configOf(
    const QJsonObject &entry, const QString &tag, const QJsonObject &platform, const QList<Blob> &layers)
{
    const QJsonArray path{u"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s};
    const QString created = entry.value(u"created"_s).toString(u"2024-07-01T00:00:00Z"_s);
    QJsonArray diffs;
    for (const Blob &blob : layers)
        diffs.append(QString::fromLatin1(digestOf(blob.digest)));
    QJsonObject labels = entry.value(u"labels"_s).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        *it = filled(*it, tag);
    const QJsonObject run{
        {u"Env"_s, entry.value(u"env"_s).toArray(path)},
        {u"Cmd"_s, entry.value(u"cmd"_s).toArray({u"/bin/bash"_s})},
        {u"Labels"_s, labels},
    };
    return {
        {u"architecture"_s, platform.value(u"architecture"_s)},
        {u"os"_s, platform.value(u"os"_s)},
        {u"created"_s, created},
        {u"author"_s, entry.value(u"author"_s).toString(u"NVIDIA CORPORATION"_s)},
        {u"config"_s, run},
        {u"rootfs"_s, QJsonObject{{u"type"_s, u"layers"_s}, {u"diff_ids"_s, diffs}}},
        {u"history"_s, historyOf(entry, tag, created, layers.size())},
    };
}

QJsonObject descriptor(const QString &type, qint64 size, const QByteArray &digest)
{
    return {{u"mediaType"_s, type}, {u"size"_s, size}, {u"digest"_s, QString::fromLatin1(digest)}};
}

} // namespace

QByteArray digestOf(const QByteArray &bytes)
{
    return "sha256:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray layerBytes(const QString &name, qint64 offset, qint64 count)
{
    const QByteArray unit = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    const qint64 skip = offset % unit.size();
    return unit.repeated((skip + count) / unit.size() + 1).mid(skip, count);
}

ImageManifest makeManifest(
    const QJsonObject &entry, const QString &tag, const QString &platform, const QList<Blob> &layers)
{
    const bool docker = entry.value(u"docker"_s).toBool();
    const QString layerType = docker ? u"application/vnd.docker.image.rootfs.diff.tar.gzip"_s
                                     : u"application/vnd.oci.image.layer.v1.tar+gzip"_s;
    ImageManifest made;
    made.layers = layers;
    made.platform = {{u"architecture"_s, platform.section(u'/', 1, 1)}, {u"os"_s, platform.section(u'/', 0, 0)}};
    made.config = compact(configOf(entry, tag, made.platform, layers));
    made.configDigest = digestOf(made.config);
    made.configType =
        docker ? u"application/vnd.docker.container.image.v1+json"_s : u"application/vnd.oci.image.config.v1+json"_s;
    made.type = docker ? u"application/vnd.docker.distribution.manifest.v2+json"_s
                       : u"application/vnd.oci.image.manifest.v1+json"_s;
    made.annotations = docker ? QJsonObject() : entry.value(u"annotations"_s).toObject();
    QJsonArray descriptors;
    for (const Blob &blob : layers)
        descriptors.append(descriptor(layerType, blob.size, blob.digest));
    QJsonObject manifest{
        {u"schemaVersion"_s, 2},
        {u"mediaType"_s, made.type},
        {u"config"_s, descriptor(made.configType, made.config.size(), made.configDigest)},
        {u"layers"_s, descriptors},
    };
    if (!made.annotations.isEmpty())
        manifest.insert(u"annotations"_s, made.annotations);
    made.bytes = compact(manifest);
    made.digest = digestOf(made.bytes);
    return made;
}

void makeIndex(Image &image, bool docker)
{
    QJsonArray children;
    for (const ImageManifest &manifest : std::as_const(image.manifests)) {
        QJsonObject child = descriptor(manifest.type, manifest.bytes.size(), manifest.digest);
        child.insert(u"platform"_s, manifest.platform);
        children.append(child);
    }
    image.indexType = docker ? u"application/vnd.docker.distribution.manifest.list.v2+json"_s
                             : u"application/vnd.oci.image.index.v1+json"_s;
    image.index =
        compact(QJsonObject{{u"schemaVersion"_s, 2}, {u"mediaType"_s, image.indexType}, {u"manifests"_s, children}});
    image.indexDigest = digestOf(image.index);
}

} // namespace berth::demo
