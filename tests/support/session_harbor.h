#pragma once

#include "tests/support/fault_server.h"

#include <QByteArray>
#include <QSet>

namespace berth::tests {

/**
 * The sign-in side of a Harbor on a FaultServer, as harbor-api.md §0.1, §1.8 and the recordings tell it: sid on every
 * request without one, CSRF when a sid comes with a change, anonymous half-truths for dead sessions.
 * Paths below /api/v2.0 answer with what @p object says, given who asks.
 */
class SessionHarbor final
{
public:
    explicit SessionHarbor(FaultServer &server);

    QByteArray user = "admin";
    QByteArray password = "Harbor12345";
    QByteArray robotSecret = "r0b0t"; ///< of robot$berth
    bool hasLogin = true; ///< false: /c/login is a 404
    int loginStatus = 0; ///< instead of judging the form
    bool forgetsSessions = false; ///< every session is dead at once
    int logins = 0; ///< forms that came
    int basicReads = 0;
    /** The answer to a request that is let in; @p known is false for anonymous ones. */
    std::function<Script(const Seen &, bool known)> object = {};

    /** Every session ends, as when Redis is emptied. */
    void killSessions() { m_live.clear(); }
    [[nodiscard]] qsizetype liveSessions() const { return m_live.size(); }

private:
    [[nodiscard]] Script answer(const Seen &request);
    [[nodiscard]] Script login(const Seen &request);
    [[nodiscard]] QByteArray newSid();

    QSet<QByteArray> m_live; ///< signed in
    QSet<QByteArray> m_issued;
    int m_last = 0;
};

} // namespace berth::tests
