#include "app/demo/connection.h"

#include <QTcpSocket>

#include <sys/socket.h>

#include <chrono>

namespace berth::demo {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype readBuffer = 256 * 1024;
constexpr qint64 ahead = 512 * 1024; ///< how much of a stream may wait in the socket
constexpr qsizetype plainUpTo = 2048; ///< Go announces the length of shorter bodies and sends longer ones in chunks
constexpr auto idleTime = 75s; ///< nginx's keepalive_timeout

bool hasBody(const Request &request, const Response &response)
{
    return request.method != "HEAD" && response.status != 204 && response.status != 304;
}

} // namespace

Connection::Connection(QTcpSocket *socket, Handler handler, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(std::move(handler))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::pump);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &QObject::deleteLater);
    m_idle.setInterval(idleTime);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::disconnectFromHost);
    m_idle.start();
    connect(&m_dripTimer, &QTimer::timeout, this, &Connection::drip);
    QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection); // what came before we listened
}

void Connection::read()
{
    if (m_busy)
        return; // the rest waits in the socket, whose buffer is bounded
    m_buffer += m_socket->readAll();
    const Reader::State state = m_reader.feed(m_buffer);
    if (m_reader.takeContinue() && state == Reader::State::More)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (state == Reader::State::Refused)
        return refuse(m_reader.refusal());
    if (state != Reader::State::Complete)
        return;
    m_busy = true;
    m_idle.stop();
    const Request request = m_reader.take();
    m_keepAlive = request.keepAlive;
    m_handler(*this, request);
}

void Connection::refuse(int status)
{
    m_busy = true;
    const Response page = nginxPage(status);
    m_socket->write(head(page, page.body.size(), false) + page.body);
    m_socket->disconnectFromHost();
}

void Connection::answer(const Request &request, const Response &response)
{
    if (response.streamSize > 0) {
        m_socket->write(head(response, response.streamSize, m_keepAlive));
        if (!hasBody(request, response))
            return next();
        m_streamed = response;
        m_sent = 0;
        return pump();
    }
    m_socket->write(whole(request, response));
    next();
}

QByteArray Connection::whole(const Request &request, const Response &response)
{
    const QByteArray &body = response.body;
    if (!hasBody(request, response)) // a body that was not made has no length to tell
        return head(response, body.isEmpty() && response.header("Content-Type").isEmpty() ? -2 : body.size(),
            request.keepAlive);
    if (body.size() <= plainUpTo || !request.chunkable)
        return head(response, body.size(), request.keepAlive) + body;
    return head(response, -1, request.keepAlive) + QByteArray::number(body.size(), 16) + "\r\n" + body
        + "\r\n0\r\n\r\n";
}

void Connection::answerCut(const Request &request, const Response &response, qsizetype bytes)
{
    Q_UNUSED(request)
    const qint64 size = response.streamSize > 0 ? response.streamSize : response.body.size();
    const QByteArray body = response.streamSize > 0 ? response.stream(0, bytes) : response.body;
    m_socket->write(head(response, size, false) + body.left(bytes));
    m_socket->disconnectFromHost();
}

void Connection::answerDripping(const Request &request, const Response &response, qsizetype bytes, int ms)
{
    m_dripping = whole(request, response);
    m_dripBytes = qMax<qsizetype>(1, bytes);
    m_dripTimer.start(ms);
}

void Connection::drip()
{
    m_socket->write(m_dripping.left(m_dripBytes));
    m_dripping.remove(0, m_dripBytes);
    if (m_dripping.isEmpty()) {
        m_dripTimer.stop();
        next();
    }
}

void Connection::answerRaw(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->disconnectFromHost();
}

void Connection::reset()
{
    const linger now{1, 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

void Connection::pump()
{
    while (m_streamed.stream && m_socket->bytesToWrite() < ahead) {
        const QByteArray piece = m_streamed.stream(m_sent, qMin(ahead, m_streamed.streamSize - m_sent));
        m_sent += piece.size();
        m_socket->write(piece);
        if (m_sent >= m_streamed.streamSize || piece.isEmpty()) {
            m_streamed = {};
            next();
        }
    }
}

void Connection::next()
{
    if (!m_keepAlive) {
        m_socket->disconnectFromHost();
        return;
    }
    m_busy = false;
    m_idle.start();
    QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection); // a pipelined request, if any
}

} // namespace berth::demo
