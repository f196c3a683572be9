#include "app/demo/access.h"
#include "app/demo/fixed.h"
#include "app/demo/listing.h"
#include "app/demo/retention.h"

// Tag retention (harbor-api.md §4.4, §6.3, §0.2c).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto noSuch = "retention policy not found"_L1;

QString nextMidnight(const World &world)
{
    const QDate tomorrow = world.now().date().addDays(1);
    return timestamp(QDateTime(tomorrow, QTime(0, 0), Qt::UTC));
}

/** Harbor leaves out false and empty members. */
QJsonObject cleanRule(QJsonObject rule)
{
    if (!rule.value(u"disabled"_s).toBool())
        rule.remove(u"disabled"_s);
    if (rule.value(u"params"_s).toObject().isEmpty())
        rule.remove(u"params"_s);
    return rule;
}

QJsonObject cleanPolicy(const World &world, const QJsonObject &body, qint64 id)
{
    QJsonObject policy{
        {u"id"_s, id}, {u"algorithm"_s, body.value(u"algorithm"_s)}, {u"scope"_s, body.value(u"scope"_s)}};
    QJsonArray rules;
    const QJsonArray given = body.value(u"rules"_s).toArray();
    for (const QJsonValue &rule : given)
        rules.append(cleanRule(rule.toObject()));
    policy.insert(u"rules"_s, rules);
    const QJsonObject trigger = body.value(u"trigger"_s).toObject();
    QJsonObject settings = trigger.value(u"settings"_s).toObject();
    if (!settings.value(u"cron"_s).toString().isEmpty())
        settings.insert(u"next_scheduled_time"_s, nextMidnight(world));
    policy.insert(u"trigger"_s, QJsonObject{{u"kind"_s, trigger.value(u"kind"_s)}, {u"settings"_s, settings}});
    return policy;
}

/** The policy a path names and the right to use it; the project decides. */
struct Found
{
    Retention *retention = nullptr;
    Response refusal = {};
};

Found open(Context &context, QLatin1StringView action)
{
    World &world = context.world;
    if (!context.who.known())
        return {nullptr, unauthorized()};
    Retention *retention = world.retentions.find(context.id(0));
    if (!retention) // reading a deleted one is a plain error, harbor-api.md §6.3
        return {nullptr, context.id(0) <= world.retentions.last ? internalError() : notFound(noSuch)};
    const Project *project = world.projects.find(retention->projectId);
    if (!project || !mayProject(world, context.who, *project, "tag-retention"_L1, action))
        return {nullptr, forbidden(context.who)};
    return {retention, {}};
}

std::optional<Response> refusedPolicy(const QJsonObject &body)
{
    const QJsonArray rules = body.value(u"rules"_s).toArray();
    if (rules.size() > 15)
        return badRequest(u"only 15 retention rules are allowed at most"_s);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        QJsonObject rule = cleanRule(rules[i].toObject());
        rule.remove(u"id"_s);
        for (qsizetype j = 0; j < i; ++j) {
            QJsonObject other = cleanRule(rules[j].toObject());
            other.remove(u"id"_s);
            if (rule == other)
                return failure(409, "CONFLICT"_L1, u"duplicate rule"_s);
        }
    }
    const QString cron = body.value(u"trigger"_s)[u"settings"][u"cron"].toString();
    if (cron.isEmpty())
        return {};
    const QStringList fields = cron.split(u' ', Qt::SkipEmptyParts);
    if (fields.size() != 6 || fields.first() != "0"_L1)
        return badRequest(u"invalid cron: %1"_s.arg(cron));
    return {};
}

Response read(Context &context)
{
    const Found found = open(context, "read"_L1);
    return found.retention ? json(found.retention->policy) : found.refusal;
}

Response update(Context &context)
{
    const Found found = open(context, "update"_L1);
    if (!found.retention)
        return found.refusal;
    if (auto refusal = refusedPolicy(context.body))
        return *refusal;
    found.retention->policy = cleanPolicy(context.world, context.body, found.retention->id);
    return empty();
}

Response create(Context &context)
{
    World &world = context.world;
    Project *project = world.projects.find(context.body.value(u"scope"_s)[u"ref"].toInteger());
    if (!project)
        return context.who.admin ? badRequest(u"invalid Project id"_s) : forbidden(context.who);
    if (!mayProject(world, context.who, *project, "tag-retention"_L1, "create"_L1))
        return forbidden(context.who);
    if (const QString id = project->metadata.value(u"retention_id"_s); !id.isEmpty())
        return badRequest(u"project %1 already has retention policy %2"_s.arg(project->id).arg(id));
    if (auto refusal = refusedPolicy(context.body))
        return *refusal;
    Retention &added = world.retentions.add({0, project->id, {}, {}, {}});
    added.policy = cleanPolicy(world, context.body, added.id);
    project->metadata.insert(u"retention_id"_s, QString::number(added.id));
    return created(u"/api/v2.0/retentions/%1"_s.arg(added.id));
}

Response remove(Context &context)
{
    World &world = context.world;
    const Found found = open(context, "delete"_L1);
    if (!found.retention)
        return found.refusal;
    // Up to 2.13 the project keeps naming what is gone: a dead end, harbor-api.md §0.2c.
    if (Project *project = world.projects.find(found.retention->projectId); project && world.since(14))
        project->metadata.remove(u"retention_id"_s);
    world.retentions.rows.erase(found.retention->id);
    return empty();
}

/** Does one rule keep this artifact? Patterns other than ** are taken as **: the demo writes none. */
bool keeps(const QJsonObject &rule, const Artifact &artifact, const QDateTime &now)
{
    if (rule.value(u"disabled"_s).toBool())
        return false;
    const QString kind = rule.value(u"template"_s).toString();
    const qint64 number = rule.value(u"params"_s)[kind].toInteger();
    if (kind == "nDaysSinceLastPull"_L1)
        return artifact.pulled.isValid() && artifact.pulled.daysTo(now) < number;
    if (kind == "nDaysSinceLastPush"_L1)
        return artifact.pushed.daysTo(now) < number;
    return true; // always, and the counting ones, which keep the newest
}

/** What the policy would delete in its project, children of kept indexes excepted. */
QList<QPair<Repository *, qint64>> doomed(World &world, const Retention &retention)
{
    QList<QPair<Repository *, qint64>> list;
    const QJsonArray rules = retention.policy.value(u"rules"_s).toArray();
    const QList<Repository *> repositories = world.repositoriesOf(retention.projectId);
    for (Repository *repository : repositories) {
        QSet<QByteArray> kept;
        QList<qint64> candidates;
        for (const qint64 id : std::as_const(repository->artifacts)) {
            const Artifact *artifact = world.artifacts.find(id);
            const bool keep = std::any_of(rules.begin(), rules.end(),
                [&](const QJsonValue &rule) { return keeps(rule.toObject(), *artifact, world.now()); });
            if (!keep)
                candidates.append(id);
            else
                for (const Reference &reference : artifact->references)
                    kept.insert(reference.digest);
        }
        for (const qint64 id : std::as_const(candidates)) {
            if (!kept.contains(world.artifacts.find(id)->digest))
                list.append({repository, id});
        }
    }
    return list;
}

/** One task a repository, as the job service reports them. */
QJsonArray tasks(
    World &world, qint64 execution, const Retention &retention, const QList<QPair<Repository *, qint64>> &victims)
{
    QJsonArray list;
    const QList<Repository *> repositories = world.repositoriesOf(retention.projectId);
    for (const Repository *repository : repositories) {
        const auto lost = std::count_if(
            victims.begin(), victims.end(), [repository](const auto &victim) { return victim.first == repository; });
        const qint64 total = repository->artifacts.size();
        list.append(QJsonObject{
            {u"id"_s, ++world.lastExecution},
            {u"execution_id"_s, execution},
            {u"repository"_s, repository->name.section(u'/', 1)},
            {u"status"_s, u"Success"_s},
            {u"start_time"_s, timestamp(world.now())},
            {u"end_time"_s, timestamp(world.now())},
            {u"total"_s, total},
            {u"retained"_s, total - static_cast<qint64>(lost)},
        });
    }
    return list;
}

Response run(Context &context)
{
    World &world = context.world;
    const Found found = open(context, "update"_L1);
    if (!found.retention)
        return found.refusal;
    const bool dryRun = context.body.value(u"dry_run"_s).toBool();
    const auto victims = doomed(world, *found.retention);
    const qint64 id = ++world.lastExecution;
    found.retention->tasks.insert(id, tasks(world, id, *found.retention, victims));
    if (!dryRun) {
        for (const auto &[repository, artifactId] : victims)
            world.removeArtifact(*repository, artifactId);
    }
    found.retention->executions.prepend(QJsonObject{
        {u"id"_s, id},
        {u"policy_id"_s, found.retention->id},
        {u"start_time"_s, timestamp(world.now())},
        {u"end_time"_s, timestamp(world.now())},
        {u"status"_s, u"Succeed"_s},
        {u"trigger"_s, u"MANUAL"_s},
        {u"dry_run"_s, dryRun},
    });
    return created(u"/api/v2.0/retentions/%1/executions/%2"_s.arg(found.retention->id).arg(id));
}

Response executions(Context &context)
{
    const Found found = open(context, "read"_L1);
    if (!found.retention)
        return found.refusal;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    return listArray(context, listing, found.retention->executions);
}

Response executionTasks(Context &context)
{
    const Found found = open(context, "read"_L1);
    if (!found.retention)
        return found.refusal;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    const QJsonArray list = found.retention->tasks.value(context.id(1));
    return listArray(context, listing, list);
}

Response templates(Context &context)
{
    return context.who.known() ? json(fixedAnswers().value(u"retention_metadatas"_s)) : unauthorized();
}

} // namespace

qint64 addDefaultRetention(World &world, qint64 projectId)
{
    const auto selector = [](QLatin1StringView decoration) {
        return QJsonArray{
            QJsonObject{{u"kind"_s, u"doublestar"_s}, {u"decoration"_s, decoration}, {u"pattern"_s, u"**"_s}}};
    };
    const QJsonObject rule{
        {u"id"_s, 1},
        {u"priority"_s, 1},
        {u"action"_s, u"retain"_s},
        {u"template"_s, u"nDaysSinceLastPull"_s},
        {u"params"_s, QJsonObject{{u"nDaysSinceLastPull"_s, 7}}},
        {u"tag_selectors"_s, selector("matches"_L1)},
        {u"scope_selectors"_s, QJsonObject{{u"repository"_s, selector("repoMatches"_L1)}}},
    };
    const QJsonObject policy{
        {u"algorithm"_s, u"or"_s},
        {u"rules"_s, QJsonArray{rule}},
        {u"scope"_s, QJsonObject{{u"level"_s, u"project"_s}, {u"ref"_s, projectId}}},
        {u"trigger"_s,
            QJsonObject{{u"kind"_s, u"Schedule"_s}, {u"settings"_s, QJsonObject{{u"cron"_s, u"0 0 0 * * *"_s}}}}},
    };
    Retention &added = world.retentions.add({0, projectId, {}, {}, {}});
    added.policy = cleanPolicy(world, policy, added.id);
    return added.id;
}

void addRetentionRoutes(Router &router)
{
    using Type = Shape::Type;
    const Shape policy{u"RetentionPolicy"_s, u"policy"_s,
        {{u"algorithm"_s, Type::Text}, {u"rules"_s, Type::Array}, {u"scope"_s, Type::Object},
            {u"trigger"_s, Type::Object}},
        {}, {}};
    router.add("GET"_L1, "/retentions/metadatas"_L1, templates);
    router.add("POST"_L1, "/retentions"_L1, policy, create);
    router.add("GET"_L1, "/retentions/{id}"_L1, read);
    router.add("PUT"_L1, "/retentions/{id}"_L1, policy, update);
    router.add("DELETE"_L1, "/retentions/{id}"_L1, remove);
    router.add("GET"_L1, "/retentions/{id}/executions"_L1, executions);
    router.add("POST"_L1, "/retentions/{id}/executions"_L1,
        Shape{u"TriggerRetentionExecutionBody"_s, u"body"_s, {{u"dry_run"_s, Type::Flag}}, {}, {}}, run);
    router.add("GET"_L1, "/retentions/{id}/executions/{execution}/tasks"_L1, executionTasks);
}

} // namespace berth::demo
