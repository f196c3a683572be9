#include "app/core/json.h"
#include "app/net/transport.h"
#include "tests/support/answers.h"
#include "tests/support/requests.h"

#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

/** The faults of trust.md §3 that a transport meets; after each: one outcome, in time, and one write on the wire. */
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyListens();
    void unknownName();
    void aWriteIsSentOnce_data();
    void aWriteIsSentOnce();
    void aLostReadIsLost_data();
    void aLostReadIsLost();
    void lengthsThatLie();
    void brokenEncoding();
    void cutsThatQtDoesNotTell();
    void notHttpAtAll();
    void headHasNoBody();
    void interimAnswersAreSkipped();
};

void TestFaults::nobodyListens()
{
    int port = 0;
    {
        const FaultServer gone;
        port = gone.port();
    }
    Transport transport({u"http"_s, u"127.0.0.1"_s, port}, {});
    for (const Request &request : {get("/"), post("/")}) {
        const Error error = errorOf(transport.send(request));
        QCOMPARE(error.kind, ErrorKind::Refused);
        QVERIFY(!error.mayHaveHappened);
        QCOMPARE(error.target, u"http://127.0.0.1:%1"_s.arg(port));
    }
}

void TestFaults::unknownName()
{
    Transport transport({u"https"_s, u"nobody.invalid"_s, 443}, {}, {ProxyChoice::Kind::Direct});
    const Error error = errorOf(transport.send(post("/")));
    QCOMPARE(error.kind, ErrorKind::NameNotFound);
    QVERIFY(!error.mayHaveHappened);
}

void TestFaults::aWriteIsSentOnce_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Script>("script");
    Script partial = Script::json("{}", 201);
    Script reset;
    for (const bool tls : {false, true}) {
        const char *wire = tls ? "TLS" : "plain";
        for (const auto &[name, method] : {std::pair{"POST", Method::Post}, std::pair{"PUT", Method::Put},
                 std::pair{"PATCH", Method::Patch}, std::pair{"DELETE", Method::Delete}}) {
            for (const QByteArray &body : {QByteArray("{\"key\":\"x\"}"), QByteArray(), QByteArray(300'000, 'x')}) {
                const auto row = [&, word = name, asked = method](const char *what, const Script &script) {
                    QTest::addRow("%s %s %lld bytes %s", wire, word, static_cast<long long>(body.size()), what)
                        << tls << asked << body << script;
                };
                row("close", Script::drop());
                row("RST", Script::dropByReset());
                partial.cutAt = 15;
                row("cut in the status line", partial);
                partial.cutAt = 40;
                row("cut in the headers", partial);
                reset = partial;
                reset.reset = true;
                row("RST in the headers", reset);
            }
        }
    }
}

void TestFaults::aWriteIsSentOnce()
{
    QFETCH(bool, tls);
    QFETCH(Method, method);
    QFETCH(QByteArray, body);
    QFETCH(Script, script);
    Wire wire(tls);
    QVERIFY(resultOf(wire.transport->send(get("/warm")))); // connections that are open already
    wire.server->on("/x", script);
    const Error error = errorOf(wire.transport->send(write(method, "/x", body)));
    QCOMPARE(error.kind, ErrorKind::Lost);
    QVERIFY(error.mayHaveHappened);
    QVERIFY(!error.requestId.isEmpty());
    QVERIFY(resultOf(wire.transport->send(get("/after")))); // whatever was to come again would have come by now
    QCOMPARE(wire.server->seen().size(), 3);
    QCOMPARE(wire.server->seen().at(1).body, body);
}

void TestFaults::aLostReadIsLost_data()
{
    QTest::addColumn<Script>("script");
    Script cut = Script::json(QByteArray(1000, 'x'));
    cut.cutAt = 300;
    QTest::newRow("cut in the body") << cut;
    cut.reset = true;
    QTest::newRow("RST in the body") << cut;
    QTest::newRow("no answer") << Script::drop();
}

void TestFaults::aLostReadIsLost()
{
    QFETCH(Script, script);
    FaultServer server;
    server.answerAll(script);
    Transport transport(plain(server), {});
    const Error error = errorOf(transport.send(get("/")));
    QCOMPARE(error.kind, ErrorKind::Lost);
    QVERIFY(!error.mayHaveHappened);
}

void TestFaults::lengthsThatLie()
{
    FaultServer server;
    Script script = Script::json("{\"a\":1}");
    script.length = 3;
    script.close = true;
    server.answerAll(script);
    Transport transport(plain(server), {});
    Result<Reply> reply = resultOf(transport.send(get("/")));
    QVERIFY(reply); // the reader of the JSON refuses it
    QCOMPARE(reply->body, QByteArray("{\"a"));
    script.length = -2; // no length: the end of the connection is the end
    server.answerAll(script);
    reply = resultOf(transport.send(get("/")));
    QVERIFY(reply);
    QCOMPARE(reply->body, QByteArray("{\"a\":1}"));
}

void TestFaults::brokenEncoding()
{
    FaultServer server;
    Script script = Script::json("this is not deflate");
    script.headers.append(Header("Content-Encoding", "gzip"));
    server.answerAll(script);
    Transport transport(plain(server), {});
    const Error error = errorOf(transport.send(get("/")));
    QVERIFY(error.kind == ErrorKind::BadReply || error.kind == ErrorKind::NotHarbor);
}

void TestFaults::cutsThatQtDoesNotTell()
{
    FaultServer server;
    Script chunk = Script::json("{\"a\":\"" + QByteArray(1000, 'x') + "\"}");
    chunk.chunked = true;
    chunk.cutAt = 300;
    server.answerAll(chunk);
    Transport transport(plain(server), {});
    Result<Reply> reply = resultOf(transport.send(get("/")));
    // Sometimes Qt says that the connection closed, sometimes nothing; but a cut object or list is never JSON.
    QVERIFY(reply ? !parseJson(reply->body).has_value() : reply.error().kind == ErrorKind::Lost);

    Script error = Script::json(QByteArray(1000, 'x'), 409);
    error.cutAt = 300;
    server.answerAll(error);
    reply = resultOf(transport.send(post("/")));
    if (reply)
        QCOMPARE(reply->status, 409); // what the server decided is known, its words are not
    else
        QVERIFY(reply.error().kind == ErrorKind::Lost && reply.error().mayHaveHappened);
}

void TestFaults::notHttpAtAll()
{
    FaultServer server;
    server.setGreeting("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
    Transport transport(plain(server), {});
    Request request = get("/");
    request.limits = hasty();
    const Error error = errorOf(transport.send(request));
    QVERIFY2(error.kind == ErrorKind::NotHarbor || error.kind == ErrorKind::Lost,
        qPrintable(QString::number(static_cast<int>(error.kind))));
}

void TestFaults::headHasNoBody()
{
    FaultServer server;
    Script script = Script::json("{}");
    script.length = 5'000'000;
    server.answerAll(script);
    Transport transport(plain(server), {});
    Request request = get("/");
    request.method = Method::Head;
    const Result<Reply> reply = resultOf(transport.send(request));
    QVERIFY(reply);
    QCOMPARE(reply->header("content-length"), QByteArray("5000000"));
    QVERIFY(reply->body.isEmpty());
}

void TestFaults::interimAnswersAreSkipped()
{
    FaultServer server;
    Script script;
    script.raw = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    server.answerAll(script);
    Transport transport(plain(server), {});
    const Result<Reply> reply = resultOf(transport.send(get("/")));
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, QByteArray("{}"));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
