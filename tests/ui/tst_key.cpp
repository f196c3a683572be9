#include "app/ngc/key.h"
#include "app/session/sign_in.h"
#include "tests/support/desk.h"
#include "tests/support/page_driver.h"
#include "ui/key/key_page.h"
#include "ui/widgets/page_ids.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

namespace {

const QString personal = u"nvapi-"_s + QString(60, u'a') + u"wXyZ"_s;

} // namespace

/** The NGC key's page: given, recognised, refused, kept, replaced, forgotten; and what is said where there is no
 * keychain. */
class TestKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsAPastedKey();
    void recognisesWhileTyping();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void notesTheExpiryDate();
    void refusesABadDate_data();
    void refusesABadDate();
    void replaces();
    void forgets();
    void keepsForThisRunOnly_data();
    void keepsForThisRunOnly();
    void keepsWithoutAProfile();
    void losesNothingWhenKeepingFails();
    void asksBeforeThrowingAKeyAway();
    void namesEveryControl();

private:
    void connectToProfile()
    {
        const QUuid id = m_desk->addProfile(u"Mine"_s, *m_harbor);
        bool connected = false;
        m_desk->session.connectTo(id).then(
            &m_desk->session, [&connected](const Result<SignedIn> &result) { connected = result.has_value(); });
        QTRY_VERIFY(connected);
        m_harbor->forget();
    }
    void show()
    {
        m_page =
            std::make_unique<ui::KeyPage>(ui::PageInfo{u"key"_s, u"NGC key"_s, {}, ui::Icon::Key}, m_desk->context());
        m_page->resize(1180, 720);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->activate();
        m_drive = std::make_unique<PageDriver>(*m_page);
    }
    void paste(const QString &text)
    {
        auto *edit = m_drive->find<QLineEdit>("ngcKey");
        edit->setFocus();
        edit->selectAll();
        QApplication::clipboard()->setText(text);
        edit->paste();
    }
    void keepKey(const QString &key)
    {
        m_drive->type("ngcKey", key);
        QVERIFY(m_drive->click("keepKey"));
        QTRY_VERIFY(m_desk->session.ngcFacts().held);
        QTRY_VERIFY(m_drive->find<QLineEdit>("ngcKey")->text().isEmpty());
    }
    [[nodiscard]] QString title() const { return m_drive->text("noticeTitle"); }
    [[nodiscard]] QString words() const { return everyWord(*m_page).join(u'\n'); }

    std::unique_ptr<demo::Harbor> m_harbor;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::KeyPage> m_page;
    std::unique_ptr<PageDriver> m_drive;
};

void TestKey::init()
{
    m_harbor = std::make_unique<demo::Harbor>(quickHarbor());
    QVERIFY(m_harbor->listen());
    m_desk = std::make_unique<Desk>();
    connectToProfile();
    show();
}

void TestKey::cleanup()
{
    m_drive.reset();
    m_page.reset();
    m_desk.reset();
    m_harbor.reset();
}

void TestKey::keepsAPastedKey()
{
    QVERIFY(m_drive->find<QLineEdit>("ngcKey")->hasFocus());
    QVERIFY(!m_drive->enabled("keepKey"));
    paste(u"  \n "_s + personal + u" \r\n"_s);
    QCOMPARE(m_drive->find<QLineEdit>("ngcKey")->echoMode(), QLineEdit::Password);
    QVERIFY(m_drive->click("keepKey"));
    QTRY_VERIFY(m_desk->session.ngcFacts().held);
    QCOMPARE(m_desk->session.ngcFacts().lastFour, u"wXyZ"_s);
    QCOMPARE(m_desk->session.ngcFacts().length, personal.size());
    QTRY_COMPARE(title(), u"Kept in the keychain."_s);
    QVERIFY(words().contains(u"wXyZ"_s));
    QVERIFY(!words().contains(personal));
    QVERIFY(m_drive->find<QLineEdit>("ngcKey")->text().isEmpty());
    // The key goes nowhere by being kept; what the session reads by itself after a sign-in does not count.
    for (const demo::Seen &seen : m_harbor->requests()) {
        QCOMPARE(seen.method, QByteArray("GET"));
        QVERIFY(!seen.body.contains(personal.toUtf8()));
    }
    QSignalSpy go(m_page.get(), &ui::Page::goTo);
    QVERIFY(m_drive->click("keyToEndpoints"));
    QCOMPARE(go.first().first().toString(), ui::page_id::endpoints);
}

void TestKey::recognisesWhileTyping()
{
    m_drive->type("ngcKey", personal);
    QVERIFY2(m_drive->under("ngcKey").contains(u"Personal key"_s), qPrintable(m_drive->under("ngcKey")));
    QVERIFY(!m_drive->under("ngcKey").contains(personal));
    m_drive->type("ngcKey", QString(84, u'M'));
    QVERIFY2(m_drive->under("ngcKey").contains(u"egacy"_s), qPrintable(m_drive->under("ngcKey")));
}

void TestKey::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("GitHub") << u"ghp_abcdefghijklmnopqrstuvwxyz0123456789"_s;
    QTest::newRow("OpenAI") << u"sk-abcdefghijklmnopqrstuvwxyz0123456789abcdefgh"_s;
    QTest::newRow("AWS") << u"AKIAIOSFODNN7EXAMPLE"_s;
    QTest::newRow("Docker") << u"dckr_pat_abcdefghijklmnopqrstuvwxyz0"_s;
    QTest::newRow("Hugging Face") << u"hf_abcdefghijklmnopqrstuvwxyz01234567"_s;
    QTest::newRow("short") << u"nvapi-x"_s;
    QTest::newRow("blank inside") << u"nvapi-aaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbb"_s;
}

void TestKey::refusesWhatIsNoKey()
{
    QFETCH(QString, typed);
    m_drive->type("ngcKey", typed);
    m_drive->find<QLineEdit>("expires")->setFocus();
    const Result<ngc::NgcKey> key = ngc::recognizeKey(typed);
    QVERIFY(!key);
    QCOMPARE(m_drive->under("ngcKey"), key.error().message);
    QVERIFY(!m_drive->enabled("keepKey"));
    QCOMPARE(m_drive->find<QLineEdit>("ngcKey")->text(), typed);
    QVERIFY(!m_desk->session.ngcFacts().held);
}

void TestKey::notesTheExpiryDate()
{
    const QDate soon = QDate::currentDate().addDays(5);
    m_drive->type("expires", soon.toString(Qt::ISODate));
    keepKey(personal);
    QCOMPARE(m_desk->session.ngcFacts().expires, soon);
    QCOMPARE(m_desk->session.ngcFacts().noted, QDate::currentDate());
    QVERIFY(m_drive->find<QLineEdit>("expires")->text().isEmpty());
}

void TestKey::refusesABadDate_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no date") << u"next week"_s << u"Expires on is no date."_s;
    QTest::newRow("no day") << u"2027-02-30"_s << u"Expires on is no date."_s;
    QTest::newRow("German") << u"31.03.2027"_s << u"Expires on is no date."_s;
    QTest::newRow("past") << u"2020-01-01"_s << u"Expires on lies in the past."_s;
}

void TestKey::refusesABadDate()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    m_drive->type("ngcKey", personal);
    m_drive->type("expires", typed);
    m_drive->find<QLineEdit>("ngcKey")->setFocus();
    QVERIFY2(m_drive->under("expires").startsWith(sentence), qPrintable(m_drive->under("expires")));
    QVERIFY(!m_drive->enabled("keepKey"));
    QCOMPARE(m_drive->find<QLineEdit>("ngcKey")->text(), personal);
}

void TestKey::replaces()
{
    keepKey(personal);
    QCOMPARE(m_drive->find<QAbstractButton>("keepKey")->text(), u"Replace key"_s);
    keepKey(u"nvapi-"_s + QString(60, u'b') + u"1234"_s);
    QTRY_COMPARE(m_desk->session.ngcFacts().lastFour, u"1234"_s);
    QVERIFY(m_drive->text("noticeText").contains(u"former key"_s));
    QTRY_VERIFY(words().contains(u"1234"_s));
    QTRY_VERIFY(!words().contains(u"wXyZ"_s));
}

void TestKey::forgets()
{
    keepKey(personal);
    auto *forget = m_page->findChild<QAction *>(u"forgetKey"_s);
    QVERIFY(forget->isEnabled());
    forget->trigger();
    QVERIFY(m_drive->asking());
    m_drive->click("confirmCancel");
    QTRY_VERIFY(!m_drive->asking());
    QVERIFY(m_desk->session.ngcFacts().held);
    forget->trigger();
    QVERIFY(m_drive->confirm());
    QTRY_VERIFY(!m_desk->session.ngcFacts().held);
    QTRY_VERIFY(!forget->isEnabled());
    QTRY_VERIFY(!words().contains(u"wXyZ"_s));
}

void TestKey::keepsForThisRunOnly_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("locked") << ErrorKind::KeychainLocked << u"Kept for this run only: the keychain is locked."_s;
    QTest::newRow("missing") << ErrorKind::KeychainMissing
                             << u"Kept for this run only: this session has no keychain."_s;
}

void TestKey::keepsForThisRunOnly()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, sentence);
    m_desk->keychain->trouble = kind;
    keepKey(personal);
    QTRY_VERIFY2(title().startsWith(sentence), qPrintable(title()));
    QVERIFY(!m_desk->session.profile()->ngc.held); // nothing in the file says there is one
}

void TestKey::keepsWithoutAProfile()
{
    ConnectDetails details;
    details.origin = Origin::of(m_harbor->url());
    details.credentials = {Credentials::Kind::User, u"admin"_s, std::make_shared<const Secret>(u"Harbor12345")};
    bool connected = false;
    m_desk->session.connectWith(details).then(
        this, [&connected](const Result<SignedIn> &result) { connected = result.has_value(); });
    QTRY_VERIFY(connected);
    show();
    keepKey(personal);
    QCOMPARE(title(), u"Kept for this run only: this connection is no profile."_s);
}

void TestKey::losesNothingWhenKeepingFails()
{
    m_desk->keychain->trouble = ErrorKind::File;
    m_drive->type("ngcKey", personal);
    m_drive->type("expires", u"2099-01-01"_s);
    QVERIFY(m_drive->click("keepKey"));
    QTRY_VERIFY(m_page->findChild<QWidget *>(u"keyNotice"_s)->isVisible());
    QCOMPARE(m_drive->find<QLineEdit>("ngcKey")->text(), personal);
    QCOMPARE(m_drive->find<QLineEdit>("expires")->text(), u"2099-01-01"_s);
    QVERIFY(m_drive->enabled("keepKey"));
    QVERIFY(!m_desk->session.ngcFacts().held);
}

void TestKey::asksBeforeThrowingAKeyAway()
{
    m_drive->type("ngcKey", personal);
    QTest::keyClick(m_drive->find<QLineEdit>("ngcKey"), Qt::Key_Escape);
    QVERIFY(m_drive->asking());
    m_drive->click("confirmCancel");
    QTRY_VERIFY(!m_drive->asking());
    QCOMPARE(m_drive->find<QLineEdit>("ngcKey")->text(), personal);
    bool left = false;
    m_page->confirmLeave([&left](bool leave) { left = leave; });
    QVERIFY(m_drive->confirm());
    QTRY_VERIFY(left);
    QVERIFY(m_drive->find<QLineEdit>("ngcKey")->text().isEmpty());
    QTRY_VERIFY(!m_drive->asking());
    m_page->confirmLeave([&left](bool leave) { left = !leave; });
    QVERIFY(!left); // nothing typed, nothing asked
}

void TestKey::namesEveryControl()
{
    keepKey(personal);
    QCOMPARE(m_drive->nameless().join(u'\n'), QString());
    QCOMPARE(markupLabels(*m_page).join(u'\n'), QString());
}

QTEST_MAIN(TestKey)
#include "tst_key.moc"
