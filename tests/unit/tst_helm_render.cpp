#include "app/helm/merge.h"
#include "app/helm/values.h"
#include "app/helm/yaml_reader.h"
#include "app/helm/yaml_writer.h"
#include "tests/support/helm_corpus.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::helm;

namespace {

/** helm on the PATH, or where tests/support/get-helm puts it; empty if neither. */
QString helmProgram()
{
    const QString built = QDir::cleanPath(QStringLiteral(BERTH_BUILD_DIR) + u"/../tools/bin/helm"_s);
    return QFile::exists(built) ? built : QStandardPaths::findExecutable(u"helm"_s);
}

#define NEEDS_HELM                                                                                                     \
    if (helmProgram().isEmpty())                                                                                       \
    QSKIP("helm is not on this machine: tests/support/get-helm builds it with Go")

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/** A template that prints the values a chart ends up with. */
const QByteArray dump = "values:\n{{ toYaml .Values | indent 2 }}\n";

void copyTree(const QString &from, const QString &to)
{
    const QDir source(from);
    for (const QFileInfo &info : source.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (info.isDir())
            copyTree(info.filePath(), to + u'/' + info.fileName());
        else
            write(to + u'/' + info.fileName(), test::readAll(info.filePath()));
    }
}

/** What Helm makes of a chart and values files; null with @p why set if it refuses. */
Value helmValues(const QString &chart, const QStringList &files, QString &why)
{
    QStringList arguments{u"template"_s, u"x"_s, chart};
    for (const QString &file : files)
        arguments += {u"-f"_s, file};
    QProcess process;
    process.start(helmProgram(), arguments);
    process.waitForFinished();
    why = QString::fromUtf8(process.readAllStandardError());
    const Result<YamlFile> rendered = readYaml(u"helm"_s, process.readAllStandardOutput());
    if (process.exitCode() != 0 || !rendered || rendered->documents.isEmpty())
        return {};
    const Value *values = rendered->documents.first().find(u"values");
    return values ? *values : Value{};
}

/** Drops what Helm adds for itself and what prints as nothing, and sorts, since Helm does both. */
Value comparable(const Value &value)
{
    Value result = value;
    result.style = ScalarStyle::Plain;
    if (value.isScalar() && !value.isString()) {
        result.text = value.rendered();
        if (value.type == ValueType::Bool)
            result.text = value.isTruthy() ? u"true"_s : u"false"_s;
        if (value.type == ValueType::Int || value.type == ValueType::Float) { // 1e9 and 1000000000 are one number
            result.type = ValueType::Float;
            result.text = QString::number(value.rendered().toDouble(), 'g', 17);
        }
    }
    result.items.clear();
    for (const Value &item : value.items)
        result.items.append(comparable(item));
    result.entries.clear();
    for (const Entry &entry : value.entries) {
        const bool isEmptyGlobal = entry.key == "global"_L1 && entry.value.isMap() && entry.value.entries.isEmpty();
        if (!entry.value.isNull() && !isEmptyGlobal)
            result.entries.append({entry.key, comparable(entry.value)});
    }
    std::sort(
        result.entries.begin(), result.entries.end(), [](const Entry &a, const Entry &b) { return a.key < b.key; });
    return result;
}

} // namespace

/** Helm itself as the reader of what Berth merges and writes. */
class TestHelmRender final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpus_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("none") << QString();
        for (const QString &folder : test::corpusCharts())
            QTest::newRow(qPrintable(QFileInfo(folder).fileName())) << folder;
    }

    /** The override, given to Helm, leaves the values that Berth's proof claims. */
    void corpus()
    {
        NEEDS_HELM;
        QFETCH(QString, folder);
        if (folder.isEmpty())
            return;
        const QTemporaryDir place;
        const QString chart = place.filePath(u"chart"_s);
        makeChart(folder, chart);
        const Result<Scan> scanned = scan({{chart, {}}}, test::corpusTarget(true));
        QVERIFY2(scanned, scanned ? "" : qPrintable(scanned.error().message));
        const Result<Override> made = makeOverride(*scanned);
        QVERIFY(made);
        write(place.filePath(u"override.yaml"_s), made->yaml.toUtf8());

        QString why;
        const Value before = helmValues(chart, {}, why);
        QVERIFY2(before.isMap(), qPrintable(why));
        QCOMPARE(writeYaml(withoutGlobals(comparable(scanned->sources.values))),
            writeYaml(withoutGlobals(comparable(before))));
        const Value after = helmValues(chart, {place.filePath(u"override.yaml"_s)}, why);
        QVERIFY2(after.isMap(), qPrintable(why));
        const Result<YamlFile> own = readYaml(u"own"_s, made->yaml.toUtf8());
        const Value merged = overlaid(scanned->sources.values, own->documents.value(0, Value::map()));
        QCOMPARE(writeYaml(withoutGlobals(comparable(merged))), writeYaml(withoutGlobals(comparable(after))));
        checkImages(*made, after);
    }

private:
    /** The corpus has no templates; one that prints the values stands in for them, with the subcharts switched on. */
    static void makeChart(const QString &folder, const QString &chart)
    {
        write(chart + u"/values.yaml"_s, test::readAll(folder + u"/values.yaml"_s));
        write(chart + u"/templates/values.yaml"_s, dump);
        QByteArray head = "apiVersion: v2\nname: x\nversion: 1.0.0\nappVersion: v1\n";
        const QDir subcharts(folder + u"/subcharts"_s);
        const Result<YamlFile> own = readYaml(u"Chart.yaml"_s, test::readAll(folder + u"/Chart.yaml"_s));
        const Value *dependencies = own->documents.first().find(u"dependencies");
        QByteArray list;
        for (const QString &name : subcharts.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            copyTree(subcharts.filePath(name), chart + u"/charts/"_s + name);
            const Result<YamlFile> sub = readYaml(u"sub"_s, test::readAll(subcharts.filePath(name + u"/Chart.yaml"_s)));
            list += "- name: " + sub->documents.first().find(u"name")->text.toUtf8() + "\n  version: '>=0.0.0-0'\n";
            for (const Value &item : dependencies ? dependencies->items : QList<Value>()) {
                if (item.find(u"name")->text == name && item.find(u"alias"))
                    list += "  alias: " + item.find(u"alias")->text.toUtf8() + '\n';
            }
        }
        if (!list.isEmpty())
            head += "dependencies:\n" + list;
        write(chart + u"/Chart.yaml"_s, head);
    }

    /** Helm copies the parent's globals into every subchart, which is no value of the chart's author. */
    static Value withoutGlobals(const Value &values)
    {
        Value result = values;
        for (Entry &entry : result.entries) {
            if (entry.key != "global"_L1 && entry.value.isMap()) {
                Value below = withoutGlobals(entry.value);
                below.remove(u"global");
                entry.value = below;
            }
        }
        return result;
    }

    static void checkImages(const Override &made, const Value &after)
    {
        for (const LeafChange &change : made.changes) {
            const Value *value = after.at(change.path);
            QVERIFY2(value && value->text == change.value, qPrintable(change.path));
        }
    }

private Q_SLOTS:
    void mergeRules_data()
    {
        QTest::addColumn<QByteArray>("values");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("maps deeply") << QByteArray("a: {b: 1, c: {d: x}}\n") << QByteArray("a: {c: {e: y}}\n")
                                     << QByteArray("a: {b: 2}\n");
        QTest::newRow("lists whole") << QByteArray("a: [1, 2, 3]\n") << QByteArray("a: [4]\n") << QByteArray("{}\n");
        QTest::newRow("null deletes") << QByteArray("a: {b: 1, c: 2}\nd: 3\n") << QByteArray("a: {b: null}\nd: ~\n")
                                      << QByteArray("{}\n");
        QTest::newRow("null then value") << QByteArray("a: {b: 1, c: 2}\n") << QByteArray("a: null\n")
                                         << QByteArray("a: {d: 4}\n");
        QTest::newRow("value then null") << QByteArray("a: {b: 1}\n") << QByteArray("a: {b: 2}\n")
                                         << QByteArray("a: {b: null}\n");
        QTest::newRow("null of nothing") << QByteArray("a: 1\n") << QByteArray("b: null\nc: {d: null}\n")
                                         << QByteArray("{}\n");
        QTest::newRow("scalar over map") << QByteArray("a: 1\nb: {c: 1}\n") << QByteArray("a: {x: 1}\n")
                                         << QByteArray("{}\n");
        QTest::newRow("types") << QByteArray(
            "a: yes\nb: 0x10\nc: 1.10\nd: 010\ne: 1_000\nf: 2024-01-01\ng: '1'\nh: off\n")
                               << QByteArray("i: 1e3\n") << QByteArray("{}\n");
        QTest::newRow("anchors") << QByteArray("a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}\n") << QByteArray("c: {b: 3}\n")
                                 << QByteArray("{}\n");
        QTest::newRow("null in chart") << QByteArray("a: null\nb: {c: null, d: 1}\n") << QByteArray("b: {d: 2}\n")
                                       << QByteArray("{}\n");
    }

    void mergeRules()
    {
        NEEDS_HELM;
        QFETCH(QByteArray, values);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        const QTemporaryDir place;
        const QString chart = place.filePath(u"chart"_s);
        write(chart + u"/Chart.yaml"_s, "apiVersion: v2\nname: x\nversion: 1.0.0\n");
        write(chart + u"/values.yaml"_s, values);
        write(chart + u"/templates/values.yaml"_s, dump);
        const QString one = place.filePath(u"one.yaml"_s);
        const QString two = place.filePath(u"two.yaml"_s);
        write(one, first);
        write(two, second);
        QString why;
        const Value theirs = helmValues(chart, {one, two}, why);
        QVERIFY2(why.isEmpty() || theirs.isMap(), qPrintable(why));
        const Result<Scan> ours = scan({{chart, {}}, {one, {}}, {two, {}}}, test::corpusTarget(false));
        QVERIFY2(ours, ours ? "" : qPrintable(ours.error().message));
        QCOMPARE(writeYaml(comparable(ours->sources.values)), writeYaml(comparable(theirs)));
    }

    void subchartsAndGlobals()
    {
        NEEDS_HELM;
        const QTemporaryDir place;
        const QString chart = place.filePath(u"chart"_s);
        write(chart + u"/Chart.yaml"_s,
            "apiVersion: v2\nname: x\nversion: 1.0.0\ndependencies:\n- {name: sub, alias: nfd, version: 1.0.0}\n");
        write(chart + u"/values.yaml"_s, "global: {imageRegistry: nvcr.io}\nnfd: {image: {tag: parent}}\n");
        write(chart + u"/charts/sub/Chart.yaml"_s, "apiVersion: v2\nname: sub\nversion: 1.0.0\nappVersion: v7\n");
        write(chart + u"/charts/sub/values.yaml"_s,
            "global: {imageRegistry: docker.io, other: 1}\nimage: {repository: nvcr.io/x/y, tag: sub}\nplain: "
            "{repository: nvcr.io/x/z, tag: ''}\n");
        write(chart + u"/charts/sub/templates/values.yaml"_s, dump);
        QString why;
        const Value theirs = helmValues(chart, {}, why);
        QVERIFY2(theirs.isMap(), qPrintable(why));
        const Result<Scan> ours = scan({{chart, {}}}, test::corpusTarget(false));
        QVERIFY(ours);
        QCOMPARE(theirs.at(u"/global/imageRegistry")->text, u"nvcr.io"_s);
        QCOMPARE(theirs.at(u"/image/tag")->text, ours->sources.values.at(u"/nfd/image/tag")->text);
        QStringList images;
        for (const FoundImage &image : ours->found.images)
            images += image.text + u' ' + image.tagSource;
        QVERIFY(images.contains(u"nvcr.io/x/y:parent values"_s));
        QVERIFY(images.contains(u"nvcr.io/x/z:v7 subchart chart.appVersion"_s));
    }
};

QTEST_GUILESS_MAIN(TestHelmRender)
#include "tst_helm_render.moc"
