#include "app/demo/artifactjson.h"

#include "app/demo/access.h"

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto imageIcon = "sha256:0048162a053eef4d4ce3fe7518615bef084403614f8bca43b40ae2e762e11e06"_L1;

QJsonArray references(World &world, const Artifact &artifact)
{
    QJsonArray list;
    const Repository *repository = world.repositories.find(artifact.repositoryId);
    for (const Reference &reference : artifact.references) {
        const Artifact *child = world.artifact(*repository, QString::fromLatin1(reference.digest));
        QJsonObject platform = reference.platform;
        platform.insert(u"OsFeatures"_s, QJsonValue::Null);
        list.append(QJsonObject{{u"parent_id"_s, artifact.id}, {u"child_id"_s, child ? child->id : 0},
            {u"child_digest"_s, QString::fromLatin1(reference.digest)}, {u"platform"_s, platform},
            {u"urls"_s, QJsonValue::Null}});
    }
    return list;
}

QString historyLink(World &world, const Artifact &artifact)
{
    const Repository *repository = world.repositories.find(artifact.repositoryId);
    const Project *project = world.projects.find(repository->projectId);
    const QString name = repository->name.mid(project->name.size() + 1).replace(u'/', u"%252F"_s);
    return u"/api/v2.0/projects/%1/repositories/%2/artifacts/%3/additions/build_history"_s.arg(
        project->name, name, QLatin1StringView(artifact.digest));
}

} // namespace

ArtifactParts readParts(const Request &request)
{
    ArtifactParts parts;
    parts.tags = request.queryValue(u"with_tag", u"true"_s) == "true"_L1;
    parts.labels = request.queryValue(u"with_label") == "true"_L1;
    parts.immutable = request.queryValue(u"with_immutable_status") == "true"_L1;
    return parts;
}

QJsonObject tagJson(const Artifact &artifact, const Tag &tag)
{
    return {{u"id"_s, tag.id}, {u"artifact_id"_s, artifact.id}, {u"repository_id"_s, artifact.repositoryId},
        {u"name"_s, tag.name}, {u"push_time"_s, timestamp(tag.pushed)}, {u"pull_time"_s, timestamp(tag.pulled)},
        {u"immutable"_s, false}};
}

QJsonObject artifactJson(World &world, const Artifact &artifact, const ArtifactParts &parts)
{
    const Repository *repository = world.repositories.find(artifact.repositoryId);
    QJsonArray tags;
    for (const Tag &tag : artifact.tags)
        tags.append(tagJson(artifact, tag));
    QJsonObject object{
        {u"id"_s, artifact.id},
        {u"type"_s, u"IMAGE"_s},
        {u"media_type"_s, artifact.mediaType},
        {u"manifest_media_type"_s, artifact.manifestType},
        {u"project_id"_s, repository->projectId},
        {u"repository_id"_s, repository->id},
        {u"digest"_s, QString::fromLatin1(artifact.digest)},
        {u"size"_s, artifact.size},
        {u"icon"_s, imageIcon},
        {u"push_time"_s, timestamp(artifact.pushed)},
        {u"pull_time"_s, timestamp(artifact.pulled)},
        {u"references"_s, artifact.isIndex() ? QJsonValue(references(world, artifact)) : QJsonValue()},
        {u"tags"_s, parts.tags && !tags.isEmpty() ? QJsonValue(tags) : QJsonValue()},
        {u"labels"_s, QJsonValue::Null},
        {u"accessories"_s, QJsonValue::Null},
    };
    if (world.since(12)) {
        object.insert(u"repository_name"_s, repository->name);
        if (!artifact.isIndex())
            object.insert(u"artifact_type"_s, artifact.mediaType);
    }
    if (!artifact.annotations.isEmpty())
        object.insert(u"annotations"_s, artifact.annotations);
    if (!artifact.isIndex()) {
        object.insert(u"extra_attrs"_s, artifact.extra);
        object.insert(u"addition_links"_s,
            QJsonObject{
                {u"build_history"_s, QJsonObject{{u"absolute"_s, false}, {u"href"_s, historyLink(world, artifact)}}}});
    }
    return object;
}

Value artifactField(const Artifact &artifact, QStringView key)
{
    if (key == "id"_L1 || key == "ID"_L1)
        return artifact.id;
    if (key == "digest"_L1 || key == "Digest"_L1)
        return QString::fromLatin1(artifact.digest);
    if (key == "size"_L1 || key == "Size"_L1)
        return artifact.size;
    if (key == "type"_L1 || key == "Type"_L1)
        return u"IMAGE"_s;
    if (key == "media_type"_L1 || key == "MediaType"_L1)
        return artifact.mediaType;
    if (key == "manifest_media_type"_L1 || key == "ManifestMediaType"_L1)
        return artifact.manifestType;
    if (key == "artifact_type"_L1 || key == "ArtifactType"_L1)
        return artifact.isIndex() ? QString() : artifact.mediaType;
    if (key == "repository_id"_L1 || key == "RepositoryID"_L1)
        return artifact.repositoryId;
    const QDateTime never(QDate(1, 1, 1), QTime(0, 0), Qt::UTC);
    if (key == "push_time"_L1 || key == "PushTime"_L1)
        return artifact.pushed;
    return key == "pull_time"_L1 || key == "PullTime"_L1 ? Value(artifact.pulled.isValid() ? artifact.pulled : never)
                                                         : Value();
}

Value tagField(const Tag &tag, QStringView key)
{
    if (key == "id"_L1 || key == "ID"_L1)
        return tag.id;
    if (key == "name"_L1 || key == "Name"_L1)
        return tag.name;
    return key == "push_time"_L1 || key == "PushTime"_L1 ? Value(tag.pushed) : Value();
}

} // namespace berth::demo
