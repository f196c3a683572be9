#include "app/cli/endpoint_fields.h"

#include "app/cli/files.h"
#include "app/cli/report.h"
#include "app/cli/secret_file.h"
#include "app/setup/endpoint_changes.h"
#include "app/setup/rules.h"

#include <QCoreApplication>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QStringList providerTypes()
{
    QStringList types;
    for (const harbor::Provider &provider : harbor::builtInProviders())
        types += provider.type;
    return types;
}

/** Some providers have one address and no other, e.g. Docker Hub. */
std::optional<QString> fixedUrlOf(const QString &type)
{
    for (const harbor::Provider &provider : harbor::builtInProviders()) {
        if (provider.type == type && provider.urlKind == harbor::Provider::UrlKind::Fixed)
            return provider.urls.first().url;
    }
    return std::nullopt;
}

/** An NGC key is cleaned and recognised when it is for NVIDIA's registry; any other secret stays as it is. */
Result<SharedSecret> keyOf(const QString &path, bool ngc, Console &console)
{
    auto secret = readSecretFile(path, u"--key-file"_s, console);
    if (!secret || !ngc)
        return secret;
    const auto key = ngc::recognizeKey((*secret)->reveal());
    if (!key)
        return fail(badInput(u"--key-file"_s, u"--key-file: "_s + key.error().message));
    if (!key->note.isEmpty())
        console.note(key->note);
    return key->secret;
}

Result<QString> certificateOf(const QString &path)
{
    const auto pem = readInputFile(path, u"--ca-certificate"_s);
    if (!pem)
        return fail(pem.error());
    if (const auto objection = rules::caCertificateFile(*pem))
        return fail(badInput(u"--ca-certificate"_s, u"--ca-certificate: "_s + *objection));
    return QString::fromUtf8(*pem);
}

} // namespace

QList<Option> endpointFields()
{
    return {{.name = u"nvidia"_s,
                .help = Words::tr("the NVIDIA preset: docker-registry, https://nvcr.io, $oauthtoken, verified")},
        {.name = u"type"_s,
            .value = u"T"_s,
            .help = Words::tr("the provider, in Harbor's words, such as docker-registry"),
            .words = providerTypes()},
        {.name = u"url"_s, .value = u"U"_s, .help = Words::tr("the upstream's address, with https://")},
        {.name = u"access-id"_s,
            .value = u"A"_s,
            .help = Words::tr("the account at the upstream; for nvcr.io $oauthtoken")},
        {.name = u"key-file"_s,
            .value = u"F"_s,
            .help = Words::tr("the account's secret, for NVIDIA the NGC API key, is in this file; - is standard input"),
            .file = true},
        {.name = u"description"_s, .value = u"D"_s, .help = Words::tr("what it is for")},
        {.name = u"insecure"_s, .help = Words::tr("Harbor does not verify the upstream's certificate")},
        {.name = u"ca-certificate"_s,
            .value = u"FILE"_s,
            .help = Words::tr("PEM file with the CA of the upstream's certificate (Harbor 2.15 on)"),
            .file = true}};
}

bool EndpointFields::isEmpty() const
{
    return !nvidia && !type && !url && !accessId && !secret && !description && !newName && !insecure && !caCertificate;
}

Result<EndpointFields> endpointFieldsOf(const Arguments &arguments, Console &console)
{
    const Values &own = arguments.own;
    EndpointFields fields;
    fields.nvidia = own.flag(u"nvidia"_s);
    fields.type = own.text(u"type"_s);
    fields.url = own.text(u"url"_s);
    if (fields.type && !fields.url)
        fields.url = fixedUrlOf(*fields.type);
    fields.accessId = own.text(u"access-id"_s);
    fields.description = own.text(u"description"_s);
    fields.newName = own.text(u"name"_s);
    if (own.flag(u"insecure"_s) && own.flag(u"verify"_s))
        return fail(usageError(Words::tr("--insecure and --verify contradict one another; give one of them.")));
    if (own.flag(u"insecure"_s) || own.flag(u"verify"_s))
        fields.insecure = own.flag(u"insecure"_s);
    if (fields.nvidia && (fields.type || fields.url))
        return fail(usageError(Words::tr("--nvidia sets provider and address; leave out --type and --url.")));
    if (own.text(u"key-file"_s) == u"-"_s && arguments.common.text(u"secret-file"_s) == u"-"_s)
        return fail(usageError(Words::tr("--key-file and --secret-file cannot both be standard input.")));
    if (const auto path = own.text(u"ca-certificate"_s)) {
        const auto pem = path->isEmpty() ? Result<QString>(QString()) : certificateOf(*path);
        if (!pem)
            return fail(pem.error());
        fields.caCertificate = *pem;
    }
    if (const auto path = own.text(u"key-file"_s)) {
        const bool ngc = fields.nvidia || (fields.url && rules::isNvidiaRegistry(*fields.url));
        const auto secret = keyOf(*path, ngc, console);
        if (!secret)
            return fail(secret.error());
        fields.secret = *secret;
    }
    return fields;
}

harbor::RegistrySpec specOf(const EndpointFields &fields, const QString &name)
{
    harbor::RegistrySpec spec = fields.nvidia ? nvidiaPreset() : harbor::RegistrySpec{};
    if (!name.isEmpty())
        spec.name = name;
    spec.type = fields.type.value_or(spec.type);
    spec.url = fields.url.value_or(spec.url);
    spec.accessKey = fields.accessId.value_or(spec.accessKey);
    spec.description = fields.description.value_or(spec.description);
    spec.insecure = fields.insecure.value_or(spec.insecure);
    spec.caCertificate = fields.caCertificate.value_or(spec.caCertificate);
    spec.accessSecret = fields.secret;
    return spec;
}

harbor::RegistrySpec specOf(const harbor::Registry &registry)
{
    harbor::RegistrySpec spec;
    spec.name = registry.name;
    spec.type = registry.type;
    spec.url = registry.url;
    spec.description = registry.description;
    spec.accessKey = registry.accessKey;
    spec.insecure = registry.insecure;
    spec.caCertificate = registry.caCertificate;
    return spec;
}

harbor::RegistryChange changeOf(const EndpointFields &fields)
{
    harbor::RegistryChange change;
    if (fields.nvidia) {
        const harbor::RegistrySpec preset = nvidiaPreset();
        change.url = preset.url;
        change.accessKey = preset.accessKey;
        change.insecure = preset.insecure;
    }
    if (fields.url)
        change.url = fields.url;
    if (fields.accessId)
        change.accessKey = fields.accessId;
    if (fields.insecure)
        change.insecure = fields.insecure;
    change.name = fields.newName;
    change.description = fields.description;
    change.caCertificate = fields.caCertificate;
    if (fields.secret)
        change.accessSecret = fields.secret;
    return change;
}

} // namespace berth::cli
