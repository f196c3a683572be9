#include "app/core/redaction.h"
#include "app/net/access.h"
#include "tests/support/answers.h"
#include "tests/support/session_harbor.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

SharedSecret secret(const char *text)
{
    return std::make_shared<Secret>(QByteArrayView(text));
}

Credentials admin(const char *password = "Harbor12345")
{
    return {Credentials::Kind::User, u"admin"_s, secret(password)};
}

Credentials robot(const char *text = "r0b0t")
{
    return {Credentials::Kind::Robot, u"robot$berth"_s, secret(text)};
}

/** A server, a transport that does not wait, and the clockwork of its waits. */
struct House
{
    FaultServer server;
    SessionHarbor harbor{server};
    Transport transport{{u"http"_s, u"127.0.0.1"_s, server.port()}, {}};
    std::shared_ptr<QList<qint64>> waits = std::make_shared<QList<qint64>>();

    House() { transport.setPace(jumpingPace(waits)); }

    [[nodiscard]] int asked(QByteArrayView method, QByteArrayView path) const { return server.count(method, path); }
    [[nodiscard]] Seen last() const { return server.seen().last(); }
};

} // namespace

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
    void errors_data();
    void errors();
    void listsKnowTheirTotal();
    void queriesAndPaths();
    void existsIsYesOrNo();
    void createdTakesOnlyOurOwnPlaces_data();
    void createdTakesOnlyOurOwnPlaces();
    void badBodies_data();
    void badBodies();
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

void TestAccess::errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray json = "application/json; charset=utf-8";
    const auto coded = [](const QByteArray &code, const QByteArray &message) {
        return "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}]}";
    };
    const QByteArray page = "<html><body>no</body></html>";
    QTest::newRow("400") << 400 << coded("BAD_REQUEST", "the registry is unhealthy") << json << ErrorKind::Rejected;
    QTest::newRow("401") << 401 << coded("UNAUTHORIZED", "unauthorized") << json << ErrorKind::SignInRefused;
    QTest::newRow("403") << 403 << coded("FORBIDDEN", "alice") << json << ErrorKind::NotAllowed;
    QTest::newRow("403 denied") << 403 << coded("DENIED", "denied by policy") << json << ErrorKind::NotAllowed;
    QTest::newRow("403 read only") << 403
                                   << coded(
                                          "DENIED", "The system is in read only mode. Any modification is prohibited.")
                                   << json << ErrorKind::ReadOnly;
    QTest::newRow("404") << 404 << coded("NOT_FOUND", "x") << json << ErrorKind::NotFound;
    QTest::newRow("405") << 405 << coded("METHOD_NOT_ALLOWED", "x") << json << ErrorKind::Rejected;
    QTest::newRow("409") << 409 << coded("CONFLICT", "x") << json << ErrorKind::Conflict;
    QTest::newRow("412") << 412 << coded("PRECONDITION", "x") << json << ErrorKind::Precondition;
    QTest::newRow("413 of nginx") << 413 << page << QByteArray("text/html") << ErrorKind::Rejected;
    QTest::newRow("422") << 422 << coded("UNPROCESSABLE_ENTITY", "x") << json << ErrorKind::Rejected;
    QTest::newRow("423") << 423 << QByteArray() << json << ErrorKind::ReadOnly;
    QTest::newRow("429") << 429 << coded("TOO_MANY_REQUEST", "x") << json << ErrorKind::TooMany;
    QTest::newRow("500") << 500 << coded("UNKNOWN", "internal server error") << json << ErrorKind::ServerFault;
    QTest::newRow("502 page") << 502 << page << QByteArray("text/html") << ErrorKind::ServerFault;
    QTest::newRow("504 page") << 504 << page << QByteArray("text/html; charset=utf-8") << ErrorKind::ServerFault;
    QTest::newRow("403 page") << 403 << page << QByteArray("text/html") << ErrorKind::NotHarbor;
    QTest::newRow("404 page") << 404 << page << QByteArray("text/html") << ErrorKind::NotHarbor;
    QTest::newRow("404 of another API") << 404 << QByteArray("nothing here") << QByteArray("text/plain")
                                        << ErrorKind::NotFound;
    QTest::newRow("400 other shape") << 400 << QByteArray("{\"errors\":7}") << json << ErrorKind::Rejected;
}

void TestAccess::errors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(ErrorKind, kind);
    House house;
    house.harbor.object = [&](const Seen &, bool) {
        Script script;
        script.status = status;
        script.body = body;
        script.headers = {{"Content-Type", type}, {"X-Request-Id", "abc-1"}, {"Retry-After", "7"}};
        return script;
    };
    const Access access(house.transport, robot());
    const Result<Created> made = resultOf(access.post("/registries", QJsonObject()));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, kind);
    QCOMPARE(made.error().httpStatus, status);
    QCOMPARE(made.error().requestId, u"abc-1"_s);
    QCOMPARE(made.error().mayHaveHappened, status >= 500);
    QCOMPARE(made.error().retryAfter, kind == ErrorKind::TooMany || kind == ErrorKind::ServerFault ? 7 : 0);
    QCOMPARE(house.asked("POST", "/api/v2.0/registries"), 1); // a write is never repeated
    const Result<QJsonValue> got = resultOf(access.get("/registries/1"));
    if (status != 401) {
        QVERIFY(!got);
        QCOMPARE(got.error().kind, kind);
        QVERIFY(!got.error().mayHaveHappened);
    }
}

void TestAccess::listsKnowTheirTotal()
{
    House house;
    const Access access(house.transport, robot());
    Script page = Script::json("[1,2]");
    house.harbor.object = [&](const Seen &, bool) { return page; };
    QCOMPARE(resultOf(access.list("/projects", {}))->total, 2);
    page.headers.append(Header("X-Total-Count", "4711"));
    QCOMPARE(resultOf(access.list("/projects", {}))->total, 4711);
    page.body = "{\"not\":\"a list\"}";
    const Result<ListReply> wrong = resultOf(access.list("/projects", {}));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::BadReply);
    page.body = "";
    QCOMPARE(resultOf(access.list("/projects", {}))->rows.toArray().size(), 0);
}

void TestAccess::queriesAndPaths()
{
    QCOMPARE(apiPath({u"projects"_s, u"nvidiaio"_s, u"repositories"_s, repositorySegment(u"nvidia/cuda"_s),
                 u"artifacts"_s, u"sha256:abc"_s}),
        QByteArray("/projects/nvidiaio/repositories/nvidia%252Fcuda/artifacts/sha256:abc"));
    QCOMPARE(apiPath({u"a b+c/d?e#f&g%"_s}), QByteArray("/a%20b%2Bc%2Fd%3Fe%23f%26g%25"));
    QCOMPARE(apiPath({u"grün"_s}), QByteArray("/gr%C3%BCn"));
    QCOMPARE(apiQuery({{u"q"_s, u"name=~a+b%c"_s}, {u"name"_s, u"a+b%"_s}}),
        QByteArray("q=name%3D~a%252Bb%2525c&name=a%2Bb%25"));
    House house;
    house.harbor.object = [](const Seen &, bool) { return Script::json("[]"); };
    const Access access(house.transport, robot());
    PageQuery page;
    page.page = 3;
    page.sort = u"-name"_s;
    page.q = u"name=~x"_s;
    QVERIFY(resultOf(access.list("/projects", page, "with_detail=false")));
    QCOMPARE(house.last().target,
        QByteArray("/api/v2.0/projects?page=3&page_size=100&sort=-name&q=name%3D~x&with_detail=false"));
    const Result<QJsonValue> climbing = resultOf(access.get(apiPath({u"projects"_s, u".."_s})));
    QVERIFY(!climbing); // would have become /api/v2.0/ on the wire
    QCOMPARE(house.server.seen().size(), 1);
}

void TestAccess::existsIsYesOrNo()
{
    House house;
    int status = 200;
    house.harbor.object = [&](const Seen &, bool) { return Script::json({}, status); };
    const Access access(house.transport, robot());
    QCOMPARE(resultOf(access.exists("/projects", "project_name=x")).value_or(false), true);
    QCOMPARE(house.last().method, QByteArray("HEAD"));
    status = 404;
    QCOMPARE(resultOf(access.exists("/projects")).value_or(true), false);
    status = 403;
    const Result<bool> refused = resultOf(access.exists("/projects"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowed);
}

void TestAccess::createdTakesOnlyOurOwnPlaces_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<qint64>("id");
    QTest::newRow("path") << QByteArray("/api/v2.0/projects/9") << qint64(9);
    QTest::newRow("name") << QByteArray("/api/v2.0/projects/nine") << qint64(0);
    QTest::newRow("elsewhere") << QByteArray("https://evil.example/projects/9") << qint64(0);
    QTest::newRow("elsewhere without scheme") << QByteArray("//evil.example/projects/9") << qint64(0);
    QTest::newRow("none") << QByteArray() << qint64(0);
    QTest::newRow("rubbish") << QByteArray("ht!tp:// %zz") << qint64(0);
}

void TestAccess::createdTakesOnlyOurOwnPlaces()
{
    QFETCH(QByteArray, location);
    QFETCH(qint64, id);
    House house;
    house.harbor.object = [&](const Seen &, bool) {
        Script made = Script::json({}, 201);
        if (!location.isEmpty())
            made.headers.append(Header("Location", location));
        return made;
    };
    const Access access(house.transport, robot());
    const Result<Created> created = resultOf(access.post("/projects", QJsonObject()));
    QVERIFY(created);
    QCOMPARE(created->id, id);
    QVERIFY(!created->location.contains("evil"_L1));
}

void TestAccess::badBodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray json = "application/json";
    QTest::newRow("portal") << QByteArray("text/html") << QByteArray("<!doctype html><html></html>")
                            << ErrorKind::NotHarbor;
    QTest::newRow("page as JSON") << json << QByteArray("\n <HTML><head></head></HTML>") << ErrorKind::NotHarbor;
    QTest::newRow("cut") << json << QByteArray("{\"a\": [1, 2") << ErrorKind::BadReply;
    QTest::newRow("two documents") << json << QByteArray("{}{}") << ErrorKind::BadReply;
    QTest::newRow("bad UTF-8") << json << QByteArray("{\"a\":\"\xff\xfe\"}") << ErrorKind::BadReply;
    QTest::newRow("deep") << json << QByteArray(5000, '[') << ErrorKind::BadReply;
}

void TestAccess::badBodies()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    House house;
    house.harbor.object = [&](const Seen &, bool) {
        Script script = Script::json(body);
        script.headers.first().second = type;
        return script;
    };
    const Access access(house.transport, robot());
    const Result<QJsonValue> got = resultOf(access.get("/systeminfo"));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, kind);
    QCOMPARE(got.error().httpStatus, 200);
    const Result<ListReply> list = resultOf(access.list("/projects", {}));
    QVERIFY(!list);
    QCOMPARE(list.error().kind, kind);
    QCOMPARE(house.server.seen().size(), 2); // neither is worth a repeat
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
