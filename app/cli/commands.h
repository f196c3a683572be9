#pragma once

#include "app/cli/command.h"

namespace berth::cli {

/** Everything this berth-cli does. */
[[nodiscard]] Grammar grammar();

// One function per noun, each in a file of its own.

[[nodiscard]] Noun statusNoun();
[[nodiscard]] Noun endpointNoun();
[[nodiscard]] Noun projectNoun();
[[nodiscard]] Noun repoNoun();
[[nodiscard]] Noun artifactNoun();
[[nodiscard]] Noun imageNoun();
[[nodiscard]] Noun valuesNoun();
[[nodiscard]] Noun profileNoun();
[[nodiscard]] Noun keyNoun();
[[nodiscard]] Noun demoNoun();
[[nodiscard]] Noun helpNoun();
[[nodiscard]] Noun completionNoun();
[[nodiscard]] Noun manPageNoun();

} // namespace berth::cli
