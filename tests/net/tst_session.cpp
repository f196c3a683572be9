#include "app/setup/change_context.h"
#include "app/store/activity.h"
#include "tests/support/fault_server.h"
#include "tests/support/session_house.h"

#include <QFile>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

class TestSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void init() { m_house = std::make_unique<SessionHouse>(); }
    void cleanup() { m_house.reset(); }
    void connectsWithoutAProfile();
    void failedSignInLeavesNothing();
    void newConnectionEndsTheOld();
    void cancelledOnTheWay();
    void logsOut();
    void sessionKilledBetweenTwoPages();
    void offlineAndBack();
    void noticesReadOnly();
    void authorityForImageNames();
    void demoNeedsNoDisk();
    void goesWhileBusy();

private:
    std::unique_ptr<SessionHouse> m_house;
};

void TestSession::connectsWithoutAProfile()
{
    const auto harbor = startDemo();
    QSignalSpy states(m_house->session.get(), &Session::stateChanged);
    QSignalSpy changed(m_house->session.get(), &Session::connectionChanged);
    QVERIFY(!m_house->session->connected());
    const auto call = m_house->session->connectWith(detailsFor(*harbor));
    QCOMPARE(m_house->session->state(), Session::State::Connecting);
    const auto signedIn = resultOf(call);
    QVERIFY(signedIn);
    QCOMPARE(m_house->session->state(), Session::State::Connected);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(states.count(), 2);
    QCOMPARE(m_house->session->signedIn().account, u"admin"_s);
    QVERIFY(m_house->session->features().has(harbor::Feature::RegistryCa));
    QVERIFY(!m_house->session->profile());
    QVERIFY(!m_house->session->isDemo());
    QCOMPARE(m_house->session->title(), m_house->session->transport().origin().authority());
    QVERIFY(resultOf(m_house->session->harbor().registries().list({})));
    QTRY_VERIFY(m_house->session->health().has_value());
    QVERIFY(m_house->session->health()->healthy());
    QVERIFY(QDir(m_house->home.filePath(u"profiles"_s)).entryList({u"*.json"_s}).isEmpty());
}

void TestSession::failedSignInLeavesNothing()
{
    const auto harbor = startDemo();
    const auto refused = resultOf(m_house->session->connectWith(detailsFor(*harbor, u"admin"_s, u"wrong"_s)), 15'000);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignInRefused);
    QCOMPARE(m_house->session->state(), Session::State::Disconnected);
    QVERIFY(!m_house->session->connected());
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor)))); // and the next try is a new one
}

void TestSession::newConnectionEndsTheOld()
{
    const auto slow = startDemo();
    const auto fast = startDemo();
    slow->hang(u"/systeminfo"_s);
    const auto first = m_house->session->connectWith(detailsFor(*slow));
    QTRY_VERIFY(count(*slow, "/systeminfo") > 0);
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*fast))));
    QCOMPARE(resultOf(first).error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_house->session->transport().origin(), Origin::of(fast->url()));
    QCOMPARE(m_house->session->state(), Session::State::Connected);
}

void TestSession::cancelledOnTheWay()
{
    const auto slow = startDemo();
    slow->hang(u"/systeminfo"_s);
    const auto call = m_house->session->connectWith(detailsFor(*slow));
    QTRY_VERIFY(count(*slow, "/systeminfo") > 0);
    call.cancel();
    QCOMPARE(resultOf(call).error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_house->session->state(), Session::State::Disconnected);
    QTRY_COMPARE(slow->connections(), 0);
}

void TestSession::logsOut()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor))));
    QSignalSpy changed(m_house->session.get(), &Session::connectionChanged);
    const auto done = m_house->session->disconnect();
    QVERIFY(!m_house->session->connected()); // at once
    QCOMPARE(changed.count(), 1);
    QVERIFY(resultOf(done));
    QCOMPARE(count(*harbor, "GET /c/log_out"), 1);
    QVERIFY(resultOf(m_house->session->disconnect())); // again is nothing
    QCOMPARE(changed.count(), 1);
}

void TestSession::sessionKilledBetweenTwoPages()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor))));
    PageQuery page;
    page.pageSize = 2;
    QSet<qint64> ids;
    qint64 total = 0;
    for (page.page = 1; page.page == 1 || ids.size() < total; ++page.page) {
        const auto rows = resultOf(m_house->session->harbor().projects().list(page));
        QVERIFY(rows);
        QVERIFY(!rows->rows.isEmpty());
        total = rows->total;
        for (const harbor::Project &project : rows->rows) {
            QVERIFY(!ids.contains(project.id));
            ids.insert(project.id);
        }
        harbor->killSessions();
    }
    QVERIFY(total > 2);
    QCOMPARE(ids.size(), total);
    QVERIFY(count(*harbor, "POST /c/login") >= 2);
}

void TestSession::offlineAndBack()
{
    auto harbor = startDemo();
    const auto port = static_cast<quint16>(harbor->url().port());
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor))));
    QTRY_VERIFY(m_house->session->health().has_value());
    harbor->close();
    QTRY_COMPARE(harbor->connections(), 0);
    m_house->session->transport().setPace(jumpingPace());
    m_house->session->refresh();
    QTRY_COMPARE(m_house->session->state(), Session::State::Offline);
    QVERIFY(m_house->session->connected()); // what is shown stays
    QVERIFY(harbor->listen(port));
    m_house->session->refresh();
    QTRY_COMPARE(m_house->session->state(), Session::State::Connected);
}

void TestSession::noticesReadOnly()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor))));
    QTRY_VERIFY(m_house->session->health().has_value());
    QVERIFY(!m_house->session->readOnly());
    QSignalSpy facts(m_house->session.get(), &Session::factsChanged);
    harbor->setReadOnly(true);
    m_house->session->refresh();
    QTRY_COMPARE(facts.count(), 1);
    QVERIFY(m_house->session->readOnly());
    // An anonymous half-truth changes nothing.
    harbor->fail(200, -1, u"/systeminfo"_s, R"({"auth_mode":"db_auth"})");
    m_house->session->refresh();
    QTRY_COMPARE(facts.count(), 2);
    QVERIFY(m_house->session->readOnly());
    QCOMPARE(m_house->session->signedIn().versionText(), u"2.15.2"_s);
}

void TestSession::authorityForImageNames()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor))));
    QCOMPARE(m_house->session->authority(), m_house->session->signedIn().info.registryUrl);
    FaultServer bare;
    bare.otherwise([](const Seen &request) {
        if (request.target == "/api/v2.0/systeminfo")
            return Script::json(R"({"auth_mode":"db_auth","external_url":"http://h","harbor_version":"v2.15.2-x"})");
        if (request.target == "/api/v2.0/users/current")
            return Script::json(R"({"username":"jane"})");
        return Script::json("[]");
    });
    ConnectDetails details;
    details.origin = {u"http"_s, u"127.0.0.1"_s, bare.port()};
    details.credentials = {Credentials::Kind::User, u"jane"_s, secret(u"x"_s)};
    QVERIFY(resultOf(m_house->session->connectWith(details)));
    QCOMPARE(m_house->session->authority(), details.origin.authority());
}

void TestSession::demoNeedsNoDisk()
{
    QCOMPARE(resultOf(m_house->session->startDemo()).error().kind, ErrorKind::Internal);
    m_house->session->setDemoFactory([]() -> Result<DemoServer> {
        DemoServer demo;
        auto harbor = startDemo();
        demo.origin = Origin::of(harbor->url());
        demo.credentials = {Credentials::Kind::User, u"admin"_s, secret(u"Harbor12345"_s)};
        demo.server = std::move(harbor);
        return demo;
    });
    for (int round = 0; round < 2; ++round) {
        QVERIFY(resultOf(m_house->session->startDemo()));
        QVERIFY(m_house->session->isDemo());
        QVERIFY(!m_house->session->profile());
        QVERIFY(resultOf(m_house->session->harbor().projects().list({})));
    }
    QVERIFY(m_house->profiles.list().isEmpty());
    QCOMPARE(resultOf(m_house->session->saveAs(u"Demo"_s)).error().kind, ErrorKind::Internal);
    QTRY_COMPARE(m_house->session->findChildren<demo::Harbor *>().size(), 1); // the first one has gone
    QVERIFY(resultOf(m_house->session->disconnect()));
    QVERIFY(!m_house->session->isDemo());
    QTRY_VERIFY(m_house->session->findChildren<demo::Harbor *>().isEmpty());
}

void TestSession::goesWhileBusy()
{
    const auto harbor = startDemo();
    harbor->delay(50, {}, -1);
    const auto connecting = m_house->session->connectWith(detailsFor(*harbor));
    m_house->session.reset();
    QCOMPARE(resultOf(connecting).error().kind, ErrorKind::Cancelled);

    init();
    harbor->heal();
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor))));
    harbor->hang(u"/projects"_s);
    const auto reading = m_house->session->harbor().projects().list({});
    m_house->session.reset();
    QVERIFY(!resultOf(reading, 20'000));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
