#include "app/net/transport.h"
#include "tests/support/answers.h"
#include "tests/support/requests.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

/** The rules of trust.md §4 that need no TLS: each case fails when its rule is taken out of the transport. */
class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void sendsWhatWasAsked();
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void refusesWhatWouldChangeOnTheWire_data();
    void refusesWhatWouldChangeOnTheWire();
    void refusesHeaders_data();
    void refusesHeaders();
    void fourAtOnce();
    void longPullsHoldUpNobody();
    void writesUseFreshConnections_data();
    void writesUseFreshConnections();
    void readsReuseConnections();
    void clearsConnections();
    void cancelClosesTheSocket();
    void cancelledWriteMayHaveHappened();
    void cancelBeforeItsTurnSendsNothing();
    void cancelFromAnotherThread();
    void receiverThatDiedIsNotCalled();
    void goesDownWithItsRequests();
    void countsWhatIsUnderWay();
    void unusableTrustIsTold_data();
    void unusableTrustIsTold();
};

void TestTransport::answers()
{
    FaultServer server;
    server.on("/api", Script::json("{\"a\":1}"));
    Transport transport(plain(server), {});
    const Result<Reply> reply = resultOf(transport.send(get("/api")));
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, QByteArray("{\"a\":1}"));
    QCOMPARE(reply->header("content-type"), QByteArray("application/json; charset=utf-8"));
    QVERIFY(reply->requestId.startsWith("berth-"_L1));
    QTRY_COMPARE(transport.active(), 0);
}

void TestTransport::sendsWhatWasAsked()
{
    FaultServer server;
    Transport transport(plain(server), {});
    Request request = post("/api/v2.0/projects/p/repositories/nvidia%252Fcuda?q=name%3D~a%252Bb&x=%26", "{\"a\":1}");
    request.headers.append(Header("Authorization", "Basic abc"));
    QVERIFY(resultOf(transport.send(request)));
    const Seen seen = server.seen().first();
    QCOMPARE(seen.target, request.target);
    QCOMPARE(seen.body, request.body);
    QCOMPARE(seen.header("content-length"), QByteArray("7"));
    QCOMPARE(seen.header("content-type"), QByteArray("application/json"));
    QCOMPARE(seen.header("authorization"), QByteArray("Basic abc"));
    QCOMPARE(seen.header("user-agent"), QByteArray("berth/0.1.0"));
    QVERIFY(seen.header("x-request-id").startsWith("berth-"));
    QCOMPARE(seen.header("cache-control"), QByteArray("no-store"));
}

void TestTransport::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 202, 204, 206, 304, 400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 418, 422,
             423, 429, 451, 499, 500, 501, 502, 503, 504, 522})
        QTest::addRow("%d", status) << status;
}

void TestTransport::everyStatusIsAnAnswer()
{
    QFETCH(int, status);
    FaultServer server;
    const bool bodiless = status == 204 || status == 304;
    Script script = Script::json(bodiless ? "" : "{\"errors\":[]}", status);
    if (status == 401)
        script.headers.append(Header("WWW-Authenticate", "Basic realm=\"harbor\""));
    server.answerAll(script);
    Transport transport(plain(server), {});
    for (const Request &request : {get("/x"), post("/x", "{}")}) {
        const Result<Reply> reply = resultOf(transport.send(request));
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message));
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, script.body);
    }
    QCOMPARE(server.seen().size(), 2);
}

void TestTransport::refusesWhatWouldChangeOnTheWire_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"", "api", "http://evil.example/", "/a b", "/a\tb", "/a\r\nX: y", "/a/../b", "/a/./b",
             "/a/%2e%2E/b", "/a/..", "/%2E", "/a#f", "/a?q=\"", "/a%zz", "/a?b=%", "/\xc3\xa4", "/a\x7f"})
        QTest::newRow(target) << QByteArray(target);
}

void TestTransport::refusesWhatWouldChangeOnTheWire()
{
    QFETCH(QByteArray, target);
    FaultServer server;
    Transport transport(plain(server), {});
    const Result<Reply> reply = resultOf(transport.send(get(target)));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Internal);
    QCOMPARE(reply.error().field, u"target"_s);
    QCOMPARE(server.seen().size(), 0);
}

void TestTransport::refusesHeaders_data()
{
    QTest::addColumn<QList<Header>>("headers");
    const auto row = [](const char *name, const QList<Header> &headers) { QTest::newRow(name) << headers; };
    row("line end", {{"X-A", "1\r\nAuthorization: Basic x"}});
    row("line feed", {{"X-A", "1\n2"}});
    row("NUL", {{"X-A", QByteArray("1\0002", 3)}});
    row("DEL", {{"X-A", "1\x7f"}});
    row("bad name", {{"X A", "1"}});
    row("name with line end", {{"X-A\r\nX-B", "1"}});
    row("empty name", {{"", "1"}});
    row("twice", {{"Authorization", "a"}, {"authorization", "b"}});
    row("host", {{"Host", "evil.example"}});
    row("length", {{"Content-Length", "0"}});
    row("encoding", {{"Transfer-Encoding", "chunked"}});
    row("connection", {{"Connection", "keep-alive"}});
}

void TestTransport::refusesHeaders()
{
    QFETCH(QList<Header>, headers);
    FaultServer server;
    Transport transport(plain(server), {});
    Request request = get("/");
    request.headers = headers;
    const Result<Reply> reply = resultOf(transport.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Internal);
    QCOMPARE(reply.error().field, u"header"_s);
    QCOMPARE(server.seen().size(), 0);
}

void TestTransport::fourAtOnce()
{
    FaultServer server;
    Script slow = Script::json("{}");
    slow.delayMs = 20;
    server.answerAll(slow);
    Transport transport(plain(server), {});
    QList<Call<Reply>> calls;
    for (int i = 0; i < 12; ++i)
        calls.append(transport.send(get("/" + QByteArray::number(i))));
    for (const auto &call : calls)
        QVERIFY(resultOf(call));
    QCOMPARE(server.mostAtOnce(), 4);
    QCOMPARE(server.seen().first().target, QByteArray("/0"));
}

void TestTransport::longPullsHoldUpNobody()
{
    FaultServer server;
    Script held;
    held.hold = true;
    server.on("/blob", held);
    Transport transport(plain(server), {});
    QList<Call<Reply>> pulls;
    for (int i = 0; i < 8; ++i) {
        Request pull = get("/blob");
        pull.lane = Lane::Bulk;
        pulls.append(transport.send(pull));
    }
    QTRY_COMPARE(server.count("GET", "/blob"), 3);
    QVERIFY(resultOf(transport.send(get("/small"))));
    QCOMPARE(server.count("GET", "/blob"), 3);
    QCOMPARE(server.seen().first().header("accept-encoding"), QByteArray("identity"));
    for (const auto &pull : pulls)
        pull.cancel();
    QTRY_COMPARE(transport.active(), 0);
}

void TestTransport::writesUseFreshConnections_data()
{
    QTest::addColumn<bool>("closes");
    QTest::newRow("server closes idle connections") << true;
    QTest::newRow("server keeps every connection") << false;
}

void TestTransport::writesUseFreshConnections()
{
    QFETCH(bool, closes);
    FaultServer server;
    Transport transport(plain(server), {});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(resultOf(transport.send(get("/"))));
        QVERIFY(resultOf(transport.send(post("/"))));
        QVERIFY(resultOf(transport.send(write(Method::Delete, "/", {}))));
        if (closes)
            server.closeAll();
    }
    QSet<int> used;
    for (const Seen &seen : server.seen()) {
        if (seen.method != "GET") {
            QCOMPARE(seen.header("connection").toLower(), QByteArray("close"));
            QVERIFY(!used.contains(seen.connection));
        }
        used.insert(seen.connection);
    }
    QCOMPARE(server.count("POST"), 3);
    QCOMPARE(server.count("DELETE"), 3);
}

void TestTransport::readsReuseConnections()
{
    FaultServer server;
    Transport transport(plain(server), {});
    for (int i = 0; i < 5; ++i)
        QVERIFY(resultOf(transport.send(get("/"))));
    QCOMPARE(server.connections(), 1);
}

void TestTransport::clearsConnections()
{
    FaultServer server;
    Transport transport(plain(server), {});
    QVERIFY(resultOf(transport.send(get("/"))));
    transport.clearConnections();
    QVERIFY(resultOf(transport.send(get("/"))));
    QCOMPARE(server.connections(), 2);
    const Call<Reply> under = transport.send(get("/"));
    transport.clearConnections(); // waits until nothing is under way
    QVERIFY(resultOf(under));
    QVERIFY(resultOf(transport.send(get("/"))));
    QCOMPARE(server.connections(), 3);
}

void TestTransport::cancelClosesTheSocket()
{
    FaultServer server;
    Script held;
    held.hold = true;
    server.answerAll(held);
    Transport transport(plain(server), {});
    const Call<Reply> call = transport.send(get("/"));
    QTRY_COMPARE(server.seen().size(), 1);
    QCOMPARE(server.open(), 1);
    call.cancel();
    call.cancel();
    QTRY_COMPARE(server.open(), 0);
    const Result<Reply> reply = resultOf(call);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
    QVERIFY(!reply.error().mayHaveHappened);
    QTRY_COMPARE(transport.active(), 0);
}

void TestTransport::cancelledWriteMayHaveHappened()
{
    FaultServer server;
    Script held;
    held.hold = true;
    server.answerAll(held);
    Transport transport(plain(server), {});
    const Call<Reply> call = transport.send(post("/"));
    QTRY_COMPARE(server.seen().size(), 1);
    call.cancel();
    const Result<Reply> reply = resultOf(call);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
    QVERIFY(reply.error().mayHaveHappened);
    QCOMPARE(server.seen().size(), 1);
}

void TestTransport::cancelBeforeItsTurnSendsNothing()
{
    FaultServer server;
    Transport transport(plain(server), {});
    QList<Call<Reply>> calls;
    for (int i = 0; i < 6; ++i)
        calls.append(transport.send(post("/" + QByteArray::number(i))));
    calls.at(5).cancel();
    const Result<Reply> reply = resultOf(calls.at(5));
    QVERIFY(!reply);
    QVERIFY(!reply.error().mayHaveHappened);
    for (int i = 0; i < 5; ++i)
        QVERIFY(resultOf(calls.at(i)));
    QTRY_COMPARE(transport.active(), 0);
    QCOMPARE(server.count("POST", "/5"), 0);
}

void TestTransport::cancelFromAnotherThread()
{
    FaultServer server;
    Script held;
    held.hold = true;
    server.answerAll(held);
    Transport transport(plain(server), {});
    const Call<Reply> call = transport.send(get("/"));
    QTRY_COMPARE(server.seen().size(), 1);
    std::thread([&call] { call.cancel(); }).join();
    const Result<Reply> reply = resultOf(call);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(server.open(), 0);
    QTRY_COMPARE(transport.active(), 0);
}

void TestTransport::receiverThatDiedIsNotCalled()
{
    FaultServer server;
    Transport transport(plain(server), {});
    bool called = false;
    auto context = std::make_unique<QObject>();
    transport.send(get("/")).then(context.get(), [&called](const Result<Reply> &) { called = true; });
    context.reset();
    QTRY_COMPARE(server.seen().size(), 1);
    QTRY_COMPARE(transport.active(), 0);
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestTransport::goesDownWithItsRequests()
{
    FaultServer server;
    Script held;
    held.hold = true;
    server.answerAll(held);
    auto transport = std::make_unique<Transport>(plain(server), Trust{});
    QList<Call<Reply>> calls;
    for (int i = 0; i < 6; ++i)
        calls.append(transport->send(i % 2 ? post("/") : get("/")));
    QTRY_COMPARE(server.seen().size(), 6);
    transport.reset();
    for (const auto &call : calls) {
        const Result<Reply> reply = resultOf(call);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
        QVERIFY(reply.error().field.isEmpty());
    }
    QTRY_COMPARE(server.open(), 0);
}

void TestTransport::countsWhatIsUnderWay()
{
    FaultServer server;
    Transport transport(plain(server), {});
    QSignalSpy counts(&transport, &Transport::activeChanged);
    const Call<Reply> one = transport.send(get("/"));
    const Call<Reply> two = transport.send(get("/"));
    QCOMPARE(transport.active(), 2);
    QVERIFY(resultOf(one));
    QVERIFY(resultOf(two));
    QTRY_COMPARE(counts.size(), 4);
    QCOMPARE(counts.last().first().toInt(), 0);
}

void TestTransport::unusableTrustIsTold_data()
{
    QTest::addColumn<TrustMode>("mode");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("field");
    QTest::newRow("no CA") << TrustMode::CaFile << QByteArray() << u"ca"_s;
    QTest::newRow("rubbish CA") << TrustMode::CaFile << QByteArray("hello") << u"ca"_s;
    QTest::newRow("no pin") << TrustMode::Pinned << QByteArray() << u"pin"_s;
    QTest::newRow("short pin") << TrustMode::Pinned << QByteArray(63, 'a') << u"pin"_s;
    QTest::newRow("wrong pin") << TrustMode::Pinned << QByteArray(64, 'g') << u"pin"_s;
}

void TestTransport::unusableTrustIsTold()
{
    QFETCH(TrustMode, mode);
    QFETCH(QByteArray, value);
    QFETCH(QString, field);
    FaultServer server;
    Trust trust;
    trust.mode = mode;
    trust.caPem = value;
    trust.pinSha256 = value;
    Transport transport(plain(server), trust);
    const Result<Reply> reply = resultOf(transport.send(get("/")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::BadInput);
    QCOMPARE(reply.error().field, field);
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
