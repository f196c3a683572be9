#pragma once

#include "app/demo/harbor.h"
#include "tests/support/raw_client.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace berth::tests {

/** A Basic header of one of the demo's own accounts. */
[[nodiscard]] QPair<QByteArray, QByteArray> demoAdmin();
[[nodiscard]] QPair<QByteArray, QByteArray> demoDeveloper();
[[nodiscard]] QPair<QByteArray, QByteArray> demoRobot(); ///< Berth's own rights
[[nodiscard]] QPair<QByteArray, QByteArray> demoPuller(); ///< repository:pull of nvidiaio

/** No waiting, and a clock that only advance() moves. */
[[nodiscard]] demo::Options quickDemo(const QString &version = QStringLiteral("v2.15.2-demo"));
/** The same with tests/fixtures/small-seed.json: small images of one and of two platforms, and 250 repositories. */
[[nodiscard]] demo::Options smallDemo(const QString &version = QStringLiteral("v2.15.2-demo"));

[[nodiscard]] QByteArray sha256Digest(const QByteArray &bytes);
[[nodiscard]] QString errorMessage(const RawReply &reply);

/** A demo Harbor, a client for it, and what is often asked. */
class DemoFixture final
{
public:
    explicit DemoFixture(const demo::Options &options = quickDemo());
    Q_DISABLE_COPY_MOVE(DemoFixture)
    ~DemoFixture() = default;

    RawReply put(const QByteArray &target, const QJsonObject &body);
    /** Of a repository of nvidiaio; @p query begins with '&'. */
    QJsonArray artifacts(const QByteArray &repository, const QByteArray &query = {});
    /** Reads every layer of a manifest, as a client that pulls does; false when one came short. */
    [[nodiscard]] bool pullLayers(const QByteArray &repository, const QJsonValue &manifest);
    /** Signs the admin in by /c/login; the session's cookie value. */
    QByteArray signIn();

    demo::Harbor harbor;
    RawClient client;
};

} // namespace berth::tests
