#pragma once

#include <QString>

namespace berth::helm {

/** @p text in double quotes, as tags are always written; core's yamlQuoted() quotes only where needed. */
[[nodiscard]] QString yamlAlwaysQuoted(const QString &text);

} // namespace berth::helm
