#include "app/helm/override.h"
#include "app/helm/values.h"
#include "tests/support/helm_corpus.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::helm;

namespace {

Scan scanText(const QString &yaml, bool all = false)
{
    const Result<Scan> result = scan({{u"values.yaml"_s, yaml.toUtf8()}}, test::corpusTarget(all));
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

/** "pointer=new value" for every change, in order. */
QStringList changes(const Scan &scan)
{
    QStringList lines;
    for (const LeafChange &change : collectChanges(scan.found.images))
        lines += change.path + u'=' + change.value;
    return lines;
}

QStringList references(const Scan &scan)
{
    QStringList texts;
    for (const FoundImage &image : scan.found.images)
        texts += image.text;
    return texts;
}

bool isLeft(const Scan &scan, const QString &path, LeftReason reason)
{
    return std::any_of(scan.found.left.begin(), scan.found.left.end(),
        [&](const LeftAlone &left) { return left.where.path == path && left.reason == reason; });
}

const QString harbor = u"harbor.potus.local/nvidiaio"_s;

} // namespace

/** helm.md §3, trap by trap, and the hand-made edge set. */
class TestHelmTraps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selfmade_data()
    {
        QTest::addColumn<QString>("pointer");
        const QJsonObject expected = test::readJsonObject(test::sharedPath(u"traps/selfmade.expected.json"_s));
        QTest::newRow("none") << QString();
        for (const QString &pointer : expected["rewrite"_L1].toObject().keys())
            QTest::newRow(qPrintable(pointer)) << pointer;
    }

    void selfmade()
    {
        QFETCH(QString, pointer);
        const QString path = test::sharedPath(u"traps/selfmade.yaml"_s);
        if (path.isEmpty())
            QSKIP("../shared/traps is not on this machine");
        if (pointer.isEmpty())
            return;
        const Scan scan = scanText(QString::fromUtf8(test::readAll(path)));
        const QJsonObject expected =
            test::readJsonObject(test::sharedPath(u"traps/selfmade.expected.json"_s))["rewrite"_L1]
                .toObject()[pointer]
                .toObject();
        QStringList wanted;
        const QJsonObject leaves = expected["override"_L1].toObject();
        for (auto it = leaves.begin(); it != leaves.end(); ++it)
            wanted += it.key() + u'=' + it.value().toString();
        if (expected.contains("override_list"_L1))
            wanted += u"/envList/0/value="_s + expected["value"_L1].toString();
        QStringList found;
        for (const FoundImage &image : scan.found.images) {
            if (!image.parts.first().path.startsWith(pointer + u'/') && image.parts.first().path != pointer)
                continue;
            for (const LeafChange &change : image.changes)
                found += change.path + u'=' + change.value;
            if (expected.contains("reference"_L1))
                QCOMPARE(image.text, expected["reference"_L1].toString());
            if (expected.contains("rewritten"_L1))
                QCOMPARE(image.rewrite.reference.toString(), expected["rewritten"_L1].toString());
            if (pointer == "/floatTag"_L1 || pointer == "/trailingSlash"_L1)
                QVERIFY(!image.notes.isEmpty());
            QCOMPARE(image.isChart, pointer == "/ociScheme"_L1);
        }
        QCOMPARE(found, wanted);
    }

    void selfmadeLeavesTheRest()
    {
        const QString path = test::sharedPath(u"traps/selfmade.yaml"_s);
        if (path.isEmpty())
            QSKIP("../shared/traps is not on this machine");
        const Scan scan = scanText(QString::fromUtf8(test::readAll(path)));
        const QJsonObject expected = test::readJsonObject(test::sharedPath(u"traps/selfmade.expected.json"_s));
        QStringList untouched;
        for (const QJsonValue &value : expected["leave"_L1].toArray())
            untouched += value.toString();
        untouched += expected["report_only"_L1].toObject().keys();
        for (const LeafChange &change : collectChanges(scan.found.images)) {
            for (const QString &pointer : std::as_const(untouched))
                QVERIFY2(change.path != pointer && !change.path.startsWith(pointer + u'/'), qPrintable(change.path));
        }
        QVERIFY(isLeft(scan, u"/scriptBlock"_s, LeftReason::Script));
        QVERIFY(isLeft(scan, u"/templated"_s, LeftReason::Template));
        QVERIFY(isLeft(scan, u"/authBlock/registry"_s, LeftReason::Credential));
        QVERIFY(references(scan).contains(u"stg.nvcr.io/nvidia/nvcf-byoc/nvca:1.0"_s));

        const Result<Override> made = makeOverride(scan);
        QVERIFY2(made && made->proof.ok, made ? qPrintable(made->proof.sentence) : "");
        // Trap 9: the list stands whole, with its other elements.
        QVERIFY2(
            made->yaml.contains(
                u"envList:\n- name: SIDECAR_IMAGE\n  value: harbor.potus.local/nvidiaio/nvidia/foo:1.0\n- name: MODEL\n  value: nvidia/llama-3.3-nemotron-super-49b-v1.5\n- name: ENDPOINT\n  value: nim-llm:8000\n"_s),
            qPrintable(made->yaml));
    }

    void trap1_pullSecretServers()
    {
        for (const QString &key : {u"imagePullSecret"_s, u"ngcImagePullSecret"_s, u"dockerRegistry"_s}) {
            const Scan scan =
                scanText(key + u": {name: s, registry: nvcr.io, username: $oauthtoken, password: x, create: true}\n"_s);
            QVERIFY(changes(scan).isEmpty());
            QVERIFY(isLeft(scan, u'/' + key + u"/registry"_s, LeftReason::Credential));
        }
    }

    void trap2_deadKey()
    {
        const Scan scan = scanText(u"image: {baserepo: nvcr.io, repository: nvcr.io/nvidia/aiq, tag: v1}\n"_s);
        QCOMPARE(changes(scan), QStringList{u"/image/repository="_s + harbor + u"/nvidia/aiq"_s});
        const Scan both = scanText(u"image: {registry: nvcr.io, repository: nvcr.io/nvidia/aiq, tag: v1}\n"_s);
        QCOMPARE(references(both), QStringList{u"nvcr.io/nvidia/aiq:v1"_s});
        QCOMPARE(changes(both), QStringList{u"/image/repository="_s + harbor + u"/nvidia/aiq"_s});
        QVERIFY(isLeft(both, u"/image/registry"_s, LeftReason::DeadKey));
    }

    void trap3_noGlobalRegistryIsSet()
    {
        const Scan scan = scanText(
            u"imageRegistry: ''\nglobal: {imageRegistry: ''}\na: {image: {registry: nvcr.io, repository: x/y, tag: 1a}}\nb: {image: {registry: docker.io, repository: envoyproxy/envoy, tag: v1}}\n"_s);
        QCOMPARE(changes(scan), QStringList{u"/a/image/registry="_s + harbor});
    }

    void trap4_bitnamiPair()
    {
        const Scan scan = scanText(u"redis: {image: {repository: redis, tag: 8.2.1}}\n"_s, true);
        QCOMPARE(changes(scan),
            (QStringList{
                u"/redis/image/registry=harbor.potus.local/dockerhub"_s, u"/redis/image/repository=library/redis"_s}));
        QVERIFY(makeOverride(scan)->proof.ok);
        const Scan own = scanText(u"db: {image: {registry: docker.io, repository: redis, tag: '8'}}\n"_s, true);
        QCOMPARE(changes(own),
            (QStringList{
                u"/db/image/registry=harbor.potus.local/dockerhub"_s, u"/db/image/repository=library/redis"_s}));
    }

    void trap5_addressesAndModels()
    {
        const Scan scan = scanText(
            u"env: {A: 'nim-llm:8000', B: 'nemotron-ocr-v1:8001', C: ':8080', M: nvidia/llama-3.3-nemotron-super-49b-v1.5}\nmodel: {name: meta/llama3-8b-instruct}\nimage: ubuntu22.04\n"_s,
            true);
        QVERIFY2(scan.found.images.isEmpty(), qPrintable(references(scan).join(u' ')));
        const Scan tagged = scanText(
            u"image: 'curlimages/curl:8.6.0'\nfooImage: 'busybox:1'\nenv: [{name: X_IMAGE, value: 'busybox:2'}]\n"_s,
            true);
        QCOMPARE(references(tagged), (QStringList{u"curlimages/curl:8.6.0"_s, u"busybox:1"_s, u"busybox:2"_s}));
    }

    void trap6_hostsThatAreNoImages()
    {
        const Scan scan = scanText(
            u"targetHost: nvcr.io,stg.nvcr.io\ncreds: [{registryHostname: nvcr.io, key: k}]\nurl: https://nvcr.io/v2/\nenv: [{name: NIM_REPOSITORY_OVERRIDE, value: nvcr.io/mirror}]\n"_s);
        QVERIFY2(scan.found.images.isEmpty(), qPrintable(references(scan).join(u' ')));
    }

    void trap7_secretsBesideImages()
    {
        const Scan scan = scanText(u"images: {server: 'nvcr.io/a/b:1', secrets: [nvidia-ngcuser-pull-secret]}\n"_s);
        QCOMPARE(changes(scan), QStringList{u"/images/server="_s + harbor + u"/a/b:1"_s});
    }

    void trap8_userSupplied()
    {
        const Scan scan = scanText(u"vgpuManager: {repository: '', image: vgpu-manager, version: ''}\n"_s, true);
        QVERIFY(scan.found.images.isEmpty());
        QVERIFY(isLeft(scan, u"/vgpuManager/image"_s, LeftReason::UserSupplied));
    }

    void trap10_templatedValues()
    {
        const Scan scan = scanText(
            u"a: {image: '{{ .Values.x.registry }}/nvcr.io/foo:1'}\nb: {repository: '${nvcf.host}/x', tag: '1'}\nc: 'nvcr.io/${ORG}/x:1'\n"_s);
        QVERIFY(changes(scan).isEmpty());
        QVERIFY(isLeft(scan, u"/c"_s, LeftReason::Template));
    }

    void trap11_anchors()
    {
        const QString yaml =
            u"# kept\na: &img {repository: nvcr.io/x/y, tag: '1'} # too\nb: *img\nc:\n  <<: *img\n  tag: '2'\n"_s;
        const Scan scan = scanText(yaml);
        QCOMPARE(references(scan), (QStringList{u"nvcr.io/x/y:1"_s, u"nvcr.io/x/y:1"_s, u"nvcr.io/x/y:2"_s}));
        QCOMPARE(changes(scan).size(), 3);
        QVERIFY(makeOverride(scan)->proof.ok);
        QString wanted = yaml;
        QCOMPARE(QString::fromUtf8(*editedInPlace(scan, 0)), wanted.replace(u"nvcr.io"_s, harbor));
    }

    void trap11_anchorWithTwoPurposes()
    {
        const Scan scan = scanText(u"image: {registry: &r nvcr.io, repository: x/y, tag: a}\ntargetHost: *r\n"_s);
        QCOMPARE(changes(scan), QStringList{u"/image/registry="_s + harbor});
        const Result<QByteArray> edited = editedInPlace(scan, 0);
        QVERIFY(!edited);
        QVERIFY(edited.error().message.contains(u"something else"_s));
    }

    void trap12_duplicateKeys()
    {
        const Scan scan = scanText(u"a: {image: 'nvcr.io/x:1'}\nb: 1\na: {image: 'nvcr.io/x:2'}\n"_s);
        QCOMPARE(references(scan), QStringList{u"nvcr.io/x:2"_s});
        QCOMPARE(scan.sources.warnings.size(), 1);
        QVERIFY(scan.sources.warnings.first().contains(u"line 3"_s));
    }

    void trap13_numericTags()
    {
        const Scan scan =
            scanText(u"a: {repository: nvcr.io/x/y, tag: 1.10}\nb: {repository: nvcr.io/x/z, tag: '1.10'}\n"_s);
        QCOMPARE(references(scan), (QStringList{u"nvcr.io/x/y:1.1"_s, u"nvcr.io/x/z:1.10"_s}));
        QVERIFY(!scan.found.images[0].notes.isEmpty());
        QVERIFY(scan.found.images[1].notes.isEmpty());
    }

    /** Shapes of charts that are not in the corpus, each as their values write it. */
    void otherCharts_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QStringList>("images");
        QTest::addColumn<QStringList>("wanted");
        const auto row = [](const char *name, const QString &yaml, const QStringList &images,
                             const QStringList &wanted) { QTest::newRow(name) << yaml << images << wanted; };
        row("one prefix for names",
            u"global: {osmoImageLocation: nvcr.io/nvidia/osmo, osmoImageTag: 6.0}\nservices: {agent: {imageName: agent}, worker: {imageName: worker}}\nsidecars: {envoy: {image: 'envoyproxy/envoy:v1.29.0'}}\n"_s,
            {u"nvcr.io/nvidia/osmo/agent:6"_s, u"nvcr.io/nvidia/osmo/worker:6"_s, u"envoyproxy/envoy:v1.29.0"_s},
            {u"/global/osmoImageLocation="_s + harbor + u"/nvidia/osmo"_s});
        row("empty registry",
            u"nvsnap: {imageRegistry: nvcr.io/org/team}\nagent: {image: {registry: '', repository: nvsnap-agent, tag: v1}}\n"_s,
            {u"nvcr.io/org/team/nvsnap-agent:v1"_s}, {u"/nvsnap/imageRegistry="_s + harbor + u"/org/team"_s});
        row("name is a repository",
            u"nodeImage: {name: docker.io/aistorage/aisnode, tag: v3}\nimages: {init: {name: nvcr.io/a/init, tag: v4}}\n"_s,
            {u"docker.io/aistorage/aisnode:v3"_s, u"nvcr.io/a/init:v4"_s},
            {u"/images/init/name="_s + harbor + u"/a/init"_s});
        row("registry beside name",
            u"image: {registry: nvcr.io/nvidia, name: cuda, tag: v1}\nb: {registry: nvcr.io, image: x/y, tag: v2}\n"_s,
            {u"nvcr.io/nvidia/cuda:v1"_s, u"nvcr.io/x/y:v2"_s},
            {u"/image/registry="_s + harbor + u"/nvidia"_s, u"/b/registry="_s + harbor});
        row("image and tag",
            u"a: {image: nvcr.io/x/y, tag: v1}\nb: {image: nvcr.io/x/z, imageTag: v2}\nc: {imageName: nvcr.io/x/w, imageTag: v3}\n"_s,
            {u"nvcr.io/x/y:v1"_s, u"nvcr.io/x/z:v2"_s, u"nvcr.io/x/w:v3"_s},
            {u"/a/image="_s + harbor + u"/x/y"_s, u"/b/image="_s + harbor + u"/x/z"_s,
                u"/c/imageName="_s + harbor + u"/x/w"_s});
        row("tag in the repository", u"image: {repository: 'nvcr.io/x/y:v1'}\n"_s, {u"nvcr.io/x/y:v1"_s},
            {u"/image/repository="_s + harbor + u"/x/y:v1"_s});
        row("tag with digest", u"image: {repository: nvcr.io/x/y, tag: 'v1@sha256:%1'}\n"_s.arg(QString(64, u'a')),
            {u"nvcr.io/x/y:v1@sha256:"_s + QString(64, u'a')}, {u"/image/repository="_s + harbor + u"/x/y"_s});
        row("global place", u"global: {image: {registry: nvcr.io, repository: org}}\n"_s, {u"nvcr.io/org"_s},
            {u"/global/image/registry="_s + harbor});
        row("maps of images",
            u"internalImages: {debugger: 'nvcr.io/x/python:3.12-slim'}\nlist: {images: ['nvcr.io/x/a:1', 'nvcr.io/x/b']}\n"_s,
            {u"nvcr.io/x/python:3.12-slim"_s, u"nvcr.io/x/a:1"_s, u"nvcr.io/x/b"_s},
            {u"/internalImages/debugger="_s + harbor + u"/x/python:3.12-slim"_s,
                u"/list/images/0="_s + harbor + u"/x/a:1"_s, u"/list/images/1="_s + harbor + u"/x/b"_s});
        row("flattened",
            u"w: {sidecarImage: nvcr.io/x/y, sidecarTag: v1, otherRepository: nvcr.io/x/z, otherTag: v2}\n"_s,
            {u"nvcr.io/x/y:v1"_s, u"nvcr.io/x/z:v2"_s},
            {u"/w/sidecarImage="_s + harbor + u"/x/y"_s, u"/w/otherRepository="_s + harbor + u"/x/z"_s});
        row("nothing in a list", u"env: [{name: A_IMAGE, value: 'nvcr.io/x:1'}, {name: , value: ~}]\n"_s,
            {u"nvcr.io/x:1"_s}, {u"/env/0/value="_s + harbor + u"/x:1"_s});
        row("git is no image",
            u"source: {repository: 'https://github.com/x/y', tag: v1}\nhelm: {repository: 'https://helm.ngc.nvidia.com/nvidia', version: 1.0.0}\nchart: {repository: org/name, version: 1.0.0}\n"_s,
            {}, {});
    }
    void otherCharts()
    {
        QFETCH(QString, yaml);
        QFETCH(QStringList, images);
        QFETCH(QStringList, wanted);
        const Scan scan = scanText(yaml);
        QCOMPARE(references(scan), images);
        QCOMPARE(changes(scan), wanted);
        const Result<Override> made = makeOverride(scan);
        QVERIFY2(made->proof.ok, qPrintable(made->proof.sentence));
    }

    void trap16_comments()
    {
        const Scan scan = scanText(u"a: 1\n# image: nvcr.io/x/y:1\n"_s);
        QVERIFY(scan.found.images.isEmpty());
    }

    void trap17_staging()
    {
        const Scan scan = scanText(u"a: {image: 'stg.nvcr.io/x/y:1'}\nb: {image: 'nvcr.io/nvstaging/x:1'}\n"_s);
        QCOMPARE(changes(scan), QStringList{u"/b/image="_s + harbor + u"/nvstaging/x:1"_s});
        QCOMPARE(scan.found.images.size(), 2);
    }

    void trap18_sameVendorElsewhere()
    {
        const Scan scan = scanText(
            u"a: {image: 'gcr.io/nvidia-ngc-public/x:1'}\nb: {image: 'ghcr.io/nvidia/x:1'}\nc: {image: 'registry.k8s.io/nfd/x:1'}\n"_s);
        QCOMPARE(scan.found.images.size(), 3);
        QVERIFY(changes(scan).isEmpty());
        for (const FoundImage &image : scan.found.images)
            QVERIFY(!image.rewrite.reason.isEmpty());
    }

    void trap19_idempotence()
    {
        const Scan scan = scanText(
            u"a: {image: 'harbor.potus.local/nvidiaio/x/y:1'}\nb: {repository: harbor.potus.local/nvidiaio/x, image: y, version: v1}\n"_s);
        QCOMPARE(scan.found.images.size(), 2);
        QVERIFY(changes(scan).isEmpty());
    }

    void trap15_hiddenInTemplates()
    {
        QTemporaryDir folder;
        const QDir chart(folder.path());
        QVERIFY(chart.mkpath(u"templates"_s));
        const auto write = [&chart](const QString &name, const QByteArray &text) {
            QFile file(chart.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(u"Chart.yaml"_s, "name: x\nversion: 1.0.0\nappVersion: v3\n");
        write(u"values.yaml"_s, "image: {repository: nvcr.io/x/y, tag: ''}\n");
        write(u"templates/a.yaml"_s,
            "{{/* image: nvcr.io/comment/x:1 */}}\nimage: {{ .Values.image.repository }}:{{ .Values.image.tag }}\n"
            "image: nvcr.io/nvidia/cuda:12.3.2-base\nimage: \"curlimages/curl:8.6.0\"\n"
            "arg: {{ default \"nvcr.io/a/b:2\" .Values.x }}\nurl: https://nvcr.io/v2/a\n");
        const Result<Scan> result = scan({{folder.path(), {}}}, test::corpusTarget(false));
        QVERIFY(result);
        QCOMPARE(references(*result), QStringList{u"nvcr.io/x/y:v3"_s});
        QStringList hidden;
        for (const HiddenImage &image : result->found.hidden)
            hidden += image.text;
        QCOMPARE(hidden,
            (QStringList{u"nvcr.io/nvidia/cuda:12.3.2-base"_s, u"curlimages/curl:8.6.0"_s, u"nvcr.io/a/b:2"_s}));
    }

    void emptyRegistriesOfARealFile()
    {
        const QString path = test::sharedPath(u"traps/cassandra-values.local.yml"_s);
        if (path.isEmpty())
            QSKIP("../shared/traps is not on this machine");
        const Result<Scan> result = scan({{path, {}}}, test::corpusTarget(true));
        QVERIFY(result);
        QVERIFY2(result->found.images.isEmpty(), qPrintable(references(*result).join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestHelmTraps)
#include "tst_helm_traps.moc"
