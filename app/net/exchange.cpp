#include "app/net/exchange.h"

#include "app/core/logging.h"
#include "app/net/one_shot_body.h"
#include "app/net/tls.h"

#include <QNetworkAccessManager>

#include <algorithm>
#include <utility>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readBuffer = 1024 * 1024; // more waits in the socket (trust.md §0.4)
constexpr qint64 portion = 64 * 1024;

QByteArray verb(Method method)
{
    switch (method) {
    case Method::Get:
        return QByteArrayLiteral("GET");
    case Method::Head:
        return QByteArrayLiteral("HEAD");
    case Method::Post:
        return QByteArrayLiteral("POST");
    case Method::Put:
        return QByteArrayLiteral("PUT");
    case Method::Patch:
        return QByteArrayLiteral("PATCH");
    case Method::Delete:
        return QByteArrayLiteral("DELETE");
    }
    return {};
}

bool isRead(Method method)
{
    return method == Method::Get || method == Method::Head;
}

/** Failures that come before the first byte of a request. */
bool isBeforeSending(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NameNotFound:
    case ErrorKind::Refused:
    case ErrorKind::TlsProtocol:
    case ErrorKind::PinMismatch:
        return true;
    default:
        return false;
    }
}

} // namespace

Exchange::Exchange(Request request, const Surroundings &around, Pending<Reply> pending, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_around(around)
    , m_pending(std::move(pending))
{
    const std::pair<QTimer *, QString> clocks[] = {{&m_connectClock, u"connect"_s}, {&m_headersClock, u"headers"_s},
        {&m_idleClock, u"idle"_s}, {&m_totalClock, u"total"_s}};
    for (const auto &[clock, name] : clocks) {
        clock->setSingleShot(true);
        connect(clock, &QTimer::timeout, this, [this, name = name] { expire(name); });
    }
}

Exchange::~Exchange()
{
    m_done = true; // the Pending answers Cancelled when it goes
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        delete std::exchange(m_reply, nullptr);
    }
}

void Exchange::startAlone(std::unique_ptr<QNetworkAccessManager> manager, const QNetworkRequest &request)
{
    m_ownManager = std::move(manager);
    start(*m_ownManager, request);
}

void Exchange::start(QNetworkAccessManager &manager, const QNetworkRequest &request)
{
    m_requestId = QString::fromLatin1(request.rawHeader("X-Request-Id"));
    m_took.start();
    const Limits &limits = m_request.limits;
    QNetworkRequest sent = request;
    if (m_request.method == Method::Get) {
        m_reply = manager.get(sent);
    } else if (m_request.method == Method::Head) {
        m_reply = manager.head(sent);
    } else {
        // Also for an empty body: Qt re-sends whatever it has no device for.
        sent.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        m_upload = new OneShotBody(std::exchange(m_request.body, {}), this);
        m_reply = manager.sendCustomRequest(sent, verb(m_request.method), m_upload);
    }
    m_reply->setParent(this);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::onEncrypted);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::onSslErrors);
    connect(m_reply, &QNetworkReply::requestSent, this, &Exchange::onSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::drain);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);

    // Qt never says that a write without a body was sent: over TLS the connection tells it, else it counts as sent.
    m_sent = m_upload && m_upload->atEnd() && !m_around.origin.secure();
    if (!m_sent)
        m_connectClock.start(std::min(limits.connectMs, limits.headersMs));
    m_headersClock.start(limits.headersMs);
    if (limits.totalMs > 0)
        m_totalClock.start(limits.totalMs);
}

void Exchange::cancel()
{
    stop(failure(ErrorKind::Cancelled));
}

void Exchange::onEncrypted()
{
    // Qt's thread waits here, so nothing has been sent yet.
    if (m_upload && m_upload->atEnd())
        onSent();
    const QList<QSslCertificate> chain = m_reply->sslConfiguration().peerCertificateChain();
    m_chain = tls::toDer(chain);
    Q_EMIT metCertificates(m_chain);
    const Trust &trust = m_around.trust;
    if (trust.mode != TrustMode::Pinned)
        return;
    const QByteArray leaf = chain.isEmpty() ? QByteArray() : tls::sha256(chain.first());
    if (leaf != trust.pinSha256)
        stop(failure(ErrorKind::PinMismatch));
}

void Exchange::onSslErrors(const QList<QSslError> &errors)
{
    const QList<QSslCertificate> chain = m_reply->sslConfiguration().peerCertificateChain();
    m_chain = tls::toDer(chain);
    Q_EMIT metCertificates(m_chain);
    if (m_around.trust.mode == TrustMode::Pinned && !chain.isEmpty()) {
        if (tls::sha256(chain.first()) != m_around.trust.pinSha256) {
            m_tlsError = failure(ErrorKind::PinMismatch);
            return;
        }
        QList<QSslError> excused; // exactly these faults of exactly these certificates
        for (const QSslError &error : errors) {
            if (tls::pinExcuses(error.error()))
                excused.append(error);
        }
        if (excused.size() == errors.size()) {
            m_reply->ignoreSslErrors(excused);
            return;
        }
    }
    m_tlsError = tls::refused(errors, chain, m_around.origin.host);
    m_tlsError->requestId = m_requestId;
}

void Exchange::onSent()
{
    m_sent = true;
    m_connectClock.stop();
}

void Exchange::onHeaders()
{
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 0)
        return;
    m_connectClock.stop();
    m_headersClock.stop();
    if (m_request.limits.idleMs > 0)
        m_idleClock.start(m_request.limits.idleMs);
}

void Exchange::drain()
{
    if (m_done)
        return;
    if (m_idleClock.isActive())
        m_idleClock.start();
    // In portions, counted after decompression: a small body may unfold into a huge one.
    while (m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(portion);
        if (piece.isEmpty())
            break;
        if (m_body.size() + piece.size() > m_request.limits.bytes)
            return stop(failure(ErrorKind::TooLarge));
        m_body += piece;
    }
}

void Exchange::onFinished()
{
    if (m_done)
        return;
    drain();
    if (m_done)
        return;
    if (answeredByHttp())
        finish(answer());
    else
        finish(fail(failure()));
}

bool Exchange::answeredByHttp() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return false;
    switch (m_reply->error()) {
    case QNetworkReply::NoError:
        return true;
    case QNetworkReply::ContentReSendError:
        // Before it looks at the redirect policy Qt rewinds the body for a 307 or 308, which ours refuses.
        return status == 307 || status == 308;
    case QNetworkReply::RemoteHostClosedError: // the words of a refusal were cut, not the refusal
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return status >= 400; // below 400 these mean a body that could not be decoded
    default:
        return false;
    }
}

Result<Reply> Exchange::answer()
{
    Reply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QList<QNetworkReply::RawHeaderPair> headers = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : headers) {
        const QByteArray lower = name.toLower();
        // Qt joins repeated headers, cookies by line ends.
        const QList<QByteArray> values = lower == "set-cookie" ? value.split('\n') : QList<QByteArray>{value};
        for (const QByteArray &one : values)
            reply.headers.append({lower, one});
    }
    reply.body = std::move(m_body);
    reply.requestId = QString::fromUtf8(reply.header("x-request-id"));
    if (reply.requestId.isEmpty())
        reply.requestId = m_requestId;
    const bool tlsWanted = !m_around.origin.secure() && reply.status == 400
        && (reply.body.contains("HTTP request was sent to HTTPS port")
            || reply.body.contains("HTTP request to an HTTPS server"));
    if (tlsWanted)
        return fail(failure(ErrorKind::TlsProtocol, u"tls_port"_s));
    return reply;
}

Error Exchange::failure(ErrorKind kind, const QString &field) const
{
    Error error;
    error.kind = kind;
    error.field = field;
    error.requestId = m_requestId;
    error.target = m_around.origin.text();
    if (kind == ErrorKind::PinMismatch)
        error.certificates = m_chain;
    if (m_reply)
        error.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    error.mayHaveHappened = !isRead(m_request.method) && !isBeforeSending(kind) && maybeSent();
    return error;
}

Error Exchange::failure() const
{
    if (m_tlsError)
        return *m_tlsError;
    const QString text = m_reply->errorString();
    const auto told = [&](ErrorKind kind, const QString &field = {}) {
        Error error = failure(kind, field);
        error.message = text;
        return error;
    };
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
        return told(ErrorKind::Refused);
    case QNetworkReply::HostNotFoundError:
        return told(ErrorKind::NameNotFound);
    case QNetworkReply::TimeoutError:
        return told(ErrorKind::Timeout, u"connect"_s);
    case QNetworkReply::SslHandshakeFailedError:
        // OpenSSL's words for an answer that is not TLS at all.
        return told(ErrorKind::TlsProtocol,
            text.contains("wrong version number"_L1) || text.contains("http request"_L1)
                    || text.contains("packet length too long"_L1)
                ? u"plain_http"_s
                : QString());
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return told(ErrorKind::Refused, u"proxy"_s);
    case QNetworkReply::ProxyNotFoundError:
        return told(ErrorKind::NameNotFound, u"proxy"_s);
    case QNetworkReply::ProxyTimeoutError:
        return told(ErrorKind::Timeout, u"proxy"_s);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return told(ErrorKind::NotHarbor);
    case QNetworkReply::UnknownContentError:
        return told(ErrorKind::BadReply, u"body"_s);
    case QNetworkReply::UnknownNetworkError:
        return told(maybeSent() ? ErrorKind::Lost : ErrorKind::Refused);
    default:
        return told(ErrorKind::Lost);
    }
}

bool Exchange::maybeSent() const
{
    return m_reply && (m_sent || (m_upload && m_upload->started()));
}

void Exchange::expire(const QString &clock)
{
    stop(failure(ErrorKind::Timeout, clock));
}

void Exchange::stop(Error error)
{
    if (m_done)
        return;
    m_done = true; // abort() says finished at once
    if (m_reply)
        m_reply->abort(); // before anybody hears of it: in encrypted() Qt's thread is waiting to send
    finish(fail(std::move(error)));
}

void Exchange::finish(Result<Reply> result)
{
    m_done = true;
    for (QTimer *clock : {&m_connectClock, &m_headersClock, &m_idleClock, &m_totalClock})
        clock->stop();
    note(result);
    m_pending.finish(std::move(result));
    Q_EMIT ended();
}

void Exchange::note(const Result<Reply> &result) const
{
    RequestEvent event;
    event.method = verb(m_request.method);
    event.target = m_request.target;
    event.requestId = m_requestId;
    event.ms = m_took.isValid() ? m_took.elapsed() : 0;
    if (result) {
        event.status = result->status;
        event.bytes = result->body.size();
    } else {
        event.status = result.error().httpStatus;
        event.outcome = kindName(result.error().kind);
    }
    logRequest(event);
}

} // namespace berth
