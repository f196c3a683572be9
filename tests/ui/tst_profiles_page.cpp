#include "app/store/activity.h"
#include "tests/support/desk.h"
#include "tests/support/page_driver.h"
#include "ui/connect/connect_page.h"
#include "ui/connect/profiles_page.h"
#include "ui/widgets/page_ids.h"

#include <QAction>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** The list of profiles: what it shows, renaming, removing, and where its buttons lead. */
class TestProfilesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsProfiles();
    void filters();
    void leadsToConnecting();
    void leadsToAnotherHarbor();
    void renames();
    void refusesBadNames();
    void asksBeforeThrowingANameAway();
    void removesWithEverything();
    void keepsWhatCouldNotBeForgotten();
    void offersTheFirstConnection();
    void namesEveryControl();

private:
    void trigger(const char *action) const { m_page->findChild<QAction *>(QString::fromLatin1(action))->trigger(); }
    [[nodiscard]] QWidget *sheet() const { return m_page->findChild<QWidget *>(u"renameSheet"_s); }

    std::unique_ptr<demo::Harbor> m_harbor;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::ProfilesPage> m_page;
    std::unique_ptr<PageDriver> m_drive;
    QUuid m_first;
    QUuid m_second;
};

void TestProfilesPage::init()
{
    m_harbor = std::make_unique<demo::Harbor>(quickHarbor());
    QVERIFY(m_harbor->listen());
    m_desk = std::make_unique<Desk>();
    m_first = m_desk->addProfile(u"Berlin"_s, *m_harbor);
    m_second = m_desk->addProfile(u"Potsdam"_s, *m_harbor, {.mode = TrustMode::Insecure}, {});
    m_page = std::make_unique<ui::ProfilesPage>(
        ui::PageInfo{u"profiles"_s, u"Profiles"_s, {}, ui::Icon::User}, m_desk->context());
    m_page->resize(1180, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    m_drive = std::make_unique<PageDriver>(*m_page);
    QTRY_COMPARE(m_drive->rows(), 2);
}

void TestProfilesPage::cleanup()
{
    m_drive.reset();
    m_page.reset();
    m_desk.reset();
    m_harbor.reset();
}

void TestProfilesPage::listsProfiles()
{
    const QStringList words = everyWord(*m_page);
    for (const auto &word : {u"Berlin"_s, u"Potsdam"_s, u"in the keychain"_s, u"asked for each time"_s, u"admin"_s,
             u"never"_s, Origin::of(m_harbor->url()).text()})
        QVERIFY2(words.contains(word), qPrintable(word));
    QVERIFY(!words.join(u'\n').contains(u"Harbor12345"_s));
}

void TestProfilesPage::filters()
{
    m_drive->type("filter", u"pots"_s);
    QTRY_COMPARE(m_drive->rows(), 1);
    m_drive->type("filter", u"nowhere"_s);
    QTRY_COMPARE(m_drive->rows(), 0);
    QTRY_VERIFY(m_drive->click("emptyButton"));
    QTRY_COMPARE(m_drive->rows(), 2);
}

void TestProfilesPage::leadsToConnecting()
{
    QSignalSpy go(m_page.get(), &ui::Page::goTo);
    QVERIFY(m_drive->select(u"Berlin"_s));
    m_drive->list()->setFocus();
    QTest::keyClick(m_drive->list(), Qt::Key_Return);
    QCOMPARE(go.size(), 1);
    QCOMPARE(go.first().at(0).toString(), ui::page_id::connect);
    QCOMPARE(go.first().at(1).toString(), m_first.toString(QUuid::WithoutBraces));
}

void TestProfilesPage::leadsToAnotherHarbor()
{
    QSignalSpy go(m_page.get(), &ui::Page::goTo);
    trigger("addProfile");
    QCOMPARE(go.first().at(1).toString(), ui::connect_object::fresh);
}

void TestProfilesPage::renames()
{
    QVERIFY(m_drive->select(u"Berlin"_s));
    m_drive->list()->setFocus();
    QTest::keyClick(m_drive->list(), Qt::Key_F2);
    QTRY_VERIFY(sheet()->isVisible());
    QCOMPARE(m_drive->find<QLineEdit>("profileName")->text(), u"Berlin"_s);
    m_drive->type("profileName", u"  Hamburg "_s);
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(m_drive->select(u"Hamburg"_s));
    QVERIFY(m_desk->profiles.findByName(u"Hamburg"_s));
    QVERIFY(m_desk->keychain->inside.holds(m_first)); // the secret goes by the id
}

void TestProfilesPage::refusesBadNames()
{
    QVERIFY(m_drive->select(u"Berlin"_s));
    trigger("renameProfile");
    for (const auto &name : {u"potsdam"_s, u"   "_s, QString(65, u'x')}) {
        m_drive->type("profileName", name);
        QVERIFY2(!m_drive->enabled("sheetPrimary"), qPrintable(name));
        QVERIFY(!m_drive->find<QAbstractButton>("sheetPrimary")->toolTip().isEmpty());
    }
    QVERIFY(m_desk->profiles.findByName(u"Berlin"_s));
}

void TestProfilesPage::asksBeforeThrowingANameAway()
{
    QVERIFY(m_drive->select(u"Berlin"_s));
    trigger("renameProfile");
    m_drive->type("profileName", u"Hamburg"_s);
    QTest::keyClick(m_drive->find<QLineEdit>("profileName"), Qt::Key_Escape);
    QTRY_VERIFY(m_drive->asking());
    m_drive->click("confirmCancel");
    QTRY_VERIFY(!m_drive->asking());
    QVERIFY(sheet()->isVisible());
    QCOMPARE(m_drive->find<QLineEdit>("profileName")->text(), u"Hamburg"_s);
}

void TestProfilesPage::removesWithEverything()
{
    QVERIFY(m_drive->select(u"Berlin"_s));
    m_drive->list()->setFocus();
    QTest::keyClick(m_drive->list(), Qt::Key_Delete);
    QTRY_VERIFY(m_drive->asking());
    QVERIFY(everyWord(*m_page->findChild<QWidget *>(u"confirmDialog"_s)).join(u'\n').contains(u"NGC key"_s));
    m_drive->click("confirmCancel");
    QTRY_VERIFY(!m_drive->asking());
    QCOMPARE(m_desk->profiles.list().size(), 2);
    trigger("removeProfile");
    QVERIFY(m_drive->confirm());
    QTRY_COMPARE(m_drive->rows(), 1);
    QVERIFY(!m_desk->profiles.find(m_first));
    QVERIFY(!m_desk->keychain->inside.holds(m_first));
    QVERIFY(m_harbor->requests().isEmpty());
}

void TestProfilesPage::keepsWhatCouldNotBeForgotten()
{
    m_desk->keychain->trouble = ErrorKind::KeychainLocked;
    QVERIFY(m_drive->select(u"Berlin"_s));
    trigger("removeProfile");
    QVERIFY(m_drive->confirm());
    QTRY_VERIFY(m_page->findChild<QWidget *>(u"removeEvenSo"_s));
    QVERIFY(m_desk->profiles.find(m_first));
    QVERIFY(m_drive->click("removeEvenSo"));
    QTRY_VERIFY(!m_desk->profiles.find(m_first));
}

void TestProfilesPage::offersTheFirstConnection()
{
    QVERIFY(m_desk->profiles.remove(m_first));
    QVERIFY(m_desk->profiles.remove(m_second));
    QTRY_COMPARE(m_drive->rows(), 0);
    QSignalSpy go(m_page.get(), &ui::Page::goTo);
    QTRY_VERIFY(m_page->findChild<QAbstractButton *>(u"emptyButton"_s)->isVisible());
    m_drive->click("emptyButton");
    QVERIFY(!go.isEmpty());
    QCOMPARE(go.first().first().toString(), ui::page_id::connect);
}

void TestProfilesPage::namesEveryControl()
{
    QVERIFY(m_drive->select(u"Berlin"_s));
    trigger("renameProfile");
    QCOMPARE(m_drive->nameless().join(u'\n'), QString());
    QCOMPARE(markupLabels(*m_page).join(u'\n'), QString());
}

QTEST_MAIN(TestProfilesPage)
#include "tst_profiles_page.moc"
