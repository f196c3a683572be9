#include "app/ngc/preset.h"
#include "app/setup/endpoint_changes.h"
#include "app/setup/rules.h"

namespace berth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameBytes = 64; // harbor-api.md §3.3

/** "NVIDIA 2", cut where name and number would be too long together. */
QString numbered(const QString &name, int number)
{
    const QString tail = u' ' + QString::number(number);
    QString head = name;
    while ((head + tail).toUtf8().size() > nameBytes)
        head.chop(1);
    return head.trimmed() + tail;
}

} // namespace

harbor::RegistrySpec nvidiaPreset()
{
    const ngc::Preset preset = ngc::nvidiaPreset();
    harbor::RegistrySpec spec;
    spec.name = preset.name;
    spec.type = preset.type;
    spec.url = preset.url;
    spec.description = preset.description;
    spec.accessKey = preset.accessId;
    spec.insecure = !preset.verifyCertificate;
    return spec;
}

harbor::RegistrySpec duplicateOf(const harbor::Registry &registry, const QStringList &takenNames)
{
    harbor::RegistrySpec spec;
    int number = 2;
    do {
        spec.name = numbered(registry.name, number++);
    } while (takenNames.contains(spec.name));
    spec.type = registry.type;
    spec.url = registry.url;
    spec.description = registry.description;
    spec.accessKey = registry.accessKey;
    spec.insecure = registry.insecure;
    spec.caCertificate = registry.caCertificate;
    return spec;
}

harbor::RegistryChange changesBetween(const harbor::Registry &stored, const harbor::RegistrySpec &values)
{
    harbor::RegistryChange change;
    if (values.name != stored.name)
        change.name = values.name;
    if (values.description != stored.description)
        change.description = values.description;
    if (rules::suggestedUrl(values.url) != rules::suggestedUrl(stored.url))
        change.url = values.url;
    if (values.insecure != stored.insecure)
        change.insecure = values.insecure;
    if (values.caCertificate.trimmed() != stored.caCertificate.trimmed())
        change.caCertificate = values.caCertificate;
    if (values.accessKey != stored.accessKey)
        change.accessKey = values.accessKey;
    if (values.hasSecret())
        change.accessSecret = values.accessSecret;
    else if (values.accessKey.isEmpty() && !stored.anonymous())
        change.accessSecret = SharedSecret(); // both empty, or Harbor tries the leftover (harbor-api.md §3.4)
    return change;
}

QString endpointFieldOf(const Error &error)
{
    if (error.kind == ErrorKind::BadInput)
        return error.field;
    if (error.kind == ErrorKind::Conflict)
        return u"name"_s;
    if (error.kind != ErrorKind::Rejected || saysUnhealthy(error))
        return {};
    if (error.message.contains("CA certificate"_L1))
        return u"caCertificate"_s;
    if (error.message.contains("name"_L1))
        return u"name"_s;
    if (error.message.contains("URL"_L1) || error.message.contains("HTTP scheme"_L1)
        || error.message.contains("empty string"_L1))
        return u"url"_s;
    return {};
}

} // namespace berth
