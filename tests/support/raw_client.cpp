#include "tests/support/raw_client.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslSocket>
#include <QTimer>

namespace berth::tests {

QByteArray RawReply::header(QByteArrayView name) const
{
    return all(name).value(0);
}

QList<QByteArray> RawReply::all(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

QJsonValue RawReply::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + body + ']');
    return document.array().isEmpty() ? QJsonValue(QJsonValue::Undefined) : document.array().first();
}

QByteArray RawReply::cookie(QByteArrayView name) const
{
    for (const QByteArray &value : all("Set-Cookie")) {
        const QByteArray pair = value.left(value.indexOf(';'));
        if (pair.startsWith(name) && pair.mid(name.size()).startsWith('='))
            return pair.mid(name.size() + 1);
    }
    return {};
}

namespace {

/** Waits for what a socket does, without polling. */
template <typename Condition>
bool waitUntil(QTcpSocket *socket, int ms, Condition condition)
{
    QElapsedTimer time;
    time.start();
    while (!condition()) {
        const qint64 left = ms - time.elapsed();
        if (left <= 0)
            return false;
        QEventLoop loop;
        QObject::connect(socket, &QTcpSocket::stateChanged, &loop, &QEventLoop::quit);
        QObject::connect(socket, &QTcpSocket::readyRead, &loop, &QEventLoop::quit);
        if (auto *tls = qobject_cast<QSslSocket *>(socket))
            QObject::connect(tls, &QSslSocket::encrypted, &loop, &QEventLoop::quit);
        QTimer::singleShot(static_cast<int>(left), &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

} // namespace

RawClient::RawClient(const QUrl &url)
    : m_url(url)
{
}
RawClient::~RawClient() = default;

void RawClient::drop()
{
    m_socket.reset();
}

bool RawClient::connected()
{
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState)
        return true;
    const auto port = static_cast<quint16>(m_url.port());
    if (m_url.scheme() == QLatin1StringView("https")) {
        auto socket = std::make_unique<QSslSocket>();
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->connectToHostEncrypted(m_url.host(), port);
        QSslSocket *raw = socket.get();
        m_socket = std::move(socket);
        return waitUntil(raw, timeoutMs, [raw] {
            return raw->isEncrypted() || raw->state() == QAbstractSocket::UnconnectedState;
        }) && raw->isEncrypted();
    }
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->connectToHost(m_url.host(), port);
    return waitUntil(
        m_socket.get(), timeoutMs, [this] { return m_socket->state() == QAbstractSocket::ConnectedState; });
}

RawReply RawClient::send(
    const QByteArray &method, const QByteArray &target, const Headers &headers, const QByteArray &body)
{
    if (!connected())
        return {};
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: " + m_url.authority().toLatin1() + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket->write(bytes + "\r\n" + body);
    return read(method == "HEAD");
}

RawReply RawClient::post(const QByteArray &target, const QJsonValue &body, const Headers &headers)
{
    Headers all = headers;
    all.emplaceBack("Content-Type", "application/json");
    return send("POST", target, all, QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact));
}

namespace {

/** The body of a reply, taken from what came so far; false while more must come. */
bool takeBody(RawReply &reply, const QByteArray &rest, bool ended)
{
    if (reply.header("Transfer-Encoding") == "chunked") {
        QByteArray body;
        qsizetype at = 0;
        for (;;) {
            const qsizetype line = rest.indexOf("\r\n", at);
            if (line < 0)
                break;
            const qsizetype size = rest.mid(at, line - at).toLongLong(nullptr, 16);
            if (size == 0) {
                reply.body = body;
                reply.complete = true;
                return true;
            }
            if (rest.size() < line + 2 + size + 2)
                break;
            body += rest.mid(line + 2, size);
            at = line + 2 + size + 2;
        }
        reply.body = body;
        return ended;
    }
    const QByteArray length = reply.header("Content-Length");
    reply.body = rest;
    reply.complete = length.isEmpty() ? rest.isEmpty() : rest.size() == length.toLongLong();
    return ended || reply.complete || length.isEmpty();
}

} // namespace

RawReply RawClient::read(bool isHead)
{
    QByteArray bytes;
    RawReply reply;
    qsizetype end = -1;
    const bool done = waitUntil(m_socket.get(), timeoutMs, [&] {
        bytes += m_socket->readAll();
        const bool ended = m_socket->state() != QAbstractSocket::ConnectedState;
        if (end < 0) {
            end = bytes.indexOf("\r\n\r\n");
            if (end < 0)
                return ended;
            const QList<QByteArray> lines = bytes.left(end).split('\n');
            reply.status = lines.first().split(' ').value(1).toInt();
            for (const QByteArray &line : lines.mid(1)) {
                const qsizetype colon = line.indexOf(':');
                reply.headers.emplaceBack(line.left(colon), line.mid(colon + 1).trimmed());
            }
        }
        if (isHead) {
            reply.complete = true;
            return true;
        }
        return takeBody(reply, bytes.mid(end + 4), ended);
    });
    reply.open = done && m_socket->state() == QAbstractSocket::ConnectedState && reply.header("Connection") != "close";
    if (!reply.open)
        drop();
    return reply;
}

QByteArray RawClient::exchange(const QByteArray &bytes, int ms)
{
    drop();
    if (!connected())
        return {};
    m_socket->write(bytes);
    QByteArray got;
    static_cast<void>(waitUntil(m_socket.get(), ms, [&] {
        got += m_socket->readAll();
        return m_socket->state() != QAbstractSocket::ConnectedState;
    }));
    got += m_socket->readAll();
    drop();
    return got;
}

QPair<QByteArray, QByteArray> RawClient::basic(const QByteArray &name, const QByteArray &password)
{
    return {"Authorization", "Basic " + (name + ':' + password).toBase64()};
}

} // namespace berth::tests
