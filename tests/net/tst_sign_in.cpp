#include "app/demo/harbor.h"
#include "app/session/sign_in.h"
#include "tests/support/answers.h"
#include "tests/support/fault_server.h"

#include <QNetworkProxyFactory>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

Credentials account(const QString &name, const QString &secret)
{
    Credentials credentials;
    credentials.kind = name.startsWith(u"robot$"_s) ? Credentials::Kind::Robot : Credentials::Kind::User;
    credentials.name = name;
    credentials.secret = std::make_shared<const Secret>(QStringView(secret));
    return credentials;
}

/** A demo Harbor that answers at once, and what signs in to it without waiting. */
struct Demo
{
    explicit Demo(const QString &version = u"v2.15.2-demo"_s)
    {
        demo::Options options;
        options.pace = 0;
        options.version = version;
        harbor = std::make_unique<demo::Harbor>(options);
        listening = harbor->listen().has_value();
    }

    [[nodiscard]] Result<SignedIn> signIn(const Credentials &credentials, SignInOptions options = {0})
    {
        transport = std::make_unique<Transport>(Origin::of(harbor->url()), Trust{});
        transport->setPace(jumpingPace(waits));
        return resultOf(berth::signIn(Access(*transport, credentials), options));
    }
    [[nodiscard]] int count(QByteArrayView part) const
    {
        int found = 0;
        for (const demo::Seen &seen : harbor->requests())
            found += (seen.method + ' ' + seen.target).contains(part.toByteArray()) ? 1 : 0;
        return found;
    }

    std::unique_ptr<demo::Harbor> harbor;
    std::unique_ptr<Transport> transport;
    std::shared_ptr<QList<qint64>> waits = std::make_shared<QList<qint64>>();
    bool listening = false;
};

/** Harbor in OIDC mode, as harbor-api.md §1.7 tells it: a right CLI secret opens systeminfo and nothing that matters.
 */
void beOidc(FaultServer &server)
{
    server.otherwise([](const Seen &request) {
        const bool right = request.header("authorization") == "Basic " + QByteArray("jane:cli-secret").toBase64();
        if (request.target == "/api/v2.0/systeminfo")
            return Script::json(right
                    ? R"({"auth_mode":"oidc_auth","external_url":"https://h","harbor_version":"v2.15.2-x"})"
                    : R"({"auth_mode":"oidc_auth"})");
        if (request.target == "/c/login")
            return Script::json(R"({"redirect_location":"/c/oidc/login"})", 403);
        if (request.target == "/api/v2.0/ping") {
            Script pong = Script::json("\"Pong\"");
            pong.headers.append(Header("Set-Cookie", "sid=abc; Path=/; HttpOnly"));
            pong.headers.append(Header("Set-Cookie", "_gorilla_csrf=def; Path=/"));
            pong.headers.append(Header("X-Harbor-CSRF-Token", "token"));
            return pong;
        }
        return Script::json(R"({"errors":[{"code":"UNAUTHORIZED","message":"unauthorized"}]})", 401);
    });
}

QString code(const char16_t *text)
{
    return QString::fromUtf16(text);
}

} // namespace

class TestSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void administrator();
    void ordinaryUser();
    void wrongPassword();
    void frozenNameIsTriedOnceMore();
    void systemRobot();
    void projectRobot();
    void wrongRobot();
    void oidc();
    void oidcCliSecret();
    void quietlyAnonymous();
    void versions_data();
    void versions();
    void readOnly();
    void troubleOnTheWay_data();
    void troubleOnTheWay();
    void cancelled();
    void everyCodeHasItsSentence();
    void notesOnVersions_data();
    void notesOnVersions();
};

void TestSignIn::administrator()
{
    Demo demo;
    QVERIFY(demo.listening);
    const auto signedIn = demo.signIn(account(u"admin"_s, u"Harbor12345"_s));
    QVERIFY(signedIn);
    QVERIFY(signedIn->administrator);
    QCOMPARE(signedIn->account, u"admin"_s);
    QCOMPARE(signedIn->versionText(), u"2.15.2"_s);
    QCOMPARE(signedIn->manageEndpoints, May::Yes);
    QCOMPARE(signedIn->createProjects, May::Yes);
    QVERIFY(signedIn->missing.isEmpty());
    QVERIFY(!signedIn->info.registryUrl.isEmpty());
    QCOMPARE(demo.count("POST /c/login"), 1);
    QVERIFY(mayText(*signedIn).contains(u"administrator"_s));
}

void TestSignIn::ordinaryUser()
{
    Demo demo;
    const auto signedIn = demo.signIn(account(u"dev"_s, u"Harbor12345"_s));
    QVERIFY(signedIn);
    QVERIFY(!signedIn->administrator);
    QCOMPARE(signedIn->fullName, u"Dana Developer"_s);
    QCOMPARE(signedIn->manageEndpoints, May::No);
    QVERIFY(signedIn->missing.contains(u"registry:create"_s));
    QVERIFY(mayText(*signedIn).contains(u"registry:create"_s));
}

void TestSignIn::wrongPassword()
{
    Demo demo;
    const auto refused = demo.signIn(account(u"admin"_s, u"wrong"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignInRefused);
    QVERIFY(refused.error().code != code(sign_in::Locked));
    QCOMPARE(demo.count("POST /c/login"), 1); // a slow refusal is believed
    QVERIFY(!describeSignIn(refused.error()).remedy.isEmpty());
    const auto unknown = demo.signIn(account(u"nobody"_s, u"Harbor12345"_s));
    QCOMPARE(unknown.error().kind, ErrorKind::SignInRefused);
}

void TestSignIn::frozenNameIsTriedOnceMore()
{
    SignInOptions quick;
    quick.quickRefusalMs = 60'000; // every refusal counts as quick
    {
        Demo demo;
        demo.harbor->fail(401, 1, u"POST /c/login"_s);
        const auto signedIn = demo.signIn(account(u"admin"_s, u"Harbor12345"_s), quick);
        QVERIFY(signedIn);
        QCOMPARE(demo.count("POST /c/login"), 2);
        QVERIFY(!demo.waits->isEmpty()); // and it was waited for the lock to end
        QVERIFY(demo.waits->last() >= 1500);
    }
    Demo demo;
    const auto refused = demo.signIn(account(u"admin"_s, u"wrong"_s), quick);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code(sign_in::Locked));
    QCOMPARE(demo.count("POST /c/login"), 2); // never more
}

void TestSignIn::systemRobot()
{
    Demo demo;
    const auto signedIn = demo.signIn(account(u"robot$berth"_s, u"BerthRobot1"_s));
    QVERIFY(signedIn);
    QCOMPARE(signedIn->kind, Credentials::Kind::Robot);
    QCOMPARE(signedIn->account, u"robot$berth"_s);
    QCOMPARE(signedIn->manageEndpoints, May::Unknown);
    QVERIFY(signedIn->missing.isEmpty());
    QCOMPARE(demo.count("/c/login"), 0);
    QVERIFY(mayText(*signedIn).contains(u"robot$berth"_s));
}

void TestSignIn::projectRobot()
{
    Demo demo;
    const auto signedIn = demo.signIn(account(u"robot$nvidiaio+puller"_s, u"PullerRobot1"_s));
    QVERIFY(signedIn);
    QCOMPARE(signedIn->manageEndpoints, May::No);
    QCOMPARE(signedIn->missing, QStringList{u"registry:list"_s});
}

void TestSignIn::wrongRobot()
{
    Demo demo;
    const auto refused = demo.signIn(account(u"robot$berth"_s, u"wrong"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignInRefused);
    QCOMPARE(refused.error().code, code(sign_in::RobotRefused));
}

void TestSignIn::oidc()
{
    FaultServer server;
    beOidc(server);
    Transport transport({u"http"_s, u"127.0.0.1"_s, server.port()}, {});
    const auto refused = resultOf(signIn(Access(transport, account(u"jane"_s, u"password"_s)), {0}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignInRefused);
    QCOMPARE(refused.error().code, code(sign_in::OidcPassword));
}

void TestSignIn::oidcCliSecret()
{
    FaultServer server;
    beOidc(server);
    Transport transport({u"http"_s, u"127.0.0.1"_s, server.port()}, {});
    const auto refused = resultOf(signIn(Access(transport, account(u"jane"_s, u"cli-secret"_s)), {0}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotAllowed);
    QCOMPARE(refused.error().code, code(sign_in::OidcCliSecret));
    QVERIFY(describeSignIn(refused.error()).remedy.contains(u"robot"_s));
}

void TestSignIn::quietlyAnonymous()
{
    FaultServer server; // answers 200 to everybody, as for a dead session or a robot that expired
    server.answerAll(Script::json(R"({"auth_mode":"db_auth","harbor_version":"v2.10.0-x"})"));
    Transport transport({u"http"_s, u"127.0.0.1"_s, server.port()}, {});
    const auto refused = resultOf(signIn(Access(transport, account(u"admin"_s, u"x"_s)), {0}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignInRefused);
}

void TestSignIn::versions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("2.2") << u"v2.2.4-demo"_s << false;
    QTest::newRow("2.3") << u"v2.3.0-demo"_s << true;
    QTest::newRow("2.10") << u"v2.10.3-demo"_s << true;
    QTest::newRow("2.16 before its release") << u"v2.16.0-c50c7ddd"_s << true;
    QTest::newRow("no release") << u"dev"_s << true;
}

void TestSignIn::versions()
{
    QFETCH(QString, version);
    QFETCH(bool, accepted);
    FaultServer server;
    server.otherwise([&](const Seen &request) {
        if (request.target == "/api/v2.0/systeminfo")
            return Script::json(
                R"({"auth_mode":"db_auth","external_url":"https://h","harbor_version":")" + version.toLatin1() + "\"}");
        if (request.target == "/api/v2.0/users/current")
            return Script::json(
                R"({"errors":[{"code":"PRECONDITION","message":"get current user not available for security context: robot"}]})",
                412);
        return Script::json("[]");
    });
    Transport transport({u"http"_s, u"127.0.0.1"_s, server.port()}, {});
    const auto signedIn = resultOf(signIn(Access(transport, account(u"robot$a"_s, u"x"_s)), {0}));
    QCOMPARE(signedIn.has_value(), accepted);
    if (accepted)
        return;
    QCOMPARE(signedIn.error().code, code(sign_in::TooOld));
    QCOMPARE(signedIn.error().target, u"2.2.4"_s);
    QVERIFY(describeSignIn(signedIn.error()).what.contains(u"2.2.4"_s));
}

void TestSignIn::readOnly()
{
    Demo demo;
    demo.harbor->setReadOnly(true);
    const auto signedIn = demo.signIn(account(u"admin"_s, u"Harbor12345"_s));
    QVERIFY(signedIn);
    QVERIFY(signedIn->info.readOnly);
}

void TestSignIn::troubleOnTheWay_data()
{
    QTest::addColumn<QByteArray>("match");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("login broken") << QByteArray("POST /c/login") << 500 << ErrorKind::ServerFault;
    QTest::newRow("systeminfo broken") << QByteArray("/systeminfo") << 500 << ErrorKind::ServerFault;
    QTest::newRow("user broken") << QByteArray("/users/current") << 503 << ErrorKind::ServerFault;
    QTest::newRow("too many") << QByteArray("/users/current") << 429 << ErrorKind::TooMany;
}

void TestSignIn::troubleOnTheWay()
{
    QFETCH(QByteArray, match);
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    Demo demo;
    demo.harbor->fail(status, -1, QString::fromLatin1(match));
    const auto failed = demo.signIn(account(u"admin"_s, u"Harbor12345"_s));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, kind);
}

void TestSignIn::cancelled()
{
    Demo demo;
    demo.harbor->hang(u"POST /c/login"_s);
    Transport transport(Origin::of(demo.harbor->url()), {});
    const auto call = signIn(Access(transport, account(u"admin"_s, u"Harbor12345"_s)));
    QTRY_COMPARE(demo.count("POST /c/login"), 1);
    call.cancel();
    QCOMPARE(resultOf(call).error().kind, ErrorKind::Cancelled);
}

void TestSignIn::everyCodeHasItsSentence()
{
    QStringList sentences;
    for (const char16_t *one :
        {sign_in::OidcPassword, sign_in::OidcCliSecret, sign_in::RobotRefused, sign_in::Locked, sign_in::TooOld}) {
        Error error;
        error.kind = ErrorKind::SignInRefused;
        error.code = code(one);
        const Explanation explanation = describeSignIn(error);
        QVERIFY(!explanation.remedy.isEmpty());
        QVERIFY(explanation.what != describe(error).what);
        sentences.append(explanation.what);
    }
    QCOMPARE(sentences.removeDuplicates(), 0);
    Error other;
    other.kind = ErrorKind::Refused;
    QCOMPARE(describeSignIn(other).what, describe(other).what);
}

void TestSignIn::notesOnVersions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("notes");
    QTest::newRow("2.13") << u"v2.13.0-x"_s << 0;
    QTest::newRow("2.14.0") << u"v2.14.0-x"_s << 1;
    QTest::newRow("2.15.0") << u"v2.15.0-x"_s << 2;
    QTest::newRow("2.15.2") << u"v2.15.2-x"_s << 0;
    QTest::newRow("unknown") << u"dev"_s << 1;
}

void TestSignIn::notesOnVersions()
{
    QFETCH(QString, version);
    QFETCH(int, notes);
    QCOMPARE(versionNotes(harbor::Features(harbor::Version::parse(version))).size(), notes);
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_sign_in.moc"
