#pragma once

#include "app/core/call.h"
#include "app/core/trust.h"
#include "app/net/origin.h"
#include "app/net/retry.h"

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
    int idleMs = 30'000; ///< between two pieces of the body
    int connectMs = 10'000; ///< until the connection, with TLS, carries the request; never more than headersMs

    static Limits token() { return {64 * 1024, 15'000, 15'000}; }
    static Limits object() { return {}; }
    static Limits page() { return {8 * 1024 * 1024, 60'000, 60'000}; }
    static Limits manifest() { return {4 * 1024 * 1024, 20'000, 60'000}; }
    /** Harbor asks the upstream before it answers: connection tests, create and update of endpoints. */
    static Limits slowWrite() { return {1024 * 1024, 90'000, 90'000}; }
    /** @p size bytes as a descriptor promised; no total, because a layer may take its time. */
    static Limits blob(qint64 size) { return {size, 20'000, 0}; }
};

/** Which connections a request may use: long pulls never hold up a small answer (trust.md §4). */
enum class Lane {
    Api, ///< at most 4 at once
    Bulk, ///< blobs: at most 3 at once, connections of their own
};

using Header = QPair<QByteArray, QByteArray>;

struct Request
{
    Method method = Method::Get;
    QByteArray target = {}; ///< encoded path and query, from "/"; goes on the wire byte for byte
    QList<Header> headers = {};
    QByteArray body = {};
    Limits limits = {};
    Lane lane = Lane::Api; ///< of a read; writes have connections of their own, used once
};

/** Any HTTP answer, also 404 or 500. */
struct Reply
{
    int status = 0;
    QList<Header> headers = {}; ///< names in lower case, in order, repeated ones kept
    QByteArray body = {};
    QString requestId = {}; ///< X-Request-Id as the server gave it back, else the one Berth sent

    /** The first header of that (lower-case) name. */
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> allHeaders(QByteArrayView name) const;

    bool operator==(const Reply &) const = default;
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
 * Speaks HTTP to one origin under one trust, with all of trust.md §4: redirects followed for reads within the origin
 * only (3 at most), bodies sent once, sizes and times bounded, no cookies, no cache, TLS by exact certificate.
 * An HTTP status is an answer; an Error means there was none (its `mayHaveHappened` is set for a write that was sent).
 * Over plain http nothing that proves who asks and no body leaves, unless the trust allows http or the host is this
 * very computer. `Error::field` tells which clock ran out ("connect", "headers", "idle", "total"), "proxy" when the
 * proxy failed, "plain_http" or "tls_port" when the two sides do not agree whether to speak TLS.
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
    /** Reads (GET, HEAD) tried again with back-off (retry.h says when and how often); a write is sent once. */
    Call<Reply> sendRetrying(const Request &request);
    /** How time passes between tries; tests give one that does not wait. */
    void setPace(const Pace &pace);
    [[nodiscard]] const Pace &pace() const;

    /** Closes idle connections, so that their buffers go; those in use are closed when they become idle. */
    void clearConnections();
    /** Requests under way or waiting for their turn. */
    [[nodiscard]] int active() const;
    /** The chain the server showed on the newest TLS connection, DER, leaf first; empty before there was one. */
    [[nodiscard]] QList<QByteArray> certificates() const;
    /** The proxy requests go through, as host:port; empty when they go directly. */
    [[nodiscard]] QString proxyInUse() const;

Q_SIGNALS:
    void activeChanged(int count);

private:
    Call<Reply> follow(const Request &request, int hops);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace berth
