#include "tests/support/demo_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** What the demo Harbor holds, and how it behaves beyond the recordings. */
class DemoWorldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsSeed();
    void namesAreDecodedTwice();
    void qIsDecodedTwice();
    void pages();
    void sortsAndFilters();
    void keepsRetentionsDeadEnd();
    void retentionDeletesWhatIsTooOld();
    void deletesWithWhatHangsOnIt();
    void oldServersKnowLess();
    void copiesBetweenPlainProjects();
};

void DemoWorldTest::showsItsSeed()
{
    DemoFixture f;
    QStringList names;
    const QJsonArray projects = f.client.get("/api/v2.0/projects", {demoAdmin()}).json().toArray();
    for (const QJsonValue &project : projects)
        names.append(project[u"name"].toString());
    QCOMPARE(names, (QStringList{u"2024"_s, u"dockerhub"_s, u"k8s"_s, u"library"_s, u"nvidiaio"_s, u"research"_s}));
    const QJsonArray repositories =
        f.client.get("/api/v2.0/projects/nvidiaio/repositories?page_size=100", {demoAdmin()}).json().toArray();
    QVERIFY(repositories.size() >= 30 && repositories.size() <= 60);
    QStringList health;
    const QJsonArray registries = f.client.get("/api/v2.0/registries?sort=name", {demoAdmin()}).json().toArray();
    for (const QJsonValue &registry : registries)
        health.append(registry[u"name"].toString() + u' ' + registry[u"status"].toString());
    QCOMPARE(health,
        (QStringList{u"Docker Hub unhealthy"_s, u"GitHub healthy"_s, u"Kubernetes healthy"_s, u"NVIDIA healthy"_s}));
    int never = 0;
    int untagged = 0;
    int indexes = 0;
    const QJsonArray artifacts =
        f.client.get("/api/v2.0/projects/nvidiaio/artifacts?page_size=100", {demoAdmin()}).json().toArray();
    for (const QJsonValue &artifact : artifacts) {
        never += artifact[u"pull_time"].toString().startsWith(u"0001");
        untagged += artifact[u"tags"].isNull();
        indexes += artifact[u"references"].isArray();
    }
    QVERIFY(never > 2);
    QVERIFY(untagged > 2);
    QVERIFY(indexes > 20);
    const QJsonObject quota =
        f.client.get("/api/v2.0/projects/research/summary", {demoAdmin()}).json()[u"quota"].toObject();
    const double full = quota[u"used"][u"storage"].toDouble() / quota[u"hard"][u"storage"].toDouble();
    QVERIFY2(full > 0.5 && full < 1, qPrintable(QString::number(full)));
    const demo::Options bare = [] {
        demo::Options options = quickDemo();
        options.seeded = false;
        return options;
    }();
    DemoFixture fresh(bare);
    QCOMPARE(fresh.client.get("/api/v2.0/projects", {demoAdmin()}).header("X-Total-Count"), QByteArray("1"));
    QCOMPARE(fresh.client.get("/api/v2.0/registries", {demoAdmin()}).header("X-Total-Count"), QByteArray("0"));
    const QJsonObject ping{{u"type"_s, u"docker-registry"_s}, {u"url"_s, u"https://nvcr.io"_s},
        {u"access_key"_s, u"$oauthtoken"_s}, {u"access_secret"_s, u"nvapi-demo-free"_s}};
    QCOMPARE(fresh.client.post("/api/v2.0/registries/ping", ping, {demoAdmin()}).status, 200);
}

void DemoWorldTest::namesAreDecodedTwice()
{
    DemoFixture f;
    const QByteArray base = "/api/v2.0/projects/nvidiaio/repositories/";
    QCOMPARE(f.client.get(base + "nvidia%252Fk8s%252Fdcgm-exporter", {demoAdmin()}).status, 200);
    QCOMPARE(f.client.get(base + "nvidia%2Fk8s%2Fdcgm-exporter", {demoAdmin()}).status, 404);
    QCOMPARE(f.client.get(base + "nvidia%25252Fk8s", {demoAdmin()}).status, 404);
    const RawReply byId = f.client.get("/api/v2.0/projects/2024", {demoAdmin()});
    QCOMPARE(byId.status, 404); // an id
    QCOMPARE(f.client.get("/api/v2.0/projects/2024", {demoAdmin(), {"X-Is-Resource-Name", "true"}})
                 .json()[u"name"]
                 .toString(),
        u"2024"_s);
    QCOMPARE(f.client.get("/api/v2.0/projects/2024/repositories", {demoAdmin()}).header("X-Total-Count"),
        QByteArray("1")); // names only
}

void DemoWorldTest::qIsDecodedTwice()
{
    DemoFixture f;
    f.client.post("/api/v2.0/registries",
        QJsonObject{{u"name"_s, u"a+b"_s}, {u"type"_s, u"docker-registry"_s}, {u"url"_s, u"https://nvcr.io"_s}},
        {demoAdmin()});
    const auto count = [&](const QByteArray &q) {
        return f.client.get("/api/v2.0/registries?q=" + q, {demoAdmin()}).header("X-Total-Count");
    };
    QCOMPARE(count("name%3Da%2Bb"), QByteArray("0")); // a plus that became a blank
    QCOMPARE(count("name%3Da%252Bb"), QByteArray("1"));
    QCOMPARE(count("name%3D~NVID"), QByteArray("1"));
    QCOMPARE(count("nonsense%3Dx"), QByteArray("5"));
    QCOMPARE(count("health%3Dunhealthy"), QByteArray("1"));
    QCOMPARE(count("status%3Dunhealthy"), QByteArray("5")); // not the column's name
    QCOMPARE(count("id%3D%5B2~3%5D"), QByteArray("2"));
    QCOMPARE(count("type%3D%7Bdocker-hub%20github-ghcr%7D"), QByteArray("2"));
    QCOMPARE(f.client.get("/api/v2.0/registries?q=name", {demoAdmin()}).status, 400);
    QCOMPARE(f.client.get("/api/v2.0/registries?q=a;b", {demoAdmin()}).status, 400);
}

void DemoWorldTest::pages()
{
    DemoFixture f(smallDemo());
    const QByteArray list = "/api/v2.0/projects/many/repositories?sort=name&page_size=";
    QStringList names;
    for (int page = 1; page <= 4; ++page) {
        const RawReply reply = f.client.get(list + "100&page=" + QByteArray::number(page), {demoAdmin()});
        QCOMPARE(reply.header("X-Total-Count"), QByteArray("250"));
        const QJsonArray rows = reply.json().toArray();
        for (const QJsonValue &row : rows)
            names.append(row[u"name"].toString());
        QCOMPARE(reply.header("Link").contains("rel=\"next\""), page < 3);
        QCOMPARE(reply.header("Link").contains("rel=\"prev\""), page > 1);
    }
    QCOMPARE(names.size(), 250);
    QCOMPARE(names.last(), u"many/bulk/image-000250"_s);
    QCOMPARE(f.client.get(list + "0", {demoAdmin()}).json().toArray().size(), 250);
    QCOMPARE(f.client.get(list + "-1", {demoAdmin()}).json().toArray().size(), 250);
    QCOMPARE(f.client.get(list + "101", {demoAdmin()}).status, 422);
    QCOMPARE(f.client.get(list + "x", {demoAdmin()}).status, 422);
    QCOMPARE(f.client.get(list + "100&page=9223372036854775807", {demoAdmin()}).json().toArray().size(), 0);
}

void DemoWorldTest::sortsAndFilters()
{
    DemoFixture f;
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

void DemoWorldTest::keepsRetentionsDeadEnd()
{
    for (const bool old : {true, false}) {
        DemoFixture f(smallDemo(old ? u"v2.13.2"_s : u"v2.14.0"_s));
        const QByteArray id = f.client.get("/api/v2.0/projects/nvidiaio", {demoAdmin()})
                                  .json()[u"metadata"][u"retention_id"]
                                  .toString()
                                  .toLatin1();
        const QJsonObject policy = f.client.get("/api/v2.0/retentions/" + id, {demoAdmin()}).json().toObject();
        QCOMPARE(policy[u"rules"][0][u"params"][u"nDaysSinceLastPull"].toInt(), 7);
        QCOMPARE(f.client.send("DELETE", "/api/v2.0/retentions/" + id, {demoAdmin()}).status, 200);
        QCOMPARE(f.client.get("/api/v2.0/retentions/" + id, {demoAdmin()}).status, 500);
        QCOMPARE(
            f.client.get("/api/v2.0/projects/nvidiaio", {demoAdmin()}).json()[u"metadata"][u"retention_id"].isString(),
            old);
        QCOMPARE(f.client.post("/api/v2.0/retentions", policy, {demoAdmin()}).status, old ? 400 : 201);
    }
}

void DemoWorldTest::retentionDeletesWhatIsTooOld()
{
    DemoFixture f;
    const QByteArray id = f.client.get("/api/v2.0/projects/nvidiaio", {demoAdmin()})
                              .json()[u"metadata"][u"retention_id"]
                              .toString()
                              .toLatin1();
    const QByteArray list = "/api/v2.0/retentions/" + id + "/executions";
    const auto count = [&f] {
        return f.client.get("/api/v2.0/projects/nvidiaio/artifacts?page_size=1", {demoAdmin()})
            .header("X-Total-Count")
            .toInt();
    };
    const int before = count();
    QCOMPARE(f.client.post(list, QJsonObject{{u"dry_run"_s, true}}, {demoAdmin()}).status, 201);
    QCOMPARE(count(), before);
    QCOMPARE(f.client.post(list, QJsonObject{{u"dry_run"_s, false}}, {demoAdmin()}).status, 201);
    QVERIFY(count() < before);
    QVERIFY(f.artifacts("nvidia/k8s/cuda-sample").isEmpty()); // never pulled
    const QJsonArray runs = f.client.get(list, {demoAdmin()}).json().toArray();
    QCOMPARE(runs.size(), 2);
    QVERIFY(f.client.get(list + '/' + QByteArray::number(runs[0][u"id"].toInteger()) + "/tasks", {demoAdmin()})
                .json()
                .toArray()
                .size()
        > 0);
    QJsonObject keep = f.client.get("/api/v2.0/retentions/" + id, {demoAdmin()}).json().toObject();
    keep.insert(u"rules"_s,
        QJsonArray{
            QJsonObject{{u"action"_s, u"retain"_s}, {u"template"_s, u"always"_s}, {u"params"_s, QJsonObject()}}});
    QCOMPARE(f.put("/api/v2.0/retentions/" + id, keep).status, 200);
    const int kept = count();
    f.harbor.advance(100 * 24 * 3600);
    QCOMPARE(f.client.post(list, QJsonObject{{u"dry_run"_s, false}}, {demoAdmin()}).status, 201);
    QCOMPARE(count(), kept);
}

void DemoWorldTest::deletesWithWhatHangsOnIt()
{
    DemoFixture f;
    const QByteArray base = "/api/v2.0/projects/nvidiaio/repositories/nvidia%252Fgpu-operator/artifacts/";
    const QJsonObject index = f.client.get(base + "v24.6.2", {demoAdmin()}).json().toObject();
    const QByteArray child = index[u"references"][0][u"child_digest"].toString().toLatin1();
    const RawReply refused = f.client.send("DELETE", base + child, {demoAdmin()});
    QCOMPARE(refused.status, 412);
    QCOMPARE(refused.json()[u"errors"][0][u"code"].toString(), u"VIOLATE_FOREIGN_KEY_CONSTRAINT"_s);
    QCOMPARE(f.client.send("DELETE", base + "v24.6.2/tags/nope", {demoAdmin()}).status, 404);
    QCOMPARE(f.client.send("DELETE", base + "v24.6.2", {demoAdmin()}).status, 200);
    QCOMPARE(f.client.get(base + child, {demoAdmin()}).status, 404); // orphans go along
    QCOMPARE(f.client.send("DELETE", "/api/v2.0/projects/nvidiaio/repositories/nvidia%252Fgpu-operator", {demoAdmin()})
                 .status,
        200);
    QCOMPARE(
        f.client.get("/api/v2.0/projects/nvidiaio/repositories/nvidia%252Fgpu-operator", {demoAdmin()}).status, 404);
    QCOMPARE(f.client.send("DELETE", "/api/v2.0/registries/1", {demoAdmin()}).status, 412);
    QVERIFY(f.client.get("/api/v2.0/auditlog-exts?q=operation%3Ddelete", {demoAdmin()}).header("X-Total-Count").toInt()
        >= 2);
}

void DemoWorldTest::oldServersKnowLess()
{
    DemoFixture old(smallDemo(u"v2.9.1-abc"_s));
    QCOMPARE(old.client.get("/api/v2.0/systeminfo").json()[u"harbor_version"].toString(), u"v2.9.1-abc"_s);
    QCOMPARE(old.client.get("/api/v2.0/auditlog-exts", {demoAdmin()}).status, 404);
    QCOMPARE(old.client.get("/api/v2.0/audit-logs", {demoAdmin()}).status, 200);
    DemoFixture ancient(smallDemo(u"v2.2.0"_s));
    const RawReply refused = ancient.client.post(
        "/api/v2.0/projects", QJsonObject{{u"project_name"_s, u"x"_s}, {u"registry_id"_s, 1}}, {demoAdmin()});
    QCOMPARE(refused.status, 400);
    QCOMPARE(errorMessage(refused), u"bad request: unsupported registry type docker-registry"_s);
    DemoFixture next(smallDemo(u"v2.15.3"_s));
    QCOMPARE(next.client
                 .post("/api/v2.0/registries/ping", QJsonObject{{u"id"_s, 1}, {u"url"_s, u"https://127.0.0.1:9"_s}},
                     {demoAdmin()})
                 .status,
        200);
}

void DemoWorldTest::copiesBetweenPlainProjects()
{
    DemoFixture f;
    const QByteArray copy =
        "/api/v2.0/projects/2024/repositories/team%252Fskopeo/artifacts?from=library/tools/skopeo:v1.17.0";
    QCOMPARE(f.client.send("POST", copy, {demoDeveloper()}).status, 403);
    const RawReply made = f.client.send("POST", copy, {demoAdmin()});
    QCOMPARE(made.status, 201);
    QCOMPARE(f.client.get(made.header("Location"), {demoAdmin()}).json()[u"references"].toArray().size(), 2);
    QCOMPARE(f.client
                 .send("POST", "/api/v2.0/projects/nvidiaio/repositories/x/artifacts?from=library/tools/skopeo:v1.17.0",
                     {demoAdmin()})
                 .status,
        405);
    QCOMPARE(
        f.client.send("POST", "/api/v2.0/projects/2024/repositories/x/artifacts?from=nonsense", {demoAdmin()}).status,
        404);
}

QTEST_GUILESS_MAIN(DemoWorldTest)
#include "tst_demo_world.moc"
