#pragma once

#include "tests/support/certificates.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QSslConfiguration>

#include <functional>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace berth::tests {

/** One request as it stood on the wire. */
struct Seen
{
    QByteArray method = {};
    QByteArray target = {};
    QList<QPair<QByteArray, QByteArray>> headers = {}; ///< names in lower case
    QByteArray body = {};
    int connection = 0; ///< from 1, in order of arrival

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const;
};

/** How one request is answered, or not. */
struct Script
{
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    int delayMs = 0; ///< before the first byte
    int dripBytes = 0; ///< the body in pieces of this size …
    int dripMs = 0; ///< … with this much time between
    int dripHeaderMs = 0; ///< the header byte by byte
    qint64 cutAt = -1; ///< the connection ends after so many bytes of the whole answer
    bool reset = false; ///< ends by RST instead of FIN
    bool hold = false; ///< read and never answered
    bool close = false; ///< after the answer
    qint64 length = -1; ///< what Content-Length claims; -2 leaves it out
    bool chunked = false;
    QByteArray raw = {}; ///< sent as it is, instead of all the above

    [[nodiscard]] static Script json(const QByteArray &body, int status = 200);
    [[nodiscard]] static Script drop(); ///< closes without a byte
    [[nodiscard]] static Script dropByReset();
    [[nodiscard]] static Script redirect(int status, const QByteArray &location);
};

/**
 * An HTTP/1.1 server on loopback that misbehaves as told, plain or over TLS, and remembers what reached it.
 * Answers come from scripts given per path in order (the last one stays), else from @p otherwise.
 */
class FaultServer final : public QObject
{
    Q_OBJECT
public:
    explicit FaultServer(QObject *parent = nullptr);
    explicit FaultServer(const Identity &identity, QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater);
    ~FaultServer() override;
    Q_DISABLE_COPY_MOVE(FaultServer)

    [[nodiscard]] int port() const;
    void on(const QByteArray &path, const Script &script);
    void on(const QByteArray &path, const QList<Script> &scripts);
    void otherwise(std::function<Script(const Seen &)> answer);
    void answerAll(const Script &script);

    /** Accepts and says nothing, not even TLS. */
    void setSilent(bool silent) { m_silent = silent; }
    /** Sends this at once on every connection and closes. */
    void setGreeting(const QByteArray &greeting) { m_greeting = greeting; }
    void setIdentity(const Identity &identity, QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater);
    /** What the server would speak by ALPN. Call after setIdentity(). */
    void offerProtocols(const QList<QByteArray> &protocols);
    /** What ALPN agreed upon on the newest connection; empty when the client offered nothing. */
    [[nodiscard]] QByteArray negotiated() const { return m_negotiated; }
    /** Ends every open connection. */
    void closeAll();
    void stopListening();

    [[nodiscard]] const QList<Seen> &seen() const { return m_seen; }
    [[nodiscard]] int count(QByteArrayView method, QByteArrayView path = {}) const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int open() const { return static_cast<int>(m_open.size()); }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    void forget() { m_seen.clear(); }

private:
    struct Connection
    {
        int number = 0;
        QByteArray input = {};
        bool busy = false;
    };

    void listen(QTcpServer *server);
    void accept(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    [[nodiscard]] Script scriptFor(const Seen &request);
    void answer(QTcpSocket *socket, const Script &script, bool head);
    void play(QTcpSocket *socket, const Script &script, const QByteArray &bytes, qsizetype headerSize);
    void finish(QTcpSocket *socket, const Script &script);
    static void resetSocket(QTcpSocket *socket);

    QTcpServer *m_server = nullptr;
    QHash<QTcpSocket *, Connection> m_open;
    QHash<QByteArray, QList<Script>> m_scripts;
    std::function<Script(const Seen &)> m_otherwise;
    QList<Seen> m_seen;
    QByteArray m_greeting;
    QByteArray m_negotiated;
    bool m_silent = false;
    int m_connections = 0;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
};

} // namespace berth::tests
