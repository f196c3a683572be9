#include "app/helm/values.h"
#include "tests/support/helm_corpus.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::helm;

namespace {

struct Member
{
    QByteArray name = {};
    QByteArray content = {};
    char type = '0';
    bool wrongSum = false;
    QByteArray prefix = {};
};

QByteArray header(const Member &member)
{
    QByteArray block(512, '\0');
    const auto put = [&block](qsizetype at, const QByteArray &text) { block.replace(at, text.size(), text); };
    put(0, member.name.left(100));
    put(100, "0000644\0");
    put(124, QByteArray::number(member.content.size(), 8).rightJustified(11, '0'));
    put(136, "00000000000");
    block[156] = member.type;
    put(257, QByteArray("ustar\00000", 8));
    put(345, member.prefix);
    put(148, "        ");
    int sum = member.wrongSum ? 1 : 0;
    for (const char c : std::as_const(block))
        sum += static_cast<unsigned char>(c);
    put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return block;
}

QByteArray tar(const QList<Member> &members)
{
    QByteArray bytes;
    for (const Member &member : members) {
        bytes += header(member) + member.content;
        bytes += QByteArray((512 - member.content.size() % 512) % 512, '\0');
    }
    return bytes + QByteArray(1024, '\0');
}

QByteArray gzip(const QByteArray &plain)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QList<Member> goodChart()
{
    return {{"x/Chart.yaml", "name: x\nversion: 1.0.0\nappVersion: v3\n"},
        {"x/values.yaml", "image: {repository: nvcr.io/x/y, tag: ''}\n"}};
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList references(const Scan &scan)
{
    QStringList texts;
    for (const FoundImage &image : scan.found.images)
        texts += image.text;
    return texts;
}

} // namespace

/** Charts as folders and archives, values over them, lists and manifests, and what is wrong with some. */
class TestHelmChart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnArchive()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x-1.0.0.tgz"_s);
        QList<Member> members = goodChart();
        members.append({"x/charts/nfd-1.tgz",
            gzip(tar({{"nfd/Chart.yaml", "name: nfd\nversion: 1.0.0\nappVersion: v9\n"},
                {"nfd/values.yaml", "image: {repository: registry.k8s.io/nfd/x, tag: }\n"}}))});
        members.append({QByteArray(60, 'd') + "/z.yaml", "image: 'nvcr.io/hidden/x:1'\n", '0', false, "x/templates"});
        write(path, gzip(tar(members)));
        const Result<Scan> result = scan({{path, {}}}, test::corpusTarget(true));
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QCOMPARE(references(*result), (QStringList{u"nvcr.io/x/y:v3"_s, u"registry.k8s.io/nfd/x:v9"_s}));
        QCOMPARE(result->found.images[1].changes.first().path, u"/nfd/image/repository"_s);
        QCOMPARE(result->found.images[1].parts.first().pointer, u"/image/repository"_s);
        QCOMPARE(result->found.hidden.size(), 1);
    }

    /** What the real tar makes, long names and folders included. */
    void readsWhatTarMakes()
    {
        const QString chart = test::sharedPath(u"charts/network-operator-v25.7.0"_s);
        if (chart.isEmpty())
            QSKIP("../shared/charts is not on this machine");
        const QTemporaryDir folder;
        for (const QString &format : {u"ustar"_s, u"gnu"_s, u"pax"_s}) {
            const QString path = folder.filePath(format + u".tgz"_s);
            QProcess process;
            process.start(u"tar"_s,
                {u"-czf"_s, path, u"--format="_s + format, u"-C"_s, QFileInfo(chart).path(),
                    QFileInfo(chart).fileName()});
            QVERIFY(process.waitForFinished());
            const Result<Scan> packed = scan({{path, {}}}, test::corpusTarget(true));
            QVERIFY2(packed, packed ? "" : qPrintable(packed.error().message));
            QCOMPARE(toJson(*packed), toJson(*scan({{chart, {}}}, test::corpusTarget(true))));
        }
    }

    void refusesArchives_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        const auto with = [](const Member &member) {
            QList<Member> members = goodChart();
            members.append(member);
            return gzip(tar(members));
        };
        QTest::newRow("not a gzip") << QByteArray("hello") << u"damaged"_s;
        QTest::newRow("empty") << QByteArray() << u"damaged"_s;
        QTest::newRow("cut off") << gzip(tar(goodChart())).chopped(20) << u"damaged"_s;
        QByteArray wrong = gzip(tar(goodChart()));
        wrong[wrong.size() - 6] = static_cast<char>(wrong[wrong.size() - 6] ^ 1);
        QTest::newRow("wrong gzip sum") << wrong << u"damaged"_s;
        QTest::newRow("wrong header sum") << with({"x/a", "b", '0', true}) << u"checksum"_s;
        QTest::newRow("dots") << with({"x/../../etc/passwd", "b"}) << u"out of its folder"_s;
        QTest::newRow("absolute") << with({"/etc/passwd", "b"}) << u"below its own folder"_s;
        QTest::newRow("backslash") << with({"x\\..\\y", "b"}) << u"below its own folder"_s;
        QTest::newRow("symbolic link") << with({"x/link", "", '2'}) << u"link or a device"_s;
        QTest::newRow("hard link") << with({"x/link", "", '1'}) << u"link or a device"_s;
        QTest::newRow("device") << with({"x/null", "", '3'}) << u"link or a device"_s;
        QTest::newRow("twice") << with({"x/values.yaml", "b: 1"}) << u"twice"_s;
        QTest::newRow("bomb") << gzip(QByteArray(200 * 1024 * 1024, '\0')) << u"unpacks to more"_s;
        QTest::newRow("no files") << gzip(QByteArray(1024, '\0')) << u"no files"_s;
        QTest::newRow("no Chart.yaml") << gzip(tar({{"x/values.yaml", "a: 1\n"}})) << u"Chart.yaml"_s;
        QTest::newRow("no name") << gzip(tar({{"x/Chart.yaml", "version: 1\n"}})) << u"names no chart"_s;
        QTest::newRow("values are a list")
            << gzip(tar({{"x/Chart.yaml", "name: x\n"}, {"x/values.yaml", "- a\n"}})) << u"not a mapping"_s;
        QList<Member> nest{{"x/Chart.yaml", "name: x\nversion: 1\n"}};
        for (int i = 0; i < 10; ++i)
            nest = {{"x/Chart.yaml", "name: x\nversion: 1\n"}, {"x/charts/x.tgz", gzip(tar(nest))}};
        QTest::newRow("nested too deep") << gzip(tar(nest)) << u"levels deep"_s;
    }
    void refusesArchives()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.tgz"_s);
        write(path, bytes);
        const Result<Scan> result = scan({{path, {}}}, test::corpusTarget(false));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::BadInput);
        QVERIFY2(result.error().message.contains(part), qPrintable(result.error().message));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::NoDotAndDotDot), QStringList{u"x.tgz"_s});
    }

    void readsFolders()
    {
        const QTemporaryDir folder;
        const QString chart = folder.filePath(u"c"_s);
        write(chart + u"/values.yaml"_s, "a: 1\n");
        Result<Scan> result = scan({{chart, {}}}, test::corpusTarget(false));
        QVERIFY(!result && result.error().message.contains(u"Chart.yaml"_s));
        write(chart + u"/Chart.yaml"_s, "name: x\nversion: 1.0.0\ndependencies: [{name: gone, version: 1.0.0}]\n");
        result = scan({{chart + u"/values.yaml"_s, {}}}, test::corpusTarget(false));
        QVERIFY(result);
        QCOMPARE(result->sources.chartName, u"x"_s);
        QCOMPARE(result->sources.warnings.size(), 1);
        QVERIFY(result->sources.warnings.first().contains(u"gone"_s));
        QVERIFY(!scan({{chart, {}}, {chart, {}}}, test::corpusTarget(false)));
        const QString empty = folder.filePath(u"empty"_s);
        QVERIFY(QDir().mkpath(empty));
        QVERIFY(!scan({{empty, {}}}, test::corpusTarget(false)));
    }

    void layersValuesFiles()
    {
        const QTemporaryDir folder;
        const QString chart = folder.filePath(u"c"_s);
        write(chart + u"/Chart.yaml"_s, "name: x\nversion: 1.0.0\n");
        write(chart + u"/values.yaml"_s, "a: {image: 'nvcr.io/a:1'}\nb: {image: 'nvcr.io/b:1'}\n");
        write(folder.filePath(u"1.yaml"_s), "a: {image: 'nvcr.io/a:2'}\nb: null\n");
        write(folder.filePath(u"2.yaml"_s), "a: {image: 'nvcr.io/a:3'}\n");
        const Result<Scan> result =
            scan({{chart, {}}, {folder.filePath(u"1.yaml"_s), {}}, {folder.filePath(u"2.yaml"_s), {}}},
                test::corpusTarget(false));
        QVERIFY(result);
        QCOMPARE(references(*result), QStringList{u"nvcr.io/a:3"_s});
        QVERIFY(result->sources.files[result->found.images[0].parts[0].span.file].name.endsWith(u"2.yaml"_s));
        QVERIFY(makeOverride(*result)->yaml.endsWith(u"\na:\n  image: harbor.potus.local/nvidiaio/a:3\n"_s)
            || makeOverride(*result)->yaml.endsWith(u"\na:\n  image: \"harbor.potus.local/nvidiaio/a:3\"\n"_s));
    }

    void readsListsAndManifests()
    {
        const Result<Scan> list =
            scan({{u"list"_s, "# images\nnvcr.io/a/b:1\n\nbusybox:1 # x\n"}}, test::corpusTarget(false));
        QVERIFY2(list, list ? "" : qPrintable(list.error().message));
        QCOMPARE(references(*list), (QStringList{u"nvcr.io/a/b:1"_s, u"busybox:1"_s}));
        QCOMPARE(list->found.images[1].parts[0].span.line, 4);
        const Result<Scan> dashed = scan({{u"list"_s, "- nvcr.io/a/b:1\n- busybox:1\n"}}, test::corpusTarget(false));
        QVERIFY(dashed);
        QCOMPARE(references(*dashed), (QStringList{u"nvcr.io/a/b:1"_s, u"busybox:1"_s}));
        const Result<Scan> pod =
            scan({{u"pod"_s,
                     "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec:\n  initContainers:\n  - {name: i, image: "
                     "nvcr.io/i}\n"
                     "  containers:\n  - name: c\n    image: nvcr.io/c:1\n    args: ['--sidecar=nvcr.io/s:1']\n    "
                     "env: [{name: A_IMAGE, value: 'nvcr.io/e:1'}]\n"}},
                test::corpusTarget(false));
        QVERIFY(pod);
        QCOMPARE(references(*pod), (QStringList{u"nvcr.io/i"_s, u"nvcr.io/c:1"_s, u"nvcr.io/s:1"_s, u"nvcr.io/e:1"_s}));
        QVERIFY(!makeOverride(*pod));
        QVERIFY(!scan({{u"text"_s, "just some words here\n"}}, test::corpusTarget(false)));
        QVERIFY(!scan({{u"text"_s, ""}}, test::corpusTarget(false)));
        QVERIFY(!scan({}, test::corpusTarget(false)));
    }

    void refusesUnreadablePaths()
    {
        QVERIFY(scan({{u"/nowhere/x.yaml"_s, {}}}, test::corpusTarget(false))
                    .error()
                    .message.contains(u"does not exist"_s));
        QVERIFY(!scan({{u"/nowhere/x.tgz"_s, {}}}, test::corpusTarget(false)));
        const QTemporaryDir folder;
        QFile big(folder.filePath(u"big.yaml"_s));
        QVERIFY(big.open(QIODevice::WriteOnly));
        QVERIFY(big.resize(1024LL * 1024 * 1024)); // sparse
        QVERIFY(scan({{big.fileName(), {}}}, test::corpusTarget(false)).error().message.contains(u"1073741824"_s));
    }

    void conditionsSwitchSubcharts()
    {
        const QTemporaryDir folder;
        const QString chart = folder.filePath(u"c"_s);
        write(chart + u"/Chart.yaml"_s,
            "name: x\nversion: 1.0.0\ndependencies:\n- {name: s, alias: one, condition: 'one.enabled,any.on'}\n- "
            "{name: s, alias: two, tags: [t]}\n- {name: s, alias: three}\n");
        write(chart + u"/values.yaml"_s, "any: {on: false}\ntags: {t: false}\n");
        write(chart + u"/charts/s/Chart.yaml"_s, "name: s\nversion: 1.0.0\nappVersion: v1\n");
        write(chart + u"/charts/s/values.yaml"_s, "image: {repository: nvcr.io/s}\n");
        const Result<Scan> result = scan({{chart, {}}}, test::corpusTarget(false));
        QVERIFY(result);
        QStringList states;
        for (const FoundImage &image : result->found.images)
            states += image.changes.first().path + (image.enabledByDefault ? u" on"_s : u" off"_s) + u' '
                + image.parts.first().pointer;
        QCOMPARE(states,
            (QStringList{u"/one/image/repository off /image/repository"_s,
                u"/two/image/repository off /image/repository"_s, u"/three/image/repository on /image/repository"_s}));
        QVERIFY(makeOverride(*result)->proof.ok);
    }
};

QTEST_GUILESS_MAIN(TestHelmChart)
#include "tst_helm_chart.moc"
