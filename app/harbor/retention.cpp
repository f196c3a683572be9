#include "app/harbor/retention.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"

#include <QCoreApplication>

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

constexpr int harborDays = 7; // harbor-api.md §4.4
constexpr QLatin1StringView sincePull("nDaysSinceLastPull");
constexpr QLatin1StringView everything("**");

/** The pattern of a single selector that includes; empty for anything more intricate. */
QString soleInclude(const QJsonArray &selectors, QLatin1StringView decoration)
{
    if (selectors.size() != 1)
        return {};
    const QJsonObject selector = selectors.first().toObject();
    if (selector.value("kind"_L1).toString() != "doublestar"_L1
        || selector.value("decoration"_L1).toString() != decoration)
        return {};
    return selector.value("pattern"_L1).toString();
}

Result<RetentionRule> ruleFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"retention.rule"_s);
    RetentionRule rule;
    rule.id = fields.integer("id"_L1);
    rule.disabled = fields.flag("disabled"_L1);
    rule.action = fields.text("action"_L1);
    rule.ruleTemplate = fields.text("template"_L1);
    const QJsonObject params = fields.object("params"_L1);
    rule.param = params.value(rule.ruleTemplate).toInteger();
    rule.tagPattern = soleInclude(fields.array("tag_selectors"_L1), "matches"_L1);
    rule.repositoryPattern =
        soleInclude(fields.object("scope_selectors"_L1).value("repository"_L1).toArray(), "repoMatches"_L1);
    return fields.finish(rule);
}

QJsonObject ruleBody(const RetentionChoice &choice)
{
    const bool keep = choice.kind == RetentionChoice::Kind::Keep;
    QJsonObject params;
    if (!keep)
        params.insert(sincePull, choice.kind == RetentionChoice::Kind::Harbor ? harborDays : choice.days);
    QJsonObject tags{{"kind"_L1, "doublestar"_L1}, {"decoration"_L1, "matches"_L1}, {"pattern"_L1, everything}};
    // A cache is full of artifacts that never get a tag (harbor-api.md §0.4): keeping means them too.
    tags.insert("extras"_L1, u"{\"untagged\":true}"_s);
    const QJsonObject repositories{
        {"kind"_L1, "doublestar"_L1}, {"decoration"_L1, "repoMatches"_L1}, {"pattern"_L1, everything}};
    return {{"disabled"_L1, false}, {"action"_L1, "retain"_L1}, {"template"_L1, keep ? "always"_L1 : sincePull},
        {"params"_L1, params}, {"tag_selectors"_L1, QJsonArray{tags}},
        {"scope_selectors"_L1, QJsonObject{{"repository"_L1, QJsonArray{repositories}}}}};
}

} // namespace

RetentionChoice RetentionPolicy::choice() const
{
    const RetentionChoice other{RetentionChoice::Kind::Other, 0};
    const RetentionRule *only = nullptr;
    for (const RetentionRule &rule : rules) {
        if (rule.disabled)
            continue;
        const bool all = rule.tagPattern == everything && rule.repositoryPattern == everything;
        if (rule.ruleTemplate == "always"_L1 && all)
            return RetentionChoice::keep(); // whatever else stands there, this rule keeps everything
        if (only || !all)
            return other;
        only = &rule;
    }
    if (!only || only->ruleTemplate != sincePull || only->param < 1 || only->param > 36'500 || cron.isEmpty())
        return other;
    if (only->param == harborDays)
        return RetentionChoice::harborDefault();
    return RetentionChoice::keepDays(static_cast<int>(only->param));
}

Result<RetentionPolicy> retentionFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"retention"_s);
    RetentionPolicy policy;
    policy.raw = value.toObject();
    policy.id = fields.integer("id"_L1);
    JsonFields scope(fields.object("scope"_L1), u"retention.scope"_s);
    policy.projectId = scope.integer("ref"_L1);
    JsonFields trigger(fields.object("trigger"_L1), u"retention.trigger"_s);
    JsonFields settings(trigger.object("settings"_L1), u"retention.trigger.settings"_s);
    policy.cron = settings.text("cron"_L1);
    policy.nextRun = settings.time("next_scheduled_time"_L1);
    auto rules = listFromJson<RetentionRule>(fields.array("rules"_L1), ruleFromJson);
    if (rules)
        policy.rules = std::move(*rules);
    else
        fields.note(rules.error());
    for (const auto &checked : {scope.finish(Done{}), trigger.finish(Done{}), settings.finish(Done{})}) {
        if (!checked)
            fields.note(checked.error());
    }
    return fields.finish(policy);
}

QJsonObject retentionBody(const RetentionPolicy &policy, const RetentionChoice &choice)
{
    const bool keep = choice.kind == RetentionChoice::Kind::Keep;
    QJsonObject body = policy.raw;
    if (policy.id > 0)
        body.insert("id"_L1, policy.id);
    body.insert("algorithm"_L1, "or"_L1);
    body.insert("scope"_L1, QJsonObject{{"level"_L1, "project"_L1}, {"ref"_L1, policy.projectId}});
    body.insert("rules"_L1, QJsonArray{ruleBody(choice)});
    body.insert("trigger"_L1,
        QJsonObject{{"kind"_L1, "Schedule"_L1},
            {"settings"_L1, QJsonObject{{"cron"_L1, keep ? ""_L1 : "0 0 0 * * *"_L1}}},
            {"references"_L1, QJsonObject{}}});
    return body;
}

QString retentionText(const RetentionChoice &choice)
{
    switch (choice.kind) {
    case RetentionChoice::Kind::Harbor:
        return QCoreApplication::translate("Retention", "7 days after the last pull (what Harbor adds by itself)");
    case RetentionChoice::Kind::Days:
        return QCoreApplication::translate("Retention", "%n days after the last pull", nullptr, choice.days);
    case RetentionChoice::Kind::Keep:
        return QCoreApplication::translate("Retention", "kept until deleted by hand");
    case RetentionChoice::Kind::Other:
        return QCoreApplication::translate("Retention", "rules written by hand");
    }
    return {};
}

Call<RetentionPolicy> Retentions::get(qint64 id) const
{
    return decodeObject<RetentionPolicy>(
        m_access.get(apiPath({u"retentions"_s, QString::number(id)})), retentionFromJson);
}

Call<Changed> Retentions::update(const RetentionPolicy &policy, const RetentionChoice &choice) const
{
    return m_access.put(apiPath({u"retentions"_s, QString::number(policy.id)}), retentionBody(policy, choice));
}

Call<Created> Retentions::create(qint64 projectId, const RetentionChoice &choice) const
{
    RetentionPolicy fresh;
    fresh.projectId = projectId;
    return m_access.post(apiPath({u"retentions"_s}), retentionBody(fresh, choice));
}

} // namespace berth::harbor
