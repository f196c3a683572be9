#include "app/store/safe_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::store;

namespace {

uint modeOf(const QString &path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 07777U : 0U;
}

void put(const QString &path, const QByteArray &content, mode_t mode = 0600)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

/** For one scope, no file may grow beyond so many bytes: writes come back short and then fail, as on a full disk. */
class FullDisk final
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_former);
        const rlimit small{bytes, m_former.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_former); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_former = {};
};

/** For one scope, another umask. */
class Umask final
{
public:
    explicit Umask(mode_t mask)
        : m_former(::umask(mask))
    {
    }
    ~Umask() { ::umask(m_former); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    mode_t m_former;
};

} // namespace

class TestSafeFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void writesAndReads();
    void keepsABackup();
    void permissions_data();
    void permissions();
    void fullDiskKeepsTheOldFile_data();
    void fullDiskKeepsTheOldFile();
    void folderThatIsGone();
    void refusesLinks();
    void refusesFilesOthersMayWrite();
    void refusesForeignFiles();
    void tightensReadableFolders();
    void refusesWritableFolders();
    void capsSizes();
    void setsAside();
    void removesOnlyLeftovers();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSafeFile::writesAndReads()
{
    const QByteArray content = "{\"a\": \"\xc3\xa4\"}" + QByteArray(1, '\0') + "end";
    QVERIFY(writeSafely(path(u"a.json"_s), content));
    QCOMPARE(*readOwn(path(u"a.json"_s)), content);
    QVERIFY(writeSafely(path(u"empty"_s), {}));
    QCOMPARE(*readOwn(path(u"empty"_s)), QByteArray());
    QCOMPARE(readOwn(path(u"none"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList({u"a.json"_s, u"empty"_s}));
}

void TestSafeFile::keepsABackup()
{
    const QString file = path(u"a.json"_s);
    QVERIFY(writeSafely(file, "one"));
    QVERIFY(!QFileInfo::exists(file + u".bak"_s));
    QVERIFY(writeSafely(file, "two"));
    QVERIFY(writeSafely(file, "three"));
    QCOMPARE(*readOwn(file), QByteArray("three"));
    QCOMPARE(*readOwn(file + u".bak"_s), QByteArray("two"));
    QCOMPARE(modeOf(file + u".bak"_s), 0600U);
}

void TestSafeFile::permissions_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("000") << 0;
    QTest::newRow("022") << 022;
    QTest::newRow("077") << 077;
    QTest::newRow("277") << 0277;
}

void TestSafeFile::permissions()
{
    QFETCH(int, mask);
    const Umask umask(static_cast<mode_t>(mask));
    const QString folder = path(u"deep/er/still"_s);
    QVERIFY(ensurePrivateFolder(folder));
    QCOMPARE(modeOf(path(u"deep"_s)), 0700U);
    QCOMPARE(modeOf(folder), 0700U);
    const QString file = folder + u"/a.json"_s;
    QVERIFY(writeSafely(file, "one"));
    QCOMPARE(modeOf(file), 0600U);
    QVERIFY(writeSafely(file, "two"));
    QCOMPARE(modeOf(file), 0600U);
}

void TestSafeFile::fullDiskKeepsTheOldFile_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {0, 1, 100, 4095, 4096})
        QTest::addRow("%d bytes left", room) << room;
}

void TestSafeFile::fullDiskKeepsTheOldFile()
{
    QFETCH(int, room);
    const QString file = path(u"a.json"_s);
    QVERIFY(writeSafely(file, "good"));
    Result<Done> written = Done{};
    {
        const FullDisk full(static_cast<rlim_t>(room));
        written = writeSafely(file, QByteArray(10'000, 'x'));
    }
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::File);
    QCOMPARE(written.error().target, file);
    QCOMPARE(*readOwn(file), QByteArray("good"));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList({u"a.json"_s}));
}

void TestSafeFile::folderThatIsGone()
{
    const auto written = writeSafely(path(u"gone/a.json"_s), "x");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::File);
    put(path(u"file"_s), "x");
    QCOMPARE(ensurePrivateFolder(path(u"file"_s)).error().kind, ErrorKind::File);
    QCOMPARE(ensurePrivateFolder(path(u"file/below"_s)).error().kind, ErrorKind::File);
}

void TestSafeFile::refusesLinks()
{
    put(path(u"real"_s), "real");
    QVERIFY(QFile::link(path(u"real"_s), path(u"link"_s)));
    QVERIFY(!readOwn(path(u"link"_s)));
    QVERIFY(!writeSafely(path(u"link"_s), "x"));
    QCOMPARE(*readOwn(path(u"real"_s)), QByteArray("real"));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(!readOwn(path(u"pipe"_s))); // and does not wait for a writer
}

void TestSafeFile::refusesFilesOthersMayWrite()
{
    for (const mode_t mode : {0620U, 0602U, 0666U}) {
        put(path(u"a"_s), "x", mode);
        const auto read = readOwn(path(u"a"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().field, u"mode"_s);
    }
    put(path(u"a"_s), "x", 0644);
    QVERIFY(readOwn(path(u"a"_s)));
}

void TestSafeFile::refusesForeignFiles()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a file away");
    put(path(u"a"_s), "x");
    QCOMPARE(::chown(QFile::encodeName(path(u"a"_s)).constData(), 65534, 65534), 0);
    const auto read = readOwn(path(u"a"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().field, u"owner"_s);
    QVERIFY(QDir(m_dir->path()).mkdir(u"theirs"_s));
    QCOMPARE(::chown(QFile::encodeName(path(u"theirs"_s)).constData(), 65534, 65534), 0);
    QCOMPARE(ensurePrivateFolder(path(u"theirs"_s)).error().field, u"owner"_s);
}

void TestSafeFile::tightensReadableFolders()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"open"_s));
    QCOMPARE(::chmod(QFile::encodeName(path(u"open"_s)).constData(), 0755), 0);
    QVERIFY(ensurePrivateFolder(path(u"open"_s)));
    QCOMPARE(modeOf(path(u"open"_s)), 0700U);
}

void TestSafeFile::refusesWritableFolders()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"open"_s));
    QCOMPARE(::chmod(QFile::encodeName(path(u"open"_s)).constData(), 0777), 0);
    QCOMPARE(ensurePrivateFolder(path(u"open"_s)).error().field, u"mode"_s);
}

void TestSafeFile::capsSizes()
{
    put(path(u"a"_s), QByteArray(100, 'x'));
    QVERIFY(readOwn(path(u"a"_s), 100));
    QCOMPARE(readOwn(path(u"a"_s), 99).error().kind, ErrorKind::TooLarge);
}

void TestSafeFile::setsAside()
{
    for (int i = 0; i < 3; ++i) {
        put(path(u"a.json"_s), QByteArray::number(i));
        const QString aside = setAside(path(u"a.json"_s));
        QVERIFY(aside.startsWith(path(u"a.json.bad-"_s)));
        QCOMPARE(*readOwn(aside), QByteArray::number(i));
        QVERIFY(!QFileInfo::exists(path(u"a.json"_s)));
    }
    QVERIFY(setAside(path(u"none"_s)).isEmpty());
}

void TestSafeFile::removesOnlyLeftovers()
{
    put(path(u"a.json"_s), "x");
    put(path(u"a.json.bak"_s), "x");
    put(path(u"a.json~berth-12ab"_s), "x");
    removeLeftovers(m_dir->path());
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList({u"a.json"_s, u"a.json.bak"_s}));
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safe_file.moc"
