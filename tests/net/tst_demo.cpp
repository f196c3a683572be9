#include "tests/support/demo_fixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

namespace {

const auto admin = demoAdmin();
constexpr auto ping = "/api/v2.0/ping";
constexpr auto projects = "/api/v2.0/projects";
constexpr auto current = "/api/v2.0/users/current";

/** A socket that has sent a request and goes on without waiting for the reply. */
std::unique_ptr<QTcpSocket> sent(const QUrl &url, const QByteArray &bytes)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(url.host(), static_cast<quint16>(url.port()));
    socket->write(bytes);
    return socket;
}

} // namespace

/** The demo Harbor as a server: what it makes people wait for, and how it can be spoiled. */
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
    demo::Harbor harbor(quickDemo());
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
    demo::Harbor harbor(quickDemo());
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
    demo::Harbor harbor(quickDemo());
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
    demo::Harbor harbor(quickDemo());
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
    demo::Harbor harbor(quickDemo());
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
    demo::Options options = quickDemo();
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
    demo::Options options = quickDemo();
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

void DemoTest::saysWhenThePortIsTaken()
{
    demo::Harbor first(quickDemo());
    QVERIFY(first.listen());
    demo::Harbor second(quickDemo());
    const auto taken = second.listen(static_cast<quint16>(first.url().port()));
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::BadInput);
    QCOMPARE(taken.error().field, u"port"_s);
}

void DemoTest::tellsItsAccounts()
{
    demo::Harbor harbor(quickDemo());
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
