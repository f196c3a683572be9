#pragma once

#include "app/harbor/client.h"

#include <QStringList>

namespace berth {

/** Whether an account may do something, as far as Harbor lets one know beforehand. */
enum class May { Yes, No, Unknown };

/** One signed-in account at one Harbor: what is known right after the sign-in. */
struct SignedIn
{
    Origin origin = {};
    Credentials::Kind kind = Credentials::Kind::User;
    QString account = {}; ///< as Harbor names it
    QString fullName = {}; ///< a user's real name, may be empty
    bool administrator = false; ///< sysadmin_flag or admin_role_in_auth; never for robots
    harbor::SystemInfo info = {}; ///< signed-in answer: version, registry_url, read_only
    harbor::Features features = {};
    May manageEndpoints = May::Unknown;
    May createProjects = May::Unknown; ///< proxy-cache projects need endpoint rights as well
    QStringList missing =
        {}; ///< what is known to be missing, as Harbor names rights: "registry:create", "project:create"

    /** "2.15.2", or empty when the server's text is no release. */
    [[nodiscard]] QString versionText() const;
};

/** Error::code of sign-ins that fail for a reason of their own; describeSignIn() has a sentence for each. */
namespace sign_in {
inline constexpr char16_t OidcPassword[] = u"OIDC_PASSWORD"; ///< SignInRefused: passwords do not work in OIDC mode
inline constexpr char16_t OidcCliSecret[] = u"OIDC_CLI_SECRET"; ///< NotAllowed: right, but good for pulls only
inline constexpr char16_t RobotRefused[] = u"ROBOT_REFUSED"; ///< SignInRefused: wrong, disabled or expired
inline constexpr char16_t Locked[] =
    u"LOCKED"; ///< SignInRefused: refused at once, twice: frozen by someone's wrong tries
inline constexpr char16_t TooOld[] = u"TOO_OLD"; ///< NotHarbor: before 2.3; `target` is its version
} // namespace sign_in

struct SignInOptions
{
    int quickRefusalMs =
        1000; ///< a wrong password takes 1.5 s to be refused (harbor-api.md §1.2); quicker means frozen
};

/**
 * Signs in and learns what this account may do (harbor-api.md §1.3, §11): GET /systeminfo (external_url proves the
 * sign-in), GET /users/current (200, 412 for robots, 401), and for robots GET /registries?page_size=1, since a robot's
 * rights cannot be listed (§0.2). A refusal that came too quickly is a frozen name: one more try after a pause,
 * never more (Access waits for the lock by itself). Fails with SignInRefused, NotAllowed or NotHarbor and a code above,
 * or as the transport does.
 */
Call<SignedIn> signIn(const Access &access, const SignInOptions &options = {});

/** describe() with the sentences for the codes above. */
[[nodiscard]] Explanation describeSignIn(const Error &error);
/** "Signed in as admin, an administrator." / "… but may not manage endpoints: missing registry:create." */
[[nodiscard]] QString mayText(const SignedIn &signedIn);
/** What to know about this very release, one sentence each; empty for most (harbor-api.md §9). */
[[nodiscard]] QStringList versionNotes(const harbor::Features &features);

} // namespace berth
