#pragma once

#include "app/cli/command.h"

namespace berth::cli {

/** Everything this berth-cli does. */
[[nodiscard]] Grammar grammar();

// One function per noun, each in a file of its own.

[[nodiscard]] Noun helpNoun();
[[nodiscard]] Noun completionNoun();
[[nodiscard]] Noun manPageNoun();
[[nodiscard]] Noun imageNoun();
[[nodiscard]] Noun valuesNoun();

} // namespace berth::cli
