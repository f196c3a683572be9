#pragma once

#include "app/core/result.h"
#include "app/core/secret.h"

#include <QString>

namespace berth::ngc {

enum class KeyKind {
    Personal, ///< nvapi-…: personal and service keys
    Legacy, ///< 84 base64 characters, the older "API key"
    Unknown, ///< shaped like a key, but of neither kind
};

/** An NGC key as a person gave it, cleaned and recognised. */
struct NgcKey
{
    SharedSecret secret = {};
    KeyKind kind = KeyKind::Unknown;
    QString lastFour = {};
    int length = 0; ///< characters
    QString note = {}; ///< translated; what was trimmed, or why it looks unusual; empty when nothing is to be said
};

/**
 * Reads a pasted key: surrounding blanks, line ends, quotes and `NGC_API_KEY=` are taken off, with a note.
 * Fails with BadInput, field "ngc_key", and one sentence that names field and remedy: empty, a line break or blank
 * inside, a password manager's whole line, a key for another service (ghp_, sk-, AKIA, glpat-, hf_, dckr_pat_, JWT …),
 * characters no key has, too short, too long.
 */
[[nodiscard]] Result<NgcKey> recognizeKey(QStringView typed);

/** "personal", "legacy", "unknown": for files and --json. */
[[nodiscard]] QString kindName(KeyKind kind);
[[nodiscard]] KeyKind kindFromName(const QString &name);
/** "Personal key (nvapi-…)", translated. */
[[nodiscard]] QString kindText(KeyKind kind);
/** "Personal key (nvapi-…), 70 characters, ends in …wXyZ", translated. */
[[nodiscard]] QString keySummary(KeyKind kind, int length, const QString &lastFour);

} // namespace berth::ngc
