#pragma once

#include "app/net/transport.h"
#include "tests/support/answers.h"
#include "tests/support/fault_server.h"

#include <memory>

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

/** Plain or over TLS, with the certificate's issuer as the profile's CA. */
struct Wire
{
    std::unique_ptr<FaultServer> server = {};
    std::unique_ptr<Transport> transport = {};

    explicit Wire(bool tls)
    {
        static const Identity identity = makeCertificate();
        server = tls ? std::make_unique<FaultServer>(identity) : std::make_unique<FaultServer>();
        Trust trust;
        trust.mode = TrustMode::CaFile;
        trust.caPem = identity.certificate.toPem();
        transport = std::make_unique<Transport>(tls ? secure(*server) : plain(*server), tls ? trust : Trust{});
    }
};

/** Why there was no answer; Internal with a message where there was one. */
inline Error errorOf(const Call<Reply> &call)
{
    const Result<Reply> reply = resultOf(call);
    return reply ? Error{ErrorKind::Internal, reply->status, QStringLiteral("test: it answered")} : reply.error();
}

} // namespace berth::tests
