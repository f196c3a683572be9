#include "tests/support/access_house.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

/** What Access makes of Harbor's answers: harbor-api.md §4.1, §8. */
class TestAccessAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errors_data();
    void errors();
    void listsKnowTheirTotal();
    void queriesAndPaths();
    void existsIsYesOrNo();
    void createdTakesOnlyOurOwnPlaces_data();
    void createdTakesOnlyOurOwnPlaces();
    void badBodies_data();
    void badBodies();
};

void TestAccessAnswers::errors_data()
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

void TestAccessAnswers::errors()
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

void TestAccessAnswers::listsKnowTheirTotal()
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

void TestAccessAnswers::queriesAndPaths()
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

void TestAccessAnswers::existsIsYesOrNo()
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

void TestAccessAnswers::createdTakesOnlyOurOwnPlaces_data()
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

void TestAccessAnswers::createdTakesOnlyOurOwnPlaces()
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

void TestAccessAnswers::badBodies_data()
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

void TestAccessAnswers::badBodies()
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

QTEST_GUILESS_MAIN(TestAccessAnswers)
#include "tst_access_answers.moc"
