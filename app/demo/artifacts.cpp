#include "app/demo/access.h"
#include "app/demo/artifactjson.h"
#include "app/demo/cache.h"
#include "app/demo/repositories.h"

#include <QRegularExpression>

#include <algorithm>

// Artifacts and tags (harbor-api.md §5.3 to §5.6).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

bool hasTag(const Artifact &artifact, const Term &term)
{
    const QString &wanted = term.values.first();
    if (term.kind == Term::Kind::Exact && wanted == "*"_L1)
        return !artifact.tags.isEmpty();
    if (term.kind == Term::Kind::Exact && wanted == "nil"_L1)
        return artifact.tags.isEmpty();
    return std::any_of(artifact.tags.begin(), artifact.tags.end(),
        [&term](const Tag &tag) { return satisfies(Value(tag.name), term); });
}

/** Filters that are no columns: tags, labels, base; children of indexes are hidden unless they have a tag. */
Response listArtifacts(Context &context, Listing listing, const QList<Repository *> &repositories)
{
    World &world = context.world;
    const std::optional<Term> tags = listing.take(u"tags");
    const std::optional<Term> labels = listing.take(u"labels");
    const std::optional<Term> base = listing.take(u"base");
    QList<Artifact *> rows;
    for (const Repository *repository : repositories) {
        const QSet<QByteArray> children = base ? QSet<QByteArray>() : referenced(world, *repository);
        for (const qint64 id : repository->artifacts) {
            Artifact *artifact = world.artifacts.find(id);
            const bool hidden = children.contains(artifact->digest) && artifact->tags.isEmpty();
            if (!hidden && !labels && (!tags || hasTag(*artifact, *tags)))
                rows.append(artifact);
        }
    }
    const ArtifactParts parts = readParts(context.request);
    if (listing.sort.isEmpty())
        listing.sort = {{u"push_time"_s, true}, {u"id"_s, true}};
    const auto row = [&world, parts](const Artifact &artifact) { return artifactJson(world, artifact, parts); };
    return listRows<Artifact>(context, listing, rows, artifactField, row, u"-push_time"_s);
}

Response ofRepository(Context &context)
{
    Opened opened = openProject(context, context.param(0), "artifact"_L1, "list"_L1, true);
    if (!opened.project)
        return opened.refusal;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    Repository *repository = context.world.repository(opened.project->name + u'/' + repositoryParam(context.param(1)));
    return listArtifacts(context, listing, repository ? QList<Repository *>{repository} : QList<Repository *>());
}

Response ofProject(Context &context)
{
    Opened opened = openProject(context, context.param(0), "artifact"_L1, "list"_L1);
    if (!opened.project)
        return opened.refusal;
    if (!context.who.known())
        return unauthorized();
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    if (context.request.queryValue(u"latest_in_repository") == "true"_L1) {
        const auto named = std::count_if(listing.terms.begin(), listing.terms.end(),
            [](const Term &term) { return term.key == "media_type"_L1 || term.key == "artifact_type"_L1; });
        if (named != 1)
            return badRequest(
                u"bad request: either 'media_type' or 'artifact_type' must be specified, but not both, when querying with latest_in_repository"_s);
    }
    return listArtifacts(context, listing, context.world.repositoriesOf(opened.project->id));
}

/** The artifact a path names, or the refusal. */
struct Found
{
    Project *project = nullptr;
    Repository *repository = nullptr;
    Artifact *artifact = nullptr;
    Response refusal = {};
};

Found open(Context &context, QLatin1StringView resource, QLatin1StringView action)
{
    Opened opened = openProject(context, context.param(0), resource, action, true);
    if (!opened.project)
        return {nullptr, nullptr, nullptr, opened.refusal};
    const QString name = opened.project->name + u'/' + repositoryParam(context.param(1));
    const QString reference = context.param(2);
    Repository *repository = context.world.repository(name);
    Artifact *artifact = repository ? context.world.artifact(*repository, reference) : nullptr;
    if (artifact)
        return {opened.project, repository, artifact, {}};
    const QChar join = reference.contains(u':') ? u'@' : u':';
    return {opened.project, repository, nullptr, notFound(u"artifact %1 not found"_s.arg(name + join + reference))};
}

Response read(Context &context)
{
    const Found found = open(context, "artifact"_L1, "read"_L1);
    return found.artifact ? json(artifactJson(context.world, *found.artifact, readParts(context.request)))
                          : found.refusal;
}

Response remove(Context &context)
{
    World &world = context.world;
    const Found found = open(context, "artifact"_L1, "delete"_L1);
    if (!found.artifact)
        return found.refusal;
    if (referenced(world, *found.repository).contains(found.artifact->digest))
        return failure(412, "VIOLATE_FOREIGN_KEY_CONSTRAINT"_L1, u"the deleting artifact is referenced by others"_s);
    const QList<Reference> children = found.artifact->references;
    const QString name = found.repository->name + u'@' + QLatin1StringView(found.artifact->digest);
    world.removeArtifact(*found.repository, found.artifact->id);
    const QSet<QByteArray> still = referenced(world, *found.repository);
    for (const Reference &child : children) { // orphans go along
        const Artifact *orphan = world.artifact(*found.repository, QString::fromLatin1(child.digest));
        if (orphan && orphan->tags.isEmpty() && !still.contains(child.digest))
            world.removeArtifact(*found.repository, orphan->id);
    }
    world.audit(context.who, found.project->id, u"delete"_s, u"artifact"_s, name);
    return empty();
}

Response notInProxy()
{
    return failure(405, "METHOD_NOT_ALLOWED"_L1, u"the operation isn't supported for a proxy cache project"_s);
}

/** The artifact and the children of an index, as they are, in another repository. */
void copyInto(World &world, Repository &target, const Repository &source, const Artifact &artifact, const QString &tag)
{
    for (const Reference &reference : artifact.references) {
        if (const Artifact *child = world.artifact(source, QString::fromLatin1(reference.digest)))
            copyInto(world, target, source, *child, {});
    }
    Artifact *made = world.artifact(target, QString::fromLatin1(artifact.digest));
    if (!made) {
        Artifact copied = artifact;
        copied.id = 0;
        copied.repositoryId = target.id;
        copied.pushed = world.now();
        copied.pulled = {};
        copied.tags.clear();
        made = &world.artifacts.add(std::move(copied));
        target.artifacts.append(made->id);
    }
    setTag(world, target, *made, tag);
}

Response copy(Context &context)
{
    World &world = context.world;
    Opened opened = openProject(context, context.param(0), "artifact"_L1, "create"_L1, true);
    if (!opened.project)
        return opened.refusal;
    if (opened.project->registryId > 0)
        return notInProxy();
    const QString from = context.request.queryValue(u"from");
    const qsizetype at = from.indexOf(u'@');
    const qsizetype mark = at >= 0 ? at : from.lastIndexOf(u':');
    const Repository *source = world.repository(from.left(mark));
    const Project *origin = source ? world.projects.find(source->projectId) : nullptr;
    if (origin && !mayProject(world, context.who, *origin, "repository"_L1, "pull"_L1))
        return forbidden(context.who);
    const Artifact *artifact = source ? world.artifact(*source, from.mid(mark + 1)) : nullptr;
    if (!artifact)
        return notFound(u"artifact %1 not found"_s.arg(from));
    const QString name = repositoryParam(context.param(1));
    Repository &target = world.addRepository(*opened.project, opened.project->name + u'/' + name);
    copyInto(world, target, *source, *artifact, at < 0 ? from.mid(mark + 1) : QString());
    return created(u"/api/v2.0/projects/%1/repositories/%2/artifacts/%3"_s.arg(
        opened.project->name, QString(name).replace(u'/', u"%252F"_s), QLatin1StringView(artifact->digest)));
}

Response listTags(Context &context)
{
    const Found found = open(context, "tag"_L1, "list"_L1);
    if (!found.artifact)
        return found.refusal;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    QList<Tag *> rows;
    for (Tag &tag : found.artifact->tags)
        rows.append(&tag);
    const auto row = [&found](const Tag &tag) { return tagJson(*found.artifact, tag); };
    return listRows<Tag>(context, listing, rows, tagField, row, u"-push_time"_s);
}

Response addTag(Context &context)
{
    World &world = context.world;
    const Found found = open(context, "tag"_L1, "create"_L1);
    if (!found.artifact)
        return found.refusal;
    if (found.project->registryId > 0)
        return notInProxy();
    static const QRegularExpression legal(u"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$"_s);
    const QString name = context.body.value(u"name"_s).toString();
    if (!legal.match(name).hasMatch())
        return badRequest(u"invalid tag name: %1"_s.arg(name));
    if (world.artifact(*found.repository, name))
        return failure(409, "CONFLICT"_L1, u"tag %1 already exists"_s.arg(name));
    found.artifact->tags.append({++world.lastTag, name, world.now(), {}});
    return created(u"/api/v2.0/projects/%1/repositories/%2/artifacts/%3/tags/%4"_s.arg(
        context.param(0), context.param(1), context.param(2), name));
}

Response removeTag(Context &context)
{
    const Found found = open(context, "tag"_L1, "delete"_L1);
    if (!found.artifact)
        return found.refusal;
    const QString name = context.param(3);
    if (found.artifact->tags.removeIf([&name](const Tag &tag) { return tag.name == name; }) == 0)
        return notFound(u"tag %1 attached to artifact %2 not found"_s.arg(name).arg(found.artifact->id));
    return empty();
}

Response addition(Context &context)
{
    const Found found = open(context, "artifact-addition"_L1, "read"_L1);
    if (!found.artifact)
        return found.refusal;
    const QString name = context.param(3);
    if (name == "vulnerabilities"_L1)
        return notFound(u"no scanner registration configured for project: %1"_s.arg(found.project->id));
    if (name != "build_history"_L1 || found.artifact->isIndex())
        return badRequest(u"addition %1 isn't supported for %2"_s.arg(
            name, found.artifact->isIndex() ? u"image index"_s : u"image(manifest version 2)"_s));
    Response response = json(found.artifact->history);
    response.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    return response;
}

Response scan(Context &context)
{
    const Found found = open(context, "scan"_L1, "create"_L1);
    if (!found.artifact)
        return found.refusal;
    return failure(412, "PRECONDITION"_L1, u"no available scanner for project: %1"_s.arg(found.project->id));
}

} // namespace

void addArtifactRoutes(Router &router)
{
    router.add("GET"_L1, "/projects/{project}/artifacts"_L1, ofProject);
    router.add("GET"_L1, "/projects/{project}/repositories/{repository}/artifacts"_L1, ofRepository);
    router.add("POST"_L1, "/projects/{project}/repositories/{repository}/artifacts"_L1, copy);
    router.add("GET"_L1, "/projects/{project}/repositories/{repository}/artifacts/{reference}"_L1, read);
    router.add("DELETE"_L1, "/projects/{project}/repositories/{repository}/artifacts/{reference}"_L1, remove);
    router.add("GET"_L1, "/projects/{project}/repositories/{repository}/artifacts/{reference}/tags"_L1, listTags);
    router.add("POST"_L1, "/projects/{project}/repositories/{repository}/artifacts/{reference}/tags"_L1,
        Shape{u"Tag"_s, u"tag"_s, {{u"name"_s, Shape::Type::Text}}, {}, {}}, addTag);
    router.add(
        "DELETE"_L1, "/projects/{project}/repositories/{repository}/artifacts/{reference}/tags/{tag}"_L1, removeTag);
    router.add("GET"_L1, "/projects/{project}/repositories/{repository}/artifacts/{reference}/additions/{addition}"_L1,
        addition);
    router.add("POST"_L1, "/projects/{project}/repositories/{repository}/artifacts/{reference}/scan"_L1, scan);
}

} // namespace berth::demo
