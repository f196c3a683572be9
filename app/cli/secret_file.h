#pragma once

#include "app/cli/console.h"
#include "app/core/secret.h"

namespace berth::cli {

/** At most this many bytes are a secret; Google's JSON keys have about 2,400. */
inline constexpr qint64 secretFileCap = 64 * 1024;

/**
 * Reads a secret from @p path, `-` being standard input (asked for without echo on a terminal). One trailing line end
 * is stripped. A file others can read gets a warning. Fails with BadInput, `field` = @p option: missing, unreadable,
 * a folder, empty, too long; Cancelled when a signal ended the wait.
 */
[[nodiscard]] Result<SharedSecret> readSecretFile(const QString &path, const QString &option, Console &console);

/** Asks the person at the terminal, without echo; fails as readSecretFile(). Only where console.interactive(). */
[[nodiscard]] Result<SharedSecret> askSecret(const QString &question, const QString &option, Console &console);

} // namespace berth::cli
