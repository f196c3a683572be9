#include "app/net/access.h"

#include "app/core/json.h"
#include "app/core/redaction.h"
#include "app/net/harbor_session.h"

#include <QPointer>
#include <QUrl>

#include <utility>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView apiRoot("/api/v2.0");

bool isHtml(const Reply &reply)
{
    return reply.header("content-type").trimmed().toLower().startsWith("text/html")
        || reply.body.trimmed().left(15).toLower().startsWith("<!doctype html")
        || reply.body.trimmed().left(6).toLower().startsWith("<html");
}

QByteArray joined(const QByteArray &path, const QByteArray &query)
{
    QByteArray target = path.startsWith('/') ? path : '/' + path;
    if (!query.isEmpty())
        target += (target.contains('?') ? '&' : '?') + query;
    return target;
}

Result<QJsonValue> jsonOf(const Reply &reply, qint64 cap)
{
    if (isHtml(reply))
        return fail(httpError(reply));
    Result<QJsonValue> value = parseJson(reply.body, static_cast<qsizetype>(cap));
    if (!value) {
        value.error().httpStatus = reply.status;
        value.error().requestId = reply.requestId;
    }
    return value;
}

/** A path of this origin, from a Location that may be a whole URL; empty when it leads elsewhere. */
QString pathWithin(const QByteArray &location, const Origin &origin)
{
    const QUrl url = QUrl::fromEncoded(location, QUrl::StrictMode);
    if (!url.isValid() || (!url.host().isEmpty() && Origin::of(url) != origin))
        return {};
    return url.path(QUrl::FullyEncoded);
}

ErrorKind kindOf(int status, const QString &code, const QString &message)
{
    switch (status) {
    case 401:
        return ErrorKind::SignInRefused;
    case 403:
        return code == "DENIED"_L1 && message.contains("read only"_L1, Qt::CaseInsensitive) ? ErrorKind::ReadOnly
                                                                                            : ErrorKind::NotAllowed;
    case 404:
        return ErrorKind::NotFound;
    case 408:
    case 425:
        return ErrorKind::Timeout;
    case 409:
        return ErrorKind::Conflict;
    case 412:
        return ErrorKind::Precondition;
    case 423:
        return ErrorKind::ReadOnly;
    case 429:
        return ErrorKind::TooMany;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::ServerFault;
    if (status >= 400)
        return ErrorKind::Rejected;
    return status >= 300 ? ErrorKind::Redirected : ErrorKind::BadReply;
}

/** A page of a proxy or portal in place of Harbor's JSON; the pages of Harbor's own nginx keep their status. */
bool isForeignPage(const Reply &reply)
{
    if (!isHtml(reply) || reply.status >= 500)
        return false;
    switch (reply.status) {
    case 400:
    case 408:
    case 413:
    case 414:
    case 429:
        return false;
    default:
        return true;
    }
}

/** A change or delete that succeeded, whatever the server says about it. */
Call<Changed> changed(const Call<Reply> &call, Limits limits)
{
    return call.andThen([limits](Reply reply) -> Result<Changed> {
        Result<QJsonValue> answered = jsonOf(reply, limits.bytes);
        if (!answered) {
            answered.error().mayHaveHappened = true;
            return fail(std::move(answered.error()));
        }
        return Changed{reply.requestId, *answered};
    });
}

} // namespace

Error httpError(const Reply &reply)
{
    Error error;
    error.httpStatus = reply.status;
    error.requestId = reply.requestId;
    if (!isHtml(reply) && !reply.body.isEmpty()) {
        if (const Result<QJsonValue> value = parseJson(reply.body, 1024 * 1024)) {
            const QJsonObject first = value->toObject().value("errors"_L1).toArray().at(0).toObject();
            error.code = first.value("code"_L1).toString();
            error.message = first.value("message"_L1).toString();
        }
    }
    error.kind = isForeignPage(reply) ? ErrorKind::NotHarbor : kindOf(reply.status, error.code, error.message);
    if (error.kind == ErrorKind::TooMany || error.kind == ErrorKind::ServerFault)
        error.retryAfter = retryAfterSeconds(reply.header("retry-after"));
    if (error.kind == ErrorKind::Redirected)
        error.target = QString::fromLatin1(reply.header("location"));
    return error;
}

QByteArray apiPath(std::initializer_list<QString> segments)
{
    QByteArray path;
    for (const QString &segment : segments)
        path += '/' + QUrl::toPercentEncoding(segment, ":@");
    return path;
}

QString repositorySegment(const QString &repository)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(repository));
}

QByteArray apiQuery(std::initializer_list<std::pair<QString, QString>> items)
{
    QByteArray query;
    for (const auto &[key, value] : items) {
        if (!query.isEmpty())
            query += '&';
        QString text = value;
        if (key == "q"_L1) // Harbor decodes this one a second time
            text.replace(u'%', "%25"_L1).replace(u'+', "%2B"_L1);
        query += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(text);
    }
    return query;
}

/** The account's side of every request: which headers, through the session or not, and what an answer means. */
class Access::Private
{
public:
    Private(Transport &over, Credentials who)
        : transport(&over)
        , credentials(std::move(who))
        , watch(credentials.secret)
        , session(std::make_shared<HarborSession>(over, credentials))
    {
    }

    [[nodiscard]] Request api(Method method, const QByteArray &path, const QByteArray &query, Limits limits) const;
    Call<Reply> write(Request request) const;
    Call<Reply> change(Method method, const QByteArray &path, const QJsonValue &body, Limits limits) const;

    QPointer<Transport> transport;
    Credentials credentials;
    SecretWatch watch;
    std::shared_ptr<HarborSession> session;
};

Request Access::Private::api(Method method, const QByteArray &path, const QByteArray &query, Limits limits) const
{
    Request request;
    request.method = method;
    request.target = apiRoot.latin1() + joined(path, query);
    request.limits = limits;
    request.headers = {{"Accept", "application/json, */*;q=0.1"}, {"X-Is-Resource-Name", "true"}};
    return request;
}

Call<Reply> Access::Private::write(Request request) const
{
    return session->write(request).andThen([](Reply reply) -> Result<Reply> {
        if (reply.status >= 200 && reply.status < 300 && !isHtml(reply))
            return reply;
        Error error = httpError(reply);
        // Behind a 5xx Harbor, or what stands before it, may have gone on (trust.md §3 no. 36 to 38).
        error.mayHaveHappened = reply.status >= 500;
        return fail(std::move(error));
    });
}

Call<Reply> Access::Private::change(Method method, const QByteArray &path, const QJsonValue &body, Limits limits) const
{
    Request request = api(method, path, {}, limits);
    if (!body.isUndefined() && !body.isNull()) {
        request.body = jsonText(body);
        request.headers.append(Header(QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")));
    }
    return write(std::move(request));
}

Access::Access(Transport &transport, Credentials credentials)
    : d(std::make_shared<Private>(transport, std::move(credentials)))
{
}

Access::~Access() = default;

Transport &Access::transport() const
{
    Q_ASSERT(d->transport);
    return *d->transport;
}

const Credentials &Access::credentials() const
{
    return d->credentials;
}

Call<QJsonValue> Access::get(const QByteArray &path, const QByteArray &query, Limits limits) const
{
    return d->session->read(d->api(Method::Get, path, query, limits))
        .andThen([limits](Reply reply) -> Result<QJsonValue> {
            if (reply.status < 200 || reply.status > 299)
                return fail(httpError(reply));
            return jsonOf(reply, limits.bytes);
        });
}

Call<ListReply> Access::list(const QByteArray &path, const PageQuery &page, const QByteArray &query) const
{
    QByteArray whole =
        apiQuery({{u"page"_s, QString::number(page.page)}, {u"page_size"_s, QString::number(page.pageSize)}});
    if (!page.sort.isEmpty())
        whole += '&' + apiQuery({{u"sort"_s, page.sort}});
    if (!page.q.isEmpty())
        whole += '&' + apiQuery({{u"q"_s, page.q}});
    if (!query.isEmpty())
        whole += '&' + query;
    const Limits limits = Limits::page();
    return d->session->read(d->api(Method::Get, path, whole, limits))
        .andThen([limits](Reply reply) -> Result<ListReply> {
            if (reply.status < 200 || reply.status > 299)
                return fail(httpError(reply));
            Result<QJsonValue> rows = jsonOf(reply, limits.bytes);
            if (!rows)
                return fail(std::move(rows.error()));
            if (!rows->isArray() && !rows->isNull()) {
                Error error;
                error.kind = ErrorKind::BadReply;
                error.httpStatus = reply.status;
                error.field = u"list"_s;
                error.requestId = reply.requestId;
                return fail(std::move(error));
            }
            bool counted = false;
            const qint64 total = reply.header("x-total-count").trimmed().toLongLong(&counted);
            return ListReply{*rows, counted && total >= 0 ? total : rows->toArray().size()};
        });
}

Call<bool> Access::exists(const QByteArray &path, const QByteArray &query) const
{
    return d->session->read(d->api(Method::Head, path, query, Limits::object()))
        .andThen([](Reply reply) -> Result<bool> {
            if (reply.status == 200)
                return true;
            if (reply.status == 404)
                return false;
            return fail(httpError(reply));
        });
}

Call<Created> Access::post(const QByteArray &path, const QJsonValue &body, Limits limits) const
{
    const Origin origin = d->transport ? d->transport->origin() : Origin{};
    return d->change(Method::Post, path, body, limits).andThen([limits, origin](Reply reply) -> Result<Created> {
        Result<QJsonValue> answered = jsonOf(reply, limits.bytes);
        if (!answered) {
            answered.error().mayHaveHappened = true;
            return fail(std::move(answered.error()));
        }
        Created created;
        created.location = pathWithin(reply.header("location"), origin);
        created.id = created.location.section(u'/', -1).toLongLong();
        created.body = *answered;
        created.requestId = reply.requestId;
        return created;
    });
}

Call<Changed> Access::put(const QByteArray &path, const QJsonValue &body, Limits limits) const
{
    return changed(d->change(Method::Put, path, body, limits), limits);
}

Call<Changed> Access::patch(const QByteArray &path, const QJsonValue &body, Limits limits) const
{
    return changed(d->change(Method::Patch, path, body, limits), limits);
}

Call<Changed> Access::remove(const QByteArray &path) const
{
    return changed(d->change(Method::Delete, path, QJsonValue(QJsonValue::Undefined), Limits::object()), {});
}

Call<Reply> Access::raw(const Request &request) const
{
    return d->session->asBasic(request);
}

Call<Done> Access::signOut() const
{
    return d->session->end();
}

} // namespace berth
