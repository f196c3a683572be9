#pragma once

#include <QString>
#include <QStringView>

namespace berth::helm {

/**
 * Whether @p text can stand unquoted in a block mapping and every YAML 1.1 and 1.2 reader takes it for this string:
 * not for a number, a truth value, null, a date, a base-60 number, a comment, an anchor or a tag.
 */
[[nodiscard]] bool isPlainString(QStringView text);

/** @p text as a YAML scalar on one line: plain where isPlainString() says so, otherwise in double quotes. */
[[nodiscard]] QString yamlScalar(QStringView text);

/** @p text in double quotes, as tags are always written. */
[[nodiscard]] QString yamlQuoted(QStringView text);

} // namespace berth::helm
