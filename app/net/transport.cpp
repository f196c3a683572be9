#include "app/net/transport.h"

#include "app/net/exchange.h"
#include "app/net/tls.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>
#include <QThread>

#include <array>
#include <deque>
#include <optional>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHops = 3;

bool isRead(Method method)
{
    return method == Method::Get || method == Method::Head;
}

/** Where a 301, 302, 303, 307 or 308 leads, resolved; an invalid URL when the reply leads nowhere. */
QUrl leadsTo(const Reply &reply, const QUrl &from)
{
    switch (reply.status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        break;
    default:
        return {};
    }
    const QByteArray location = reply.header("location");
    return location.isEmpty() ? QUrl() : from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
}

} // namespace

QByteArray Reply::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QList<QByteArray> Reply::allHeaders(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : headers) {
        if (key == name)
            values.append(value);
    }
    return values;
}

/** The requests of one purpose wait here for their turn; reads share the connections of one manager. */
struct Queue
{
    struct Waiting
    {
        QPointer<Exchange> exchange;
        QNetworkRequest request;
    };

    std::unique_ptr<QNetworkAccessManager> manager = {}; ///< none for writes: each has its own
    std::deque<Waiting> waiting = {};
    int running = 0;
    int most = 0;
    bool clearWhenIdle = false;
};

class Transport::Private
{
public:
    explicit Private(Transport &transport)
        : q(transport)
    {
    }

    void setUp();
    [[nodiscard]] std::unique_ptr<QNetworkAccessManager> newManager() const;
    Queue &queueOf(const Request &request);
    Call<Reply> sendOnce(Request request);
    void dispatch(Queue &queue);
    [[nodiscard]] QNetworkProxy proxy() const;
    void count(int change);

    Transport &q;
    Surroundings around = {};
    std::optional<Error> unusable = {};
    ProxyChoice choice = {};
    Pace pace = Pace::real();
    std::shared_ptr<RetryBudget> budget = std::make_shared<RetryBudget>();
    std::array<Queue, 3> queues; // reads, bulk reads, writes
    QList<QByteArray> certificates = {};
    // Lives in the transport's thread; through it a cancel from another thread finds its way.
    std::shared_ptr<QObject> relay = std::shared_ptr<QObject>(new QObject, [](QObject *gone) { gone->deleteLater(); });
    int timeoutMs = 0;
    int active = 0;
};

void Transport::Private::setUp()
{
    if (Result<QSslConfiguration> config = tls::configuration(around.trust))
        around.tls = *config;
    else
        unusable = config.error();
    queues[0].manager = newManager();
    queues[0].most = 4;
    queues[1].manager = newManager();
    queues[1].most = 3;
    queues[2].most = 4;
    around.openToProxy = !around.origin.secure() && proxy().type() != QNetworkProxy::NoProxy;
}

std::unique_ptr<QNetworkAccessManager> Transport::Private::newManager() const
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (choice.kind == ProxyChoice::Kind::Direct || around.origin.loopback())
        manager->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    else if (choice.kind == ProxyChoice::Kind::Manual)
        manager->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, choice.host, static_cast<quint16>(choice.port)));
    return manager;
}

Queue &Transport::Private::queueOf(const Request &request)
{
    if (!isRead(request.method))
        return queues[2];
    return request.lane == Lane::Bulk ? queues[1] : queues[0];
}

Call<Reply> Transport::Private::sendOnce(Request request)
{
    if (unusable)
        return Call<Reply>::ready(fail(*unusable));
    if (timeoutMs > 0) {
        request.limits.headersMs = timeoutMs;
        request.limits.totalMs = timeoutMs;
    }
    Result<QNetworkRequest> built = wireRequest(request, around);
    if (!built)
        return Call<Reply>::ready(fail(std::move(built.error())));

    const Pending<Reply> pending;
    Queue &queue = queueOf(request);
    auto *exchange = new Exchange(std::move(request), around, pending, &q);
    pending.onCancel([relay = relay, guard = QPointer<Exchange>(exchange)] {
        const auto cancel = [relay, guard] {
            if (guard)
                guard->cancel();
        };
        if (QThread::currentThread() == relay->thread())
            cancel();
        else
            QMetaObject::invokeMethod(relay.get(), cancel, Qt::QueuedConnection);
    });
    QObject::connect(
        exchange, &Exchange::metCertificates, &q, [this](const QList<QByteArray> &chain) { certificates = chain; });
    QObject::connect(exchange, &Exchange::ended, &q, [this, &queue, exchange] {
        exchange->deleteLater();
        if (exchange->started())
            --queue.running;
        count(-1);
        dispatch(queue);
    });
    queue.waiting.push_back({exchange, *built});
    count(1);
    const Call<Reply> call = pending.call();
    dispatch(queue);
    return call;
}

void Transport::Private::dispatch(Queue &queue)
{
    if (queue.running == 0 && queue.clearWhenIdle && queue.manager) {
        queue.clearWhenIdle = false;
        queue.manager->clearConnectionCache();
    }
    while (queue.running < queue.most && !queue.waiting.empty()) {
        const Queue::Waiting next = std::move(queue.waiting.front());
        queue.waiting.pop_front();
        if (!next.exchange || next.exchange->done())
            continue; // cancelled while it waited
        ++queue.running;
        if (queue.manager)
            next.exchange->start(*queue.manager, next.request);
        else
            next.exchange->startAlone(newManager(), next.request);
    }
}

QNetworkProxy Transport::Private::proxy() const
{
    const QNetworkProxy set = queues[0].manager->proxy();
    if (set.type() != QNetworkProxy::DefaultProxy)
        return set;
    const QList<QNetworkProxy> found = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(around.origin.url()));
    return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
}

void Transport::Private::count(int change)
{
    active += change;
    Q_EMIT q.activeChanged(active);
}

Transport::Transport(Origin origin, Trust trust, ProxyChoice proxy, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this))
{
    d->around.origin = std::move(origin);
    d->around.trust = std::move(trust);
    d->choice = std::move(proxy);
    d->setUp();
}

Transport::~Transport()
{
    // Children go before the managers they speak through; each of their calls answers Cancelled.
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
}

const Origin &Transport::origin() const
{
    return d->around.origin;
}

const Trust &Transport::trust() const
{
    return d->around.trust;
}

void Transport::setTimeout(int ms)
{
    d->timeoutMs = ms;
}

void Transport::setPace(const Pace &pace)
{
    d->pace = pace;
}

const Pace &Transport::pace() const
{
    return d->pace;
}

Call<Reply> Transport::send(const Request &request)
{
    return follow(request, 0);
}

Call<Reply> Transport::follow(const Request &request, int hops)
{
    return d->sendOnce(request).andThen([self = QPointer<Transport>(this), request, hops](Reply reply) -> Call<Reply> {
        if (!self)
            return Call<Reply>::ready(fail(ErrorKind::Cancelled));
        const Origin &origin = self->origin();
        const QUrl from = QUrl::fromEncoded(origin.text().toLatin1() + request.target);
        const QUrl to = leadsTo(reply, from);
        if (!to.isValid())
            return Call<Reply>::ready(std::move(reply));
        if (isRead(request.method) && hops < mostHops && Origin::of(to) == origin && to.userInfo().isEmpty()) {
            Request next = request;
            next.target = to.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment
                | QUrl::NormalizePathSegments | QUrl::FullyEncoded);
            if (!next.target.startsWith('/'))
                next.target.prepend('/');
            return self->follow(next, hops + 1);
        }
        Error error;
        error.kind = ErrorKind::Redirected;
        error.httpStatus = reply.status;
        error.requestId = reply.requestId;
        error.target = to.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
        return Call<Reply>::ready(fail(std::move(error)));
    });
}

Call<Reply> Transport::sendRetrying(const Request &request)
{
    if (!isRead(request.method))
        return send(request);
    const auto attempt = [self = QPointer<Transport>(this), request] {
        return self ? self->send(request) : Call<Reply>::ready(fail(ErrorKind::Cancelled));
    };
    return retrying(attempt, d->pace, {}, d->budget);
}

void Transport::clearConnections()
{
    for (Queue &queue : d->queues) {
        queue.clearWhenIdle = true; // a manager cleared in use would never finish its requests
        d->dispatch(queue);
    }
}

int Transport::active() const
{
    return d->active;
}

QList<QByteArray> Transport::certificates() const
{
    return d->certificates;
}

QString Transport::proxyInUse() const
{
    const QNetworkProxy proxy = d->proxy();
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
        return {};
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

} // namespace berth
