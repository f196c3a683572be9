#include "app/demo/harbor.h"
#include "app/demo/upstream.h"
#include "tests/support/raw_client.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

namespace {

const auto admin = RawClient::basic("admin", "Harbor12345");
const auto dev = RawClient::basic("dev", "Harbor12345");
const auto berthRobot = RawClient::basic("robot$berth", "BerthRobot1");
const auto puller = RawClient::basic("robot$nvidiaio+puller", "PullerRobot1");

demo::Options quick(const QString &version = u"v2.15.2-demo"_s)
{
    demo::Options options;
    options.version = version;
    options.pace = 0;
    options.heldClock = true;
    return options;
}

QByteArray sha256(const QByteArray &bytes)
{
    return "sha256:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString message(const RawReply &reply)
{
    return reply.json()[u"errors"][0][u"message"].toString();
}

/** A demo Harbor, a client for it, and what is often asked. */
struct Fixture
{
    explicit Fixture(const demo::Options &options = quick())
        : harbor(options)
        , client((static_cast<void>(harbor.listen()), harbor.url()))
    {
    }

    RawReply put(const QByteArray &target, const QJsonObject &body, const QPair<QByteArray, QByteArray> &who = admin)
    {
        return client.send("PUT", target, {who, {"Content-Type", "application/json"}}, QJsonDocument(body).toJson());
    }
    QJsonArray artifacts(const QByteArray &repository, const QByteArray &query = {})
    {
        return client
            .get("/api/v2.0/projects/nvidiaio/repositories/" + QByteArray(repository).replace("/", "%252F")
                    + "/artifacts?page_size=100" + query,
                {admin})
            .json()
            .toArray();
    }
    /** Reads every layer of a manifest, as a client that pulls does. */
    void pullLayers(const QByteArray &repository, const QJsonValue &manifest)
    {
        for (const QJsonValue &layer : manifest[u"layers"].toArray())
            QVERIFY(
                client.get("/v2/nvidiaio/" + repository + "/blobs/" + layer[u"digest"].toString().toLatin1(), {admin})
                    .complete);
    }

    demo::Harbor harbor;
    RawClient client;
};

/** Two small images behind nvcr.io, one of one platform, one of two. */
demo::Options small(const QString &version = u"v2.15.2-demo"_s)
{
    demo::Options options = quick(version);
    QFile file(QLatin1StringView(BERTH_SOURCE_DIR) + u"/tests/fixtures/small-seed.json"_s);
    if (file.open(QIODevice::ReadOnly))
        options.seed = file.readAll();
    return options;
}

} // namespace

/** What the demo Harbor holds and how it behaves beyond the recordings. */
class DemoWorldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsSeed();
    void layersAreWhatTheirDigestsSay();
    void signsInByCookie();
    void sessionsEndSilently();
    void csrfGuardsWritesWithCookie();
    void oidcTakesNoPasswords();
    void robotsDoWhatTheyMay();
    void namesAreDecodedTwice();
    void qIsDecodedTwice();
    void pages();
    void sortsAndFilters();
    void listsOneImageTwentySecondsAfterThePull();
    void fetchesByItselfAfterTwoHundred();
    void neverTagsAnIndexPulledByTag();
    void tagsWhatContainerdPulls();
    void tellsThePaidFromTheMissing();
    void cachesNothingOverTheQuota();
    void servesFromTheCacheWhenUpstreamIsDown();
    void tokensOpenWhatTheirOwnerMay();
    void keepsRetentionsDeadEnd();
    void retentionDeletesWhatIsTooOld();
    void readOnlyStopsWrites();
    void deletesWithWhatHangsOnIt();
    void oldServersKnowLess();
    void copiesBetweenPlainProjects();
};

void DemoWorldTest::showsItsSeed()
{
    Fixture f;
    QStringList names;
    const QJsonArray projects = f.client.get("/api/v2.0/projects", {admin}).json().toArray();
    for (const QJsonValue &project : projects)
        names.append(project[u"name"].toString());
    QCOMPARE(names, (QStringList{u"2024"_s, u"dockerhub"_s, u"k8s"_s, u"library"_s, u"nvidiaio"_s, u"research"_s}));
    const QJsonArray repositories =
        f.client.get("/api/v2.0/projects/nvidiaio/repositories?page_size=100", {admin}).json().toArray();
    QVERIFY(repositories.size() >= 30 && repositories.size() <= 60);
    QStringList health;
    const QJsonArray registries = f.client.get("/api/v2.0/registries?sort=name", {admin}).json().toArray();
    for (const QJsonValue &registry : registries)
        health.append(registry[u"name"].toString() + u' ' + registry[u"status"].toString());
    QCOMPARE(health,
        (QStringList{u"Docker Hub unhealthy"_s, u"GitHub healthy"_s, u"Kubernetes healthy"_s, u"NVIDIA healthy"_s}));
    int never = 0;
    int untagged = 0;
    int indexes = 0;
    const QJsonArray artifacts =
        f.client.get("/api/v2.0/projects/nvidiaio/artifacts?page_size=100", {admin}).json().toArray();
    for (const QJsonValue &artifact : artifacts) {
        never += artifact[u"pull_time"].toString().startsWith(u"0001");
        untagged += artifact[u"tags"].isNull();
        indexes += artifact[u"references"].isArray();
    }
    QVERIFY(never > 2);
    QVERIFY(untagged > 2);
    QVERIFY(indexes > 20);
    const QJsonObject quota = f.client.get("/api/v2.0/projects/research/summary", {admin}).json()[u"quota"].toObject();
    const double full = quota[u"used"][u"storage"].toDouble() / quota[u"hard"][u"storage"].toDouble();
    QVERIFY2(full > 0.5 && full < 1, qPrintable(QString::number(full)));
    const demo::Options bare = [] {
        demo::Options options = quick();
        options.seeded = false;
        return options;
    }();
    Fixture fresh(bare);
    QCOMPARE(fresh.client.get("/api/v2.0/projects", {admin}).header("X-Total-Count"), QByteArray("1"));
    QCOMPARE(fresh.client.get("/api/v2.0/registries", {admin}).header("X-Total-Count"), QByteArray("0"));
    const QJsonObject ping{{u"type"_s, u"docker-registry"_s}, {u"url"_s, u"https://nvcr.io"_s},
        {u"access_key"_s, u"$oauthtoken"_s}, {u"access_secret"_s, u"nvapi-demo-free"_s}};
    QCOMPARE(fresh.client.post("/api/v2.0/registries/ping", ping, {admin}).status, 200);
}

/** The seed's table of digests is made of the rule in layerBytes; BERTH_SLOW=1 recomputes all 46 GB of it. */
void DemoWorldTest::layersAreWhatTheirDigestsSay()
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

    Fixture f(small());
    const QByteArray base = "/v2/nvidiaio/nvidia/one/";
    const RawReply manifest = f.client.get(base + "manifests/1", {admin});
    QCOMPARE(
        sha256(manifest.body), f.client.send("HEAD", base + "manifests/1", {admin}).header("Docker-Content-Digest"));
    QList<QJsonValue> parts{manifest.json()[u"config"]};
    for (const QJsonValue &layer : manifest.json()[u"layers"].toArray())
        parts.append(layer);
    for (const QJsonValue &part : std::as_const(parts)) {
        const QByteArray digest = part[u"digest"].toString().toLatin1();
        const RawReply blob = f.client.get(base + "blobs/" + digest, {admin});
        QCOMPARE(sha256(blob.body), digest);
        QCOMPARE(blob.body.size(), part[u"size"].toInteger());
    }
}

void DemoWorldTest::signsInByCookie()
{
    Fixture f;
    const QByteArray sid = f.client.get("/api/v2.0/systeminfo").cookie("sid");
    const RawReply second = f.client.get("/api/v2.0/systeminfo", {{"Cookie", "sid=" + sid}});
    QVERIFY(second.cookie("sid").isEmpty());
    const QByteArray token = second.header("X-Harbor-CSRF-Token");
    const QByteArray cookies = "sid=" + sid + "; _gorilla_csrf=" + second.cookie("_gorilla_csrf");
    QVERIFY(!token.isEmpty());
    const auto login = [&](const QByteArray &form) {
        return f.client.send("POST", "/c/login",
            {{"Cookie", cookies}, {"X-Harbor-CSRF-Token", token},
                {"Content-Type", "application/x-www-form-urlencoded"}},
            form);
    };
    const RawReply wrong = login("principal=admin&password=nope");
    QCOMPARE(wrong.status, 401);
    QVERIFY(wrong.body.isEmpty());
    QCOMPARE(login("principal=admin&password=Harbor12345").status, 200);
    const QByteArray session = login("principal=admin&password=Harbor12345").cookie("sid");
    QVERIFY(session != sid);
    const RawReply me = f.client.get("/api/v2.0/users/current", {{"Cookie", "sid=" + session}});
    QCOMPARE(me.status, 200);
    QVERIFY(me.cookie("sid").isEmpty());
    QCOMPARE(f.client.get("/c/log_out", {{"Cookie", "sid=" + session}}).status, 200);
    QCOMPARE(f.client.get("/api/v2.0/users/current", {{"Cookie", "sid=" + session}}).status, 401);
}

namespace {

QByteArray signIn(Fixture &f)
{
    const QByteArray sid = f.client.get("/api/v2.0/ping").cookie("sid");
    const RawReply token = f.client.get("/api/v2.0/ping", {{"Cookie", "sid=" + sid}});
    return f.client
        .send("POST", "/c/login",
            {{"Cookie", "sid=" + sid + "; _gorilla_csrf=" + token.cookie("_gorilla_csrf")},
                {"X-Harbor-CSRF-Token", token.header("X-Harbor-CSRF-Token")}},
            "principal=admin&password=Harbor12345")
        .cookie("sid");
}

} // namespace

void DemoWorldTest::sessionsEndSilently()
{
    Fixture f;
    const QByteArray sid = signIn(f);
    const QByteArray all = f.client.get("/api/v2.0/projects", {{"Cookie", "sid=" + sid}}).header("X-Total-Count");
    f.harbor.killSessions();
    const RawReply dead = f.client.get("/api/v2.0/projects", {{"Cookie", "sid=" + sid}});
    QCOMPARE(dead.status, 200); // the public ones, as if nothing had happened
    QVERIFY(dead.header("X-Total-Count").toInt() < all.toInt());
    QVERIFY(!dead.cookie("sid").isEmpty());
    const QByteArray again = signIn(f);
    f.harbor.advance(61 * 60); // the session's hour is over
    QCOMPARE(f.client.get("/api/v2.0/users/current", {{"Cookie", "sid=" + again}}).status, 401);
}

void DemoWorldTest::csrfGuardsWritesWithCookie()
{
    Fixture f;
    const QByteArray sid = signIn(f);
    const QJsonObject body{{u"project_name"_s, u"csrf"_s}};
    const RawReply refused = f.client.post("/api/v2.0/projects", body, {{"Cookie", "sid=" + sid}, admin});
    QCOMPARE(refused.status, 403);
    QCOMPARE(message(refused), u"CSRF token not found in request"_s);
    const QByteArray cookies = "sid=" + sid + "; _gorilla_csrf=" + refused.cookie("_gorilla_csrf");
    QCOMPARE(
        f.client.post("/api/v2.0/projects", body, {{"Cookie", cookies}, {"X-Harbor-CSRF-Token", "AAAA"}}).status, 403);
    QCOMPARE(f.client
                 .post("/api/v2.0/projects", body,
                     {{"Cookie", cookies}, {"X-Harbor-CSRF-Token", refused.header("X-Harbor-CSRF-Token")}})
                 .status,
        201);
    QCOMPARE(f.client.send("DELETE", "/api/v2.0/projects/csrf", {admin}).status, 200);
}

void DemoWorldTest::oidcTakesNoPasswords()
{
    demo::Options options = quick();
    options.authMode = u"oidc_auth"_s;
    Fixture f(options);
    QCOMPARE(f.client.get("/api/v2.0/systeminfo").json()[u"auth_mode"].toString(), u"oidc_auth"_s);
    QCOMPARE(f.client.get("/api/v2.0/users/current", {admin}).status, 200);
    QCOMPARE(f.client.get("/api/v2.0/users/current", {dev}).status, 401);
    QCOMPARE(f.client.get("/api/v2.0/users/current", {puller}).status, 412);
}

void DemoWorldTest::robotsDoWhatTheyMay()
{
    Fixture f;
    QCOMPARE(f.client.get("/api/v2.0/users/current", {berthRobot}).status, 412);
    QCOMPARE(f.client.get("/api/v2.0/registries", {berthRobot}).status, 200);
    QCOMPARE(f.client.get("/api/v2.0/projects?sort=name", {berthRobot}).header("X-Total-Count"), QByteArray("6"));
    QCOMPARE(f.client
                 .post("/api/v2.0/projects", QJsonObject{{u"project_name"_s, u"byrobot"_s}, {u"registry_id"_s, 1}},
                     {berthRobot})
                 .status,
        201);
    QCOMPARE(f.client.get("/api/v2.0/systeminfo/volumes", {berthRobot}).status, 403);
    QCOMPARE(f.client.get("/api/v2.0/projects/nvidiaio/repositories", {puller}).status, 403);
    QCOMPARE(f.client.get("/api/v2.0/registries", {puller}).status, 403);
    QCOMPARE(f.client.send("HEAD", "/v2/nvidiaio/nvidia/cuda/manifests/12.6.3-base-ubuntu22.04", {puller}).status, 200);
    QCOMPARE(f.client.send("HEAD", "/v2/research/nvidia/cuda/manifests/12.6.3-base-ubuntu22.04", {puller}).status, 401);
    QCOMPARE(f.client.get("/api/v2.0/registries", {dev}).status, 403);
    QCOMPARE(message(f.client.get("/api/v2.0/registries", {dev})), u"dev"_s);
    QCOMPARE(f.client.get("/api/v2.0/projects/nvidiaio", {dev}).json()[u"current_user_role_id"].toInt(), 2);
}

void DemoWorldTest::namesAreDecodedTwice()
{
    Fixture f;
    const QByteArray base = "/api/v2.0/projects/nvidiaio/repositories/";
    QCOMPARE(f.client.get(base + "nvidia%252Fk8s%252Fdcgm-exporter", {admin}).status, 200);
    QCOMPARE(f.client.get(base + "nvidia%2Fk8s%2Fdcgm-exporter", {admin}).status, 404);
    QCOMPARE(f.client.get(base + "nvidia%25252Fk8s", {admin}).status, 404);
    const RawReply byId = f.client.get("/api/v2.0/projects/2024", {admin});
    QCOMPARE(byId.status, 404); // an id
    QCOMPARE(
        f.client.get("/api/v2.0/projects/2024", {admin, {"X-Is-Resource-Name", "true"}}).json()[u"name"].toString(),
        u"2024"_s);
    QCOMPARE(f.client.get("/api/v2.0/projects/2024/repositories", {admin}).header("X-Total-Count"),
        QByteArray("1")); // names only
}

void DemoWorldTest::qIsDecodedTwice()
{
    Fixture f;
    f.client.post("/api/v2.0/registries",
        QJsonObject{{u"name"_s, u"a+b"_s}, {u"type"_s, u"docker-registry"_s}, {u"url"_s, u"https://nvcr.io"_s}},
        {admin});
    const auto count = [&](const QByteArray &q) {
        return f.client.get("/api/v2.0/registries?q=" + q, {admin}).header("X-Total-Count");
    };
    QCOMPARE(count("name%3Da%2Bb"), QByteArray("0")); // a plus that became a blank
    QCOMPARE(count("name%3Da%252Bb"), QByteArray("1"));
    QCOMPARE(count("name%3D~NVID"), QByteArray("1"));
    QCOMPARE(count("nonsense%3Dx"), QByteArray("5"));
    QCOMPARE(count("health%3Dunhealthy"), QByteArray("1"));
    QCOMPARE(count("status%3Dunhealthy"), QByteArray("5")); // not the column's name
    QCOMPARE(count("id%3D%5B2~3%5D"), QByteArray("2"));
    QCOMPARE(count("type%3D%7Bdocker-hub%20github-ghcr%7D"), QByteArray("2"));
    QCOMPARE(f.client.get("/api/v2.0/registries?q=name", {admin}).status, 400);
    QCOMPARE(f.client.get("/api/v2.0/registries?q=a;b", {admin}).status, 400);
}

void DemoWorldTest::pages()
{
    Fixture f(small());
    const QByteArray list = "/api/v2.0/projects/many/repositories?sort=name&page_size=";
    QStringList names;
    for (int page = 1; page <= 4; ++page) {
        const RawReply reply = f.client.get(list + "100&page=" + QByteArray::number(page), {admin});
        QCOMPARE(reply.header("X-Total-Count"), QByteArray("250"));
        const QJsonArray rows = reply.json().toArray();
        for (const QJsonValue &row : rows)
            names.append(row[u"name"].toString());
        QCOMPARE(reply.header("Link").contains("rel=\"next\""), page < 3);
        QCOMPARE(reply.header("Link").contains("rel=\"prev\""), page > 1);
    }
    QCOMPARE(names.size(), 250);
    QCOMPARE(names.last(), u"many/bulk/image-000250"_s);
    QCOMPARE(f.client.get(list + "0", {admin}).json().toArray().size(), 250);
    QCOMPARE(f.client.get(list + "-1", {admin}).json().toArray().size(), 250);
    QCOMPARE(f.client.get(list + "101", {admin}).status, 422);
    QCOMPARE(f.client.get(list + "x", {admin}).status, 422);
    QCOMPARE(f.client.get(list + "100&page=9223372036854775807", {admin}).json().toArray().size(), 0);
}

void DemoWorldTest::sortsAndFilters()
{
    Fixture f;
    const QJsonArray bySize = f.artifacts("nvidia/driver", "&sort=-size");
    QVERIFY(bySize.size() >= 3);
    for (qsizetype i = 1; i < bySize.size(); ++i)
        QVERIFY(bySize[i - 1][u"size"].toInteger() >= bySize[i][u"size"].toInteger());
    const qsizetype tagged = f.artifacts("nvidia/gpu-operator", "&q=tags%3D*").size();
    const qsizetype untagged = f.artifacts("nvidia/gpu-operator", "&q=tags%3Dnil").size();
    QVERIFY(tagged > 0 && untagged > 0);
    QCOMPARE(f.artifacts("nvidia/gpu-operator").size(), tagged + untagged);
    QVERIFY(f.artifacts("nvidia/gpu-operator", "&q=base%3D*").size() > tagged + untagged); // the children too
    QCOMPARE(f.artifacts("nvidia/gpu-operator", "&q=tags%3D~24.6").size(), 1);
    QVERIFY(f.artifacts("nvidia/gpu-operator", "&with_tag=false")[0][u"tags"].isNull());
}

void DemoWorldTest::listsOneImageTwentySecondsAfterThePull()
{
    Fixture f(small());
    const RawReply manifest = f.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {admin});
    QVERIFY(manifest.header("Docker-Content-Digest").isEmpty());
    const QByteArray layer = manifest.json()[u"layers"][0][u"digest"].toString().toLatin1();
    QCOMPARE(f.client.send("HEAD", "/v2/nvidiaio/nvidia/one/blobs/" + layer, {admin}).status, 404);
    f.pullLayers("nvidia/one", manifest.json());
    f.harbor.advance(19);
    QCOMPARE(f.client.send("HEAD", "/v2/nvidiaio/nvidia/one/blobs/" + layer, {admin}).status, 200);
    QVERIFY(f.artifacts("nvidia/one").isEmpty());
    f.harbor.advance(2);
    const QJsonArray listed = f.artifacts("nvidia/one");
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"tags"][0][u"name"].toString(), u"1"_s);
    QCOMPARE(listed[0][u"digest"].toString().toLatin1(), sha256(manifest.body));
    const QJsonArray history =
        f.client.get(listed[0][u"addition_links"][u"build_history"][u"href"].toString().toLatin1(), {admin})
            .json()
            .toArray();
    QCOMPARE(history.size(), 2);

    demo::Options running = small(); // the same with a clock that runs, a thousand times faster
    running.heldClock = false;
    running.pace = 0.001;
    Fixture fast(running);
    fast.pullLayers("nvidia/one", fast.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {admin}).json());
    QTRY_COMPARE(fast.artifacts("nvidia/one").size(), 1);
}

void DemoWorldTest::fetchesByItselfAfterTwoHundred()
{
    Fixture f(small());
    f.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {admin}); // and no blob
    f.harbor.advance(195);
    QVERIFY(f.artifacts("nvidia/one").isEmpty());
    f.harbor.advance(6);
    QCOMPARE(f.artifacts("nvidia/one").size(), 1);
    f.client.send("HEAD", "/v2/nvidiaio/nvidia/two/manifests/2", {admin}); // a HEAD brings nothing
    f.harbor.advance(1000);
    QVERIFY(f.artifacts("nvidia/two").isEmpty());
}

void DemoWorldTest::neverTagsAnIndexPulledByTag()
{
    Fixture f(small());
    const RawReply index = f.client.get("/v2/nvidiaio/nvidia/two/manifests/2", {admin});
    for (const QJsonValue &child : index.json()[u"manifests"].toArray())
        f.pullLayers("nvidia/two",
            f.client.get("/v2/nvidiaio/nvidia/two/manifests/" + child[u"digest"].toString().toLatin1(), {admin})
                .json());
    f.harbor.advance(21);
    QCOMPARE(f.artifacts("nvidia/two").size(), 2);
    f.harbor.advance(20);
    const QJsonArray listed = f.artifacts("nvidia/two");
    QCOMPARE(listed.size(), 1); // the index hides its children
    QCOMPARE(listed[0][u"references"].toArray().size(), 2);
    QVERIFY(listed[0][u"digest"].toString().toLatin1() != sha256(index.body));
    f.harbor.advance(2000);
    QVERIFY(f.artifacts("nvidia/two")[0][u"tags"].isNull());
}

void DemoWorldTest::tagsWhatContainerdPulls()
{
    Fixture f(small());
    const QByteArray base = "/v2/nvidiaio/nvidia/two/manifests/";
    const QByteArray digest = f.client.send("HEAD", base + "2", {admin}).header("Docker-Content-Digest");
    const RawReply index = f.client.get(base + digest, {admin});
    QCOMPARE(sha256(index.body), digest);
    f.pullLayers("nvidia/two",
        f.client.get(base + index.json()[u"manifests"][0][u"digest"].toString().toLatin1(), {admin}).json());
    f.harbor.advance(390);
    QCOMPARE(f.artifacts("nvidia/two").size(), 1);
    QVERIFY(f.artifacts("nvidia/two")[0][u"references"].isNull());
    f.harbor.advance(25);
    const QJsonArray listed = f.artifacts("nvidia/two");
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"references"].toArray().size(), 1); // trimmed to what was pulled
    QCOMPARE(listed[0][u"tags"][0][u"name"].toString(), u"2"_s);
}

void DemoWorldTest::tellsThePaidFromTheMissing()
{
    Fixture f(small());
    QCOMPARE(f.client.send("HEAD", "/v2/nvidiaio/nim/paid/manifests/1.0", {admin}).status, 200);
    QCOMPARE(
        message(f.client.get("/v2/free/nim/paid/manifests/1.0", {admin})), u"repository free/nim/paid not found"_s);
    QCOMPARE(message(f.client.get("/v2/free/nvidia/none/manifests/1.0", {admin})),
        u"resource not found: repo free/nvidia/none, tag 1.0 not found"_s);
    QCOMPARE(f.client.send("HEAD", "/v2/free/nvidia/one/manifests/1", {admin}).status, 200);
    const QJsonObject wrong{{u"access_key"_s, u"$oauthtoken"_s}, {u"access_secret"_s, u"nvapi-other"_s}};
    QCOMPARE(f.put("/api/v2.0/registries/1", wrong).status, 400);
}

void DemoWorldTest::cachesNothingOverTheQuota()
{
    Fixture f(small());
    QCOMPARE(f.client.get("/v2/tiny/nvidia/one/manifests/1", {admin}).status, 200); // the pull itself goes well
    f.harbor.advance(300);
    QCOMPARE(f.client.get("/api/v2.0/projects/tiny/repositories", {admin}).header("X-Total-Count"), QByteArray("0"));
}

void DemoWorldTest::servesFromTheCacheWhenUpstreamIsDown()
{
    Fixture f(small());
    const RawReply manifest = f.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {admin});
    f.harbor.advance(250);
    f.harbor.setUpstreamUp(false);
    const RawReply cached = f.client.get("/v2/nvidiaio/nvidia/one/manifests/1", {admin});
    QCOMPARE(cached.body, manifest.body);
    QCOMPARE(f.client.get("/v2/nvidiaio/nvidia/two/manifests/2", {admin}).status, 404);
    QCOMPARE(
        f.client.get("/api/v2.0/registries/1", {admin}).json()[u"status"].toString(), u"healthy"_s); // not noticed yet
    f.harbor.advance(301);
    QCOMPARE(f.client.get("/api/v2.0/registries/1", {admin}).json()[u"status"].toString(), u"unhealthy"_s);
    f.harbor.heal();
    QCOMPARE(f.client.get("/v2/nvidiaio/nvidia/two/manifests/2", {admin}).status, 404); // until the next look
    QCOMPARE(f.put("/api/v2.0/registries/1", {{u"description"_s, u"x"_s}}).status, 200);
    QCOMPARE(f.client.get("/v2/nvidiaio/nvidia/two/manifests/2", {admin}).status, 200);
}

void DemoWorldTest::tokensOpenWhatTheirOwnerMay()
{
    Fixture f;
    const QByteArray scope = "/service/token?service=harbor-registry&scope=repository:nvidiaio/nvidia/cuda:pull,push";
    const QByteArray manifest = "/v2/nvidiaio/nvidia/cuda/manifests/12.6.3-base-ubuntu22.04";
    const auto bearer = [](const RawReply &reply) {
        return QPair<QByteArray, QByteArray>("Authorization", "Bearer " + reply.json()[u"token"].toString().toLatin1());
    };
    QCOMPARE(f.client.send("HEAD", manifest, {bearer(f.client.get(scope, {puller}))}).status, 200);
    const RawReply powerless = f.client.get(scope);
    QCOMPARE(powerless.status, 200);
    QCOMPARE(f.client.send("HEAD", manifest, {bearer(powerless)}).status, 401);
    QCOMPARE(f.client
                 .send("HEAD", "/v2/nvidiaio/nvidia/driver/manifests/550.127.05-ubuntu22.04",
                     {bearer(f.client.get(scope, {puller}))})
                 .status,
        401);
    auto forged = bearer(f.client.get(scope, {puller}));
    forged.second.chop(3);
    QCOMPARE(f.client.send("HEAD", manifest, {forged}).status, 401);
    const auto old = bearer(f.client.get(scope, {admin}));
    f.harbor.advance(31 * 60);
    QCOMPARE(f.client.send("HEAD", manifest, {old}).status, 401);
    QCOMPARE(f.client.get("/service/token?service=other").status, 400);
}

void DemoWorldTest::keepsRetentionsDeadEnd()
{
    for (const bool old : {true, false}) {
        Fixture f(small(old ? u"v2.13.2"_s : u"v2.14.0"_s));
        const QByteArray id = f.client.get("/api/v2.0/projects/nvidiaio", {admin})
                                  .json()[u"metadata"][u"retention_id"]
                                  .toString()
                                  .toLatin1();
        const QJsonObject policy = f.client.get("/api/v2.0/retentions/" + id, {admin}).json().toObject();
        QCOMPARE(policy[u"rules"][0][u"params"][u"nDaysSinceLastPull"].toInt(), 7);
        QCOMPARE(f.client.send("DELETE", "/api/v2.0/retentions/" + id, {admin}).status, 200);
        QCOMPARE(f.client.get("/api/v2.0/retentions/" + id, {admin}).status, 500);
        QCOMPARE(
            f.client.get("/api/v2.0/projects/nvidiaio", {admin}).json()[u"metadata"][u"retention_id"].isString(), old);
        QCOMPARE(f.client.post("/api/v2.0/retentions", policy, {admin}).status, old ? 400 : 201);
    }
}

void DemoWorldTest::retentionDeletesWhatIsTooOld()
{
    Fixture f;
    const QByteArray id =
        f.client.get("/api/v2.0/projects/nvidiaio", {admin}).json()[u"metadata"][u"retention_id"].toString().toLatin1();
    const QByteArray list = "/api/v2.0/retentions/" + id + "/executions";
    const auto count = [&f] {
        return f.client.get("/api/v2.0/projects/nvidiaio/artifacts?page_size=1", {admin})
            .header("X-Total-Count")
            .toInt();
    };
    const int before = count();
    QCOMPARE(f.client.post(list, QJsonObject{{u"dry_run"_s, true}}, {admin}).status, 201);
    QCOMPARE(count(), before);
    QCOMPARE(f.client.post(list, QJsonObject{{u"dry_run"_s, false}}, {admin}).status, 201);
    QVERIFY(count() < before);
    QVERIFY(f.artifacts("nvidia/k8s/cuda-sample").isEmpty()); // never pulled
    const QJsonArray runs = f.client.get(list, {admin}).json().toArray();
    QCOMPARE(runs.size(), 2);
    QVERIFY(f.client.get(list + '/' + QByteArray::number(runs[0][u"id"].toInteger()) + "/tasks", {admin})
                .json()
                .toArray()
                .size()
        > 0);
    QJsonObject keep = f.client.get("/api/v2.0/retentions/" + id, {admin}).json().toObject();
    keep.insert(u"rules"_s,
        QJsonArray{
            QJsonObject{{u"action"_s, u"retain"_s}, {u"template"_s, u"always"_s}, {u"params"_s, QJsonObject()}}});
    QCOMPARE(f.put("/api/v2.0/retentions/" + id, keep).status, 200);
    const int kept = count();
    f.harbor.advance(100 * 24 * 3600);
    QCOMPARE(f.client.post(list, QJsonObject{{u"dry_run"_s, false}}, {admin}).status, 201);
    QCOMPARE(count(), kept);
}

void DemoWorldTest::readOnlyStopsWrites()
{
    Fixture f;
    f.harbor.setReadOnly(true);
    const RawReply refused = f.client.post("/api/v2.0/registries/ping", QJsonObject{{u"id"_s, 1}}, {admin});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()[u"errors"][0][u"code"].toString(), u"DENIED"_s);
    QVERIFY(f.client.get("/api/v2.0/systeminfo", {admin}).json()[u"read_only"].toBool());
    QVERIFY(!signIn(f).isEmpty());
    QCOMPARE(f.put("/api/v2.0/configurations", {{u"read_only"_s, false}}).status, 200);
    QCOMPARE(f.client.post("/api/v2.0/registries/ping", QJsonObject{{u"id"_s, 1}}, {admin}).status, 200);
}

void DemoWorldTest::deletesWithWhatHangsOnIt()
{
    Fixture f;
    const QByteArray base = "/api/v2.0/projects/nvidiaio/repositories/nvidia%252Fgpu-operator/artifacts/";
    const QJsonObject index = f.client.get(base + "v24.6.2", {admin}).json().toObject();
    const QByteArray child = index[u"references"][0][u"child_digest"].toString().toLatin1();
    const RawReply refused = f.client.send("DELETE", base + child, {admin});
    QCOMPARE(refused.status, 412);
    QCOMPARE(refused.json()[u"errors"][0][u"code"].toString(), u"VIOLATE_FOREIGN_KEY_CONSTRAINT"_s);
    QCOMPARE(f.client.send("DELETE", base + "v24.6.2/tags/nope", {admin}).status, 404);
    QCOMPARE(f.client.send("DELETE", base + "v24.6.2", {admin}).status, 200);
    QCOMPARE(f.client.get(base + child, {admin}).status, 404); // orphans go along
    QCOMPARE(
        f.client.send("DELETE", "/api/v2.0/projects/nvidiaio/repositories/nvidia%252Fgpu-operator", {admin}).status,
        200);
    QCOMPARE(f.client.get("/api/v2.0/projects/nvidiaio/repositories/nvidia%252Fgpu-operator", {admin}).status, 404);
    QCOMPARE(f.client.send("DELETE", "/api/v2.0/registries/1", {admin}).status, 412);
    QVERIFY(f.client.get("/api/v2.0/auditlog-exts?q=operation%3Ddelete", {admin}).header("X-Total-Count").toInt() >= 2);
}

void DemoWorldTest::oldServersKnowLess()
{
    Fixture old(small(u"v2.9.1-abc"_s));
    QCOMPARE(old.client.get("/api/v2.0/systeminfo").json()[u"harbor_version"].toString(), u"v2.9.1-abc"_s);
    QCOMPARE(old.client.get("/api/v2.0/auditlog-exts", {admin}).status, 404);
    QCOMPARE(old.client.get("/api/v2.0/audit-logs", {admin}).status, 200);
    Fixture ancient(small(u"v2.2.0"_s));
    const RawReply refused = ancient.client.post(
        "/api/v2.0/projects", QJsonObject{{u"project_name"_s, u"x"_s}, {u"registry_id"_s, 1}}, {admin});
    QCOMPARE(refused.status, 400);
    QCOMPARE(message(refused), u"bad request: unsupported registry type docker-registry"_s);
    Fixture next(small(u"v2.15.3"_s));
    QCOMPARE(
        next.client
            .post("/api/v2.0/registries/ping", QJsonObject{{u"id"_s, 1}, {u"url"_s, u"https://127.0.0.1:9"_s}}, {admin})
            .status,
        200);
}

void DemoWorldTest::copiesBetweenPlainProjects()
{
    Fixture f;
    const QByteArray copy =
        "/api/v2.0/projects/2024/repositories/team%252Fskopeo/artifacts?from=library/tools/skopeo:v1.17.0";
    QCOMPARE(f.client.send("POST", copy, {dev}).status, 403);
    const RawReply made = f.client.send("POST", copy, {admin});
    QCOMPARE(made.status, 201);
    QCOMPARE(f.client.get(made.header("Location"), {admin}).json()[u"references"].toArray().size(), 2);
    QCOMPARE(f.client
                 .send("POST", "/api/v2.0/projects/nvidiaio/repositories/x/artifacts?from=library/tools/skopeo:v1.17.0",
                     {admin})
                 .status,
        405);
    QCOMPARE(
        f.client.send("POST", "/api/v2.0/projects/2024/repositories/x/artifacts?from=nonsense", {admin}).status, 404);
}

QTEST_GUILESS_MAIN(DemoWorldTest)
#include "tst_demo_world.moc"
