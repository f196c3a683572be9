#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace berth::store {

/** Creates @p path and what is missing above it, 0700 whatever the umask. Fails with File when it is foreign or others
 * may write to it. */
[[nodiscard]] Result<Done> ensurePrivateFolder(const QString &path);

/**
 * Writes a file whole or not at all (trust.md §5 Files, §3 rows 52-53): into a temporary file 0600, size checked,
 * flushed to the disk, renamed over @p path, read back and compared. The former file stays as `.bak`.
 * Fails with File, `target` = path, `message` = the system's text; @p path is then as it was.
 */
[[nodiscard]] Result<Done> writeSafely(const QString &path, const QByteArray &content);

/**
 * Reads a file of ours: a regular file (no link), owned by this user, not writable by others, at most @p cap bytes.
 * Fails with NotFound when there is none, TooLarge above the cap, else File; `field` = "owner" or "mode" when refused.
 */
[[nodiscard]] Result<QByteArray> readOwn(const QString &path, qint64 cap = 1024 * 1024);

/** Renames a file that cannot be read to `<path>.bad-<UTC time>`; its new name, or empty when even that failed. */
[[nodiscard]] QString setAside(const QString &path);

/** Removes temporary files that a crash left in @p folder. */
void removeLeftovers(const QString &folder);

} // namespace berth::store
