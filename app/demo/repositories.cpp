#include "app/demo/repositories.h"

#include "app/demo/access.h"

// Repositories (harbor-api.md §5.1, §5.2).
namespace berth::demo {

using namespace Qt::StringLiterals;

QString repositoryParam(const QString &segment)
{
    return QString::fromUtf8(percentDecoded(segment.toUtf8(), false).value_or(segment.toUtf8()));
}

QSet<QByteArray> referenced(World &world, const Repository &repository)
{
    QSet<QByteArray> digests;
    for (const qint64 id : repository.artifacts) {
        for (const Reference &reference : std::as_const(world.artifacts.find(id)->references))
            digests.insert(reference.digest);
    }
    return digests;
}

qint64 countedArtifacts(World &world, const Repository &repository)
{
    const QSet<QByteArray> children = referenced(world, repository);
    return std::count_if(repository.artifacts.begin(), repository.artifacts.end(), [&](qint64 id) {
        const Artifact *artifact = world.artifacts.find(id);
        return !artifact->tags.isEmpty() || !children.contains(artifact->digest);
    });
}

QJsonObject repositoryJson(World &world, const Repository &repository)
{
    QJsonObject object{{u"id"_s, repository.id}, {u"project_id"_s, repository.projectId}, {u"name"_s, repository.name},
        {u"artifact_count"_s, countedArtifacts(world, repository)}, {u"pull_count"_s, repository.pulls},
        {u"creation_time"_s, timestamp(repository.created)}, {u"update_time"_s, timestamp(repository.updated)}};
    if (!repository.description.isEmpty())
        object.insert(u"description"_s, repository.description);
    return object;
}

Value repositoryField(const Repository &repository, QStringView key)
{
    if (key == "name"_L1 || key == "Name"_L1)
        return repository.name;
    if (key == "repository_id"_L1 || key == "RepositoryID"_L1)
        return repository.id;
    if (key == "project_id"_L1 || key == "ProjectID"_L1)
        return repository.projectId;
    if (key == "description"_L1 || key == "Description"_L1)
        return repository.description;
    if (key == "pull_count"_L1 || key == "PullCount"_L1)
        return repository.pulls;
    if (key == "creation_time"_L1 || key == "CreationTime"_L1)
        return repository.created;
    return key == "update_time"_L1 || key == "UpdateTime"_L1 ? Value(repository.updated) : Value();
}

namespace {

Response listAll(Context &context, const QList<Repository *> &rows)
{
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    const auto row = [&context](const Repository &repository) { return repositoryJson(context.world, repository); };
    return listRows<Repository>(context, listing, rows, repositoryField, row, u"-creation_time"_s);
}

Response ofProject(Context &context)
{
    Opened opened = openProject(context, context.param(0), "repository"_L1, "list"_L1, true);
    return opened.project ? listAll(context, context.world.repositoriesOf(opened.project->id)) : opened.refusal;
}

Response everywhere(Context &context)
{
    QList<Repository *> rows;
    for (auto &[id, repository] : context.world.repositories.rows) {
        const Project *project = context.world.projects.find(repository.projectId);
        if (project && mayProject(context.world, context.who, *project, "repository"_L1, "list"_L1))
            rows.append(&repository);
    }
    return listAll(context, rows);
}

/** The repository a path names, or the refusal. */
struct Found
{
    Project *project = nullptr;
    Repository *repository = nullptr;
    Response refusal = {};
};

Found open(Context &context, QLatin1StringView action)
{
    Opened opened = openProject(context, context.param(0), "repository"_L1, action, true);
    if (!opened.project)
        return {nullptr, nullptr, opened.refusal};
    const QString name = opened.project->name + u'/' + repositoryParam(context.param(1));
    Repository *repository = context.world.repository(name);
    if (!repository)
        return {opened.project, nullptr, notFound(u"repository %1 not found"_s.arg(name))};
    return {opened.project, repository, {}};
}

Response read(Context &context)
{
    const Found found = open(context, "read"_L1);
    return found.repository ? json(repositoryJson(context.world, *found.repository)) : found.refusal;
}

Response update(Context &context)
{
    const Found found = open(context, "update"_L1);
    if (!found.repository)
        return found.refusal;
    found.repository->description = context.body.value(u"description"_s).toString().toHtmlEscaped();
    found.repository->updated = context.world.now();
    return empty();
}

Response remove(Context &context)
{
    const Found found = open(context, "delete"_L1);
    if (!found.repository)
        return found.refusal;
    context.world.audit(context.who, found.project->id, u"delete"_s, u"repository"_s, found.repository->name);
    context.world.removeRepository(found.repository->id);
    return empty();
}

} // namespace

void addRepositoryRoutes(Router &router)
{
    const Shape body{u"Repository"_s, u"repository"_s, {{u"description"_s, Shape::Type::Text}}, {}, {}};
    router.add("GET"_L1, "/repositories"_L1, everywhere);
    router.add("GET"_L1, "/projects/{project}/repositories"_L1, ofProject);
    router.add("GET"_L1, "/projects/{project}/repositories/{repository}"_L1, read);
    router.add("PUT"_L1, "/projects/{project}/repositories/{repository}"_L1, body, update);
    router.add("DELETE"_L1, "/projects/{project}/repositories/{repository}"_L1, remove);
}

} // namespace berth::demo
