#include "app/setup/endpoint_test.h"

#include "app/core/text.h"
#include "app/setup/endpoint_url.h"
#include "app/setup/rules.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString hostOf(const QString &url)
{
    return displayText(urlParts(url).host, 80);
}

bool isThisVeryServer(const QString &host)
{
    const QHostAddress address(host);
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || (!address.isNull() && address.isLoopback());
}

bool isPrivateHost(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return address.isLinkLocal() || address.isUniqueLocalUnicast()
            || address.isInSubnet(QHostAddress(u"10.0.0.0"_s), 8)
            || address.isInSubnet(QHostAddress(u"172.16.0.0"_s), 12)
            || address.isInSubnet(QHostAddress(u"192.168.0.0"_s), 16);
    return !host.contains(u'.') || host.endsWith(".local"_L1) || host.endsWith(".internal"_L1)
        || host.endsWith(".lan"_L1) || host.endsWith(".test"_L1) || host.endsWith(".intern"_L1);
}

QString noWayOut(const QString &host)
{
    return translate("EndpointTest",
        "Harbor's server cannot reach %1: its name server, a firewall, or a missing HTTPS_PROXY for Harbor.")
        .arg(host);
}

QString wrongCredentials(const harbor::RegistrySpec &values)
{
    if (rules::isNvidiaRegistry(values.url))
        return translate("EndpointTest", "The NGC key is wrong, expired or revoked.");
    return translate("EndpointTest", "Access ID or Access secret is wrong or expired.");
}

QString untrusted(const harbor::RegistrySpec &values)
{
    if (rules::isNvidiaRegistry(values.url))
        return translate(
            "EndpointTest", "A proxy on the way shows its own certificate, which Harbor does not trust: give its CA.");
    return translate("EndpointTest", "Harbor does not trust the registry's certificate: give its CA certificate.");
}

/** Most likely first, for these very values: Harbor says the same for all of them (harbor-api.md §0.2). */
QStringList likelyCauses(const harbor::RegistrySpec &values)
{
    const UrlParts parts = urlParts(values.url);
    const QString host = hostOf(values.url);
    const bool credentials = !values.accessKey.isEmpty() || values.hasSecret();
    const bool checksCertificate = parts.scheme == "https"_L1 && !values.insecure && values.caCertificate.isEmpty();
    const bool privateHost = isPrivateHost(parts.host);
    QStringList causes;
    if (isThisVeryServer(parts.host))
        causes.append(
            translate("EndpointTest", "%1 is Harbor's own server or container, not your computer.").arg(host));
    if (parts.scheme == "http"_L1)
        causes.append(translate("EndpointTest", "The registry speaks https, and the URL begins with http://."));
    if (privateHost && checksCertificate)
        causes.append(untrusted(values));
    if (credentials && !privateHost)
        causes.append(wrongCredentials(values));
    causes.append(noWayOut(host));
    if (credentials && privateHost)
        causes.append(wrongCredentials(values));
    if (!privateHost && checksCertificate)
        causes.append(untrusted(values));
    if (!values.caCertificate.isEmpty())
        causes.append(translate("EndpointTest", "The CA certificate given is not the one that signed the registry's."));
    if (!rules::isNvidiaRegistry(values.url))
        causes.append(translate("EndpointTest", "%1 is no registry of the provider %2.")
                          .arg(host, harbor::providerName(values.type)));
    causes.append(translate("EndpointTest", "%1 is down, or refuses too many requests at the moment.").arg(host));
    return causes;
}

TestOutcome refusal(const QString &cause, const QString &sentence, const QString &remedy, const Error &error)
{
    TestOutcome outcome;
    outcome.cause = cause;
    outcome.sentence = sentence;
    outcome.remedy = remedy;
    outcome.httpStatus = error.httpStatus;
    outcome.serverMessage = error.message;
    outcome.requestId = error.requestId;
    outcome.sent = true;
    return outcome;
}

TestOutcome unhealthy(const Error &error, const harbor::RegistrySpec &values)
{
    TestOutcome outcome = refusal(u"harbor_cannot_reach"_s,
        translate(
            "EndpointTest", "Harbor could not use %1 with these values. It gives no reason; the likeliest come first.")
            .arg(hostOf(values.url)),
        translate("EndpointTest", "Check the causes from the top; the exact one is in the log of Harbor's core."),
        error);
    outcome.likely = likelyCauses(values);
    return outcome;
}

TestOutcome slow(const Error &error, const harbor::RegistrySpec &values)
{
    TestOutcome outcome = refusal(u"timeout"_s,
        translate("EndpointTest", "Harbor did not get through to %1 in time.").arg(hostOf(values.url)),
        translate("EndpointTest", "Check the way from Harbor's server to the registry: name, firewall, proxy."), error);
    outcome.likely = {noWayOut(hostOf(values.url))};
    return outcome;
}

TestOutcome rejected(const Error &error, const harbor::RegistrySpec &values)
{
    if (error.message.contains("invalid CA certificate"_L1))
        return refusal(u"tls_untrusted"_s, translate("EndpointTest", "Harbor cannot read the CA certificate."),
            translate("EndpointTest", "Paste the PEM text again, whole."), error);
    if (error.message.contains("empty string"_L1) || error.message.contains("invalid URL"_L1)
        || error.message.contains("invalid HTTP scheme"_L1) || error.message.contains("type or url"_L1))
        return refusal(u"address_invalid"_s, translate("EndpointTest", "Harbor does not take this Endpoint URL."),
            translate("EndpointTest", "Write it as https:// and the registry's host, for NVIDIA https://nvcr.io."),
            error);
    return unhealthy(error, values);
}

/** Providers whose adapter breaks instead of answering (harbor-api.md §3.6). */
TestOutcome broken(const Error &error, const harbor::RegistrySpec &values)
{
    TestOutcome outcome = unhealthy(error, values);
    if (values.type == "docker-hub"_L1 && !values.accessKey.isEmpty()) {
        outcome.cause = u"key_rejected"_s;
        outcome.sentence = translate("EndpointTest", "Docker Hub most likely refused Access ID and Access secret.");
        return outcome;
    }
    bool known = false;
    for (const harbor::Provider &provider : harbor::builtInProviders())
        known = known || provider.type == values.type;
    if (!known)
        outcome.likely.prepend(translate("EndpointTest", "This Harbor does not know the provider %1.")
                                   .arg(displayText(harbor::providerName(values.type), 40)));
    return outcome;
}

TestOutcome remoteRefused(const Error &error, const harbor::RegistrySpec &values)
{
    const bool credentials = !values.accessKey.isEmpty();
    return refusal(credentials ? u"key_rejected"_s : u"key_missing"_s,
        translate("EndpointTest", "The Harbor at %1 refused the sign-in.").arg(hostOf(values.url)),
        translate("EndpointTest", "Check Access ID and Access secret: a user or robot account of that Harbor."), error);
}

TestOutcome success(const harbor::RegistrySpec &values, bool credentials)
{
    TestOutcome outcome;
    outcome.ok = true;
    outcome.sent = true;
    outcome.httpStatus = 200;
    outcome.cause = u"ok"_s;
    const QString host = hostOf(values.url);
    if (!credentials)
        outcome.sentence =
            translate("EndpointTest", "Harbor reaches %1. Without Access ID and secret nothing more was tested.")
                .arg(host);
    else if (rules::isNvidiaRegistry(values.url))
        outcome.sentence = translate("EndpointTest",
            "Harbor reaches %1, and the key was accepted. Whether it may pull a certain image shows "
            "when that image is pulled.")
                               .arg(host);
    else
        outcome.sentence =
            translate("EndpointTest", "Harbor reaches %1, and Access ID and secret were accepted.").arg(host);
    return outcome;
}

TestOutcome notSent(const QString &cause, const QString &sentence)
{
    TestOutcome outcome;
    outcome.cause = cause;
    outcome.sentence = sentence;
    return outcome;
}

/** Why these values are not worth sending. */
std::optional<TestOutcome> objection(const ChangeContext &context, const EndpointTest &test)
{
    const harbor::RegistrySpec &values = test.values;
    if (const auto sentence = rules::provider(values.type))
        return notSent(u"address_invalid"_s, *sentence);
    if (const auto sentence = rules::endpointUrl(values.url, context.features()))
        return notSent(u"address_invalid"_s, *sentence);
    if (const auto sentence = rules::accessId(values.accessKey, values.url, context.features()))
        return notSent(u"key_missing"_s, *sentence);
    const bool stored = test.stored && test.stored->hasSecret;
    const bool keptSecret = stored && !values.accessKey.isEmpty() && !values.hasSecret();
    if (const auto sentence = rules::credentialPair(values.accessKey, values.hasSecret(), keptSecret))
        return notSent(u"key_missing"_s, *sentence);
    if (values.hasSecret()) {
        const bool severalLines = values.type != "docker-registry"_L1;
        if (const auto sentence = rules::accessSecret(values.accessSecret->reveal(), severalLines))
            return notSent(u"key_missing"_s, *sentence);
    }
    if (const auto sentence = rules::caCertificate(values.caCertificate))
        return notSent(u"tls_untrusted"_s, *sentence);
    return std::nullopt;
}

/** What a test would send is exactly what is stored. */
bool isUntouched(const EndpointTest &test)
{
    if (!test.stored || test.values.hasSecret())
        return false;
    const harbor::Registry &stored = *test.stored;
    const harbor::RegistrySpec &values = test.values;
    return stored.type == values.type && rules::suggestedUrl(stored.url) == rules::suggestedUrl(values.url)
        && stored.insecure == values.insecure && stored.caCertificate.trimmed() == values.caCertificate.trimmed()
        && stored.accessKey == values.accessKey;
}

/** 401 comes from our own sign-in, except where a Harbor stands behind the endpoint (harbor-api.md §3.6). */
bool isAboutTheEndpoint(const Error &error, const harbor::RegistrySpec &values, bool byId)
{
    switch (error.kind) {
    case ErrorKind::Rejected:
    case ErrorKind::ReadOnly:
    case ErrorKind::NotAllowed:
    case ErrorKind::TooMany:
    case ErrorKind::ServerFault:
        return true;
    case ErrorKind::Timeout:
        return error.field != "connect"_L1;
    case ErrorKind::SignInRefused:
        return values.type == "harbor"_L1 && error.httpStatus == 401;
    case ErrorKind::NotFound:
        return !byId && values.type == "harbor"_L1;
    default:
        return false;
    }
}

void recordTest(const ChangeContext &context, const EndpointTest &test, const TestOutcome &outcome)
{
    if (!context.activity)
        return;
    ActivityEntry entry;
    entry.when = QDateTime::currentDateTimeUtc();
    entry.verb = u"test"_s;
    entry.objectKind = u"endpoint"_s;
    entry.objectName = !test.values.name.isEmpty() ? test.values.name : hostOf(test.values.url);
    entry.ok = outcome.ok;
    entry.outcome = outcome.sentence;
    entry.requestId = outcome.requestId;
    entry.httpStatus = outcome.httpStatus;
    context.activity->record(entry);
}

} // namespace

bool saysUnhealthy(const Error &error)
{
    return error.kind == ErrorKind::Rejected && error.message.contains("registry is unhealthy"_L1);
}

TestOutcome explainRefusal(const Error &error, const harbor::RegistrySpec &values)
{
    const Explanation plain = describe(error);
    switch (error.kind) {
    case ErrorKind::Rejected:
        return rejected(error, values);
    case ErrorKind::ReadOnly:
        return refusal(u"read_only"_s, plain.what, plain.remedy, error);
    case ErrorKind::NotAllowed:
        return refusal(u"not_allowed"_s, plain.what, plain.remedy, error);
    case ErrorKind::TooMany:
        return refusal(u"rate_limited"_s, plain.what, plain.remedy, error);
    case ErrorKind::Timeout:
        return slow(error, values);
    case ErrorKind::ServerFault:
        return error.httpStatus == 504 || error.httpStatus == 502 ? slow(error, values) : broken(error, values);
    case ErrorKind::SignInRefused:
        return remoteRefused(error, values);
    case ErrorKind::NotFound:
        return refusal(u"not_a_registry"_s,
            translate("EndpointTest", "No Harbor answers at %1.").arg(hostOf(values.url)),
            translate("EndpointTest", "Check the Endpoint URL."), error);
    default:
        return refusal(u"upstream_error"_s, plain.what, plain.remedy, error);
    }
}

Call<TestOutcome> testEndpoint(const ChangeContext &context, const EndpointTest &test)
{
    const bool byId = isUntouched(test);
    if (!byId) {
        if (const auto refused = objection(context, test))
            return Call<TestOutcome>::ready(*refused);
        const bool secretIsHarborsAlone =
            test.stored && test.stored->hasSecret && !test.values.accessKey.isEmpty() && !test.values.hasSecret();
        if (secretIsHarborsAlone)
            return Call<TestOutcome>::ready(notSent(u"key_missing"_s,
                translate("EndpointTest",
                    "Harbor does not give the stored secret out, so changed values can be tested only after the Access "
                    "secret is entered again.")));
    }
    const harbor::Registries registries = context.client.registries();
    harbor::RegistrySpec sent = test.values;
    sent.url = rules::suggestedUrl(sent.url);
    sent.accessSecret = rules::cleanedSecret(sent.accessSecret);
    const Call<Done> ping = byId ? registries.pingStored(test.stored->id) : registries.ping(sent);
    const bool credentials = byId ? !test.stored->anonymous() : !test.values.accessKey.isEmpty();
    return ping
        .andThen([context, test, credentials](Done) {
            TestOutcome outcome = success(test.values, credentials);
            recordTest(context, test, outcome);
            return outcome;
        })
        .orElse([context, test, byId](Error error) -> Result<TestOutcome> {
            if (!isAboutTheEndpoint(error, test.values, byId))
                return fail(std::move(error));
            TestOutcome outcome = explainRefusal(error, test.values);
            recordTest(context, test, outcome);
            return outcome;
        });
}

} // namespace berth
