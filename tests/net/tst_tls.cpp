#include "app/net/transport.h"
#include "tests/support/answers.h"
#include "tests/support/requests.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

Trust pinned(const Identity &identity)
{
    Trust trust;
    trust.mode = TrustMode::Pinned;
    trust.pinSha256 = identity.sha256();
    return trust;
}

Trust byCa(const Identity &ca)
{
    Trust trust;
    trust.mode = TrustMode::CaFile;
    trust.caPem = ca.certificate.toPem();
    return trust;
}

Trust insecure()
{
    Trust trust;
    trust.mode = TrustMode::Insecure;
    return trust;
}

Identity authority(const QString &name = u"Test CA"_s)
{
    CertificateSpec spec;
    spec.commonName = name;
    spec.names.clear();
    spec.authority = true;
    return makeCertificate(spec);
}

Identity leafOf(const Identity &ca, int fromDays = -1, int untilDays = 30, const QString &names = u"IP:127.0.0.1"_s)
{
    CertificateSpec spec;
    spec.commonName = u"leaf"_s;
    spec.fromDays = fromDays;
    spec.untilDays = untilDays;
    spec.names = names;
    return makeCertificate(spec, &ca);
}

Request proof()
{
    Request request = post("/", "the key");
    request.headers.append(Header("Authorization", "Basic abc"));
    return request;
}

} // namespace

/** Whose certificate is accepted, and what is said of the others (trust.md T3, T4, §3 no. 39 to 43, §4 rule 11). */
class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void ownCaAlone();
    void chainOfThree();
    void pinAcceptsExactlyOne();
    void pinDoesNotExcuseDates();
    void pinIsCheckedWhereTheChainIsFine();
    void pinnedServerThatChanged();
    void insecureTakesAny();
    void profilesDoNotShareConnections();
    void oldProtocolIsRefused();
    void plainServerOnTlsPort();
    void tlsServerOnPlainPort();
    void stockServersThatWantTls_data();
    void stockServersThatWantTls();
    void silentHandshakeEnds();
    void closedHandshakeIsLost();
    void chainIsKept();
    void http2IsNotOffered();
    void redirectToAnotherPort();
};

void TestTls::refused_data()
{
    QTest::addColumn<Identity>("shown");
    QTest::addColumn<Trust>("trust");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("faults");
    const Identity ca = authority();
    const Identity other = authority(u"Another CA"_s);
    QTest::newRow("self-signed") << makeCertificate() << Trust{} << ErrorKind::TlsUntrusted << u"untrusted"_s;
    QTest::newRow("unknown CA") << leafOf(ca) << Trust{} << ErrorKind::TlsUntrusted << u"untrusted"_s;
    QTest::newRow("another profile's CA") << leafOf(ca) << byCa(other) << ErrorKind::TlsUntrusted << u"untrusted"_s;
    QTest::newRow("expired") << leafOf(ca, -30, -1) << byCa(ca) << ErrorKind::TlsExpired << u"expired"_s;
    QTest::newRow("not yet") << leafOf(ca, 1, 30) << byCa(ca) << ErrorKind::TlsExpired << u"expired"_s;
    QTest::newRow("other name") << leafOf(ca, -1, 30, u"DNS:harbor.example.com"_s) << byCa(ca) << ErrorKind::TlsName
                                << u"name"_s;
    QTest::newRow("self-signed, other name")
        << makeCertificate({u"x"_s, u"DNS:x.example"_s}) << Trust{} << ErrorKind::TlsUntrusted << u"untrusted,name"_s;
    QTest::newRow("everything") << makeCertificate({u"x"_s, u"DNS:x.example"_s, -9, -3}) << Trust{}
                                << ErrorKind::TlsExpired << u"expired,untrusted,name"_s;
}

void TestTls::refused()
{
    QFETCH(Identity, shown);
    QFETCH(Trust, trust);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, faults);
    FaultServer server(shown);
    Transport transport(secure(server), trust);
    const Result<Reply> reply = resultOf(transport.send(proof()));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, kind);
    QCOMPARE(reply.error().field, faults);
    QVERIFY(!reply.error().certificates.isEmpty());
    QCOMPARE(reply.error().certificates.first(), shown.certificate.toDer());
    QCOMPARE(reply.error().target, u"127.0.0.1"_s);
    QVERIFY(!reply.error().mayHaveHappened);
    QCOMPARE(server.seen().size(), 0);
}

void TestTls::ownCaAlone()
{
    const Identity ca = authority();
    FaultServer server(leafOf(ca));
    Transport transport(secure(server), byCa(ca));
    QVERIFY(resultOf(transport.send(proof())));
    const Identity self = makeCertificate();
    FaultServer lone(self);
    Transport direct(secure(lone), byCa(self)); // a self-signed one given as its own CA
    QVERIFY(resultOf(direct.send(proof())));
}

void TestTls::chainOfThree()
{
    const Identity root = authority();
    CertificateSpec between;
    between.commonName = u"Between"_s;
    between.names.clear();
    between.authority = true;
    const Identity middle = makeCertificate(between, &root);
    FaultServer server(leafOf(middle));
    Transport transport(secure(server), byCa(root));
    QVERIFY(resultOf(transport.send(proof())));
    QVERIFY(transport.certificates().size() >= 2);
}

void TestTls::pinAcceptsExactlyOne()
{
    const Identity shown = makeCertificate({u"x"_s, u"DNS:x.example"_s}); // unknown, and of another name
    FaultServer server(shown);
    Transport right(secure(server), pinned(shown));
    QVERIFY(resultOf(right.send(proof())));
    Transport wrong(secure(server), pinned(makeCertificate({u"x"_s, u"DNS:x.example"_s})));
    const Result<Reply> reply = resultOf(wrong.send(proof()));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::PinMismatch);
    QCOMPARE(reply.error().certificates.first(), shown.certificate.toDer());
    QCOMPARE(server.seen().size(), 1);
}

void TestTls::pinDoesNotExcuseDates()
{
    const Identity shown = makeCertificate({u"x"_s, u"IP:127.0.0.1"_s, -9, -3});
    FaultServer server(shown);
    Transport transport(secure(server), pinned(shown));
    const Result<Reply> reply = resultOf(transport.send(proof()));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::TlsExpired);
    QCOMPARE(server.seen().size(), 0);
}

void TestTls::pinIsCheckedWhereTheChainIsFine()
{
    // Without an error Qt asks nobody: only the look at the leaf in encrypted() stands between.
    const Identity ca = authority();
    const Identity shown = leafOf(ca);
    FaultServer server(shown);
    QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.setCaCertificates({ca.certificate});
    QSslConfiguration::setDefaultConfiguration(trusting);
    Transport right(secure(server), pinned(shown));
    Transport wrong(secure(server), pinned(makeCertificate()));
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY(resultOf(right.send(proof())));
    for (const Request &request : {proof(), get("/")}) {
        const Result<Reply> reply = resultOf(wrong.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::PinMismatch);
        QVERIFY(!reply.error().mayHaveHappened);
        QCOMPARE(reply.error().certificates.first(), shown.certificate.toDer());
    }
    QCOMPARE(server.seen().size(), 1);
}

void TestTls::pinnedServerThatChanged()
{
    const Identity first = makeCertificate();
    const Identity second = makeCertificate();
    FaultServer server(first);
    Transport transport(secure(server), pinned(first));
    QVERIFY(resultOf(transport.send(proof())));
    server.setIdentity(second);
    server.closeAll();
    transport.clearConnections();
    const Result<Reply> reply = resultOf(transport.send(proof()));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::PinMismatch);
    QCOMPARE(reply.error().certificates.first(), second.certificate.toDer());
    QCOMPARE(server.seen().size(), 1);
}

void TestTls::insecureTakesAny()
{
    FaultServer server(makeCertificate({u"x"_s, u"DNS:x.example"_s, -9, -3}));
    Transport transport(secure(server), insecure());
    QVERIFY(resultOf(transport.send(proof())));
    QVERIFY(!transport.certificates().isEmpty()); // and can be looked at
}

void TestTls::profilesDoNotShareConnections()
{
    FaultServer server(makeCertificate());
    Transport loose(secure(server), insecure());
    QVERIFY(resultOf(loose.send(get("/"))));
    Transport strict(secure(server), {});
    const Result<Reply> reply = resultOf(strict.send(get("/"))); // must not ride the open socket
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::TlsUntrusted);
    QCOMPARE(server.seen().size(), 1);
}

void TestTls::oldProtocolIsRefused()
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    FaultServer server(makeCertificate(), QSsl::TlsV1_1);
    QT_WARNING_POP
    Transport transport(secure(server), insecure());
    const Result<Reply> reply = resultOf(transport.send(proof()));
    QVERIFY(!reply);
    QVERIFY2(reply.error().kind == ErrorKind::TlsProtocol, qPrintable(reply.error().message));
    QVERIFY(!reply.error().mayHaveHappened);
    QCOMPARE(server.seen().size(), 0);
}

void TestTls::plainServerOnTlsPort()
{
    FaultServer server;
    server.setGreeting("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    Transport transport({u"https"_s, u"127.0.0.1"_s, server.port()}, {});
    const Result<Reply> reply = resultOf(transport.send(proof()));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::TlsProtocol);
    QCOMPARE(reply.error().field, u"plain_http"_s);
    QVERIFY(!reply.error().mayHaveHappened);
}

void TestTls::tlsServerOnPlainPort()
{
    FaultServer server(makeCertificate());
    Transport transport(plain(server), {});
    Request request = get("/");
    request.limits = hasty();
    const Result<Reply> reply = resultOf(transport.send(request));
    QVERIFY(!reply);
    QVERIFY2(reply.error().kind == ErrorKind::TlsProtocol || reply.error().kind == ErrorKind::Lost,
        qPrintable(reply.error().message));
}

void TestTls::stockServersThatWantTls_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("nginx") << QByteArray("<html><head><title>400 The plain HTTP request was sent to HTTPS port</title>"
                                         "</head><body>nginx</body></html>");
    QTest::newRow("Go") << QByteArray("Client sent an HTTP request to an HTTPS server.\n");
}

void TestTls::stockServersThatWantTls()
{
    QFETCH(QByteArray, page);
    FaultServer server;
    Script script;
    script.status = 400;
    script.body = page;
    server.answerAll(script);
    Transport transport(plain(server), {});
    const Result<Reply> reply = resultOf(transport.send(get("/")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::TlsProtocol);
    QCOMPARE(reply.error().field, u"tls_port"_s);
    QCOMPARE(reply.error().httpStatus, 400);
}

void TestTls::silentHandshakeEnds()
{
    FaultServer server;
    server.setSilent(true);
    Transport transport({u"https"_s, u"127.0.0.1"_s, server.port()}, {});
    for (const QByteArray &body : {QByteArray("{}"), QByteArray()}) {
        Request request = post("/", body);
        request.limits.connectMs = 120;
        QElapsedTimer took;
        took.start();
        const Result<Reply> reply = resultOf(transport.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Timeout);
        QCOMPARE(reply.error().field, u"connect"_s);
        QVERIFY(!reply.error().mayHaveHappened);
        QVERIFY(took.elapsed() < 1000);
    }
}

void TestTls::closedHandshakeIsLost()
{
    FaultServer server;
    server.setGreeting("x");
    Transport transport({u"https"_s, u"127.0.0.1"_s, server.port()}, {});
    const Result<Reply> reply = resultOf(transport.send(proof()));
    QVERIFY(!reply);
    QVERIFY(reply.error().kind == ErrorKind::Lost || reply.error().kind == ErrorKind::TlsProtocol);
    QVERIFY(!reply.error().mayHaveHappened);
}

void TestTls::chainIsKept()
{
    const Identity ca = authority();
    const Identity shown = leafOf(ca);
    FaultServer server(shown);
    Transport transport(secure(server), byCa(ca));
    QVERIFY(transport.certificates().isEmpty());
    QVERIFY(resultOf(transport.send(get("/"))));
    QCOMPARE(transport.certificates().first(), shown.certificate.toDer());
}

void TestTls::http2IsNotOffered()
{
    const Identity identity = makeCertificate();
    FaultServer server(identity);
    server.offerProtocols({"h2", "http/1.1"});
    Transport transport(secure(server), pinned(identity));
    QVERIFY(resultOf(transport.send(get("/"))));
    QCOMPARE(server.negotiated(), QByteArray());
}

void TestTls::redirectToAnotherPort()
{
    const Identity identity = makeCertificate();
    FaultServer other(identity);
    FaultServer server(identity);
    Transport transport(secure(server), pinned(identity));
    for (const int status : {301, 302, 303, 307, 308}) {
        server.answerAll(Script::redirect(status, secure(other).text().toLatin1() + "/x"));
        for (const Request &request : {proof(), get("/")}) {
            const Result<Reply> reply = resultOf(transport.send(request));
            QVERIFY(!reply);
            QCOMPARE(reply.error().kind, ErrorKind::Redirected);
        }
    }
    QCOMPARE(other.connections(), 0);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
