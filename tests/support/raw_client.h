#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QUrl>

#include <memory>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace berth::tests {

/** What came back over the wire, body put together. */
struct RawReply
{
    int status = 0; ///< 0: nothing, or no HTTP
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    bool complete = false; ///< the body was as long as announced
    bool open = false; ///< the connection may be used again

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> all(QByteArrayView name) const;
    [[nodiscard]] QJsonValue json() const;
    [[nodiscard]] QByteArray cookie(QByteArrayView name) const; ///< of a Set-Cookie
};

/** A client that hides nothing: sends exactly these bytes, follows nothing, keeps no cookie. */
class RawClient final
{
public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    explicit RawClient(const QUrl &url);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    RawReply send(
        const QByteArray &method, const QByteArray &target, const Headers &headers = {}, const QByteArray &body = {});
    RawReply get(const QByteArray &target, const Headers &headers = {}) { return send("GET", target, headers); }
    RawReply post(const QByteArray &target, const QJsonValue &body, const Headers &headers = {});
    /** Sends bytes as they are and reads what comes within @p ms, or until the other side ends. */
    QByteArray exchange(const QByteArray &bytes, int ms = 2000);
    void drop(); ///< the next request takes a new connection

    /** An Authorization header. */
    static QPair<QByteArray, QByteArray> basic(const QByteArray &name, const QByteArray &password);

    int timeoutMs = 10000;

private:
    bool connected();
    RawReply read(bool isHead);

    QUrl m_url;
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace berth::tests
