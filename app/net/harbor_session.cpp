#include "app/net/harbor_session.h"

#include <QUrl>

#include <algorithm>
#include <utility>

#include <cstring>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRefusals = 2;
constexpr qint64 lockMs = 2'000; // Harbor refuses everybody of that name for 1.5 s (harbor-api.md §1.2)

/** The value of a cookie that @p reply sets; empty when it sets none, or deletes it. */
QByteArray cookieSet(const Reply &reply, QByteArrayView name)
{
    const QList<QByteArray> lines = reply.allHeaders("set-cookie");
    for (const QByteArray &line : lines) {
        const QByteArray pair = line.split(';').first().trimmed();
        if (!pair.startsWith(name) || pair.size() <= name.size() || pair.at(name.size()) != '=')
            continue;
        const QByteArray value = pair.mid(name.size() + 1);
        const bool clean =
            std::all_of(value.begin(), value.end(), [](char c) { return c > 0x20 && c < 0x7f && c != ','; });
        return clean ? value : QByteArray();
    }
    return {};
}

bool fromDeadSession(const Reply &reply, const QByteArray &sid)
{
    const QByteArray fresh = cookieSet(reply, "sid");
    return reply.status == 401 || (!fresh.isEmpty() && fresh != sid);
}

Request withHeader(Request request, const QByteArray &name, const QByteArray &value)
{
    request.headers.append({name, value});
    return request;
}

Request apiPing()
{
    Request request;
    request.target = QByteArrayLiteral("/api/v2.0/ping");
    request.headers = {{"Accept", "application/json, */*;q=0.1"}};
    request.limits = Limits::token();
    return request;
}

/** name=value&… of the sign-in form. */
QByteArray loginForm(const Credentials &who)
{
    QByteArray form = "principal=" + QUrl::toPercentEncoding(who.name) + "&password=";
    if (who.secret)
        form += who.secret->view().toByteArray().toPercentEncoding();
    return form;
}

Call<Reply> gone()
{
    return Call<Reply>::ready(fail(ErrorKind::Cancelled));
}

} // namespace

HarborSession::HarborSession(Transport &transport, const Credentials &credentials)
    : m_transport(&transport)
    , m_credentials(credentials)
{
    if (credentials.kind == Credentials::Kind::User)
        m_reads = Reads::Session;
    else if (credentials.kind == Credentials::Kind::Robot)
        m_reads = Reads::Basic;
}

Call<Reply> HarborSession::read(const Request &request)
{
    if (!m_transport)
        return gone();
    switch (m_reads) {
    case Reads::Plain:
        return m_transport->sendRetrying(request);
    case Reads::Session:
        return readBySession(request, 0);
    case Reads::Basic:
        break;
    }
    return readByBasic(request);
}

Call<Reply> HarborSession::write(const Request &request)
{
    if (!m_transport)
        return gone();
    if (m_reads == Reads::Plain)
        return m_transport->send(request);
    if (std::optional<Error> locked = lockedOut())
        return Call<Reply>::ready(fail(std::move(*locked)));
    // A connection test hands on the upstream's own 401, which says nothing about our secret (harbor-api.md §10.11).
    const bool relays = request.target.startsWith("/api/v2.0/registries/ping");
    return m_transport->send(withBasic(request)).andThen([self = shared_from_this(), relays](Reply reply) {
        if (reply.status != 401)
            self->accepted();
        else if (!relays)
            self->refused();
        return reply;
    });
}

Call<Reply> HarborSession::asBasic(const Request &request)
{
    if (!m_transport)
        return gone();
    const bool own = std::any_of(request.headers.begin(), request.headers.end(),
        [](const Header &h) { return h.first.compare("authorization", Qt::CaseInsensitive) == 0; });
    if (own || m_reads == Reads::Plain)
        return m_transport->send(request);
    if (std::optional<Error> locked = lockedOut())
        return Call<Reply>::ready(fail(std::move(*locked)));
    return m_transport->send(withBasic(request));
}

Call<Done> HarborSession::end()
{
    const QByteArray sid = std::exchange(m_sid, {});
    if (sid.isEmpty() || !m_transport)
        return Call<Done>::ready(Done{});
    Request request;
    request.target = QByteArrayLiteral("/c/log_out");
    request.headers = {{"Cookie", "sid=" + sid}};
    request.limits = Limits::token();
    return m_transport->send(request).settle([](Result<Reply> outcome) -> Result<Done> {
        if (!outcome && outcome.error().kind != ErrorKind::Redirected) // an OIDC server leads to its own farewell
            return fail(std::move(outcome.error()));
        return Done{};
    });
}

Call<Reply> HarborSession::readBySession(const Request &request, int renewals)
{
    return signedIn().andThen([self = shared_from_this(), request, renewals](Done) -> Call<Reply> {
        if (!self->m_transport)
            return gone();
        if (self->m_reads == Reads::Basic)
            return self->readByBasic(request);
        const QByteArray sid = self->m_sid;
        return self->m_transport->sendRetrying(withHeader(request, "Cookie", "sid=" + sid))
            .andThen([self, request, renewals, sid](Reply reply) -> Call<Reply> {
                if (!fromDeadSession(reply, sid)) {
                    self->m_deadInARow = 0;
                    return Call<Reply>::ready(std::move(reply));
                }
                if (self->m_sid == sid) // else another read has renewed it already
                    self->m_sid.clear();
                if (renewals == 0)
                    return self->readBySession(request, 1);
                if (reply.status == 401)
                    return Call<Reply>::ready(std::move(reply));
                if (++self->m_deadInARow >= 2) // this Harbor forgets its sessions
                    self->readByBasicFromNow();
                return self->readByBasic(request);
            });
    });
}

Call<Reply> HarborSession::readByBasic(const Request &request)
{
    if (!m_transport)
        return gone();
    if (std::optional<Error> locked = lockedOut())
        return Call<Reply>::ready(fail(std::move(*locked)));
    if (m_answered)
        return probeByBasic(request);
    if (!m_probing) {
        // The first request goes alone: many at once with a wrong secret lock the account (trust.md §4 rule 6).
        m_probing = true;
        return probeByBasic(request).settle([self = shared_from_this()](Result<Reply> outcome) {
            self->m_probing = false;
            self->m_answered = outcome && outcome->status != 401;
            const QList<Pending<Done>> waiting = std::exchange(self->m_waitingForProbe, {});
            for (const Pending<Done> &one : waiting)
                one.finish(Done{});
            return outcome;
        });
    }
    const Pending<Done> turn;
    m_waitingForProbe.append(turn);
    return turn.call().andThen([self = shared_from_this(), request](Done) { return self->readByBasic(request); });
}

Call<Reply> HarborSession::probeByBasic(const Request &request)
{
    return m_transport->sendRetrying(withBasic(request))
        .andThen([self = shared_from_this(), request](Reply reply) -> Call<Reply> {
            if (reply.status != 401 || self->m_credentials.kind != Credentials::Kind::Robot)
                return Call<Reply>::ready(std::move(reply)); // an OIDC secret is refused path by path (§1.7)
            const bool again = self->m_answered && self->m_refusals == 0;
            self->refused();
            if (!again || !self->m_transport)
                return Call<Reply>::ready(std::move(reply));
            return self->m_transport->pace().wait(lockMs).andThen([self, request](Done) -> Call<Reply> {
                if (!self->m_transport)
                    return gone();
                return self->m_transport->send(self->withBasic(request)).andThen([self](Reply second) {
                    if (second.status == 401)
                        self->refused();
                    else
                        self->accepted();
                    return second;
                });
            });
        });
}

Call<Done> HarborSession::signedIn()
{
    if (m_reads == Reads::Basic || !m_sid.isEmpty())
        return Call<Done>::ready(Done{});
    if (std::optional<Error> locked = lockedOut())
        return Call<Done>::ready(fail(std::move(*locked)));
    const Pending<Done> turn;
    m_waitingForSession.append(turn);
    if (!m_signingIn)
        signInForAll();
    return turn.call();
}

void HarborSession::signInForAll()
{
    m_signingIn = true;
    const qint64 wait = waitBeforeNextTry();
    const Call<Done> ready = wait > 0 ? m_transport->pace().wait(wait) : Call<Done>::ready(Done{});
    // Nobody cancels this one: it is everybody's. It ends with the transport.
    const Call<Done> all = ready.andThen([self = shared_from_this()](Done) { return self->signIn(); })
                               .settle([self = shared_from_this()](Result<Done> outcome) -> Result<Done> {
                                   self->m_signingIn = false;
                                   const bool lockedByOthers =
                                       !outcome && outcome.error().kind == ErrorKind::SignInRefused && self->m_proven;
                                   if (lockedByOthers && self->m_refusals < mostRefusals && self->m_transport) {
                                       self->signInForAll();
                                       return outcome;
                                   }
                                   const QList<Pending<Done>> waiting = std::exchange(self->m_waitingForSession, {});
                                   for (const Pending<Done> &one : waiting)
                                       one.finish(outcome);
                                   return outcome;
                               });
    Q_UNUSED(all)
}

Call<Done> HarborSession::signIn()
{
    if (!m_transport)
        return Call<Done>::ready(fail(ErrorKind::Cancelled));
    return m_transport->sendRetrying(apiPing()).andThen([self = shared_from_this()](Reply first) -> Call<Done> {
        const QByteArray sid = cookieSet(first, "sid");
        if (first.status >= 500)
            return Call<Done>::ready(fail(httpError(first)));
        if (sid.isEmpty() || !self->m_transport)
            return Call<Done>::ready(self->readByBasicFromNow());
        return self->m_transport->sendRetrying(withHeader(apiPing(), "Cookie", "sid=" + sid))
            .andThen([self, sid](Reply second) { return self->logIn(sid, second); });
    });
}

Call<Done> HarborSession::logIn(const QByteArray &sid, const Reply &reply)
{
    const QByteArray token = reply.header("x-harbor-csrf-token");
    const QByteArray cookie = cookieSet(reply, "_gorilla_csrf");
    if (token.isEmpty() || cookie.isEmpty() || !m_transport)
        return Call<Done>::ready(readByBasicFromNow());
    Request request;
    request.method = Method::Post;
    request.target = QByteArrayLiteral("/c/login");
    request.limits = Limits::token();
    request.headers = {{"Accept", "application/json, */*;q=0.1"}, {"Content-Type", "application/x-www-form-urlencoded"},
        {"X-Harbor-CSRF-Token", token}, {"Referer", m_transport->origin().text().toLatin1() + '/'},
        {"Cookie", "sid=" + sid + "; _gorilla_csrf=" + cookie}};
    request.body = loginForm(m_credentials);
    return m_transport->send(request).settle(
        [self = shared_from_this()](Result<Reply> outcome) { return self->judgeLogin(std::move(outcome)); });
}

Result<Done> HarborSession::judgeLogin(Result<Reply> outcome)
{
    if (!outcome) {
        Error error = std::move(outcome.error());
        if (error.kind == ErrorKind::Redirected) // single sign-on stands before the form
            return readByBasicFromNow();
        error.mayHaveHappened = false; // what was asked for is a read
        return fail(std::move(error));
    }
    if (outcome->status == 401) {
        refused();
        return fail(httpError(*outcome));
    }
    if (outcome->status >= 500 || outcome->status == 429)
        return fail(httpError(*outcome));
    const QByteArray sid = cookieSet(*outcome, "sid");
    if (outcome->status != 200 || sid.isEmpty()) // OIDC and auth-proxy accounts have no such form
        return readByBasicFromNow();
    m_sid = sid;
    accepted();
    return Done{};
}

Done HarborSession::readByBasicFromNow()
{
    m_sid.clear();
    m_reads = Reads::Basic;
    return {};
}

void HarborSession::refused()
{
    ++m_refusals;
    if (m_transport)
        m_lastRefusal = m_transport->pace().now();
}

void HarborSession::accepted()
{
    m_refusals = 0;
    m_proven = true;
}

std::optional<Error> HarborSession::lockedOut() const
{
    if (m_refusals < mostRefusals)
        return std::nullopt;
    Error error;
    error.kind = ErrorKind::SignInRefused;
    error.httpStatus = 401;
    return error;
}

qint64 HarborSession::waitBeforeNextTry() const
{
    return m_refusals == 0 || !m_transport ? 0 : lockMs - (m_transport->pace().now() - m_lastRefusal);
}

Request HarborSession::withBasic(const Request &request) const
{
    QByteArray plain = m_credentials.name.toUtf8() + ':';
    if (m_credentials.secret)
        plain += m_credentials.secret->view();
    Request proven = withHeader(request, "Authorization", "Basic " + plain.toBase64());
    explicit_bzero(plain.data(), static_cast<std::size_t>(plain.size()));
    return proven;
}

} // namespace berth
