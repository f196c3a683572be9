#include "app/demo/router.h"

#include <QJsonDocument>

#include <cmath>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QString goType(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"bool"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    default:
        return u"object"_s;
    }
}

bool isInteger(const QJsonValue &value)
{
    constexpr double limit = 9007199254740992.0;
    const double number = value.toDouble();
    return value.isDouble() && number == std::floor(number) && std::abs(number) <= limit * 1024;
}

/** The complaint of Go's decoder about one member, or nothing. */
QString complaint(const Shape &shape, const QString &name, const QJsonValue &value)
{
    using Type = Shape::Type;
    if (value.isNull())
        return {};
    const auto refuse = [&](QLatin1StringView wanted) {
        return u"json: cannot unmarshal %1 into Go struct field %2.%3 of type %4"_s.arg(
            goType(value), shape.name, name, wanted);
    };
    switch (shape.members.value(name, Type::Any)) {
    case Type::Text:
        return value.isString() ? QString() : refuse("string"_L1);
    case Type::Integer:
        return isInteger(value) ? QString() : refuse("int64"_L1);
    case Type::Flag:
        return value.isBool() ? QString() : refuse("bool"_L1);
    case Type::Object:
        return value.isObject() ? QString() : refuse("object"_L1);
    case Type::Array:
        return value.isArray() ? QString() : refuse("array"_L1);
    case Type::Any:
        return {};
    case Type::Texts:
        break;
    }
    if (!value.isObject())
        return refuse("object"_L1);
    const QJsonObject texts = value.toObject();
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (!it.value().isString() && !it.value().isNull())
            return u"json: cannot unmarshal %1 into Go struct field %2.%3.%4 of type string"_s.arg(
                goType(it.value()), shape.textsName, name, it.key());
    }
    return {};
}

/** Go's words for JSON it cannot read; only the commonest is told apart. */
QString decodeComplaint(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    if (text.size() > 1 && text[0] == '{' && text[1] != '"' && text[1] != '}')
        return u"invalid character '%1' looking for beginning of object key string"_s.arg(QLatin1Char(text[1]));
    return u"unexpected EOF"_s;
}

} // namespace

void Router::add(QLatin1StringView method, QLatin1StringView pattern, Handler handler)
{
    m_routes.append({method, QString(pattern).split(u'/', Qt::SkipEmptyParts), std::move(handler), {}, false});
    if (pattern.endsWith(u'/'))
        m_routes.last().parts.append(QString());
}

void Router::add(QLatin1StringView method, QLatin1StringView pattern, Shape shape, Handler handler)
{
    add(method, pattern, std::move(handler));
    m_routes.last().shape = std::move(shape);
}

void Router::addPlain(QLatin1StringView method, QLatin1StringView pattern, Handler handler)
{
    add(method, pattern, std::move(handler));
    m_routes.last().plain = true;
}

bool Router::matches(const Route &route, const QStringList &parts, QStringList &params)
{
    if (route.parts.size() != parts.size())
        return false;
    params.clear();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (route.parts[i].startsWith(u'{')) {
            if (parts[i].isEmpty())
                return false;
            params.append(parts[i]);
        } else if (route.parts[i] != parts[i]) {
            return false;
        }
    }
    return true;
}

Response Router::route(World &world, const Request &request, const Identity &who, const QString &path) const
{
    QStringList parts = path.split(u'/');
    parts.removeFirst(); // before the leading slash
    QStringList allowed;
    Context context{world, request, who};
    for (const Route &route : m_routes) {
        if (!matches(route, parts, context.params))
            continue;
        if (route.method != QLatin1StringView(request.method)) {
            allowed.append(route.method);
            continue;
        }
        const QByteArray accept = request.header("Accept");
        if (route.plain && !world.since(11) && !accept.isEmpty() && !accept.contains("*/*")
            && !accept.contains("text/plain")) {
            Response refusal = unprocessable(u"unsupported media type requested, only [text/plain] are available"_s);
            refusal.set("Www-Authenticate", "Basic realm=\"API\"");
            return refusal;
        }
        if (route.shape) {
            if (auto refusal = readBody(*route.shape, context))
                return *refusal;
        }
        return route.handler(context);
    }
    if (allowed.isEmpty())
        return notFound(u"path /api/v2.0%1 was not found"_s.arg(path));
    return failure(405, "METHOD_NOT_ALLOWED"_L1,
        u"method %1 is not allowed, but [%2] are"_s.arg(QLatin1StringView(request.method), allowed.join(u',')));
}

std::optional<Response> Router::readBody(const Shape &shape, Context &context)
{
    const QByteArray &body = context.request.body;
    QByteArray type = context.request.header("Content-Type");
    if (const qsizetype end = type.indexOf(';'); end >= 0)
        type.truncate(end);
    type = type.trimmed().toLower();
    if (body.isEmpty())
        return unprocessable(u"%1 in body is required"_s.arg(shape.part));
    if (type != "application/json")
        return unprocessable(u"unsupported media type \"%1\", only [application/json] are allowed"_s.arg(
            type.isEmpty() ? u"application/octet-stream"_s : QString::fromLatin1(type)));
    const auto refuse = [&shape](const QString &why) {
        return unprocessable(u"parsing %1 body from \"\" failed, because %2"_s.arg(shape.part, why));
    };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(decodeComplaint(body));
    if (!document.isObject())
        return refuse(u"json: cannot unmarshal array into Go value of type models.%1"_s.arg(shape.name));
    context.body = document.object();
    for (auto it = context.body.begin(); it != context.body.end(); ++it) {
        if (const QString why = complaint(shape, it.key(), it.value()); !why.isEmpty())
            return refuse(why);
        const qsizetype most = shape.longest.value(it.key(), -1);
        if (most >= 0 && it.value().toString().size() > most)
            return unprocessable(
                u"validation failure list:\n%1 in body should be at most %2 chars long"_s.arg(it.key()).arg(most));
    }
    return {};
}

} // namespace berth::demo
