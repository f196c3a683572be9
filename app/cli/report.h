#pragma once

#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "app/core/error.h"
#include "app/setup/change_report.h"

#include <QJsonObject>

namespace berth::cli {

/** Cannot be done as the command line says it: exit 2, nothing sent. @p sentence is translated. */
[[nodiscard]] Error usageError(const QString &sentence);

/**
 * The object of `{"error": …}`: {"kind", "http_status", "code", "message", "remedy", "request_id"}. Message and remedy
 * are ours, never the server's text.
 */
[[nodiscard]] QJsonObject errorJson(const Error &error);
/** What happened, what to do, Harbor's own words as a quotation, and the request id that finds it in Harbor's log. */
[[nodiscard]] QString errorText(const Error &error);
/** On stderr, as text or as the one object of --json. */
void reportError(Console &console, const Error &error);
/** The same with better words than describe() has for this case. */
void reportError(Console &console, const Error &error, const Explanation &explanation);

/** A NotFound that says what was not found: `field` the kind, translated, and `target` its name. Others pass. */
[[nodiscard]] Error naming(Error error, const QString &kind, const QString &name);

/** Adds the members of @p more to @p object; those it has stay. */
void merge(QJsonObject &object, const QJsonObject &more);

/** Members that tell a change beside the object's own: "outcome", "deviations", "steps", "blockers", "request_id". */
[[nodiscard]] QJsonObject changeJson(const ChangeReport &report);
/**
 * Says on stderr what a change did, and what Harbor made of it; the result on stdout is the caller's. Gives the exit
 * code: Done, Refused, or Partly when something is done and something is not, or nobody can tell.
 */
[[nodiscard]] ExitCode reportChange(Console &console, const ChangeReport &report);

} // namespace berth::cli
