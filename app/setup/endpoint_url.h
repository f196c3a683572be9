#pragma once

#include <QString>

namespace berth {

/** An endpoint's URL taken apart as it was typed: nothing decoded, nothing resolved, nothing added. */
struct UrlParts
{
    QString scheme = {}; ///< lower case; empty when there is none
    QString user = {}; ///< what stands before the last "@" of the authority
    bool hasUser = false;
    QString host = {}; ///< as typed, without brackets
    bool bracketed = false; ///< stood in [ ]
    QString port = {}; ///< the text behind the colon
    bool hasPort = false;
    QString path = {};
    bool hasQuery = false;
    bool hasFragment = false;
};

/** Never fails: what is missing stays empty. */
[[nodiscard]] UrlParts urlParts(const QString &text);

/** The host in lower case and, where it has letters outside ASCII, in its xn-- form; empty when it has none. */
[[nodiscard]] QString asciiHost(const QString &host);

} // namespace berth
