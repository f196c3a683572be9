#pragma once

#include "app/demo/image.h"
#include "app/demo/message.h"
#include "app/demo/model.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace berth::demo {

/** The registries behind Harbor: which hosts there are, which key opens what, and their images. */
class Upstream final
{
public:
    using Hash = std::function<QByteArray(QByteArrayView)>;

    /** `hosts`, `catalogs` and `layers` of the seed; see resources/demo/seed.json. */
    void load(const QJsonObject &seed, const Hash &hash);

    /** What a registry answers to Harbor's question. */
    enum class Answer { Ok, Missing, Refused, TooMany, Faulty, Unreachable };

    /** The check behind "Test connection": `/v2/` with what the endpoint holds. */
    [[nodiscard]] Answer check(const Registry &registry) const;
    /** May this endpoint's key read the repository? Missing when there is none. */
    [[nodiscard]] Answer access(const Registry &registry, const QString &repository) const;
    [[nodiscard]] Answer image(
        const Registry &registry, const QString &repository, const QString &tag, Image &out) const;
    /** The image one of whose manifests (or whose index) has this digest. */
    [[nodiscard]] Answer byDigest(
        const Registry &registry, const QString &repository, const QByteArray &digest, Image &out) const;
    [[nodiscard]] Answer tags(const Registry &registry, const QString &repository, QStringList &out) const;
    /** A blob's bytes: config or layer. */
    [[nodiscard]] Answer blob(
        const Registry &registry, const QString &repository, const QByteArray &digest, Response &out) const;
    /** The bytes of a layer known by its digest, whichever image it belongs to; false when there is none. */
    [[nodiscard]] bool layer(const QByteArray &digest, Response &out) const;

    bool up = true;
    int status = 0; ///< what every registry answers instead; 0 is as usual
    int slowMs = 0;

private:
    struct Key
    {
        QString name = {};
        QByteArray secret = {}; ///< hashed
        bool paid = false;
    };
    struct Host
    {
        QString catalog = {};
        bool down = false;
        bool untrusted = false; ///< its certificate is of a private CA
        QList<Key> keys = {};
    };
    struct Layer
    {
        QString name = {};
        qint64 size = 0;
        QByteArray digest = {};
    };

    [[nodiscard]] const Host *host(const Registry &registry) const;
    [[nodiscard]] const Key *key(const Host &host, const Registry &registry) const;
    [[nodiscard]] QJsonObject repositoryOf(const Registry &registry, const QString &repository) const;
    [[nodiscard]] QStringList tagsOf(const QJsonObject &repository) const;
    [[nodiscard]] const Image &build(
        const QString &catalog, const QString &repository, const QJsonObject &entry, const QString &tag) const;
    [[nodiscard]] QList<Blob> layersOf(
        const QString &repository, const QJsonObject &entry, const QString &tag, const QString &platform) const;
    [[nodiscard]] Blob ownLayer(const QString &name, qint64 size) const;

    QHash<QString, Host> m_hosts; ///< by URL
    QHash<QString, QJsonObject> m_catalogs; ///< catalog → repository → entry
    mutable QHash<QString, Layer> m_layers; ///< by name
    mutable QHash<QByteArray, QString> m_layerNames; ///< by digest
    mutable QHash<QString, Image> m_images; ///< built so far, by catalog/repository:tag
};

} // namespace berth::demo
