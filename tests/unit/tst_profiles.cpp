#include "app/store/profiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::store;

namespace {

Profile example(const QString &name)
{
    Profile profile;
    profile.name = name;
    profile.address = u"https://harbor.potus.local"_s;
    profile.account = u"admin"_s;
    return profile;
}

Profile fullProfile()
{
    Profile profile = example(u"Full"_s);
    profile.id = QUuid::createUuid();
    profile.address = u"https://[::1]:8443"_s;
    profile.trust.mode = TrustMode::Pinned;
    profile.trust.pinSha256 = QByteArray(64, 'a');
    profile.trust.caPem = "-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----\n";
    profile.account = u"robot$berth"_s;
    profile.accountKind = AccountKind::Robot;
    profile.proxy = {ProxyKind::Manual, u"proxy.example"_s, 3128};
    profile.hasSecret = true;
    profile.ngc = {true, u"personal"_s, u"wXyZ"_s, 70, QDate(2026, 8, 1), QDate(2027, 8, 1)};
    profile.lastUsed = QDateTime(QDate(2026, 8, 2), QTime(3, 4, 5), Qt::UTC);
    profile.lastProject = u"nvidiaio"_s;
    return profile;
}

uint modeOf(const QString &path)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 07777U : 0U;
}

} // namespace

class TestProfiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void roundTrip();
    void strangeObjects_data();
    void strangeObjects();
    void addListRenameRemove();
    void namesAreUnique_data();
    void namesAreUnique();
    void currentIsTheLastUsed();
    void changingTheAddressDropsTheSecrets();
    void filesArePrivate();
    void holdsNoSecretOfItsOwn();
    void damagedFiles_data();
    void damagedFiles();
    void damagedFileWithBackup();
    void writableFileIsRefused();
    void fileOfAnotherName();
    void newerSchemaIsReadOnly();
    void newerSchemaNotUnderstood();
    void secondInstanceChanged();
    void secondInstanceStampsOnly();
    void lockedByAnother();

private:
    [[nodiscard]] QString fileOf(const Profile &profile) const
    {
        return m_folder + u'/' + profile.id.toString(QUuid::WithoutBraces) + u".json"_s;
    }
    void overwrite(const Profile &profile, const QByteArray &content) const
    {
        QFile file(fileOf(profile));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

void TestProfiles::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"berth/profiles"_s);
}

void TestProfiles::roundTrip()
{
    const Profile full = fullProfile();
    const auto read = profileFromJson(toJson(full));
    QVERIFY(read);
    QCOMPARE(*read, full);
    Profile small = example(u"Small"_s);
    small.id = QUuid::createUuid();
    QCOMPARE(*profileFromJson(toJson(small)), small);
}

void TestProfiles::strangeObjects_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no schema") << u"schema"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("schema as text") << u"schema"_s << QJsonValue(u"1"_s);
    QTest::newRow("no id") << u"id"_s << QJsonValue(u"not a uuid"_s);
    QTest::newRow("no name") << u"name"_s << QJsonValue(u"  "_s);
    QTest::newRow("long name") << u"name"_s << QJsonValue(QString(65, u'x'));
    QTest::newRow("name of another type") << u"name"_s << QJsonValue(7);
    QTest::newRow("address with a path") << u"address"_s << QJsonValue(u"https://harbor.potus.local/x"_s);
    QTest::newRow("address with a password") << u"address"_s << QJsonValue(u"https://a:b@harbor.potus.local"_s);
    QTest::newRow("address of a file") << u"address"_s << QJsonValue(u"file:///etc/passwd"_s);
    QTest::newRow("unknown trust") << u"trust"_s << QJsonValue(QJsonObject{{u"mode"_s, u"none"_s}});
    QTest::newRow("no trust") << u"trust"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("pin without a pin") << u"trust"_s << QJsonValue(QJsonObject{{u"mode"_s, u"pin"_s}});
    QTest::newRow("CA without a CA") << u"trust"_s << QJsonValue(QJsonObject{{u"mode"_s, u"ca"_s}});
    QTest::newRow("flag as text") << u"has_secret"_s << QJsonValue(u"yes"_s);
}

void TestProfiles::strangeObjects()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = toJson(fullProfile());
    object.insert(key, value);
    const auto read = profileFromJson(object);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::File);
    QVERIFY(!read.error().field.isEmpty());
}

void TestProfiles::addListRenameRemove()
{
    Profiles profiles(m_folder);
    QVERIFY(profiles.load());
    QVERIFY(profiles.list().isEmpty());
    QSignalSpy changed(&profiles, &Profiles::changed);
    const auto second = profiles.add(example(u"  site B "_s));
    const auto first = profiles.add(example(u"Lab"_s));
    QVERIFY(first && second);
    QVERIFY(changed.count() >= 2);
    QCOMPARE(profiles.list().size(), 2);
    QCOMPARE(profiles.list().first().name, u"Lab"_s);
    QCOMPARE(profiles.findByName(u"SITE b"_s)->id, second->id);
    QVERIFY(profiles.rename(first->id, u"Zoo"_s));
    QCOMPARE(profiles.list().last().name, u"Zoo"_s);

    Profiles again(m_folder);
    QVERIFY(again.load());
    QCOMPARE(again.list(), profiles.list());
    QVERIFY(again.notes().isEmpty());

    QVERIFY(profiles.remove(first->id));
    QVERIFY(profiles.remove(first->id)); // gone is gone
    QCOMPARE(profiles.list().size(), 1);
    QVERIFY(!QFileInfo::exists(fileOf(*first)));
    QVERIFY(!QFileInfo::exists(fileOf(*first) + u".bak"_s));
}

void TestProfiles::namesAreUnique_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" \t"_s;
    QTest::newRow("taken") << u"lab"_s;
    QTest::newRow("taken but for blanks") << u" Lab "_s;
    QTest::newRow("long") << QString(65, u'x');
    QTest::newRow("line end inside") << u"a\nb"_s;
    QTest::newRow("turned round") << u"a\u202eb"_s;
}

void TestProfiles::namesAreUnique()
{
    QFETCH(QString, name);
    Profiles profiles(m_folder);
    const auto lab = profiles.add(example(u"Lab"_s));
    const auto other = profiles.add(example(u"Other"_s));
    QVERIFY(lab && other);
    QVERIFY(profiles.nameObjection(name));
    const auto added = profiles.add(example(name));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::BadInput);
    QCOMPARE(added.error().field, u"name"_s);
    QVERIFY(!profiles.rename(other->id, name));
    QCOMPARE(profiles.list().size(), 2);
    QVERIFY(profiles.rename(lab->id, u"LAB"_s)); // itself may change its case
}

void TestProfiles::currentIsTheLastUsed()
{
    Profiles profiles(m_folder);
    const auto one = profiles.add(example(u"One"_s));
    const auto two = profiles.add(example(u"Two"_s));
    QVERIFY(!profiles.current());
    QVERIFY(profiles.markUsed(two->id));
    QCOMPARE(profiles.current()->id, two->id);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > profiles.find(two->id)->lastUsed);
    QVERIFY(profiles.markUsed(one->id));
    QCOMPARE(profiles.current()->id, one->id);
}

void TestProfiles::changingTheAddressDropsTheSecrets()
{
    Profiles profiles(m_folder);
    auto profile = profiles.add(fullProfile());
    QVERIFY(profile);
    profile->lastProject = u"other"_s;
    QVERIFY(profiles.update(*profile));
    QVERIFY(profiles.find(profile->id)->hasSecret);
    profile->address = u"https://elsewhere.example"_s;
    QVERIFY(profiles.update(*profile));
    QVERIFY(!profiles.find(profile->id)->hasSecret);
    QVERIFY(!profiles.find(profile->id)->ngc.held);
}

void TestProfiles::filesArePrivate()
{
    const mode_t former = ::umask(0);
    Profiles profiles(m_folder);
    const auto profile = profiles.add(example(u"Lab"_s));
    QVERIFY(profiles.rename(profile->id, u"Lab 2"_s));
    ::umask(former);
    QCOMPARE(modeOf(m_folder), 0700U);
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(files.size() >= 2);
    for (const QFileInfo &file : files)
        QCOMPARE(modeOf(file.filePath()), 0600U);
}

void TestProfiles::holdsNoSecretOfItsOwn()
{
    Profiles profiles(m_folder);
    const auto profile = profiles.add(fullProfile());
    QFile file(fileOf(*profile));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList keys = QJsonDocument::fromJson(file.readAll()).object().keys();
    const QStringList known{u"account"_s, u"account_kind"_s, u"address"_s, u"has_secret"_s, u"id"_s, u"last_project"_s,
        u"last_used"_s, u"name"_s, u"ngc_key"_s, u"proxy"_s, u"schema"_s, u"trust"_s};
    QCOMPARE(keys, known); // a new key is looked at by whoever adds it here
}

void TestProfiles::damagedFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"schema\": 1, \"name\"");
    QTest::newRow("not JSON") << QByteArray("\x00\xff\xfe", 3);
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("deep") << QByteArray(5000, '[');
    QTest::newRow("huge") << QByteArray(1024 * 1024, ' ');
    QTest::newRow("other object") << QByteArray("{}");
}

void TestProfiles::damagedFiles()
{
    QFETCH(QByteArray, content);
    Profiles profiles(m_folder);
    const auto good = profiles.add(example(u"Good"_s));
    const auto bad = profiles.add(example(u"Bad"_s));
    overwrite(*bad, content);
    QVERIFY(profiles.load());
    QCOMPARE(profiles.list().size(), 1);
    QCOMPARE(profiles.list().first().id, good->id);
    QCOMPARE(profiles.notes().size(), 1);
    QVERIFY(!QFileInfo::exists(fileOf(*bad)));
    QCOMPARE(QDir(m_folder).entryList({u"*.bad-*"_s}).size(), 1);
    QVERIFY(profiles.load());
    QVERIFY(profiles.notes().isEmpty()); // said once
}

void TestProfiles::damagedFileWithBackup()
{
    Profiles profiles(m_folder);
    const auto profile = profiles.add(example(u"Lab"_s));
    QVERIFY(profiles.rename(profile->id, u"Lab 2"_s)); // the backup is the state before
    overwrite(*profile, "{\"schema\": 1, ");
    QVERIFY(profiles.load());
    QCOMPARE(profiles.list().size(), 1);
    QCOMPARE(profiles.list().first().name, u"Lab"_s);
    QCOMPARE(profiles.notes().size(), 1);
    QVERIFY(profiles.load());
    QCOMPARE(profiles.list().size(), 1); // restored, so nothing to say any more
    QVERIFY(profiles.notes().isEmpty());
}

void TestProfiles::writableFileIsRefused()
{
    Profiles profiles(m_folder);
    const auto profile = profiles.add(example(u"Lab"_s));
    QCOMPARE(::chmod(QFile::encodeName(fileOf(*profile)).constData(), 0666), 0);
    QVERIFY(profiles.load());
    QVERIFY(profiles.list().isEmpty());
    QCOMPARE(profiles.notes().size(), 1);
    QVERIFY(profiles.notes().first().contains(u"600"_s));
    QVERIFY(QFileInfo::exists(fileOf(*profile))); // judged by the person, not moved
}

void TestProfiles::fileOfAnotherName()
{
    Profiles profiles(m_folder);
    const auto profile = profiles.add(example(u"Lab"_s));
    Profile copy = *profile;
    copy.id = QUuid::createUuid();
    QVERIFY(QFile::copy(fileOf(*profile), fileOf(copy)));
    QVERIFY(profiles.load());
    QCOMPARE(profiles.list().size(), 1);
    QCOMPARE(profiles.notes().size(), 1);
}

void TestProfiles::newerSchemaIsReadOnly()
{
    Profiles profiles(m_folder);
    const auto profile = profiles.add(example(u"Lab"_s));
    QJsonObject object = toJson(*profile);
    object.insert(u"schema"_s, profileSchema + 1);
    object.insert(u"something_new"_s, true);
    const QByteArray content = QJsonDocument(object).toJson();
    overwrite(*profile, content);
    QVERIFY(profiles.load());
    QVERIFY(profiles.list().first().readOnly);
    const auto renamed = profiles.rename(profile->id, u"Other"_s);
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().kind, ErrorKind::BadInput);
    QVERIFY(!profiles.markUsed(profile->id));
    QFile file(fileOf(*profile));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestProfiles::newerSchemaNotUnderstood()
{
    Profiles profiles(m_folder);
    const auto profile = profiles.add(example(u"Lab"_s));
    overwrite(*profile, "{\"schema\": 99}");
    QVERIFY(profiles.load());
    QVERIFY(profiles.list().isEmpty());
    QCOMPARE(profiles.notes().size(), 1);
    QVERIFY(QFileInfo::exists(fileOf(*profile)));
}

void TestProfiles::secondInstanceChanged()
{
    Profiles mine(m_folder);
    const auto profile = mine.add(example(u"Lab"_s));
    Profiles theirs(m_folder);
    QVERIFY(theirs.load());
    QVERIFY(theirs.rename(profile->id, u"Theirs"_s));

    Profile changed = *profile;
    changed.account = u"other"_s;
    const auto updated = mine.update(changed);
    QVERIFY(!updated);
    QCOMPARE(updated.error().kind, ErrorKind::Conflict);
    QCOMPARE(mine.find(profile->id)->name, u"Theirs"_s); // and now it is seen
    changed.name = u"Theirs"_s;
    QVERIFY(mine.update(changed));
    QVERIFY(theirs.load());
    QCOMPARE(theirs.find(profile->id)->account, u"other"_s);
}

void TestProfiles::secondInstanceStampsOnly()
{
    Profiles mine(m_folder);
    const auto profile = mine.add(example(u"Lab"_s));
    Profiles theirs(m_folder);
    QVERIFY(theirs.load());
    QVERIFY(theirs.markUsed(profile->id));
    Profile changed = *profile;
    changed.name = u"Lab 2"_s;
    QVERIFY(mine.update(changed));
    QVERIFY(theirs.remove(profile->id));
    QVERIFY(!mine.rename(profile->id, u"Lab 3"_s));
}

void TestProfiles::lockedByAnother()
{
    Profiles profiles(m_folder);
    const auto profile = profiles.add(example(u"Lab"_s));
    QLockFile lock(m_folder + u"/lock"_s);
    QVERIFY(lock.tryLock());
    const auto renamed = profiles.rename(profile->id, u"Lab 2"_s);
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().kind, ErrorKind::Conflict);
    QVERIFY(profiles.load()); // reading needs no lock
    QCOMPARE(profiles.list().size(), 1);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
