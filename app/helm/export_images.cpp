#include "app/core/text.h"
#include "app/helm/exports.h"
#include "app/helm/yaml_writer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

bool isPullable(const FoundImage &image)
{
    return !image.isPrefix && !image.isChart && !image.runtimeTag;
}

bool isRewritten(const FoundImage &image)
{
    return image.rewrite.outcome == oci::Rewrite::Outcome::Rewritten;
}

QString csvField(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\''); // a spreadsheet would take it for a formula
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

QString csvLine(const QStringList &fields)
{
    QStringList quoted;
    for (const QString &field : fields)
        quoted += csvField(field);
    return quoted.join(u',') + "\r\n"_L1; // RFC 4180
}

/** skopeo refuses a tag beside a digest; the digest decides. */
QString sourceOf(oci::Reference reference)
{
    if (!reference.digest.isEmpty())
        reference.tag.clear();
    return oci::canonical(reference).toString();
}

QString destinationOf(const FoundImage &image, const QString &destination)
{
    const oci::Reference &reference = image.reference;
    const QString name = destination + u'/' + image.rewrite.upstreamRepository;
    if (!reference.tag.isEmpty())
        return name + u':' + reference.tag;
    return reference.digest.isEmpty() ? name + ":latest"_L1 : name + u'@' + reference.digest;
}

QString copyLine(const FoundImage &image, CopyTool tool, const QString &destination)
{
    const QString source = sourceOf(image.reference);
    const QString target = destinationOf(image, destination);
    if (tool == CopyTool::Crane)
        return "crane copy "_L1 + shellQuoted(source) + u' ' + shellQuoted(target);
    return "skopeo copy --all "_L1 + shellQuoted("docker://"_L1 + source) + u' ' + shellQuoted("docker://"_L1 + target);
}

} // namespace

Export imageList(const Scan &scan, ListFormat format)
{
    Export result;
    QString text;
    QString csv = csvLine(
        {u"reference"_s, u"rewritten"_s, u"upstream"_s, u"project"_s, u"enabled_by_default"_s, u"file"_s, u"line"_s});
    QSet<QString> seen;
    for (const FoundImage &image : scan.found.images) {
        if (!isPullable(image)) {
            result.remarks += Words::tr("%1 is left out: it cannot be pulled as written.").arg(image.text);
            continue;
        }
        if (seen.contains(image.text))
            continue;
        seen.insert(image.text);
        text += image.rewrite.reference.toString() + u'\n';
        const Span &span = image.parts.first().span;
        csv += csvLine({image.text, isRewritten(image) ? image.rewrite.reference.toString() : QString(),
            image.rewrite.upstream, image.rewrite.project, image.enabledByDefault ? u"true"_s : u"false"_s,
            span.isValid() ? scan.sources.files[span.file].name : QString(), QString::number(span.line)});
    }
    result.fileName = format == ListFormat::Text ? u"images.txt"_s
        : format == ListFormat::Json             ? u"images.json"_s
                                                 : u"images.csv"_s;
    result.text = format == ListFormat::Text ? text
        : format == ListFormat::Csv          ? csv
                                             : QString::fromUtf8(QJsonDocument(toJson(scan)).toJson());
    return result;
}

Export kustomization(const Scan &scan)
{
    Export result{u"kustomization.yaml"_s, {}, {}, {}};
    Value images;
    images.type = ValueType::List;
    QSet<QString> seen;
    const auto add = [&](const oci::Reference &from, const oci::Reference &to) {
        if (seen.contains(from.name()))
            return;
        seen.insert(from.name());
        Value entry = Value::map();
        entry.insert(u"name"_s, Value::string(from.name()));
        entry.insert(u"newName"_s, Value::string(to.name()));
        images.items.append(entry);
    };
    for (const FoundImage &image : scan.found.images) {
        if (isRewritten(image) && !image.isPrefix && !image.isChart)
            add(image.reference, image.rewrite.reference);
    }
    for (const HiddenImage &hidden : scan.found.hidden) {
        const Result<oci::Reference> reference = oci::parseReference(hidden.text);
        const oci::Rewrite rewrite = reference ? oci::rewriteThroughCache(*reference, scan.target) : oci::Rewrite{};
        if (rewrite.outcome == oci::Rewrite::Outcome::Rewritten)
            add(*reference, rewrite.reference);
    }
    Value root = Value::map();
    root.insert(u"apiVersion"_s, Value::string(u"kustomize.config.k8s.io/v1beta1"_s));
    root.insert(u"kind"_s, Value::string(u"Kustomization"_s));
    root.insert(u"images"_s, images);
    result.text = writeYaml(root);
    result.remarks += Words::tr("Kustomize changes images in pods only: custom resources such as ClusterPolicy and "
                                "NIMService need their own fields set.");
    return result;
}

Export copyScript(const Scan &scan, CopyTool tool, const QString &destination)
{
    Export result{u"copy-images.sh"_s, {}, u"#!/bin/sh\nset -eu\n"_s, {}};
    QSet<QString> seen;
    for (const FoundImage &image : scan.found.images) {
        if (image.rewrite.outcome == oci::Rewrite::Outcome::AlreadyThere || seen.contains(image.text))
            continue;
        seen.insert(image.text);
        if (isPullable(image))
            result.text += copyLine(image, tool, destination) + u'\n';
        else
            result.text += "# "_L1 + image.text + Words::tr(": cannot be pulled as written") + u'\n';
    }
    result.remarks += Words::tr("A proxy-cache project takes no pushes: name a normal project as the destination.");
    result.remarks += Words::tr("Sign in first, to the source and to the destination; the script holds no secrets.");
    return result;
}

} // namespace berth::helm
