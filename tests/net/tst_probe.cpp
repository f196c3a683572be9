#include "app/demo/harbor.h"
#include "app/session/certificates.h"
#include "app/session/probe.h"
#include "tests/support/answers.h"
#include "tests/support/fault_server.h"

#include <QNetworkProxyFactory>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

using Answers = ProbeResult::Answers;

TypedAddress addressOf(const QString &typed)
{
    const auto address = parseAddress(typed);
    return address ? *address : TypedAddress{};
}

TypedAddress at(const FaultServer &server, const char *scheme = "http")
{
    return addressOf(QString::fromLatin1(scheme) + u"://127.0.0.1:"_s + QString::number(server.port()));
}

Result<ProbeResult> probed(const TypedAddress &address, const Trust &trust = {})
{
    return resultOf(probe(address, trust));
}

Script html(const QByteArray &title, int status = 200)
{
    Script script;
    script.status = status;
    script.headers = {{"Content-Type", "text/html; charset=utf-8"}};
    script.body = "<!DOCTYPE html><html><head><title>" + title + "</title></head></html>";
    return script;
}

void beHarbor(FaultServer &server, const QByteArray &info)
{
    server.answerAll(Script::json(R"({"errors":[{"code":"NOT_FOUND","message":"x"}]})", 404));
    server.on("/api/version", Script::json(R"({"version":"v2.0"})"));
    server.on("/api/v2.0/systeminfo", Script::json(info));
}

} // namespace

class TestProbe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void demoHarbor();
    void readsWhatIsTold();
    void sendsNothingSecret();
    void followsHttpToHttpsOnce();
    void redirectElsewhereIsNotFollowed_data();
    void redirectElsewhereIsNotFollowed();
    void asksHttpWhereHttpsWasOurIdea();
    void whatAnswers_data();
    void whatAnswers();
    void serverTroubleIsAnError();
    void nobodyAnswers();
    void untrustedPinnedAndInsecure();
    void caFile();
    void accountHints();
};

void TestProbe::demoHarbor()
{
    demo::Options options;
    options.pace = 0;
    demo::Harbor harbor(options);
    QVERIFY(harbor.listen());
    const auto result = probed(addressOf(harbor.url().toString()));
    QVERIFY(result);
    QVERIFY(result->isHarbor());
    QCOMPARE(result->authMode, u"db_auth"_s);
    QCOMPARE(result->origin, Origin::of(harbor.url()));
    QVERIFY(!result->redirected);
    QVERIFY(!result->httpOnly); // this very computer
    QVERIFY(!explain(*result).what.isEmpty());
}

void TestProbe::readsWhatIsTold()
{
    FaultServer server;
    beHarbor(server,
        R"({"auth_mode":"oidc_auth","oidc_provider_name":"Keycloak","self_registration":true,"primary_auth_mode":true,
            "banner_message":"{\"closable\":true,\"message\":\"Maintenance on Sunday\",\"type\":\"warning\"}",
            "harbor_version":"v2.12.0-abc"})");
    const auto result = probed(at(server));
    QVERIFY(result);
    QVERIFY(result->oidc());
    QCOMPARE(result->oidcProvider, u"Keycloak"_s);
    QVERIFY(result->selfRegistration);
    QVERIFY(result->primaryAuthMode);
    QCOMPARE(result->banner, (Banner{u"Maintenance on Sunday"_s, u"warning"_s}));
    QVERIFY(accountHint(*result).contains(u"Keycloak"_s));
}

void TestProbe::sendsNothingSecret()
{
    FaultServer server;
    beHarbor(server, R"({"auth_mode":"db_auth"})");
    QVERIFY(probed(at(server)));
    QCOMPARE(server.seen().size(), 2);
    for (const Seen &request : server.seen()) {
        QCOMPARE(request.method, QByteArray("GET"));
        QVERIFY(!request.has("authorization"));
        QVERIFY(!request.has("cookie"));
        QVERIFY(request.body.isEmpty());
    }
}

void TestProbe::followsHttpToHttpsOnce()
{
    const Identity identity = makeCertificate();
    FaultServer secure(identity);
    beHarbor(secure, R"({"auth_mode":"db_auth"})");
    for (const int status : {301, 308}) {
        FaultServer plain;
        plain.answerAll(
            Script::redirect(status, "https://127.0.0.1:" + QByteArray::number(secure.port()) + "/api/version"));
        Trust trust;
        trust.mode = TrustMode::Pinned;
        trust.pinSha256 = identity.sha256();
        const auto result = probed(at(plain), trust);
        QVERIFY(result);
        QVERIFY(result->isHarbor());
        QVERIFY(result->redirected);
        QVERIFY(!result->httpOnly);
        QCOMPARE(result->asked.scheme, u"http"_s);
        QCOMPARE(result->origin.scheme, u"https"_s);
        QCOMPARE(result->origin.port, secure.port());
        QCOMPARE(plain.seen().size(), 1);
    }
    // A second one is not followed.
    FaultServer plain;
    secure.answerAll(Script::redirect(308, "https://127.0.0.1:" + QByteArray::number(plain.port()) + "/"));
    secure.on("/api/version", Script::redirect(308, "https://127.0.0.1:1/"));
    plain.answerAll(Script::redirect(308, "https://127.0.0.1:" + QByteArray::number(secure.port()) + "/api/version"));
    Trust trust;
    trust.mode = TrustMode::Insecure;
    const auto result = probed(at(plain), trust);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Redirected);
}

void TestProbe::redirectElsewhereIsNotFollowed_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("other host") << QByteArray("https://elsewhere.example/api/version");
    QTest::newRow("other host over http") << QByteArray("http://elsewhere.example/");
    QTest::newRow("other port over http") << QByteArray("http://127.0.0.1:1/");
}

void TestProbe::redirectElsewhereIsNotFollowed()
{
    QFETCH(QByteArray, target);
    FaultServer server;
    server.answerAll(Script::redirect(302, target));
    const auto result = probed(at(server));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Redirected);
    QVERIFY(result.error().target.startsWith(QString::fromLatin1(target.left(20))));
}

void TestProbe::asksHttpWhereHttpsWasOurIdea()
{
    demo::Options options;
    options.pace = 0;
    demo::Harbor plain(options);
    QVERIFY(plain.listen());
    const TypedAddress bare = addressOf(u"127.0.0.1:"_s + QString::number(plain.url().port()));
    QVERIFY(bare.schemeAdded);
    const auto found = resultOf(probe(bare, {}, {}, 300)); // the demo waits for more of what it takes for a request
    QVERIFY(found);
    QVERIFY(found->isHarbor());
    QCOMPARE(found->origin.scheme, u"http"_s);

    TypedAddress typed = bare;
    typed.schemeAdded = false; // the person said https
    QCOMPARE(resultOf(probe(typed, {}, {}, 300)).error().kind, ErrorKind::Timeout);

    FaultServer nginx; // answers TLS with plain words, as nginx does
    nginx.setGreeting("HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nContent-Length: 0\r\n\r\n");
    TypedAddress other = at(nginx, "https");
    QCOMPARE(probed(other).error().kind, ErrorKind::TlsProtocol);
    other.schemeAdded = true;
    const auto plainly = probed(other);
    QVERIFY(plainly);
    QCOMPARE(plainly->origin.scheme, u"http"_s);
    QCOMPARE(plainly->answers, Answers::Other);
}

void TestProbe::whatAnswers_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Script>("script");
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QString>("saw");
    const auto row = [](const char *name, const QByteArray &path, const Script &script, Answers answers,
                         const char *saw) {
        QTest::newRow(name) << path << script << answers << QString::fromUtf8(saw);
    };
    row("login page", "/api/version", html("Sign in &amp; go"), Answers::WebPage, "Sign in &amp; go");
    row("page with 403", "/api/version", html("Forbidden", 403), Answers::WebPage, "Forbidden");
    row("page without a title", "/api/version", html(""), Answers::WebPage, "");
    Script registry = Script::json("{}", 200);
    registry.headers.append(Header("Docker-Distribution-Api-Version", "registry/2.0"));
    row("registry", "/v2/", registry, Answers::OtherRegistry, "nginx");
    Script challenge = Script::json("{}", 401);
    challenge.headers.append(Header("WWW-Authenticate", "Bearer realm=\"https://auth.docker.io/token\",service=\"r\""));
    row("registry with a token", "/v2/", challenge, Answers::OtherRegistry, "nginx");
    row("other version", "/api/version", Script::json(R"({"version":"0.5.1"})"), Answers::Other, "nginx");
    row("version as a number", "/api/version", Script::json(R"({"version":2})"), Answers::Other, "nginx");
    row("empty 200", "/api/version", Script::json(""), Answers::Other, "nginx");
    row("cut JSON", "/api/version", Script::json("{\"version\""), Answers::Other, "nginx");
    row("version 1", "/api/version", Script::json(R"({"version":"v1.10"})"), Answers::OldHarbor, "v1.10");
    row("Harbor 1", "/api/systeminfo", Script::json(R"({"harbor_version":"v1.10.2-x"})"), Answers::OldHarbor,
        "v1.10.2-x");
    row("nothing known", "/none", Script::json("{}"), Answers::Other, "nginx");
}

void TestProbe::whatAnswers()
{
    QFETCH(QByteArray, path);
    QFETCH(Script, script);
    QFETCH(Answers, answers);
    QFETCH(QString, saw);
    FaultServer server;
    Script missing = Script::json("404 page not found", 404);
    missing.headers.append(Header("Server", "nginx"));
    script.headers.append(Header("Server", "nginx"));
    server.answerAll(missing);
    server.on(path, script);
    const auto result = probed(at(server));
    QVERIFY(result);
    QCOMPARE(result->answers, answers);
    QCOMPARE(result->saw, saw);
    QVERIFY(!result->isHarbor());
    const Explanation explanation = explain(*result);
    QVERIFY(!explanation.what.isEmpty());
    QVERIFY(!explanation.remedy.isEmpty());
    QCOMPARE(notHarbor(*result).kind, ErrorKind::NotHarbor);
}

void TestProbe::serverTroubleIsAnError()
{
    for (const int status : {429, 500, 502, 503}) {
        FaultServer server;
        server.answerAll(html("nginx", status));
        const auto result = probed(at(server));
        QVERIFY(!result);
        QCOMPARE(result.error().httpStatus, status);
    }
    FaultServer halfway; // says it is Harbor, and then breaks
    beHarbor(halfway, R"({"auth_mode":"db_auth"})");
    halfway.on("/api/v2.0/systeminfo", html("portal"));
    const auto result = probed(at(halfway));
    QVERIFY(result);
    QCOMPARE(result->answers, Answers::WebPage);
}

void TestProbe::nobodyAnswers()
{
    FaultServer server;
    const TypedAddress address = at(server);
    server.stopListening();
    QCOMPARE(probed(address).error().kind, ErrorKind::Refused);
    TypedAddress added = address;
    added.schemeAdded = true;
    added.origin.scheme = u"https"_s;
    QCOMPARE(probed(added).error().kind, ErrorKind::Refused);

    FaultServer silent;
    silent.setSilent(true);
    QCOMPARE(resultOf(probe(at(silent), {}, {}, 300)).error().kind, ErrorKind::Timeout);

    const auto call = probe(at(silent), {});
    call.cancel();
    QCOMPARE(resultOf(call).error().kind, ErrorKind::Cancelled);
}

void TestProbe::untrustedPinnedAndInsecure()
{
    const Identity identity = makeCertificate();
    FaultServer server(identity);
    beHarbor(server, R"({"auth_mode":"db_auth"})");
    const auto untrusted = probed(at(server, "https"));
    QVERIFY(!untrusted);
    QCOMPARE(untrusted.error().kind, ErrorKind::TlsUntrusted);
    QVERIFY(server.seen().isEmpty());
    const auto facts = certificateFacts(untrusted.error().certificates);
    QCOMPARE(facts.size(), 1);
    QCOMPARE(facts.first().sha256.toLatin1(), identity.sha256());
    QVERIFY(facts.first().subject.contains(u"CN=127.0.0.1"_s));
    QVERIFY(facts.first().names.contains(u"localhost"_s));
    QVERIFY(facts.first().selfSigned);
    QVERIFY(facts.first().until > QDateTime::currentDateTimeUtc());
    const QString shown = fingerprintText(facts.first().sha256);
    QCOMPARE(shown.size(), 64 + 15);
    QCOMPARE(shown.split(u' ').size(), 16);
    QCOMPARE(shown, shown.toUpper());

    Trust trust;
    trust.mode = TrustMode::Pinned;
    trust.pinSha256 = facts.first().sha256.toLatin1();
    QVERIFY(probed(at(server, "https"), trust)->isHarbor());
    trust.pinSha256 = QByteArray(64, 'a');
    QCOMPARE(probed(at(server, "https"), trust).error().kind, ErrorKind::PinMismatch);
    trust = {};
    trust.mode = TrustMode::Insecure;
    QVERIFY(probed(at(server, "https"), trust)->isHarbor());
}

void TestProbe::caFile()
{
    CertificateSpec authority;
    authority.commonName = u"Lab CA"_s;
    authority.authority = true;
    const Identity ca = makeCertificate(authority);
    FaultServer server(makeCertificate({}, &ca));
    beHarbor(server, R"({"auth_mode":"db_auth"})");
    QCOMPARE(probed(at(server, "https")).error().kind, ErrorKind::TlsUntrusted);
    const auto pem = checkCaPem(ca.certificate.toPem());
    QVERIFY(pem);
    Trust trust;
    trust.mode = TrustMode::CaFile;
    trust.caPem = *pem;
    QVERIFY(probed(at(server, "https"), trust)->isHarbor());
}

void TestProbe::accountHints()
{
    ProbeResult result;
    QStringList hints;
    for (const auto &mode : {u"db_auth"_s, u"ldap_auth"_s, u"oidc_auth"_s, u"http_auth"_s, u"something_new"_s}) {
        result.authMode = mode;
        hints.append(accountHint(result));
        QVERIFY(!hints.last().isEmpty());
    }
    QVERIFY(hints.at(2).contains(u"robot"_s));
    result.httpOnly = true;
    result.answers = Answers::Harbor;
    QVERIFY(!explain(result).remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
