#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace berth::ui {

/**
 * What the desktop asks of every program, read through the settings portal (org.freedesktop.portal.Settings): dark or
 * light, high contrast, less motion. Asynchronous; without a portal changed() never comes. The only file that speaks
 * to it. Qt has no such signal before 6.5.
 */
class DesktopSettings final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopSettings(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(DesktopSettings)

    void start();

    [[nodiscard]] std::optional<bool> dark() const { return m_dark; } ///< nullopt: no preference
    [[nodiscard]] bool highContrast() const { return m_highContrast; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    bool take(const QString &group, const QString &key, const QVariant &value);

    std::optional<bool> m_dark;
    bool m_highContrast = false;
    bool m_reducedMotion = false;
};

} // namespace berth::ui
