#include "app/setup/project_checks.h"

#include "app/core/text.h"
#include "app/setup/rules.h"

#include <QCoreApplication>

namespace berth {

using namespace Qt::StringLiterals;

namespace projects {

namespace {

constexpr int harborDays = 7; // harbor-api.md §4.4

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

/** One metadata key as a person knows it. */
struct Setting
{
    QLatin1StringView key;
    QString field; ///< stable word
    QString label;
    std::optional<harbor::Feature> feature;
    bool proxyOnly = true;
};

QList<Setting> knownSettings()
{
    using harbor::Feature;
    return {
        {"public"_L1, u"public"_s, translate("Project", "Access level"), std::nullopt, false},
        {"auto_scan"_L1, u"autoScan"_s, translate("Project", "Scan on push"), std::nullopt, false},
        {"proxy_speed_kb"_L1, u"bandwidth"_s, translate("Project", "Bandwidth"), Feature::ProxySpeed},
        {"max_upstream_conn"_L1, u"connections"_s, translate("Project", "Upstream connections"),
            Feature::MaxUpstreamConnections},
        {"proxy_cache_local_on_not_found"_L1, u"localOnNotFound"_s,
            translate("Project", "Serve the cached copy when upstream has the image no more"),
            Feature::LocalOnNotFound},
        {"proxy_referrer_api"_L1, u"referrerApi"_s, translate("Project", "Proxy the referrers API"),
            Feature::ReferrerApi},
        {"proxy_cache_filter_pattern"_L1, u"filter"_s, translate("Project", "Repository filter"), Feature::ProxyFilter},
        {"proxy_cache_filter_kind"_L1, u"filter"_s, translate("Project", "Kind of repository filter"),
            Feature::ProxyFilter},
    };
}

std::optional<Error> settingObjection(const Setting &setting, bool proxy, const harbor::Features &features)
{
    if (setting.proxyOnly && !proxy)
        return badInput(setting.field,
            translate("Project", "%1 exists for proxy-cache projects only. Leave it out.").arg(setting.label));
    if (setting.feature && !features.has(*setting.feature))
        return badInput(setting.field,
            translate("Project", "%1 is not to be had here: %2 Leave it out.")
                .arg(setting.label, features.missingReason(*setting.feature)));
    return std::nullopt;
}

QString valueText(const Setting &setting, const QString &value)
{
    if (value.isEmpty())
        return translate("Project", "not set");
    if (setting.field == "public"_L1)
        return value == "true"_L1 ? translate("Project", "public") : translate("Project", "private");
    if (value == "-1"_L1)
        return translate("Project", "unlimited");
    if (value == "true"_L1)
        return translate("Project", "on");
    if (value == "false"_L1)
        return translate("Project", "off");
    if (setting.field == "bandwidth"_L1)
        return translate("Project", "%1 kbit/s").arg(value);
    return displayText(value, 120);
}

Deviation deviation(const Setting &setting, const QString &asked, const QString &got, const harbor::Features &features)
{
    Deviation result{setting.field, valueText(setting, asked), valueText(setting, got), {}};
    if (!got.isEmpty())
        result.sentence = translate("Project", "%1 was asked to be %2, and Harbor has %3.")
                              .arg(setting.label, result.asked, result.got);
    else if (setting.feature && !features.has(*setting.feature))
        result.sentence = translate("Project", "%1 was dropped by Harbor: %2")
                              .arg(setting.label, features.missingReason(*setting.feature));
    else
        result.sentence = translate("Project", "%1 was dropped by Harbor without a word.").arg(setting.label);
    return result;
}

} // namespace

std::optional<Error> objectionTo(const harbor::ProjectSettings &settings, bool proxy, const harbor::Features &features)
{
    const QMap<QString, QString> asked = harbor::toMetadata(settings);
    for (const Setting &setting : knownSettings()) {
        if (!asked.contains(setting.key))
            continue;
        if (auto objection = settingObjection(setting, proxy, features))
            return objection;
    }
    if (settings.proxySpeedKb) {
        if (const auto objection = rules::bandwidth(QString::number(*settings.proxySpeedKb)))
            return badInput(u"bandwidth"_s, *objection);
    }
    if (settings.maxUpstreamConnections) {
        if (const auto objection = rules::connections(QString::number(*settings.maxUpstreamConnections)))
            return badInput(u"connections"_s, *objection);
    }
    if (settings.filterPattern) {
        if (const auto objection =
                rules::repositoryFilter(*settings.filterPattern, settings.filterKind.value_or(u"doublestar"_s)))
            return badInput(u"filter"_s, *objection);
    }
    return std::nullopt;
}

std::optional<Error> objectionToQuota(qint64 bytes)
{
    if (bytes == -1)
        return std::nullopt;
    if (const auto objection = rules::quota(bytes < 0 ? QString::number(bytes) : rules::quotaInput(bytes)))
        return badInput(u"quota"_s, *objection);
    return std::nullopt;
}

std::optional<Error> objectionToRetention(const harbor::RetentionChoice &choice)
{
    if (choice.kind == harbor::RetentionChoice::Kind::Other)
        return badInput(u"retention"_s,
            translate("Project", "Retention is not chosen. Choose Harbor's 7 days, a number of days, or to keep."));
    if (choice.kind != harbor::RetentionChoice::Kind::Days)
        return std::nullopt;
    if (const auto objection = rules::retentionDays(QString::number(choice.days)))
        return badInput(u"retention"_s, *objection);
    return std::nullopt;
}

harbor::ProjectSettings withoutNoOps(const harbor::Project &current, const harbor::ProjectSettings &settings)
{
    const harbor::ProjectSettings now = current.settings();
    harbor::ProjectSettings result = settings;
    const auto drop = [](auto &asked, const auto &present) {
        if (asked == present)
            asked.reset();
    };
    drop(result.isPublic, std::optional(current.isPublic()));
    drop(result.proxySpeedKb, std::optional(now.proxySpeedKb.value_or(-1)));
    drop(result.maxUpstreamConnections, std::optional(now.maxUpstreamConnections.value_or(-1)));
    drop(result.localOnNotFound, std::optional(now.localOnNotFound.value_or(false)));
    drop(result.referrerApi, std::optional(now.referrerApi.value_or(false)));
    drop(result.autoScan, std::optional(now.autoScan.value_or(false)));
    if (result.filterPattern.value_or(QString()) == now.filterPattern.value_or(QString())
        && (!result.filterKind || result.filterKind == now.filterKind)) {
        result.filterPattern.reset();
        result.filterKind.reset();
    }
    return result;
}

QList<Deviation> foreignChanges(
    const harbor::Project &seen, const harbor::Project &current, const harbor::ProjectSettings &asked)
{
    QList<Deviation> list;
    const QMap<QString, QString> wanted = harbor::toMetadata(asked);
    for (const Setting &setting : knownSettings()) {
        const QString before = seen.metadata.value(setting.key);
        const QString now = current.metadata.value(setting.key);
        if (!wanted.contains(setting.key) || before == now || now == wanted.value(setting.key))
            continue;
        Deviation change{setting.field, valueText(setting, before), valueText(setting, now), {}};
        change.sentence = translate("Project", "%1 was %2 when it was read, and is now %3.")
                              .arg(setting.label, change.asked, change.got);
        list.append(change);
    }
    return list;
}

QList<Deviation> deviations(
    const harbor::ProjectSettings &asked, const harbor::Project &got, const harbor::Features &features)
{
    QList<Deviation> list;
    const QMap<QString, QString> wanted = harbor::toMetadata(asked);
    for (const Setting &setting : knownSettings()) {
        if (!wanted.contains(setting.key))
            continue;
        const QString value = wanted.value(setting.key);
        const QString has = got.metadata.value(setting.key);
        const bool unsetMeansThis = has.isEmpty() && (value == "false"_L1 || value == "-1"_L1 || value.isEmpty());
        if (value != has && !unsetMeansThis)
            list.append(deviation(setting, value, has, features));
    }
    return list;
}

std::optional<Deviation> quotaDeviation(qint64 asked, qint64 got)
{
    if (asked == got)
        return std::nullopt;
    Deviation result{u"quota"_s, quotaText(asked), quotaText(got), {}};
    result.sentence = got < 0
        ? translate("Project",
            "Quota was asked to be %1, and Harbor made it unlimited. Only a system administrator can set it.")
              .arg(result.asked)
        : translate("Project", "Quota was asked to be %1, and Harbor has %2.").arg(result.asked, result.got);
    return result;
}

bool same(const harbor::RetentionChoice &one, const harbor::RetentionChoice &other)
{
    using Kind = harbor::RetentionChoice::Kind;
    const auto days = [](const harbor::RetentionChoice &choice) {
        return choice.kind == Kind::Harbor ? harborDays : choice.kind == Kind::Days ? choice.days : 0;
    };
    const bool bothCount = days(one) > 0 && days(other) > 0;
    return bothCount ? days(one) == days(other) : one.kind == other.kind;
}

std::optional<Deviation> retentionDeviation(const harbor::RetentionChoice &asked, const harbor::RetentionChoice &got)
{
    if (same(asked, got))
        return std::nullopt;
    const QString wanted = harbor::retentionText(asked);
    const QString has = harbor::retentionText(got);
    return Deviation{u"retention"_s, wanted, has,
        translate("Project", "Retention was asked to be “%1”, and Harbor has “%2”.").arg(wanted, has)};
}

} // namespace projects

std::optional<Error> objectionTo(const ProjectDraft &draft, const harbor::Features &features)
{
    const bool proxy = draft.registryId.has_value();
    if (const auto objection = rules::projectName(draft.name))
        return badInput(u"name"_s, *objection);
    if (proxy && *draft.registryId <= 0)
        return badInput(
            u"endpoint"_s, projects::translate("Project", "Endpoint is not chosen. Choose the one to cache."));
    if (auto objection = projects::objectionToQuota(draft.quota))
        return objection;
    if (auto objection = projects::objectionTo(draft.settings, proxy, features))
        return objection;
    if (!proxy && draft.retention.kind != harbor::RetentionChoice::Kind::Harbor)
        return badInput(u"retention"_s,
            projects::translate("Project", "Retention is chosen for proxy-cache projects only. Leave it out."));
    return projects::objectionToRetention(draft.retention);
}

} // namespace berth
