#pragma once

#include "app/core/call.h"
#include "app/core/trust.h"
#include "app/net/origin.h"
#include "app/net/transport.h"

#include <QDate>
#include <QString>

namespace berth {

/** What a Harbor tells everybody above its sign-in form (harbor-api.md §2.1). */
struct Banner
{
    QString text = {}; ///< from the server; shown through displayText()
    QString type = {}; ///< info, success, warning, danger

    bool operator==(const Banner &) const = default;
};

/** Who answers at an address, asked anonymously and before anything secret is sent. */
struct ProbeResult
{
    enum class Answers {
        Harbor,
        OldHarbor, ///< a Harbor 1.x: its API is older than 2.0
        WebPage, ///< HTML where the API should be; `saw` is the page's title
        OtherRegistry, ///< a registry (/v2/) that is not Harbor; `saw` is how it names itself
        Other, ///< something that speaks HTTP; `saw` is its Server header
    } answers = Answers::Other;
    Origin asked = {};
    Origin origin = {}; ///< where the answer came from: another than `asked` after the redirect from http
    bool redirected = false; ///< http led to https, and Berth followed once
    bool httpOnly =
        false; ///< answered over plain http from another computer: needs Trust::allowHttp, i.e. a typed confirmation
    QString saw = {}; ///< the server's words, to quote
    int httpStatus = 0;
    QString authMode = {}; ///< db_auth, ldap_auth, oidc_auth, http_auth, uaa_auth
    bool primaryAuthMode = false;
    bool selfRegistration = false;
    QString oidcProvider = {};
    Banner banner = {};

    [[nodiscard]] bool isHarbor() const { return answers == Answers::Harbor; }
    [[nodiscard]] bool oidc() const { return authMode == QStringLiteral("oidc_auth"); }

    bool operator==(const ProbeResult &) const = default;
};

/**
 * Looks at who answers (issue "main job" item 2): anonymous GET /api/version and /api/v2.0/systeminfo over a throw-away
 * Transport. Follows exactly one redirect from http to https of the same host; https without an answer is asked over
 * http once where the person did not type https, and only reported. Whoever answers HTTP is a value; no answer is an
 * error (NameNotFound, Refused, Timeout, Tls…, PinMismatch with `certificates`); Redirected when the way leads to
 * another host. The version is never read from an anonymous answer (harbor-api.md §0.2c).
 */
Call<ProbeResult> probe(
    const TypedAddress &address, const Trust &trust, const ProxyChoice &proxy = {}, int timeoutMs = 0);

/** What the probe found, in whole sentences: what answers, and what to do when it is not a Harbor to connect to. */
[[nodiscard]] Explanation explain(const ProbeResult &result);
/** The NotHarbor error of a probe that did not find a Harbor 2: for callers that stop there. */
[[nodiscard]] Error notHarbor(const ProbeResult &result);
/** What the account fields mean at this Harbor, by auth_mode: which accounts can sign in, and which cannot and why. */
[[nodiscard]] QString accountHint(const ProbeResult &result);

} // namespace berth
