#pragma once

#include "app/cli/command.h"

namespace berth::cli {

/** bash, zsh, fish */
[[nodiscard]] QStringList completionShells();
/** The script that completes nouns, verbs, options, their words and files; empty for a shell it does not know. */
[[nodiscard]] QString completionScript(const Grammar &grammar, const QString &shell);

} // namespace berth::cli
