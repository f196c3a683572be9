#include "app/demo/upstream.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QString hostKey(const QString &url)
{
    return QUrl(url).toString(QUrl::StripTrailingSlash).toLower();
}

} // namespace

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
    const QJsonArray platforms = entry.value(u"platforms"_s).toArray({u"linux/amd64"_s});
    for (const QJsonValue &platform : platforms) {
        const QList<Blob> layers = layersOf(repository, entry, tag, platform.toString());
        image.manifests.append(makeManifest(entry, tag, platform.toString(), layers));
    }
    if (platforms.size() > 1)
        makeIndex(image, entry.value(u"docker"_s).toBool());
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

} // namespace berth::demo
