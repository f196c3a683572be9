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

class TestSessionProfiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void init() { m_house = std::make_unique<SessionHouse>(); }
    void cleanup() { m_house.reset(); }
    void savesAProfile();
    void connectsToAProfile();
    void asksForAMissingSecret();
    void lockedKeychain();
    void editedProfileSendsNothing();
    void profilesAreIsolated();
    void keyOfAProfile();
    void keyWithoutAProfile();
    void keyForThisRunOnly();
    void activityIsPerProfile();
    void changesTrust();
    void removesAProfile();

private:
    std::unique_ptr<SessionHouse> m_house;
};

void TestSessionProfiles::savesAProfile()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor))));
    m_house->session->activity()->record(
        {QDateTime::currentDateTimeUtc(), u"create"_s, u"endpoint"_s, u"NVIDIA"_s, true, {}, {}, 201});
    QVERIFY(resultOf(m_house->session->setNgcKey(u"nvapi-demo-entitled"_s)));
    QCOMPARE(resultOf(m_house->session->saveAs({})).error().field, u"name"_s);
    const auto kept = resultOf(m_house->session->saveAs(u"Lab"_s));
    QVERIFY(kept);
    QCOMPARE(kept->where, store::Keeping::Where::Keychain);
    const auto profile = m_house->session->profile();
    QVERIFY(profile);
    QCOMPARE(profile->name, u"Lab"_s);
    QVERIFY(profile->hasSecret);
    QVERIFY(profile->ngc.held);
    QCOMPARE(m_house->session->title(), u"Lab"_s);
    QCOMPARE(m_house->session->activity()->entries().size(), 1);
    QCOMPARE((*resultOf(m_house->session->ngcKey()))->reveal(), u"nvapi-demo-entitled"_s);
    QCOMPARE(resultOf(m_house->session->saveAs(u"Again"_s)).error().kind, ErrorKind::Internal);
}

void TestSessionProfiles::connectsToAProfile()
{
    const auto harbor = startDemo();
    const auto profile = m_house->profiles.add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    QVERIFY(m_house->profiles.find(profile->id)->hasSecret);
    QVERIFY(resultOf(m_house->session->disconnect()));
    QVERIFY(!m_house->session->connected());
    const auto signedIn = resultOf(m_house->session->connectTo(profile->id));
    QVERIFY(signedIn);
    QCOMPARE(m_house->session->profile()->id, profile->id);
    QVERIFY(m_house->profiles.current()->id == profile->id);
    m_house->session->setLastProject(u"nvidiaio"_s);
    QCOMPARE(m_house->profiles.find(profile->id)->lastProject, u"nvidiaio"_s);
    QCOMPARE(resultOf(m_house->session->connectTo(QUuid::createUuid())).error().kind, ErrorKind::NotFound);
}

void TestSessionProfiles::asksForAMissingSecret()
{
    const auto harbor = startDemo();
    const auto profile = m_house->profiles.add(profileFor(*harbor, u"Lab"_s));
    QCOMPARE(resultOf(m_house->session->connectTo(profile->id)).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_house->session->state(), Session::State::Disconnected);
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), false)));
    QVERIFY(!m_house->profiles.find(profile->id)->hasSecret);
    QVERIFY(!m_house->keychain->memory.holds(profile->id));
}

void TestSessionProfiles::lockedKeychain()
{
    const auto harbor = startDemo();
    const auto profile = m_house->profiles.add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    m_house->keychain->locked = true;
    QCOMPARE(resultOf(m_house->session->connectTo(profile->id)).error().kind, ErrorKind::KeychainLocked);
    QSignalSpy keeping(m_house->session.get(), &Session::keepingChanged);
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    QCOMPARE(keeping.count(), 1);
    QCOMPARE(keeping.first().first().value<store::Keeping>().where, store::Keeping::Where::ThisRunOnly);
    QVERIFY(resultOf(m_house->session->connectTo(profile->id))); // for this run it is known
}

void TestSessionProfiles::editedProfileSendsNothing()
{
    const auto harbor = startDemo();
    const auto evil = startDemo();
    const auto profile = m_house->profiles.add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    QVERIFY(m_house->profiles.modify(
        profile->id, [&](store::Profile &one) { one.address = Origin::of(evil->url()).text(); }));
    const auto refused = resultOf(m_house->session->connectTo(profile->id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    QVERIFY(evil->requests().isEmpty());
}

void TestSessionProfiles::profilesAreIsolated()
{
    const auto one = startDemo();
    const auto two = startDemo();
    const auto first = m_house->profiles.add(profileFor(*one, u"One"_s));
    store::Profile other = profileFor(*two, u"Two"_s);
    other.account = u"robot$berth"_s;
    other.accountKind = store::AccountKind::Robot;
    const auto second = m_house->profiles.add(other);
    QVERIFY(resultOf(m_house->session->connectTo(first->id, secret(u"Harbor12345"_s), true)));
    QVERIFY(resultOf(m_house->session->setNgcKey(u"nvapi-demo-entitled"_s)));
    QVERIFY(resultOf(m_house->session->harbor().projects().list({})));
    const harbor::Client left = m_house->session->harbor();
    one->forget();

    QVERIFY(resultOf(m_house->session->connectTo(second->id, secret(u"BerthRobot1"_s), true)));
    QVERIFY(resultOf(m_house->session->harbor().projects().list({})));
    QVERIFY(!m_house->session->ngcFacts().held);
    QCOMPARE(resultOf(m_house->session->ngcKey()).error().kind, ErrorKind::NotFound);
    QVERIFY(m_house->session->activity()->entries().isEmpty());
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

void TestSessionProfiles::keyOfAProfile()
{
    const auto harbor = startDemo();
    const auto profile = m_house->profiles.add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    QSignalSpy changed(m_house->session.get(), &Session::ngcKeyChanged);
    QCOMPARE(resultOf(m_house->session->setNgcKey(u"ghp_0123456789abcdef"_s)).error().field, u"ngc_key"_s);
    QVERIFY(resultOf(m_house->session->setNgcKey(u" nvapi-demo-entitled\n"_s, QDate(2027, 1, 2))));
    QCOMPARE(changed.count(), 1);
    const store::NgcKeyFacts facts = m_house->session->ngcFacts();
    QVERIFY(facts.held);
    QCOMPARE(facts.kind, u"personal"_s);
    QCOMPARE(facts.lastFour, u"tled"_s);
    QCOMPARE(facts.length, 19);
    QCOMPARE(facts.expires, QDate(2027, 1, 2));
    QCOMPARE(facts.noted, QDate::currentDate());
    QCOMPARE((*resultOf(m_house->session->ngcKey()))->reveal(), u"nvapi-demo-entitled"_s);
    QVERIFY(resultOf(m_house->session->forgetNgcKey()));
    QVERIFY(!m_house->session->ngcFacts().held);
    QCOMPARE(resultOf(m_house->session->ngcKey()).error().kind, ErrorKind::NotFound);
    QVERIFY(resultOf(m_house->session->connectTo(profile->id))); // the password stayed
    QVERIFY(!wire(*harbor).contains("nvapi-"));
}

void TestSessionProfiles::keyWithoutAProfile()
{
    const auto harbor = startDemo();
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor))));
    const auto kept = resultOf(m_house->session->setNgcKey(u"nvapi-demo-free"_s));
    QVERIFY(kept);
    QCOMPARE(kept->where, store::Keeping::Where::ThisRunOnly);
    QVERIFY(!store::keepingText(*kept).isEmpty());
    QVERIFY(m_house->session->ngcFacts().held);
    QCOMPARE((*resultOf(m_house->session->ngcKey()))->reveal(), u"nvapi-demo-free"_s);
    QVERIFY(resultOf(m_house->session->connectWith(detailsFor(*harbor)))); // another connection, no key
    QVERIFY(!m_house->session->ngcFacts().held);
    QCOMPARE(resultOf(m_house->session->ngcKey()).error().kind, ErrorKind::NotFound);
}

void TestSessionProfiles::keyForThisRunOnly()
{
    const auto harbor = startDemo();
    const auto profile = m_house->profiles.add(profileFor(*harbor, u"Lab"_s));
    m_house->keychain->locked = true;
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    const auto kept = resultOf(m_house->session->setNgcKey(u"nvapi-demo-free"_s));
    QVERIFY(kept);
    QCOMPARE(kept->reason.kind, ErrorKind::KeychainLocked);
    QVERIFY(m_house->session->ngcFacts().held);
    QVERIFY(!m_house->profiles.find(profile->id)->ngc.held); // the next run does not have it
    QVERIFY(resultOf(m_house->session->forgetNgcKey()));
    QVERIFY(!m_house->session->ngcFacts().held);
}

void TestSessionProfiles::activityIsPerProfile()
{
    const auto harbor = startDemo();
    const auto profile = m_house->profiles.add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), false)));
    QCOMPARE(m_house->session->changes().activity, m_house->session->activity());
    m_house->session->activity()->record(
        {QDateTime::currentDateTimeUtc(), u"delete"_s, u"project"_s, u"x"_s, true, {}, {}, 200});
    QVERIFY(QFile::exists(store::ActivityLog::fileOf(profile->id)));
    QVERIFY(resultOf(m_house->session->disconnect()));
    QVERIFY(m_house->session->activity()->entries().isEmpty());
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), false)));
    QCOMPARE(m_house->session->activity()->entries().size(), 1);
    QCOMPARE(m_house->session->activity()->firstOfThisRun(), 1);
}

void TestSessionProfiles::changesTrust()
{
    const auto harbor = startDemo(true);
    const auto added = m_house->profiles.add(profileFor(*harbor, u"Lab"_s));
    const auto untrusted = resultOf(m_house->session->connectTo(added->id, secret(u"Harbor12345"_s), true));
    QVERIFY(!untrusted);
    QCOMPARE(untrusted.error().kind, ErrorKind::TlsUntrusted);
    QVERIFY(!untrusted.error().certificates.isEmpty());
    Trust pinned;
    pinned.mode = TrustMode::Pinned;
    pinned.pinSha256 =
        QCryptographicHash::hash(untrusted.error().certificates.first(), QCryptographicHash::Sha256).toHex();
    QVERIFY(resultOf(m_house->session->changeTrust(added->id, pinned)));
    QVERIFY(resultOf(m_house->session->connectTo(added->id, secret(u"Harbor12345"_s), true)));
    harbor->renewCertificate();
    m_house->session->transport().clearConnections();
    [[maybe_unused]] const auto farewell =
        resultOf(m_house->session->disconnect(), 20'000); // refused, which is the point below
    const auto changed = resultOf(m_house->session->connectTo(added->id));
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::PinMismatch);
    pinned.pinSha256 =
        QCryptographicHash::hash(changed.error().certificates.first(), QCryptographicHash::Sha256).toHex();
    QVERIFY(resultOf(m_house->session->changeTrust(added->id, pinned)));
    QVERIFY(resultOf(m_house->session->connectTo(added->id))); // the secret moved along
}

void TestSessionProfiles::removesAProfile()
{
    const auto harbor = startDemo();
    const auto profile = m_house->profiles.add(profileFor(*harbor, u"Lab"_s));
    QVERIFY(resultOf(m_house->session->connectTo(profile->id, secret(u"Harbor12345"_s), true)));
    m_house->session->activity()->record(
        {QDateTime::currentDateTimeUtc(), u"delete"_s, u"project"_s, u"x"_s, true, {}, {}, 200});
    m_house->keychain->locked = true;
    QCOMPARE(resultOf(m_house->session->removeProfile(profile->id)).error().kind, ErrorKind::KeychainLocked);
    QCOMPARE(m_house->profiles.list().size(), 1);
    QVERIFY(m_house->session->connected());
    m_house->keychain->locked = false;
    QVERIFY(resultOf(m_house->session->removeProfile(profile->id)));
    QVERIFY(m_house->profiles.list().isEmpty());
    QVERIFY(!m_house->session->connected());
    QVERIFY(!m_house->keychain->memory.holds(profile->id));
    QVERIFY(!QFile::exists(store::ActivityLog::fileOf(profile->id)));

    const auto second = m_house->profiles.add(profileFor(*harbor, u"Lab 2"_s));
    QVERIFY(m_house->profiles.modify(second->id, [](store::Profile &one) { one.hasSecret = true; }));
    m_house->keychain->locked = true;
    QVERIFY(resultOf(m_house->session->removeProfile(second->id, true)));
    QVERIFY(m_house->profiles.list().isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionProfiles)
#include "tst_session_profiles.moc"
