#pragma once

#include "app/core/error.h"

namespace berth::cli {

/** What berth-cli ends with; scripts depend on every number (cli.md "Exit codes"). */
enum class ExitCode : int {
    Done = 0, ///< done, or the answer is yes
    Failed = 1, ///< failed, explained on stderr
    Usage = 2, ///< wrong usage or bad input; nothing was sent
    SignIn = 3, ///< Harbor refused the sign-in
    Unreachable = 4, ///< name, connection, TLS, time-out
    Refused = 5, ///< Harbor refused the request
    Partly = 6, ///< stopped part-way, or not known whether a write happened
    No = 7, ///< the answer is no: a connection test or a check failed
};

/** The code for a failure that nothing was done before. */
[[nodiscard]] ExitCode exitCodeOf(const Error &error);

} // namespace berth::cli
