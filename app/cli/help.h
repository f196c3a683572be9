#pragma once

#include "app/cli/command.h"

namespace berth::cli {

/** "berth-cli 0.1.0" */
[[nodiscard]] QString versionText();
/** Every noun and verb, one line each, and the common options. */
[[nodiscard]] QString overview(const Grammar &grammar);
/** The verbs of one noun. */
[[nodiscard]] QString helpOf(const Noun &noun);
/** Everything about one command. */
[[nodiscard]] QString helpOf(const Grammar &grammar, const Noun &noun, const Command &command);
/** Whether a common option has a meaning for @p command. */
[[nodiscard]] bool appliesTo(const Option &common, const Command &command);

} // namespace berth::cli
