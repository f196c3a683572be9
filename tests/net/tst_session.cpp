#include "app/demo/harbor.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "app/setup/change_context.h"
#include "app/store/activity.h"
#include "app/store/profiles.h"
#include "tests/support/answers.h"
#include "tests/support/fault_server.h"

#include <QDir>
#include <QFile>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

SharedSecret secret(const QString &text)
{
    return std::make_shared<const Secret>(QStringView(text));
}

std::unique_ptr<demo::Harbor> startDemo(bool tls = false)
{
    demo::Options options;
    options.pace = 0;
    options.tls = tls;
    auto harbor = std::make_unique<demo::Harbor>(options);
    return harbor->listen() ? std::move(harbor) : nullptr;
}

ConnectDetails detailsFor(
    const demo::Harbor &harbor, const QString &account = u"admin"_s, const QString &password = u"Harbor12345"_s)
{
    ConnectDetails details;
    details.origin = Origin::of(harbor.url());
    details.credentials = {likelyKind(account), account, secret(password)};
    return details;
}

store::Profile profileFor(const demo::Harbor &harbor, const QString &name)
{
    store::Profile profile;
    profile.name = name;
    profile.address = Origin::of(harbor.url()).text();
    profile.account = u"admin"_s;
    return profile;
}

int count(const demo::Harbor &harbor, QByteArrayView part)
{
    int found = 0;
    for (const demo::Seen &seen : harbor.requests())
        found += (seen.method + ' ' + seen.target).contains(part.toByteArray()) ? 1 : 0;
    return found;
}

/** Everything that reached a server, as one text to search. */
QByteArray wire(const demo::Harbor &harbor)
{
    QByteArray all;
    for (const demo::Seen &seen : harbor.requests()) {
        all += seen.method + ' ' + seen.target + '\n';
        for (const auto &[name, value] : seen.headers)
            all += name + ": " + value + '\n';
        all += seen.body + '\n';
    }
    return all;
}

/** A keychain that can be locked. */
class Lockable final : public store::SecretStore
{
public:
    Call<store::SecretRecord> read(const QUuid &profile) override
    {
        return locked ? Call<store::SecretRecord>::ready(fail(ErrorKind::KeychainLocked)) : memory.read(profile);
    }
    Call<Done> write(const QUuid &profile, const store::SecretRecord &record) override
    {
        return locked ? Call<Done>::ready(fail(ErrorKind::KeychainLocked)) : memory.write(profile, record);
    }
    Call<Done> forget(const QUuid &profile) override
    {
        return locked ? Call<Done>::ready(fail(ErrorKind::KeychainLocked)) : memory.forget(profile);
    }
    [[nodiscard]] QString backend() const override { return u"fake"_s; }

    store::MemorySecrets memory;
    bool locked = false;
};

} // namespace

class TestSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void connectsWithoutAProfile();
    void failedSignInLeavesNothing();
    void savesAProfile();
    void connectsToAProfile();
    void asksForAMissingSecret();
    void lockedKeychain();
    void editedProfileSendsNothing();
    void profilesAreIsolated();
    void newConnectionEndsTheOld();
    void cancelledOnTheWay();
    void logsOut();
    void sessionKilledBetweenTwoPages();
    void offlineAndBack();
    void noticesReadOnly();
    void authorityForImageNames();
    void keyOfAProfile();
    void keyWithoutAProfile();
    void keyForThisRunOnly();
    void activityIsPerProfile();
    void changesTrust();
    void removesAProfile();
    void demoNeedsNoDisk();
    void goesWhileBusy();

private:
    QTemporaryDir m_home;
    std::shared_ptr<Lockable> m_keychain;
    std::unique_ptr<store::SessionSecrets> m_secrets;
    std::unique_ptr<store::Profiles> m_profiles;
    std::unique_ptr<Session> m_session;
};

void TestSession::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.filePath(u"data"_s)));
}

void TestSession::init()
{
    QDir(m_home.filePath(u"profiles"_s)).removeRecursively();
    m_keychain = std::make_shared<Lockable>();
    m_secrets = std::make_unique<store::SessionSecrets>(m_keychain);
    m_profiles = std::make_unique<store::Profiles>(m_home.filePath(u"profiles"_s));
    QVERIFY(m_profiles->load());
    m_session = std::make_unique<Session>(*m_profiles, *m_secrets);
    m_session->setRefreshInterval(0);
}

void TestSession::cleanup()
{
    m_session.reset();
}

void TestSession::connectsWithoutAProfile()
{
    const auto harbor = startDemo();
    QSignalSpy states(m_session.get(), &Session::stateChanged);
    QSignalSpy changed(m_session.get(), &Session::connectionChanged);
    QVERIFY(!m_session->connected());
    const auto call = m_session->connectWith(detailsFor(*harbor));
    QCOMPARE(m_session->state(), Session::State::Connecting);
    const auto signedIn = resultOf(call);
    QVERIFY(signedIn);
    QCOMPARE(m_session->state(), Session::State::Connected);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(states.count(), 2);
    QCOMPARE(m_session->signedIn().account, u"admin"_s);
    QVERIFY(m_session->features().has(harbor::Feature::RegistryCa));
    QVERIFY(!m_session->profile());
    QVERIFY(!m_session->isDemo());
    QCOMPARE(m_session->title(), m_session->transport().origin().authority());
    QVERIFY(resultOf(m_session->harbor().registries().list({})));
    QTRY_VERIFY(m_session->health().has_value());
    QVERIFY(m_session->health()->healthy());
    QVERIFY(QDir(m_home.filePath(u"profiles"_s)).entryList({u"*.json"_s}).isEmpty());
}

void TestSession::failedSignInLeavesNothing()
{
    const auto harbor = startDemo();
    const auto refused = resultOf(m_session->connectWith(detailsFor(*harbor, u"admin"_s, u"wrong"_s)), 15'000);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SignInRefused);
    QCOMPARE(m_session->state(), Session::State::Disconnected);
    QVERIFY(!m_session->connected());
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor)))); // and the next try is a new one
}

void TestSession::savesAProfile()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor))));
    m_session->activity()->record(
        {QDateTime::currentDateTimeUtc(), u"create"_s, u"endpoint"_s, u"NVIDIA"_s, true, {}, {}, 201});
    QVERIFY(resultOf(m_session->setNgcKey(u"nvapi-demo-entitled"_s)));
    QCOMPARE(resultOf(m_session->saveAs({})).error().field, u"name"_s);
    const auto kept = resultOf(m_session->saveAs(u"Lab"_s));
    QVERIFY(kept);
    QCOMPARE(kept->where, store::Keeping::Where::Keychain);
    const auto profile = m_session->profile();
    QVERIFY(profile);
    QCOMPARE(profile->name, u"Lab"_s);
    QVERIFY(profile->hasSecret);
    QVERIFY(profile->ngc.held);
    QCOMPARE(m_session->title(), u"Lab"_s);
    QCOMPARE(m_session->activity()->entries().size(), 1);
    QCOMPARE((*resultOf(m_session->ngcKey()))->reveal(), u"nvapi-demo-entitled"_s);
    QCOMPARE(resultOf(m_session->saveAs(u"Again"_s)).error().kind, ErrorKind::Internal);
}

void TestSession::connectsToAProfile()
{
    const auto harbor = startDemo();
    const auto profile = m_profiles->add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    QVERIFY(m_profiles->find(profile->id)->hasSecret);
    QVERIFY(resultOf(m_session->disconnect()));
    QVERIFY(!m_session->connected());
    const auto signedIn = resultOf(m_session->connectTo(profile->id));
    QVERIFY(signedIn);
    QCOMPARE(m_session->profile()->id, profile->id);
    QVERIFY(m_profiles->current()->id == profile->id);
    m_session->setLastProject(u"nvidiaio"_s);
    QCOMPARE(m_profiles->find(profile->id)->lastProject, u"nvidiaio"_s);
    QCOMPARE(resultOf(m_session->connectTo(QUuid::createUuid())).error().kind, ErrorKind::NotFound);
}

void TestSession::asksForAMissingSecret()
{
    const auto harbor = startDemo();
    const auto profile = m_profiles->add(profileFor(*harbor, u"Lab"_s));
    QCOMPARE(resultOf(m_session->connectTo(profile->id)).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_session->state(), Session::State::Disconnected);
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), false)));
    QVERIFY(!m_profiles->find(profile->id)->hasSecret);
    QVERIFY(!m_keychain->memory.holds(profile->id));
}

void TestSession::lockedKeychain()
{
    const auto harbor = startDemo();
    const auto profile = m_profiles->add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    m_keychain->locked = true;
    QCOMPARE(resultOf(m_session->connectTo(profile->id)).error().kind, ErrorKind::KeychainLocked);
    QSignalSpy keeping(m_session.get(), &Session::keepingChanged);
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    QCOMPARE(keeping.count(), 1);
    QCOMPARE(keeping.first().first().value<store::Keeping>().where, store::Keeping::Where::ThisRunOnly);
    QVERIFY(resultOf(m_session->connectTo(profile->id))); // for this run it is known
}

void TestSession::editedProfileSendsNothing()
{
    const auto harbor = startDemo();
    const auto evil = startDemo();
    const auto profile = m_profiles->add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    QVERIFY(
        m_profiles->modify(profile->id, [&](store::Profile &one) { one.address = Origin::of(evil->url()).text(); }));
    const auto refused = resultOf(m_session->connectTo(profile->id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    QVERIFY(evil->requests().isEmpty());
}

void TestSession::profilesAreIsolated()
{
    const auto one = startDemo();
    const auto two = startDemo();
    const auto first = m_profiles->add(profileFor(*one, u"One"_s));
    store::Profile other = profileFor(*two, u"Two"_s);
    other.account = u"robot$berth"_s;
    other.accountKind = store::AccountKind::Robot;
    const auto second = m_profiles->add(other);
    QVERIFY(resultOf(m_session->connectTo(first->id, secret(u"Harbor12345"_s), true)));
    QVERIFY(resultOf(m_session->setNgcKey(u"nvapi-demo-entitled"_s)));
    QVERIFY(resultOf(m_session->harbor().projects().list({})));
    const harbor::Client left = m_session->harbor();
    one->forget();

    QVERIFY(resultOf(m_session->connectTo(second->id, secret(u"BerthRobot1"_s), true)));
    QVERIFY(resultOf(m_session->harbor().projects().list({})));
    QVERIFY(!m_session->ngcFacts().held);
    QCOMPARE(resultOf(m_session->ngcKey()).error().kind, ErrorKind::NotFound);
    QVERIFY(m_session->activity()->entries().isEmpty());
    QTRY_COMPARE(count(*one, "GET /c/log_out"), 1);
    QCOMPARE(one->requests().size(), 1); // nothing but the farewell
    const QByteArray seen = wire(*two);
    QVERIFY(!seen.contains("Harbor12345"));
    QVERIFY(!seen.contains(QByteArray("admin:Harbor12345").toBase64()));
    QVERIFY(!seen.contains("nvapi-demo-entitled"));
    QVERIFY(!seen.contains("sid="));

    // A client that somebody kept asks nobody any more.
    one->forget();
    QTRY_VERIFY(!resultOf(left.projects().list({})));
    QVERIFY(one->requests().isEmpty());
}

void TestSession::newConnectionEndsTheOld()
{
    const auto slow = startDemo();
    const auto fast = startDemo();
    slow->hang(u"/systeminfo"_s);
    const auto first = m_session->connectWith(detailsFor(*slow));
    QTRY_VERIFY(count(*slow, "/systeminfo") > 0);
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*fast))));
    QCOMPARE(resultOf(first).error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_session->transport().origin(), Origin::of(fast->url()));
    QCOMPARE(m_session->state(), Session::State::Connected);
}

void TestSession::cancelledOnTheWay()
{
    const auto slow = startDemo();
    slow->hang(u"/systeminfo"_s);
    const auto call = m_session->connectWith(detailsFor(*slow));
    QTRY_VERIFY(count(*slow, "/systeminfo") > 0);
    call.cancel();
    QCOMPARE(resultOf(call).error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_session->state(), Session::State::Disconnected);
    QTRY_COMPARE(slow->connections(), 0);
}

void TestSession::logsOut()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor))));
    QSignalSpy changed(m_session.get(), &Session::connectionChanged);
    const auto done = m_session->disconnect();
    QVERIFY(!m_session->connected()); // at once
    QCOMPARE(changed.count(), 1);
    QVERIFY(resultOf(done));
    QCOMPARE(count(*harbor, "GET /c/log_out"), 1);
    QVERIFY(resultOf(m_session->disconnect())); // again is nothing
    QCOMPARE(changed.count(), 1);
}

void TestSession::sessionKilledBetweenTwoPages()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor))));
    PageQuery page;
    page.pageSize = 2;
    QSet<qint64> ids;
    qint64 total = 0;
    for (page.page = 1; page.page == 1 || ids.size() < total; ++page.page) {
        const auto rows = resultOf(m_session->harbor().projects().list(page));
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
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor))));
    QTRY_VERIFY(m_session->health().has_value());
    harbor->close();
    QTRY_COMPARE(harbor->connections(), 0);
    m_session->transport().setPace(jumpingPace());
    m_session->refresh();
    QTRY_COMPARE(m_session->state(), Session::State::Offline);
    QVERIFY(m_session->connected()); // what is shown stays
    QVERIFY(harbor->listen(port));
    m_session->refresh();
    QTRY_COMPARE(m_session->state(), Session::State::Connected);
}

void TestSession::noticesReadOnly()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor))));
    QTRY_VERIFY(m_session->health().has_value());
    QVERIFY(!m_session->readOnly());
    QSignalSpy facts(m_session.get(), &Session::factsChanged);
    harbor->setReadOnly(true);
    m_session->refresh();
    QTRY_COMPARE(facts.count(), 1);
    QVERIFY(m_session->readOnly());
    // An anonymous half-truth changes nothing.
    harbor->fail(200, -1, u"/systeminfo"_s, R"({"auth_mode":"db_auth"})");
    m_session->refresh();
    QTRY_COMPARE(facts.count(), 2);
    QVERIFY(m_session->readOnly());
    QCOMPARE(m_session->signedIn().versionText(), u"2.15.2"_s);
}

void TestSession::authorityForImageNames()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor))));
    QCOMPARE(m_session->authority(), m_session->signedIn().info.registryUrl);
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
    QVERIFY(resultOf(m_session->connectWith(details)));
    QCOMPARE(m_session->authority(), details.origin.authority());
}

void TestSession::keyOfAProfile()
{
    const auto harbor = startDemo();
    const auto profile = m_profiles->add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    QSignalSpy changed(m_session.get(), &Session::ngcKeyChanged);
    QCOMPARE(resultOf(m_session->setNgcKey(u"ghp_0123456789abcdef"_s)).error().field, u"ngc_key"_s);
    QVERIFY(resultOf(m_session->setNgcKey(u" nvapi-demo-entitled\n"_s, QDate(2027, 1, 2))));
    QCOMPARE(changed.count(), 1);
    const store::NgcKeyFacts facts = m_session->ngcFacts();
    QVERIFY(facts.held);
    QCOMPARE(facts.kind, u"personal"_s);
    QCOMPARE(facts.lastFour, u"tled"_s);
    QCOMPARE(facts.length, 19);
    QCOMPARE(facts.expires, QDate(2027, 1, 2));
    QCOMPARE(facts.noted, QDate::currentDate());
    QCOMPARE((*resultOf(m_session->ngcKey()))->reveal(), u"nvapi-demo-entitled"_s);
    QVERIFY(resultOf(m_session->forgetNgcKey()));
    QVERIFY(!m_session->ngcFacts().held);
    QCOMPARE(resultOf(m_session->ngcKey()).error().kind, ErrorKind::NotFound);
    QVERIFY(resultOf(m_session->connectTo(profile->id))); // the password stayed
    QVERIFY(!wire(*harbor).contains("nvapi-"));
}

void TestSession::keyWithoutAProfile()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor))));
    const auto kept = resultOf(m_session->setNgcKey(u"nvapi-demo-free"_s));
    QVERIFY(kept);
    QCOMPARE(kept->where, store::Keeping::Where::ThisRunOnly);
    QVERIFY(!store::keepingText(*kept).isEmpty());
    QVERIFY(m_session->ngcFacts().held);
    QCOMPARE((*resultOf(m_session->ngcKey()))->reveal(), u"nvapi-demo-free"_s);
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor)))); // another connection, no key
    QVERIFY(!m_session->ngcFacts().held);
    QCOMPARE(resultOf(m_session->ngcKey()).error().kind, ErrorKind::NotFound);
}

void TestSession::keyForThisRunOnly()
{
    const auto harbor = startDemo();
    const auto profile = m_profiles->add(profileFor(*harbor, u"Lab"_s));
    m_keychain->locked = true;
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    const auto kept = resultOf(m_session->setNgcKey(u"nvapi-demo-free"_s));
    QVERIFY(kept);
    QCOMPARE(kept->reason.kind, ErrorKind::KeychainLocked);
    QVERIFY(m_session->ngcFacts().held);
    QVERIFY(!m_profiles->find(profile->id)->ngc.held); // the next run does not have it
    QVERIFY(resultOf(m_session->forgetNgcKey()));
    QVERIFY(!m_session->ngcFacts().held);
}

void TestSession::activityIsPerProfile()
{
    const auto harbor = startDemo();
    const auto profile = m_profiles->add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), false)));
    QCOMPARE(m_session->changes().activity, m_session->activity());
    m_session->activity()->record(
        {QDateTime::currentDateTimeUtc(), u"delete"_s, u"project"_s, u"x"_s, true, {}, {}, 200});
    QVERIFY(QFile::exists(store::ActivityLog::fileOf(profile->id)));
    QVERIFY(resultOf(m_session->disconnect()));
    QVERIFY(m_session->activity()->entries().isEmpty());
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), false)));
    QCOMPARE(m_session->activity()->entries().size(), 1);
    QCOMPARE(m_session->activity()->firstOfThisRun(), 1);
}

void TestSession::changesTrust()
{
    const auto harbor = startDemo(true);
    const auto added = m_profiles->add(profileFor(*harbor, u"Lab"_s));
    const auto untrusted = resultOf(m_session->connectTo(added->id, secret(u"Harbor12345"_s), true));
    QVERIFY(!untrusted);
    QCOMPARE(untrusted.error().kind, ErrorKind::TlsUntrusted);
    QVERIFY(!untrusted.error().certificates.isEmpty());
    Trust pinned;
    pinned.mode = TrustMode::Pinned;
    pinned.pinSha256 =
        QCryptographicHash::hash(untrusted.error().certificates.first(), QCryptographicHash::Sha256).toHex();
    QVERIFY(resultOf(m_session->changeTrust(added->id, pinned)));
    QVERIFY(resultOf(m_session->connectTo(added->id, secret(u"Harbor12345"_s), true)));
    harbor->renewCertificate();
    m_session->transport().clearConnections();
    [[maybe_unused]] const auto farewell =
        resultOf(m_session->disconnect(), 20'000); // refused, which is the point below
    const auto changed = resultOf(m_session->connectTo(added->id));
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::PinMismatch);
    pinned.pinSha256 =
        QCryptographicHash::hash(changed.error().certificates.first(), QCryptographicHash::Sha256).toHex();
    QVERIFY(resultOf(m_session->changeTrust(added->id, pinned)));
    QVERIFY(resultOf(m_session->connectTo(added->id))); // the secret moved along
}

void TestSession::removesAProfile()
{
    const auto harbor = startDemo();
    const auto profile = m_profiles->add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    m_session->activity()->record(
        {QDateTime::currentDateTimeUtc(), u"delete"_s, u"project"_s, u"x"_s, true, {}, {}, 200});
    m_keychain->locked = true;
    QCOMPARE(resultOf(m_session->removeProfile(profile->id)).error().kind, ErrorKind::KeychainLocked);
    QCOMPARE(m_profiles->list().size(), 1);
    QVERIFY(m_session->connected());
    m_keychain->locked = false;
    QVERIFY(resultOf(m_session->removeProfile(profile->id)));
    QVERIFY(m_profiles->list().isEmpty());
    QVERIFY(!m_session->connected());
    QVERIFY(!m_keychain->memory.holds(profile->id));
    QVERIFY(!QFile::exists(store::ActivityLog::fileOf(profile->id)));

    const auto second = m_profiles->add(profileFor(*harbor, u"Lab 2"_s));
    QVERIFY(m_profiles->modify(second->id, [](store::Profile &one) { one.hasSecret = true; }));
    m_keychain->locked = true;
    QVERIFY(resultOf(m_session->removeProfile(second->id, true)));
    QVERIFY(m_profiles->list().isEmpty());
}

void TestSession::demoNeedsNoDisk()
{
    QCOMPARE(resultOf(m_session->startDemo()).error().kind, ErrorKind::Internal);
    m_session->setDemoFactory([]() -> Result<DemoServer> {
        DemoServer demo;
        auto harbor = startDemo();
        demo.origin = Origin::of(harbor->url());
        demo.credentials = {Credentials::Kind::User, u"admin"_s, secret(u"Harbor12345"_s)};
        demo.server = std::move(harbor);
        return demo;
    });
    for (int round = 0; round < 2; ++round) {
        QVERIFY(resultOf(m_session->startDemo()));
        QVERIFY(m_session->isDemo());
        QVERIFY(!m_session->profile());
        QVERIFY(resultOf(m_session->harbor().projects().list({})));
    }
    QVERIFY(m_profiles->list().isEmpty());
    QCOMPARE(resultOf(m_session->saveAs(u"Demo"_s)).error().kind, ErrorKind::Internal);
    QTRY_COMPARE(m_session->findChildren<demo::Harbor *>().size(), 1); // the first one has gone
    QVERIFY(resultOf(m_session->disconnect()));
    QVERIFY(!m_session->isDemo());
    QTRY_VERIFY(m_session->findChildren<demo::Harbor *>().isEmpty());
}

void TestSession::goesWhileBusy()
{
    const auto harbor = startDemo();
    harbor->delay(50, {}, -1);
    const auto connecting = m_session->connectWith(detailsFor(*harbor));
    m_session.reset();
    QCOMPARE(resultOf(connecting).error().kind, ErrorKind::Cancelled);

    init();
    harbor->heal();
    QVERIFY(resultOf(m_session->connectWith(detailsFor(*harbor))));
    harbor->hang(u"/projects"_s);
    const auto reading = m_session->harbor().projects().list({});
    m_session.reset();
    QVERIFY(!resultOf(reading, 20'000));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
