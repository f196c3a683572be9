#include "app/harbor/repository.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

QString Repository::projectName() const
{
    return name.section(u'/', 0, 0);
}

QString Repository::shortName() const
{
    return name.section(u'/', 1);
}

Result<Repository> repositoryFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"repository"_s);
    Repository repository;
    repository.id = fields.integer("id"_L1);
    repository.projectId = fields.integer("project_id"_L1);
    repository.name = fields.text("name"_L1);
    repository.description = fields.text("description"_L1);
    repository.artifactCount = fields.integer("artifact_count"_L1);
    repository.pullCount = fields.integer("pull_count"_L1);
    repository.created = fields.time("creation_time"_L1);
    repository.updated = fields.time("update_time"_L1);
    return fields.finish(repository);
}

QJsonObject toJson(const Repository &repository)
{
    QJsonObject object{
        {"id"_L1, repository.id},
        {"project_id"_L1, repository.projectId},
        {"name"_L1, repository.name},
        {"artifact_count"_L1, repository.artifactCount},
        {"pull_count"_L1, repository.pullCount},
    };
    if (!repository.description.isEmpty())
        object.insert("description"_L1, repository.description);
    if (repository.created.isValid())
        object.insert("creation_time"_L1, timeText(repository.created));
    if (repository.updated.isValid())
        object.insert("update_time"_L1, timeText(repository.updated));
    return object;
}

QString containsQuery(const QString &key, const QString &text)
{
    const QString wanted = text.section(u',', 0, 0).trimmed();
    return wanted.isEmpty() ? QString() : key + "=~"_L1 + wanted;
}

Call<Page<Repository>> Repositories::list(const QString &project, const PageQuery &query) const
{
    return decodePage<Repository>(
        m_access.list(apiPath({u"projects"_s, project, u"repositories"_s}), query), repositoryFromJson);
}

Call<Page<Repository>> Repositories::all(const QString &project, const QString &q, const QString &sort) const
{
    PageQuery query;
    query.q = q;
    query.sort = sort.isEmpty() ? u"name"_s : sort;
    return allPages<Repository>(
        query, [self = *this, project](const PageQuery &page) { return self.list(project, page); },
        [](const Repository &row) { return QString::number(row.id); });
}

Call<Page<Repository>> Repositories::everywhere(const PageQuery &query) const
{
    return decodePage<Repository>(m_access.list(apiPath({u"repositories"_s}), query), repositoryFromJson);
}

Call<Repository> Repositories::get(const QString &project, const QString &repository) const
{
    return decodeObject<Repository>(
        m_access.get(apiPath({u"projects"_s, project, u"repositories"_s, repositorySegment(repository)})),
        repositoryFromJson);
}

Call<Changed> Repositories::remove(const QString &project, const QString &repository) const
{
    return m_access.remove(apiPath({u"projects"_s, project, u"repositories"_s, repositorySegment(repository)}));
}

} // namespace berth::harbor
