#pragma once

#include "app/net/transport.h"
#include "tests/support/fault_server.h"

namespace berth::tests {

/** Short requests for network tests. */
inline Origin plain(const FaultServer &server)
{
    return {QStringLiteral("http"), QStringLiteral("127.0.0.1"), server.port()};
}

inline Origin secure(const FaultServer &server, const QString &host = QStringLiteral("127.0.0.1"))
{
    return {QStringLiteral("https"), host, server.port()};
}

inline Request get(const QByteArray &target)
{
    Request request;
    request.target = target;
    return request;
}

inline Request write(Method method, const QByteArray &target, const QByteArray &body = "{\"a\":1}")
{
    Request request;
    request.method = method;
    request.target = target;
    request.body = body;
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

inline Request post(const QByteArray &target, const QByteArray &body = "{\"a\":1}")
{
    return write(Method::Post, target, body);
}

/** Limits that end within a test's patience. */
inline Limits hasty()
{
    Limits limits;
    limits.headersMs = 150;
    limits.totalMs = 600;
    limits.idleMs = 150;
    return limits;
}

} // namespace berth::tests
