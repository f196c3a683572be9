#include "app/helm/exports.h"
#include "app/helm/override.h"
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

Value object(const QString &apiVersion, const QString &kind, const QString &name, const QString &space)
{
    Value metadata = Value::map();
    metadata.insert(u"name"_s, Value::string(name));
    if (!space.isEmpty())
        metadata.insert(u"namespace"_s, Value::string(space));
    Value root = Value::map();
    root.insert(u"apiVersion"_s, Value::string(apiVersion));
    root.insert(u"kind"_s, Value::string(kind));
    root.insert(u"metadata"_s, metadata);
    return root;
}

Value list(const QList<Value> &items)
{
    Value value;
    value.type = ValueType::List;
    value.items = items;
    return value;
}

QString mirrorSet(const oci::CacheTarget &target, const NodeOptions &options, const QString &kind, const QString &key)
{
    QList<Value> mirrors;
    for (const oci::Upstream &upstream : target.upstreams) {
        const QString path = upstream.path.isEmpty() ? QString() : u'/' + upstream.path;
        Value mirror = Value::map();
        mirror.insert(u"source"_s, Value::string(upstream.host + path));
        mirror.insert(u"mirrors"_s, list({Value::string(target.harborHost + u'/' + upstream.project + path)}));
        if (!options.allowUpstream)
            mirror.insert(u"mirrorSourcePolicy"_s, Value::string(u"NeverContactSource"_s));
        mirrors.append(mirror);
    }
    Value spec = Value::map();
    spec.insert(key, list(mirrors));
    Value root = object(u"config.openshift.io/v1"_s, kind, u"harbor-cache"_s, {});
    root.insert(u"spec"_s, spec);
    return writeYaml(root);
}

/** Entries of kustomize's `images:` for the hidden images that are mapped. */
Value hiddenImages(const Scan &scan)
{
    QList<Value> entries;
    QSet<QString> seen;
    for (const HiddenImage &hidden : scan.found.hidden) {
        const Result<oci::Reference> reference = oci::parseReference(hidden.text);
        if (!reference || seen.contains(reference->name()))
            continue;
        const oci::Rewrite rewrite = oci::rewriteThroughCache(*reference, scan.target);
        if (rewrite.outcome != oci::Rewrite::Outcome::Rewritten)
            continue;
        seen.insert(reference->name());
        Value entry = Value::map();
        entry.insert(u"name"_s, Value::string(reference->name()));
        entry.insert(u"newName"_s, Value::string(rewrite.reference.name()));
        entries.append(entry);
    }
    return list(entries);
}

QString releaseName(const Scan &scan)
{
    return scan.sources.chartName.isEmpty() ? u"NAME"_s : scan.sources.chartName;
}

} // namespace

Export pullSecret(const PullSecret &spec, const SharedSecret &secret)
{
    const QString password = secret ? secret->reveal() : u"SECRET"_s;
    const QString pair = spec.username + u':' + password;
    const QJsonObject entry{{u"username"_s, spec.username}, {u"password"_s, password},
        {u"auth"_s, secret ? QString::fromLatin1(pair.toUtf8().toBase64()) : u"BASE64(username:password)"_s}};
    const QJsonObject config{{u"auths"_s, QJsonObject{{oci::normalisedHost(spec.host), entry}}}};
    Value data = Value::map();
    data.insert(
        u".dockerconfigjson"_s, Value::string(QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact))));
    Value root = object(u"v1"_s, u"Secret"_s, spec.name, spec.space);
    root.insert(u"type"_s, Value::string(u"kubernetes.io/dockerconfigjson"_s));
    root.insert(u"stringData"_s, data);
    Export result{spec.name + ".yaml"_L1, {}, writeYaml(root), {}};
    result.remarks += Words::tr("A pull secret counts in its own namespace only: every namespace needs one.");
    if (!secret)
        result.remarks += Words::tr("Put the robot's secret in the place of SECRET, and name and secret joined by a "
                                    "colon, in base64, in the place of auth.");
    return result;
}

Export openShiftMirrors(const oci::CacheTarget &target, const NodeOptions &options)
{
    Export result{u"harbor-mirrors.yaml"_s, {}, {}, {}};
    result.text = mirrorSet(target, options, u"ImageTagMirrorSet"_s, u"imageTagMirrors"_s) + "---\n"_L1
        + mirrorSet(target, options, u"ImageDigestMirrorSet"_s, u"imageDigestMirrors"_s);
    result.remarks += Words::tr("Tags need the ImageTagMirrorSet and digests the ImageDigestMirrorSet: usually both. "
                                "The nodes may drain and restart.");
    result.remarks += Words::tr("Credentials for the mirror belong in openshift-config/pull-secret: a secret in a "
                                "namespace is not used for mirrors.");
    return result;
}

Export argoApplication(const Scan &scan, const QList<LeafChange> &changes)
{
    Value helm = Value::map();
    helm.insert(u"valuesObject"_s, overrideTree(scan.sources.values, changes));
    Value source = Value::map();
    source.insert(u"helm"_s, helm);
    Value spec = Value::map();
    spec.insert(u"source"_s, source);
    Value root = object(u"argoproj.io/v1alpha1"_s, u"Application"_s, releaseName(scan), {});
    root.insert(u"spec"_s, spec);
    return {u"application-patch.yaml"_s, {}, writeYaml(root),
        {Words::tr("Needs Argo CD 2.6 or later. It wins over values and valueFiles; parameters win over it.")}};
}

Export fluxRelease(const Scan &scan, const QList<LeafChange> &changes)
{
    Value spec = Value::map();
    spec.insert(u"values"_s, overrideTree(scan.sources.values, changes));
    const Value hidden = hiddenImages(scan);
    if (!hidden.items.isEmpty()) {
        Value kustomize = Value::map();
        kustomize.insert(u"images"_s, hidden);
        Value renderer = Value::map();
        renderer.insert(u"kustomize"_s, kustomize);
        spec.insert(u"postRenderers"_s, list({renderer}));
    }
    Value root = object(u"helm.toolkit.fluxcd.io/v2"_s, u"HelmRelease"_s, releaseName(scan), {});
    root.insert(u"spec"_s, spec);
    return {u"helmrelease-patch.yaml"_s, {}, writeYaml(root), {Words::tr("spec.values wins over valuesFrom.")}};
}

} // namespace berth::helm
