#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace berth::test {

/** Readers that share no line with Berth's own. */
enum class Reader { Yaml, AllYaml, Toml };

/** What Python makes of @p text, as JSON; nullopt with @p why set if Python or the module is missing, or it refuses. */
[[nodiscard]] std::optional<QJsonValue> readByPython(Reader reader, const QByteArray &text, QString &why);

/** The same for many YAML texts in one process: for each the list of its documents, null where Python refuses. */
[[nodiscard]] QJsonArray readAllByPython(const QList<QByteArray> &texts);

/** Python with the reader's module is on this machine. */
[[nodiscard]] bool hasPython(Reader reader);

} // namespace berth::test
