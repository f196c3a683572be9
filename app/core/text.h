#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace berth {

/**
 * Text from a server made safe to show: control, zero-width and bidirectional characters become visible marks,
 * NFC, at most @p cap characters with an ellipsis (trust.md T10). Line ends become a visible mark unless @p lines.
 */
[[nodiscard]] QString displayText(const QString &text, int cap = 512, bool lines = false);

/** "412 MiB", "1.2 GiB", "0 B": binary units, three significant digits; whole ones below 1,024 stay whole. */
[[nodiscard]] QString sizeText(qint64 bytes);
/** "431,968,256 bytes" in the locale. */
[[nodiscard]] QString bytesText(qint64 bytes);
/** -1 is "unlimited". */
[[nodiscard]] QString quotaText(qint64 bytes);

/** "3 h ago", "just now", "in 2 d"; an invalid time is "never". */
[[nodiscard]] QString relativeTime(const QDateTime &time, const QDateTime &now = QDateTime::currentDateTimeUtc());
/** Local and UTC, both exact, on two lines. */
[[nodiscard]] QString exactTime(const QDateTime &time);
/** "2026-11-23 10:04" local. */
[[nodiscard]] QString shortTime(const QDateTime &time);

/** The first 12 hex digits of a digest, without "sha256:". */
[[nodiscard]] QString shortDigest(const QString &digest);

/** Single-quoted for POSIX shells where needed. */
[[nodiscard]] QString shellQuoted(const QString &text);
/** A YAML scalar that every YAML 1.1 and 1.2 reader takes for this very string: plain where safe, else
 *  double-quoted. */
[[nodiscard]] QString yamlQuoted(const QString &text);

} // namespace berth
