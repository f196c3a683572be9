#include "tests/support/helm_corpus.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out = {};
    QString err = {};
};

Outcome run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(BERTH_BIN_DIR "/berth-cli"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

const QStringList host{u"--host"_s, u"harbor.potus.local"_s};

} // namespace

/** `berth-cli values` and `berth-cli image` as cli.md fixes them. */
class TestCliValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rewritesReferences()
    {
        const Outcome plain = run(QStringList{u"image"_s, u"rewrite"_s, u"nvcr.io/a/b:1"_s, u"busybox:1"_s} + host);
        QCOMPARE(plain.code, 0);
        QCOMPARE(plain.out, "harbor.potus.local/nvidiaio/a/b:1\nbusybox:1\n");
        QVERIFY(plain.err.contains(u"docker.io"_s));
        const Outcome mapped = run(
            QStringList{u"image"_s, u"rewrite"_s, u"--json"_s, u"--map"_s, u"docker.io=hub"_s, u"busybox:1"_s} + host);
        const QJsonArray array = QJsonDocument::fromJson(mapped.out).array();
        QCOMPARE(array.size(), 1);
        QCOMPARE(array[0]["rewritten"_L1].toString(), u"harbor.potus.local/hub/library/busybox:1"_s);
        const Outcome pasted = run(QStringList{u"image"_s, u"rewrite"_s, u"-"_s} + host, "# x\n- \"nvcr.io/a:1\"\n");
        QCOMPARE(pasted.out, "harbor.potus.local/nvidiaio/a:1\n");
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("part");
        QTest::newRow("no host") << QStringList{u"image"_s, u"rewrite"_s, u"nvcr.io/a:1"_s} << u"--host"_s;
        QTest::newRow("scheme in host") << QStringList{u"image"_s, u"rewrite"_s, u"--host"_s, u"https://h"_s,
            u"nvcr.io/a:1"_s} << u"scheme"_s;
        QTest::newRow("bad map") << QStringList{u"image"_s, u"rewrite"_s, u"--map"_s, u"x"_s, u"nvcr.io/a:1"_s} + host
                                 << u"UPSTREAM=PROJECT"_s;
        QTest::newRow("bad reference") << QStringList{u"image"_s, u"rewrite"_s, u"https://nvcr.io/a"_s} + host
                                       << u"https://"_s;
        QTest::newRow("no such file") << QStringList{u"values"_s, u"scan"_s, u"/nowhere/values.yaml"_s} + host
                                      << u"does not exist"_s;
    }
    void refusesBadInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, part);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(part), qPrintable(outcome.err));
    }

    void scansAsJson()
    {
        const QByteArray yaml = "image: {repository: nvcr.io/x/y, tag: '1'}\nother: {image: 'quay.io/a:2'}\n";
        const Outcome outcome = run(QStringList{u"values"_s, u"scan"_s, u"--json"_s, u"-"_s} + host, yaml);
        QCOMPARE(outcome.code, 0);
        const QJsonArray array = QJsonDocument::fromJson(outcome.out).array();
        QCOMPARE(array.size(), 2);
        const QJsonObject first = array[0].toObject();
        QCOMPARE(first.keys(),
            (QStringList{u"enabled_by_default"_s, u"note"_s, u"override"_s, u"paths"_s, u"reference"_s, u"rewritten"_s,
                u"shape"_s, u"tag_source"_s, u"upstream"_s, u"upstream_repository"_s}));
        QCOMPARE(first["override"_L1]["/image/repository"_L1].toString(), u"harbor.potus.local/nvidiaio/x/y"_s);
        QCOMPARE(first["paths"_L1]["tag"_L1]["pointer"_L1].toString(), u"/image/tag"_s);
        QVERIFY(array[1]["rewritten"_L1].isNull());
        const Outcome none = run(QStringList{u"values"_s, u"scan"_s, u"--json"_s, u"-"_s} + host, "a: 1\n");
        QCOMPARE(QJsonDocument::fromJson(none.out).array().size(), 0);
        QVERIFY(none.out.startsWith('['));
    }

    void writesAnOverride()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"override.yaml"_s);
        const QByteArray yaml = "image: {repository: nvcr.io/x/y, tag: '1'}\n";
        const QStringList command = QStringList{u"values"_s, u"override"_s, u"-"_s} + host;
        const Outcome printed = run(command, yaml);
        QCOMPARE(printed.code, 0);
        QVERIFY(printed.out.endsWith("\nimage:\n  repository: harbor.potus.local/nvidiaio/x/y\n"));
        const Outcome written = run(command + QStringList{u"-o"_s, target}, yaml);
        QCOMPARE(written.code, 0);
        QVERIFY(written.out.isEmpty());
        QCOMPARE(test::readAll(target), printed.out);
    }

    void neverWritesOverAnything()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"file"_s);
        QFile present(file);
        QVERIFY(present.open(QIODevice::WriteOnly));
        present.write("mine");
        present.close();
        const QString link = folder.filePath(u"link"_s);
        QVERIFY(QFile::link(folder.filePath(u"nowhere"_s), link));
        const QStringList command = QStringList{u"values"_s, u"override"_s, u"-"_s, u"-o"_s} + host;
        for (const QString &target : {file, link, folder.path(), folder.filePath(u"missing/x.yaml"_s)}) {
            QStringList arguments = command;
            arguments.insert(4, target);
            const Outcome outcome = run(arguments, "image: 'nvcr.io/x:1'\n");
            QCOMPARE(outcome.code, 2);
            QVERIFY(outcome.err.count(u'\n') == 1);
        }
        QCOMPARE(test::readAll(file), "mine");
        QVERIFY(!QFile::exists(folder.filePath(u"nowhere"_s)));
        if (QFile::exists(u"/dev/full"_s)) {
            const Outcome full =
                run(QStringList{u"values"_s, u"override"_s, u"-"_s} + host + QStringList{u"-o"_s, u"/dev/full"_s},
                    "image: 'nvcr.io/x:1'\n");
            QCOMPARE(full.code, 2); // a device is something that exists
        }
    }

    void scansTheCorpus()
    {
        const QStringList charts = test::corpusCharts();
        if (charts.isEmpty())
            QSKIP("../shared/charts is not on this machine");
        for (const QString &folder : charts) {
            const QJsonObject expected = test::readJsonObject(folder + u"/expected.json"_s);
            const Outcome outcome = run(QStringList{u"values"_s, u"scan"_s, u"--json"_s, folder} + host);
            QCOMPARE(outcome.code, 0);
            QCOMPARE(QJsonDocument::fromJson(outcome.out).array().size(), expected["images"_L1].toArray().size());
        }
    }
};

QTEST_GUILESS_MAIN(TestCliValues)
#include "tst_cli_values.moc"
