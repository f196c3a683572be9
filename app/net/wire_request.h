#pragma once

#include "app/net/transport.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

namespace berth {

/** What a request meets on its way, the same for all of one transport. */
struct Surroundings
{
    Origin origin = {};
    Trust trust = {};
    QSslConfiguration tls = {};
    bool openToProxy = false; ///< a proxy would read everything: plain http goes through it
};

/**
 * The request as Qt shall send it, with every attribute of trust.md §4, or why it must not leave: Internal with
 * `field` "target" or "header" where it would change on the wire, BadInput where plain http would give secrets away.
 */
[[nodiscard]] Result<QNetworkRequest> wireRequest(const Request &request, const Surroundings &around);

} // namespace berth
