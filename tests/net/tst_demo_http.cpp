#include "tests/support/demo_fixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

namespace {

const auto admin = demoAdmin();
constexpr auto ping = "/api/v2.0/ping";
constexpr auto projects = "/api/v2.0/projects";

/** A socket that has sent a request and goes on without waiting for the reply. */
std::unique_ptr<QTcpSocket> sent(const QUrl &url, const QByteArray &bytes)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(url.host(), static_cast<quint16>(url.port()));
    socket->write(bytes);
    return socket;
}

} // namespace

/** The demo Harbor's HTTP: what it keeps up, and what it survives. */
class DemoHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsConnections();
    void takesChunksAndAsksForTheRest();
    void refusesWhatIsNotHttp_data();
    void refusesWhatIsNotHttp();
    void nobodyAddsHeaders();
    void survivesGarbage();
    void letsGoOfConnections();
};

void DemoHttpTest::keepsConnections()
{
    demo::Harbor harbor(quickDemo());
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

void DemoHttpTest::takesChunksAndAsksForTheRest()
{
    demo::Harbor harbor(quickDemo());
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

void DemoHttpTest::refusesWhatIsNotHttp_data()
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

void DemoHttpTest::refusesWhatIsNotHttp()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    demo::Harbor harbor(quickDemo());
    QVERIFY(harbor.listen());
    const QByteArray got = RawClient(harbor.url()).exchange(bytes);
    QVERIFY2(got.startsWith("HTTP/1.1 " + status), got.left(200));
    QCOMPARE(RawClient(harbor.url()).get(ping).status, 200);
}

void DemoHttpTest::nobodyAddsHeaders()
{
    demo::Harbor harbor(quickDemo());
    QVERIFY(harbor.listen());
    RawClient client(harbor.url());
    const RawReply reply = client.get("/api/v2.0/projects?page_size=1&name=%0d%0aX-Evil:%201&q=name%3D~a", {admin});
    QCOMPARE(reply.status, 200);
    const RawReply link = client.get("/api/v2.0/projects?page_size=1&x=%0d%0aX-Evil:%201", {admin});
    QVERIFY(!link.header("Link").isEmpty());
    QVERIFY(link.header("X-Evil").isEmpty());
}

void DemoHttpTest::survivesGarbage()
{
    demo::Harbor harbor(quickDemo());
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

void DemoHttpTest::letsGoOfConnections()
{
    demo::Harbor harbor(quickDemo());
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

QTEST_GUILESS_MAIN(DemoHttpTest)
#include "tst_demo_http.moc"
