#include "app/net/transport.h"
#include "tests/support/answers.h"
#include "tests/support/requests.h"

#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

/** Where requests go, and what never goes with them (trust.md §4 rules 1, 6, 7 and 9, T1, T2, T5 to T7, T29). */
class TestRedirects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsReadsWithinTheOrigin_data();
    void followsReadsWithinTheOrigin();
    void neverFollowsWrites_data();
    void neverFollowsWrites();
    void stopsAfterThreeHops();
    void neverFollowsElsewhere_data();
    void neverFollowsElsewhere();
    void upgradeIsTold();
    void keepsNoCookies();
    void answersNoChallenge_data();
    void answersNoChallenge();
    void plainHttpCarriesNoProof();
    void plainHttpThroughAProxyCarriesNoProof();
    void proxyIsUsedAndNamed();
};

void TestRedirects::followsReadsWithinTheOrigin_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Method>("method");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << status << Method::Get;
        QTest::addRow("HEAD %d", status) << status << Method::Head;
    }
}

void TestRedirects::followsReadsWithinTheOrigin()
{
    QFETCH(int, status);
    QFETCH(Method, method);
    FaultServer server;
    server.on("/old", Script::redirect(status, "/new/a%252Fb?x=%26#part"));
    server.on("/new/a%252Fb", Script::json("{}"));
    Transport transport(plain(server), {});
    Request request = get("/old");
    request.method = method;
    request.headers = {{"Authorization", "Basic abc"}};
    const Result<Reply> reply = resultOf(transport.send(request));
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(server.seen().size(), 2);
    QCOMPARE(server.seen().last().target, QByteArray("/new/a%252Fb?x=%26"));
    QCOMPARE(server.seen().last().header("authorization"), QByteArray("Basic abc"));
}

void TestRedirects::neverFollowsWrites_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Method>("method");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const Method method : {Method::Post, Method::Put, Method::Patch, Method::Delete})
            QTest::addRow("%d %d", status, static_cast<int>(method)) << status << method;
    }
}

void TestRedirects::neverFollowsWrites()
{
    QFETCH(int, status);
    QFETCH(Method, method);
    FaultServer server;
    server.on("/old", Script::redirect(status, "/new"));
    Transport transport(plain(server), {});
    const Result<Reply> reply = resultOf(transport.send(write(method, "/old")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Redirected);
    QCOMPARE(reply.error().httpStatus, status);
    QCOMPARE(reply.error().target, plain(server).text() + u"/new"_s);
    QVERIFY(!reply.error().mayHaveHappened);
    QCOMPARE(server.seen().size(), 1);
}

void TestRedirects::stopsAfterThreeHops()
{
    FaultServer server;
    server.answerAll(Script::redirect(302, "/again"));
    Transport transport(plain(server), {});
    const Result<Reply> reply = resultOf(transport.send(get("/")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Redirected);
    QCOMPARE(server.seen().size(), 4);
}

void TestRedirects::neverFollowsElsewhere_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("other port") << QByteArray("http://127.0.0.1:PORT/x");
    QTest::newRow("other name, same address") << QByteArray("http://localhost:PORT/x");
    QTest::newRow("without scheme") << QByteArray("//127.0.0.1:PORT/x");
    QTest::newRow("other scheme") << QByteArray("https://127.0.0.1:PORT/x");
    QTest::newRow("with a password") << QByteArray("http://a:b@127.0.0.1:PORT/x");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    QTest::newRow("data") << QByteArray("data:text/plain,hi");
}

void TestRedirects::neverFollowsElsewhere()
{
    QFETCH(QByteArray, location);
    FaultServer other;
    location.replace("PORT", QByteArray::number(other.port()));
    FaultServer server;
    Transport transport(plain(server), {});
    for (const int status : {301, 302, 303, 307, 308}) {
        server.answerAll(Script::redirect(status, location));
        for (Request request : {get("/"), post("/", "the key")}) {
            request.headers.append(Header("Authorization", "Basic abc"));
            const Result<Reply> reply = resultOf(transport.send(request));
            QVERIFY(!reply);
            QCOMPARE(reply.error().kind, ErrorKind::Redirected);
            QVERIFY(!reply.error().target.isEmpty());
            QVERIFY(!reply.error().target.contains("a:b"_L1));
        }
    }
    QCOMPARE(other.connections(), 0);
    QCOMPARE(server.seen().size(), 10);
}

void TestRedirects::upgradeIsTold()
{
    FaultServer server;
    server.answerAll(Script::redirect(308, "https://harbor.potus.local/api/version"));
    Transport transport(plain(server), {});
    const Result<Reply> reply = resultOf(transport.send(get("/api/version")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Redirected);
    QCOMPARE(reply.error().target, u"https://harbor.potus.local/api/version"_s);
}

void TestRedirects::keepsNoCookies()
{
    FaultServer server;
    Script script = Script::json("{}");
    script.headers.append(Header("Set-Cookie", "sid=1; Path=/; HttpOnly"));
    script.headers.append(Header("Set-Cookie", "_gorilla_csrf=2; Path=/"));
    server.answerAll(script);
    Transport transport(plain(server), {});
    for (int i = 0; i < 3; ++i) {
        const Result<Reply> reply = resultOf(transport.send(i == 1 ? post("/") : get("/")));
        QVERIFY(reply);
        QCOMPARE(
            reply->allHeaders("set-cookie"), QList<QByteArray>({"sid=1; Path=/; HttpOnly", "_gorilla_csrf=2; Path=/"}));
    }
    for (const Seen &seen : server.seen())
        QVERIFY(!seen.has("cookie"));
}

void TestRedirects::answersNoChallenge_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("Basic") << QByteArray("Basic realm=\"harbor\"");
    QTest::newRow("NTLM") << QByteArray("NTLM");
    QTest::newRow("Negotiate") << QByteArray("Negotiate");
    QTest::newRow("Digest") << QByteArray("Digest realm=\"a\", nonce=\"b\", qop=\"auth\"");
    QTest::newRow("Bearer") << QByteArray("Bearer realm=\"https://evil.example/token\"");
}

void TestRedirects::answersNoChallenge()
{
    QFETCH(QByteArray, challenge);
    FaultServer server;
    Script script = Script::json("{\"errors\":[]}", 401);
    script.headers.append(Header("WWW-Authenticate", challenge));
    server.answerAll(script);
    Transport transport(plain(server), {});
    for (Request request : {get("/"), post("/")}) {
        request.headers.append(Header("Authorization", "Basic abc"));
        const Result<Reply> reply = resultOf(transport.send(request));
        QVERIFY(reply);
        QCOMPARE(reply->status, 401);
        QCOMPARE(reply->body, QByteArray("{\"errors\":[]}"));
    }
    QCOMPARE(server.seen().size(), 2);
    for (const Seen &seen : server.seen())
        QCOMPARE(seen.header("authorization"), QByteArray("Basic abc"));
}

void TestRedirects::plainHttpCarriesNoProof()
{
    const Origin far{u"http"_s, u"harbor.invalid"_s, 80};
    Trust allowed;
    allowed.allowHttp = true;
    Transport strict(far, {}, {ProxyChoice::Kind::Direct});
    Transport loose(far, allowed, {ProxyChoice::Kind::Direct});
    Request proof = get("/");
    proof.headers = {{"authorization", "Basic abc"}};
    Request session = get("/");
    session.headers = {{"Cookie", "sid=1"}};
    for (const Request &request : {proof, session, post("/")}) {
        const Result<Reply> refused = resultOf(strict.send(request));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::BadInput);
        QCOMPARE(refused.error().field, u"address"_s);
    }
    QCOMPARE(resultOf(strict.send(get("/"))).error().kind, ErrorKind::NameNotFound); // a bare question may go
    QCOMPARE(resultOf(loose.send(proof)).error().kind, ErrorKind::NameNotFound);
}

void TestRedirects::plainHttpThroughAProxyCarriesNoProof()
{
    FaultServer proxy;
    const Origin far{u"http"_s, u"harbor.invalid"_s, 80};
    Trust allowed;
    allowed.allowHttp = true;
    Transport transport(far, allowed, {ProxyChoice::Kind::Manual, u"127.0.0.1"_s, proxy.port()});
    Request proof = get("/");
    proof.headers = {{"Authorization", "Basic abc"}};
    const Result<Reply> refused = resultOf(transport.send(proof));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    QCOMPARE(refused.error().field, u"proxy"_s);
    QCOMPARE(proxy.connections(), 0);
}

void TestRedirects::proxyIsUsedAndNamed()
{
    FaultServer proxy;
    const Origin far{u"http"_s, u"harbor.invalid"_s, 80};
    Transport transport(far, {}, {ProxyChoice::Kind::Manual, u"127.0.0.1"_s, proxy.port()});
    QCOMPARE(transport.proxyInUse(), u"127.0.0.1:%1"_s.arg(proxy.port()));
    QVERIFY(resultOf(transport.send(get("/x"))));
    QCOMPARE(proxy.seen().first().target, QByteArray("http://harbor.invalid/x"));

    Script wants;
    wants.status = 407;
    wants.headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}};
    proxy.answerAll(wants);
    const Result<Reply> reply = resultOf(transport.send(get("/x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Refused);
    QCOMPARE(reply.error().field, u"proxy"_s);

    FaultServer server;
    Transport near(plain(server), {}, {ProxyChoice::Kind::Manual, u"127.0.0.1"_s, proxy.port()});
    QCOMPARE(near.proxyInUse(), QString()); // loopback is never asked for elsewhere
    QVERIFY(resultOf(near.send(get("/x"))));
    QCOMPARE(server.seen().size(), 1);
}

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
