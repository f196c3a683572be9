#include "app/session/sign_in.h"
#include "tests/support/desk.h"
#include "tests/support/page_driver.h"
#include "ui/shell/berth_window.h"
#include "ui/shell/header_bar.h"
#include "ui/widgets/page_ids.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** The whole window over two demo Harbors: header, badges, counts, switching, and that nothing is carried across. */
class TestBerthWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensOnConnecting();
    void opensTheDemo();
    void reconnectsToTheLastProfile();
    void saysThatAProfileIsNotThere();
    void showsWhoAndHow();
    void badgesWhatIsUnusual();
    void countsInTheSidebarAtStart();
    void leavesNothingOfTheFormerHarbor();
    void asksBeforeSwitching();
    void stopsAtAWrongSecretOfAnotherProfile();
    void disconnects();
    void listsProfilesInTheMenu();
    void namesEveryControl();

private:
    [[nodiscard]] ui::MainWindow &window() const { return m_berth->window(); }
    void open(const ui::BerthWindow::Start &how)
    {
        m_berth = std::make_unique<ui::BerthWindow>(m_desk->context(), *m_theme);
        m_drive = std::make_unique<PageDriver>(m_berth->window());
        window().resize(1366, 768);
        m_berth->start(how);
    }
    void openProfile(const QString &name)
    {
        open({.profile = name});
        QTRY_COMPARE(m_desk->session.title(), name);
        QTRY_COMPARE(window().currentPage(), ui::page_id::overview);
    }
    [[nodiscard]] QAction *menuAction(const QString &text) const
    {
        QMenu *menu = window().header()->harborMenu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    [[nodiscard]] QString words() const { return everyWord(window()).join(u'\n'); }
    [[nodiscard]] QStringList statuses() const
    {
        QStringList found;
        for (const auto *label : window().header()->findChildren<ui::StatusLabel *>())
            found << label->status().word;
        return found;
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<demo::Harbor> m_one;
    std::unique_ptr<demo::Harbor> m_two;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::BerthWindow> m_berth;
    std::unique_ptr<PageDriver> m_drive;
};

void TestBerthWindow::init()
{
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_one = std::make_unique<demo::Harbor>(quickHarbor());
    QVERIFY(m_one->listen());
    demo::Options bare = quickHarbor();
    bare.seeded = false;
    m_two = std::make_unique<demo::Harbor>(bare);
    QVERIFY(m_two->listen());
    m_desk = std::make_unique<Desk>();
    m_desk->session.setDemoFactory([]() -> Result<DemoServer> {
        auto harbor = std::make_unique<demo::Harbor>(quickHarbor());
        if (const auto listening = harbor->listen(); !listening)
            return fail(listening.error());
        DemoServer server;
        server.origin = Origin::of(harbor->url());
        server.credentials = {Credentials::Kind::User, u"admin"_s, std::make_shared<const Secret>(u"Harbor12345")};
        server.server = std::move(harbor);
        return server;
    });
}

void TestBerthWindow::cleanup()
{
    m_drive.reset();
    m_berth.reset();
    m_desk.reset();
    m_one.reset();
    m_two.reset();
    m_theme.reset();
}

void TestBerthWindow::opensOnConnecting()
{
    open({});
    QCOMPARE(window().currentPage(), ui::page_id::connect);
    QVERIFY(window().isVisible());
    QCOMPARE(window().windowTitle(), u"Berth"_s);
    QVERIFY(!window().actions().find(u"disconnect"_s)->isEnabled());
    QVERIFY(m_one->requests().isEmpty());
}

void TestBerthWindow::opensTheDemo()
{
    open({.demo = true});
    QTRY_VERIFY(m_desk->session.connected());
    QTRY_COMPARE(window().currentPage(), ui::page_id::overview);
    QVERIFY(window().windowTitle().startsWith(u"DEMO"_s));
    QVERIFY(statuses().contains(u"DEMO"_s));
    QVERIFY(!statuses().contains(u"plain http"_s)); // in memory, nothing travels
}

void TestBerthWindow::reconnectsToTheLastProfile()
{
    m_desk->addProfile(u"One"_s, *m_one);
    const QUuid two = m_desk->addProfile(u"Two"_s, *m_two);
    QVERIFY(m_desk->profiles.markUsed(two));
    open({});
    QTRY_COMPARE(m_desk->session.title(), u"Two"_s);
    QVERIFY(m_one->requests().isEmpty());
}

void TestBerthWindow::saysThatAProfileIsNotThere()
{
    m_desk->addProfile(u"One"_s, *m_one);
    open({.profile = u"Nowhere"_s});
    QCOMPARE(window().currentPage(), ui::page_id::connect);
    QVERIFY(words().contains(u"There is no profile named Nowhere."_s));
    QVERIFY(m_one->requests().isEmpty());
}

void TestBerthWindow::showsWhoAndHow()
{
    m_desk->addProfile(u"One"_s, *m_one);
    openProfile(u"One"_s);
    QVERIFY(words().contains(u"admin · Harbor 2.15.2"_s));
    QTRY_VERIFY(statuses().contains(u"healthy"_s));
    QCOMPARE(window().windowTitle(), u"One – Berth"_s);
}

void TestBerthWindow::badgesWhatIsUnusual()
{
    demo::Options options = quickHarbor();
    options.tls = true;
    m_one = std::make_unique<demo::Harbor>(options);
    QVERIFY(m_one->listen());
    m_one->setReadOnly(true);
    m_desk->addProfile(u"One"_s, *m_one, {.mode = TrustMode::Insecure});
    openProfile(u"One"_s);
    QVERIFY(statuses().contains(u"certificate not verified"_s));
    QVERIFY(statuses().contains(u"read-only"_s));
    QVERIFY(!statuses().contains(u"plain http"_s));
    m_desk->addProfile(u"Two"_s, *m_two);
    menuAction(u"Two"_s)->trigger();
    QTRY_COMPARE(m_desk->session.title(), u"Two"_s);
    QTRY_VERIFY(statuses().contains(u"plain http"_s));
    QVERIFY(!statuses().contains(u"read-only"_s));
}

void TestBerthWindow::countsInTheSidebarAtStart()
{
    m_desk->addProfile(u"One"_s, *m_one);
    openProfile(u"One"_s);
    QVERIFY(!window().page(ui::page_id::endpoints));
    const auto *item = m_drive->find<QAbstractButton>("sidebar_endpoints");
    QTRY_VERIFY2(item->accessibleName().contains(u'4'), qPrintable(item->accessibleName()));
}

void TestBerthWindow::leavesNothingOfTheFormerHarbor()
{
    m_desk->addProfile(u"One"_s, *m_one);
    m_desk->addProfile(u"Two"_s, *m_two);
    openProfile(u"One"_s);
    for (const QString &page : {ui::page_id::endpoints, ui::page_id::projects, ui::page_id::images, ui::page_id::useIt,
             ui::page_id::activity, ui::page_id::key, ui::page_id::overview}) {
        window().showPage(page);
        QCOMPARE(window().currentPage(), page);
    }
    QTRY_VERIFY(words().contains(u"nvidiaio"_s));
    menuAction(u"Two"_s)->trigger();
    QTRY_COMPARE(m_desk->session.title(), u"Two"_s);
    QTRY_COMPARE(window().currentPage(), ui::page_id::overview); // where the person was
    const QString former = m_one->url().authority();
    QTRY_VERIFY(!words().contains(u"nvidiaio"_s));
    // The profile's own button on the connect page may name its address; nothing else does
    QTRY_VERIFY(!everyWord(*window().page(ui::page_id::overview)).join(u'\n').contains(former));
    QVERIFY(!everyWord(*window().header()).join(u'\n').contains(former));
    QVERIFY(!words().contains(u"NVIDIA is healthy."_s));
    for (const QString &page : {ui::page_id::endpoints, ui::page_id::projects, ui::page_id::images, ui::page_id::key}) {
        window().showPage(page);
        QVERIFY2(!words().contains(u"nvidiaio"_s), qPrintable(page));
    }
}

void TestBerthWindow::asksBeforeSwitching()
{
    m_desk->addProfile(u"One"_s, *m_one);
    m_desk->addProfile(u"Two"_s, *m_two);
    openProfile(u"One"_s);
    window().showPage(ui::page_id::key);
    m_drive->type("ngcKey", u"nvapi-typed"_s);
    menuAction(u"Two"_s)->trigger();
    QTRY_VERIFY(m_drive->asking());
    m_drive->click("confirmCancel");
    QTRY_VERIFY(!m_drive->asking());
    QCOMPARE(m_desk->session.title(), u"One"_s);
    QCOMPARE(window().currentPage(), ui::page_id::key);
    QCOMPARE(m_drive->find<QLineEdit>("ngcKey")->text(), u"nvapi-typed"_s);
    menuAction(u"Two"_s)->trigger();
    QTRY_VERIFY(m_drive->confirm());
    QTRY_COMPARE(m_desk->session.title(), u"Two"_s);
}

void TestBerthWindow::stopsAtAWrongSecretOfAnotherProfile()
{
    m_desk->addProfile(u"One"_s, *m_one);
    m_desk->addProfile(u"Two"_s, *m_two, {}, u"wrong"_s);
    openProfile(u"One"_s);
    menuAction(u"Two"_s)->trigger();
    QTRY_COMPARE(window().currentPage(), ui::page_id::connect);
    QTRY_COMPARE(m_desk->session.state(), Session::State::Disconnected);
    QVERIFY(words().contains(m_two->url().authority()));
    QTRY_VERIFY(!words().contains(u"nvidiaio"_s));
}

void TestBerthWindow::disconnects()
{
    m_desk->addProfile(u"One"_s, *m_one);
    openProfile(u"One"_s);
    window().actions().find(u"disconnect"_s)->trigger();
    QTRY_COMPARE(window().currentPage(), ui::page_id::connect);
    QCOMPARE(window().windowTitle(), u"Berth"_s);
    QTRY_VERIFY(!words().contains(u"nvidiaio"_s));
    QTRY_VERIFY(std::any_of(m_one->requests().begin(), m_one->requests().end(),
        [](const demo::Seen &seen) { return seen.target.startsWith("/c/log_out"); }));
}

void TestBerthWindow::listsProfilesInTheMenu()
{
    m_desk->addProfile(u"One"_s, *m_one);
    m_desk->addProfile(u"Two"_s, *m_two);
    openProfile(u"One"_s);
    QVERIFY(menuAction(u"One"_s)->isChecked());
    QVERIFY(!menuAction(u"Two"_s)->isChecked());
    menuAction(u"Connect another Harbor…"_s)->trigger();
    QCOMPARE(window().currentPage(), ui::page_id::connect);
    QVERIFY(m_desk->session.connected()); // looking at the form gives nothing up
}

void TestBerthWindow::namesEveryControl()
{
    m_desk->addProfile(u"One"_s, *m_one);
    openProfile(u"One"_s);
    QTRY_VERIFY(words().contains(u"nvidiaio"_s));
    QCOMPARE(m_drive->nameless().join(u'\n'), QString());
    QCOMPARE(markupLabels(window()).join(u'\n'), QString());
}

QTEST_MAIN(TestBerthWindow)
#include "tst_berth_window.moc"
