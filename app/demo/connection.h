#pragma once

#include "app/demo/message.h"

#include <QObject>
#include <QTimer>

#include <functional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace berth::demo {

/** One socket: reads requests one after another, sends each answer before it reads on. Goes when the socket does. */
class Connection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)

public:
    using Handler = std::function<void(Connection &, const Request &)>;

    /** Takes the socket over. @p handler gets each request and answers it once, now or later. */
    Connection(QTcpSocket *socket, Handler handler, QObject *parent);

    void answer(const Request &request, const Response &response);
    /** Announces the whole body and ends after @p bytes of it. */
    void answerCut(const Request &request, const Response &response, qsizetype bytes);
    void answerDripping(const Request &request, const Response &response, qsizetype bytes, int ms);
    void answerRaw(const QByteArray &bytes);
    /** Ends it with RST. */
    void reset();

private:
    void read();
    void pump();
    void drip();
    void refuse(int status);
    void next();
    [[nodiscard]] static QByteArray whole(const Request &request, const Response &response);

    QTcpSocket *m_socket;
    Handler m_handler;
    Reader m_reader;
    QByteArray m_buffer;
    bool m_busy = false;
    bool m_keepAlive = true;
    Response m_streamed;
    qint64 m_sent = 0; ///< of a streamed body
    QByteArray m_dripping;
    qsizetype m_dripBytes = 0;
    QTimer m_idle;
    QTimer m_dripTimer;
};

} // namespace berth::demo
