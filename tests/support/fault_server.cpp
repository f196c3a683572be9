#include "tests/support/fault_server.h"

#include <QPointer>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

#include <sys/socket.h>

namespace berth::tests {

QByteArray Seen::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

bool Seen::has(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(), [name](const auto &header) { return header.first == name; });
}

Script Script::json(const QByteArray &body, int status)
{
    Script script;
    script.status = status;
    script.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    script.body = body;
    return script;
}

Script Script::drop()
{
    Script script;
    script.cutAt = 0;
    return script;
}

Script Script::dropByReset()
{
    Script script = drop();
    script.reset = true;
    return script;
}

Script Script::redirect(int status, const QByteArray &location)
{
    Script script;
    script.status = status;
    script.headers = {{"Location", location}};
    return script;
}

FaultServer::FaultServer(QObject *parent)
    : QObject(parent)
{
    listen(new QTcpServer(this));
}

FaultServer::FaultServer(const Identity &identity, QSsl::SslProtocol protocol)
{
    listen(new QSslServer(this));
    setIdentity(identity, protocol);
}

FaultServer::~FaultServer()
{
    closeAll();
}

void FaultServer::listen(QTcpServer *server)
{
    m_server = server;
    connect(server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            accept(socket);
    });
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

void FaultServer::setIdentity(const Identity &identity, QSsl::SslProtocol protocol)
{
    auto *server = qobject_cast<QSslServer *>(m_server);
    Q_ASSERT(server);
    QSslConfiguration config = QSslConfiguration::defaultConfiguration();
    config.setPeerVerifyMode(QSslSocket::VerifyNone);
    config.setProtocol(protocol);
    config.setLocalCertificateChain(QList<QSslCertificate>{identity.certificate} + identity.issuers);
    config.setPrivateKey(identity.key);
    server->setSslConfiguration(config);
}

void FaultServer::offerProtocols(const QList<QByteArray> &protocols)
{
    auto *server = qobject_cast<QSslServer *>(m_server);
    Q_ASSERT(server);
    QSslConfiguration config = server->sslConfiguration();
    config.setAllowedNextProtocols(protocols);
    server->setSslConfiguration(config);
}

int FaultServer::port() const
{
    return m_server->serverPort();
}

void FaultServer::on(const QByteArray &path, const Script &script)
{
    m_scripts.insert(path, {script});
}

void FaultServer::on(const QByteArray &path, const QList<Script> &scripts)
{
    m_scripts.insert(path, scripts);
}

void FaultServer::otherwise(std::function<Script(const Seen &)> answer)
{
    m_otherwise = std::move(answer);
}

void FaultServer::answerAll(const Script &script)
{
    m_otherwise = [script](const Seen &) { return script; };
}

void FaultServer::closeAll()
{
    const QList<QTcpSocket *> sockets = m_open.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void FaultServer::stopListening()
{
    m_server->close();
}

int FaultServer::count(QByteArrayView method, QByteArrayView path) const
{
    return static_cast<int>(std::count_if(m_seen.begin(), m_seen.end(),
        [&](const Seen &one) { return one.method == method && (path.isEmpty() || one.target.startsWith(path)); }));
}

void FaultServer::accept(QTcpSocket *socket)
{
    m_open.insert(socket, {++m_connections, {}, false});
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_open.remove(socket);
        socket->deleteLater();
    });
    if (!m_greeting.isEmpty()) {
        socket->write(m_greeting);
        socket->disconnectFromHost();
        return;
    }
    if (m_silent)
        return;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    read(socket);
}

void FaultServer::read(QTcpSocket *socket)
{
    const auto found = m_open.find(socket);
    if (found == m_open.end())
        return;
    Connection &connection = *found;
    connection.input += socket->readAll();
    if (connection.busy)
        return;
    const qsizetype end = connection.input.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    Seen request;
    request.connection = connection.number;
    const QList<QByteArray> lines = connection.input.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (connection.input.size() < end + 4 + length)
        return;
    request.body = connection.input.mid(end + 4, length);
    connection.input.remove(0, end + 4 + length);
    connection.busy = true;
    m_seen.append(request);
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_atOnce);
    const Script script = scriptFor(request);
    QTimer::singleShot(
        script.delayMs, this, [this, guard = QPointer<QTcpSocket>(socket), script, head = request.method == "HEAD"] {
            --m_atOnce;
            if (guard && m_open.contains(guard))
                answer(guard, script, head);
        });
}

Script FaultServer::scriptFor(const Seen &request)
{
    const auto found = m_scripts.find(request.target.split('?').first());
    if (found != m_scripts.end() && !found->isEmpty())
        return found->size() > 1 ? found->takeFirst() : found->first();
    if (m_otherwise)
        return m_otherwise(request);
    return Script::json("{}");
}

void FaultServer::answer(QTcpSocket *socket, const Script &script, bool head)
{
    if (script.hold)
        return;
    QByteArray bytes = script.raw;
    qsizetype headerSize = 0;
    if (bytes.isEmpty()) {
        bytes = "HTTP/1.1 " + QByteArray::number(script.status) + " Whatever\r\n";
        for (const auto &[name, value] : script.headers)
            bytes += name + ": " + value + "\r\n";
        if (script.chunked)
            bytes += "Transfer-Encoding: chunked\r\n";
        else if (script.length != -2)
            bytes += "Content-Length: " + QByteArray::number(script.length >= 0 ? script.length : script.body.size())
                + "\r\n";
        if (script.close)
            bytes += "Connection: close\r\n";
        bytes += "\r\n";
        headerSize = bytes.size();
        if (script.chunked && !head)
            bytes += QByteArray::number(script.body.size(), 16) + "\r\n" + script.body + "\r\n0\r\n\r\n";
        else if (!head)
            bytes += script.body;
    }
    if (script.cutAt >= 0)
        bytes.truncate(script.cutAt);
    play(socket, script, bytes, headerSize);
}

void FaultServer::play(QTcpSocket *socket, const Script &script, const QByteArray &bytes, qsizetype headerSize)
{
    const bool dripping = script.dripHeaderMs > 0 || script.dripMs > 0;
    if (!dripping) {
        socket->write(bytes);
        return finish(socket, script);
    }
    auto *timer = new QTimer(socket);
    auto sent = std::make_shared<qsizetype>(0);
    if (script.dripHeaderMs == 0) {
        socket->write(bytes.left(headerSize));
        *sent = headerSize;
    }
    connect(timer, &QTimer::timeout, socket, [this, socket, script, bytes, sent, timer] {
        const qsizetype piece = std::max(1, script.dripBytes);
        socket->write(bytes.mid(*sent, piece));
        *sent += piece;
        if (*sent >= bytes.size()) {
            timer->stop();
            finish(socket, script);
        }
    });
    timer->start(std::max(script.dripHeaderMs, script.dripMs));
}

void FaultServer::finish(QTcpSocket *socket, const Script &script)
{
    if (script.reset)
        return resetSocket(socket);
    if (script.cutAt >= 0 || script.close || script.length == -2 || !script.raw.isEmpty()) {
        socket->disconnectFromHost();
        return;
    }
    const auto found = m_open.find(socket);
    if (found == m_open.end())
        return;
    found->busy = false;
    if (!found->input.isEmpty())
        QTimer::singleShot(0, socket, [this, socket] { read(socket); });
}

void FaultServer::resetSocket(QTcpSocket *socket)
{
    const linger now{1, 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace berth::tests
