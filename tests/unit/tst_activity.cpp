#include "app/store/activity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::store;

namespace {

ActivityEntry example(const QString &name)
{
    ActivityEntry entry;
    entry.when = QDateTime(QDate(2026, 8, 2), QTime(3, 4, 5), Qt::UTC);
    entry.verb = u"create"_s;
    entry.objectKind = u"endpoint"_s;
    entry.objectName = name;
    entry.ok = true;
    entry.outcome = u"Created."_s;
    entry.requestId = u"0123-abcd"_s;
    entry.httpStatus = 201;
    return entry;
}

} // namespace

class TestActivity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void inMemory();
    void laterRunsSeeEarlierOnes();
    void isPrivate();
    void survivesACutLine();
    void survivesStrangeLines();
    void isBounded();
    void hugeFileIsSetAside();
    void unwritableFileIsSaid();
    void text();

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"berth/activity/a.jsonl"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestActivity::inMemory()
{
    ActivityLog log;
    QSignalSpy recorded(&log, &ActivityLog::recorded);
    log.record(example(u"NVIDIA"_s));
    QCOMPARE(recorded.count(), 1);
    QCOMPARE(log.entries(), QList<ActivityEntry>{example(u"NVIDIA"_s)});
    QCOMPARE(log.firstOfThisRun(), 0);
    QVERIFY(!log.fileError());
}

void TestActivity::laterRunsSeeEarlierOnes()
{
    ActivityEntry failed = example(u"line\nend \u202e and \"quotes\""_s);
    failed.ok = false;
    failed.httpStatus = 0;
    {
        ActivityLog log(file());
        log.record(example(u"one"_s));
        log.record(failed);
    }
    ActivityLog log(file());
    QCOMPARE(log.entries(), (QList<ActivityEntry>{example(u"one"_s), failed}));
    QCOMPARE(log.firstOfThisRun(), 2);
    log.record(example(u"three"_s));
    QCOMPARE(log.firstOfThisRun(), 2);
    QCOMPARE(ActivityLog(file()).entries().size(), 3);
}

void TestActivity::isPrivate()
{
    const mode_t former = ::umask(0);
    ActivityLog log(file());
    log.record(example(u"one"_s));
    ::umask(former);
    struct stat facts = {};
    QCOMPARE(::stat(QFile::encodeName(file()).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 07777U, 0600U);
    QCOMPARE(::stat(QFile::encodeName(QFileInfo(file()).path()).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 07777U, 0700U);
}

void TestActivity::survivesACutLine()
{
    {
        ActivityLog log(file());
        log.record(example(u"one"_s));
        log.record(example(u"two"_s));
    }
    QFile cut(file());
    QVERIFY(cut.resize(cut.size() - 10));
    {
        ActivityLog log(file());
        QCOMPARE(log.entries().size(), 1);
        log.record(example(u"three"_s));
    }
    const ActivityLog log(file());
    QCOMPARE(log.entries(), (QList<ActivityEntry>{example(u"one"_s), example(u"three"_s)}));
}

void TestActivity::survivesStrangeLines()
{
    QVERIFY(QDir(m_dir->path()).mkpath(u"berth/activity"_s));
    QFile strange(file());
    QVERIFY(strange.open(QIODevice::WriteOnly));
    strange.write("\n\n[1]\n{\"ok\": \"yes\"}\n\xff\xfe\n{\"verb\": \"delete\", \"later\": {}}\n");
    strange.close();
    const ActivityLog log(file());
    QCOMPARE(log.entries().size(), 1);
    QCOMPARE(log.entries().first().verb, u"delete"_s);
}

void TestActivity::isBounded()
{
    const QString huge(10'000, u'x');
    {
        ActivityLog log(file());
        QSignalSpy dropped(&log, &ActivityLog::dropped);
        for (int i = 0; i < 5010; ++i) {
            ActivityEntry entry = example(huge);
            entry.outcome = huge;
            log.record(entry);
        }
        QCOMPARE(log.entries().size(), 5000);
        QCOMPARE(dropped.count(), 10);
        QVERIFY(!log.fileError());
    }
    QVERIFY2(QFileInfo(file()).size() < 5 * 1024 * 1024, qPrintable(QString::number(QFileInfo(file()).size())));
    const ActivityLog log(file());
    QVERIFY(log.entries().size() > 1000);
    QCOMPARE(log.entries().last().objectName.size(), 512);
}

void TestActivity::hugeFileIsSetAside()
{
    QVERIFY(QDir(m_dir->path()).mkpath(u"berth/activity"_s));
    QFile huge(file());
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(64LL * 1024 * 1024));
    huge.close();
    ActivityLog log(file());
    QVERIFY(log.entries().isEmpty());
    log.record(example(u"one"_s));
    QVERIFY(!log.fileError());
    QCOMPARE(ActivityLog(file()).entries().size(), 1);
}

void TestActivity::unwritableFileIsSaid()
{
    QFile inTheWay(m_dir->filePath(u"berth"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    ActivityLog log(file());
    log.record(example(u"one"_s));
    QVERIFY(log.fileError());
    QCOMPARE(log.fileError()->kind, ErrorKind::File);
    QCOMPARE(log.entries().size(), 1); // what was done is still shown
}

void TestActivity::text()
{
    ActivityLog log;
    log.record(example(u"one"_s));
    log.record(example(u"a\nlonger \u202ename"_s));
    const QStringList lines = log.text().split(u'\n');
    QCOMPARE(lines.size(), 3); // two entries, each on one line whatever its name holds
    QVERIFY(lines.first().startsWith(u"2026-08-02 03:04:05Z"_s));
    QVERIFY(lines.first().contains(u"0123-abcd"_s));
    QVERIFY(!lines.at(1).contains(u'\u202e'));
    QCOMPARE(lines.at(0).indexOf(u"Created."_s), lines.at(1).indexOf(u"Created."_s));
}

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
