#pragma once

#include "app/cli/command.h"

namespace berth::cli {

/** berth-cli(1) in man(7) macros; packaging/man/berth-cli.1 is this very text, and a test holds it to it. */
[[nodiscard]] QString manPage(const Grammar &grammar);

} // namespace berth::cli
