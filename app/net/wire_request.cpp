#include "app/net/wire_request.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

bool isRead(Method method)
{
    return method == Method::Get || method == Method::Head;
}

bool isToken(const QByteArray &name)
{
    static constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.contains(c);
    });
}

bool isFieldValue(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

/** Headers that frame the message: Qt and this class write them, nobody else. */
bool isFraming(const QByteArray &name)
{
    static const QList<QByteArray> framing{"host", "content-length", "transfer-encoding", "connection", "upgrade", "te",
        "trailer", "expect", "keep-alive", "proxy-authorization", "proxy-connection"};
    return framing.contains(name.toLower());
}

Error ours(const QString &field, const QByteArray &target)
{
    Error error;
    error.kind = ErrorKind::Internal;
    error.field = field;
    error.target = QString::fromLatin1(target);
    return error;
}

bool provesSomebody(const Request &request)
{
    return !request.body.isEmpty() || std::any_of(request.headers.begin(), request.headers.end(), [](const Header &h) {
        return h.first.compare("authorization", Qt::CaseInsensitive) == 0
            || h.first.compare("cookie", Qt::CaseInsensitive) == 0;
    });
}

/** What proves who asks, and bodies, go over plain http only where the profile says so, and never past a proxy. */
Result<Done> mayLeave(const Request &request, const Surroundings &around)
{
    if (around.origin.secure() || around.origin.loopback() || !provesSomebody(request))
        return Done{};
    if (!around.trust.allowHttp)
        return fail(badInput(u"address"_s,
            QCoreApplication::translate("berth::Transport",
                "Passwords and keys are not sent over plain http. Use an https:// address, or allow http for this "
                "profile.")));
    if (around.openToProxy)
        return fail(badInput(u"proxy"_s,
            QCoreApplication::translate("berth::Transport",
                "Passwords and keys are not sent over plain http through a proxy. Use an https:// address, or set "
                "this profile to connect directly.")));
    return Done{};
}

} // namespace

Result<QNetworkRequest> wireRequest(const Request &request, const Surroundings &around)
{
    if (!request.target.startsWith('/')
        || std::any_of(request.target.begin(), request.target.end(), [](char c) { return c <= 0x20 || c == 0x7f; }))
        return fail(ours(u"target"_s, request.target));
    const QUrl url = QUrl::fromEncoded(around.origin.text().toLatin1() + request.target, QUrl::StrictMode);
    // Qt resolves "..", also when it is written %2E%2E, just before it sends: compare with what would go out.
    const QByteArray onWire = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment
        | QUrl::RemoveUserInfo | QUrl::NormalizePathSegments | QUrl::FullyEncoded);
    if (!url.isValid() || onWire != request.target || Origin::of(url) != around.origin)
        return fail(ours(u"target"_s, request.target));

    QNetworkRequest built(url);
    QList<QByteArray> seen;
    for (const auto &[name, value] : request.headers) {
        if (!isToken(name) || !isFieldValue(value) || isFraming(name) || seen.contains(name.toLower()))
            return fail(ours(u"header"_s, isToken(name) ? name : QByteArray()));
        seen.append(name.toLower());
        built.setRawHeader(name, value);
    }
    if (Result<Done> allowed = mayLeave(request, around); !allowed)
        return fail(std::move(allowed.error()));

    if (!built.hasRawHeader("X-Request-Id"))
        built.setRawHeader("X-Request-Id", "berth-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    built.setRawHeader("User-Agent", "berth/" BERTH_VERSION);
    built.setRawHeader("Cache-Control", "no-store");
    if (request.lane == Lane::Bulk && !built.hasRawHeader("Accept-Encoding"))
        built.setRawHeader("Accept-Encoding", "identity");
    if (!isRead(request.method)) // startAlone(): nobody uses it after this
        built.setRawHeader("Connection", "close");
    built.setSslConfiguration(around.tls);
    built.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    built.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    built.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    built.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    built.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    built.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    built.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    built.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    built.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return built;
}

} // namespace berth
