#include "tests/support/session_harbor.h"

#include <QRegularExpression>

namespace berth::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray cookie(const Seen &request, const QByteArray &name)
{
    const QList<QByteArray> pairs = request.header("cookie").split(';');
    for (const QByteArray &pair : pairs) {
        if (pair.trimmed().startsWith(name + '='))
            return pair.trimmed().mid(name.size() + 1);
    }
    return {};
}

Script error(int status, const QByteArray &code, const QByteArray &message)
{
    return Script::json("{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}]}\n", status);
}

QByteArray basic(const QByteArray &user, const QByteArray &secret)
{
    return "Basic " + (user + ':' + secret).toBase64();
}

void set(Script &script, const QByteArray &name, const QByteArray &value)
{
    script.headers.append(QPair<QByteArray, QByteArray>(name, value));
}

} // namespace

SessionHarbor::SessionHarbor(FaultServer &server)
{
    server.otherwise([this](const Seen &request) { return answer(request); });
    object = [](const Seen &, bool known) {
        return known ? Script::json("{\"username\":\"admin\"}") : error(401, "UNAUTHORIZED", "unauthorized");
    };
}

QByteArray SessionHarbor::newSid()
{
    const QByteArray sid = "sid" + QByteArray::number(++m_last);
    m_issued.insert(sid);
    return sid;
}

Script SessionHarbor::answer(const Seen &request)
{
    if (request.target == "/c/login")
        return login(request);
    const QByteArray sid = cookie(request, "sid");
    if (request.target == "/c/log_out") {
        m_live.remove(sid);
        Script out = Script::json({});
        set(out, "Set-Cookie", "sid=; Path=/; Max-Age=0");
        return out;
    }
    const bool read = request.method == "GET" || request.method == "HEAD";
    if (!read && !sid.isEmpty())
        return error(403, "FORBIDDEN", "CSRF token not found in request");
    const QByteArray proof = request.header("authorization");
    const bool byBasic = proof == basic(user, password) || proof == basic("robot$berth", robotSecret);
    if (byBasic && read)
        ++basicReads;
    const bool live = m_live.contains(sid) && !forgetsSessions;
    Script script = request.target == "/api/v2.0/ping" ? Script::json("\"Pong\"") : object(request, live || byBasic);
    if (!live && !m_issued.contains(sid))
        set(script, "Set-Cookie", "sid=" + newSid() + "; Path=/; HttpOnly; Secure; HttpOnly");
    else if (!live && request.target != "/api/v2.0/ping")
        set(script, "Set-Cookie", "sid=" + newSid() + "; Path=/; HttpOnly");
    if (!sid.isEmpty()) {
        set(script, "Set-Cookie", "_gorilla_csrf=csrf-of-" + sid + "; Path=/; HttpOnly; SameSite=Strict");
        set(script, "X-Harbor-Csrf-Token", "token-of-" + sid);
    }
    return script;
}

Script SessionHarbor::login(const Seen &request)
{
    if (!hasLogin)
        return error(404, "NOT_FOUND", "path /c/login was not found");
    const QByteArray sid = cookie(request, "sid");
    if (sid.isEmpty() || request.header("x-harbor-csrf-token") != "token-of-" + sid
        || cookie(request, "_gorilla_csrf") != "csrf-of-" + sid)
        return error(403, "FORBIDDEN", "CSRF token not found in request");
    ++logins;
    if (loginStatus != 0)
        return Script::json("{\"redirect_location\":\"/c/oidc/login\"}", loginStatus);
    if (request.body != "principal=" + user.toPercentEncoding() + "&password=" + password.toPercentEncoding())
        return Script::json({}, 401);
    Script script = Script::json({});
    const QByteArray fresh = newSid();
    m_live.insert(fresh);
    set(script, "Set-Cookie", "sid=" + fresh + "; Path=/; HttpOnly; Secure");
    return script;
}

} // namespace berth::tests
