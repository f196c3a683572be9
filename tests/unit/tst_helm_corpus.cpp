#include "app/helm/override.h"
#include "app/helm/values.h"
#include "app/helm/yaml_reader.h"
#include "tests/support/helm_corpus.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::helm;

namespace {

/** The chart says gateway.rateLimit.enabled: false; expected.json was written after a rendering with it set to true. */
bool isEnabledInTruth(const QJsonObject &image)
{
    return image["enabled_by_default"_L1].toBool() && image["name"_L1] != "gateway.rateLimit"_L1;
}

/** One line for everything that expected.json fixes about an image, so that differences can be read. */
QString lineOf(const QJsonObject &image, const QString &overrideKey)
{
    QStringList paths;
    const QJsonObject parts = image["paths"_L1].toObject();
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        const QJsonObject part = it.value().toObject();
        paths += it.key() + u'=' + part["file"_L1].toString() + u':' + part["pointer"_L1].toString() + u'='
            + part["value"_L1].toString();
    }
    QStringList changes;
    const QJsonObject overrides = image[overrideKey].toObject();
    for (auto it = overrides.begin(); it != overrides.end(); ++it)
        changes += it.key() + u'=' + it.value().toString();
    const QString rewritten = image[overrideKey == "override"_L1 ? "rewritten"_L1 : "rewritten_multi"_L1].toString();
    return QStringList{image["reference"_L1].toString(), image["upstream"_L1].toString(),
        image["upstream_repository"_L1].toString(), rewritten, image["shape"_L1].toString().section(u" PREFIX"_s, 0, 0),
        image["tag_source"_L1].toString(), isEnabledInTruth(image) ? u"on"_s : u"off"_s, paths.join(u' '),
        changes.join(u' ')}
        .join(u" | "_s);
}

QStringList expectedLines(const QJsonObject &expected, bool all)
{
    QStringList lines;
    for (const QJsonValue &value : expected["images"_L1].toArray())
        lines += lineOf(value.toObject(), all ? u"override_multi"_s : u"override"_s);
    lines.sort();
    return lines;
}

/** The same lines from what Berth found, by way of the JSON that scripts see. */
QStringList foundLines(const Scan &scan)
{
    QStringList lines;
    for (const QJsonValue &value : toJson(scan)) {
        QJsonObject image = value.toObject();
        if (image["shape"_L1] == "prefix"_L1) { // two words of the corpus for what is no image
            image["shape"_L1] = u"registry+repository"_s;
            image["tag_source"_L1] = u"chart.appVersion passed as a separate argument"_s;
        }
        lines += lineOf(image, u"override"_s);
    }
    lines.sort();
    return lines;
}

QString difference(const QStringList &expected, const QStringList &found)
{
    QString text;
    for (const QString &line : expected) {
        if (!found.contains(line))
            text += u"\nmissed: "_s + line;
    }
    for (const QString &line : found) {
        if (!expected.contains(line))
            text += u"\nfound:  "_s + line;
    }
    return text;
}

} // namespace

class TestHelmCorpus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void charts_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("all");
        QTest::newRow("none") << QString() << false;
        for (const QString &folder : test::corpusCharts()) {
            const QByteArray name = QFileInfo(folder).fileName().toUtf8();
            QTest::newRow((name + " nvcr.io").constData()) << folder << false;
            QTest::newRow((name + " all").constData()) << folder << true;
        }
    }

    void charts()
    {
        QFETCH(QString, folder);
        QFETCH(bool, all);
        if (folder.isEmpty()) {
            if (test::corpusCharts().isEmpty())
                QSKIP("../shared/charts is not on this machine");
            return;
        }
        const Result<Scan> result = scan({{folder, {}}}, test::corpusTarget(all));
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        const QJsonObject expected = test::readJsonObject(folder + u"/expected.json"_s);
        const QString different = difference(expectedLines(expected, all), foundLines(*result));
        QVERIFY2(different.isEmpty(), qPrintable(different));

        checkOverride(*result, folder, all);
        checkNotImages(*result, expected);
        checkHidden(*result, expected);
    }

private:
    void checkOverride(const Scan &scan, const QString &folder, bool all)
    {
        const Result<Override> made = makeOverride(scan);
        QVERIFY(made);
        QVERIFY2(made->proof.ok, qPrintable(made->proof.sentence));
        const QString name = all ? u"/expected-override-multi.yaml"_s : u"/expected-override.yaml"_s;
        const Result<YamlFile> expected = readYaml(name, test::readAll(folder + name));
        const Result<YamlFile> own = readYaml(u"own"_s, made->yaml.toUtf8());
        QVERIFY(expected && own);
        const Value empty = Value::map();
        QVERIFY2(own->documents.value(0, empty).sameAs(expected->documents.value(0, empty)), qPrintable(made->yaml));
    }

    void checkNotImages(const Scan &scan, const QJsonObject &expected)
    {
        QSet<QString> changed;
        for (const LeafChange &change : collectChanges(scan.found.images))
            changed.insert(change.path);
        for (const QJsonValue &value : expected["not_images"_L1].toArray())
            QVERIFY2(!changed.contains(value["pointer"_L1].toString()), qPrintable(value["pointer"_L1].toString()));
    }

    void checkHidden(const Scan &scan, const QJsonObject &expected)
    {
        for (const QJsonValue &value : expected["hidden_images"_L1].toArray()) {
            const QString reference = value["reference"_L1].toString().section(u":<"_s, 0, 0);
            const bool isThere = std::any_of(scan.found.hidden.begin(), scan.found.hidden.end(),
                [&reference](const HiddenImage &hidden) { return hidden.text == reference; });
            QVERIFY2(isThere, qPrintable(reference));
        }
    }

private Q_SLOTS:
    void manifests_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << QString();
        const QJsonObject expected = test::readJsonObject(test::sharedPath(u"manifests/expected.json"_s));
        for (const QString &name : expected.keys())
            QTest::newRow(qPrintable(name)) << name;
    }

    void manifests()
    {
        QFETCH(QString, name);
        const QString folder = test::sharedPath(u"manifests"_s);
        if (folder.isEmpty())
            QSKIP("../shared/manifests is not on this machine");
        if (name.isEmpty())
            return;
        const Result<Scan> result = scan({{folder + u'/' + name, {}}}, test::corpusTarget(false));
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        const QJsonArray images = test::readJsonObject(folder + u"/expected.json"_s)[name]["images"_L1].toArray();

        QStringList expected;
        for (const QJsonValue &value : images) {
            QStringList edits;
            for (const QString &pointer : value["edits"_L1].toObject().keys())
                edits += pointer + u'=' + value["edits"_L1][pointer].toString();
            expected += QString::number(value["doc"_L1].toInt()) + u' ' + value["shape"_L1].toString() + u' '
                + value["reference"_L1].toString() + u' ' + edits.join(u' ') + u' '
                + value["runtime_tag"_L1]["suffix"_L1].toString();
        }
        QStringList found;
        for (const FoundImage &image : result->found.images) {
            QStringList edits;
            for (const LeafChange &change : image.changes)
                edits += change.path + u'=' + change.value;
            found += QString::number(image.document) + u' ' + shapeName(image.shape) + u' ' + image.text + u' '
                + edits.join(u' ') + u' ' + (image.runtimeTag ? image.runtimeTag->suffix : QString());
        }
        expected.sort();
        found.sort();
        const QString different = difference(expected, found);
        QVERIFY2(different.isEmpty(), qPrintable(different));
        checkInPlace(*result);
    }

private:
    /** Only the image text changes: undoing every replacement gives the old bytes, and a second edit changes nothing.
     */
    void checkInPlace(const Scan &before)
    {
        const QByteArray old = before.sources.files[0].bytes;
        const Result<QByteArray> edited = editedInPlace(before, 0);
        QVERIFY2(edited, edited ? "" : qPrintable(edited.error().message));
        QByteArray undone = *edited;
        undone.replace("harbor.potus.local/nvidiaio", "nvcr.io");
        QCOMPARE(undone, old);
        const Result<Scan> after = scan({{u"edited.yaml"_s, *edited}}, before.target);
        QVERIFY(after);
        QCOMPARE(after->found.images.size(), before.found.images.size());
        QVERIFY(collectChanges(after->found.images).isEmpty());
        for (const FoundImage &image : after->found.images)
            QVERIFY2(image.rewrite.upstream != "nvcr.io"_L1, qPrintable(image.text));
        QCOMPARE(*editedInPlace(*after, 0), *edited);
    }
};

QTEST_GUILESS_MAIN(TestHelmCorpus)
#include "tst_helm_corpus.moc"
