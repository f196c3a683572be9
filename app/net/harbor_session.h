#pragma once

#include "app/net/access.h"

#include <QList>
#include <QPointer>

#include <memory>
#include <optional>

namespace berth {

/**
 * Proves who asks, per request (design.md "Who asks"; harbor-api.md §0.1, §1.2, §1.8): a user's reads by a session
 * that is renewed unseen, everything else by Basic. Keeps to Harbor's lock rule: a secret that was refused is tried
 * once more at most, 2 s later. The session lives in memory only.
 */
class HarborSession final : public std::enable_shared_from_this<HarborSession>
{
public:
    HarborSession(Transport &transport, const Credentials &credentials);

    /** A GET or HEAD under /api; any HTTP status is an answer, an answer to a dead session never is. */
    Call<Reply> read(const Request &request);
    /** A change; sent once, with Basic and no cookie. */
    Call<Reply> write(const Request &request);
    /** By Basic, unless it carries an Authorization of its own. */
    Call<Reply> asBasic(const Request &request);
    /** Logs out, if there is a session. */
    Call<Done> end();

private:
    enum class Reads { Plain, Session, Basic };

    Call<Reply> readBySession(const Request &request, int renewals);
    Call<Reply> readByBasic(const Request &request);
    Call<Reply> probeByBasic(const Request &request);
    Call<Done> signedIn();
    void signInForAll();
    Call<Done> signIn();
    Call<Done> logIn(const QByteArray &sid, const Reply &reply);
    Result<Done> judgeLogin(Result<Reply> outcome);
    Done readByBasicFromNow();
    void refused();
    void accepted();
    [[nodiscard]] std::optional<Error> lockedOut() const;
    [[nodiscard]] qint64 waitBeforeNextTry() const;
    [[nodiscard]] Request withBasic(const Request &request) const;

    QPointer<Transport> m_transport;
    Credentials m_credentials;
    Reads m_reads = Reads::Plain;
    QByteArray m_sid; ///< of the live session; empty when there is none
    QList<Pending<Done>> m_waitingForSession;
    bool m_signingIn = false;
    int m_deadInARow = 0; ///< renewed sessions that were dead at once
    QList<Pending<Done>> m_waitingForProbe;
    bool m_probing = false;
    bool m_answered = false; ///< the first request by Basic was answered with something else than 401
    bool m_proven = false; ///< this secret was accepted before
    int m_refusals = 0; ///< in a row
    qint64 m_lastRefusal = 0;
};

} // namespace berth
