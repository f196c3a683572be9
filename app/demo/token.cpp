#include "app/demo/access.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

// Tokens for /v2 (harbor-api.md §7.1): a JWT in shape, signed with a key of this run.
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lifetime = 30 * 60;
constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray sign(const World &world, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, world.key, QCryptographicHash::Sha256).toBase64(urlSafe);
}

/** `repository:p/r:pull,push` cut down to what the caller may; nothing else is given out. */
QJsonArray allowedScopes(World &world, const Request &request, const Identity &who)
{
    QJsonArray scopes;
    for (const auto &[name, value] : request.query) {
        if (name != "scope"_L1)
            continue;
        for (const QString &scope : value.split(u' ', Qt::SkipEmptyParts)) {
            const QString repository = scope.section(u':', 1, 1);
            const Project *project = world.project(repository.section(u'/', 0, 0));
            QJsonArray actions;
            for (const auto action : {"pull"_L1, "push"_L1}) {
                const bool asked = scope.section(u':', 2).split(u',').contains(action);
                if (asked && project && scope.startsWith(u"repository:")
                    && mayProject(world, who, *project, "repository"_L1, action))
                    actions.append(action);
            }
            scopes.append(QJsonObject{{u"type"_s, u"repository"_s}, {u"name"_s, repository}, {u"actions"_s, actions}});
        }
    }
    return scopes;
}

} // namespace

Response answerToken(World &world, const Request &request, const Identity &who)
{
    if (request.method != "GET")
        return nginxPage(405);
    if (request.queryValue(u"service") != "harbor-registry"_L1) {
        Response response = empty(400);
        response.set("Content-Type", "text/plain; charset=utf-8");
        response.body = "Unable to handle service: " + request.queryValue(u"service").toUtf8();
        return response;
    }
    if (!request.hasQuery(u"scope") && !who.known())
        return empty(401);
    const qint64 time = world.now().toSecsSinceEpoch();
    const QJsonObject claims{{u"iss"_s, u"harbor-token-issuer"_s}, {u"sub"_s, who.name},
        {u"aud"_s, u"harbor-registry"_s}, {u"iat"_s, time}, {u"nbf"_s, time}, {u"exp"_s, time + lifetime},
        {u"jti"_s, QString::fromLatin1(randomHex(8))}, {u"access"_s, allowedScopes(world, request, who)}};
    const QByteArray text =
        QByteArray("{\"typ\":\"JWT\",\"alg\":\"HS256\"}").toBase64(urlSafe) + '.' + compact(claims).toBase64(urlSafe);
    Response response = json(
        QJsonObject{{u"token"_s, QString::fromLatin1(text + '.' + sign(world, text))}, {u"access_token"_s, QString()},
            {u"expires_in"_s, lifetime}, {u"issued_at"_s, world.now().toString(Qt::ISODate)}});
    response.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    return response;
}

Identity byToken(const World &world, const QByteArray &token)
{
    const qsizetype dot = token.lastIndexOf('.');
    if (dot < 0 || sign(world, token.left(dot)) != token.mid(dot + 1))
        return {};
    const QByteArray payload = QByteArray::fromBase64(token.left(dot).split('.').value(1), urlSafe);
    const QJsonObject claims = QJsonDocument::fromJson(payload).object();
    if (claims.value(u"exp"_s).toInteger() < world.now().toSecsSinceEpoch())
        return {};
    Identity who;
    who.kind = Identity::Kind::Token;
    who.name = claims.value(u"sub"_s).toString();
    who.scopes = claims.value(u"access"_s).toArray();
    return who;
}

} // namespace berth::demo
