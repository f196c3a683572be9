#include "app/store/profile.h"

#include "app/core/json.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

namespace berth::store {

using namespace Qt::StringLiterals;

namespace {

template <typename E, std::size_t N>
QString wordOf(E value, const std::array<std::pair<E, const char *>, N> &table)
{
    for (const auto &[known, word] : table) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

template <typename E, std::size_t N>
std::optional<E> fromWord(const QString &text, const std::array<std::pair<E, const char *>, N> &table)
{
    for (const auto &[known, word] : table) {
        if (text == QLatin1StringView(word))
            return known;
    }
    return std::nullopt;
}

constexpr std::array<std::pair<TrustMode, const char *>, 4> trustWords{{
    {TrustMode::System, "system"},
    {TrustMode::CaFile, "ca"},
    {TrustMode::Pinned, "pin"},
    {TrustMode::Insecure, "insecure"},
}};
constexpr std::array<std::pair<AccountKind, const char *>, 2> accountWords{{
    {AccountKind::User, "user"},
    {AccountKind::Robot, "robot"},
}};
constexpr std::array<std::pair<ProxyKind, const char *>, 3> proxyWords{{
    {ProxyKind::System, "system"},
    {ProxyKind::Direct, "direct"},
    {ProxyKind::Manual, "manual"},
}};

Error strange(const QString &field)
{
    Error error;
    error.kind = ErrorKind::File;
    error.field = field;
    return error;
}

QString dateText(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

/** Scheme and host, at most a port: what Origin::text() writes. */
bool isOrigin(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty()
        && url.path().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

bool isPin(const QByteArray &pin)
{
    return pin.size() == 64
        && std::all_of(pin.begin(), pin.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

QJsonObject trustToJson(const Trust &trust)
{
    QJsonObject object{{u"mode"_s, trustModeWord(trust.mode)}};
    if (!trust.caPem.isEmpty())
        object.insert(u"ca_pem"_s, QString::fromLatin1(trust.caPem));
    if (!trust.pinSha256.isEmpty())
        object.insert(u"pin_sha256"_s, QString::fromLatin1(trust.pinSha256));
    if (trust.allowHttp)
        object.insert(u"allow_http"_s, true);
    return object;
}

/** A trust that is not understood must not become a weaker one, so nothing here has a fallback. */
Result<Trust> trustFromJson(const QJsonObject &object)
{
    JsonFields fields(object, u"trust"_s);
    Trust trust;
    const std::optional<TrustMode> mode = trustModeFromWord(fields.text("mode"_L1));
    trust.caPem = fields.text("ca_pem"_L1).toLatin1();
    trust.pinSha256 = fields.text("pin_sha256"_L1).toLatin1();
    trust.allowHttp = fields.flag("allow_http"_L1);
    if (!mode || !fields.finish(Done{}))
        return fail(strange(u"trust"_s));
    trust.mode = *mode;
    if ((trust.mode == TrustMode::CaFile && trust.caPem.isEmpty())
        || (trust.mode == TrustMode::Pinned && !isPin(trust.pinSha256)))
        return fail(strange(u"trust"_s));
    return trust;
}

QJsonObject proxyToJson(const ProxyFacts &proxy)
{
    QJsonObject object{{u"kind"_s, wordOf(proxy.kind, proxyWords)}};
    if (proxy.kind == ProxyKind::Manual) {
        object.insert(u"host"_s, proxy.host);
        object.insert(u"port"_s, proxy.port);
    }
    return object;
}

ProxyFacts proxyFromJson(const QJsonObject &object)
{
    ProxyFacts proxy;
    proxy.kind = fromWord(object.value("kind"_L1).toString(), proxyWords).value_or(ProxyKind::System);
    proxy.host = object.value("host"_L1).toString();
    proxy.port = object.value("port"_L1).toInt();
    return proxy;
}

QJsonObject ngcToJson(const NgcKeyFacts &ngc)
{
    QJsonObject object{{u"held"_s, ngc.held}};
    if (!ngc.held)
        return object;
    object.insert(u"kind"_s, ngc.kind);
    object.insert(u"last_four"_s, ngc.lastFour);
    object.insert(u"length"_s, ngc.length);
    if (ngc.noted.isValid())
        object.insert(u"noted"_s, dateText(ngc.noted));
    if (ngc.expires.isValid())
        object.insert(u"expires"_s, dateText(ngc.expires));
    return object;
}

NgcKeyFacts ngcFromJson(const QJsonObject &object)
{
    NgcKeyFacts ngc;
    ngc.held = object.value("held"_L1).toBool();
    if (!ngc.held)
        return ngc;
    ngc.kind = object.value("kind"_L1).toString();
    ngc.lastFour = object.value("last_four"_L1).toString().right(4);
    ngc.length = object.value("length"_L1).toInt();
    ngc.noted = QDate::fromString(object.value("noted"_L1).toString(), Qt::ISODate);
    ngc.expires = QDate::fromString(object.value("expires"_L1).toString(), Qt::ISODate);
    return ngc;
}

} // namespace

QString trustModeWord(TrustMode mode)
{
    return wordOf(mode, trustWords);
}

std::optional<TrustMode> trustModeFromWord(const QString &word)
{
    return fromWord(word, trustWords);
}

QJsonObject toJson(const Profile &profile)
{
    QJsonObject object{
        {u"schema"_s, profileSchema},
        {u"id"_s, profile.id.toString(QUuid::WithoutBraces)},
        {u"name"_s, profile.name},
        {u"address"_s, profile.address},
        {u"trust"_s, trustToJson(profile.trust)},
        {u"account"_s, profile.account},
        {u"account_kind"_s, wordOf(profile.accountKind, accountWords)},
        {u"proxy"_s, proxyToJson(profile.proxy)},
        {u"has_secret"_s, profile.hasSecret},
        {u"ngc_key"_s, ngcToJson(profile.ngc)},
        {u"last_project"_s, profile.lastProject},
    };
    if (profile.lastUsed.isValid())
        object.insert(u"last_used"_s, timeText(profile.lastUsed));
    return object;
}

Result<Profile> profileFromJson(const QJsonObject &object)
{
    JsonFields fields(object, u"profile"_s);
    Profile profile;
    const qint64 schema = fields.integer("schema"_L1);
    if (schema < 1)
        return fail(strange(u"schema"_s));
    profile.readOnly = schema > profileSchema;
    profile.id = QUuid::fromString(fields.text("id"_L1));
    if (profile.id.isNull())
        return fail(strange(u"id"_s));
    profile.name = fields.text("name"_L1).trimmed();
    if (profile.name.isEmpty() || profile.name.size() > profileNameCap)
        return fail(strange(u"name"_s));
    profile.address = fields.text("address"_L1);
    if (!isOrigin(profile.address))
        return fail(strange(u"address"_s));
    Result<Trust> trust = trustFromJson(fields.object("trust"_L1));
    if (!trust)
        return fail(std::move(trust.error()));
    profile.trust = std::move(*trust);
    profile.account = fields.text("account"_L1);
    profile.accountKind = fromWord(fields.text("account_kind"_L1), accountWords).value_or(AccountKind::User);
    profile.proxy = proxyFromJson(fields.object("proxy"_L1));
    profile.hasSecret = fields.flag("has_secret"_L1);
    profile.ngc = ngcFromJson(fields.object("ngc_key"_L1));
    profile.lastUsed = fields.time("last_used"_L1);
    profile.lastProject = fields.text("last_project"_L1);
    Result<Profile> finished = fields.finish(std::move(profile));
    if (!finished)
        return fail(strange(finished.error().field));
    return finished;
}

} // namespace berth::store
