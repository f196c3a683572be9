#include "app/net/transport.h"
#include "tests/support/answers.h"
#include "tests/support/fault_server.h"

#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

Origin plain(const FaultServer &server)
{
    return {u"http"_s, u"127.0.0.1"_s, server.port()};
}

Request get(const QByteArray &target)
{
    Request request;
    request.target = target;
    return request;
}

Request post(const QByteArray &target, const QByteArray &body)
{
    Request request;
    request.method = Method::Post;
    request.target = target;
    request.body = body;
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

} // namespace

/** The rules of trust.md §4 that need no TLS: each case fails when its rule is taken out of the transport. */
class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void sendsWhatWasAsked();
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
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

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
