#include "app/demo/upstream.h"
#include "tests/support/demo_fixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** How images come through the demo's proxy projects, and when they are listed. */
class DemoPullTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersAreWhatTheirDigestsSay();
    void listsOneImageTwentySecondsAfterThePull();
    void fetchesByItselfAfterTwoHundred();
    void neverTagsAnIndexPulledByTag();
    void tagsWhatContainerdPulls();
    void tellsThePaidFromTheMissing();
    void cachesNothingOverTheQuota();
    void servesFromTheCacheWhenUpstreamIsDown();
};

/** The seed's table of digests is made of the rule in layerBytes; BERTH_SLOW=1 recomputes all 46 GB of it. */
void DemoPullTest::layersAreWhatTheirDigestsSay()
{
    QFile file(QLatin1StringView(BERTH_SOURCE_DIR) + u"/resources/demo/seed.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject layers = QJsonDocument::fromJson(file.readAll()).object().value(u"layers"_s).toObject();
    QVERIFY(layers.size() > 100);
    const qint64 most = qEnvironmentVariableIsSet("BERTH_SLOW") ? std::numeric_limits<qint64>::max() : 10'000'000;
    int checked = 0;
    for (auto it = layers.begin(); it != layers.end(); ++it) {
        const qint64 size = it.value()[0].toInteger();
        if (size > most)
            continue;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (qint64 done = 0; done < size; done += 1 << 20)
            hash.addData(demo::layerBytes(it.key(), done, qMin<qint64>(1 << 20, size - done)));
        QCOMPARE(QString::fromLatin1(hash.result().toHex()), it.value()[1].toString());
        ++checked;
    }
    QVERIFY(checked > 5);

    DemoFixture f(smallDemo());
    const QByteArray base = "/v2/nvidiaio/nvidia/one/";
    const RawReply manifest = f.client.get(base + "manifests/1", {demoAdmin()});
    QCOMPARE(sha256Digest(manifest.body),
        f.client.send("HEAD", base + "manifests/1", {demoAdmin()}).header("Docker-Content-Digest"));
    QList<QJsonValue> parts{manifest.json()[u"config"]};
    for (const QJsonValue &layer : manifest.json()[u"layers"].toArray())
        parts.append(layer);
    for (const QJsonValue &part : std::as_const(parts)) {
        const QByteArray digest = part[u"digest"].toString().toLatin1();
        const RawReply blob = f.client.get(base + "blobs/" + digest, {demoAdmin()});
        QCOMPARE(sha256Digest(blob.body), digest);
        QCOMPARE(blob.body.size(), part[u"size"].toInteger());
    }
}

void DemoPullTest::listsOneImageTwentySecondsAfterThePull()
{
    DemoFixture f(smallDemo());
    const RawReply manifest = f.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {demoAdmin()});
    QVERIFY(manifest.header("Docker-Content-Digest").isEmpty());
    const QByteArray layer = manifest.json()[u"layers"][0][u"digest"].toString().toLatin1();
    QCOMPARE(f.client.send("HEAD", "/v2/nvidiaio/nvidia/one/blobs/" + layer, {demoAdmin()}).status, 404);
    QVERIFY(f.pullLayers("nvidia/one", manifest.json()));
    f.harbor.advance(19);
    QCOMPARE(f.client.send("HEAD", "/v2/nvidiaio/nvidia/one/blobs/" + layer, {demoAdmin()}).status, 200);
    QVERIFY(f.artifacts("nvidia/one").isEmpty());
    f.harbor.advance(2);
    const QJsonArray listed = f.artifacts("nvidia/one");
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"tags"][0][u"name"].toString(), u"1"_s);
    QCOMPARE(listed[0][u"digest"].toString().toLatin1(), sha256Digest(manifest.body));
    const QJsonArray history =
        f.client.get(listed[0][u"addition_links"][u"build_history"][u"href"].toString().toLatin1(), {demoAdmin()})
            .json()
            .toArray();
    QCOMPARE(history.size(), 2);

    demo::Options running = smallDemo(); // the same with a clock that runs, a thousand times faster
    running.heldClock = false;
    running.pace = 0.001;
    DemoFixture fast(running);
    QVERIFY(
        fast.pullLayers("nvidia/one", fast.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {demoAdmin()}).json()));
    QTRY_COMPARE(fast.artifacts("nvidia/one").size(), 1);
}

void DemoPullTest::fetchesByItselfAfterTwoHundred()
{
    DemoFixture f(smallDemo());
    f.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {demoAdmin()}); // and no blob
    f.harbor.advance(195);
    QVERIFY(f.artifacts("nvidia/one").isEmpty());
    f.harbor.advance(6);
    QCOMPARE(f.artifacts("nvidia/one").size(), 1);
    f.client.send("HEAD", "/v2/nvidiaio/nvidia/two/manifests/2", {demoAdmin()}); // a HEAD brings nothing
    f.harbor.advance(1000);
    QVERIFY(f.artifacts("nvidia/two").isEmpty());
}

void DemoPullTest::neverTagsAnIndexPulledByTag()
{
    DemoFixture f(smallDemo());
    const RawReply index = f.client.get("/v2/nvidiaio/nvidia/two/manifests/2", {demoAdmin()});
    for (const QJsonValue &child : index.json()[u"manifests"].toArray())
        QVERIFY(f.pullLayers("nvidia/two",
            f.client.get("/v2/nvidiaio/nvidia/two/manifests/" + child[u"digest"].toString().toLatin1(), {demoAdmin()})
                .json()));
    f.harbor.advance(21);
    QCOMPARE(f.artifacts("nvidia/two").size(), 2);
    f.harbor.advance(20);
    const QJsonArray listed = f.artifacts("nvidia/two");
    QCOMPARE(listed.size(), 1); // the index hides its children
    QCOMPARE(listed[0][u"references"].toArray().size(), 2);
    QVERIFY(listed[0][u"digest"].toString().toLatin1() != sha256Digest(index.body));
    f.harbor.advance(2000);
    QVERIFY(f.artifacts("nvidia/two")[0][u"tags"].isNull());
}

void DemoPullTest::tagsWhatContainerdPulls()
{
    DemoFixture f(smallDemo());
    const QByteArray base = "/v2/nvidiaio/nvidia/two/manifests/";
    const QByteArray digest = f.client.send("HEAD", base + "2", {demoAdmin()}).header("Docker-Content-Digest");
    const RawReply index = f.client.get(base + digest, {demoAdmin()});
    QCOMPARE(sha256Digest(index.body), digest);
    QVERIFY(f.pullLayers("nvidia/two",
        f.client.get(base + index.json()[u"manifests"][0][u"digest"].toString().toLatin1(), {demoAdmin()}).json()));
    f.harbor.advance(390);
    QCOMPARE(f.artifacts("nvidia/two").size(), 1);
    QVERIFY(f.artifacts("nvidia/two")[0][u"references"].isNull());
    f.harbor.advance(25);
    const QJsonArray listed = f.artifacts("nvidia/two");
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"references"].toArray().size(), 1); // trimmed to what was pulled
    QCOMPARE(listed[0][u"tags"][0][u"name"].toString(), u"2"_s);
}

void DemoPullTest::tellsThePaidFromTheMissing()
{
    DemoFixture f(smallDemo());
    QCOMPARE(f.client.send("HEAD", "/v2/nvidiaio/nim/paid/manifests/1.0", {demoAdmin()}).status, 200);
    QCOMPARE(errorMessage(f.client.get("/v2/free/nim/paid/manifests/1.0", {demoAdmin()})),
        u"repository free/nim/paid not found"_s);
    QCOMPARE(errorMessage(f.client.get("/v2/free/nvidia/none/manifests/1.0", {demoAdmin()})),
        u"resource not found: repo free/nvidia/none, tag 1.0 not found"_s);
    QCOMPARE(f.client.send("HEAD", "/v2/free/nvidia/one/manifests/1", {demoAdmin()}).status, 200);
    const QJsonObject wrong{{u"access_key"_s, u"$oauthtoken"_s}, {u"access_secret"_s, u"nvapi-other"_s}};
    QCOMPARE(f.put("/api/v2.0/registries/1", wrong).status, 400);
}

void DemoPullTest::cachesNothingOverTheQuota()
{
    DemoFixture f(smallDemo());
    QCOMPARE(f.client.get("/v2/tiny/nvidia/one/manifests/1", {demoAdmin()}).status, 200); // the pull itself goes well
    f.harbor.advance(300);
    QCOMPARE(
        f.client.get("/api/v2.0/projects/tiny/repositories", {demoAdmin()}).header("X-Total-Count"), QByteArray("0"));
}

void DemoPullTest::servesFromTheCacheWhenUpstreamIsDown()
{
    DemoFixture f(smallDemo());
    const RawReply manifest = f.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {demoAdmin()});
    f.harbor.advance(250);
    f.harbor.setUpstreamUp(false);
    const RawReply cached = f.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {demoAdmin()});
    QCOMPARE(cached.body, manifest.body);
    QCOMPARE(f.client.get("/v2/nvidiaio/nvidia/two/manifests/2", {demoAdmin()}).status, 404);
    QCOMPARE(f.client.get("/api/v2.0/registries/1", {demoAdmin()}).json()[u"status"].toString(),
        u"healthy"_s); // not noticed yet
    f.harbor.advance(301);
    QCOMPARE(f.client.get("/api/v2.0/registries/1", {demoAdmin()}).json()[u"status"].toString(), u"unhealthy"_s);
    f.harbor.heal();
    QCOMPARE(f.client.get("/v2/nvidiaio/nvidia/two/manifests/2", {demoAdmin()}).status, 404); // until the next look
    QCOMPARE(f.put("/api/v2.0/registries/1", {{u"description"_s, u"x"_s}}).status, 200);
    QCOMPARE(f.client.get("/v2/nvidiaio/nvidia/two/manifests/2", {demoAdmin()}).status, 200);
}

QTEST_GUILESS_MAIN(DemoPullTest)
#include "tst_demo_pull.moc"
