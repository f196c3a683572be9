#include "tests/support/demo_fixture.h"

#include "tests/support/recorded.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace berth::tests {

using namespace Qt::StringLiterals;

QPair<QByteArray, QByteArray> demoAdmin()
{
    return RawClient::basic("admin", "Harbor12345");
}
QPair<QByteArray, QByteArray> demoDeveloper()
{
    return RawClient::basic("dev", "Harbor12345");
}
QPair<QByteArray, QByteArray> demoRobot()
{
    return RawClient::basic("robot$berth", "BerthRobot1");
}
QPair<QByteArray, QByteArray> demoPuller()
{
    return RawClient::basic("robot$nvidiaio+puller", "PullerRobot1");
}

demo::Options quickDemo(const QString &version)
{
    demo::Options options;
    options.version = version;
    options.pace = 0;
    options.heldClock = true;
    return options;
}

demo::Options smallDemo(const QString &version)
{
    demo::Options options = quickDemo(version);
    options.seed = fixtureFile(u"small-seed.json"_s);
    return options;
}

QByteArray sha256Digest(const QByteArray &bytes)
{
    return "sha256:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString errorMessage(const RawReply &reply)
{
    return reply.json()[u"errors"][0][u"message"].toString();
}

DemoFixture::DemoFixture(const demo::Options &options)
    : harbor(options)
    , client((static_cast<void>(harbor.listen()), harbor.url()))
{
}

RawReply DemoFixture::put(const QByteArray &target, const QJsonObject &body)
{
    return client.send(
        "PUT", target, {demoAdmin(), {"Content-Type", "application/json"}}, QJsonDocument(body).toJson());
}

QJsonArray DemoFixture::artifacts(const QByteArray &repository, const QByteArray &query)
{
    const QByteArray encoded = QByteArray(repository).replace("/", "%252F");
    const QByteArray base = "/api/v2.0/projects/nvidiaio/repositories/" + encoded + "/artifacts?page_size=100";
    return client.get(base + query, {demoAdmin()}).json().toArray();
}

bool DemoFixture::pullLayers(const QByteArray &repository, const QJsonValue &manifest)
{
    const QJsonArray layers = manifest[u"layers"].toArray();
    for (const QJsonValue &layer : layers) {
        const QByteArray digest = layer[u"digest"].toString().toLatin1();
        if (!client.get("/v2/nvidiaio/" + repository + "/blobs/" + digest, {demoAdmin()}).complete)
            return false;
    }
    return !layers.isEmpty();
}

QByteArray DemoFixture::signIn()
{
    const QByteArray sid = client.get("/api/v2.0/ping").cookie("sid");
    const RawReply token = client.get("/api/v2.0/ping", {{"Cookie", "sid=" + sid}});
    const RawClient::Headers headers{{"Cookie", "sid=" + sid + "; _gorilla_csrf=" + token.cookie("_gorilla_csrf")},
        {"X-Harbor-CSRF-Token", token.header("X-Harbor-CSRF-Token")}};
    return client.send("POST", "/c/login", headers, "principal=admin&password=Harbor12345").cookie("sid");
}

} // namespace berth::tests
