#include "app/helm/exports.h"
#include "app/helm/override.h"
#include "tests/support/helm_corpus.h"
#include "tests/support/python.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::helm;

namespace {

Scan sample()
{
    const QByteArray values = "image: {repository: nvcr.io/x/y, tag: '1'}\n"
                              "driver: {repository: nvcr.io/nvidia, image: driver, version: '550'}\n"
                              "pin: {image: 'nvcr.io/a/b:2@sha256:"
        + QByteArray(64, 'a')
        + "'}\n"
          "again: {image: {repository: nvcr.io/x/y, tag: '1'}}\n"
          "hub: {image: 'busybox:1.36'}\n";
    return *scan({{u"values.yaml"_s, values}}, test::corpusTarget(true));
}

oci::CacheTarget withPath()
{
    return {u"harbor.potus.local:8443"_s,
        {{u"nvcr.io"_s, u"nvstaging"_s, u"staging"_s}, {u"nvcr.io"_s, {}, u"nvidiaio"_s},
            {u"docker.io"_s, {}, u"dockerhub"_s}}};
}

#define NEEDS(reader)                                                                                                  \
    if (!test::hasPython(reader))                                                                                      \
    QSKIP("python3 with this reader is not on this machine")

QJsonValue parsed(test::Reader reader, const QString &text)
{
    QString why;
    const std::optional<QJsonValue> value = test::readByPython(reader, text.toUtf8(), why);
    if (!value)
        qWarning("%s\n%s", qPrintable(why), qPrintable(text));
    return value.value_or(QJsonValue());
}

} // namespace

/** Each export as helm.md §4 and §9 fix it, read by somebody else's reader. */
class TestHelmExports final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        const Scan scan = sample();
        const Export text = imageList(scan, ListFormat::Text);
        QCOMPARE(text.text.split(u'\n', Qt::SkipEmptyParts).size(), 4);
        QVERIFY(text.text.startsWith(u"harbor.potus.local/nvidiaio/x/y:1\n"_s));
        QVERIFY(text.text.contains(u"harbor.potus.local/dockerhub/library/busybox:1.36\n"_s));
        const Export csv = imageList(scan, ListFormat::Csv);
        QCOMPARE(csv.text.count(u"\r\n"_s), 5);
        QVERIFY(csv.text.contains(
            u"\"nvcr.io/x/y:1\",\"harbor.potus.local/nvidiaio/x/y:1\",\"nvcr.io\",\"nvidiaio\",\"true\",\"values.yaml\",\"1\""_s));
        QCOMPARE(QJsonDocument::fromJson(imageList(scan, ListFormat::Json).text.toUtf8()).array(), toJson(scan));
    }

    void runtimeTagsAreLeftOutOfLists()
    {
        const QString folder = test::sharedPath(u"charts/gpu-operator-v22.9.2"_s);
        if (folder.isEmpty())
            QSKIP("../shared/charts is not on this machine");
        const Scan gpu = *scan({{folder, {}}}, test::corpusTarget(false));
        const Export text = imageList(gpu, ListFormat::Text);
        QVERIFY(!text.text.contains(u"nvidia/driver:525.60.13\n"_s));
        QCOMPARE(text.remarks.size(), 2); // driver and gds
        QVERIFY(
            copyScript(gpu, CopyTool::Skopeo, u"h.io/mirror"_s).text.contains(u"# nvcr.io/nvidia/driver:525.60.13"_s));
    }

    void kustomizeImages()
    {
        NEEDS(test::Reader::Yaml);
        const QJsonValue value = parsed(test::Reader::Yaml, kustomization(sample()).text);
        QCOMPARE(value["kind"_L1].toString(), u"Kustomization"_s);
        const QJsonArray images = value["images"_L1].toArray();
        QCOMPARE(images.size(), 4);
        QCOMPARE(images[0]["name"_L1].toString(), u"nvcr.io/x/y"_s);
        QCOMPARE(images[0]["newName"_L1].toString(), u"harbor.potus.local/nvidiaio/x/y"_s);
    }

    void copyScripts()
    {
        const QString sha(64, u'a');
        const QString skopeo = copyScript(sample(), CopyTool::Skopeo, u"h.io/mirror"_s).text;
        QVERIFY(skopeo.startsWith(u"#!/bin/sh\nset -eu\n"_s));
        QVERIFY(skopeo.contains(u"skopeo copy --all docker://nvcr.io/x/y:1 docker://h.io/mirror/x/y:1\n"_s));
        QVERIFY(skopeo.contains(
            u"skopeo copy --all docker://nvcr.io/a/b@sha256:%1 docker://h.io/mirror/a/b:2\n"_s.arg(sha)));
        QVERIFY(
            skopeo.contains(u"docker://docker.io/library/busybox:1.36 docker://h.io/mirror/library/busybox:1.36\n"_s));
        QCOMPARE(skopeo.count(u"x/y:1"_s), 2); // once, though two values name it
        const QString crane = copyScript(sample(), CopyTool::Crane, u"h.io/mirror"_s).text;
        QVERIFY(crane.contains(u"crane copy nvcr.io/x/y:1 h.io/mirror/x/y:1\n"_s));
        QProcess shell; // a shell reads it without running it
        shell.start(u"sh"_s, {u"-n"_s});
        shell.write(skopeo.toUtf8() + crane.toUtf8());
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
    }

    void containerd()
    {
        NEEDS(test::Reader::Toml);
        const QList<Export> exports = containerdHosts(withPath(), {.caFile = u"/etc/ca \"x\".crt"_s});
        QCOMPARE(exports.size(), 3);
        QVERIFY(exports[0].text.isEmpty() && !exports[0].remarks.isEmpty());
        QCOMPARE(exports[1].place, u"/etc/containerd/certs.d/nvcr.io/hosts.toml"_s);
        const QJsonValue nvcr = parsed(test::Reader::Toml, exports[1].text);
        QCOMPARE(nvcr["server"_L1].toString(), u"https://nvcr.io"_s);
        const QJsonValue host = nvcr["host"_L1]["https://harbor.potus.local:8443/v2/nvidiaio"_L1];
        QCOMPARE(host["override_path"_L1].toBool(), true);
        QCOMPARE(host["capabilities"_L1].toArray(), (QJsonArray{u"pull"_s, u"resolve"_s}));
        QCOMPARE(host["ca"_L1].toString(), u"/etc/ca \"x\".crt"_s);
        QCOMPARE(
            parsed(test::Reader::Toml, exports[2].text)["server"_L1].toString(), u"https://registry-1.docker.io"_s);
        const QJsonValue only =
            parsed(test::Reader::Toml, containerdHosts(withPath(), {.allowUpstream = false})[1].text);
        QCOMPARE(only["server"_L1].toString(), u"https://harbor.potus.local:8443/v2/nvidiaio"_s);
        QCOMPARE(only["override_path"_L1].toBool(), true);
    }

    void k3s()
    {
        NEEDS(test::Reader::Yaml);
        const SharedSecret secret = std::make_shared<const Secret>(QStringView(u"p: #1"));
        const Export made = k3sRegistries(withPath(),
            {.caFile = u"/etc/ssl/harbor-ca.crt"_s, .username = u"robot$nvidiaio+pull"_s, .secret = secret},
            K3sFlavour::K3s);
        const QJsonValue value = parsed(test::Reader::Yaml, made.text);
        QCOMPARE(value["mirrors"_L1]["nvcr.io"_L1]["endpoint"_L1].toArray(),
            (QJsonArray{u"https://harbor.potus.local:8443"_s}));
        const QJsonObject rewrite = value["mirrors"_L1]["nvcr.io"_L1]["rewrite"_L1].toObject();
        QCOMPARE(rewrite["^(.*)$"_L1].toString(), u"nvidiaio/$1"_s);
        QCOMPARE(rewrite["^(nvstaging/.*)$"_L1].toString(), u"staging/$1"_s);
        const QJsonValue config = value["configs"_L1]["harbor.potus.local:8443"_L1];
        QCOMPARE(config["auth"_L1]["username"_L1].toString(), u"robot$nvidiaio+pull"_s);
        QCOMPARE(config["auth"_L1]["password"_L1].toString(), u"p: #1"_s);
        QCOMPARE(config["tls"_L1]["ca_file"_L1].toString(), u"/etc/ssl/harbor-ca.crt"_s);
        QCOMPARE(k3sRegistries(withPath(), {}, K3sFlavour::Rke2).place, u"/etc/rancher/rke2/registries.yaml"_s);
        QVERIFY(!parsed(test::Reader::Yaml, k3sRegistries(withPath(), {}, K3sFlavour::K3s).text)
                     .toObject()
                     .contains("configs"_L1));
    }

    void crio()
    {
        NEEDS(test::Reader::Toml);
        const QJsonArray registries =
            parsed(test::Reader::Toml, containersRegistries(withPath(), {}).text)["registry"_L1].toArray();
        QCOMPARE(registries.size(), 3);
        QCOMPARE(registries[0]["prefix"_L1].toString(), u"nvcr.io/nvstaging"_s);
        QCOMPARE(
            registries[0]["mirror"_L1][0]["location"_L1].toString(), u"harbor.potus.local:8443/staging/nvstaging"_s);
        QCOMPARE(registries[1]["location"_L1].toString(), u"nvcr.io"_s);
        QCOMPARE(registries[1]["mirror"_L1][0]["location"_L1].toString(), u"harbor.potus.local:8443/nvidiaio"_s);
        const QJsonArray only =
            parsed(test::Reader::Toml, containersRegistries(withPath(), {.allowUpstream = false}).text)["registry"_L1]
                .toArray();
        QCOMPARE(only[1]["location"_L1].toString(), u"harbor.potus.local:8443/nvidiaio"_s);
        QVERIFY(!only[1].toObject().contains("mirror"_L1));
    }

    /** skopeo itself reads the file and goes to the mirror: nothing listens there, and it says where it went. */
    void skopeoFollowsTheMirror()
    {
        if (QStandardPaths::findExecutable(u"skopeo"_s).isEmpty())
            QSKIP("skopeo is not on this machine");
        const oci::CacheTarget target{u"127.0.0.1:1"_s, {{u"nvcr.io"_s, {}, u"nvidiaio"_s}}};
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"registries.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(containersRegistries(target, {.allowUpstream = false}).text.toUtf8());
        file.close();
        QProcess skopeo;
        skopeo.start(u"skopeo"_s,
            {u"--registries-conf"_s, file.fileName(), u"--debug"_s, u"inspect"_s, u"docker://nvcr.io/nvidia/cuda:1"_s});
        QVERIFY(skopeo.waitForFinished());
        const QByteArray said = skopeo.readAllStandardError();
        QVERIFY2(said.contains("127.0.0.1:1/nvidiaio/nvidia/cuda:1"), said.constData());
    }

    void dockerCannotBeServed()
    {
        const Export made = dockerDaemon(withPath());
        QVERIFY(made.text.isEmpty());
        QVERIFY(made.remarks.first().contains(u"Docker Hub"_s));
    }

    void openShift()
    {
        NEEDS(test::Reader::AllYaml);
        const QJsonArray documents =
            parsed(test::Reader::AllYaml, openShiftMirrors(withPath(), {.allowUpstream = false}).text).toArray();
        QCOMPARE(documents.size(), 2);
        QCOMPARE(documents[0]["kind"_L1].toString(), u"ImageTagMirrorSet"_s);
        const QJsonArray tags = documents[0]["spec"_L1]["imageTagMirrors"_L1].toArray();
        QCOMPARE(tags[1]["source"_L1].toString(), u"nvcr.io"_s);
        QCOMPARE(tags[1]["mirrors"_L1].toArray(), (QJsonArray{u"harbor.potus.local:8443/nvidiaio"_s}));
        QCOMPARE(tags[1]["mirrorSourcePolicy"_L1].toString(), u"NeverContactSource"_s);
        QCOMPARE(documents[1]["spec"_L1]["imageDigestMirrors"_L1].toArray(), tags);
    }

    void pullSecrets()
    {
        NEEDS(test::Reader::Yaml);
        const PullSecret spec{
            u"harbor-pull"_s, u"gpu-operator"_s, u"Harbor.potus.local:443"_s, u"robot$nvidiaio+pull"_s};
        const SharedSecret secret = std::make_shared<const Secret>(QStringView(u"s\"e:c"));
        const QJsonValue value = parsed(test::Reader::Yaml, pullSecret(spec, secret).text);
        QCOMPARE(value["type"_L1].toString(), u"kubernetes.io/dockerconfigjson"_s);
        QCOMPARE(value["metadata"_L1]["namespace"_L1].toString(), u"gpu-operator"_s);
        const QJsonObject config =
            QJsonDocument::fromJson(value["stringData"_L1][".dockerconfigjson"_L1].toString().toUtf8()).object();
        const QJsonValue entry = config["auths"_L1]["harbor.potus.local"_L1];
        QCOMPARE(entry["username"_L1].toString(), u"robot$nvidiaio+pull"_s);
        QCOMPARE(entry["password"_L1].toString(), u"s\"e:c"_s);
        QCOMPARE(QByteArray::fromBase64(entry["auth"_L1].toString().toLatin1()), "robot$nvidiaio+pull:s\"e:c");
        QVERIFY(pullSecret(spec, {}).text.contains(u"SECRET"_s));
    }

    void argoAndFlux()
    {
        NEEDS(test::Reader::Yaml);
        const QString folder = test::sharedPath(u"charts/nvcf-container-cache-0.25.21"_s);
        if (folder.isEmpty())
            QSKIP("../shared/charts is not on this machine");
        const Scan cache = *scan({{folder, {}}}, test::corpusTarget(false));
        const QList<LeafChange> changes = collectChanges(cache.found.images);
        const QJsonValue argo = parsed(test::Reader::Yaml, argoApplication(cache, changes).text);
        const QJsonValue flux = parsed(test::Reader::Yaml, fluxRelease(cache, changes).text);
        const QJsonValue expected =
            parsed(test::Reader::Yaml, QString::fromUtf8(test::readAll(folder + u"/expected-override.yaml"_s)));
        QCOMPARE(argo["spec"_L1]["source"_L1]["helm"_L1]["valuesObject"_L1], expected);
        QCOMPARE(flux["spec"_L1]["values"_L1], expected);
        const QJsonValue hidden = flux["spec"_L1]["postRenderers"_L1][0]["kustomize"_L1]["images"_L1][0];
        QCOMPARE(hidden["name"_L1].toString(), u"nvcr.io/nvidia/cuda"_s);
        QCOMPARE(hidden["newName"_L1].toString(), u"harbor.potus.local/nvidiaio/nvidia/cuda"_s);
    }
};

QTEST_GUILESS_MAIN(TestHelmExports)
#include "tst_helm_exports.moc"
