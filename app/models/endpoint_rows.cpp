#include "app/models/endpoint_rows.h"

#include "app/core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace berth {

namespace {

/** lupdate knows a sentence by this name and its two arguments. */
QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

/** Projects behind each endpoint, by its id; nothing when they cannot be listed. */
Call<std::optional<QHash<qint64, int>>> countUses(const harbor::Client &client)
{
    using Counts = std::optional<QHash<qint64, int>>;
    harbor::ProjectFilter proxies;
    proxies.kind = harbor::ProjectFilter::Kind::Proxy;
    return client.projects()
        .all(proxies)
        .andThen([](const Page<harbor::Project> &page) {
            QHash<qint64, int> counts;
            for (const harbor::Project &project : page.rows)
                ++counts[project.registryId];
            return Counts(counts);
        })
        .orElse([](const Error &error) -> Result<Counts> {
            if (error.kind == ErrorKind::Cancelled)
                return fail(error);
            return Counts(); // the endpoints are worth showing without the number
        });
}

} // namespace

StatusValue endpointStatus(const harbor::Registry &registry)
{
    const QString age = translate("EndpointRows", "Harbor looks every five minutes, so this may be that old.");
    if (registry.healthy())
        return {Tone::Ok, translate("EndpointRows", "Healthy"), age};
    if (registry.status == "unhealthy"_L1) {
        return {Tone::Error, translate("EndpointRows", "Unhealthy"),
            translate("EndpointRows",
                "Harbor could not sign in upstream when it last looked. Its projects serve only what is cached. %1")
                .arg(age)};
    }
    if (registry.status.isEmpty())
        return {Tone::Neutral, translate("EndpointRows", "Unknown"),
            translate("EndpointRows", "Harbor has not said how this endpoint is.")};
    return {Tone::Warning, displayText(registry.status, 40), age};
}

QString endpointRowId(const EndpointRow &row)
{
    return QString::number(row.registry.id);
}

QList<Column<EndpointRow>> endpointColumns()
{
    using C = Column<EndpointRow>;
    const auto text = [](QString harbor::Registry::*member) {
        return [member](const EndpointRow &row) { return QVariant(displayText(row.registry.*member)); };
    };
    return {
        C(u"name"_s, translate("EndpointRows", "Name"), ColumnKind::Title, text(&harbor::Registry::name))
            .sortedBy(u"name"_s)
            .wide(20),
        C(u"status"_s, translate("EndpointRows", "Status"), ColumnKind::Status,
            [](const EndpointRow &row) { return QVariant::fromValue(endpointStatus(row.registry)); })
            .sortedBy(u"health"_s),
        C(u"url"_s, translate("EndpointRows", "URL"), ColumnKind::Text, text(&harbor::Registry::url))
            .sortedBy(u"url"_s)
            .wide(26),
        C(u"provider"_s, translate("EndpointRows", "Provider"), ColumnKind::Text,
            [](const EndpointRow &row) { return QVariant(displayText(harbor::providerName(row.registry.type))); })
            .sortedBy(u"type"_s),
        C(u"accessId"_s, translate("EndpointRows", "Access ID"), ColumnKind::Mono, text(&harbor::Registry::accessKey))
            .orElse(translate("EndpointRows", "none")),
        C(u"verified"_s, translate("EndpointRows", "Certificate"), ColumnKind::Text,
            [](const EndpointRow &row) {
                if (!row.registry.caCertificate.isEmpty())
                    return QVariant(translate("EndpointRows", "verified, own CA"));
                return QVariant(row.registry.insecure ? translate("EndpointRows", "not verified")
                                                      : translate("EndpointRows", "verified"));
            })
            .withTone([](const EndpointRow &row) {
                return row.registry.insecure && row.registry.caCertificate.isEmpty() ? Tone::Warning : Tone::Neutral;
            })
            .sortedBy(u"insecure"_s),
        C(u"usedBy"_s, translate("EndpointRows", "Used by"), ColumnKind::Number,
            [](const EndpointRow &row) { return row.usedBy ? QVariant(qint64(*row.usedBy)) : QVariant(); })
            .orElse(translate("EndpointRows", "not known"))
            .withTip([](const EndpointRow &row) {
                return row.usedBy
                    ? QCoreApplication::translate("EndpointRows", "%n proxy-cache projects", nullptr, *row.usedBy)
                    : translate("EndpointRows", "This account may not list the projects.");
            }),
        C(u"created"_s, translate("EndpointRows", "Created"), ColumnKind::Time,
            [](const EndpointRow &row) { return QVariant(row.registry.created); })
            .sortedBy(u"creation_time"_s),
    };
}

Call<Page<EndpointRow>> fetchEndpoints(const harbor::Client &client, const PageQuery &query)
{
    const auto counts = countUses(client);
    return client.registries().list(query).andThen([counts](const Page<harbor::Registry> &page) {
        return counts.andThen([page](const std::optional<QHash<qint64, int>> &uses) {
            Page<EndpointRow> rows;
            rows.total = page.total;
            for (const harbor::Registry &registry : page.rows)
                rows.rows.append({registry, uses ? std::optional(uses->value(registry.id)) : std::nullopt});
            return rows;
        });
    });
}

} // namespace berth
