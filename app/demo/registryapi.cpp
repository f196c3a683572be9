#include "app/demo/access.h"
#include "app/demo/cache.h"
#include "app/demo/projectmeta.h"

#include <algorithm>

// The registry's own API, and the proxy in front of an upstream (harbor-api.md §7).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

/** A request to /v2/<repository>/<kind>/<reference>, taken apart. */
struct Asked
{
    World &world;
    const Request &request;
    const Identity &who;
    QString repository = {}; ///< with the project
    QString kind = {}; ///< manifests, blobs or tags
    QString reference = {};
    Project *project = nullptr;
    QString upstreamName = {}; ///< without the project

    [[nodiscard]] bool isHead() const { return request.method == "HEAD"; }
    [[nodiscard]] bool byDigest() const { return reference.startsWith(u"sha256:"); }
    [[nodiscard]] QString named() const { return repository + (byDigest() ? u'@' : u':') + reference; }
};

Response challenge(World &world, const Request &request, const QString &why, const QString &repository)
{
    Response response = failure(401, "UNAUTHORIZED"_L1, why + u": "_s + why);
    response.set("Docker-Distribution-Api-Version", "registry/2.0");
    if (request.hasHeader("Authorization")) {
        response.set("Www-Authenticate", "Basic realm=\"harbor\"");
        return response;
    }
    QByteArray bearer = "Bearer realm=\"" + world.baseUrl.section(u"://"_s, 0, 0).toLatin1() + "://"
        + request.header("Host") + "/service/token\",service=\"harbor-registry\"";
    if (!repository.isEmpty())
        bearer += ",scope=\"repository:" + repository.toUtf8() + ":pull\"";
    response.set("Www-Authenticate", bearer);
    return response;
}

bool split(Asked &asked)
{
    const QString rest = asked.request.path.mid(4);
    for (const QString &kind : {u"/manifests/"_s, u"/blobs/"_s, u"/tags/"_s}) {
        const qsizetype at = rest.lastIndexOf(kind);
        if (at <= 0)
            continue;
        asked.repository = rest.left(at);
        asked.kind = kind.sliced(1, kind.size() - 2);
        asked.reference = rest.mid(at + kind.size());
        asked.upstreamName = asked.repository.section(u'/', 1);
        return asked.repository.contains(u'/') && !asked.reference.isEmpty();
    }
    return false;
}

bool tokenAllows(const Identity &who, const QString &repository, QLatin1StringView action)
{
    return std::any_of(who.scopes.begin(), who.scopes.end(), [&](const QJsonValue &scope) {
        return scope[u"name"].toString() == repository && scope[u"actions"].toArray().contains(action);
    });
}

std::optional<Response> refused(Asked &asked)
{
    if (!asked.request.hasHeader("Authorization") && !asked.who.known())
        return challenge(asked.world, asked.request, u"unauthorized"_s, asked.repository);
    const QString name = asked.repository.section(u'/', 0, 0);
    asked.project = asked.world.project(name);
    if (!asked.project) {
        const QString why = u"project %1 not found"_s.arg(name);
        Response response = failure(401, "UNAUTHORIZED"_L1, why + u": "_s + why);
        response.set("Docker-Distribution-Api-Version", "registry/2.0");
        response.set("Www-Authenticate", "");
        return response;
    }
    const auto action =
        asked.request.isRead() ? "pull"_L1 : (asked.request.method == "DELETE" ? "delete"_L1 : "push"_L1);
    const bool allowed = asked.who.kind == Identity::Kind::Token
        ? tokenAllows(asked.who, asked.repository, action)
        : mayProject(
            asked.world, asked.who, *asked.project, action == "delete"_L1 ? "artifact"_L1 : "repository"_L1, action);
    if (allowed)
        return {};
    return challenge(asked.world, asked.request,
        u"unauthorized to access repository: %1, action: %2"_s.arg(asked.repository, action), asked.repository);
}

Response manifest(const QByteArray &bytes, const QString &type, const QByteArray &digest)
{
    Response response;
    response.set("Content-Type", type.toLatin1());
    response.set("Docker-Content-Digest", digest);
    response.set("Etag", digest);
    response.body = bytes;
    return response;
}

Artifact *local(const Asked &asked)
{
    const Repository *repository = asked.world.repository(asked.repository);
    return repository ? asked.world.artifact(*repository, asked.reference) : nullptr;
}

/** From the cache, or the 404 that does not tell why (harbor-api.md §7.2, 5). */
Response fromCache(const Asked &asked)
{
    Artifact *artifact = local(asked);
    if (!artifact)
        return notFound(asked.world.repository(asked.repository) ? u"artifact %1 not found"_s.arg(asked.named())
                                                                 : u"repository %1 not found"_s.arg(asked.repository));
    if (!asked.isHead()) {
        artifact->pulled = asked.world.now();
        ++asked.world.repositories.find(artifact->repositoryId)->pulls;
        for (Tag &tag : artifact->tags) {
            if (tag.name == asked.reference)
                tag.pulled = artifact->pulled;
        }
    }
    return manifest(artifact->manifest, artifact->manifestType, artifact->digest);
}

Response upstreamSaysNo(const Asked &asked)
{
    World &world = asked.world;
    Artifact *artifact = local(asked);
    if (artifact && asked.project->metadata.value(u"proxy_cache_local_on_not_found"_s) == "true"_L1)
        return fromCache(asked);
    if (artifact && world.since(14) && !world.since(15, 1)) // these delete what upstream has not, harbor-api.md §9
        world.removeArtifact(*world.repository(asked.repository), artifact->id);
    return notFound(u"resource not found: repo %1, tag %2 not found"_s.arg(
        asked.repository, asked.byDigest() ? QString() : asked.reference));
}

Response fromUpstream(const Asked &asked, const Image &image)
{
    World &world = asked.world;
    const QByteArray digest = asked.byDigest() ? asked.reference.toLatin1() : image.digest();
    if (!asked.byDigest()) {
        const Artifact *artifact = local(asked);
        if (artifact && artifact->digest == digest)
            return fromCache(asked);
    }
    if (asked.isHead() && !asked.byDigest())
        tagLater(world, asked.project->id, asked.repository, digest, asked.reference);
    if (!asked.isHead())
        cacheLater(
            world, asked.project->id, asked.repository, image, digest, asked.byDigest() ? QString() : asked.reference);
    QByteArray bytes = image.bytes();
    QString type = image.type();
    for (const ImageManifest &one : image.manifests) {
        if (one.digest == digest) {
            bytes = one.bytes;
            type = one.type;
        }
    }
    // Asked by tag with GET, Harbor does not know the digest when it writes the header.
    return manifest(bytes, type, asked.isHead() || asked.byDigest() ? digest : QByteArray());
}

std::optional<Response> outsideFilter(const Asked &asked)
{
    if (!asked.world.since(16) || passesFilter(*asked.project, asked.upstreamName))
        return {};
    return notFound(
        u"resource not found: repository \"%1\" does not match project repository filter"_s.arg(asked.upstreamName));
}

Response answerManifest(const Asked &asked)
{
    using Answer = Upstream::Answer;
    World &world = asked.world;
    const Registry *registry = world.registries.find(asked.project->registryId);
    if (!registry)
        return fromCache(asked);
    if (auto refusal = outsideFilter(asked))
        return *refusal;
    if (!registry->healthy || (asked.byDigest() && local(asked)))
        return fromCache(asked);
    Image image;
    const Answer answer = asked.byDigest()
        ? world.upstream.byDigest(*registry, asked.upstreamName, asked.reference.toLatin1(), image)
        : world.upstream.image(*registry, asked.upstreamName, asked.reference, image);
    if (answer == Answer::Ok)
        return fromUpstream(asked, image);
    if (answer == Answer::Missing)
        return upstreamSaysNo(asked);
    if (answer == Answer::TooMany && !local(asked))
        return failure(429, "TOO_MANY_REQUEST"_L1, u"too many requests to upstream registry"_s);
    return fromCache(asked);
}

Response answerBlob(const Asked &asked)
{
    using Answer = Upstream::Answer;
    World &world = asked.world;
    const QByteArray digest = asked.reference.toLatin1();
    const bool cached = hasBlob(world, *asked.project, digest);
    const Response missing = notFound(u"blob %1 not found"_s.arg(asked.reference));
    if (asked.isHead() && !cached)
        return missing; // HEAD is never passed on, harbor-api.md §7.3
    Response response;
    const Registry *registry = world.registries.find(asked.project->registryId);
    if (cached && world.upstream.layer(digest, response)) {
        response.set("Docker-Content-Digest", digest);
        return response;
    }
    Registry reached = registry ? *registry : Registry();
    const Answer answer =
        registry ? world.upstream.blob(reached, asked.upstreamName, digest, response) : Answer::Missing;
    switch (answer) {
    case Answer::Ok:
        cacheBlobLater(world, asked.project->id, digest);
        return response;
    case Answer::Missing:
        return missing;
    case Answer::Refused:
        return unauthorized();
    case Answer::TooMany:
        return failure(429, "TOO_MANY_REQUEST"_L1, u"too many requests to upstream registry"_s);
    default:
        return internalError();
    }
}

Response answerTags(const Asked &asked)
{
    World &world = asked.world;
    const Registry *registry = world.registries.find(asked.project->registryId);
    const Repository *repository = world.repository(asked.repository);
    if (asked.reference != "list"_L1 || (!registry && !repository))
        return notFound(u"repository %1 not found"_s.arg(asked.repository));
    if (auto refusal = registry ? outsideFilter(asked) : std::nullopt)
        return *refusal;
    QStringList tags;
    if (registry && registry->healthy)
        static_cast<void>(world.upstream.tags(*registry, asked.upstreamName, tags)); // a failure leaves the local tags
    for (const qint64 id : repository ? repository->artifacts : QList<qint64>()) {
        for (const Tag &tag : std::as_const(world.artifacts.find(id)->tags))
            tags.append(tag.name);
    }
    tags.sort();
    tags.removeDuplicates();
    const QString last = asked.request.queryValue(u"last");
    if (!last.isEmpty())
        tags.removeIf([&last](const QString &tag) { return tag <= last; });
    const bool limited = asked.request.hasQuery(u"n");
    const qint64 n = asked.request.queryValue(u"n").toLongLong();
    Response response;
    response.set("Content-Type", "application/json; charset=utf-8");
    if (limited && tags.size() > n) {
        tags = tags.first(qMax<qint64>(0, n));
        if (n > 0)
            response.set("Link",
                u"</v2/%1/tags/list?last=%2&n=%3>; rel=\"next\""_s.arg(asked.repository, tags.last()).arg(n).toUtf8());
    }
    response.body = compact(QJsonObject{{u"name"_s, asked.repository}, {u"tags"_s, QJsonArray::fromStringList(tags)}});
    return response;
}

Response answerWrite(const Asked &asked)
{
    if (asked.request.method == "DELETE" && asked.kind == "manifests"_L1) {
        const Artifact *artifact = local(asked);
        if (!artifact)
            return fromCache(asked);
        asked.world.removeArtifact(*asked.world.repository(asked.repository), artifact->id);
        return empty(202);
    }
    if (asked.project->registryId > 0)
        return failure(
            403, "DENIED"_L1, u"denied: can not push artifact to a proxy project: %1"_s.arg(asked.project->name));
    return failure(405, "UNSUPPORTED"_L1, u"the demo takes no pushes"_s);
}

Response base(World &world, const Request &request, const Identity &who)
{
    if (!who.known())
        return challenge(world, request, u"unauthorized"_s, {});
    Response response;
    response.set("Content-Type", "application/json; charset=utf-8");
    response.set("Docker-Distribution-Api-Version", "registry/2.0");
    response.body = "{}";
    return response;
}

} // namespace

Response answerRegistry(World &world, const Request &request, const Identity &who)
{
    if (request.path == "/v2"_L1 || request.path == "/v2/"_L1)
        return base(world, request, who);
    Asked asked{world, request, who};
    if (!split(asked))
        return notFound(u"path %1 was not found"_s.arg(request.path));
    if (auto refusal = refused(asked))
        return *refusal;
    const Registry *registry = world.registries.find(asked.project->registryId);
    if (registry && registry->type == "docker-hub"_L1 && request.isRead() && !asked.upstreamName.contains(u'/')) {
        Response response = empty(301);
        response.set("Location",
            u"/v2/%1/library/%2/%3/%4"_s.arg(asked.project->name, asked.upstreamName, asked.kind, asked.reference)
                .toUtf8());
        return response;
    }
    if (!request.isRead())
        return answerWrite(asked);
    if (asked.kind == "manifests"_L1)
        return answerManifest(asked);
    return asked.kind == "blobs"_L1 ? answerBlob(asked) : answerTags(asked);
}

} // namespace berth::demo
