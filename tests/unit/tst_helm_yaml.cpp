#include "app/helm/values.h"
#include "app/helm/yaml_reader.h"
#include "app/helm/yaml_writer.h"
#include "tests/support/helm_corpus.h"
#include "tests/support/python.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::helm;

namespace {

/** Every scalar's bytes in the file; where nothing is escaped they are the value itself. */
void checkSpans(const Value &value, const QByteArray &bytes, int &checked)
{
    for (const Value &item : value.items)
        checkSpans(item, bytes, checked);
    for (const Entry &entry : value.entries)
        checkSpans(entry.value, bytes, checked);
    if (!value.isScalar() || value.text.isEmpty() || value.style == ScalarStyle::Literal
        || value.style == ScalarStyle::Folded)
        return;
    const QByteArray raw = bytes.mid(value.span.begin, value.span.end - value.span.begin);
    if (!raw.contains('\\') && !raw.contains('\n') && !raw.contains("''")) {
        QCOMPARE(QString::fromUtf8(raw), value.text);
        ++checked;
    }
    QCOMPARE(value.span.line, bytes.left(value.span.begin).count('\n') + 1);
}

QJsonValue jsonOf(const Value &value)
{
    switch (value.type) {
    case ValueType::Null:
        return QJsonValue::Null;
    case ValueType::Bool:
        return value.isTruthy();
    case ValueType::Int:
    case ValueType::Float:
        return value.rendered().toDouble();
    case ValueType::String:
        return value.text;
    case ValueType::List: {
        QJsonArray array;
        for (const Value &item : value.items)
            array.append(jsonOf(item));
        return array;
    }
    case ValueType::Map: {
        QJsonObject object;
        for (const Entry &entry : value.entries)
            object.insert(entry.key, jsonOf(entry.value));
        return object;
    }
    }
    return {};
}

QStringList corpusFiles()
{
    QStringList files;
    for (const QString &folder : {u"charts"_s, u"manifests"_s, u"traps"_s}) {
        const QString path = test::sharedPath(folder);
        if (path.isEmpty())
            continue;
        QDirIterator it(path, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files += it.next();
    }
    files.sort();
    return files;
}

} // namespace

/** The YAML layer: spans, limits, what is refused and how it says so, and other readers' opinion. */
class TestHelmYaml final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansOfTheCorpus()
    {
        const QStringList files = corpusFiles();
        if (files.isEmpty())
            QSKIP("../shared is not on this machine");
        int checked = 0;
        for (const QString &path : files) {
            QByteArray bytes = test::readAll(path);
            for (int form = 0; form < 3; ++form) {
                if (form == 1)
                    bytes.prepend("\xef\xbb\xbf");
                if (form == 2)
                    bytes.replace("\n", "\r\n");
                const Result<YamlFile> file = readYaml(path, bytes);
                QVERIFY2(file, file ? "" : qPrintable(file.error().message));
                for (const Value &document : file->documents)
                    checkSpans(document, bytes, checked);
            }
        }
        QVERIFY2(checked > 10000, qPrintable(QString::number(checked)));
    }

    /** PyYAML reads YAML 1.1 as Helm does, apart from dates and base-60 numbers, which the corpus has none of. */
    void anotherReaderAgrees()
    {
        if (!test::hasPython(test::Reader::AllYaml))
            QSKIP("python3 with yaml is not on this machine");
        const QStringList files = corpusFiles();
        if (files.isEmpty())
            QSKIP("../shared is not on this machine");
        QList<QByteArray> texts; // each file, and behind it what Berth writes of it
        QList<QJsonArray> ours;
        for (const QString &path : files) {
            const Result<YamlFile> file = readYaml(path, test::readAll(path));
            QVERIFY(file);
            QString written;
            ours += QJsonArray();
            for (const Value &document : file->documents) {
                written += u"---\n"_s + writeYaml(document);
                ours.last().append(jsonOf(document));
            }
            texts += {file->bytes, written.toUtf8()};
        }
        const QJsonArray theirs = test::readAllByPython(texts);
        QCOMPARE(theirs.size(), texts.size());
        int compared = 0;
        for (qsizetype i = 0; i < files.size(); ++i) {
            for (const QJsonValue &read : {theirs[2 * i], theirs[2 * i + 1]}) {
                if (read.isNull())
                    continue; // a timestamp, which JSON cannot hold
                QJsonArray documents;
                for (const QJsonValue &document : read.toArray()) {
                    if (!document.isNull())
                        documents.append(document);
                }
                QVERIFY2(documents == ours[i], qPrintable(files[i]));
                ++compared;
            }
        }
        QVERIFY2(compared > files.size(), qPrintable(QString::number(compared)));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QTest::newRow("not yaml") << QByteArray("a: 1\nb: [1, 2\nc: 3\n") << u"ine "_s;
        QTest::newRow("colon") << QByteArray("a: b: c\n") << u"ine 1"_s;
        QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << u"tab"_s;
        QTest::newRow("nul") << QByteArray("a: \0b\n", 7) << u"byte 4 is NUL"_s;
        QTest::newRow("binary") << QByteArray("\x7f\x45\x4c\x46\x02\x00", 6) << u"NUL"_s;
        QTest::newRow("latin-1") << QByteArray("a: 1\nb: \xe4\n") << u"Line 2"_s;
        QTest::newRow("utf-16") << QByteArray("\xff\xfe"
                                              "a\0",
            4) << u"UTF-16"_s;
        QTest::newRow("unknown alias") << QByteArray("a: *x\n") << u"*x"_s;
        QTest::newRow("cyclic alias") << QByteArray("a: &x [1, *x]\n") << u"*x"_s;
        QTest::newRow("deep flow") << QByteArray(10000, '[') + QByteArray(10000, ']') << u"64 levels"_s;
        QTest::newRow("map as key") << QByteArray("? {a: 1}\n: 2\n") << u"key"_s;
        QByteArray bomb("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; ++i) {
            const QByteArray name = 'a' + QByteArray::number(i);
            bomb += name + ": &" + name + " [";
            for (int n = 0; n < 10; ++n)
                bomb += "*a" + QByteArray::number(i - 1) + (n < 9 ? ", " : "]\n");
        }
        QTest::newRow("alias bomb") << bomb << u"alias"_s;
        QByteArray deep;
        for (int i = 0; i < 10000; ++i)
            deep += QByteArray(i % 2000, ' ') + "a:\n";
        QTest::newRow("deep blocks") << deep << u"levels"_s;
        QTest::newRow("too large") << QByteArray(17 * 1024 * 1024, 'a') << u"17825792 bytes"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        const Result<YamlFile> file = readYaml(u"v.yaml"_s, bytes);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::BadInput);
        QVERIFY2(file.error().message.contains(part), qPrintable(file.error().message));
        QVERIFY2(file.error().message.size() < 400, qPrintable(file.error().message));
        QVERIFY(!file.error().message.contains(u'\n'));
    }

    void emptyValuesHaveAPlace()
    {
        const Result<YamlFile> file = readYaml(u"v"_s, "a:\nb: ''\nc: 1\n");
        QVERIFY(file);
        const Value &root = file->documents.first();
        QVERIFY(root.find(u"a")->isNull());
        QCOMPARE(root.find(u"a")->span.line, 1);
        QVERIFY(root.find(u"b")->isString());
        QCOMPARE(root.find(u"c")->type, ValueType::Int);
    }

    void severalDocuments()
    {
        const Result<YamlFile> file = readYaml(u"v"_s, "---\n# nothing\n---\na: 1\n---\n- b\n...\n");
        QVERIFY(file);
        QCOMPARE(file->documents.size(), 2);
        QCOMPARE(file->documents[1].items[0].span.line, 6);
    }

    void inPlaceKeepsEverything_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("crlf") << QByteArray("a: 1 # c\r\nimage: nvcr.io/x/y:1\r\n\r\n# end\r\n");
        QTest::newRow("bom") << QByteArray("\xef\xbb\xbfimage: nvcr.io/x/y:1\n");
        QTest::newRow("quotes") << QByteArray("a: {image: 'nvcr.io/x/y:1'}\nb: {image: \"nvcr.io/x/z:2\"} # '\n");
        QTest::newRow("flow") << QByteArray("{image: nvcr.io/x/y:1,b: [ {image: \"nvcr.io/q:1\"} ]}\n");
        QTest::newRow("umlauts") << QByteArray("\xc3\xa4: \"\xe2\x82\xac\"\nimage: nvcr.io/x/y:1 # \xc3\xb6\n");
        QTest::newRow("no line end") << QByteArray("image: nvcr.io/x/y:1");
        QTest::newRow("trailing blanks") << QByteArray("image:   nvcr.io/x/y:1   \nb:\n\n\n");
        QTest::newRow("tag") << QByteArray("image: !!str nvcr.io/x/y:1\n");
        QTest::newRow("documents") << QByteArray("---\nkind: A\napiVersion: v1\nimage: nvcr.io/x/y:1\n---\nkind: "
                                                 "B\napiVersion: v1\nspec: {image: nvcr.io/x/y:2}\n");
    }
    void inPlaceKeepsEverything()
    {
        QFETCH(QByteArray, before);
        const Result<Scan> scanned = scan({{u"v.yaml"_s, before}}, test::corpusTarget(false));
        QVERIFY2(scanned, scanned ? "" : qPrintable(scanned.error().message));
        QVERIFY(!scanned->found.images.isEmpty());
        const Result<QByteArray> after = editedInPlace(*scanned, 0);
        QVERIFY2(after, after ? "" : qPrintable(after.error().message));
        QCOMPARE(*after, QByteArray(before).replace("nvcr.io", "harbor.potus.local/nvidiaio"));
    }

    void blockScalarsAreLeft()
    {
        const Result<Scan> scanned = scan({{u"v.yaml"_s, "image: |\n  nvcr.io/x/y:1\n"}}, test::corpusTarget(false));
        QVERIFY(scanned);
        QVERIFY(scanned->found.images.isEmpty());
        QCOMPARE(scanned->found.left.size(), 1);
    }

    /** A corpus file with bytes changed at random is read or refused, never anything else. */
    void survivesDamage()
    {
        const QString path = test::sharedPath(u"traps/selfmade.yaml"_s);
        if (path.isEmpty())
            QSKIP("../shared/traps is not on this machine");
        const QByteArray whole = test::readAll(path);
        QRandomGenerator random(7);
        for (int i = 0; i < 2000; ++i) {
            QByteArray bytes = whole;
            for (int n = random.bounded(1, 6); n > 0; --n) {
                const int at = random.bounded(int(bytes.size()));
                switch (random.bounded(3)) {
                case 0:
                    bytes[at] = static_cast<char>(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(at, random.bounded(1, 30));
                    break;
                default:
                    bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(1, 30)));
                }
            }
            const Result<Scan> scanned = scan({{u"v.yaml"_s, bytes}}, test::corpusTarget(true));
            if (!scanned) {
                QVERIFY(!scanned.error().message.isEmpty());
                continue;
            }
            if (scanned->hasValues())
                QVERIFY(makeOverride(*scanned));
            const Result<QByteArray> edited = editedInPlace(*scanned, 0);
            QVERIFY(edited || !edited.error().message.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestHelmYaml)
#include "tst_helm_yaml.moc"
