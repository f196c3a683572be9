#include "app/harbor/artifact.h"

#include "app/harbor/paging.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

QByteArray artifactsPath(const QString &project, const QString &repository)
{
    return apiPath({u"projects"_s, project, u"repositories"_s, repositorySegment(repository), u"artifacts"_s});
}

QByteArray artifactPath(const QString &project, const QString &repository, const QString &reference)
{
    return apiPath(
        {u"projects"_s, project, u"repositories"_s, repositorySegment(repository), u"artifacts"_s, reference});
}

QByteArray withParts()
{
    return apiQuery({{u"with_tag"_s, u"true"_s}, {u"with_label"_s, u"true"_s}});
}

QString artifactId(const Artifact &row)
{
    return QString::number(row.id);
}

PageQuery steadyOrder(const QString &q)
{
    PageQuery query;
    query.q = q;
    query.sort = u"-push_time,-id"_s;
    return query;
}

} // namespace

Call<Page<Artifact>> Artifacts::list(const QString &project, const QString &repository, const PageQuery &query) const
{
    return decodePage<Artifact>(
        m_access.list(artifactsPath(project, repository), query, withParts()), artifactFromJson);
}

Call<Page<Artifact>> Artifacts::all(const QString &project, const QString &repository, const QString &q) const
{
    return allPages<Artifact>(
        steadyOrder(q),
        [self = *this, project, repository](const PageQuery &page) { return self.list(project, repository, page); },
        artifactId);
}

Call<Page<Artifact>> Artifacts::inProject(const QString &project, const PageQuery &query) const
{
    return decodePage<Artifact>(
        m_access.list(apiPath({u"projects"_s, project, u"artifacts"_s}), query, withParts()), artifactFromJson);
}

Call<Page<Artifact>> Artifacts::allInProject(const QString &project, const QString &q) const
{
    return allPages<Artifact>(
        steadyOrder(q), [self = *this, project](const PageQuery &page) { return self.inProject(project, page); },
        artifactId);
}

Call<Artifact> Artifacts::get(const QString &project, const QString &repository, const QString &reference) const
{
    return decodeObject<Artifact>(
        m_access.get(artifactPath(project, repository, reference), withParts()), artifactFromJson);
}

Call<Page<Tag>> Artifacts::tags(
    const QString &project, const QString &repository, const QString &digest, const PageQuery &query) const
{
    const QByteArray path = apiPath(
        {u"projects"_s, project, u"repositories"_s, repositorySegment(repository), u"artifacts"_s, digest, u"tags"_s});
    return decodePage<Tag>(m_access.list(path, query), tagFromJson);
}

Call<QList<HistoryEntry>> Artifacts::buildHistory(
    const QString &project, const QString &repository, const QString &reference) const
{
    const QByteArray path = apiPath({u"projects"_s, project, u"repositories"_s, repositorySegment(repository),
        u"artifacts"_s, reference, u"additions"_s, u"build_history"_s});
    return decodeObject<QList<HistoryEntry>>(m_access.get(path), historyFromJson)
        .orElse([](Error error) -> Result<QList<HistoryEntry>> {
            if (error.kind == ErrorKind::Rejected)
                return QList<HistoryEntry>(); // "addition build_history isn't supported for INDEX" (harbor-api.md §5.5)
            return fail(std::move(error));
        });
}

Call<Changed> Artifacts::remove(const QString &project, const QString &repository, const QString &digest) const
{
    return m_access.remove(artifactPath(project, repository, digest));
}

Call<Changed> Artifacts::removeTag(
    const QString &project, const QString &repository, const QString &digest, const QString &tag) const
{
    return m_access.remove(apiPath({u"projects"_s, project, u"repositories"_s, repositorySegment(repository),
        u"artifacts"_s, digest, u"tags"_s, tag}));
}

} // namespace berth::harbor
