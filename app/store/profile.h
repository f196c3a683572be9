#pragma once

#include "app/core/result.h"
#include "app/core/trust.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <optional>

namespace berth::store {

enum class AccountKind {
    User, ///< a person's name and password
    Robot, ///< a robot's full name, e.g. robot$berth, and its secret
};

enum class ProxyKind { System, Direct, Manual };

/** How a profile reaches the network; session/ turns it into net's ProxyChoice. */
struct ProxyFacts
{
    ProxyKind kind = ProxyKind::System;
    QString host = {}; ///< for Manual
    int port = 0; ///< for Manual, 1 to 65535

    bool operator==(const ProxyFacts &) const = default;
};

/** What is known about the NGC key without the key; the key itself is in the keychain only. */
struct NgcKeyFacts
{
    bool held = false; ///< a key was kept for this profile
    QString kind = {}; ///< ngc::kindName(): "personal", "legacy" or "unknown"
    QString lastFour = {};
    int length = 0; ///< characters
    QDate noted = {}; ///< the day it was given to Berth
    QDate expires = {}; ///< as the person noted it; invalid is not noted

    bool operator==(const NgcKeyFacts &) const = default;
};

/** One Harbor as Berth remembers it: everything but the secrets (trust.md §5, T24). */
struct Profile
{
    QUuid id = {};
    QString name = {}; ///< unique, ignoring case
    QString address = {}; ///< canonical origin, Origin::text(): "https://harbor.potus.local[:port]"
    Trust trust = {};
    QString account = {}; ///< as it signs in: "admin", "robot$berth"
    AccountKind accountKind = AccountKind::User;
    ProxyFacts proxy = {};
    bool hasSecret = false; ///< a password or robot secret was kept in the keychain
    NgcKeyFacts ngc = {};
    QDateTime lastUsed = {}; ///< UTC; invalid is never
    QString lastProject = {};
    bool readOnly = false; ///< written by a newer Berth; shown and used, never changed. Not stored.

    bool operator==(const Profile &) const = default;
};

/** The newest file layout this Berth writes. */
inline constexpr int profileSchema = 1;

/** Characters of a profile's name. */
inline constexpr int profileNameCap = 64;

/** "system", "ca", "pin", "insecure": in profile files and in the keychain record. */
[[nodiscard]] QString trustModeWord(TrustMode mode);
[[nodiscard]] std::optional<TrustMode> trustModeFromWord(const QString &word);

[[nodiscard]] QJsonObject toJson(const Profile &profile);
/** Fails with File, `field` = "schema", "id", "name", "address" or "trust", when a part that matters is missing or
 * strange. */
[[nodiscard]] Result<Profile> profileFromJson(const QJsonObject &object);

} // namespace berth::store
