#include "app/harbor/system.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"

#include <QJsonDocument>

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

/** Since 2.9 the banner is a JSON document inside a string (harbor-api.md §2.1); anything else is shown as it is. */
void readBanner(const QString &text, SystemInfo &info)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        info.bannerMessage = text;
        return;
    }
    info.bannerMessage = document.object().value("message"_L1).toString();
    info.bannerType = document.object().value("type"_L1).toString();
}

/** The API has no upper bound below 2^64, JSON numbers have: near the top the last digits do not matter. */
quint64 unsignedFrom(double number)
{
    if (!(number > 0))
        return 0;
    return number >= 18446744073709549568.0 ? std::numeric_limits<quint64>::max() : static_cast<quint64>(number);
}

Request anonymousGet(const QByteArray &target)
{
    Request request;
    request.target = target;
    request.headers = {{"Accept", "application/json, */*;q=0.1"}};
    return request;
}

} // namespace

std::optional<Version> SystemInfo::version() const
{
    return signedIn() ? Version::parse(harborVersion) : std::nullopt;
}

bool Health::healthy() const
{
    return status == "healthy"_L1;
}

Result<SystemInfo> systemInfoFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"systeminfo"_s);
    SystemInfo info;
    info.authMode = fields.text("auth_mode"_L1);
    info.primaryAuthMode = fields.flag("primary_auth_mode"_L1);
    info.selfRegistration = fields.flag("self_registration"_L1);
    readBanner(fields.text("banner_message"_L1), info);
    info.oidcProviderName = fields.text("oidc_provider_name"_L1);
    info.harborVersion = fields.text("harbor_version"_L1);
    info.registryUrl = fields.text("registry_url"_L1);
    info.externalUrl = fields.text("external_url"_L1);
    info.projectCreationRestriction = fields.text("project_creation_restriction"_L1);
    info.storageProvider = fields.text("registry_storage_provider_name"_L1);
    info.readOnly = fields.flag("read_only"_L1);
    info.hasCaRoot = fields.flag("has_ca_root"_L1);
    info.currentTime = fields.time("current_time"_L1);
    return fields.finish(info);
}

Result<Health> healthFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"health"_s);
    Health health;
    health.status = fields.text("status"_L1);
    const auto decode = [](const QJsonValue &element) {
        JsonFields part(element, u"health.components"_s);
        return part.finish(HealthComponent{part.text("name"_L1), part.text("status"_L1), part.text("error"_L1)});
    };
    auto components = listFromJson<HealthComponent>(fields.array("components"_L1), decode);
    if (components)
        health.components = std::move(*components);
    else
        fields.note(components.error());
    return fields.finish(health);
}

Result<Statistics> statisticsFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"statistics"_s);
    Statistics statistics;
    statistics.privateProjects = fields.integer("private_project_count"_L1);
    statistics.privateRepositories = fields.integer("private_repo_count"_L1);
    statistics.publicProjects = fields.integer("public_project_count"_L1);
    statistics.publicRepositories = fields.integer("public_repo_count"_L1);
    statistics.totalProjects = fields.integer("total_project_count"_L1);
    statistics.totalRepositories = fields.integer("total_repo_count"_L1);
    statistics.totalStorage = fields.integer("total_storage_consumption"_L1);
    return fields.finish(statistics);
}

Result<QList<Volume>> volumesFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"volumes"_s);
    const auto decode = [](const QJsonValue &element) {
        JsonFields part(element, u"volumes.storage"_s);
        return part.finish(Volume{unsignedFrom(part.number("total"_L1)), unsignedFrom(part.number("free"_L1))});
    };
    auto volumes = listFromJson<Volume>(fields.array("storage"_L1), decode);
    if (!volumes)
        return volumes;
    return fields.finish(*volumes);
}

QJsonObject toJson(const SystemInfo &info)
{
    QJsonObject object{
        {"auth_mode"_L1, info.authMode},
        {"primary_auth_mode"_L1, info.primaryAuthMode},
        {"self_registration"_L1, info.selfRegistration},
        {"banner_message"_L1, info.bannerMessage},
        {"oidc_provider_name"_L1, info.oidcProviderName},
    };
    if (!info.harborVersion.isEmpty())
        object.insert("harbor_version"_L1, info.harborVersion);
    if (!info.signedIn())
        return object;
    object.insert("registry_url"_L1, info.registryUrl);
    object.insert("external_url"_L1, info.externalUrl);
    object.insert("project_creation_restriction"_L1, info.projectCreationRestriction);
    object.insert("registry_storage_provider_name"_L1, info.storageProvider);
    object.insert("read_only"_L1, info.readOnly);
    object.insert("has_ca_root"_L1, info.hasCaRoot);
    if (info.currentTime.isValid())
        object.insert("current_time"_L1, timeText(info.currentTime));
    return object;
}

QJsonObject toJson(const Health &health)
{
    QJsonArray components;
    for (const HealthComponent &component : health.components) {
        QJsonObject object{{"name"_L1, component.name}, {"status"_L1, component.status}};
        if (!component.error.isEmpty())
            object.insert("error"_L1, component.error);
        components.append(object);
    }
    return {{"status"_L1, health.status}, {"components"_L1, components}};
}

Call<SystemInfo> System::info() const
{
    return decodeObject<SystemInfo>(m_access.get(apiPath({u"systeminfo"_s})), systemInfoFromJson);
}

Call<Health> System::health() const
{
    return decodeObject<Health>(m_access.get(apiPath({u"health"_s})), healthFromJson);
}

Call<Done> System::ping() const
{
    return m_access.transport()
        .sendRetrying(anonymousGet("/api/v2.0/ping"))
        .andThen([](const Reply &reply) -> Result<Done> {
            if (reply.status != 200)
                return fail(httpError(reply));
            QByteArray word = reply.body.trimmed();
            word.replace('"', "");
            if (word != "Pong")
                return fail(ErrorKind::NotHarbor);
            return Done{};
        });
}

Call<QString> System::apiVersion() const
{
    return m_access.transport()
        .sendRetrying(anonymousGet("/api/version"))
        .andThen([](const Reply &reply) -> Result<QString> {
            if (reply.status != 200)
                return fail(httpError(reply));
            const auto body = parseJson(reply.body);
            const QString version =
                body && body->isObject() ? body->toObject().value("version"_L1).toString() : QString();
            if (version.isEmpty())
                return fail(ErrorKind::NotHarbor);
            return version;
        });
}

Call<Statistics> System::statistics() const
{
    return decodeObject<Statistics>(m_access.get(apiPath({u"statistics"_s})), statisticsFromJson);
}

Call<QList<Volume>> System::volumes() const
{
    return decodeObject<QList<Volume>>(m_access.get(apiPath({u"systeminfo"_s, u"volumes"_s})), volumesFromJson);
}

} // namespace berth::harbor
