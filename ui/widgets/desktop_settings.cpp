#include "ui/widgets/desktop_settings.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;

} // namespace

DesktopSettings::DesktopSettings(QObject *parent)
    : QObject(parent)
{
}

void DesktopSettings::start()
{
    // Without a session bus address libdbus would start one of its own (qt.md §1 f).
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, u"ReadAll"_s);
    message << QStringList{u"org.freedesktop.appearance"_s, u"org.gnome.desktop.interface"_s};
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    // From any sender: with the portal's name Qt would ask the bus for its owner and wait for the answer. Qt looks the
    // slot's types up by name, and nothing has registered this one yet.
    qRegisterMetaType<QDBusVariant>();
    bus.connect({}, path, interface, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != "a{sa{sv}}"_L1)
            return;
        bool any = false;
        const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().constFirst());
        for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
            for (auto value = group->cbegin(); value != group->cend(); ++value)
                any |= take(group.key(), value.key(), value.value());
        }
        if (any)
            Q_EMIT changed();
    });
}

void DesktopSettings::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (take(group, key, value.variant()))
        Q_EMIT changed();
}

bool DesktopSettings::take(const QString &group, const QString &key, const QVariant &value)
{
    if (group == "org.freedesktop.appearance"_L1 && key == "color-scheme"_L1) {
        const uint scheme = value.toUInt(); // 0 no preference, 1 dark, 2 light
        m_dark = scheme == 0 ? std::nullopt : std::optional<bool>(scheme == 1);
        return true;
    }
    if (group == "org.freedesktop.appearance"_L1 && key == "contrast"_L1) {
        m_highContrast = value.toUInt() == 1;
        return true;
    }
    if (group == "org.gnome.desktop.interface"_L1 && key == "enable-animations"_L1) {
        m_reducedMotion = !value.toBool();
        return true;
    }
    return false;
}

} // namespace berth::ui
