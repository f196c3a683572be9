#include "ui/widgets/desktop_settings.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth::ui;

using Groups = QMap<QString, QVariantMap>;

/** Answers as xdg-desktop-portal does. */
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    Groups groups;

public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList &namespaces)
    {
        asked = namespaces;
        return groups;
    }

public:
    QStringList asked;
};

class TestDesktopSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_daemon.waitForReadyRead(5000));
        const QByteArray address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qDBusRegisterMetaType<Groups>();
        m_bus =
            std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(QString::fromLatin1(address), u"portal"_s));
        QVERIFY(m_bus->isConnected());
        QVERIFY(
            m_bus->registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal, QDBusConnection::ExportAllSlots));
    }

    void cleanupTestCase()
    {
        m_bus.reset();
        QDBusConnection::disconnectFromBus(u"portal"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished(3000);
    }

    void staysQuietWithoutAPortal()
    {
        DesktopSettings settings;
        QSignalSpy changed(&settings, &DesktopSettings::changed);
        settings.start();
        QVERIFY(!changed.wait(300));
        QVERIFY(!settings.dark());
    }

    void readsAndFollows()
    {
        QVERIFY(m_bus->registerService(u"org.freedesktop.portal.Desktop"_s));
        m_portal.groups = {{u"org.freedesktop.appearance"_s, {{u"color-scheme"_s, 1U}, {u"contrast"_s, 0U}}},
            {u"org.gnome.desktop.interface"_s, {{u"enable-animations"_s, false}}}};
        Theme theme(*qApp);
        QCOMPARE(theme.scheme(), Scheme::Light);
        theme.followDesktop();
        QTRY_COMPARE(theme.scheme(), Scheme::Dark);
        QVERIFY(m_portal.asked.contains(u"org.freedesktop.appearance"_s));
        QVERIFY(theme.reducedMotion());
        QCOMPARE(motionDuration(), 0);

        send(u"org.freedesktop.appearance"_s, u"contrast"_s, 1U);
        QTRY_COMPARE(theme.scheme(), Scheme::HighContrastDark);
        send(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2U);
        QTRY_COMPARE(theme.scheme(), Scheme::HighContrastLight);
        send(u"org.freedesktop.appearance"_s, u"contrast"_s, 0U);
        QTRY_COMPARE(theme.scheme(), Scheme::Light);
        send(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
        QTRY_VERIFY(motionDuration() > 0);

        theme.setPreference(Theme::Preference::Dark); // what the person chose goes before the desktop
        send(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2U);
        QVERIFY(QSignalSpy(&theme, &Theme::schemeChanged).wait(1000));
        QCOMPARE(theme.scheme(), Scheme::Dark);
    }

private:
    void send(const QString &group, const QString &key, const QVariant &value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(m_bus->send(signal));
    }

    QProcess m_daemon;
    FakePortal m_portal;
    std::unique_ptr<QDBusConnection> m_bus;
};

QTEST_MAIN(TestDesktopSettings)
#include "tst_desktop_settings.moc"
