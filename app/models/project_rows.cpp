#include "app/models/project_rows.h"

#include "app/core/text.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace berth {

namespace {

/** lupdate knows a sentence by this name and its two arguments. */
QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

/** All rows of a list, or none where the account may not read it: the projects are worth showing without. */
template <typename Row>
Call<QList<Row>> orNone(const Call<Page<Row>> &list)
{
    return list.andThen([](const Page<Row> &page) { return page.rows; })
        .orElse([](const Error &error) -> Result<QList<Row>> {
            if (error.kind == ErrorKind::Cancelled)
                return fail(error);
            return QList<Row>();
        });
}

Page<ProjectRow> joined(
    const Page<harbor::Project> &projects, const QList<harbor::Registry> &endpoints, const QList<harbor::Quota> &quotas)
{
    Page<ProjectRow> page;
    page.total = projects.total;
    for (const harbor::Project &project : projects.rows) {
        ProjectRow row;
        row.project = project;
        for (const harbor::Registry &endpoint : endpoints) {
            if (project.isProxy() && endpoint.id == project.registryId)
                row.endpoint = endpoint;
        }
        for (const harbor::Quota &quota : quotas) {
            if (quota.projectId == project.id)
                row.quota = quota;
        }
        page.rows.append(row);
    }
    return page;
}

} // namespace

QString projectRowId(const ProjectRow &row)
{
    return row.project.name;
}

QString projectEndpointText(const ProjectRow &row)
{
    if (!row.project.isProxy())
        return {};
    if (row.endpoint)
        return displayText(row.endpoint->name, 64);
    return translate("ProjectRows", "endpoint %1").arg(row.project.registryId);
}

QList<Column<ProjectRow>> projectColumns()
{
    using C = Column<ProjectRow>;
    return {
        C(u"name"_s, translate("ProjectRows", "Name"), ColumnKind::Title,
            [](const ProjectRow &row) { return QVariant(displayText(row.project.name)); })
            .sortedBy(u"name"_s)
            .wide(22),
        C(u"access"_s, translate("ProjectRows", "Access"), ColumnKind::Text,
            [](const ProjectRow &row) {
                return QVariant(
                    row.project.isPublic() ? translate("ProjectRows", "public") : translate("ProjectRows", "private"));
            })
            .withTip([](const ProjectRow &row) {
                return row.project.isPublic() ? translate("ProjectRows", "Anybody may pull, without signing in.")
                                              : translate("ProjectRows", "Only members and robots may pull.");
            }),
        C(u"proxyOf"_s, translate("ProjectRows", "Proxy of"), ColumnKind::Text,
            [](const ProjectRow &row) {
                const QString text = projectEndpointText(row);
                return text.isEmpty() ? QVariant() : QVariant(text);
            })
            .orElse(translate("ProjectRows", "normal project"))
            .sortedBy(u"registry_id"_s)
            .withTone([](const ProjectRow &row) {
                return row.endpoint && !row.endpoint->healthy() ? Tone::Error : Tone::Neutral;
            })
            .withTip([](const ProjectRow &row) {
                if (!row.endpoint)
                    return QString();
                return row.endpoint->healthy()
                    ? displayText(row.endpoint->url)
                    : translate("ProjectRows", "%1 is unhealthy: only what is cached is served.")
                          .arg(displayText(row.endpoint->url));
            })
            .wide(18),
        C(u"used"_s, translate("ProjectRows", "Used"), ColumnKind::Size,
            [](const ProjectRow &row) { return row.quota ? QVariant(row.quota->used) : QVariant(); })
            .orElse(translate("ProjectRows", "not known")),
        C(u"quota"_s, translate("ProjectRows", "Quota"), ColumnKind::Text,
            [](const ProjectRow &row) { return row.quota ? QVariant(quotaText(row.quota->hard)) : QVariant(); })
            .orElse(translate("ProjectRows", "not known"))
            .withTone([](const ProjectRow &row) {
                const bool nearlyFull = row.quota && row.quota->hard > 0 && row.quota->used >= row.quota->hard / 10 * 9;
                return nearlyFull ? Tone::Warning : Tone::Neutral;
            }),
        C(u"repositories"_s, translate("ProjectRows", "Repositories"), ColumnKind::Number,
            [](const ProjectRow &row) { return QVariant(row.project.repoCount); }),
        C(u"created"_s, translate("ProjectRows", "Created"), ColumnKind::Time,
            [](const ProjectRow &row) { return QVariant(row.project.created); })
            .sortedBy(u"creation_time"_s),
    };
}

Call<Page<ProjectRow>> fetchProjects(const harbor::Client &client, const PageQuery &query)
{
    const auto endpoints = orNone(client.registries().all());
    const auto quotas = orNone(client.quotas().all());
    return client.projects().list(query).andThen([endpoints, quotas](const Page<harbor::Project> &projects) {
        return endpoints.andThen([projects, quotas](const QList<harbor::Registry> &registries) {
            return quotas.andThen([projects, registries](const QList<harbor::Quota> &limits) {
                return joined(projects, registries, limits);
            });
        });
    });
}

} // namespace berth
