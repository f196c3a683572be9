#pragma once

#include "app/core/page.h"
#include "app/core/secret.h"
#include "app/net/transport.h"

#include <QJsonValue>

#include <initializer_list>
#include <memory>
#include <utility>

namespace berth {

/** Who asks. */
struct Credentials
{
    enum class Kind {
        Anonymous,
        User, ///< name and password: reads by session, writes by Basic
        Robot, ///< full name such as robot$berth and secret: always Basic
    } kind = Kind::Anonymous;
    QString name = {};
    SharedSecret secret = {};
};

/** A list answer: its rows still JSON, its total from X-Total-Count. */
struct ListReply
{
    QJsonValue rows = {};
    qint64 total = 0;
};

/** What a create answered. */
struct Created
{
    QString location = {}; ///< path of the new object, e.g. /api/v2.0/registries/7
    qint64 id = 0; ///< the last segment where it is a number, else 0
    QJsonValue body = {}; ///< null for most resources
    QString requestId = {};
};

/** What a change or a delete answered. */
struct Changed
{
    QString requestId = {};
    QJsonValue body = {};
};

/**
 * Asks Harbor's API as one account (design.md "Who asks"; harbor-api.md §0.1): a user's reads carry the session
 * cookie alone, writes carry Basic and no cookie, robots carry Basic always. A session that died is renewed unseen
 * and the read repeated. Every HTTP failure comes back as an Error by status and Harbor's code.
 * `path` is below /api/v2.0, already encoded by apiPath().
 * A value: copies ask as the same account and share its session, so that a chain of requests carries its own copy.
 * Once the Transport is gone every further request answers Cancelled.
 */
class Access final
{
public:
    Access(Transport &transport, Credentials credentials);
    Access(const Access &) = default;
    Access &operator=(const Access &) = default;
    ~Access();

    [[nodiscard]] Transport &transport() const;
    [[nodiscard]] const Credentials &credentials() const;

    Call<QJsonValue> get(const QByteArray &path, const QByteArray &query = {}, Limits limits = Limits::object()) const;
    /** @p query is joined with the page's own page, page_size, sort and q. */
    Call<ListReply> list(const QByteArray &path, const PageQuery &page, const QByteArray &query = {}) const;
    /** True on 200, false on 404. */
    Call<bool> exists(const QByteArray &path, const QByteArray &query = {}) const;
    Call<Created> post(const QByteArray &path, const QJsonValue &body, Limits limits = Limits::object()) const;
    Call<Changed> put(const QByteArray &path, const QJsonValue &body, Limits limits = Limits::object()) const;
    Call<Changed> patch(const QByteArray &path, const QJsonValue &body, Limits limits = Limits::object()) const;
    Call<Changed> remove(const QByteArray &path) const;
    /** Outside /api: /v2/… by Basic or anonymous; any HTTP status is an answer. */
    Call<Reply> raw(const Request &request) const;

    /** Ends the session on the server, if there is one. */
    Call<Done> signOut() const;

private:
    class Private;
    std::shared_ptr<Private> d; // answers under way outlive a disconnect
};

/** Joins and encodes segments once: apiPath({"projects", "nvidiaio", "repositories",
 * repositorySegment("nvidia/cuda")}). */
[[nodiscard]] QByteArray apiPath(std::initializer_list<QString> segments);
/** A repository name below its project for a path: "nvidia/cuda" → "nvidia%2Fcuda", which apiPath() encodes again to
 * %252F (harbor-api.md §5.1). */
[[nodiscard]] QString repositorySegment(const QString &repository);
/** key=value&… with every byte that Harbor would read twice encoded (harbor-api.md §4.1). */
[[nodiscard]] QByteArray apiQuery(std::initializer_list<std::pair<QString, QString>> items);
/** Error of an HTTP answer that is not a success: kind by status and Harbor's code, message, request id, Retry-After.
 */
[[nodiscard]] Error httpError(const Reply &reply);

} // namespace berth
