#include "app/demo/harbor.h"

#include "app/demo/certificate.h"
#include "app/demo/connection.h"
#include "app/demo/faults.h"
#include "app/demo/seed.h"
#include "app/demo/world.h"

#include <QCoreApplication>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostConnections = 512;
constexpr qint64 mostBodies = 64 * 1024 * 1024; ///< remembered, in bytes

bool asksUpstream(const Request &request)
{
    return request.path.startsWith(u"/v2/"_s)
        || (request.path.startsWith(u"/api/v2.0/registries"_s)
            && (request.method == "POST" || request.method == "PUT"));
}

} // namespace

Harbor::Harbor(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_world(std::make_unique<World>(m_options))
    , m_faults(std::make_unique<Faults>())
{
}

Harbor::~Harbor() = default;

Result<Done> Harbor::listen(quint16 port)
{
    close();
    if (m_options.tls) {
        m_server = new QSslServer(this);
        renewCertificate();
        if (m_certificate.isEmpty())
            return berth::fail(ErrorKind::Internal);
    } else {
        m_server = new QTcpServer(this);
    }
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &Harbor::accept);
    if (!m_server->listen(QHostAddress::LocalHost, port)) {
        close();
        return berth::fail(badInput(u"port"_s,
            QCoreApplication::translate("Demo", "Port %1 is in use. Choose another one, or 0 for any that is free.")
                .arg(port)));
    }
    m_world->baseUrl = url().toString();
    return Done{};
}

void Harbor::close()
{
    const QList<Connection *> open = findChildren<Connection *>(QString(), Qt::FindDirectChildrenOnly);
    for (Connection *connection : open)
        connection->deleteLater();
    if (m_server) {
        m_server->close();
        m_server->deleteLater();
    }
    m_server = nullptr;
}

QUrl Harbor::url() const
{
    QUrl url;
    url.setScheme(m_options.tls ? u"https"_s : u"http"_s);
    url.setHost(m_options.tls ? u"localhost"_s : u"127.0.0.1"_s);
    if (m_server)
        url.setPort(m_server->serverPort());
    return url;
}

QByteArray Harbor::certificatePem() const
{
    return m_certificate;
}

QList<Account> Harbor::accounts() const
{
    return seededAccounts(m_options);
}

void Harbor::renewCertificate()
{
    auto *server = qobject_cast<QSslServer *>(m_server);
    if (!server)
        return;
    CertificateSpec spec;
    if (!m_options.certificateNames.isEmpty())
        spec.names = m_options.certificateNames;
    if (m_options.certificateFrom.isValid())
        spec.from = m_options.certificateFrom;
    if (m_options.certificateUntil.isValid())
        spec.until = m_options.certificateUntil;
    const auto identity = selfSigned(spec);
    if (!identity)
        return;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity->certificate);
    configuration.setPrivateKey(identity->key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({"http/1.1"});
    server->setSslConfiguration(configuration);
    m_certificate = identity->certificate.toPem();
    m_world->certificate = m_certificate;
}

void Harbor::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (connections() >= mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        new Connection(
            socket, [this](Connection &connection, const Request &request) { take(connection, request); }, this);
    }
}

qsizetype Harbor::connections() const
{
    return findChildren<Connection *>(QString(), Qt::FindDirectChildrenOnly).size();
}

void Harbor::take(Connection &connection, const Request &request)
{
    m_bodies += request.body.size();
    while (!m_seen.isEmpty() && (m_seen.size() >= m_options.remember || m_bodies > mostBodies)) {
        m_bodies -= m_seen.takeFirst().body.size();
        ++m_forgotten;
    }
    m_seen.append({request.method, request.target, request.headers, request.body, 0});
    const qint64 number = m_forgotten + m_seen.size() - 1;
    QList<Fault> faults = m_faults->take(request);
    int wait = 0;
    faults.removeIf([&wait](const Fault &fault) {
        wait += fault.kind == Fault::Kind::Delay ? fault.ms : 0;
        return fault.kind == Fault::Kind::Delay;
    });
    if (asksUpstream(request))
        wait += m_world->upstream.slowMs;
    if (wait <= 0)
        return serve(connection, request, faults, number);
    QTimer::singleShot(wait, Qt::PreciseTimer, &connection,
        [this, &connection, request, faults, number] { serve(connection, request, faults, number); });
}

void Harbor::serve(Connection &connection, const Request &request, const QList<Fault> &faults, qint64 number)
{
    if (!faults.isEmpty() && faults.first().effect == Effect::None && faults.first().kind != Fault::Kind::Cut
        && faults.first().kind != Fault::Kind::Drip)
        return spoil(connection, request, faults.first(), number);
    const Identity who = m_world->identify(request);
    const auto finish = [this, &connection, request, faults, number, who] {
        const Response response = m_world->answer(request, who);
        if (faults.isEmpty())
            return reply(connection, request, response, number);
        const Fault &fault = faults.first();
        if (fault.kind != Fault::Kind::Cut && fault.kind != Fault::Kind::Drip)
            return spoil(connection, request, fault, number);
        note(number, response.status);
        if (fault.kind == Fault::Kind::Cut)
            return connection.answerCut(request, response, fault.bytes);
        connection.answerDripping(request, response, fault.bytes, fault.ms);
    };
    const int wait = m_world->clock.waiting(who.waitMs);
    if (wait <= 0)
        return finish();
    QTimer::singleShot(wait, Qt::PreciseTimer, &connection, finish);
}

void Harbor::spoil(Connection &connection, const Request &request, const Fault &fault, qint64 number)
{
    switch (fault.kind) {
    case Fault::Kind::Fail: {
        Response response = fault.status == 502 || fault.status == 504
            ? nginxPage(fault.status)
            : failure(fault.status, fault.status >= 500 ? "UNKNOWN"_L1 : "BAD_REQUEST"_L1, u"internal server error"_s);
        if (!fault.body.isEmpty()) {
            response = empty(fault.status);
            response.body = fault.body;
        }
        response.headers += fault.headers;
        if (!fault.body.isEmpty() && response.header("Content-Type").isEmpty())
            response.set("Content-Type", "application/json; charset=utf-8");
        return reply(connection, request, response, number);
    }
    case Fault::Kind::Reset:
        return connection.reset();
    case Fault::Kind::Raw:
        return connection.answerRaw(fault.body);
    case Fault::Kind::Hang:
    case Fault::Kind::Delay:
    case Fault::Kind::Cut:
    case Fault::Kind::Drip:
        return; // held for ever: the other side gives up first
    }
}

void Harbor::reply(Connection &connection, const Request &request, const Response &response, qint64 number)
{
    note(number, response.status);
    connection.answer(request, response);
}

void Harbor::note(qint64 number, int status)
{
    const qint64 index = number - m_forgotten;
    if (index >= 0 && index < m_seen.size())
        m_seen[index].status = status;
}

void Harbor::forget()
{
    m_forgotten += m_seen.size();
    m_seen.clear();
    m_bodies = 0;
}

void Harbor::killSessions()
{
    m_world->sessions.endAll();
}
void Harbor::setReadOnly(bool readOnly)
{
    m_world->readOnly = readOnly;
}
void Harbor::setUpstreamUp(bool up)
{
    m_world->upstream.up = up;
}
void Harbor::setUpstreamStatus(int status)
{
    m_world->upstream.status = status;
}
void Harbor::setUpstreamSlow(int ms)
{
    m_world->upstream.slowMs = qMax(0, ms);
}
void Harbor::advance(qint64 seconds)
{
    m_world->clock.advance(seconds);
}
QDateTime Harbor::now() const
{
    return m_world->now();
}

void Harbor::heal()
{
    m_faults->clear();
    m_world->upstream.up = true;
    m_world->upstream.status = 0;
    m_world->upstream.slowMs = 0;
}

void Harbor::fail(
    int status, int times, const QString &match, const QByteArray &body, const Headers &headers, Effect effect)
{
    m_faults->add({Fault::Kind::Fail, match, times, effect, status, 0, 0, body, headers});
}

void Harbor::delay(int ms, const QString &match, int times)
{
    m_faults->add({Fault::Kind::Delay, match, times, Effect::Done, 0, ms, 0, {}, {}});
}

void Harbor::hang(const QString &match, int times, Effect effect)
{
    m_faults->add({Fault::Kind::Hang, match, times, effect, 0, 0, 0, {}, {}});
}

void Harbor::cut(qsizetype atByte, const QString &match, int times)
{
    m_faults->add({Fault::Kind::Cut, match, times, Effect::Done, 0, 0, atByte, {}, {}});
}

void Harbor::reset(const QString &match, int times, Effect effect)
{
    m_faults->add({Fault::Kind::Reset, match, times, effect, 0, 0, 0, {}, {}});
}

void Harbor::drip(qsizetype bytes, int ms, const QString &match, int times)
{
    m_faults->add({Fault::Kind::Drip, match, times, Effect::Done, 0, ms, bytes, {}, {}});
}

void Harbor::replyWith(const QByteArray &raw, const QString &match, int times, Effect effect)
{
    m_faults->add({Fault::Kind::Raw, match, times, effect, 0, 0, 0, raw, {}});
}

} // namespace berth::demo
