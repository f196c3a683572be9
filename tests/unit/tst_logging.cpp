#include "app/core/logging.h"
#include "app/core/redaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

#include <sys/stat.h>

using namespace berth;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace

/** The log file: for its owner alone, bounded, and without secrets (trust.md §5 Logging, T21, T23). */
class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesLines();
    void takesQtsMessages();
    void secretsStayOut();
    void requestsWithoutHeadersAndBodies();
    void ownerAlone_data();
    void ownerAlone();
    void rotates();
    void survivesAFolderThatCannotBe();
    void manyThreads();
    void expectedWarningIsDropped();
    void givesTheHandlerBack();
};

void TestLogging::writesLines()
{
    QTemporaryDir folder;
    QString file;
    {
        const Logging logging(u"test"_s, folder.path());
        file = logging.file();
        QCOMPARE(file, folder.path() + u"/test.log"_s);
        qCInfo(logStore) << "profile saved";
        qCWarning(logNet, "lost");
        qCDebug(logNet, "not worth a line");
    }
    const QList<QByteArray> lines = contentOf(file).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).endsWith("Z info berth.store profile saved"));
    QVERIFY(lines.at(1).endsWith("Z warning berth.net lost"));
}

void TestLogging::takesQtsMessages()
{
    QTemporaryDir folder;
    const Logging logging(u"test"_s, folder.path());
    QObject::connect(this, SIGNAL(nothing()), this, SLOT(nowhere()));
    QVERIFY(contentOf(logging.file()).contains("nothing()"));
}

void TestLogging::secretsStayOut()
{
    QTemporaryDir folder;
    const Logging logging(u"test"_s, folder.path());
    const auto secret = std::make_shared<const Secret>(u"correct horse battery"_s);
    const SecretWatch watch(secret);
    QCOMPARE(logging.leaks(), 0);
    qCWarning(logNet) << "it is" << secret->reveal();
    qCWarning(logNet) << "and" << QByteArray("admin:correct horse battery").toBase64();
    qCWarning(logNet, "key nvapi-0123456789abcdefghijklmnop\nsecond line");
    const QByteArray content = contentOf(logging.file());
    QVERIFY(!content.contains("horse"));
    QVERIFY(!content.contains("nvapi-0123"));
    QVERIFY(!content.contains(QByteArray("admin:correct horse battery").toBase64()));
    QCOMPARE(content.count('\n'), 3);
    QCOMPARE(logging.leaks(), 2); // live ones are counted as bugs
}

void TestLogging::requestsWithoutHeadersAndBodies()
{
    QTemporaryDir folder;
    const Logging logging(u"test"_s, folder.path());
    logRequest({"GET", "/api/v2.0/projects?page=1&state=abc", 200, {}, 412, 12, u"berth-1"_s});
    logRequest({"POST", "/api/v2.0/registries", 0, u"lost"_s, 0, 3, u"berth-2"_s});
    const QList<QByteArray> lines = contentOf(logging.file()).split('\n');
    QVERIFY(lines.at(0).endsWith(
        "info berth.net GET /api/v2.0/projects?page=1&state=REDACTED 200, 412 B in 12 ms, berth-1"));
    QVERIFY(lines.at(1).endsWith("POST /api/v2.0/registries lost, 0 B in 3 ms, berth-2"));
}

void TestLogging::ownerAlone_data()
{
    QTest::addColumn<int>("mask");
    QTest::addColumn<bool>("exists");
    for (const int mask : {0, 022, 077}) {
        QTest::addRow("umask %o, new", static_cast<unsigned>(mask)) << mask << false;
        QTest::addRow("umask %o, there", static_cast<unsigned>(mask)) << mask << true;
    }
}

void TestLogging::ownerAlone()
{
    QFETCH(int, mask);
    QFETCH(bool, exists);
    QTemporaryDir parent;
    const QString folder = parent.path() + u"/state/berth"_s;
    const mode_t before = umask(static_cast<mode_t>(mask));
    if (exists) {
        QDir().mkpath(folder);
        QFile old(folder + u"/test.log"_s);
        QVERIFY(old.open(QIODevice::WriteOnly));
    }
    const Logging logging(u"test"_s, folder);
    umask(before);
    QCOMPARE(QFile::permissions(logging.file()), owner);
    QCOMPARE(QFile::permissions(folder), owner | QFile::ExeOwner | QFile::ExeUser);
}

void TestLogging::rotates()
{
    QTemporaryDir folder;
    {
        const Logging logging(u"test"_s, folder.path());
        const QString line(64 * 1024, u'x');
        for (int i = 0; i < 32 * 7; ++i)
            qCWarning(logNet).noquote() << i << line;
        qCWarning(logNet).noquote() << QString(3 * 1024 * 1024, u'y'); // even one line knows its bounds
        qCWarning(logNet, "last");
    }
    const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), Logging::mostFiles);
    for (const QFileInfo &file : files) {
        QVERIFY(file.size() <= Logging::mostBytes);
        QCOMPARE(QFile::permissions(file.filePath()), owner);
    }
    QVERIFY(contentOf(folder.path() + u"/test.log"_s).contains("last"));
}

void TestLogging::survivesAFolderThatCannotBe()
{
    QTemporaryDir folder;
    QFile file(folder.path() + u"/taken"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Logging logging(u"test"_s, folder.path() + u"/taken/berth"_s);
    QCOMPARE(logging.file(), QString());
    qCWarning(logNet, "nowhere to go");
}

void TestLogging::manyThreads()
{
    QTemporaryDir folder;
    const Logging logging(u"test"_s, folder.path());
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([i] {
            for (int j = 0; j < 200; ++j)
                qCWarning(logNet) << "thread" << i << "line" << j;
        });
    for (std::thread &thread : threads)
        thread.join();
    const QList<QByteArray> lines = contentOf(logging.file()).split('\n');
    QCOMPARE(lines.size(), 801);
    for (qsizetype i = 0; i < 800; ++i)
        QVERIFY(lines.at(i).contains("warning berth.net thread "));
}

void TestLogging::expectedWarningIsDropped()
{
    QTemporaryDir folder;
    const Logging logging(u"test"_s, folder.path());
    qWarning("QIODevice::seek (berth::OneShotBody): Cannot call seek on a sequential device");
    qWarning("QIODevice::seek (QTcpSocket): Cannot call seek on a sequential device");
    QCOMPARE(contentOf(logging.file()).count('\n'), 1);
}

void TestLogging::givesTheHandlerBack()
{
    QTemporaryDir folder;
    QString file;
    {
        const Logging logging(u"test"_s, folder.path());
        file = logging.file();
    }
    QTest::ignoreMessage(QtWarningMsg, "to the test again");
    qWarning("to the test again");
    QVERIFY(contentOf(file).isEmpty());
    QVERIFY(!logNet().isInfoEnabled());
}

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
