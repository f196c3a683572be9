#include "app/session/probe.h"

#include "app/core/json.h"
#include "app/core/text.h"
#include "app/harbor/system.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <memory>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

using Answers = ProbeResult::Answers;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Probe)
};

/** What stays the same while the way to the server is found. */
struct Manner
{
    Trust trust = {};
    ProxyChoice proxy = {};
    int timeoutMs = 0;
};

/** A transport for a few anonymous questions. It goes in the event loop: its last holder may be its own answer. */
std::shared_ptr<Transport> throwAway(const Origin &origin, const Manner &manner)
{
    const std::shared_ptr<Transport> transport(
        new Transport(origin, manner.trust, manner.proxy), [](Transport *object) { object->deleteLater(); });
    transport->setTimeout(manner.timeoutMs);
    return transport;
}

Request question(const QByteArray &target)
{
    Request request;
    request.target = target;
    request.headers = {{"Accept", "application/json, */*;q=0.1"}};
    request.limits.headersMs = 10'000; // somebody waits and looks
    request.limits.totalMs = 20'000;
    return request;
}

bool isHtml(const Reply &reply)
{
    const QByteArray start = reply.body.trimmed().left(15).toLower();
    return reply.header("content-type").trimmed().toLower().startsWith("text/html")
        || start.startsWith("<!doctype html") || start.startsWith("<html");
}

QString titleOf(const QByteArray &html)
{
    static const QRegularExpression title(u"<title[^>]*>([^<]{1,200})"_s, QRegularExpression::CaseInsensitiveOption);
    return title.match(QString::fromUtf8(html.left(64 * 1024))).captured(1).simplified();
}

QJsonObject objectIn(const Reply &reply)
{
    const Result<QJsonValue> value = parseJson(reply.body);
    return value ? value->toObject() : QJsonObject();
}

/** Harbor says "v2.0" here; other programs say all kinds of things under the same path. */
Answers judgeVersion(const Reply &reply)
{
    static const QRegularExpression harborApi(u"^v([0-9]+)\\.[0-9]+$"_s);
    const auto match = harborApi.match(objectIn(reply).value("version"_L1).toString());
    if (reply.status != 200 || !match.hasMatch())
        return Answers::Other;
    return match.captured(1).toInt() == 1 ? Answers::OldHarbor : Answers::Harbor;
}

void readInfo(const harbor::SystemInfo &info, ProbeResult &result)
{
    result.authMode = info.authMode;
    result.primaryAuthMode = info.primaryAuthMode;
    result.selfRegistration = info.selfRegistration;
    result.oidcProvider = info.oidcProviderName;
    result.banner = {info.bannerMessage, info.bannerType};
}

Call<ProbeResult> askInfo(const std::shared_ptr<Transport> &transport, ProbeResult result)
{
    return transport->send(question("/api/v2.0/systeminfo"))
        .andThen([transport, result](const Reply &reply) mutable -> Result<ProbeResult> {
            if (reply.status >= 500 || reply.status == 429)
                return fail(httpError(reply));
            const Result<QJsonValue> json = parseJson(reply.body);
            const auto info = json && json->isObject() ? harbor::systemInfoFromJson(*json)
                                                       : Result<harbor::SystemInfo>(fail(ErrorKind::BadReply));
            if (reply.status != 200 || !info || info->authMode.isEmpty()) {
                result.answers = isHtml(reply) ? Answers::WebPage : Answers::Other;
                result.saw = isHtml(reply) ? titleOf(reply.body) : QString::fromLatin1(reply.header("server"));
                result.httpStatus = reply.status;
                return result;
            }
            readInfo(*info, result);
            return result;
        });
}

/** Something that is no Harbor 2: a Harbor 1, another registry, or whatever. */
Call<ProbeResult> askOthers(const std::shared_ptr<Transport> &transport, ProbeResult result)
{
    return transport->send(question("/api/systeminfo"))
        .settle([transport, result](const Result<Reply> &old) mutable -> Call<ProbeResult> {
            if (old && old->status == 200 && objectIn(*old).contains("harbor_version"_L1)) {
                result.answers = Answers::OldHarbor;
                result.saw = objectIn(*old).value("harbor_version"_L1).toString();
                return Call<ProbeResult>::ready(result);
            }
            return transport->send(question("/v2/"))
                .settle([transport, result](const Result<Reply> &registry) mutable -> Result<ProbeResult> {
                    if (!registry)
                        return result;
                    const QByteArray challenge = registry->header("www-authenticate");
                    if (challenge.contains("service=\"harbor-registry\"")) // its API is hidden behind the page
                        return result;
                    const bool challenges = registry->status == 401 && !challenge.isEmpty();
                    const bool named = registry->header("docker-distribution-api-version") == "registry/2.0";
                    if (named || (challenges && !isHtml(*registry)))
                        result.answers = Answers::OtherRegistry;
                    return result;
                });
        });
}

Call<ProbeResult> judge(const std::shared_ptr<Transport> &transport, ProbeResult result, const Reply &reply)
{
    if (reply.status >= 500 || reply.status == 429)
        return Call<ProbeResult>::ready(fail(httpError(reply)));
    result.origin = transport->origin();
    result.httpOnly = !result.origin.secure() && !result.origin.loopback();
    result.httpStatus = reply.status;
    result.answers = judgeVersion(reply);
    if (result.answers == Answers::Harbor)
        return askInfo(transport, result);
    if (result.answers == Answers::OldHarbor) {
        result.saw = objectIn(reply).value("version"_L1).toString();
        return Call<ProbeResult>::ready(result);
    }
    result.saw = QString::fromLatin1(reply.header("server"));
    if (!isHtml(reply))
        return askOthers(transport, result);
    result.answers = Answers::WebPage;
    result.saw = titleOf(reply.body);
    return askOthers(transport, result);
}

/** Where a redirect from http to https of the same host leads; nothing for every other. */
std::optional<Origin> upgraded(const Origin &from, const Error &error)
{
    if (error.kind != ErrorKind::Redirected || from.secure())
        return std::nullopt;
    const Origin to = Origin::of(QUrl(error.target, QUrl::StrictMode));
    if (!to.secure() || to.host != from.host)
        return std::nullopt;
    return to;
}

Call<ProbeResult> lookAt(const Origin &origin, const Manner &manner, ProbeResult result)
{
    const std::shared_ptr<Transport> transport = throwAway(origin, manner);
    return transport->send(question("/api/version"))
        .settle([transport, manner, result](const Result<Reply> &answer) mutable -> Call<ProbeResult> {
            if (answer)
                return judge(transport, result, *answer);
            const std::optional<Origin> next = upgraded(transport->origin(), answer.error());
            if (!next || result.redirected)
                return Call<ProbeResult>::ready(fail(answer.error()));
            result.redirected = true;
            return lookAt(*next, manner, result);
        });
}

/** The same place over http, asked only where https was our own idea and nobody speaks it there. */
std::optional<Origin> overHttp(const TypedAddress &address, const Error &error)
{
    const bool noTls = error.kind == ErrorKind::Refused || error.kind == ErrorKind::TlsProtocol
        || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Lost;
    if (!address.schemeAdded || !noTls)
        return std::nullopt;
    Origin origin = address.origin;
    origin.scheme = u"http"_s;
    if (origin.port == 443)
        origin.port = 80;
    return origin;
}

QString quoted(const QString &text)
{
    return text.isEmpty() ? QString() : u" (“"_s + displayText(text, 80) + u"”)"_s;
}

} // namespace

Call<ProbeResult> probe(const TypedAddress &address, const Trust &trust, const ProxyChoice &proxy, int timeoutMs)
{
    const Manner manner{trust, proxy, timeoutMs};
    ProbeResult result;
    result.asked = address.origin;
    return lookAt(address.origin, manner, result).orElse([address, manner, result](Error error) -> Call<ProbeResult> {
        const std::optional<Origin> plain = overHttp(address, error);
        if (!plain)
            return Call<ProbeResult>::ready(fail(std::move(error)));
        return lookAt(*plain, manner, result).orElse([error](const Error &second) -> Result<ProbeResult> {
            // What stood behind the redirect is closer to the truth than that https did not answer
            const bool further = second.kind != ErrorKind::Refused && second.kind != ErrorKind::Timeout;
            return fail(further ? second : error);
        });
    });
}

Explanation explain(const ProbeResult &result)
{
    const QString place = result.origin.authority();
    switch (result.answers) {
    case Answers::Harbor:
        if (result.httpOnly)
            return {Words::tr("Harbor answers at %1, but over plain http: passwords and keys would travel readable.")
                        .arg(place),
                Words::tr("Set up https on Harbor, or confirm that this network is to be trusted.")};
        if (result.redirected)
            return {Words::tr("Harbor answers. Plain http led to https, so %1 is used.").arg(result.origin.text()), {}};
        return {Words::tr("Harbor answers at %1.").arg(place), {}};
    case Answers::OldHarbor:
        return {Words::tr("A Harbor 1 answers at %1%2; its API is too old for Berth.").arg(place, quoted(result.saw)),
            Words::tr("Caching nvcr.io needs Harbor 2.3 or later. Upgrade Harbor.")};
    case Answers::WebPage:
        return {Words::tr("A web page answers at %1%2, not Harbor's API.").arg(place, quoted(result.saw)),
            Words::tr(
                "Check the address and port. A sign-in page or proxy in front of Harbor must let /api and /v2 pass.")};
    case Answers::OtherRegistry:
        return {Words::tr("A registry answers at %1%2, but it is not Harbor.").arg(place, quoted(result.saw)),
            Words::tr("Enter the address of a Harbor. Registries such as nvcr.io become endpoints in Harbor later.")};
    case Answers::Other:
        break;
    }
    return {Words::tr("Something answers at %1%2, but not Harbor.").arg(place, quoted(result.saw)),
        Words::tr("Check the address and port.")};
}

Error notHarbor(const ProbeResult &result)
{
    Error error;
    error.kind = ErrorKind::NotHarbor;
    error.httpStatus = result.httpStatus;
    error.message = result.saw;
    error.target = result.origin.text();
    return error;
}

QString accountHint(const ProbeResult &result)
{
    if (result.oidc()) {
        const QString provider = result.oidcProvider.isEmpty() ? QString() : displayText(result.oidcProvider, 80);
        return (provider.isEmpty() ? Words::tr("People sign in to this Harbor through single sign-on (OIDC).")
                                   : Words::tr("People sign in to this Harbor through %1 (OIDC).").arg(provider))
            + u' '
            + Words::tr("A password does not work there, and a CLI secret can only pull and list. Use a system robot "
                        "account, or the built-in account admin.");
    }
    if (result.authMode == "ldap_auth"_L1 || result.authMode == "uaa_auth"_L1)
        return Words::tr("Use the user name and password of your directory, or a robot account.");
    if (result.authMode == "http_auth"_L1)
        return Words::tr(
            "Accounts are checked by an authentication proxy. Use a robot account, or the built-in account admin.");
    return Words::tr("Use a Harbor user and password, or a robot account such as robot$berth and its secret.");
}

} // namespace berth
