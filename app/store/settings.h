#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace berth::store {

/** A setting's name in the file, its type and its default. */
template <typename T>
struct Setting
{
    const char *name;
    T fallback;
};

/** Every setting there is; a new one is added here and in settingNames(). */
namespace setting {
inline constexpr Setting<const char *> theme{"look/theme", "system"}; ///< system, light, dark, contrast
inline constexpr Setting<const char *> language{"look/language", ""}; ///< empty: the desktop's
inline constexpr Setting<int> timeout{"network/timeout_seconds", 75};
inline constexpr Setting<int> refresh{"network/refresh_seconds", 60}; ///< health and read-only; 0 is never
inline constexpr Setting<const char *> pullTool{"use/pull_tool", "docker"}; ///< last chosen: docker, podman, crictl …
inline constexpr Setting<const char *> chartShape{"use/chart_shape", "operator"}; ///< last chosen Helm snippet
inline constexpr Setting<bool> reconnect{"window/reconnect", true}; ///< open the last profile at start
} // namespace setting

/**
 * What a person likes, and no secret ever: one ini file (0600) in Berth's own folder. It is deliberately not called
 * "berth": QtKeychain's KWallet path would read a ~/.config/berth.conf as secrets (trust.md §5 rule 5).
 */
class Settings final : public QObject
{
    Q_OBJECT
public:
    explicit Settings(const QString &file = defaultFile(), QObject *parent = nullptr);
    ~Settings() override;
    Q_DISABLE_COPY_MOVE(Settings)

    /** <config>/berth/settings.ini */
    [[nodiscard]] static QString defaultFile();
    /** Files named so that QtKeychain could take them for secrets; they must not exist. Paths of those that do. */
    [[nodiscard]] static QStringList plantedFiles();

    [[nodiscard]] QString value(const Setting<const char *> &key) const;
    [[nodiscard]] bool value(const Setting<bool> &key) const; ///< the default when the file holds something else
    [[nodiscard]] int value(const Setting<int> &key) const; ///< the default when the file holds something else
    void set(const Setting<const char *> &key, const QString &value);
    void set(const Setting<bool> &key, bool value);
    void set(const Setting<int> &key, int value);

    /** What a view remembers between two runs: widths, order, geometry. @p key is a path, e.g. "endpoints/columns". */
    [[nodiscard]] QVariant view(const QString &key) const;
    void setView(const QString &key, const QVariant &value);

    /** Writes now; false when the file could not be written. */
    bool save();

Q_SIGNALS:
    void changed(const QString &name);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/** The names of every setting, for the test that no two are alike and for the README. */
[[nodiscard]] QStringList settingNames();

} // namespace berth::store
