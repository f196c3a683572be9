#include "tests/support/demo_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** Who may do what in the demo Harbor, and by which proof. */
class DemoAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInByCookie();
    void sessionsEndSilently();
    void csrfGuardsWritesWithCookie();
    void oidcTakesNoPasswords();
    void robotsDoWhatTheyMay();
    void tokensOpenWhatTheirOwnerMay();
    void readOnlyStopsWrites();
};

void DemoAccessTest::signsInByCookie()
{
    DemoFixture f;
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

void DemoAccessTest::sessionsEndSilently()
{
    DemoFixture f;
    const QByteArray sid = f.signIn();
    const QByteArray all = f.client.get("/api/v2.0/projects", {{"Cookie", "sid=" + sid}}).header("X-Total-Count");
    f.harbor.killSessions();
    const RawReply dead = f.client.get("/api/v2.0/projects", {{"Cookie", "sid=" + sid}});
    QCOMPARE(dead.status, 200); // the public ones, as if nothing had happened
    QVERIFY(dead.header("X-Total-Count").toInt() < all.toInt());
    QVERIFY(!dead.cookie("sid").isEmpty());
    const QByteArray again = f.signIn();
    f.harbor.advance(61 * 60); // the session's hour is over
    QCOMPARE(f.client.get("/api/v2.0/users/current", {{"Cookie", "sid=" + again}}).status, 401);
}

void DemoAccessTest::csrfGuardsWritesWithCookie()
{
    DemoFixture f;
    const QByteArray sid = f.signIn();
    const QJsonObject body{{u"project_name"_s, u"csrf"_s}};
    const RawReply refused = f.client.post("/api/v2.0/projects", body, {{"Cookie", "sid=" + sid}, demoAdmin()});
    QCOMPARE(refused.status, 403);
    QCOMPARE(errorMessage(refused), u"CSRF token not found in request"_s);
    const QByteArray cookies = "sid=" + sid + "; _gorilla_csrf=" + refused.cookie("_gorilla_csrf");
    QCOMPARE(
        f.client.post("/api/v2.0/projects", body, {{"Cookie", cookies}, {"X-Harbor-CSRF-Token", "AAAA"}}).status, 403);
    QCOMPARE(f.client
                 .post("/api/v2.0/projects", body,
                     {{"Cookie", cookies}, {"X-Harbor-CSRF-Token", refused.header("X-Harbor-CSRF-Token")}})
                 .status,
        201);
    QCOMPARE(f.client.send("DELETE", "/api/v2.0/projects/csrf", {demoAdmin()}).status, 200);
}

void DemoAccessTest::oidcTakesNoPasswords()
{
    demo::Options options = quickDemo();
    options.authMode = u"oidc_auth"_s;
    DemoFixture f(options);
    QCOMPARE(f.client.get("/api/v2.0/systeminfo").json()[u"auth_mode"].toString(), u"oidc_auth"_s);
    QCOMPARE(f.client.get("/api/v2.0/users/current", {demoAdmin()}).status, 200);
    QCOMPARE(f.client.get("/api/v2.0/users/current", {demoDeveloper()}).status, 401);
    QCOMPARE(f.client.get("/api/v2.0/users/current", {demoPuller()}).status, 412);
}

void DemoAccessTest::robotsDoWhatTheyMay()
{
    DemoFixture f;
    QCOMPARE(f.client.get("/api/v2.0/users/current", {demoRobot()}).status, 412);
    QCOMPARE(f.client.get("/api/v2.0/registries", {demoRobot()}).status, 200);
    QCOMPARE(f.client.get("/api/v2.0/projects?sort=name", {demoRobot()}).header("X-Total-Count"), QByteArray("6"));
    QCOMPARE(f.client
                 .post("/api/v2.0/projects", QJsonObject{{u"project_name"_s, u"byrobot"_s}, {u"registry_id"_s, 1}},
                     {demoRobot()})
                 .status,
        201);
    QCOMPARE(f.client.get("/api/v2.0/systeminfo/volumes", {demoRobot()}).status, 403);
    QCOMPARE(f.client.get("/api/v2.0/projects/nvidiaio/repositories", {demoPuller()}).status, 403);
    QCOMPARE(f.client.get("/api/v2.0/registries", {demoPuller()}).status, 403);
    QCOMPARE(f.client.send("HEAD", "/v2/nvidiaio/nvidia/cuda/manifests/12.6.3-base-ubuntu22.04", {demoPuller()}).status,
        200);
    QCOMPARE(f.client.send("HEAD", "/v2/research/nvidia/cuda/manifests/12.6.3-base-ubuntu22.04", {demoPuller()}).status,
        401);
    QCOMPARE(f.client.get("/api/v2.0/registries", {demoDeveloper()}).status, 403);
    QCOMPARE(errorMessage(f.client.get("/api/v2.0/registries", {demoDeveloper()})), u"dev"_s);
    QCOMPARE(f.client.get("/api/v2.0/projects/nvidiaio", {demoDeveloper()}).json()[u"current_user_role_id"].toInt(), 2);
}

void DemoAccessTest::tokensOpenWhatTheirOwnerMay()
{
    DemoFixture f;
    const QByteArray scope = "/service/token?service=harbor-registry&scope=repository:nvidiaio/nvidia/cuda:pull,push";
    const QByteArray manifest = "/v2/nvidiaio/nvidia/cuda/manifests/12.6.3-base-ubuntu22.04";
    const auto bearer = [](const RawReply &reply) {
        return QPair<QByteArray, QByteArray>("Authorization", "Bearer " + reply.json()[u"token"].toString().toLatin1());
    };
    QCOMPARE(f.client.send("HEAD", manifest, {bearer(f.client.get(scope, {demoPuller()}))}).status, 200);
    const RawReply powerless = f.client.get(scope);
    QCOMPARE(powerless.status, 200);
    QCOMPARE(f.client.send("HEAD", manifest, {bearer(powerless)}).status, 401);
    QCOMPARE(f.client
                 .send("HEAD", "/v2/nvidiaio/nvidia/driver/manifests/550.127.05-ubuntu22.04",
                     {bearer(f.client.get(scope, {demoPuller()}))})
                 .status,
        401);
    auto forged = bearer(f.client.get(scope, {demoPuller()}));
    forged.second.chop(3);
    QCOMPARE(f.client.send("HEAD", manifest, {forged}).status, 401);
    const auto old = bearer(f.client.get(scope, {demoAdmin()}));
    f.harbor.advance(31 * 60);
    QCOMPARE(f.client.send("HEAD", manifest, {old}).status, 401);
    QCOMPARE(f.client.get("/service/token?service=other").status, 400);
}

void DemoAccessTest::readOnlyStopsWrites()
{
    DemoFixture f;
    f.harbor.setReadOnly(true);
    const RawReply refused = f.client.post("/api/v2.0/registries/ping", QJsonObject{{u"id"_s, 1}}, {demoAdmin()});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()[u"errors"][0][u"code"].toString(), u"DENIED"_s);
    QVERIFY(f.client.get("/api/v2.0/systeminfo", {demoAdmin()}).json()[u"read_only"].toBool());
    QVERIFY(!f.signIn().isEmpty());
    QCOMPARE(f.put("/api/v2.0/configurations", {{u"read_only"_s, false}}).status, 200);
    QCOMPARE(f.client.post("/api/v2.0/registries/ping", QJsonObject{{u"id"_s, 1}}, {demoAdmin()}).status, 200);
}

QTEST_GUILESS_MAIN(DemoAccessTest)
#include "tst_demo_access.moc"
