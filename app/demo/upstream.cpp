#include "app/demo/upstream.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const QByteArray &bytes)
{
    return "sha256:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString hostKey(const QString &url)
{
    return QUrl(url).toString(QUrl::StripTrailingSlash).toLower();
}

} // namespace

QByteArray layerBytes(const QString &name, qint64 offset, qint64 count)
{
    const QByteArray unit = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    const qint64 skip = offset % unit.size();
    return unit.repeated((skip + count) / unit.size() + 1).mid(skip, count);
}

void Upstream::load(const QJsonObject &seed, const Hash &hash)
{
    const QJsonArray hosts = seed.value(u"hosts"_s).toArray();
    for (const QJsonValue &entry : hosts) {
        Host host{entry[u"catalog"].toString(), entry[u"down"].toBool(), entry[u"untrusted"].toBool(), {}};
        const QJsonArray keys = entry[u"keys"].toArray();
        for (const QJsonValue &one : keys)
            host.keys.append(
                {one[u"name"].toString(), hash(one[u"secret"].toString().toUtf8()), one[u"paid"].toBool()});
        m_hosts.insert(hostKey(entry[u"url"].toString()), host);
    }
    const QJsonObject catalogs = seed.value(u"catalogs"_s).toObject();
    for (auto it = catalogs.begin(); it != catalogs.end(); ++it) {
        QJsonObject byName;
        const QJsonArray entries = it->toArray();
        for (const QJsonValue &entry : entries)
            byName.insert(entry[u"repository"].toString(), entry);
        m_catalogs.insert(it.key(), byName);
    }
    const QJsonObject layers = seed.value(u"layers"_s).toObject();
    for (auto it = layers.begin(); it != layers.end(); ++it)
        m_layers.insert(
            it.key(), {it.key(), it.value()[0].toInteger(), "sha256:" + it.value()[1].toString().toLatin1()});
}

const Upstream::Host *Upstream::host(const Registry &registry) const
{
    const auto it = m_hosts.constFind(hostKey(registry.url));
    return it == m_hosts.constEnd() ? nullptr : &*it;
}

const Upstream::Key *Upstream::key(const Host &host, const Registry &registry) const
{
    const auto it = std::find_if(host.keys.begin(), host.keys.end(),
        [&registry](const Key &key) { return key.name == registry.accessKey && key.secret == registry.secret; });
    return it == host.keys.end() ? nullptr : &*it;
}

Upstream::Answer Upstream::check(const Registry &registry) const
{
    const Host *found = host(registry);
    if (!up || !found || found->down)
        return Answer::Unreachable;
    if (found->untrusted && registry.caCertificate.isEmpty() && !registry.insecure)
        return Answer::Unreachable;
    if (status != 0)
        return status == 429 ? Answer::TooMany : Answer::Faulty;
    const bool anonymous = registry.accessKey.isEmpty() && registry.secret.isEmpty();
    return anonymous || key(*found, registry) ? Answer::Ok : Answer::Refused;
}

QJsonObject Upstream::repositoryOf(const Registry &registry, const QString &repository) const
{
    const Host *found = host(registry);
    return found ? m_catalogs.value(found->catalog).value(repository).toObject() : QJsonObject();
}

Upstream::Answer Upstream::access(const Registry &registry, const QString &repository) const
{
    const Answer answer = check(registry);
    if (answer != Answer::Ok)
        return answer;
    const QJsonObject entry = repositoryOf(registry, repository);
    if (entry.isEmpty())
        return Answer::Missing;
    const Key *held = key(*host(registry), registry);
    return entry.value(u"paid"_s).toBool() && !(held && held->paid) ? Answer::Refused : Answer::Ok;
}

/** A list, or `months`: ["20.01", "25.10", "-py3"] for one tag a month. */
QStringList Upstream::tagsOf(const QJsonObject &repository) const
{
    QStringList tags;
    const QJsonArray list = repository.value(u"tags"_s).toArray();
    for (const QJsonValue &tag : list)
        tags.append(tag.toString());
    const QJsonArray months = repository.value(u"months"_s).toArray();
    if (months.size() == 3) {
        QDate month = QDate::fromString(u"20"_s + months[0].toString(), u"yyyy.MM"_s);
        const QDate last = QDate::fromString(u"20"_s + months[1].toString(), u"yyyy.MM"_s);
        for (; month <= last; month = month.addMonths(1))
            tags.append(month.toString(u"yy.MM"_s) + months[2].toString());
    }
    return tags;
}

Upstream::Answer Upstream::tags(const Registry &registry, const QString &repository, QStringList &out) const
{
    const Answer answer = access(registry, repository);
    if (answer == Answer::Ok)
        out = tagsOf(repositoryOf(registry, repository));
    return answer;
}

Upstream::Answer Upstream::image(
    const Registry &registry, const QString &repository, const QString &tag, Image &out) const
{
    const Answer answer = access(registry, repository);
    if (answer != Answer::Ok)
        return answer;
    const QJsonObject entry = repositoryOf(registry, repository);
    if (!tagsOf(entry).contains(tag))
        return Answer::Missing;
    out = build(host(registry)->catalog, repository, entry, tag);
    return Answer::Ok;
}

Upstream::Answer Upstream::byDigest(
    const Registry &registry, const QString &repository, const QByteArray &digest, Image &out) const
{
    const Answer answer = access(registry, repository);
    if (answer != Answer::Ok)
        return answer;
    const QJsonObject entry = repositoryOf(registry, repository);
    const QStringList tags = tagsOf(entry);
    for (const QString &tag : tags) {
        const Image &image = build(host(registry)->catalog, repository, entry, tag);
        const bool found = image.indexDigest == digest
            || std::any_of(image.manifests.begin(), image.manifests.end(),
                [&digest](const ImageManifest &m) { return m.digest == digest; });
        if (found) {
            out = image;
            return Answer::Ok;
        }
    }
    return Answer::Missing;
}

bool Upstream::layer(const QByteArray &digest, Response &out) const
{
    const auto it = m_layerNames.constFind(digest);
    if (it == m_layerNames.constEnd())
        return false;
    const QString name = *it;
    out = {};
    out.set("Content-Type", "application/octet-stream");
    out.streamSize = m_layers.value(name).size;
    out.stream = [name](qint64 offset, qint64 most) { return layerBytes(name, offset, most); };
    return true;
}

Upstream::Answer Upstream::blob(
    const Registry &registry, const QString &repository, const QByteArray &digest, Response &out) const
{
    const Answer answer = access(registry, repository);
    if (answer != Answer::Ok)
        return answer;
    const QJsonObject entry = repositoryOf(registry, repository);
    const QStringList tags = tagsOf(entry);
    for (const QString &tag : tags) {
        const Image &image = build(host(registry)->catalog, repository, entry, tag);
        for (const ImageManifest &manifest : image.manifests) {
            if (manifest.configDigest == digest) {
                out = {};
                out.set(
                    "Content-Type", "text/plain; charset=utf-8"); // what Go takes JSON for when it looks at the bytes
                out.body = manifest.config;
                return Answer::Ok;
            }
            const bool has = std::any_of(manifest.layers.begin(), manifest.layers.end(),
                [&digest](const Blob &blob) { return blob.digest == digest; });
            if (has && layer(digest, out))
                return Answer::Ok;
        }
    }
    return Answer::Missing;
}

const Image &Upstream::build(
    const QString &catalog, const QString &repository, const QJsonObject &entry, const QString &tag) const
{
    const QString name = catalog + u'/' + repository + u':' + tag;
    const auto it = m_images.constFind(name);
    if (it != m_images.constEnd())
        return *it;
    Image image;
    const bool docker = entry.value(u"docker"_s).toBool();
    QJsonArray children;
    const QJsonArray platforms = entry.value(u"platforms"_s).toArray({u"linux/amd64"_s});
    for (const QJsonValue &platform : platforms) {
        image.manifests.append(manifest(repository, entry, tag, platform.toString()));
        const ImageManifest &made = image.manifests.last();
        children.append(QJsonObject{{u"mediaType"_s, made.type}, {u"size"_s, made.bytes.size()},
            {u"digest"_s, QString::fromLatin1(made.digest)}, {u"platform"_s, made.platform}});
    }
    if (platforms.size() > 1) {
        image.indexType = docker ? u"application/vnd.docker.distribution.manifest.list.v2+json"_s
                                 : u"application/vnd.oci.image.index.v1+json"_s;
        image.index = compact(
            QJsonObject{{u"schemaVersion"_s, 2}, {u"mediaType"_s, image.indexType}, {u"manifests"_s, children}});
        image.indexDigest = digestOf(image.index);
    }
    return *m_images.insert(name, image);
}

Blob Upstream::ownLayer(const QString &name, qint64 size) const
{
    auto it = m_layers.find(name);
    if (it == m_layers.end() || it->size != size) { // not in the seed's table: hashed now
        QCryptographicHash hash(QCryptographicHash::Sha256);
        constexpr qint64 piece = 1 << 20;
        for (qint64 done = 0; done < size; done += piece)
            hash.addData(layerBytes(name, done, qMin(piece, size - done)));
        it = m_layers.insert(name, {name, size, "sha256:" + hash.result().toHex()});
    }
    m_layerNames.insert(it->digest, name);
    return {it->digest, size};
}

/** `layers`: [["cuda {tag}", bytes], …]; an arm64 layer is a little smaller, and no two have quite the same size. */
QList<Blob> Upstream::layersOf(
    const QString &repository, const QJsonObject &entry, const QString &tag, const QString &platform) const
{
    QList<Blob> layers;
    const QString architecture = platform.section(u'/', 1, 1);
    const QJsonArray list = entry.value(u"layers"_s).toArray();
    for (const QJsonValue &layer : list) {
        QString label = layer[0].toString();
        label.replace(u"{tag}"_s, repository + u':' + tag);
        const QString name = label + u' ' + architecture;
        const qint64 size = layer[1].toInteger() * (architecture == "arm64"_L1 ? 94 : 100) / 100;
        const auto first =
            static_cast<unsigned char>(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256)[0]);
        layers.append(ownLayer(name, size - size * first / 4096));
    }
    return layers;
}

ImageManifest Upstream::manifest(
    const QString &repository, const QJsonObject &entry, const QString &tag, const QString &platform) const
{
    const bool docker = entry.value(u"docker"_s).toBool();
    const QString created = entry.value(u"created"_s).toString(u"2024-07-01T00:00:00Z"_s);
    ImageManifest made;
    made.layers = layersOf(repository, entry, tag, platform);
    made.platform = {{u"architecture"_s, platform.section(u'/', 1, 1)}, {u"os"_s, platform.section(u'/', 0, 0)}};
    QJsonArray layers;
    QJsonArray diffs;
    QJsonArray history;
    const QJsonArray steps = entry.value(u"history"_s).toArray();
    for (qsizetype i = 0; i < made.layers.size(); ++i) {
        const Blob &blob = made.layers[i];
        const QString label = entry.value(u"layers"_s)[i][0].toString().replace(u"{tag}"_s, tag);
        layers.append(QJsonObject{{u"mediaType"_s,
                                      docker ? u"application/vnd.docker.image.rootfs.diff.tar.gzip"_s
                                             : u"application/vnd.oci.image.layer.v1.tar+gzip"_s},
            {u"size"_s, blob.size}, {u"digest"_s, QString::fromLatin1(blob.digest)}});
        diffs.append(QString::fromLatin1(digestOf(blob.digest)));
        history.append(QJsonObject{{u"created"_s, created},
            {u"created_by"_s,
                steps.size() > i ? steps[i].toString().replace(u"{tag}"_s, tag)
                                 : u"COPY "_s + label + u" / # buildkit"_s}});
    }
    QJsonObject labels = entry.value(u"labels"_s).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        *it = it->toString().replace(u"{tag}"_s, tag);
    const QJsonObject config{
        {u"architecture"_s, made.platform.value(u"architecture"_s)},
        {u"os"_s, made.platform.value(u"os"_s)},
        {u"created"_s, created},
        {u"author"_s, entry.value(u"author"_s).toString(u"NVIDIA CORPORATION"_s)},
        {u"config"_s,
            QJsonObject{{u"Env"_s,
                            entry.value(u"env"_s).toArray(
                                {u"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s})},
                {u"Cmd"_s, entry.value(u"cmd"_s).toArray({u"/bin/bash"_s})}, {u"Labels"_s, labels}}},
        {u"rootfs"_s, QJsonObject{{u"type"_s, u"layers"_s}, {u"diff_ids"_s, diffs}}},
        {u"history"_s, history},
    };
    made.config = compact(config);
    made.configDigest = digestOf(made.config);
    made.configType =
        docker ? u"application/vnd.docker.container.image.v1+json"_s : u"application/vnd.oci.image.config.v1+json"_s;
    made.type = docker ? u"application/vnd.docker.distribution.manifest.v2+json"_s
                       : u"application/vnd.oci.image.manifest.v1+json"_s;
    made.annotations = docker ? QJsonObject() : entry.value(u"annotations"_s).toObject();
    QJsonObject bytes{{u"schemaVersion"_s, 2}, {u"mediaType"_s, made.type},
        {u"config"_s,
            QJsonObject{{u"mediaType"_s, made.configType}, {u"size"_s, made.config.size()},
                {u"digest"_s, QString::fromLatin1(made.configDigest)}}},
        {u"layers"_s, layers}};
    if (!made.annotations.isEmpty())
        bytes.insert(u"annotations"_s, made.annotations);
    made.bytes = compact(bytes);
    made.digest = digestOf(made.bytes);
    return made;
}

} // namespace berth::demo
