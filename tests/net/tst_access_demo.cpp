#include "app/demo/harbor.h"
#include "app/net/access.h"
#include "tests/support/answers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

/** A demo Harbor without waiting, its administrator, and the way to it. */
struct House
{
    std::unique_ptr<demo::Harbor> harbor = {};
    std::unique_ptr<Transport> transport = {};
    Credentials admin = {};

    explicit House(demo::Options options = {})
    {
        options.pace = 0;
        harbor = std::make_unique<demo::Harbor>(options);
        const Result<Done> listens = harbor->listen();
        Q_ASSERT(listens);
        Trust trust;
        if (options.tls) {
            trust.mode = TrustMode::CaFile;
            trust.caPem = harbor->certificatePem();
        }
        transport = std::make_unique<Transport>(Origin::of(harbor->url()), trust);
        transport->setPace(jumpingPace());
        for (const demo::Account &account : harbor->accounts()) {
            if (account.admin)
                admin = {Credentials::Kind::User, account.name, std::make_shared<Secret>(account.password)};
        }
        Q_ASSERT(!admin.name.isEmpty());
    }

    [[nodiscard]] int count(const QByteArray &method, const QByteArray &path) const
    {
        int seen = 0;
        for (const demo::Seen &one : harbor->requests())
            seen += one.method == method && one.target.startsWith(path) ? 1 : 0;
        return seen;
    }
};

bool carries(const demo::Seen &seen, QByteArrayView name)
{
    for (const auto &[key, value] : seen.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

PageQuery pageOf(int number, int size)
{
    PageQuery page;
    page.page = number;
    page.pageSize = size;
    return page;
}

} // namespace

/** Access against the demo Harbor, which answers as the recordings do: a second opinion beside tst_access. */
class TestAccessDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn_data();
    void signsIn();
    void deadSessionBetweenPages();
    void writesCarryNoCookie();
    void wrongPassword();
    void adminSignsInUnderOidc();
    void readOnlyIsTold();
    void spoiltReads_data();
    void spoiltReads();
    void spoiltWritesAreSentOnce_data();
    void spoiltWritesAreSentOnce();
    void renewedCertificateIsRefused();
};

void TestAccessDemo::signsIn_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("tls");
    for (const char *version : {"v2.3.0", "v2.10.3", "v2.15.2", "v2.16.0"}) {
        QTest::addRow("%s", version) << QString::fromLatin1(version) << false;
        QTest::addRow("%s over TLS", version) << QString::fromLatin1(version) << true;
    }
}

void TestAccessDemo::signsIn()
{
    QFETCH(QString, version);
    QFETCH(bool, tls);
    demo::Options options;
    options.version = version;
    options.tls = tls;
    const House house(options);
    const Access access(*house.transport, house.admin);
    const Result<QJsonValue> who = resultOf(access.get("/users/current"));
    QVERIFY2(who, qPrintable(who ? QString() : kindName(who.error().kind)));
    QCOMPARE(who->toObject().value("username"_L1).toString(), house.admin.name);
    QCOMPARE(house.count("POST", "/c/login"), 1);
    QVERIFY(!carries(house.harbor->requests().last(), "authorization"));
    QVERIFY(resultOf(access.signOut()));
    QCOMPARE(house.count("GET", "/c/log_out"), 1);
}

void TestAccessDemo::deadSessionBetweenPages()
{
    const House house;
    const Access access(*house.transport, house.admin);
    const Result<ListReply> first = resultOf(access.list("/projects", pageOf(1, 2)));
    QVERIFY(first);
    QVERIFY2(first->total > 2, "the seed has too few projects for this test");
    QList<QString> names;
    for (int page = 1; (page - 1) * 2 < first->total; ++page) {
        house.harbor->killSessions();
        const Result<ListReply> list = resultOf(access.list("/projects", pageOf(page, 2)));
        QVERIFY(list);
        QCOMPARE(list->total, first->total);
        for (const QJsonValue &row : list->rows.toArray())
            names.append(row.toObject().value("name"_L1).toString());
    }
    QCOMPARE(names.size(), first->total);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), first->total);
}

void TestAccessDemo::writesCarryNoCookie()
{
    const House house;
    const Access access(*house.transport, house.admin);
    QVERIFY(resultOf(access.get("/users/current")));
    const QJsonObject project{{u"project_name"_s, u"42"_s}};
    const Result<Created> made = resultOf(access.post("/projects", project));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QVERIFY(made->id > 0);
    const demo::Seen seen = house.harbor->requests().last();
    QVERIFY(carries(seen, "authorization"));
    QVERIFY(!carries(seen, "cookie"));
    const Result<Created> again = resultOf(access.post("/projects", project));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    // An all-digit name is a name, not an id.
    const Result<QJsonValue> read = resultOf(access.get(apiPath({u"projects"_s, u"42"_s})));
    QVERIFY(read);
    QCOMPARE(read->toObject().value("project_id"_L1).toInteger(), made->id);
    QVERIFY(resultOf(access.remove(apiPath({u"projects"_s, u"42"_s}))));
    QCOMPARE(resultOf(access.get(apiPath({u"projects"_s, u"42"_s}))).error().kind, ErrorKind::NotFound);
}

void TestAccessDemo::wrongPassword()
{
    const House house;
    Credentials wrong = house.admin;
    wrong.secret = std::make_shared<Secret>(u"wrong"_s);
    const Access access(*house.transport, wrong);
    for (int i = 0; i < 3; ++i) {
        // Where Harbor answers a wrong password with the public part of the list, Berth answers with the truth.
        const Result<ListReply> list = resultOf(access.list("/projects", {}));
        QVERIFY(!list);
        QCOMPARE(list.error().kind, ErrorKind::SignInRefused);
    }
    QVERIFY(house.count("POST", "/c/login") <= 2);
    QCOMPARE(house.count("GET", "/api/v2.0/projects"), 0);
}

void TestAccessDemo::adminSignsInUnderOidc()
{
    demo::Options options;
    options.authMode = u"oidc_auth"_s;
    const House house(options);
    const Access access(*house.transport, house.admin);
    QVERIFY(resultOf(access.get("/users/current"))); // the administrator's own password works in every mode
}

void TestAccessDemo::readOnlyIsTold()
{
    const House house;
    house.harbor->setReadOnly(true);
    const Access access(*house.transport, house.admin);
    const Result<Created> made = resultOf(access.post("/projects", QJsonObject{{u"project_name"_s, u"x"_s}}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::ReadOnly);
    QVERIFY(resultOf(access.list("/projects", {})));
}

void TestAccessDemo::spoiltReads_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestAccessDemo::spoiltReads()
{
    QFETCH(int, status);
    const House house;
    const Access access(*house.transport, house.admin);
    house.harbor->fail(status, 1);
    QVERIFY(resultOf(access.list("/projects", {}))); // once is repeated, also within the sign-in
    house.harbor->fail(status, -1, u"/api/v2.0/projects"_s);
    const Result<ListReply> list = resultOf(access.list("/projects", {}));
    QVERIFY(!list);
    QCOMPARE(list.error().httpStatus, status);
    QCOMPARE(list.error().kind, status == 429 ? ErrorKind::TooMany : ErrorKind::ServerFault);
    QVERIFY(!list.error().mayHaveHappened);
    house.harbor->heal();
    QVERIFY(resultOf(access.list("/projects", {})));
    QCOMPARE(house.count("POST", "/c/login"), 1);
}

void TestAccessDemo::spoiltWritesAreSentOnce_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<bool>("tls");
    for (const bool tls : {false, true}) {
        for (const char *how : {"reset", "cut", "503", "hang"})
            QTest::addRow("%s %s", how, tls ? "TLS" : "plain") << QString::fromLatin1(how) << tls;
    }
}

void TestAccessDemo::spoiltWritesAreSentOnce()
{
    QFETCH(QString, how);
    QFETCH(bool, tls);
    demo::Options options;
    options.tls = tls;
    const House house(options);
    const Access access(*house.transport, house.admin);
    const QString match = u"POST /api/v2.0/projects"_s;
    if (how == "reset"_L1)
        house.harbor->reset(match, 1, demo::Effect::Done);
    else if (how == "cut"_L1)
        house.harbor->replyWith("HTTP/1.1 201 Cre", match, 1, demo::Effect::Done);
    else if (how == "503"_L1)
        house.harbor->fail(503, 1, match, {}, {}, demo::Effect::Done);
    else
        house.harbor->hang(match, 1, demo::Effect::Done);
    if (how == "hang"_L1)
        house.transport->setTimeout(200);
    const Result<Created> made = resultOf(access.post("/projects", QJsonObject{{u"project_name"_s, u"once"_s}}));
    QVERIFY(!made);
    QVERIFY(made.error().mayHaveHappened);
    QCOMPARE(house.count("POST", "/api/v2.0/projects"), 1);
    house.transport->setTimeout(0);
    QVERIFY(resultOf(access.get("/projects/once"))); // it did happen, and reading tells
}

void TestAccessDemo::renewedCertificateIsRefused()
{
    demo::Options options;
    options.tls = true;
    const House house(options);
    const Access access(*house.transport, house.admin);
    QVERIFY(resultOf(access.get("/users/current")));
    house.harbor->renewCertificate();
    house.transport->clearConnections();
    const qsizetype before = house.harbor->requests().size();
    const Result<QJsonValue> who = resultOf(access.get("/users/current"));
    QVERIFY(!who);
    QCOMPARE(who.error().kind, ErrorKind::TlsUntrusted);
    QVERIFY(!who.error().certificates.isEmpty());
    QCOMPARE(house.harbor->requests().size(), before);
}

QTEST_GUILESS_MAIN(TestAccessDemo)
#include "tst_access_demo.moc"
