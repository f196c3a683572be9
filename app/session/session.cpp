#include "app/session/session.h"

#include "app/session/session_private.h"
#include "app/setup/change_context.h"

#include <QUrl>

#include <utility>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

constexpr int offlineProbeSeconds = 15; // trust.md §3 no. 1

/** The server could not be asked at all, which says nothing about the account. */
bool isUnreachable(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NameNotFound:
    case ErrorKind::Refused:
    case ErrorKind::Lost:
    case ErrorKind::Timeout:
    case ErrorKind::TlsUntrusted:
    case ErrorKind::TlsExpired:
    case ErrorKind::TlsName:
    case ErrorKind::TlsProtocol:
    case ErrorKind::PinMismatch:
        return true;
    case ErrorKind::ServerFault:
        return error.httpStatus == 502 || error.httpStatus == 503 || error.httpStatus == 504;
    default:
        return false;
    }
}

/** Goes in the event loop: its last holder may be its own answer. */
std::shared_ptr<Transport> makeTransport(const ConnectDetails &details, int timeoutMs)
{
    std::shared_ptr<Transport> transport(
        new Transport(details.origin, details.trust, details.proxy), [](Transport *object) { object->deleteLater(); });
    transport->setTimeout(details.timeoutMs > 0 ? details.timeoutMs : timeoutMs);
    return transport;
}

} // namespace

ProxyChoice proxyOf(const store::ProxyFacts &facts)
{
    switch (facts.kind) {
    case store::ProxyKind::Direct:
        return {ProxyChoice::Kind::Direct, {}, 0};
    case store::ProxyKind::Manual:
        return {ProxyChoice::Kind::Manual, facts.host, facts.port};
    case store::ProxyKind::System:
        break;
    }
    return {};
}

store::ProxyFacts proxyFactsOf(const ProxyChoice &choice)
{
    switch (choice.kind) {
    case ProxyChoice::Kind::Direct:
        return {store::ProxyKind::Direct, {}, 0};
    case ProxyChoice::Kind::Manual:
        return {store::ProxyKind::Manual, choice.host, choice.port};
    case ProxyChoice::Kind::System:
        break;
    }
    return {};
}

Credentials::Kind likelyKind(const QString &account)
{
    return account.startsWith("robot$"_L1) ? Credentials::Kind::Robot : Credentials::Kind::User;
}

Session::Private::Private(Session *session, store::Profiles &allProfiles, store::SessionSecrets &allSecrets)
    : q(session)
    , profiles(allProfiles)
    , secrets(allSecrets)
{
    refreshTimer.setSingleShot(true);
    QObject::connect(&refreshTimer, &QTimer::timeout, session, &Session::refresh);
}

void Session::Private::setState(State next)
{
    if (std::exchange(state, next) != next)
        Q_EMIT q->stateChanged(next);
}

Call<SignedIn> Session::Private::connect(const ConnectDetails &details, const Owner &who)
{
    static_cast<void>(leave());
    const quint64 mine = generation;
    setState(State::Connecting);
    const std::shared_ptr<Transport> transport = makeTransport(details, timeoutMs);
    const Access access(*transport, details.credentials);
    const Call<SignedIn> signingIn = signIn(access);
    cancelConnecting = [signingIn] { signingIn.cancel(); };
    return signingIn.settle([self = QPointer<Session>(q), transport, access, details, who, mine](
                                Result<SignedIn> answer) -> Result<SignedIn> {
        if (!self || self->d->generation != mine)
            return fail(ErrorKind::Cancelled);
        self->d->cancelConnecting = nullptr;
        if (!answer) {
            static_cast<void>(self->d->leave());
            return answer;
        }
        const harbor::Client client(access, answer->features);
        self->d->establish({transport, access, client, *answer, details}, who);
        return answer;
    });
}

void Session::Private::establish(Connection connection, const Owner &who)
{
    const Transport *transport = connection.transport.get();
    now.emplace(std::move(connection));
    owner = who;
    activity = std::make_shared<store::ActivityLog>(
        owner.profile.isNull() ? QString() : store::ActivityLog::fileOf(owner.profile));
    QObject::connect(transport, &Transport::activeChanged, q, [this, transport](int count) {
        if (now && now->transport.get() == transport)
            Q_EMIT q->activeChanged(count);
    });
    if (!owner.profile.isNull())
        static_cast<void>(profiles.markUsed(owner.profile)); // a profile that cannot be stamped still connects
    const quint64 mine = generation;
    setState(State::Connected);
    if (generation == mine) // nobody left while being told
        Q_EMIT q->connectionChanged();
    if (generation == mine)
        refresh();
}

Call<Done> Session::Private::leave()
{
    ++generation;
    refreshTimer.stop();
    refreshing.cancel();
    if (const auto cancel = std::exchange(cancelConnecting, nullptr))
        cancel();
    Call<Done> loggedOut = Call<Done>::ready(Done{});
    const bool had = now.has_value();
    if (had) {
        // Held until Harbor has answered, so that the session does not live on there.
        const std::shared_ptr<Transport> transport = now->transport;
        transport->disconnect(q);
        QObject *server = demoServer;
        loggedOut =
            now->access.signOut().settle([transport, server = QPointer<QObject>(server)](const Result<Done> &done) {
                if (server)
                    server->deleteLater();
                return done;
            });
        demoServer = nullptr;
    }
    now.reset();
    runKey.reset();
    runFacts.remove(QUuid());
    owner = {};
    if (had)
        activity = std::make_shared<store::ActivityLog>();
    setState(State::Disconnected);
    if (had) {
        Q_EMIT q->activeChanged(0);
        Q_EMIT q->connectionChanged();
    }
    return loggedOut;
}

void Session::Private::refresh()
{
    if (!now)
        return;
    refreshTimer.stop();
    refreshing.start(
        now->client.system().info(), q, [this](const Result<harbor::SystemInfo> &info) { refreshed(info); });
}

void Session::Private::refreshed(const Result<harbor::SystemInfo> &info)
{
    if (!info) {
        if (isUnreachable(info.error()))
            setState(State::Offline);
        if (now)
            scheduleRefresh();
        return;
    }
    if (info->signedIn()) { // else an anonymous half-truth, which changes nothing
        now->signedIn.info = *info;
        now->signedIn.features = info->features();
        now->client.setFeatures(now->signedIn.features);
    }
    const quint64 mine = generation;
    setState(State::Connected);
    if (generation != mine)
        return;
    refreshing.start(now->client.system().health(), q, [this](const Result<harbor::Health> &health) {
        now->health = health ? std::optional(*health) : std::nullopt;
        scheduleRefresh();
        Q_EMIT q->factsChanged();
    });
}

void Session::Private::scheduleRefresh()
{
    if (refreshSeconds <= 0 || !now)
        return;
    refreshTimer.start((state == State::Offline ? offlineProbeSeconds : refreshSeconds) * 1000);
}

Session::Session(store::Profiles &profiles, store::SessionSecrets &secrets, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, profiles, secrets))
{
}

Session::~Session()
{
    const QSignalBlocker silent(this); // nobody is told by an object that is going
    static_cast<void>(d->leave());
}

Call<SignedIn> Session::connectWith(const ConnectDetails &details)
{
    return d->connect(details, {});
}

Call<SignedIn> Session::startDemo()
{
    if (!d->demoFactory)
        return Call<SignedIn>::ready(fail(ErrorKind::Internal));
    Result<DemoServer> demo = d->demoFactory();
    if (!demo)
        return Call<SignedIn>::ready(fail(std::move(demo.error())));
    ConnectDetails details;
    details.origin = demo->origin;
    details.credentials = demo->credentials;
    details.proxy.kind = ProxyChoice::Kind::Direct;
    QObject *server = demo->server.release();
    server->setParent(this);
    const Call<SignedIn> call = d->connect(details, {{}, true});
    d->demoServer = server;
    return call.orElse([server = QPointer<QObject>(server)](Error error) -> Result<SignedIn> {
        if (server)
            server->deleteLater();
        return fail(std::move(error));
    });
}

void Session::setDemoFactory(DemoFactory factory)
{
    d->demoFactory = std::move(factory);
}

void Session::setTimeout(int ms)
{
    d->timeoutMs = ms;
}

Call<Done> Session::disconnect()
{
    return d->leave();
}

Session::State Session::state() const
{
    return d->state;
}

bool Session::connected() const
{
    return d->now.has_value();
}

bool Session::isDemo() const
{
    return d->owner.demo;
}

std::optional<store::Profile> Session::profile() const
{
    return d->profile();
}

QString Session::title() const
{
    if (isDemo())
        return tr("Demo");
    if (const auto profile = d->profile())
        return profile->name;
    return d->now ? d->now->details.origin.authority() : QString();
}

harbor::Client Session::harbor() const
{
    Q_ASSERT(d->now);
    return d->now->client;
}

const Access &Session::access() const
{
    Q_ASSERT(d->now);
    return d->now->access;
}

Transport &Session::transport() const
{
    Q_ASSERT(d->now);
    return *d->now->transport;
}

const SignedIn &Session::signedIn() const
{
    Q_ASSERT(d->now);
    return d->now->signedIn;
}

const harbor::Features &Session::features() const
{
    return signedIn().features;
}

QString Session::authority() const
{
    const QString said = signedIn().info.registryUrl;
    return said.isEmpty() ? d->now->details.origin.authority() : said;
}

bool Session::readOnly() const
{
    return signedIn().info.readOnly;
}

const std::optional<harbor::Health> &Session::health() const
{
    Q_ASSERT(d->now);
    return d->now->health;
}

ChangeContext Session::changes() const
{
    return {harbor(), d->activity};
}

std::shared_ptr<store::ActivityLog> Session::activity() const
{
    return d->activity;
}

store::SessionSecrets &Session::secrets() const
{
    return d->secrets;
}

store::Profiles &Session::profiles() const
{
    return d->profiles;
}

void Session::refresh()
{
    d->refresh();
}

void Session::setRefreshInterval(int seconds)
{
    d->refreshSeconds = seconds;
    d->refreshTimer.stop();
    d->scheduleRefresh();
}

} // namespace berth
