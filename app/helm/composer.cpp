#include "app/helm/composer.h"

#include <QCoreApplication>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Image)
};

bool isAt(QStringView path, QStringView place)
{
    return path == place || (path.startsWith(place) && path.mid(place.size()).startsWith(u'/'));
}

/** Joins the parts of a name with single slashes, and says whether that took one away. */
QString joinedName(const FoundImage &image, bool &slashRemoved)
{
    QStringList parts;
    for (int i = 0; i < image.nameParts; ++i) {
        QString part = image.parts[i].value;
        while (part.endsWith(u'/')) {
            part.chop(1);
            slashRemoved = true;
        }
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u'/');
}

QString withTag(const QString &name, const QString &tag)
{
    if (tag.isEmpty())
        return name;
    return name + (tag.startsWith("sha256:"_L1) ? u'@' : u':') + tag;
}

/** Adds the digest: charts with a registry of their own drop the tag for it, the others keep both (helm.md §2). */
QString withDigest(const FoundImage &image, const QString &name, const QString &tag)
{
    const ImagePart *digest = image.part(u"digest");
    if (!digest || digest->value.isEmpty())
        return withTag(name, tag);
    const QString value = digest->value.contains(u':') ? digest->value : "sha256:"_L1 + digest->value;
    const bool dropsTag = image.shape == Shape::RegistryRepositoryTag || image.shape == Shape::Bitnami;
    return (dropsTag ? name : withTag(name, tag)) + u'@' + value;
}

void warnAboutNumber(FoundImage &image, const Sources &sources, const ImagePart &tag)
{
    if (tag.style != ScalarStyle::Plain || !tag.span.isValid())
        return;
    const QByteArray &bytes = sources.files[tag.span.file].bytes;
    const QString written = QString::fromUtf8(bytes.mid(tag.span.begin, tag.span.end - tag.span.begin));
    const ValueType type = plainScalarType(written);
    if ((type == ValueType::Float || type == ValueType::Int) && written != tag.value)
        image.notes += Words::tr("The tag is written %1 without quotes, which Helm reads as the number %2.")
                           .arg(written, tag.value);
}

/** A repository value that carries its tag or digest already. */
bool hasOwnTag(const QString &name)
{
    const QString last = name.section(u'/', -1);
    return name.contains(u'/') && (last.contains(u':') || last.contains(u'@'));
}

} // namespace

ImagePart partOf(
    const Sources &sources, const Place &place, const QString &role, const QString &key, const Value *value)
{
    ImagePart part;
    part.role = role;
    part.path = key.isEmpty() ? place.path : place.path + pointerStep(key);
    part.pointer = part.path;
    if (!value)
        return part;
    part.present = true;
    part.value = value->rendered();
    part.isNull = value->isNull();
    part.span = value->span;
    part.style = value->style;
    if (value->span.isValid() && !place.inManifest)
        part.pointer = sources.pointerInFile(value->span.file, part.path);
    return part;
}

DefaultTag defaultTag(const Sources &sources, const QString &path)
{
    const Mount &mount = sources.mountOf(path);
    const QString &rule = Knowledge::builtIn().chart(mount.name).defaultTag;
    const QString owner = mount.pointer.isEmpty() ? QString() : u"subchart "_s;
    if (rule == "chart.version"_L1)
        return {mount.version, owner + u"chart.version"_s};
    if (rule == "v+chart.appVersion"_L1)
        return {mount.appVersion.isEmpty() ? QString() : u'v' + mount.appVersion,
            u"\"v\"+"_s + owner + u"chart.appVersion"_s};
    return {mount.appVersion, owner + u"chart.appVersion"_s};
}

bool compose(FoundImage &image, const Sources &sources, const Place &place)
{
    bool slashRemoved = false;
    const QString name = joinedName(image, slashRemoved);
    const ImagePart *tagPart = image.part(u"tag") ? image.part(u"tag") : image.part(u"version");
    QString tag = tagPart ? tagPart->value : QString();
    if (!tag.isEmpty()) {
        image.tagSource = u"values"_s;
        warnAboutNumber(image, sources, *tagPart);
    } else if (image.part(u"digest") && !image.part(u"digest")->value.isEmpty()) {
        image.tagSource = u"values"_s;
    } else if (hasOwnTag(name)) {
        image.tagSource = u"values"_s;
    } else if (place.inManifest) {
        image.tagSource = u"none (implies :latest)"_s;
    } else if (image.tagSource.isEmpty()) {
        const DefaultTag fallback = defaultTag(sources, place.path);
        tag = fallback.tag;
        image.tagSource = fallback.source;
        if (tag.isEmpty())
            image.notes += Words::tr("The tag comes from the chart's Chart.yaml, which is not here.");
    }
    if (slashRemoved)
        image.notes += Words::tr("The repository ends with a slash, so the chart would make a reference that cannot be "
                                 "pulled; the override leaves it out.");
    image.text = image.isPrefix ? name : withDigest(image, name, tag);
    const Result<oci::Reference> reference = oci::parseReference(image.text);
    if (reference)
        image.reference = *reference;
    return bool(reference);
}

void addKnowledge(FoundImage &image, const Sources &sources, const Place &place)
{
    image.document = place.document;
    image.inManifest = place.inManifest;
    image.enabledByDefault = place.enabled;
    image.gate = place.gate;
    const Knowledge &knowledge = Knowledge::builtIn();
    QString path = place.path;
    const ChartKnowledge *known = &knowledge.kind(place.kind);
    if (!place.inManifest) {
        const Mount &mount = sources.mountOf(place.path);
        known = &knowledge.chart(mount.name);
        path = place.path.mid(mount.pointer.size());
    }
    for (const Gate &gate : known->gates) {
        if (!isAt(path, gate.pointer))
            continue;
        image.gate = gate.gate;
        const Value *value = gate.value.isEmpty() ? nullptr : sources.values.at(gate.value);
        if (value && !value->isTruthy())
            image.enabledByDefault = false;
    }
    for (const RuntimeTag &runtime : known->runtimeTags) {
        if (path == runtime.pointer && image.reference.digest.isEmpty()) {
            image.runtimeTag = runtime;
            image.notes += Words::tr("It cannot be pulled as written: the operator appends %1 on the node, such as %2.")
                               .arg(runtime.suffix, runtime.example);
        }
    }
    if (!image.reference.digest.isEmpty() && known->noDigest.contains(path))
        image.notes += Words::tr("This chart also joins this image with a fixed colon, so a digest as its version "
                                 "makes a reference that cannot be pulled.");
    if (image.tagSource.startsWith("none"_L1))
        image.notes += Words::tr("Without a tag, latest is pulled; many repositories on nvcr.io have none.");
}

} // namespace berth::helm
