#pragma once

#include "app/store/profile.h"

#include <QObject>

#include <functional>
#include <optional>

namespace berth::store {

/**
 * The profiles of this user, one JSON file each (0600) in a private folder (0700). Every change is made under a lock
 * file on what the disk holds at that moment, so a second Berth or a berth-cli neither loses nor overwrites anything:
 * update() of a profile that changed meanwhile fails with Conflict, and list() then shows the new state.
 */
class Profiles final : public QObject
{
    Q_OBJECT
public:
    /** Reads nothing yet. */
    explicit Profiles(const QString &folder = defaultFolder(), QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Profiles)

    /** <config>/berth/profiles */
    [[nodiscard]] static QString defaultFolder();
    [[nodiscard]] QString folder() const { return m_folder; }

    /**
     * Reads the folder. A file that cannot be read is set aside as `.bad-<time>` and its `.bak` taken; one bad file
     * never hides the others; notes() says what happened. Fails with File when the folder itself is refused.
     */
    Result<Done> load();

    [[nodiscard]] const QList<Profile> &list() const { return m_profiles; } ///< by name
    [[nodiscard]] std::optional<Profile> find(const QUuid &id) const;
    [[nodiscard]] std::optional<Profile> findByName(const QString &name) const; ///< ignoring case
    /** The one used last, or none. */
    [[nodiscard]] std::optional<Profile> current() const;
    /** Translated sentences about files set aside, refused or restored by load(). */
    [[nodiscard]] const QStringList &notes() const { return m_notes; }

    /** Why @p name cannot be a profile's name (empty, too long, taken by another than @p self), or nothing. */
    [[nodiscard]] std::optional<QString> nameObjection(const QString &name, const QUuid &self = {}) const;

    /** Keeps a new profile; its id is made here. BadInput with field "name" or "address"; File; Conflict when locked.
     */
    Result<Profile> add(Profile profile);
    Result<Done> rename(const QUuid &id, const QString &name);
    /** Replaces the whole profile of that id. A changed address or account drops hasSecret and ngc (trust.md §5 rule
     * 7). */
    Result<Done> update(const Profile &profile);
    /** Changes what the disk holds now; for single facts such as a key's date. */
    Result<Done> modify(const QUuid &id, const std::function<void(Profile &)> &change);
    /** Removes the file and its backup; the secrets are forgotten by SessionSecrets::forget(), which comes first. */
    Result<Done> remove(const QUuid &id);
    /** Stamps lastUsed, which makes it current(). */
    Result<Done> markUsed(const QUuid &id);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString pathOf(const QUuid &id) const;
    [[nodiscard]] Result<Profile> fromDisk(const QUuid &id) const;
    Result<Done> locked(const std::function<Result<Done>()> &work);
    Result<Done> write(const Profile &profile);
    void loadFile(const QString &path, bool mayMove);
    void restore(const QString &path, bool mayMove);
    void put(const Profile &profile);

    QString m_folder;
    QList<Profile> m_profiles;
    QStringList m_notes;
};

} // namespace berth::store
