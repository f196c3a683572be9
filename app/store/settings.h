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
inline constexpr Setting<const char *> theme{"look/theme", "system"}; ///< system, light, dark
inline constexpr Setting<const char *> language{"look/language", ""}; ///< empty: the desktop's
inline constexpr Setting<bool> compactTables{"look/compact_tables", false};
inline constexpr Setting<bool> exactTimes{"look/exact_times", false}; ///< instead of "3 h ago"
inline constexpr Setting<int> timeout{"network/timeout_seconds", 75};
inline constexpr Setting<int> refresh{"network/refresh_seconds", 60}; ///< health and read-only; 0 is never
inline constexpr Setting<int> idleLock{"safety/idle_lock_minutes", 15}; ///< 0 is never
inline constexpr Setting<bool> confirmInsecure{"safety/confirm_insecure", true};
inline constexpr Setting<const char *> exportFolder{"files/export_folder", ""};
inline constexpr Setting<const char *> pullTool{"use/pull_tool", "docker"}; ///< last chosen: docker, podman, crictl …
inline constexpr Setting<const char *> chartShape{"use/chart_shape", "operator"}; ///< last chosen Helm snippet
inline constexpr Setting<bool> activityShown{"window/activity_shown", false};
inline constexpr Setting<bool> reconnect{"window/reconnect", true}; ///< open the last profile at start
} // namespace setting

/** What a table looks like between two runs. */
struct TableView
{
    QByteArray header = {}; ///< QHeaderView::saveState()
    QString sort = {}; ///< Harbor's sort text, e.g. "-creation_time"
    bool operator==(const TableView &) const = default;
};

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

    /** @p table is the table's objectName. */
    [[nodiscard]] TableView tableView(const QString &table) const;
    void setTableView(const QString &table, const TableView &view);
    /** QWidget::saveGeometry() and QMainWindow::saveState(). */
    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

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
