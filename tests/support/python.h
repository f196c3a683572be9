#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace berth::test {

/** Readers that share no line with Berth's own. */
enum class Reader { Yaml, AllYaml, Toml };

/** What Python makes of @p text, as JSON; nullopt with @p why set if Python or the module is missing, or it refuses. */
[[nodiscard]] std::optional<QJsonValue> readByPython(Reader reader, const QByteArray &text, QString &why);

/** Python with the reader's module is on this machine. */
[[nodiscard]] bool hasPython(Reader reader);

} // namespace berth::test
