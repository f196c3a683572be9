#include "app/demo/message.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QByteArray find(const Headers &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/** The piece of text Go names in `invalid URL escape "%zz"`. */
QByteArray brokenEscape(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%')
            continue;
        if (i + 2 >= text.size() || hexDigit(text[i + 1]) < 0 || hexDigit(text[i + 2]) < 0)
            return text.sliced(i, qMin<qsizetype>(3, text.size() - i)).toByteArray();
        i += 2;
    }
    return {};
}

/** Go writes a line end in a header's value as a blank, so that nobody can add headers by a name. */
QByteArray oneLine(QByteArray value)
{
    return value.replace('\r', ' ').replace('\n', ' ');
}

} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    return find(headers, name);
}

bool Request::hasHeader(QByteArrayView name) const
{
    for (const auto &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QByteArray Request::cookie(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare("cookie", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &part : value.split(';')) {
            const QByteArray pair = part.trimmed();
            if (pair.size() > name.size() && pair[name.size()] == '=' && pair.startsWith(name))
                return pair.mid(name.size() + 1);
        }
    }
    return {};
}

bool Request::hasQuery(QStringView name) const
{
    for (const auto &item : query) {
        if (item.first == name)
            return true;
    }
    return false;
}

QString Request::queryValue(QStringView name, const QString &missing) const
{
    for (const auto &item : query) {
        if (item.first == name)
            return item.second;
    }
    return missing;
}

void Response::set(const QByteArray &name, const QByteArray &value)
{
    headers.append({name, value});
}

QByteArray Response::header(QByteArrayView name) const
{
    return find(headers, name);
}

std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plus)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size())
                return {};
            const int high = hexDigit(text[i + 1]);
            const int low = hexDigit(text[i + 2]);
            if (high < 0 || low < 0)
                return {};
            out.append(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            out.append(plus && c == '+' ? ' ' : c);
        }
    }
    return out;
}

void decodeTarget(Request &request)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray rawPath = mark < 0 ? request.target : request.target.left(mark);
    const auto path = percentDecoded(rawPath, false);
    QByteArray merged;
    for (const char c : path.value_or(QByteArray())) {
        if (c != '/' || !merged.endsWith('/'))
            merged.append(c);
    }
    request.path = path ? QString::fromUtf8(merged) : QString();
    if (mark < 0)
        return;
    for (const QByteArray &part : request.target.mid(mark + 1).split('&')) {
        if (part.isEmpty())
            continue;
        if (part.contains(';')) {
            request.badQuery = "invalid semicolon separator in query";
            return;
        }
        const qsizetype equals = part.indexOf('=');
        const auto key = percentDecoded(equals < 0 ? part : part.left(equals), true);
        const auto value = percentDecoded(equals < 0 ? QByteArray() : part.mid(equals + 1), true);
        if (!key || !value) {
            request.badQuery = "invalid URL escape \"" + brokenEscape(part) + '"';
            return;
        }
        request.query.append({QString::fromUtf8(*key), QString::fromUtf8(*value)});
    }
}

QByteArray compact(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object:
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    case QJsonValue::Array:
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    default:
        break;
    }
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

Response json(const QJsonValue &value, int status)
{
    Response response;
    response.status = status;
    response.set("Content-Type", "application/json");
    response.body = compact(value) + '\n';
    return response;
}

Response empty(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response created(const QString &location)
{
    Response response = empty(201);
    response.set("Location", location.toUtf8());
    return response;
}

Response failure(int status, QLatin1StringView code, const QString &message)
{
    Response response;
    response.status = status;
    response.set("Content-Type", "application/json; charset=utf-8");
    const QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    response.body = compact(QJsonObject{{u"errors"_s, QJsonArray{error}}}) + '\n';
    return response;
}

Response badRequest(const QString &message)
{
    return failure(400, "BAD_REQUEST"_L1, message);
}

Response notFound(const QString &message)
{
    return failure(404, "NOT_FOUND"_L1, message);
}

Response unprocessable(const QString &message)
{
    return failure(422, "UNPROCESSABLE_ENTITY"_L1, u"validation failure list:\n"_s + message);
}

Response unauthorized()
{
    return failure(401, "UNAUTHORIZED"_L1, u"unauthorized"_s);
}

Response internalError()
{
    return failure(500, "UNKNOWN"_L1, u"internal server error"_s);
}

Response nginxPage(int status)
{
    Response response;
    response.status = status;
    response.set("Content-Type", "text/html");
    const QByteArray title = QByteArray::number(status) + ' ' + reasonPhrase(status);
    response.body = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
        + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
    return response;
}

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {412, "Precondition Failed"},
        {413, "Request Entity Too Large"},
        {414, "Request-URI Too Large"},
        {422, "Unprocessable Entity"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Temporarily Unavailable"},
        {504, "Gateway Time-out"},
        {505, "HTTP Version Not Supported"},
    };
    return phrases.value(status, "Status");
}

QByteArray head(const Response &response, qint64 length, bool keepAlive)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    out += "Server: nginx\r\nDate: "
        + QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()
        + "\r\n";
    for (const auto &[name, value] : response.headers)
        out += name + ": " + oneLine(value) + "\r\n";
    if (length >= 0)
        out += "Content-Length: " + QByteArray::number(length) + "\r\n";
    else if (length == -1)
        out += "Transfer-Encoding: chunked\r\n";
    out += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return out;
}

} // namespace berth::demo
