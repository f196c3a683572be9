#include "app/helm/plan.h"

#include "app/helm/text_image.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Image)
};

QString withoutSlash(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

LeafChange changeOf(const ImagePart &part, const QString &value)
{
    return {part.path, value, !part.present};
}

/** The parts that say something, and where the name begins. */
QList<const ImagePart *> spokenParts(const FoundImage &image)
{
    QList<const ImagePart *> parts;
    for (int i = 0; i < image.nameParts; ++i) {
        if (!image.parts[i].value.isEmpty())
            parts.append(&image.parts[i]);
    }
    return parts;
}

/** Splits the new name so that only its first part changes, or also the second where `library/` came in. */
QList<LeafChange> composedChanges(const FoundImage &image, const QString &base)
{
    const QString name = image.rewrite.reference.name();
    const ImagePart &first = image.parts.first();
    const bool hasOwnRegistry = first.role == "registry"_L1 && first.value.isEmpty();
    const QList<const ImagePart *> parts = spokenParts(image);
    if (hasOwnRegistry) { // docker.io is the chart's own default: say both, registry and repository
        QList<LeafChange> changes{changeOf(first, base)};
        const ImagePart &second = *parts.first();
        if (image.shape == Shape::Bitnami || second.value != image.rewrite.upstreamRepository)
            changes.append(changeOf(second, image.rewrite.upstreamRepository));
        return changes;
    }
    QString tail;
    for (qsizetype i = 1; i < parts.size(); ++i)
        tail += u'/' + withoutSlash(parts[i]->value);
    const bool hasOwnTag =
        !image.rewrite.reference.tag.isEmpty() && parts.last()->value.endsWith(u':' + image.rewrite.reference.tag);
    const bool hasOwnDigest = parts.last()->value.contains(u'@');
    if (tail.isEmpty() && (hasOwnTag || hasOwnDigest))
        return {changeOf(*parts.first(), image.rewrite.reference.toString())};
    if (tail.isEmpty())
        return {changeOf(*parts.first(), name)};
    if (parts[1]->role == "repository"_L1 && name == base + "/library"_L1 + tail)
        return {changeOf(*parts.first(), base), changeOf(*parts[1], "library"_L1 + tail)};
    if (name.endsWith(tail))
        return {changeOf(*parts.first(), name.chopped(tail.size()))};
    return {};
}

} // namespace

void planRewrite(FoundImage &image, const oci::CacheTarget &target)
{
    image.changes.clear();
    image.rewrite = oci::rewriteThroughCache(image.reference, target);
    if (image.isPrefix) { // a place, not a name: nothing may be put in front of its path
        image.rewrite.upstreamRepository = image.reference.repository;
        if (image.rewrite.outcome == oci::Rewrite::Outcome::Rewritten)
            image.rewrite.reference.repository = image.reference.repository.isEmpty()
                ? image.rewrite.project
                : image.rewrite.project + u'/' + image.reference.repository;
    }
    if (image.rewrite.outcome != oci::Rewrite::Outcome::Rewritten)
        return;
    if (image.shape == Shape::Text)
        image.changes = {changeOf(image.parts.first(), wrapped(image.wrapping, image.rewrite.reference))};
    else
        image.changes = composedChanges(image, target.harborHost + u'/' + image.rewrite.project);
}

void dropConflicts(QList<FoundImage> &images)
{
    QHash<QString, QString> wanted;
    QSet<QString> disputed;
    const auto keyOf = [](const FoundImage &image, const LeafChange &change) {
        const int file = image.inManifest ? image.parts.first().span.file : -1;
        return QString::number(file) + u'#' + QString::number(image.document) + change.path;
    };
    for (const FoundImage &image : std::as_const(images)) {
        for (const LeafChange &change : image.changes) {
            const QString key = keyOf(image, change);
            if (wanted.contains(key) && wanted[key] != change.value)
                disputed.insert(key);
            wanted.insert(key, change.value);
        }
    }
    if (disputed.isEmpty())
        return;
    for (FoundImage &image : images) {
        const bool isDisputed = std::any_of(image.changes.begin(), image.changes.end(),
            [&](const LeafChange &change) { return disputed.contains(keyOf(image, change)); });
        if (!isDisputed)
            continue;
        image.changes.clear();
        image.notes += Words::tr("One value names the place of this and other images, which come through different "
                                 "projects: change it by hand.");
    }
}

} // namespace berth::helm
