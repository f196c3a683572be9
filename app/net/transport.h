#pragma once

#include "app/core/call.h"
#include "app/core/trust.h"
#include "app/net/origin.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>

#include <memory>

namespace berth {

enum class Method { Get, Head, Post, Put, Patch, Delete };

/** Limits of one kind of answer (trust.md §4 rules 2 and 12). Bytes are counted after decompression. */
struct Limits
{
    qint64 bytes = 1024 * 1024;
    int headersMs = 20'000; ///< until the status line and headers are there
    int totalMs = 60'000; ///< until the last byte; 0 is none

    static Limits token() { return { 64 * 1024, 15'000, 15'000 }; }
    static Limits object() { return {}; }
    static Limits page() { return { 8 * 1024 * 1024, 60'000, 60'000 }; }
    static Limits manifest() { return { 4 * 1024 * 1024, 20'000, 60'000 }; }
    /** Harbor asks the upstream before it answers: connection tests, create and update of endpoints. */
    static Limits slowWrite() { return { 1024 * 1024, 90'000, 90'000 }; }
};

using Header = QPair<QByteArray, QByteArray>;

struct Request
{
    Method method = Method::Get;
    QByteArray target = {}; ///< encoded path and query, from "/"; goes on the wire byte for byte
    QList<Header> headers = {};
    QByteArray body = {};
    Limits limits = {};
};

/** Any HTTP answer, also 404 or 500. */
struct Reply
{
    int status = 0;
    QList<Header> headers = {}; ///< names in lower case, in order, repeated ones kept
    QByteArray body = {};

    /** The first header of that (lower-case) name. */
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> allHeaders(QByteArrayView name) const;
};

/** How one profile reaches the network. */
struct ProxyChoice
{
    enum class Kind { System, Direct, Manual } kind = Kind::System;
    QString host = {};
    int port = 0;

    bool operator==(const ProxyChoice &) const = default;
};

/**
 * Speaks HTTP to one origin under one trust, with all of trust.md §4: no redirects followed, bodies sent once,
 * sizes and times bounded, no cookies, no cache, TLS by exact certificate. The only class that knows QNetworkReply.
 * An HTTP status is an answer; an Error means there was none (its `mayHaveHappened` is set for a write that was sent).
 */
class Transport final : public QObject
{
    Q_OBJECT
public:
    Transport(Origin origin, Trust trust, ProxyChoice proxy = {}, QObject *parent = nullptr);
    ~Transport() override;
    Q_DISABLE_COPY_MOVE(Transport)

    [[nodiscard]] const Origin &origin() const;
    [[nodiscard]] const Trust &trust() const;
    /** Bounds every answer from now on (--timeout); 0 keeps each request's own limits. */
    void setTimeout(int ms);

    Call<Reply> send(const Request &request);
    /** Reads (GET, HEAD) tried again on transport errors, 429, 502, 503, 504 with back-off; never a write. */
    Call<Reply> sendRetrying(const Request &request);

    /** Closes idle connections, so that their buffers go. */
    void clearConnections();
    /** Requests under way. */
    [[nodiscard]] int active() const;

Q_SIGNALS:
    void activeChanged(int count);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace berth
