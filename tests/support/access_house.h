#pragma once

#include "app/net/access.h"
#include "tests/support/answers.h"
#include "tests/support/session_harbor.h"

namespace berth::tests {

inline SharedSecret secret(const char *text)
{
    return std::make_shared<Secret>(QByteArrayView(text));
}

inline Credentials admin(const char *password = "Harbor12345")
{
    return {Credentials::Kind::User, QStringLiteral("admin"), secret(password)};
}

inline Credentials robot(const char *text = "r0b0t")
{
    return {Credentials::Kind::Robot, QStringLiteral("robot$berth"), secret(text)};
}

/** A server, a transport that does not wait, and the clockwork of its waits. */
struct House
{
    FaultServer server;
    SessionHarbor harbor{server};
    Transport transport{{QStringLiteral("http"), QStringLiteral("127.0.0.1"), server.port()}, {}};
    std::shared_ptr<QList<qint64>> waits = std::make_shared<QList<qint64>>();

    House() { transport.setPace(jumpingPace(waits)); }

    [[nodiscard]] int asked(QByteArrayView method, QByteArrayView path) const { return server.count(method, path); }
    [[nodiscard]] Seen last() const { return server.seen().last(); }
};

} // namespace berth::tests
