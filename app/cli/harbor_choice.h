#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/session/session.h"
#include "app/store/profiles.h"

#include <variant>

namespace berth::cli {

/** The profile a command line means. */
struct ChosenProfile
{
    store::Profile profile = {};
    SharedSecret secret = {}; ///< from --secret-file; null: from the keychain
};

/** A demo Harbor in this process. */
struct ChosenDemo
{
};

/** Which Harbor a command line means (cli.md "Which Harbor"). */
using HarborChoice = std::variant<ChosenProfile, ConnectDetails, ChosenDemo>;

/** Whether the command line names a Harbor at all. */
[[nodiscard]] bool namesHarbor(const Values &common);

/**
 * The Harbor meant by --profile, --url … or --demo; without any of them the only profile there is. Reads the secret's
 * file, asks on a terminal where --url comes without one. Fails with BadInput: options that do not go together, a
 * profile that is not there, no or several profiles, plain http to another computer, a CA file or pin that is none.
 */
[[nodiscard]] Result<HarborChoice> chooseHarbor(const Values &common, store::Profiles &profiles, Console &console);

/** The profile alone, for what needs no Harbor; --url and --demo are refused. */
[[nodiscard]] Result<store::Profile> chooseProfile(const Values &common, store::Profiles &profiles);

/** Address, trust and account of --url, --user, --secret-file and what goes with them. */
[[nodiscard]] Result<ConnectDetails> detailsOf(const Values &common, Console &console);

/** --timeout in milliseconds, 75 s unless given. BadInput unless it is 1 to 3600. */
[[nodiscard]] Result<int> timeoutOf(const Values &common);

} // namespace berth::cli
