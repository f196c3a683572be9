#include "app/cli/project_print.h"

#include "app/cli/table.h"
#include "app/core/text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString accessText(const harbor::Project &project)
{
    return project.isPublic() ? Words::tr("public") : Words::tr("private");
}

QJsonObject quotaJson(qint64 hard, qint64 used)
{
    return {{u"hard"_s, QJsonObject{{u"storage"_s, hard}}}, {u"used"_s, QJsonObject{{u"storage"_s, used}}}};
}

template <typename Row, typename Member>
const Row *findBy(const QList<Row> &rows, Member member, qint64 id)
{
    const auto found = std::ranges::find(rows, id, member);
    return found == rows.end() ? nullptr : &*found;
}

QString endpointText(const harbor::Project &project, const QList<harbor::Registry> &registries)
{
    if (!project.isProxy())
        return {};
    const harbor::Registry *const registry = findBy(registries, &harbor::Registry::id, project.registryId);
    return registry ? displayText(registry->name) : Words::tr("endpoint %1").arg(project.registryId);
}

QString limitText(std::optional<qint64> value, const QString &unit)
{
    if (!value)
        return {};
    return *value <= 0 ? Words::tr("no limit") : u"%1 %2"_s.arg(*value).arg(unit).trimmed();
}

QJsonObject jsonOf(const ProjectState &state, const harbor::ProjectSummary &summary)
{
    QJsonObject object = harbor::toJson(state.project);
    if (state.quota)
        object.insert(u"quota"_s, quotaJson(state.quota->hard, state.quota->used));
    else if (summary.hasQuota)
        object.insert(u"quota"_s, quotaJson(summary.quotaHard, summary.quotaUsed));
    if (state.retention)
        object.insert(u"retention"_s, state.retention->raw);
    if (summary.registry)
        object.insert(u"registry"_s, harbor::toJson(*summary.registry));
    return object;
}

} // namespace

void printProjects(Console &console, const Page<harbor::Project> &projects, const QList<harbor::Quota> &quotas,
    const QList<harbor::Registry> &registries)
{
    QJsonArray list;
    Table table({{Words::tr("Project")}, {Words::tr("Access")}, {Words::tr("Proxy of")},
        {Words::tr("Used"), Table::Align::Right}, {Words::tr("Quota"), Table::Align::Right},
        {Words::tr("Repositories"), Table::Align::Right}, {Words::tr("Created")}});
    for (const harbor::Project &project : projects.rows) {
        const harbor::Quota *const quota = findBy(quotas, &harbor::Quota::projectId, project.id);
        QJsonObject object = harbor::toJson(project);
        if (quota)
            object.insert(u"quota"_s, quotaJson(quota->hard, quota->used));
        list += object;
        table.add({displayText(project.name), accessText(project), endpointText(project, registries),
            quota ? sizeText(quota->used) : QString(), quota ? quotaText(quota->hard) : QString(),
            QString::number(project.repoCount), shortTime(project.created)});
    }
    if (projects.rows.size() < projects.total)
        console.warn(
            Words::tr("Only the first %1 of %2 projects are listed.").arg(projects.rows.size()).arg(projects.total));
    if (console.json())
        console.result(list);
    else
        console.result(table.text(console.colour()));
}

void printProject(Console &console, const ProjectState &state, const harbor::ProjectSummary &summary)
{
    if (console.json())
        return console.result(jsonOf(state, summary));
    const harbor::Project &project = state.project;
    const harbor::ProjectSettings settings = project.settings();
    Facts facts;
    facts.add(Words::tr("Project"), displayText(project.name));
    facts.add(Words::tr("Id"), QString::number(project.id));
    facts.add(Words::tr("Owner"), displayText(project.ownerName));
    facts.add(Words::tr("Access"), accessText(project));
    if (summary.registry)
        facts.add(Words::tr("Proxy of"),
            u"%1 (%2)"_s.arg(displayText(summary.registry->name), displayText(summary.registry->url)));
    else if (project.isProxy())
        facts.add(Words::tr("Proxy of"), Words::tr("endpoint %1").arg(project.registryId));
    if (summary.registry)
        facts.add(Words::tr("Endpoint's status"),
            Cell(displayText(summary.registry->status), summary.registry->healthy() ? Tone::Good : Tone::Bad));
    facts.add(Words::tr("Repositories"), QString::number(project.repoCount));
    if (state.quota || summary.hasQuota) {
        const qint64 used = state.quota ? state.quota->used : summary.quotaUsed;
        const qint64 hard = state.quota ? state.quota->hard : summary.quotaHard;
        facts.add(Words::tr("Storage"), Words::tr("%1 used of %2").arg(sizeText(used), quotaText(hard)));
    }
    if (state.retention)
        facts.add(Words::tr("Retention"), harbor::retentionText(state.retention->choice()));
    facts.add(Words::tr("Bandwidth"), limitText(settings.proxySpeedKb, u"kbit/s"_s));
    facts.add(Words::tr("Upstream connections"), limitText(settings.maxUpstreamConnections, {}));
    facts.add(Words::tr("Created"), shortTime(project.created));
    facts.add(Words::tr("Changed"), shortTime(project.updated));
    console.result(facts.text(console.colour()));
}

} // namespace berth::cli
