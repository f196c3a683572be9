#pragma once

#include "app/helm/value.h"

namespace berth::helm {

/**
 * @p value as block YAML with two blanks per level, ending in a line end. Strings are quoted where a YAML 1.1 reader
 * would take them for something else, and where they were quoted before; other scalars stand as they were written.
 */
[[nodiscard]] QString writeYaml(const Value &value);

} // namespace berth::helm
