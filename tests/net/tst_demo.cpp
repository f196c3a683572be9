#include "app/demo/harbor.h"
#include "tests/support/raw_client.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

namespace {

const auto admin = RawClient::basic("admin", "Harbor12345");
constexpr auto ping = "/api/v2.0/ping";
constexpr auto projects = "/api/v2.0/projects";
constexpr auto current = "/api/v2.0/users/current";

demo::Options quick()
{
    demo::Options options;
    options.pace = 0;
    options.heldClock = true;
    return options;
}

/** A socket that has sent a request and goes on without waiting for the reply. */
std::unique_ptr<QTcpSocket> sent(const QUrl &url, const QByteArray &bytes)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(url.host(), static_cast<quint16>(url.port()));
    socket->write(bytes);
    return socket;
}

} // namespace

/** The demo Harbor as a server: what it makes people wait for, how it can be spoiled, and what it survives. */
class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordsTakeTimeWithoutHoldingAnybodyUp();
    void aWrongPasswordLocksTheName();
    void failsAsOftenAsAsked();
    void delaysAndHangs();
    void cutsAndDrips();
    void resetsBeforeOrAfterTheWrite();
    void repliesWithAnyBytes();
    void remembersRequests();
    void speaksTls();
    void keepsConnections();
    void takesChunksAndAsksForTheRest();
    void refusesWhatIsNotHttp_data();
    void refusesWhatIsNotHttp();
    void nobodyAddsHeaders();
    void survivesGarbage();
    void letsGoOfConnections();
    void saysWhenThePortIsTaken();
    void tellsItsAccounts();
};

void DemoTest::passwordsTakeTimeWithoutHoldingAnybodyUp()
{
    demo::Harbor harbor; // at life's pace
    QVERIFY(harbor.listen());
    QElapsedTimer time;
    time.start();
    const auto slow = sent(harbor.url(),
        QByteArray("GET ") + current + " HTTP/1.1\r\nHost: x\r\n" + admin.first + ": " + admin.second + "\r\n\r\n");
    RawClient other(harbor.url());
    QCOMPARE(other.get(ping).status, 200);
    QCOMPARE(slow->bytesAvailable(), 0);
    QTRY_VERIFY(slow->bytesAvailable() > 0);
    QVERIFY(time.elapsed() >= 85);

    demo::Options old;
    old.version = u"v2.15.1"_s; // its hash was quick
    demo::Harbor before(old);
    QVERIFY(before.listen());
    QCOMPARE(RawClient(before.url()).get(current, {admin}).status, 200);
}

void DemoTest::aWrongPasswordLocksTheName()
{
    demo::Options options;
    options.pace = 0.2;
    demo::Harbor harbor(options);
    QVERIFY(harbor.listen());
    const auto wrong = RawClient::basic("admin", "wrong");
    const auto slow = sent(harbor.url(),
        QByteArray("GET ") + current + " HTTP/1.1\r\nHost: x\r\n" + wrong.first + ": " + wrong.second + "\r\n\r\n");
    QTRY_COMPARE(harbor.requests().size(), 1);
    RawClient client(harbor.url());
    QCOMPARE(client.get(current, {admin}).status, 401); // the right one, too early
    QCOMPARE(client.get(projects, {admin}).status, 200); // anonymous, and silent about it
    QTRY_COMPARE(harbor.requests().first().status, 401);
    QTRY_COMPARE(client.get(current, {admin}).status, 200);
}

void DemoTest::failsAsOftenAsAsked()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    harbor.fail(503, 2, u"GET /api/v2.0/projects"_s);
    QCOMPARE(client.get(projects, {admin}).status, 503);
    QCOMPARE(client.get(ping).status, 200);
    QCOMPARE(client.get(projects, {admin}).json()[u"errors"][0][u"code"].toString(), u"UNKNOWN"_s);
    QCOMPARE(client.get(projects, {admin}).status, 200);
    harbor.fail(429, 1, {}, "{\"errors\":[]}", {{"Retry-After", "3"}});
    const RawReply many = client.get(ping);
    QCOMPARE(many.header("Retry-After"), QByteArray("3"));
    QCOMPARE(many.body, QByteArray("{\"errors\":[]}"));
    harbor.fail(504, 1, u"POST"_s, {}, {}, demo::Effect::Done); // late, but it happened
    const RawReply late = client.post(projects, QJsonObject{{u"project_name"_s, u"late"_s}}, {admin});
    QCOMPARE(late.status, 504);
    QCOMPARE(late.header("Content-Type"), QByteArray("text/html"));
    QCOMPARE(client.get("/api/v2.0/projects/late", {admin}).status, 200);
    harbor.fail(500);
    QCOMPARE(client.get(ping).status, 500);
    harbor.heal();
    QCOMPARE(client.get(ping).status, 200);
}

void DemoTest::delaysAndHangs()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    harbor.delay(60, u"ping"_s, 1);
    harbor.fail(503, 1, u"ping"_s); // both hit
    QElapsedTimer time;
    time.start();
    QCOMPARE(client.get(ping).status, 503);
    QVERIFY(time.elapsed() >= 55);
    harbor.hang(u"ping"_s, 1);
    client.timeoutMs = 100;
    QCOMPARE(client.get(ping).status, 0);
    QCOMPARE(harbor.requests().last().status, 0);
    client.timeoutMs = 5000;
    QCOMPARE(client.get(ping).status, 200);
    harbor.delay(10000);
    const auto gone = sent(harbor.url(), "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(harbor.requests().size(), 4);
    gone->abort(); // leaves while its answer is held
    harbor.heal();
    QCOMPARE(client.get(ping).status, 200);
}

void DemoTest::cutsAndDrips()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    const QByteArray whole = client.get(projects, {admin}).body;
    for (const qsizetype at : {qsizetype(0), qsizetype(1), whole.size() / 2, whole.size() - 1}) {
        harbor.cut(at, u"projects"_s, 1);
        const RawReply reply = client.get(projects, {admin});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, whole.left(at));
        QVERIFY(!reply.complete);
    }
    harbor.drip(40, 1, u"ping"_s, 1);
    QCOMPARE(client.get(ping).body, QByteArray("\"Pong\"\n"));
    QCOMPARE(client.get(projects, {admin}).body, whole);
}

void DemoTest::resetsBeforeOrAfterTheWrite()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    harbor.reset(u"POST"_s, 1);
    QCOMPARE(client.post(projects, QJsonObject{{u"project_name"_s, u"one"_s}}, {admin}).status, 0);
    QCOMPARE(client.get("/api/v2.0/projects/one", {admin}).status, 404);
    harbor.reset(u"POST"_s, 1, demo::Effect::Done);
    QCOMPARE(client.post(projects, QJsonObject{{u"project_name"_s, u"one"_s}}, {admin}).status, 0);
    QCOMPARE(client.get("/api/v2.0/projects/one", {admin}).status, 200);
}

void DemoTest::repliesWithAnyBytes()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    harbor.replyWith("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{\"a\":1}", u"ping"_s, 1);
    const RawReply lie = client.get(ping);
    QCOMPARE(lie.status, 200);
    QVERIFY(!lie.complete);
    QCOMPARE(client.get(ping).status, 200);
}

void DemoTest::remembersRequests()
{
    demo::Options options = quick();
    options.remember = 3;
    demo::Harbor harbor(options);
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    for (int i = 0; i < 5; ++i)
        client.get("/api/v2.0/ping?n=" + QByteArray::number(i));
    QCOMPARE(harbor.requests().size(), 3);
    QCOMPARE(harbor.requests().first().target, QByteArray("/api/v2.0/ping?n=2"));
    QCOMPARE(harbor.requests().last().status, 200);
    harbor.forget();
    QVERIFY(harbor.requests().isEmpty());
    client.post(projects, QJsonObject{{u"project_name"_s, u"x"_s}}, {admin});
    QCOMPARE(harbor.requests().first().method, QByteArray("POST"));
    QVERIFY(harbor.requests().first().body.contains("project_name"));
    QCOMPARE(harbor.requests().first().status, 201);
}

void DemoTest::speaksTls()
{
    demo::Options options = quick();
    options.tls = true;
    demo::Harbor harbor(options);
    QVERIFY(harbor.listen());
    QCOMPARE(harbor.url().scheme(), u"https"_s);
    const QList<QSslCertificate> first = QSslCertificate::fromData(harbor.certificatePem());
    QCOMPARE(first.size(), 1);
    QVERIFY(first[0].isSelfSigned());
    QVERIFY(first[0].subjectAlternativeNames().values().contains(u"localhost"_s));
    QVERIFY(first[0].subjectAlternativeNames().values().contains(u"127.0.0.1"_s));
    RawClient client(harbor.url());
    QCOMPARE(client.get(ping).status, 200);
    QVERIFY(client.get(ping).header("Set-Cookie").contains("Secure"));

    QSslSocket strict; // trusted as a CA, and by its name
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(first);
    strict.setSslConfiguration(trusting);
    strict.connectToHostEncrypted(u"localhost"_s, static_cast<quint16>(harbor.url().port()));
    QTRY_VERIFY(strict.isEncrypted());
    QCOMPARE(strict.peerCertificate(), first[0]);

    harbor.renewCertificate();
    QVERIFY(QSslCertificate::fromData(harbor.certificatePem())[0] != first[0]);
    client.drop();
    QCOMPARE(client.get(ping).status, 200);

    options.certificateNames = {u"other.example"_s};
    options.certificateUntil = QDateTime::currentDateTimeUtc().addSecs(-60);
    demo::Harbor expired(options);
    QVERIFY(expired.listen());
    const QSslCertificate old = QSslCertificate::fromData(expired.certificatePem())[0];
    QVERIFY(old.expiryDate() < QDateTime::currentDateTimeUtc());
    QCOMPARE(old.subjectAlternativeNames().values(), QStringList{u"other.example"_s});
}

void DemoTest::keepsConnections()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    for (int i = 0; i < 50; ++i)
        QVERIFY(client.get(projects, {admin}).open);
    QCOMPARE(harbor.connections(), 1);
    QVERIFY(!client.get(ping, {{"Connection", "close"}}).open);
    const QByteArray one = "GET /api/v2.0/ping HTTP/1.1\r\nHost: x\r\n\r\n";
    const QByteArray both = client.exchange(one + "GET /api/version HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QCOMPARE(both.count("HTTP/1.1 200 OK"), 2); // pipelined, in order
    QVERIFY(both.indexOf("Pong") < both.indexOf("v2.0"));
    const QByteArray ancient = client.exchange(
        "GET /api/v2.0/replication/adapterinfos HTTP/1.0\r\n" + admin.first + ": " + admin.second + "\r\n\r\n");
    QVERIFY(ancient.contains("Content-Length: "));
    QVERIFY(ancient.trimmed().endsWith('}'));
}

void DemoTest::takesChunksAndAsksForTheRest()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    const QByteArray head = QByteArray("POST ") + projects
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n" + admin.first + ": "
        + admin.second + "\r\n";
    const QByteArray chunked = client.exchange(head
        + "Transfer-Encoding: "
          "chunked\r\n\r\n5\r\n{\"pro\r\n13;x=y\r\nject_name\":\"chunky\"\r\n1\r\n}\r\n0\r\nTrailer: x\r\n\r\n");
    QVERIFY2(chunked.startsWith("HTTP/1.1 201"), chunked);
    const auto waiting = sent(harbor.url(), head + "Expect: 100-continue\r\nContent-Length: 24\r\n\r\n");
    QTRY_VERIFY(waiting->bytesAvailable() > 0);
    QVERIFY(waiting->readAll().startsWith("HTTP/1.1 100"));
    waiting->write("{\"project_name\":\"later\"}");
    QTRY_VERIFY(waiting->bytesAvailable() > 0);
    QVERIFY(waiting->readAll().startsWith("HTTP/1.1 201"));
}

void DemoTest::refusesWhatIsNotHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    const QByteArray host = "Host: x\r\n";
    QTest::newRow("words") << QByteArray("hello there\r\n\r\n") << QByteArray("400");
    QTest::newRow("version") << QByteArray("GET / HTTP/3.0\r\n\r\n") << QByteArray("505");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("400");
    QTest::newRow("endless head") << QByteArray("GET / HTTP/1.1\r\n" + host + "X: " + QByteArray(70000, 'a'))
                                  << QByteArray("400");
    QTest::newRow("long target") << QByteArray("GET /" + QByteArray(20000, 'a') + " HTTP/1.1\r\n" + host + "\r\n")
                                 << QByteArray("414");
    QTest::newRow("many headers") << QByteArray("GET / HTTP/1.1\r\n" + host + QByteArray("A: b\r\n").repeated(300)
        + "\r\n") << QByteArray("400");
    QTest::newRow("huge body") << QByteArray("POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999\r\n\r\n")
                               << QByteArray("413");
    QTest::newRow("huge chunk") << QByteArray(
        "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nfffffff\r\n")
                                << QByteArray("413");
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n")
                                 << QByteArray("400");
    QTest::newRow("length and chunks") << QByteArray(
        "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")
                                       << QByteArray("400");
    QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n")
                                     << QByteArray("400");
    QTest::newRow("bad escape") << QByteArray("GET /api/%zz HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n")
                                << QByteArray("400");
}

void DemoTest::refusesWhatIsNotHttp()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    const QByteArray got = RawClient(harbor.url()).exchange(bytes);
    QVERIFY2(got.startsWith("HTTP/1.1 " + status), got.left(200));
    QCOMPARE(RawClient(harbor.url()).get(ping).status, 200);
}

void DemoTest::nobodyAddsHeaders()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    const RawReply reply = client.get("/api/v2.0/projects?page_size=1&name=%0d%0aX-Evil:%201&q=name%3D~a", {admin});
    QCOMPARE(reply.status, 200);
    const RawReply link = client.get("/api/v2.0/projects?page_size=1&x=%0d%0aX-Evil:%201", {admin});
    QVERIFY(!link.header("Link").isEmpty());
    QVERIFY(link.header("X-Evil").isEmpty());
}

void DemoTest::survivesGarbage()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    QRandomGenerator random(20261123);
    const QList<QByteArray> good{
        "POST /api/v2.0/registries HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: " + admin.second
            + "\r\nContent-Type: application/json\r\nContent-Length: "
              "60\r\n\r\n{\"name\":\"a\",\"type\":\"docker-registry\",\"url\":\"https://nvcr.io\"}",
        "GET /api/v2.0/projects/nvidiaio/repositories/nvidia%252Fcuda/artifacts?q=tags%3D*&sort=-push_time&page=1 "
        "HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
            + admin.second + "\r\n\r\n",
        "GET /v2/nvidiaio/nvidia/cuda/manifests/12.6.3-base-ubuntu22.04 HTTP/1.1\r\nHost: x\r\nConnection: "
        "close\r\nAuthorization: "
            + admin.second + "\r\nCookie: sid=a; _gorilla_csrf=b\r\n\r\n",
        "PUT /api/v2.0/retentions/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: " + admin.second
            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: "
              "chunked\r\n\r\n1c\r\n{\"rules\":[{\"params\":{}}],\"a\":\r\n3\r\n1}}\r\n0\r\n\r\n",
    };
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int round = 0; round < 1500; ++round) {
        QByteArray bytes = good[random.bounded(good.size())];
        for (int change = random.bounded(1, 8); change > 0; --change) {
            const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, random.bounded(20));
                break;
            case 2:
                bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), 30));
                break;
            default:
                bytes.insert(at, "%2F..[{\"\\");
                break;
            }
            if (bytes.isEmpty())
                bytes = "x";
        }
        sockets.push_back(sent(harbor.url(), bytes));
        if (sockets.size() >= 40) {
            QCOMPARE(RawClient(harbor.url()).get(ping).status, 200);
            sockets.clear();
        }
    }
    sockets.clear();
    QCOMPARE(RawClient(harbor.url()).get("/api/v2.0/health").status, 200);
}

void DemoTest::letsGoOfConnections()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    {
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 20; ++i)
            sockets.push_back(sent(harbor.url(), "GET / HTTP"));
        QTRY_COMPARE(harbor.connections(), 20);
    }
    QTRY_COMPARE(harbor.connections(), 0);
    RawClient client(harbor.url());
    QCOMPARE(client.get(ping).status, 200);
    harbor.close();
    client.timeoutMs = 200;
    QCOMPARE(client.get(ping).status, 0);
    QVERIFY(harbor.listen()); // what it holds is still there
    QCOMPARE(RawClient(harbor.url()).get("/api/v2.0/projects/nvidiaio", {admin}).status, 200);
}

void DemoTest::saysWhenThePortIsTaken()
{
    demo::Harbor first(quick());
    QVERIFY(first.listen());
    demo::Harbor second(quick());
    const auto taken = second.listen(static_cast<quint16>(first.url().port()));
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::BadInput);
    QCOMPARE(taken.error().field, u"port"_s);
}

void DemoTest::tellsItsAccounts()
{
    demo::Harbor harbor(quick());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    const QList<demo::Account> accounts = harbor.accounts();
    QVERIFY(accounts.size() >= 4);
    for (const demo::Account &account : accounts) {
        const int status =
            client.get(current, {RawClient::basic(account.name.toUtf8(), account.password.toUtf8())}).status;
        QCOMPARE(status, account.robot ? 412 : 200);
    }
}

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
