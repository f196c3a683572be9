#pragma once

#include "app/demo/message.h"

#include <QHash>

namespace berth::demo {

/** Who is signed in by cookie, and the CSRF tokens that go with cookies (harbor-api.md §0.1, §1.8). */
class Sessions final
{
public:
    Sessions();

    /** A session of nobody, as every request without a cookie gets one. Costs no memory. */
    [[nodiscard]] QByteArray openAnonymous() const;
    [[nodiscard]] QByteArray open(qint64 userId, qint64 nowSeconds);
    void end(const QByteArray &sid) { m_users.remove(sid); }
    void endAll();

    [[nodiscard]] bool isLive(const QByteArray &sid) const;
    /** The user, 0 for nobody; renews it unless @p renew is false. */
    [[nodiscard]] qint64 user(const QByteArray &sid, qint64 nowSeconds, bool renew);

    [[nodiscard]] QByteArray newCsrfCookie() const;
    [[nodiscard]] QByteArray csrfToken(const QByteArray &cookie) const;
    [[nodiscard]] bool matches(const QByteArray &token, const QByteArray &cookie) const;

private:
    struct Session
    {
        qint64 userId = 0;
        qint64 seen = 0; ///< seconds since 1970, by the demo's clock
    };
    [[nodiscard]] QByteArray sign(const QByteArray &text) const;

    QByteArray m_key;
    QHash<QByteArray, Session> m_users;
};

[[nodiscard]] QByteArray randomHex(int bytes);

} // namespace berth::demo
