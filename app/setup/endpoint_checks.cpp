#include "app/setup/endpoint_checks.h"

#include "app/core/text.h"
#include "app/setup/rules.h"

#include <QCoreApplication>

namespace berth::endpoints {

using namespace Qt::StringLiterals;

namespace {

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

struct Check
{
    QLatin1StringView field;
    rules::Objection objection;
};

std::optional<Error> firstOf(const QList<Check> &checks)
{
    for (const Check &check : checks) {
        if (check.objection)
            return badInput(check.field, *check.objection);
    }
    return std::nullopt;
}

QString secretText(const SharedSecret &secret)
{
    return secret ? secret->reveal() : QString();
}

bool secretMayHaveLines(const QString &type)
{
    for (const harbor::Provider &provider : harbor::builtInProviders()) {
        if (provider.type == type)
            return provider.secretIsFile;
    }
    return true; // a provider Berth does not know
}

rules::Objection caObjection(const QString &pem, const harbor::Features &features)
{
    if (!pem.trimmed().isEmpty() && !features.has(harbor::Feature::RegistryCa))
        return translate("Endpoint", "CA certificate cannot be kept per endpoint: %1 Leave it empty.")
            .arg(features.missingReason(harbor::Feature::RegistryCa));
    return rules::caCertificate(pem);
}

rules::Objection secretForNewUrl(const harbor::Registry &current, const harbor::RegistryChange &change)
{
    const bool newUrl = change.url && rules::suggestedUrl(*change.url) != rules::suggestedUrl(current.url);
    const bool keepsSecret = current.hasSecret && !change.accessSecret;
    const bool clears = change.accessKey && change.accessKey->isEmpty();
    if (newUrl && keepsSecret && !clears)
        return translate("Endpoint",
            "Access secret must be entered again, because the Endpoint URL changes and the stored "
            "secret was meant for the former one.");
    return std::nullopt;
}

QString yesNo(bool value)
{
    return value ? translate("Endpoint", "yes") : translate("Endpoint", "no");
}

QString shown(const QString &text)
{
    return text.isEmpty() ? translate("Endpoint", "empty") : displayText(text, 120);
}

Deviation otherwise(const QString &field, const QString &asked, const QString &got, const QString &label)
{
    return {
        field, asked, got, translate("Endpoint", "%1 was asked to be %2, and Harbor has %3.").arg(label, asked, got)};
}

} // namespace

std::optional<Error> objectionTo(const harbor::RegistrySpec &spec, const harbor::Features &features)
{
    return firstOf({
        {"provider"_L1, rules::provider(spec.type)},
        {"name"_L1, rules::endpointName(spec.name)},
        {"description"_L1, rules::description(spec.description)},
        {"url"_L1, rules::endpointUrl(spec.url, features)},
        {"accessId"_L1, rules::accessId(spec.accessKey, spec.url, features)},
        {"accessSecret"_L1, rules::accessSecret(secretText(spec.accessSecret), secretMayHaveLines(spec.type))},
        {spec.accessKey.isEmpty() ? "accessId"_L1 : "accessSecret"_L1,
            rules::credentialPair(spec.accessKey, spec.hasSecret())},
        {"caCertificate"_L1, caObjection(spec.caCertificate, features)},
    });
}

harbor::Registry after(const harbor::Registry &stored, const harbor::RegistryChange &change)
{
    harbor::Registry result = stored;
    result.name = change.name.value_or(stored.name);
    result.description = change.description.value_or(stored.description);
    result.url = change.url.value_or(stored.url);
    result.accessKey = change.accessKey.value_or(stored.accessKey);
    result.insecure = change.insecure.value_or(stored.insecure);
    result.caCertificate = change.caCertificate.value_or(stored.caCertificate);
    if (change.accessSecret)
        result.hasSecret = *change.accessSecret && !(*change.accessSecret)->isEmpty();
    if (result.accessKey.isEmpty())
        result.hasSecret = false; // without a key Harbor drops the whole credential (harbor-api.md §3.4)
    return result;
}

std::optional<Error> objectionTo(
    const harbor::Registry &current, const harbor::RegistryChange &change, const harbor::Features &features)
{
    const harbor::Registry then = after(current, change);
    QList<Check> checks;
    if (change.name)
        checks.append({"name"_L1, rules::endpointName(*change.name)});
    if (change.description)
        checks.append({"description"_L1, rules::description(*change.description)});
    if (change.url)
        checks.append({"url"_L1, rules::endpointUrl(*change.url, features)});
    if (change.accessKey)
        checks.append({"accessId"_L1, rules::accessId(*change.accessKey, then.url, features)});
    if (change.accessSecret)
        checks.append({"accessSecret"_L1,
            rules::accessSecret(secretText(*change.accessSecret), secretMayHaveLines(current.type))});
    if (change.caCertificate)
        checks.append({"caCertificate"_L1, caObjection(*change.caCertificate, features)});
    checks.append({"accessSecret"_L1, secretForNewUrl(current, change)});
    const bool givesSecret = change.accessSecret && *change.accessSecret && !(*change.accessSecret)->isEmpty();
    if (change.accessKey || change.accessSecret)
        checks.append({then.accessKey.isEmpty() ? "accessId"_L1 : "accessSecret"_L1,
            rules::credentialPair(then.accessKey, givesSecret, then.hasSecret)});
    return firstOf(checks);
}

harbor::RegistryChange withoutNoOps(const harbor::Registry &current, const harbor::RegistryChange &change)
{
    harbor::RegistryChange result = change;
    if (result.name == current.name)
        result.name.reset();
    if (result.description == current.description)
        result.description.reset();
    if (result.url && rules::suggestedUrl(*result.url) == rules::suggestedUrl(current.url))
        result.url.reset();
    if (result.insecure == current.insecure)
        result.insecure.reset();
    if (result.caCertificate && result.caCertificate->trimmed() == current.caCertificate.trimmed())
        result.caCertificate.reset();
    const bool clearsNothing =
        result.accessSecret && !(*result.accessSecret && !(*result.accessSecret)->isEmpty()) && !current.hasSecret;
    if (clearsNothing)
        result.accessSecret.reset();
    if (result.accessKey == current.accessKey)
        result.accessKey.reset();
    return result;
}

harbor::RegistryChange completed(const harbor::Registry &current, const harbor::RegistryChange &change)
{
    harbor::RegistryChange result = change;
    if (result.accessKey && result.accessKey->isEmpty())
        result.accessSecret = SharedSecret();
    const bool givesSecret = result.accessSecret && *result.accessSecret && !(*result.accessSecret)->isEmpty();
    if (givesSecret) {
        result.accessSecret = rules::cleanedSecret(*result.accessSecret);
        result.url = rules::suggestedUrl(result.url.value_or(current.url));
        result.insecure = result.insecure.value_or(current.insecure);
        result.accessKey = result.accessKey.value_or(current.accessKey);
    }
    if (result.url)
        result.url = rules::suggestedUrl(*result.url);
    return result;
}

harbor::Registry wanted(const harbor::RegistrySpec &spec)
{
    harbor::Registry registry;
    registry.name = spec.name;
    registry.type = spec.type;
    registry.url = spec.url;
    registry.description = spec.description;
    registry.accessKey = spec.accessKey;
    registry.hasSecret = spec.hasSecret();
    registry.insecure = spec.insecure;
    registry.caCertificate = spec.caCertificate;
    return registry;
}

QList<Deviation> deviations(const harbor::Registry &wanted, const harbor::Registry &got)
{
    QList<Deviation> list;
    if (wanted.name != got.name)
        list.append(otherwise(u"name"_s, shown(wanted.name), shown(got.name), translate("Endpoint", "Name")));
    if (wanted.description != got.description)
        list.append(otherwise(
            u"description"_s, shown(wanted.description), shown(got.description), translate("Endpoint", "Description")));
    if (rules::suggestedUrl(wanted.url) != rules::suggestedUrl(got.url))
        list.append(otherwise(u"url"_s, shown(wanted.url), shown(got.url), translate("Endpoint", "Endpoint URL")));
    if (!wanted.type.isEmpty() && wanted.type != got.type)
        list.append(otherwise(u"provider"_s, harbor::providerName(wanted.type), shown(harbor::providerName(got.type)),
            translate("Endpoint", "Provider")));
    if (wanted.accessKey != got.accessKey)
        list.append(otherwise(
            u"accessId"_s, shown(wanted.accessKey), shown(got.accessKey), translate("Endpoint", "Access ID")));
    if (wanted.hasSecret != got.hasSecret)
        list.append({u"accessSecret"_s, yesNo(wanted.hasSecret), yesNo(got.hasSecret),
            got.hasSecret ? translate("Endpoint", "Harbor still has an Access secret that was to be removed.")
                          : translate("Endpoint", "Harbor has no Access secret any more. Enter it again and save.")});
    if (wanted.insecure != got.insecure)
        list.append(otherwise(u"verify"_s, yesNo(!wanted.insecure), yesNo(!got.insecure),
            translate("Endpoint", "Verify remote certificate")));
    if (wanted.caCertificate.trimmed() != got.caCertificate.trimmed())
        list.append({u"caCertificate"_s, yesNo(!wanted.caCertificate.isEmpty()), yesNo(!got.caCertificate.isEmpty()),
            got.caCertificate.isEmpty()
                ? translate("Endpoint", "Harbor did not keep the CA certificate; it needs 2.15 for that.")
                : translate("Endpoint", "Harbor has another CA certificate than was asked for.")});
    return list;
}

} // namespace berth::endpoints
