#pragma once

#include "app/cli/console.h"
#include "app/core/error.h"

#include <QJsonObject>

namespace berth::cli {

/** Cannot be done as the command line says it: exit 2, nothing sent. @p sentence is translated. */
[[nodiscard]] Error usageError(const QString &sentence);

/** {"kind", "http_status", "code", "message", "remedy", "request_id"}; the message is ours, never the server's. */
[[nodiscard]] QJsonObject errorJson(const Error &error);
/** What happened, what to do, and where Harbor's own words help to find it in a log: the request id. */
[[nodiscard]] QString errorText(const Error &error);
/** On stderr, as text or as the one object of --json. */
void reportError(Console &console, const Error &error);

} // namespace berth::cli
