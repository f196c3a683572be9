#include "app/core/redaction.h"
#include "tests/support/access_house.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

/** Who asks, per request: harbor-api.md §0.1, §1.2, §1.8 and §8. */
class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBySessionAndWritesByBasic();
    void signsInOnceForAll();
    void deadSessionIsRenewedUnseen();
    void deadSessionBetweenPagesLosesNothing();
    void forgetfulServerIsReadByBasic();
    void noLoginFormMeansBasic_data();
    void noLoginFormMeansBasic();
    void wrongPasswordIsTriedOnceAndThenOnceMore();
    void lockedOutByOthersIsTriedOnceMore();
    void lockRuleWaitsInReality();
    void robotsProveThemselvesEachTime();
    void wrongRobotSecretIsNotFannedOut();
    void anonymousShowsNothing();
    void refusedWritesCountButRelayedOnesDoNot();
    void signOutEndsTheSession();
    void faultsAtSignInReachTheReader();
    void rawKeepsItsOwnProof();
    void outlivesTheTransport();
    void secretsNeverShowInLogs();
};

void TestAccess::readsBySessionAndWritesByBasic()
{
    House house;
    const Access access(house.transport, admin());
    const Result<QJsonValue> who = resultOf(access.get("/users/current"));
    QVERIFY(who);
    QCOMPARE(who->toObject().value("username"_L1).toString(), u"admin"_s);
    QVERIFY(house.last().header("cookie").startsWith("sid="));
    QVERIFY(!house.last().header("cookie").contains("gorilla"));
    QVERIFY(!house.last().has("authorization"));
    QCOMPARE(house.last().header("accept"), QByteArray("application/json, */*;q=0.1"));
    QCOMPARE(house.last().header("x-is-resource-name"), QByteArray("true"));

    house.harbor.object = [](const Seen &, bool known) {
        Script made = Script::json({}, known ? 201 : 401);
        made.headers.append(Header("Location", "/api/v2.0/registries/7"));
        return made;
    };
    const Result<Created> created = resultOf(access.post("/registries", QJsonObject{{u"name"_s, u"x"_s}}));
    QVERIFY(created);
    QCOMPARE(created->id, 7);
    QCOMPARE(created->location, u"/api/v2.0/registries/7"_s);
    QVERIFY(!created->requestId.isEmpty());
    QVERIFY(!house.last().has("cookie"));
    QCOMPARE(house.last().header("authorization"), "Basic " + QByteArray("admin:Harbor12345").toBase64());
    QCOMPARE(house.last().header("content-type"), QByteArray("application/json"));
    QCOMPARE(house.last().body, QByteArray("{\"name\":\"x\"}"));
    QCOMPARE(house.harbor.basicReads, 0);
}

void TestAccess::signsInOnceForAll()
{
    House house;
    const Access access(house.transport, admin());
    QList<Call<QJsonValue>> calls;
    for (int i = 0; i < 12; ++i)
        calls.append(access.get("/users/current"));
    for (const auto &call : calls)
        QVERIFY(resultOf(call));
    QCOMPARE(house.harbor.logins, 1);
    QCOMPARE(house.asked("GET", "/api/v2.0/users/current"), 12);
}

void TestAccess::deadSessionIsRenewedUnseen()
{
    House house;
    house.harbor.object = [](const Seen &, bool known) { return Script::json(known ? "[1,2,3]" : "[1]"); };
    const Access access(house.transport, admin());
    QVERIFY(resultOf(access.list("/projects", {})));
    house.harbor.killSessions();
    QList<Call<ListReply>> calls;
    for (int i = 0; i < 8; ++i)
        calls.append(access.list("/projects", {}));
    for (const auto &call : calls) {
        const Result<ListReply> list = resultOf(call);
        QVERIFY(list);
        QCOMPARE(list->rows.toArray().size(), 3); // never the anonymous half-truth
    }
    QCOMPARE(house.harbor.logins, 2);
}

void TestAccess::deadSessionBetweenPagesLosesNothing()
{
    House house;
    house.harbor.object = [](const Seen &request, bool known) {
        const bool second = request.target.contains("page=2&");
        Script page = Script::json(!known ? "[]" : second ? "[3]" : "[1,2]");
        page.headers.append(Header("X-Total-Count", known ? "3" : "0"));
        return page;
    };
    const Access access(house.transport, admin());
    QJsonArray all;
    for (const int number : {1, 2}) {
        PageQuery page;
        page.page = number;
        page.pageSize = 2;
        const Result<ListReply> list = resultOf(access.list("/projects", page));
        QVERIFY(list);
        QCOMPARE(list->total, 3);
        for (const QJsonValue &row : list->rows.toArray())
            all.append(row);
        house.harbor.killSessions();
    }
    QCOMPARE(all, QJsonArray({1, 2, 3}));
}

void TestAccess::forgetfulServerIsReadByBasic()
{
    House house;
    house.harbor.forgetsSessions = true;
    house.harbor.object = [](const Seen &, bool known) { return Script::json(known ? "[1,2,3]" : "[1]"); };
    const Access access(house.transport, admin());
    for (int i = 0; i < 4; ++i) {
        const Result<ListReply> list = resultOf(access.list("/projects", {}));
        QVERIFY(list);
        QCOMPARE(list->rows.toArray().size(), 3);
    }
    QCOMPARE(house.harbor.logins, 4); // twice two, then it is known
}

void TestAccess::noLoginFormMeansBasic_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {0, 302, 403, 405, 412})
        QTest::addRow("%d", status) << status;
}

void TestAccess::noLoginFormMeansBasic()
{
    QFETCH(int, status);
    House house;
    house.harbor.hasLogin = status != 0;
    house.harbor.loginStatus = status;
    const Access access(house.transport, admin());
    for (int i = 0; i < 3; ++i)
        QVERIFY(resultOf(access.get("/users/current")));
    QCOMPARE(house.harbor.basicReads, 3);
    QCOMPARE(house.asked("POST", "/c/login"), 1);
}

void TestAccess::wrongPasswordIsTriedOnceAndThenOnceMore()
{
    House house;
    const Access access(house.transport, admin("wrong"));
    for (int i = 0; i < 5; ++i) {
        const Result<QJsonValue> who = resultOf(access.get("/users/current"));
        QVERIFY(!who);
        QCOMPARE(who.error().kind, ErrorKind::SignInRefused);
        QCOMPARE(who.error().httpStatus, 401);
        QVERIFY(!who.error().mayHaveHappened);
    }
    QCOMPARE(house.harbor.logins, 2); // never more with one secret
    QCOMPARE(*house.waits, QList<qint64>({2000}));
    QVERIFY(!resultOf(access.post("/projects", QJsonObject())));
    QCOMPARE(house.asked("POST", "/api"), 0);
}

void TestAccess::lockedOutByOthersIsTriedOnceMore()
{
    House house;
    const Access access(house.transport, admin());
    QVERIFY(resultOf(access.get("/users/current")));
    house.harbor.killSessions();
    house.harbor.loginStatus = 401;
    const Result<QJsonValue> who = resultOf(access.get("/users/current"));
    QVERIFY(!who);
    QCOMPARE(who.error().kind, ErrorKind::SignInRefused);
    QCOMPARE(house.harbor.logins, 3);
    QCOMPARE(*house.waits, QList<qint64>({2000}));
}

void TestAccess::lockRuleWaitsInReality()
{
    House house;
    house.transport.setPace(Pace::real());
    const Access access(house.transport, admin("wrong"));
    QVERIFY(!resultOf(access.get("/users/current")));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!resultOf(access.get("/users/current")));
    QVERIFY2(clock.elapsed() >= 1900, qPrintable(QString::number(clock.elapsed())));
}

void TestAccess::robotsProveThemselvesEachTime()
{
    House house;
    const Access access(house.transport, robot());
    QVERIFY(resultOf(access.get("/users/current")));
    QVERIFY(resultOf(access.put("/projects/1", QJsonObject())));
    QVERIFY(resultOf(access.remove("/projects/1")));
    QCOMPARE(house.server.seen().size(), 3);
    for (const Seen &seen : house.server.seen()) {
        QCOMPARE(seen.header("authorization"), "Basic " + QByteArray("robot$berth:r0b0t").toBase64());
        QVERIFY(!seen.has("cookie"));
    }
}

void TestAccess::wrongRobotSecretIsNotFannedOut()
{
    House house;
    const Access access(house.transport, robot("wrong"));
    QList<Call<QJsonValue>> calls;
    for (int i = 0; i < 6; ++i)
        calls.append(access.get("/users/current"));
    for (const auto &call : calls) {
        const Result<QJsonValue> who = resultOf(call);
        QVERIFY(!who);
        QCOMPARE(who.error().kind, ErrorKind::SignInRefused);
    }
    QCOMPARE(house.server.mostAtOnce(), 1);
    QCOMPARE(house.server.seen().size(), 2);
}

void TestAccess::anonymousShowsNothing()
{
    House house;
    const Access access(house.transport, {});
    const Result<QJsonValue> who = resultOf(access.get("/users/current"));
    QVERIFY(!who);
    QCOMPARE(who.error().kind, ErrorKind::SignInRefused);
    QVERIFY(!resultOf(access.post("/projects", QJsonObject())));
    QVERIFY(resultOf(access.signOut()));
    for (const Seen &seen : house.server.seen()) {
        QVERIFY(!seen.has("authorization"));
        QVERIFY(!seen.has("cookie"));
    }
    QCOMPARE(house.harbor.logins, 0);
}

void TestAccess::refusedWritesCountButRelayedOnesDoNot()
{
    House house;
    house.harbor.object = [](const Seen &, bool) {
        return Script::json("{\"errors\":[{\"code\":\"UNAUTHORIZED\"}]}", 401);
    };
    const Access access(house.transport, robot());
    for (int i = 0; i < 4; ++i) {
        const Result<Created> test = resultOf(access.post("/registries/ping", QJsonObject()));
        QVERIFY(!test);
        QCOMPARE(test.error().kind, ErrorKind::SignInRefused);
    }
    QCOMPARE(house.asked("POST", "/api/v2.0/registries/ping"), 4);
    for (int i = 0; i < 4; ++i)
        QVERIFY(!resultOf(access.post("/projects", QJsonObject())));
    QCOMPARE(house.asked("POST", "/api/v2.0/projects"), 2);
}

void TestAccess::signOutEndsTheSession()
{
    House house;
    const Access access(house.transport, admin());
    QVERIFY(resultOf(access.signOut()));
    QCOMPARE(house.server.seen().size(), 0);
    QVERIFY(resultOf(access.get("/users/current")));
    QCOMPARE(house.harbor.liveSessions(), 1);
    QVERIFY(resultOf(access.signOut()));
    QCOMPARE(house.harbor.liveSessions(), 0);
    QVERIFY(house.last().header("cookie").startsWith("sid="));
    QVERIFY(resultOf(access.get("/users/current"))); // and signs in anew
    QCOMPARE(house.harbor.logins, 2);
}

void TestAccess::faultsAtSignInReachTheReader()
{
    House house;
    house.server.on("/c/login", Script::json("{}", 500));
    const Access access(house.transport, admin());
    Result<QJsonValue> who = resultOf(access.get("/users/current"));
    QVERIFY(!who);
    QCOMPARE(who.error().kind, ErrorKind::ServerFault);
    house.server.on("/c/login", Script::drop());
    who = resultOf(access.get("/users/current"));
    QVERIFY(!who);
    QCOMPARE(who.error().kind, ErrorKind::Lost);
    QVERIFY(!who.error().mayHaveHappened); // a read was asked for
    QCOMPARE(house.asked("POST", "/c/login"), 2);
    QCOMPARE(house.harbor.basicReads, 0);
}

void TestAccess::rawKeepsItsOwnProof()
{
    House house;
    house.harbor.object = [](const Seen &, bool) { return Script::json("{}", 404); };
    const Access access(house.transport, admin());
    Request request;
    request.target = "/v2/p/r/manifests/latest";
    Result<Reply> reply = resultOf(access.raw(request));
    QVERIFY(reply);
    QCOMPARE(reply->status, 404); // an answer, not an error
    QVERIFY(house.last().header("authorization").startsWith("Basic "));
    request.headers = {{"Authorization", "Bearer t"}};
    reply = resultOf(access.raw(request));
    QVERIFY(reply);
    QCOMPARE(house.last().header("authorization"), QByteArray("Bearer t"));
}

void TestAccess::outlivesTheTransport()
{
    FaultServer server;
    auto transport = std::make_unique<Transport>(Origin{u"http"_s, u"127.0.0.1"_s, server.port()}, Trust{});
    const Access access(*transport, robot());
    const Access user(*transport, admin());
    const Call<QJsonValue> under = access.get("/x");
    const Call<QJsonValue> signing = user.get("/x");
    transport.reset();
    for (const Call<QJsonValue> &call : {under, signing, access.get("/y"), user.get("/y")}) {
        const Result<QJsonValue> got = resultOf(call);
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::Cancelled);
        QVERIFY(got.error().field.isEmpty());
    }
    const Result<Changed> change = resultOf(access.remove("/y"));
    QVERIFY(!change);
    QVERIFY(resultOf(user.signOut()));
}

void TestAccess::secretsNeverShowInLogs()
{
    House house;
    const QString line = u"Authorization=admin:Harbor12345"_s;
    {
        const Access access(house.transport, admin());
        const Access copy(access);
        QVERIFY(holdsLiveSecret(line));
    }
    QVERIFY(!holdsLiveSecret(line)); // known as long as it is held
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
