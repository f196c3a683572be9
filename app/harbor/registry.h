#pragma once

#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace berth::harbor {

/** An upstream endpoint as Harbor tells it (harbor-api.md §3.1). The masked secret is read as "there is one". */
struct Registry
{
    qint64 id = 0;
    QString name = {};
    QString url = {};
    QString type = {}; ///< docker-registry, harbor, docker-hub …
    QString description = {};
    QString accessKey = {}; ///< in clear text
    bool hasSecret = false;
    bool insecure = false; ///< the certificate is not verified
    QString caCertificate = {}; ///< PEM, 2.15 on; when set, `insecure` is ignored by Harbor
    QString status = {}; ///< healthy or unhealthy, up to five minutes old (harbor-api.md §3.9)
    QDateTime created = {};
    QDateTime updated = {};

    [[nodiscard]] bool healthy() const { return status == QStringLiteral("healthy"); }
    [[nodiscard]] bool anonymous() const { return accessKey.isEmpty() && !hasSecret; }

    bool operator==(const Registry &) const = default;
};

/** What a new endpoint is made of, and what a test tests. */
struct RegistrySpec
{
    QString name = {};
    QString type = QStringLiteral("docker-registry");
    QString url = {};
    QString description = {};
    QString accessKey = {};
    SharedSecret accessSecret = {}; ///< null or empty: none
    bool insecure = false;
    QString caCertificate = {}; ///< PEM; empty: none

    [[nodiscard]] bool hasSecret() const { return accessSecret && !accessSecret->isEmpty(); }
};

/** What changes on an endpoint: what is not named stays (harbor-api.md §3.4). The type cannot change. */
struct RegistryChange
{
    std::optional<QString> name = {};
    std::optional<QString> description = {};
    std::optional<QString> url = {};
    std::optional<QString> accessKey = {};
    std::optional<SharedSecret> accessSecret = {}; ///< an empty secret together with an empty key makes it anonymous
    std::optional<bool> insecure = {};
    std::optional<QString> caCertificate = {};

    [[nodiscard]] bool isEmpty() const;
};

/** One ready-made URL of a provider. */
struct UrlChoice
{
    QString key = {};
    QString url = {};

    bool operator==(const UrlChoice &) const = default;
};

/** What a provider expects in the fields: from /replication/adapterinfos, completed by what Berth knows. */
struct Provider
{
    enum class UrlKind { Free, Fixed, List };

    QString type = {}; ///< Harbor's word: docker-registry
    QString displayName = {}; ///< "Docker Registry"; a type Berth does not know keeps its own word
    UrlKind urlKind = UrlKind::Free;
    QList<UrlChoice> urls = {}; ///< one for Fixed
    QString urlHint = {}; ///< example for an empty field, e.g. "https://nvcr.io"
    QString accessKeyFixed = {}; ///< e.g. "_json_key" for Google
    QString accessKeyHint = {}; ///< translated, e.g. "User name"
    QString accessSecretHint = {}; ///< translated, e.g. "Password or token"
    bool secretIsFile = false; ///< several lines, e.g. Google's JSON key
    bool proxyCapable = false; ///< as shipped, it may stand behind a proxy project (harbor-api.md §3.11)

    bool operator==(const Provider &) const = default;
};

[[nodiscard]] Result<Registry> registryFromJson(const QJsonValue &value);
[[nodiscard]] Result<QList<Provider>> adapterInfosFromJson(const QJsonValue &value);
/** Harbor's own names; never the secret nor its mask. */
[[nodiscard]] QJsonObject toJson(const Registry &registry);
/** The body of a create. */
[[nodiscard]] QJsonObject createBody(const RegistrySpec &spec);
/** The body of an update: only what is named. */
[[nodiscard]] QJsonObject updateBody(const RegistryChange &change);
/** The body of a test without id. */
[[nodiscard]] QJsonObject pingBody(const RegistrySpec &spec);

/** Every provider Harbor ships, for servers that tell none (harbor-api.md §3.10), with what each expects. */
[[nodiscard]] QList<Provider> builtInProviders();
/** "Docker Registry" for docker-registry; an unknown type is its own name. */
[[nodiscard]] QString providerName(const QString &type);
/** What `types` and `infos` say, each completed from the built-in list; the built-in list itself when @p types is
 * empty. */
[[nodiscard]] QList<Provider> mergedProviders(const QStringList &types, const QList<Provider> &infos);

/** Registry endpoints: list, read, create, change, delete, test. Needs the system right registry:*. */
class Registries final
{
public:
    explicit Registries(const Access &access)
        : m_access(access)
    {
    }

    /** Sorted by name unless the query says otherwise: the server has no order of its own (harbor-api.md §3.2). */
    Call<Page<Registry>> list(PageQuery query = {}) const;
    Call<Page<Registry>> all(const QString &q = {}) const;
    Call<Registry> get(qint64 id) const;
    /** By exact name; NotFound when there is none. */
    Call<Registry> byName(const QString &name) const;
    /** Harbor asks the upstream first: up to 90 s (harbor-api.md §3.3). */
    Call<Created> create(const RegistrySpec &spec) const;
    Call<Changed> update(qint64 id, const RegistryChange &change) const;
    Call<Changed> remove(qint64 id) const;
    /** Tests what is stored. Done is a yes; a no comes as Rejected, ServerFault … (harbor-api.md §3.6). */
    Call<Done> pingStored(qint64 id) const;
    /** Tests these very values, without id: with one, newer servers ignore the URL (harbor-api.md §0.2b). */
    Call<Done> ping(const RegistrySpec &spec) const;
    /** Type words; may be empty, which means unknown. */
    Call<QStringList> adapters() const;
    Call<QList<Provider>> adapterInfos() const;
    /** adapters() and adapterInfos() joined by mergedProviders(); the built-in list where neither may be read. */
    Call<QList<Provider>> providers() const;

private:
    Access m_access;
};

} // namespace berth::harbor
