#include "app/harbor/search.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

Result<FoundRepository> foundRepositoryFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"search.repository"_s);
    FoundRepository found;
    found.projectId = fields.integer("project_id"_L1);
    found.projectName = fields.text("project_name"_L1);
    found.projectPublic = fields.flag("project_public"_L1);
    found.name = fields.text("repository_name"_L1);
    found.pullCount = fields.integer("pull_count"_L1);
    found.artifactCount = fields.integer("artifact_count"_L1);
    return fields.finish(found);
}

} // namespace

Result<SearchResult> searchResultFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"search"_s);
    auto projects = listFromJson<Project>(fields.array("project"_L1), projectFromJson);
    auto repositories = listFromJson<FoundRepository>(fields.array("repository"_L1), foundRepositoryFromJson);
    if (!projects)
        return fail(std::move(projects.error()));
    if (!repositories)
        return fail(std::move(repositories.error()));
    return fields.finish(SearchResult{std::move(*projects), std::move(*repositories)});
}

Call<SearchResult> Search::find(const QString &text) const
{
    return decodeObject<SearchResult>(
        m_access.get(apiPath({u"search"_s}), apiQuery({{u"q"_s, text}}), Limits::page()), searchResultFromJson);
}

} // namespace berth::harbor
