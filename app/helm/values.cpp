#include "app/helm/values.h"

#include "app/helm/merge.h"
#include "app/helm/override.h"
#include "app/helm/plan.h"
#include "app/helm/yaml_writer.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Override)
};

QJsonValue textOrNull(bool isPresent, const QString &text)
{
    return isPresent ? QJsonValue(text) : QJsonValue(QJsonValue::Null);
}

QJsonObject partJson(const Sources &sources, const ImagePart &part)
{
    const bool hasFile = part.present && part.span.isValid();
    return {{u"file"_s, textOrNull(hasFile, hasFile ? sources.files[part.span.file].name : QString())},
        {u"pointer"_s, textOrNull(part.present, part.pointer)},
        {u"value"_s, textOrNull(part.present && !part.isNull, part.value)}};
}

QJsonObject imageJson(const Sources &sources, const FoundImage &image)
{
    QJsonObject paths;
    for (const ImagePart &part : image.parts)
        paths.insert(part.role, partJson(sources, part));
    QJsonValue overrideJson(QJsonValue::Null);
    if (!image.changes.isEmpty()) {
        QJsonObject changes;
        for (const LeafChange &change : image.changes)
            changes.insert(change.path, change.value);
        overrideJson = changes;
    }
    const bool isRewritten = image.rewrite.outcome == oci::Rewrite::Outcome::Rewritten;
    return {{u"reference"_s, image.text}, {u"upstream"_s, image.rewrite.upstream},
        {u"upstream_repository"_s, image.rewrite.upstreamRepository},
        {u"rewritten"_s, textOrNull(isRewritten, image.rewrite.reference.toString())},
        {u"shape"_s, shapeName(image.shape)}, {u"enabled_by_default"_s, image.enabledByDefault},
        {u"tag_source"_s, image.tagSource}, {u"paths"_s, paths}, {u"override"_s, overrideJson},
        {u"note"_s, image.notes.join(u' ')}};
}

QString header(const Scan &scan, const OverrideOptions &options, const Proof &proof)
{
    QStringList lines;
    const QString chart = scan.sources.hasChart ? (scan.sources.chartName + u' ' + scan.sources.chartVersion).trimmed()
                                                : scan.sources.label;
    lines += Words::tr("Images of %1 through the Harbor at %2.").arg(chart, scan.target.harborHost);
    for (const oci::Upstream &upstream : scan.target.upstreams) {
        const QString from = upstream.path.isEmpty() ? upstream.host : upstream.host + u'/' + upstream.path;
        lines += from + " -> "_L1 + scan.target.harborHost + u'/' + upstream.project;
    }
    lines += options.date.isValid()
        ? Words::tr("Written by Berth %1 on %2.").arg(QStringLiteral(BERTH_VERSION), options.date.toString(Qt::ISODate))
        : Words::tr("Written by Berth %1.").arg(QStringLiteral(BERTH_VERSION));
    lines += proof.sentence;
    lines += options.checks;
    lines += Words::tr("Use it last: helm upgrade -i NAME CHART -f values.yaml -f this-file.yaml");
    QString text;
    for (const QString &line : std::as_const(lines))
        text += "# "_L1 + commentText(line) + u'\n';
    return text;
}

} // namespace

Scan rescan(const Scan &scan, const oci::CacheTarget &target)
{
    Scan result{scan.sources, target, findImages(scan.sources, target)};
    for (FoundImage &image : result.found.images)
        planRewrite(image, target);
    dropConflicts(result.found.images);
    return result;
}

Result<Scan> scan(const QList<Input> &inputs, const oci::CacheTarget &target)
{
    Result<Sources> sources = readSources(inputs);
    if (!sources)
        return fail(sources.error());
    return rescan({std::move(*sources), {}, {}}, target);
}

QJsonArray toJson(const Scan &scan)
{
    QJsonArray array;
    for (const FoundImage &image : scan.found.images)
        array.append(imageJson(scan.sources, image));
    return array;
}

Result<Override> makeOverride(const Scan &scan, const OverrideOptions &options)
{
    if (!scan.hasValues())
        return fail(badInput(u"path"_s,
            Words::tr(
                "There are no Helm values here: manifests are edited in place, and a list is written as a list.")));
    Override result;
    result.changes = collectChanges(scan.found.images, options.excluded);
    const QString body =
        result.changes.isEmpty() ? u"{}\n"_s : writeYaml(overrideTree(scan.sources.values, result.changes));
    result.proof = prove(scan, body, options.excluded);
    result.yaml = header(scan, options, result.proof) + body;
    return result;
}

} // namespace berth::helm
