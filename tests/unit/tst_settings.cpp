#include "app/store/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace berth::store;

class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void defaults();
    void keeps();
    void nonsenseIsTheDefault();
    void rememberedViews();
    void isPrivate();
    void namesAreUnique();
    void isNotCalledBerth();
    void findsPlantedFiles();
    void saysWhenItCannotWrite();

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"berth/settings.ini"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSettings::defaults()
{
    const Settings settings(file());
    QCOMPARE(settings.value(setting::theme), u"system"_s);
    QCOMPARE(settings.value(setting::timeout), 75);
    QCOMPARE(settings.value(setting::reconnect), true);
    QVERIFY(!settings.view(u"window/geometry"_s).isValid());
}

void TestSettings::keeps()
{
    {
        Settings settings(file());
        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(setting::theme, u"dark"_s);
        settings.set(setting::timeout, 20);
        settings.set(setting::reconnect, false);
        settings.set(setting::pullTool, u"/tmp/a, b; \"c\" = ä"_s);
        QCOMPARE(changed.count(), 4);
        QCOMPARE(changed.first().first().toString(), u"look/theme"_s);
        QVERIFY(settings.save());
    }
    const Settings settings(file());
    QCOMPARE(settings.value(setting::theme), u"dark"_s);
    QCOMPARE(settings.value(setting::timeout), 20);
    QCOMPARE(settings.value(setting::reconnect), false);
    QCOMPARE(settings.value(setting::pullTool), u"/tmp/a, b; \"c\" = ä"_s);
}

void TestSettings::nonsenseIsTheDefault()
{
    QVERIFY(QDir(m_dir->path()).mkpath(u"berth"_s));
    QFile ini(file());
    QVERIFY(ini.open(QIODevice::WriteOnly));
    ini.write("[network]\ntimeout_seconds=soon\nrefresh_seconds=-5\n[window]\nreconnect=perhaps\n\xff\xfe[[[\n");
    ini.close();
    const Settings settings(file());
    QCOMPARE(settings.value(setting::timeout), 75);
    QCOMPARE(settings.value(setting::refresh), 60);
    QCOMPARE(settings.value(setting::reconnect), true);
}

void TestSettings::rememberedViews()
{
    const QVariantMap columns{
        {u"order"_s, QStringList{u"name"_s, u"url"_s}}, {u"widths"_s, QVariantMap{{u"name"_s, 120}}}};
    {
        Settings settings(file());
        settings.setView(u"endpoints/columns"_s, columns);
        settings.setView(u"window/geometry"_s, QByteArray("\0\x01\xff", 3));
        QVERIFY(settings.save());
    }
    const Settings settings(file());
    QCOMPARE(settings.view(u"endpoints/columns"_s).toMap(), columns);
    QCOMPARE(settings.view(u"window/geometry"_s).toByteArray(), QByteArray("\0\x01\xff", 3));
    QVERIFY(!settings.view(u"projects/columns"_s).isValid());
}

void TestSettings::isPrivate()
{
    const mode_t former = ::umask(0);
    {
        Settings settings(file());
        settings.set(setting::theme, u"dark"_s);
        QVERIFY(settings.save());
        settings.set(setting::theme, u"light"_s);
    }
    ::umask(former);
    struct stat facts = {};
    QCOMPARE(::stat(QFile::encodeName(file()).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 07777U, 0600U);
    QCOMPARE(::stat(QFile::encodeName(m_dir->filePath(u"berth"_s)).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 07777U, 0700U);
}

void TestSettings::namesAreUnique()
{
    QStringList names = settingNames();
    QVERIFY(names.size() > 5);
    QCOMPARE(names.removeDuplicates(), 0);
    // The table in the header is the only place where a setting is named, and settingNames() knows all of it.
    QFile header(QStringLiteral(BERTH_SOURCE_DIR "/app/store/settings.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    QCOMPARE(header.readAll().count("inline constexpr Setting<"), names.size());
}

void TestSettings::isNotCalledBerth()
{
    QVERIFY(Settings::defaultFile().endsWith(u"/berth/settings.ini"_s));
    QVERIFY(!Settings::plantedFiles().contains(Settings::defaultFile()));
}

void TestSettings::findsPlantedFiles()
{
    const QByteArray former = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_dir->path()));
    QVERIFY(Settings::plantedFiles().isEmpty());
    QFile planted(m_dir->filePath(u"berth.conf"_s));
    QVERIFY(planted.open(QIODevice::WriteOnly));
    planted.close();
    QCOMPARE(Settings::plantedFiles(), QStringList{m_dir->filePath(u"berth.conf"_s)});
    former.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", former);
}

void TestSettings::saysWhenItCannotWrite()
{
    QFile inTheWay(m_dir->filePath(u"berth"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    Settings settings(file());
    settings.set(setting::theme, u"dark"_s);
    QVERIFY(!settings.save());
    QCOMPARE(settings.value(setting::theme), u"dark"_s); // for this run
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
