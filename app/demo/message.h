#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>

#include <functional>
#include <optional>

namespace berth::demo {

using Headers = QList<QPair<QByteArray, QByteArray>>;

/** One request as it came over the wire, and its path and query once decoded. */
struct Request
{
    QByteArray method = {};
    QByteArray target = {}; ///< as sent, e.g. /api/v2.0/projects?q=name%3D~x
    Headers headers = {};
    QByteArray body = {};
    bool keepAlive = true;
    bool chunkable = true; ///< HTTP/1.1: the reply may be chunked
    QString path =
        {}; ///< decoded once, as nginx hands it on: `%252F` is `%2F` here, and `%2F` a slash; empty: malformed
    QList<QPair<QString, QString>> query = {};
    QByteArray badQuery = {}; ///< why the query could not be decoded, in Go's words; empty if it could

    [[nodiscard]] QByteArray header(QByteArrayView name) const; ///< the first one, without regard to case
    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    [[nodiscard]] QByteArray cookie(QByteArrayView name) const;
    [[nodiscard]] bool hasQuery(QStringView name) const;
    [[nodiscard]] QString queryValue(QStringView name, const QString &missing = {}) const;
    [[nodiscard]] bool isRead() const { return method == "GET" || method == "HEAD" || method == "OPTIONS"; }
};

/** What is sent back; a large body is made piece by piece while it is sent. */
struct Response
{
    int status = 200;
    Headers headers = {};
    QByteArray body = {};
    qint64 streamSize = 0; ///< bytes of a streamed body; 0 means `body` is all there is
    std::function<QByteArray(qint64 offset, qint64 most)> stream = {};

    void set(const QByteArray &name, const QByteArray &value);
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/** Percent-decoding with Go's strictness; nothing when an escape is malformed. @p plus turns '+' into a blank. */
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plus);

/** Fills path, query and badQuery from target. */
void decodeTarget(Request &request);

[[nodiscard]] Response json(const QJsonValue &value, int status = 200);
/** 200 or 201 without a body, as Harbor answers writes. */
[[nodiscard]] Response empty(int status = 200);
[[nodiscard]] Response created(const QString &location);
/** Harbor's error shape; a status of 500 and above always reads "internal server error" (harbor-api.md §8). */
[[nodiscard]] Response failure(int status, QLatin1StringView code, const QString &message);
[[nodiscard]] Response badRequest(const QString &message);
[[nodiscard]] Response notFound(const QString &message);
[[nodiscard]] Response unprocessable(const QString &message);
[[nodiscard]] Response unauthorized();
[[nodiscard]] Response internalError();
/** A page as nginx makes it. */
[[nodiscard]] Response nginxPage(int status);

[[nodiscard]] QByteArray compact(const QJsonValue &value);
[[nodiscard]] QByteArray reasonPhrase(int status);

/** The bytes up to and including the blank line. @p length < 0 announces chunks, -2 neither. */
[[nodiscard]] QByteArray head(const Response &response, qint64 length, bool keepAlive);

/** Reads one request after another from a stream of bytes, within limits. */
class Reader final
{
public:
    enum class State { More, Complete, Refused };

    static constexpr qsizetype maxHead = 64 * 1024;
    static constexpr qsizetype maxBody = 4 * 1024 * 1024;

    /** Takes from the front of @p buffer what belongs to the current request. */
    [[nodiscard]] State feed(QByteArray &buffer);
    /** After Complete; the reader is ready for the next one. */
    [[nodiscard]] Request take();
    [[nodiscard]] int refusal() const { return m_refusal; } ///< the status to answer after Refused
    /** True once per request that waits for "100 Continue" before its body. */
    [[nodiscard]] bool takeContinue();

private:
    State refuse(int status);
    State feedHead(QByteArray &buffer);
    State readHead(const QByteArray &head);
    State readHeaders(const QList<QByteArray> &lines);
    State feedBody(QByteArray &buffer);
    State feedChunks(QByteArray &buffer);

    Request m_request;
    bool m_inBody = false;
    bool m_chunked = false;
    bool m_lastChunk = false;
    bool m_continue = false;
    qsizetype m_left = 0;
    int m_refusal = 0;
};

} // namespace berth::demo
