#include "app/demo/session.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace berth::demo {

namespace {

constexpr qsizetype nonceSize = 16;
constexpr qint64 lifetime = 60 * 60; ///< session_timeout, harbor-api.md §1.8
constexpr qsizetype mostSessions = 10000;

} // namespace

QByteArray randomHex(int bytes)
{
    QByteArray raw;
    for (int i = 0; i < bytes; ++i)
        raw.append(static_cast<char>(QRandomGenerator::global()->bounded(256)));
    return raw.toHex();
}

Sessions::Sessions()
    : m_key(randomHex(16))
{
}

QByteArray Sessions::sign(const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256).toHex().left(32);
}

QByteArray Sessions::openAnonymous() const
{
    const QByteArray nonce = randomHex(nonceSize / 2);
    return nonce + sign(nonce).left(nonceSize);
}

QByteArray Sessions::open(qint64 userId, qint64 nowSeconds)
{
    if (m_users.size() >= mostSessions)
        m_users.removeIf([nowSeconds](auto it) { return it->seen + lifetime < nowSeconds; });
    if (m_users.size() >= mostSessions)
        m_users.clear();
    const QByteArray sid = randomHex(nonceSize);
    m_users.insert(sid, {userId, nowSeconds});
    return sid;
}

void Sessions::endAll()
{
    m_users.clear();
    m_key = randomHex(16);
}

bool Sessions::isLive(const QByteArray &sid) const
{
    return m_users.contains(sid)
        || (sid.size() == 2 * nonceSize && sid.mid(nonceSize) == sign(sid.left(nonceSize)).left(nonceSize));
}

qint64 Sessions::user(const QByteArray &sid, qint64 nowSeconds, bool renew)
{
    const auto it = m_users.find(sid);
    if (it == m_users.end())
        return 0;
    if (it->seen + lifetime < nowSeconds) {
        m_users.erase(it);
        return 0;
    }
    if (renew)
        it->seen = nowSeconds;
    return it->userId;
}

QByteArray Sessions::newCsrfCookie() const
{
    return randomHex(nonceSize);
}

QByteArray Sessions::csrfToken(const QByteArray &cookie) const
{
    const QByteArray nonce = randomHex(nonceSize / 2);
    return (nonce + sign(nonce + cookie)).toBase64();
}

bool Sessions::matches(const QByteArray &token, const QByteArray &cookie) const
{
    const QByteArray plain = QByteArray::fromBase64(token);
    return !cookie.isEmpty() && plain.mid(nonceSize) == sign(plain.left(nonceSize) + cookie);
}

} // namespace berth::demo
