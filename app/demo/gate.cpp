#include "app/demo/router.h"

#include <QDateTime>
#include <QLocale>
#include <QUrlQuery>
#include <QUuid>

// What stands before every handler, in Harbor's order: request id, CSRF, who asks, read-only (harbor-api.md §1).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int slowHash = 90; ///< ms for a user's password since 2.15.2, harbor-api.md §0.1
constexpr int quickHash = 2;
constexpr int robotHash = 5;
constexpr int wrongPassword = 1500; ///< ms, and as long no other try counts, harbor-api.md §1.2

bool isLogin(const Request &request)
{
    return request.method == "POST" && request.path == "/c/login"_L1;
}

bool under(const Request &request, QLatin1StringView folder)
{
    return request.path.startsWith(folder)
        && (request.path.size() == folder.size() || request.path[folder.size()] == u'/');
}

bool isApi(const Request &request)
{
    return under(request, "/api"_L1) || under(request, "/v2"_L1) || under(request, "/service"_L1);
}

Response portalPage()
{
    Response page;
    page.set("Content-Type", "text/html");
    page.set("Last-Modified", "Mon, 23 Nov 2026 09:47:23 GMT");
    page.set("ETag", "\"6b040bab-25\"");
    page.set("Accept-Ranges", "bytes");
    page.body = "<!doctype html><title>Harbor</title>\n";
    return page;
}

} // namespace

Identity World::ofUser(qint64 id) const
{
    const auto it = users.rows.find(id);
    if (it == users.rows.end())
        return {};
    Identity who;
    who.kind = Identity::Kind::User;
    who.id = id;
    who.name = it->second.name;
    who.admin = it->second.admin;
    return who;
}

Identity World::byPassword(const QString &name, const QByteArray &password)
{
    const qint64 time = running.elapsed();
    if (locks.value(name, 0) > time)
        return {};
    const User *user =
        users.findIf([&name](const User &u) { return u.name == name || (!u.email.isEmpty() && u.email == name); });
    const bool local = user && (options.authMode == "db_auth"_L1 || user->id == 1);
    if (local && !password.isEmpty() && user->password == hashed(password)) {
        Identity who = ofUser(user->id);
        who.waitMs = since(15, 2) ? slowHash : quickHash;
        return who;
    }
    if (locks.size() > 10000)
        locks.clear();
    locks.insert(name, time + clock.waiting(wrongPassword));
    Identity nobody;
    nobody.waitMs = wrongPassword;
    return nobody;
}

Identity World::byRobot(const QString &name, const QByteArray &secret)
{
    const Robot *robot = robots.findIf([&name](const Robot &r) { return r.name == name; });
    const bool good = robot && !robot->disabled && (robot->expires < 0 || robot->expires > now().toSecsSinceEpoch())
        && !secret.isEmpty() && robot->secret == hashed(secret);
    if (!good)
        return {};
    Identity who;
    who.kind = Identity::Kind::Robot;
    who.id = robot->id;
    who.name = name;
    who.waitMs = robotHash;
    return who;
}

Identity World::identify(const Request &request)
{
    if (!isApi(request) && !under(request, "/c"_L1))
        return {};
    Headers ignored;
    if (refusedBefore(request, ignored))
        return {};
    if (isLogin(request)) {
        const QUrlQuery form(QString::fromUtf8(request.body).replace(u'+', u"%20"_s));
        return byPassword(form.queryItemValue(u"principal"_s, QUrl::FullyDecoded),
            form.queryItemValue(u"password"_s, QUrl::FullyDecoded).toUtf8());
    }
    const QByteArray authorization = request.header("Authorization");
    Identity failed;
    if (authorization.left(7).toLower() == "bearer " && under(request, "/v2"_L1)) {
        if (Identity holder = byToken(*this, authorization.mid(7).trimmed()); holder.known())
            return holder;
    }
    if (authorization.left(6).toLower() == "basic ") {
        const QByteArray pair = QByteArray::fromBase64(authorization.mid(6).trimmed());
        const qsizetype colon = pair.indexOf(':');
        const QString name = QString::fromUtf8(colon < 0 ? pair : pair.left(colon));
        const QByteArray password = colon < 0 ? QByteArray() : pair.mid(colon + 1);
        if (name.startsWith(u"robot$")) {
            if (Identity robot = byRobot(name, password); robot.known())
                return robot;
        }
        failed = byPassword(name, password);
        if (failed.known())
            return failed;
    }
    const bool renew = !request.hasHeader("X-Harbor-No-Session-Renewal");
    const qint64 user = sessions.user(request.cookie("sid"), now().toSecsSinceEpoch(), renew);
    Identity who = ofUser(user);
    who.bySession = who.known();
    who.waitMs = failed.waitMs;
    return who;
}

QByteArray World::setCookie(const QByteArray &pair) const
{
    return pair + (options.tls ? "; Path=/; HttpOnly; Secure; HttpOnly" : "; Path=/; HttpOnly");
}

std::optional<Response> World::refusedBefore(const Request &request, Headers &headers) const
{
    const bool hasSid = !request.cookie("sid").isEmpty();
    if (isApi(request) && !hasSid)
        return {};
    QByteArray cookie = request.cookie("_gorilla_csrf");
    const QByteArray sent = cookie;
    if (cookie.isEmpty()) {
        cookie = sessions.newCsrfCookie();
        const QString until = QLocale::c().toString(
            QDateTime::currentDateTimeUtc().addSecs(12 * 60 * 60), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        const QByteArray value =
            setCookie("_gorilla_csrf=" + cookie) + "; Expires=" + until.toLatin1() + "; Max-Age=43200; SameSite=Strict";
        headers.emplaceBack("Set-Cookie", value);
    }
    headers.emplaceBack("Vary", "Cookie");
    headers.emplaceBack("X-Harbor-Csrf-Token", sessions.csrfToken(cookie));
    const QByteArray token = request.header("X-Harbor-CSRF-Token");
    if (request.isRead() || sessions.matches(token, sent))
        return {};
    const bool named = token.isEmpty() && since(11);
    return failure(403, "FORBIDDEN"_L1, named ? u"CSRF token not found in request"_s : u"CSRF token invalid"_s);
}

Response World::dispatch(const Request &request, const Identity &who)
{
    if (under(request, "/v2"_L1))
        return answerRegistry(*this, request, who);
    if (request.path == "/service/token"_L1)
        return answerToken(*this, request, who);
    if (under(request, "/c"_L1))
        return answerPortal(*this, request, who);
    if (request.path == "/api/version"_L1) {
        Response version;
        version.set("Content-Type", "text/plain; charset=utf-8");
        version.body = "{\"version\":\"v2.0\"}\n";
        return version;
    }
    if (under(request, "/api/v2.0"_L1))
        return m_router->route(*this, request, who, request.path.mid(9));
    return notFound(u"path %1 was not found"_s.arg(request.path));
}

Response World::answer(const Request &request, const Identity &who)
{
    if (request.path.isEmpty())
        return nginxPage(400);
    if (!isApi(request) && !under(request, "/c"_L1))
        return request.isRead() ? portalPage() : nginxPage(405);
    if (!request.badQuery.isEmpty())
        return badRequest(QString::fromUtf8(request.badQuery));
    const QByteArray requestId = request.header("X-Request-Id");
    const QPair<QByteArray, QByteArray> idHeader{
        "X-Request-Id", requestId.isEmpty() ? QUuid::createUuid().toByteArray(QUuid::WithoutBraces) : requestId};
    Headers headers;
    if (auto refusal = refusedBefore(request, headers)) {
        refusal->headers += headers;
        refusal->headers.append(idHeader);
        return *refusal;
    }
    const bool exempt = isLogin(request) || under(request, "/service"_L1)
        || (request.method == "PUT" && request.path == "/api/v2.0/configurations"_L1);
    if (readOnly && !request.isRead() && !exempt) {
        Response refusal =
            failure(403, "DENIED"_L1, u"The system is in read only mode. Any modification is prohibited."_s);
        refusal.headers.append(idHeader);
        return refusal;
    }
    Response response = dispatch(request, who);
    const bool setsSid = response.header("Set-Cookie").startsWith("sid=");
    if (!setsSid && !sessions.isLive(request.cookie("sid")))
        response.set("Set-Cookie", setCookie("sid=" + sessions.openAnonymous()));
    response.headers += headers;
    response.headers.append(idHeader);
    return response;
}

Response answerPortal(World &world, const Request &request, const Identity &who)
{
    if (isLogin(request)) {
        if (!who.known())
            return empty(401);
        world.sessions.end(request.cookie("sid"));
        Response response = empty();
        response.set(
            "Set-Cookie", world.setCookie("sid=" + world.sessions.open(who.id, world.now().toSecsSinceEpoch())));
        return response;
    }
    if (request.path == "/c/log_out"_L1 && request.isRead()) {
        world.sessions.end(request.cookie("sid"));
        Response response = empty();
        response.set("Set-Cookie", world.setCookie("sid=") + "; Max-Age=0");
        return response;
    }
    return notFound(u"path %1 was not found"_s.arg(request.path));
}

} // namespace berth::demo
