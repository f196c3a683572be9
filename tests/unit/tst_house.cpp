#include "tests/support/house.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth::test;

namespace {

constexpr int linesWanted = 400;
/** Files that are longer for a reason, each with that reason beside it. */
const QStringList longForAReason{};

QString read(const QString &path)
{
    QFile file(u"" BERTH_SOURCE_DIR "/"_s + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/** Every C++ file of the named folders, from the repository's root. */
QStringList sources(const QStringList &folders)
{
    const QString root = u"" BERTH_SOURCE_DIR "/"_s;
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator files(root + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next().mid(root.size()));
    }
    paths.sort();
    return paths;
}

} // namespace

/** The rules of design.md that a reader of the source can check, and proof that each of them catches an offender. */
class TestHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsRules();
    void knowsEveryRoom();
    void namesFilesOverTheWantedLength();
    void changelogsAgreeWithTheVersion();

    void catchesAPlantedInclude_data();
    void catchesAPlantedInclude();
    void catchesAPlantedPattern_data();
    void catchesAPlantedPattern();
    void everyPatternHasAnOffender();
    void readsCodeOnly_data();
    void readsCodeOnly();
};

void TestHouse::keepsItsRules()
{
    const QStringList paths = sources({u"app"_s, u"ui"_s, u"tests"_s});
    QVERIFY(paths.size() > 5);
    QStringList offences;
    for (const QString &path : paths) {
        if (path.endsWith("tests/unit/tst_house.cpp"_L1) || path.endsWith("tests/support/house.cpp"_L1))
            continue; // they name what they forbid
        for (const Offence &offence : inspect(path, read(path)))
            offences.append(offence.text());
    }
    QVERIFY2(offences.isEmpty(), qPrintable(u"\n"_s + offences.join(u'\n')));
}

void TestHouse::knowsEveryRoom()
{
    QStringList strangers;
    for (const QString &path : sources({u"app"_s})) {
        if (!includeTable().contains(roomOf(path)))
            strangers.append(path);
    }
    for (const QString &path : sources({u"ui"_s})) {
        if (roomOf(path).isEmpty())
            strangers.append(path);
    }
    QVERIFY2(strangers.isEmpty(), qPrintable(u"in no room of design.md: "_s + strangers.join(u", "_s)));
}

void TestHouse::namesFilesOverTheWantedLength()
{
    for (const QString &path : sources({u"app"_s, u"ui"_s, u"tests"_s})) {
        const qsizetype lines = read(path).count(u'\n');
        if (lines > linesWanted && !longForAReason.contains(path))
            qWarning("%s has %lld lines and wants splitting", qPrintable(path), static_cast<long long>(lines));
    }
}

void TestHouse::changelogsAgreeWithTheVersion()
{
    const QString version = u"" BERTH_VERSION ""_s;
    QVERIFY(read(u"CHANGELOG.md"_s).contains(u"## %1"_s.arg(version)));
    QVERIFY(read(u"packaging/deb/changelog"_s).startsWith(u"berth (%1)"_s.arg(version)));
    QVERIFY(read(u"packaging/dev.berth.Berth.metainfo.xml"_s).contains(u"<release version=\"%1\""_s.arg(version)));
}

void TestHouse::catchesAPlantedInclude_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *path, const char *header, bool allowed) {
        QTest::addRow("%s %s %s", path, allowed ? "may include" : "may not include", header)
            << QString::fromLatin1(path) << QString::fromLatin1(header) << allowed;
    };
    row("app/core/a.cpp", "app/core/b.h", true);
    row("app/core/a.cpp", "app/net/b.h", false);
    row("app/net/a.cpp", "app/core/b.h", true);
    row("app/net/a.cpp", "app/harbor/b.h", false);
    row("app/net/a.cpp", "app/store/b.h", false);
    row("app/harbor/a.cpp", "app/net/b.h", true);
    row("app/harbor/a.cpp", "app/oci/b.h", false);
    row("app/oci/a.cpp", "app/harbor/b.h", false);
    row("app/ngc/a.cpp", "app/store/b.h", false);
    row("app/store/a.cpp", "app/core/b.h", true);
    row("app/store/a.cpp", "app/net/b.h", false);
    row("app/helm/a.cpp", "app/oci/b.h", true);
    row("app/helm/a.cpp", "app/net/b.h", false);
    row("app/setup/a.cpp", "app/store/b.h", true);
    row("app/setup/a.cpp", "app/models/b.h", false);
    row("app/models/a.cpp", "app/setup/b.h", true);
    row("app/models/a.cpp", "app/store/b.h", false);
    row("app/session/a.cpp", "app/models/b.h", true);
    row("app/session/a.cpp", "app/demo/b.h", false);
    row("app/session/a.cpp", "app/cli/b.h", false);
    row("app/demo/a.cpp", "app/core/b.h", true);
    row("app/demo/a.cpp", "app/harbor/b.h", false);
    row("app/cli/a.cpp", "app/session/b.h", true);
    row("app/cli/a.cpp", "app/demo/b.h", true);
    row("app/cli/a.cpp", "ui/widgets/b.h", false);
    row("app/core/a.cpp", "ui/widgets/b.h", false);
    row("ui/widgets/a.cpp", "app/models/b.h", true);
    row("ui/widgets/a.cpp", "app/session/b.h", false);
    row("ui/widgets/a.cpp", "ui/projects/b.h", false);
    row("ui/projects/a.cpp", "ui/widgets/b.h", true);
    row("ui/projects/a.cpp", "app/session/b.h", true);
    row("ui/projects/a.cpp", "app/net/b.h", false);
    row("ui/projects/a.cpp", "app/demo/b.h", false);
    row("ui/projects/a.cpp", "app/cli/b.h", false);
    row("ui/projects/a.cpp", "ui/images/b.h", false);
    row("ui/projects/a.cpp", "ui/shell/b.h", false);
    row("ui/shell/a.cpp", "ui/projects/b.h", true);
    row("ui/shell/a.cpp", "app/net/b.h", false);
    row("ui/main.cpp", "app/cli/b.h", false);
    row("ui/main.cpp", "ui/shell/b.h", true);
    row("app/core/a.cpp", "b.h", false);
    row("app/core/a.cpp", "../net/b.h", false);
    row("ui/shell/a.cpp", "tests/support/b.h", false);
    row("app/core/a.cpp", "a.moc", true);
}

void TestHouse::catchesAPlantedInclude()
{
    QFETCH(QString, path);
    QFETCH(QString, header);
    QFETCH(bool, allowed);
    const QList<Offence> offences = inspect(path, u"#pragma once\n#include \"%1\"\n"_s.arg(header));
    QCOMPARE(offences.isEmpty(), allowed);
    if (!allowed)
        QCOMPARE(offences.first().line, 2);
}

void TestHouse::catchesAPlantedPattern_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *path, const char *line, bool allowed) {
        QTest::addRow("%s: %s", path, line) << QString::fromLatin1(path) << QString::fromLatin1(line) << allowed;
    };
    row("app/store/profiles.cpp", "#include <qt6keychain/keychain.h>", false);
    row("app/store/keychain.cpp", "#include <qt6keychain/keychain.h>", true);
    row("app/store/keychain.h", "namespace QKeychain { class Job; }", false);
    row("app/harbor/client.cpp", "#include <QNetworkReply>", false);
    row("app/harbor/client.cpp", "QNetworkAccessManager *m_manager;", false);
    row("app/net/transport.cpp", "#include <QNetworkAccessManager>", true);
    row("app/net/access.cpp", "#include <QNetworkReply>", false);
    row("app/store/profiles.cpp", "QSettings settings;", false);
    row("app/store/settings.cpp", "QSettings settings;", true);
    row("ui/projects/page.cpp", "QJsonObject object;", false);
    row("ui/projects/page.cpp", "#include <QNetworkRequest>", false);
    row("app/models/table.cpp", "#include <QIcon>", false);
    row("app/models/table.cpp", "#include <QAbstractTableModel>", true);
    row("app/net/transport.cpp", "reply->ignoreSslErrors();", false);
    row("app/net/transport.cpp", "reply->ignoreSslErrors({ QSslError(kind, certificate) });", true);
    row("app/store/keychain.cpp", "job->setInsecureFallback(true);", false);
    row("app/demo/server.cpp", "#include <QHttpServer>", false);
    row("ui/shell/window.cpp", "QCoreApplication::processEvents();", false);
    row("ui/shell/window.cpp", "QEventLoop loop;", false);
    row("app/demo/server.cpp", "socket->waitForReadyRead(100);", false);
    row("app/net/transport.cpp", "waitForIt = true;", true);
    row("ui/images/details.cpp", "m_view->setHtml(text);", false);
    row("ui/images/details.cpp", "label->setTextFormat(Qt::RichText);", false);
    row("ui/images/details.cpp", "label->setTextFormat(Qt::AutoText);", false);
    row("ui/images/details.cpp", "label->setTextFormat(Qt::PlainText);", true);
    row("ui/exports/page.cpp", "QProcess helm;", false);
    row("app/helm/render.cpp", "QProcess helm;", true);
    row("app/cli/main.cpp", "return std::system(command);", false);
    row("app/cli/main.cpp", "api.system().info();", true);
    row("app/cli/main.cpp", "qDebug() << secret;", false);
    row("ui/exports/page.cpp", "notice->show(file.errorString());", false);
    row("app/store/profiles.cpp", "error.message = file.errorString();", true);
    row("app/core/text.cpp", "// TODO later", false);
    row("tests/unit/tst_text.cpp", "/* FIXME */", false);
    row("tests/unit/tst_text.cpp", "QTest::qWait(5); socket.waitForConnected();", true);
}

void TestHouse::catchesAPlantedPattern()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    const QList<Offence> offences = inspect(path, u"\n\n"_s + line + u'\n');
    QVERIFY2(offences.isEmpty() == allowed, offences.isEmpty() ? "not caught" : qPrintable(offences.first().text()));
    if (!allowed)
        QCOMPARE(offences.first().line, 3);
}

void TestHouse::everyPatternHasAnOffender()
{
    // Reads the table above through inspect(): a rule nobody can break here is a rule that is not tested.
    QSet<QString> broken;
    const QString self = read(u"tests/unit/tst_house.cpp"_s);
    static const QRegularExpression planted(uR"re(row\("([^"]+)", "([^"]+)", false\);)re"_s);
    for (auto rows = planted.globalMatch(self); rows.hasNext();) {
        const QRegularExpressionMatch row = rows.next();
        for (const Offence &offence : inspect(row.captured(1), row.captured(2)))
            broken.insert(offence.rule);
    }
    for (const Pattern &pattern : patterns())
        QVERIFY2(broken.contains(pattern.rule), qPrintable(pattern.rule));
}

void TestHouse::readsCodeOnly_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("caught");
    QTest::newRow("code") << u"qDebug();"_s << true;
    QTest::newRow("line comment") << u"a(); // never qDebug()"_s << false;
    QTest::newRow("after a line comment") << u"// one\nqDebug();"_s << true;
    QTest::newRow("block comment") << u"/* qDebug()\n qDebug() */ a();"_s << false;
    QTest::newRow("after a block comment") << u"/* one */ qDebug();"_s << true;
    QTest::newRow("string") << u"say(u\"qDebug\"_s);"_s << false;
    QTest::newRow("after a string with a quote") << u"say(\"a\\\"b\"); qDebug();"_s << true;
    QTest::newRow("string with slashes") << u"say(\"https://x\"); qDebug();"_s << true;
    QTest::newRow("raw string") << u"say(R\"x(\" qDebug )x\");"_s << false;
    QTest::newRow("after a raw string") << u"say(R\"(\")\"); qDebug();"_s << true;
    QTest::newRow("after a character") << u"if (c == u'\"') qDebug();"_s << true;
    QTest::newRow("after a separated number") << u"wait(1'000); qDebug(); wait(2'000);"_s << true;
    QTest::newRow("never closed") << u"say(\"qDebug"_s << false;
}

void TestHouse::readsCodeOnly()
{
    QFETCH(QString, source);
    QFETCH(bool, caught);
    QCOMPARE(codeOnly(source).contains("qDebug"_L1), caught);
    QCOMPARE(codeOnly(source).count(u'\n'), source.count(u'\n'));
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
