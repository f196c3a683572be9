#include "app/session/sign_in.h"
#include "tests/support/desk.h"
#include "tests/support/page_driver.h"
#include "ui/overview/overview_page.h"
#include "ui/widgets/page_ids.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** The overview: facts, parts, the five steps and what a person should know before starting. */
class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysHowThisHarborIs();
    void walksTheSteps();
    void startsFromNothing();
    void keepsTheFocusOverARefresh();
    void saysWhatAnAccountMayNot();
    void tellsAFailureFromAPermission();
    void tellsOfSickParts();
    void saysReadOnly();
    void remindsOfTheKey_data();
    void remindsOfTheKey();
    void saysThatTheKeychainIsMissing();
    void saysOffline();
    void notesTheVersion();
    void namesEveryControl();

private:
    void signIn(const QString &account = u"admin"_s, const QString &secret = u"Harbor12345"_s)
    {
        ConnectDetails details;
        details.origin = Origin::of(m_harbor->url());
        details.credentials = {likelyKind(account), account, std::make_shared<const Secret>(QStringView(secret))};
        bool connected = false;
        m_desk->session.connectWith(details).then(
            this, [&connected](const Result<SignedIn> &result) { connected = result.has_value(); });
        QTRY_VERIFY(connected);
    }
    void use(const demo::Options &options)
    {
        m_harbor = std::make_unique<demo::Harbor>(options);
        QVERIFY(m_harbor->listen());
    }
    void show()
    {
        m_page = std::make_unique<ui::OverviewPage>(
            ui::PageInfo{u"overview"_s, u"Overview"_s, {}, ui::Icon::Overview}, m_desk->context());
        m_page->resize(1180, 720);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->activate();
        m_drive = std::make_unique<PageDriver>(*m_page);
        QTRY_VERIFY(step("endpoints") != u"Looking…"_s && step("projects") != u"Looking…"_s);
    }
    [[nodiscard]] QString step(const char *page) const
    {
        return m_drive->text(qPrintable(u"stepText_"_s + QString::fromLatin1(page)));
    }
    [[nodiscard]] QString words() const { return everyWord(*m_page).join(u'\n'); }
    [[nodiscard]] bool noticed() const { return m_page->findChild<QWidget *>(u"overviewNotice"_s)->isVisible(); }
    [[nodiscard]] QString notice() const { return m_drive->text("noticeText"); }

    std::unique_ptr<demo::Harbor> m_harbor;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::OverviewPage> m_page;
    std::unique_ptr<PageDriver> m_drive;
};

void TestOverview::init()
{
    m_desk = std::make_unique<Desk>();
    use(quickHarbor());
}

void TestOverview::cleanup()
{
    m_drive.reset();
    m_page.reset();
    m_desk.reset();
    m_harbor.reset();
}

void TestOverview::saysHowThisHarborIs()
{
    signIn();
    show();
    const QString text = words();
    for (const auto &word : {m_harbor->url().authority(), u"2.15.2"_s, u"Harbor's own database"_s, u"admin"_s,
             u"Signed in as admin, an administrator."_s})
        QVERIFY2(text.contains(word), qPrintable(word));
    QTRY_VERIFY(words().contains(u"registryctl"_s));
    QVERIFY(!noticed());
}

void TestOverview::walksTheSteps()
{
    signIn();
    show();
    QCOMPARE(step("endpoints"), u"NVIDIA is healthy."_s);
    QVERIFY(step("projects").contains(u"nvidiaio"_s));
    QSignalSpy go(m_page.get(), &ui::Page::goTo);
    for (const char *name : {"step_key", "step_endpoints", "step_projects", "step_images", "step_useIt"})
        QVERIFY2(m_drive->click(name), name);
    QCOMPARE(go.size(), 5);
    QCOMPARE(go.at(0).at(0).toString(), ui::page_id::key);
    QVERIFY(go.at(1).at(1).toString().toLongLong() > 0);
    QCOMPARE(go.at(2).at(1).toString(), u"nvidiaio"_s);
    QCOMPARE(go.at(4).at(0).toString(), ui::page_id::useIt);
}

void TestOverview::startsFromNothing()
{
    demo::Options options = quickHarbor();
    options.seeded = false;
    use(options);
    signIn();
    show();
    QSignalSpy go(m_page.get(), &ui::Page::goTo);
    QVERIFY(m_drive->click("step_endpoints"));
    QVERIFY(m_drive->click("step_projects"));
    QCOMPARE(go.at(0).at(1).toString(), u"new:nvidia"_s);
    QCOMPARE(go.at(1).at(1).toString(), u"new:"_s);
    QCOMPARE(m_drive->find<QAbstractButton>("step_endpoints")->text(), u"Create endpoint"_s);
}

void TestOverview::keepsTheFocusOverARefresh()
{
    signIn();
    show();
    auto *button = m_drive->find<QAbstractButton>("step_projects");
    button->setFocus();
    m_harbor->forget();
    m_page->refresh();
    QTRY_VERIFY(m_harbor->requests().size() >= 3);
    QTRY_VERIFY(step("projects").contains(u"nvidiaio"_s));
    QCOMPARE(m_drive->find<QAbstractButton>("step_projects"), button);
    QVERIFY(button->hasFocus());
}

void TestOverview::saysWhatAnAccountMayNot()
{
    signIn(u"dev"_s);
    show();
    QVERIFY2(step("endpoints").startsWith(u"This account may not list endpoints"_s), qPrintable(step("endpoints")));
    QVERIFY(words().contains(u"may not manage endpoints: missing"_s));
}

void TestOverview::tellsAFailureFromAPermission()
{
    signIn();
    m_harbor->fail(500, -1, u"/registries"_s);
    show();
    QVERIFY(!step("endpoints").contains(u"may not"_s));
    QVERIFY(!step("endpoints").isEmpty());
    m_harbor->heal();
    m_page->refresh();
    QTRY_COMPARE(step("endpoints"), u"NVIDIA is healthy."_s);
}

void TestOverview::tellsOfSickParts()
{
    m_harbor->fail(200, -1, u"GET /api/v2.0/health"_s,
        R"({"status":"unhealthy","components":[{"name":"redis","status":"unhealthy","error":"no route <b>x</b>"},)"
        R"({"name":"core","status":"healthy"}]})");
    signIn();
    show();
    QTRY_VERIFY(words().contains(u"unhealthy"_s));
}

void TestOverview::saysReadOnly()
{
    m_harbor->setReadOnly(true);
    signIn();
    show();
    QVERIFY(words().contains(u"read-only: every change is refused"_s));
}

void TestOverview::remindsOfTheKey_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("word");
    QTest::newRow("soon") << 3 << u"expires on"_s;
    QTest::newRow("over") << -1 << u"expired on"_s;
    QTest::newRow("later") << 60 << QString();
}

void TestOverview::remindsOfTheKey()
{
    QFETCH(int, days);
    QFETCH(QString, word);
    signIn();
    show();
    bool kept = false;
    m_desk->session.setNgcKey(u"nvapi-"_s + QString(64, u'a'), QDate::currentDate().addDays(days))
        .then(this, [&kept](const Result<store::Keeping> &keeping) { kept = keeping.has_value(); });
    QTRY_VERIFY(kept);
    QTRY_VERIFY(step("key").contains(u"…aaaa"_s));
    QCOMPARE(noticed(), !word.isEmpty());
    if (!word.isEmpty())
        QVERIFY2(notice().contains(word), qPrintable(notice()));
}

void TestOverview::saysThatTheKeychainIsMissing()
{
    signIn();
    show();
    m_desk->keychain->trouble = ErrorKind::KeychainMissing;
    bool saved = false;
    m_desk->session.saveAs(u"Mine"_s).then(
        this, [&saved](const Result<store::Keeping> &keeping) { saved = keeping.has_value(); });
    QTRY_VERIFY(saved);
    QTRY_VERIFY(noticed());
    QVERIFY2(notice().contains(u"this session has no keychain"_s), qPrintable(notice()));
    QVERIFY(words().contains(u"Mine"_s));
}

void TestOverview::saysOffline()
{
    signIn();
    show();
    m_harbor->close();
    QTRY_COMPARE(m_harbor->connections(), 0); // a read on a connection that is just ending fails late
    m_page->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->session.state(), Session::State::Offline, 30'000);
    QTRY_VERIFY(noticed());
    QVERIFY(notice().startsWith(u"This Harbor does not answer."_s));
}

void TestOverview::notesTheVersion()
{
    demo::Options options = quickHarbor();
    options.version = u"v2.15.0"_s;
    use(options);
    signIn();
    show();
    QVERIFY(noticed());
    QVERIFY2(notice().contains(u"2.15.1"_s), qPrintable(notice()));
}

void TestOverview::namesEveryControl()
{
    signIn();
    show();
    QCOMPARE(m_drive->nameless().join(u'\n'), QString());
    QCOMPARE(markupLabels(*m_page).join(u'\n'), QString());
}

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
