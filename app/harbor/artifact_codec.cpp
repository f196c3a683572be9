#include "app/harbor/artifact.h"

#include "app/core/json.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

QStringList lenientTexts(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray elements = value.toArray();
    for (const QJsonValue &element : elements) {
        if (element.isString())
            texts.append(element.toString());
    }
    return texts;
}

/**
 * extra_attrs is whatever the image's author wrote (for charts something else altogether), so a wrong type there is
 * left out instead of failing the list it stands in.
 */
ImageConfig configFromExtraAttrs(const QJsonObject &attrs)
{
    ImageConfig config;
    config.created = parseTime(attrs.value("created"_L1).toString());
    config.author = attrs.value("author"_L1).toString();
    config.platform.os = attrs.value("os"_L1).toString();
    config.platform.architecture = attrs.value("architecture"_L1).toString();
    config.platform.variant = attrs.value("variant"_L1).toString();
    config.platform.osVersion = attrs.value("os.version"_L1).toString();
    const QJsonObject inner = attrs.value("config"_L1).toObject();
    config.env = lenientTexts(inner.value("Env"_L1));
    config.entrypoint = lenientTexts(inner.value("Entrypoint"_L1));
    config.cmd = lenientTexts(inner.value("Cmd"_L1));
    config.user = inner.value("User"_L1).toString();
    config.workingDir = inner.value("WorkingDir"_L1).toString();
    config.exposedPorts = inner.value("ExposedPorts"_L1).toObject().keys();
    const QJsonObject labels = inner.value("Labels"_L1).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        config.labels.insert(it.key(), it.value().toVariant().toString());
    return config;
}

Result<Reference> referenceFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"artifact.reference"_s);
    Reference reference;
    reference.childId = fields.integer("child_id"_L1);
    reference.childDigest = fields.text("child_digest"_L1);
    JsonFields platform(fields.object("platform"_L1), u"artifact.reference.platform"_s);
    reference.platform.os = platform.text("os"_L1);
    reference.platform.architecture = platform.text("architecture"_L1);
    reference.platform.variant = platform.text("variant"_L1);
    reference.platform.osVersion = platform.text("os.version"_L1);
    if (const auto checked = platform.finish(Done{}); !checked)
        fields.note(checked.error());
    return fields.finish(reference);
}

Result<QString> labelFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"artifact.label"_s);
    const QString name = fields.text("name"_L1);
    return fields.finish(name);
}

QJsonObject platformJson(const Platform &platform)
{
    QJsonObject object{{"architecture"_L1, platform.architecture}, {"os"_L1, platform.os}};
    if (!platform.variant.isEmpty())
        object.insert("variant"_L1, platform.variant);
    if (!platform.osVersion.isEmpty())
        object.insert("os.version"_L1, platform.osVersion);
    return object;
}

QJsonObject textsJson(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject extraAttrsJson(const ImageConfig &config)
{
    QJsonObject inner{{"Env"_L1, QJsonArray::fromStringList(config.env)},
        {"Entrypoint"_L1, QJsonArray::fromStringList(config.entrypoint)},
        {"Cmd"_L1, QJsonArray::fromStringList(config.cmd)}, {"Labels"_L1, textsJson(config.labels)},
        {"User"_L1, config.user}, {"WorkingDir"_L1, config.workingDir}};
    QJsonObject ports;
    for (const QString &port : config.exposedPorts)
        ports.insert(port, QJsonObject{});
    inner.insert("ExposedPorts"_L1, ports);
    QJsonObject object = platformJson(config.platform);
    object.insert("author"_L1, config.author);
    object.insert("config"_L1, inner);
    if (config.created.isValid())
        object.insert("created"_L1, timeText(config.created));
    return object;
}

/** What Harbor writes for a time that has not come: year 1 (harbor-api.md §5.3). */
QString timeOrNever(const QDateTime &time)
{
    return time.isValid() ? timeText(time) : u"0001-01-01T00:00:00.000Z"_s;
}

} // namespace

QString Platform::text() const
{
    QStringList parts;
    for (const QString &part : {os, architecture, variant}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u'/');
}

bool Artifact::isIndex() const
{
    return !references.isEmpty() || manifestMediaType.endsWith("image.index.v1+json"_L1)
        || manifestMediaType.endsWith("manifest.list.v2+json"_L1);
}

QStringList Artifact::tagNames() const
{
    QStringList names;
    names.reserve(tags.size());
    for (const Tag &tag : tags)
        names.append(tag.name);
    return names;
}

QList<Platform> Artifact::platforms() const
{
    QList<Platform> platforms;
    const auto add = [&platforms](const Platform &platform) {
        // Attestations stand in an index as unknown/unknown and run nowhere.
        if (!platform.text().isEmpty() && platform.architecture != "unknown"_L1 && !platforms.contains(platform))
            platforms.append(platform);
    };
    for (const Reference &reference : references)
        add(reference.platform);
    if (references.isEmpty())
        add(config.platform);
    return platforms;
}

Result<Tag> tagFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"tag"_s);
    Tag tag;
    tag.id = fields.integer("id"_L1);
    tag.name = fields.text("name"_L1);
    tag.pushed = fields.time("push_time"_L1);
    tag.pulled = fields.time("pull_time"_L1);
    tag.immutableTag = fields.flag("immutable"_L1);
    return fields.finish(tag);
}

Result<Artifact> artifactFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"artifact"_s);
    Artifact artifact;
    artifact.id = fields.integer("id"_L1);
    artifact.type = fields.text("type"_L1);
    artifact.mediaType = fields.text("media_type"_L1);
    artifact.manifestMediaType = fields.text("manifest_media_type"_L1);
    artifact.artifactType = fields.text("artifact_type"_L1);
    artifact.projectId = fields.integer("project_id"_L1);
    artifact.repositoryId = fields.integer("repository_id"_L1);
    artifact.repositoryName = fields.text("repository_name"_L1);
    artifact.digest = fields.text("digest"_L1);
    artifact.size = fields.integer("size"_L1);
    artifact.pushed = fields.time("push_time"_L1);
    artifact.pulled = fields.time("pull_time"_L1);
    artifact.annotations = fields.texts("annotations"_L1);
    artifact.config = configFromExtraAttrs(fields.object("extra_attrs"_L1));
    artifact.additions = fields.object("addition_links"_L1).keys();
    auto tags = listFromJson<Tag>(fields.array("tags"_L1), tagFromJson);
    auto references = listFromJson<Reference>(fields.array("references"_L1), referenceFromJson);
    auto labels = listFromJson<QString>(fields.array("labels"_L1), labelFromJson);
    if (!tags)
        fields.note(tags.error());
    if (!references)
        fields.note(references.error());
    if (!labels)
        fields.note(labels.error());
    artifact.tags = std::move(tags).value_or(QList<Tag>());
    artifact.references = std::move(references).value_or(QList<Reference>());
    artifact.labels = std::move(labels).value_or(QList<QString>());
    return fields.finish(artifact);
}

Result<QList<HistoryEntry>> historyFromJson(const QJsonValue &value)
{
    return listFromJson<HistoryEntry>(value, [](const QJsonValue &element) {
        JsonFields fields(element, u"build_history"_s);
        HistoryEntry entry;
        entry.created = fields.time("created"_L1);
        entry.createdBy = fields.text("created_by"_L1);
        entry.comment = fields.text("comment"_L1);
        entry.emptyLayer = fields.flag("empty_layer"_L1);
        return fields.finish(entry);
    });
}

QJsonObject toJson(const Tag &tag)
{
    return {{"id"_L1, tag.id}, {"name"_L1, tag.name}, {"push_time"_L1, timeOrNever(tag.pushed)},
        {"pull_time"_L1, timeOrNever(tag.pulled)}, {"immutable"_L1, tag.immutableTag}};
}

QJsonObject toJson(const Artifact &artifact)
{
    QJsonArray tags;
    for (const Tag &tag : artifact.tags)
        tags.append(toJson(tag));
    QJsonArray references;
    for (const Reference &reference : artifact.references)
        references.append(QJsonObject{{"parent_id"_L1, artifact.id}, {"child_id"_L1, reference.childId},
            {"child_digest"_L1, reference.childDigest}, {"platform"_L1, platformJson(reference.platform)}});
    QJsonArray labels;
    for (const QString &label : artifact.labels)
        labels.append(QJsonObject{{"name"_L1, label}});
    QJsonObject object{
        {"id"_L1, artifact.id},
        {"type"_L1, artifact.type},
        {"media_type"_L1, artifact.mediaType},
        {"manifest_media_type"_L1, artifact.manifestMediaType},
        {"project_id"_L1, artifact.projectId},
        {"repository_id"_L1, artifact.repositoryId},
        {"digest"_L1, artifact.digest},
        {"size"_L1, artifact.size},
        {"push_time"_L1, timeOrNever(artifact.pushed)},
        {"pull_time"_L1, timeOrNever(artifact.pulled)},
        {"tags"_L1, tags},
        {"references"_L1, references},
        {"labels"_L1, labels},
        {"annotations"_L1, textsJson(artifact.annotations)},
        {"extra_attrs"_L1, extraAttrsJson(artifact.config)},
    };
    if (!artifact.artifactType.isEmpty())
        object.insert("artifact_type"_L1, artifact.artifactType);
    if (!artifact.repositoryName.isEmpty())
        object.insert("repository_name"_L1, artifact.repositoryName);
    return object;
}

} // namespace berth::harbor
