#include "app/session/sign_in.h"
#include "tests/support/certificates.h"
#include "tests/support/desk.h"
#include "tests/support/fault_server.h"
#include "tests/support/page_driver.h"
#include "ui/connect/connect_page.h"

#include <QFileDialog>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

namespace {

/** As in life, a wrong password takes its time; an immediate refusal is another story (harbor-api.md §1.2). */
constexpr int slowRefusalMs = 1500;

} // namespace

/** The first page against demo Harbors and servers that are none: who answers, whether to believe it, who signs in. */
class TestConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesBadAddresses_data();
    void refusesBadAddresses();
    void saysWhatItAddsAndDrops();
    void keepsTypingPossibleWhileLooking();
    void signsInAndKeepsAProfile();
    void keepsNothingUnlessAsked();
    void namesWhereTheSecretIsKept();
    void namesAWebPage();
    void namesAnOldHarbor();
    void followsOneRedirect();
    void showsAnUntrustedCertificate();
    void pinsACertificate();
    void takesACaFile();
    void refusesABadCaFile_data();
    void refusesABadCaFile();
    void skipsVerificationOnlyWhenConfirmed();
    void stopsAtAnotherPinnedCertificate();
    void usesPlainHttpOnlyWhenTyped();
    void saysAWrongPasswordAtItsField();
    void signsInARobot();
    void explainsOidc();
    void saysNobodyAnswers();
    void signsInToAProfile();
    void asksForASecretThatIsNotThere();
    void saysWhyTheKeychainGaveNothing_data();
    void saysWhyTheKeychainGaveNothing();
    void leavesAProfileForAnotherHarbor();
    void startsTheDemo();
    void asksBeforeLeavingAConnection();
    void cancels();
    void warnsAboutPlantedFiles();
    void namesEveryControl();

private:
    [[nodiscard]] QString address() const { return m_harbor->url().toString(); }
    void fill(const QString &address, const QString &account = u"admin"_s, const QString &secret = u"Harbor12345"_s)
    {
        m_drive->type("address", address);
        m_drive->type("account", account);
        m_drive->type("secret", secret);
    }
    void useTls(const QStringList &names = {})
    {
        demo::Options options = quickHarbor();
        options.tls = true;
        options.certificateNames = names;
        m_harbor = std::make_unique<demo::Harbor>(options);
        QVERIFY(m_harbor->listen());
    }
    [[nodiscard]] bool noticed() const { return m_page->findChild<QWidget *>(u"connectNotice"_s)->isVisible(); }
    [[nodiscard]] QString shown(const char *name) const
    {
        return m_page->findChild<QWidget *>(u"connectNotice"_s)->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] QString title() const { return shown("noticeTitle"); }
    /** Requests that carry proof of who asks. */
    [[nodiscard]] int secretsSent() const
    {
        int count = 0;
        for (const demo::Seen &seen : m_harbor->requests()) {
            bool proof = seen.target.startsWith("/c/login");
            for (const auto &header : seen.headers)
                proof = proof || header.first.toLower() == "authorization";
            count += proof ? 1 : 0;
        }
        return count;
    }
    void refusedCertificate()
    {
        useTls();
        fill(address());
        QVERIFY(m_drive->click("connectButton"));
        QTRY_VERIFY(m_page->findChild<QWidget *>(u"certificateFacts"_s));
        QVERIFY(noticed());
    }

    std::unique_ptr<demo::Harbor> m_harbor;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::ConnectPage> m_page;
    std::unique_ptr<PageDriver> m_drive;
};

void TestConnect::init()
{
    m_harbor = std::make_unique<demo::Harbor>(quickHarbor());
    QVERIFY(m_harbor->listen());
    m_desk = std::make_unique<Desk>();
    m_page = std::make_unique<ui::ConnectPage>(
        ui::PageInfo{u"connect"_s, u"Connect a Harbor"_s, {}, ui::Icon::Anchor}, m_desk->context());
    m_page->resize(1180, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get())); // else nobody is told that a field was left
    m_page->activate();
    m_drive = std::make_unique<PageDriver>(*m_page);
}

void TestConnect::cleanup()
{
    m_drive.reset();
    m_page.reset();
    m_desk.reset();
    m_harbor.reset();
}

void TestConnect::refusesBadAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("user and password") << u"https://admin:geheim@%1"_s << u"Remove the user name and password"_s;
    QTest::newRow("ftp") << u"ftp://%1"_s << u"Start the address with https://"_s;
    QTest::newRow("blank inside") << u"har bor"_s << u"Remove the blanks"_s;
    QTest::newRow("port 0") << u"127.0.0.1:0"_s << u"Give a port between 1 and 65535"_s;
    QTest::newRow("port 70000") << u"127.0.0.1:70000"_s << u"Give a port between 1 and 65535"_s;
    QTest::newRow("no host") << u"https://"_s << u"Name the host"_s;
    QTest::newRow("open bracket") << u"[::1"_s << u"Write an IPv6 address in brackets"_s;
    QTest::newRow("no name") << u"har!bor"_s << u"This is not a host name"_s;
}

void TestConnect::refusesBadAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    if (typed.contains(u'%'))
        typed = typed.arg(m_harbor->url().authority());
    fill(typed);
    QVERIFY2(m_drive->under("address").startsWith(sentence), qPrintable(m_drive->under("address")));
    QVERIFY(!m_drive->enabled("connectButton"));
    const auto *button = m_drive->find<QAbstractButton>("connectButton");
    QVERIFY(button->toolTip().startsWith(sentence));
    QVERIFY(button->accessibleDescription().startsWith(sentence));
    QTest::keyClick(m_drive->find<QLineEdit>("secret"), Qt::Key_Return);
    QCOMPARE(m_drive->find<QLineEdit>("address")->text(), typed);
    QVERIFY(m_harbor->requests().isEmpty());
    QVERIFY(!m_drive->under("address").contains(u"geheim"_s));
}

void TestConnect::saysWhatItAddsAndDrops()
{
    auto *edit = m_drive->find<QLineEdit>("address");
    edit->setFocus();
    QTest::keyClicks(edit, u" Harbor.Example.COM "_s);
    QVERIFY2(m_drive->under("address").contains(u"https://"_s), qPrintable(m_drive->under("address")));
    m_drive->type("address", u"http://127.0.0.1:1/harbor/projects"_s);
    QVERIFY(!m_drive->find<QLabel>("fieldMessage")->text().contains(u"added"_s));
    QVERIFY(m_drive->under("address").contains(u"http://127.0.0.1:1 "_s));
}

void TestConnect::keepsTypingPossibleWhileLooking()
{
    m_harbor->hang(u"/api/version"_s);
    m_drive->type("address", address());
    auto *account = m_drive->find<QLineEdit>("account");
    account->setFocus();
    QTRY_COMPARE(m_harbor->requests().size(), 1); // looking
    QVERIFY(account->isEnabled());
    QTest::keyClicks(account, u"admin"_s);
    QCOMPARE(account->text(), u"admin"_s);
    m_harbor->heal();
    m_drive->type("address", address() + u'/'); // another text ends the look and begins a new one
    account->setFocus();
    QTRY_VERIFY(m_drive->text("accountHint").contains(u"robot account"_s));
    QCOMPARE(account->text(), u"admin"_s);
}

void TestConnect::signsInAndKeepsAProfile()
{
    QSignalSpy connected(&m_desk->session, &Session::connectionChanged);
    fill(u"  "_s + address().toUpper() + u"/  "_s, u" admin "_s);
    m_drive->type("profileName", u"Mine"_s);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(m_desk->session.connected());
    QTRY_COMPARE(m_desk->profiles.list().size(), 1);
    QCOMPARE(m_desk->profiles.list().first().name, u"Mine"_s);
    QCOMPARE(m_desk->profiles.list().first().account, u"admin"_s);
    QCOMPARE(m_desk->session.title(), u"Mine"_s);
    QTRY_VERIFY(m_desk->profiles.list().first().hasSecret);
    QVERIFY(m_desk->keychain->inside.holds(m_desk->profiles.list().first().id));
    // Nothing typed stays behind
    QVERIFY(m_drive->find<QLineEdit>("secret")->text().isEmpty());
    QVERIFY(m_drive->find<QLineEdit>("address")->text().isEmpty());
}

void TestConnect::keepsNothingUnlessAsked()
{
    fill(address());
    m_drive->click("keep");
    QVERIFY(!m_page->findChild<QWidget *>(u"profileNameField"_s)->isVisible());
    QCOMPARE(m_drive->under("secret"), u"Used for this connection only."_s);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(m_desk->session.connected());
    QTest::qWait(0);
    QVERIFY(m_desk->profiles.list().isEmpty());
}

void TestConnect::namesWhereTheSecretIsKept()
{
    QCOMPARE(m_drive->under("secret"),
        u"Berth keeps it in the keychain, or for this run only without one. Keychain: Test keychain."_s);
}

void TestConnect::namesAWebPage()
{
    FaultServer page;
    Script answer;
    answer.headers = {{"Content-Type", "text/html"}};
    answer.body = "<!doctype html><title>Router login</title><p>hello";
    page.answerAll(answer);
    fill(u"http://127.0.0.1:%1"_s.arg(page.port()));
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(title().startsWith(u"A web page answers at"_s));
    QVERIFY(title().contains(u"Router login"_s));
    QCOMPARE(m_drive->find<QLineEdit>("secret")->text(), u"Harbor12345"_s);
    QVERIFY(m_drive->enabled("connectButton"));
    for (const tests::Seen &seen : page.seen())
        QVERIFY(!seen.has("authorization"));
}

void TestConnect::namesAnOldHarbor()
{
    demo::Options options = quickHarbor();
    options.version = u"v2.2.4"_s;
    m_harbor = std::make_unique<demo::Harbor>(options);
    QVERIFY(m_harbor->listen());
    fill(address());
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY2(title().contains(u"cannot cache nvcr.io"_s), qPrintable(title()));
    QVERIFY(!m_desk->session.connected());
}

void TestConnect::followsOneRedirect()
{
    useTls({u"127.0.0.1"_s});
    FaultServer front;
    front.answerAll(Script::redirect(308, m_harbor->url().toString().toUtf8() + "/api/version"));
    fill(u"http://localhost:%1"_s.arg(front.port()));
    m_drive->click("connectButton");
    // The certificate behind the redirect is asked about, which proves that Berth followed
    QTRY_VERIFY(m_page->findChild<QWidget *>(u"certificateFacts"_s));
    QVERIFY(m_drive->click("pinCertificate"));
    QTRY_VERIFY(m_desk->session.connected());
    QVERIFY(m_desk->session.signedIn().origin.secure());
    for (const tests::Seen &seen : front.seen())
        QVERIFY(!seen.has("authorization"));
}

void TestConnect::showsAnUntrustedCertificate()
{
    refusedCertificate();
    const QString words = everyWord(*m_page).join(u'\n');
    const QByteArray sha = QSslCertificate(m_harbor->certificatePem()).digest(QCryptographicHash::Sha256).toHex();
    QVERIFY(words.contains(
        QString::fromLatin1(sha.left(4)).toUpper() + u' ' + QString::fromLatin1(sha.mid(4, 4)).toUpper()));
    QVERIFY(words.contains(u"localhost"_s));
    QVERIFY(words.contains(u"itself"_s));
    QCOMPARE(secretsSent(), 0);
    QVERIFY(m_drive->click("giveUp"));
    QVERIFY(!noticed());
    QVERIFY(!m_desk->session.connected());
    QCOMPARE(m_drive->find<QLineEdit>("secret")->text(), u"Harbor12345"_s);
}

void TestConnect::pinsACertificate()
{
    refusedCertificate();
    QVERIFY(m_drive->click("pinCertificate"));
    QTRY_VERIFY(m_desk->session.connected());
    QTRY_COMPARE(m_desk->profiles.list().size(), 1);
    QCOMPARE(m_desk->profiles.list().first().trust.mode, TrustMode::Pinned);
}

void TestConnect::takesACaFile()
{
    refusedCertificate();
    QFile file(m_desk->folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_harbor->certificatePem());
    file.close();
    QVERIFY(m_drive->click("useCaFile"));
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(file.fileName());
    dialog->reject();
    QTRY_VERIFY(m_desk->session.connected());
    QCOMPARE(m_desk->session.transport().trust().mode, TrustMode::CaFile);
}

void TestConnect::refusesABadCaFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QByteArray() << u"The file is empty."_s;
    QTest::newRow("binary") << QByteArray("\x00\xff\x13\x00", 4) << u"The file is binary."_s;
    QTest::newRow("key") << QByteArray("-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY-----\n")
                         << u"The file holds a private key"_s;
    QTest::newRow("expired") << makeCertificate({.fromDays = -30, .untilDays = -1}).certificate.toPem()
                             << u"The certificate expired on"_s;
}

void TestConnect::refusesABadCaFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    refusedCertificate();
    QFile file(m_desk->folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QVERIFY(m_drive->click("useCaFile"));
    auto *dialog = m_page->findChild<QFileDialog *>();
    Q_EMIT dialog->fileSelected(file.fileName());
    dialog->reject();
    QVERIFY2(shown("noticeText").startsWith(sentence), qPrintable(shown("noticeText")));
    QVERIFY(m_page->findChild<QWidget *>(u"pinCertificate"_s)); // the choice stands
    QCOMPARE(secretsSent(), 0);
}

void TestConnect::skipsVerificationOnlyWhenConfirmed()
{
    refusedCertificate();
    QVERIFY(m_drive->click("skipVerification"));
    QVERIFY(m_drive->asking());
    m_drive->click("confirmCancel");
    QTRY_VERIFY(!m_drive->asking());
    QCOMPARE(secretsSent(), 0);
    QVERIFY(m_drive->click("skipVerification"));
    QVERIFY(m_drive->confirm());
    QTRY_VERIFY(m_desk->session.connected());
    QCOMPARE(m_desk->session.transport().trust().mode, TrustMode::Insecure);
}

void TestConnect::stopsAtAnotherPinnedCertificate()
{
    useTls();
    Trust trust{.mode = TrustMode::Pinned, .pinSha256 = QByteArray(64, 'a')};
    const QUuid id = m_desk->addProfile(u"Pinned"_s, *m_harbor, trust);
    QVERIFY(m_page->openObject(id.toString(QUuid::WithoutBraces)));
    QTRY_VERIFY(m_page->findChild<QWidget *>(u"certificateFacts"_s));
    QVERIFY(shown("noticeText").contains(QString(64, u'a')));
    for (const char *choice : {"pinCertificate", "useCaFile", "skipVerification", "giveUp"})
        QVERIFY2(!m_page->findChild<QWidget *>(QString::fromLatin1(choice)), choice);
    QVERIFY(m_harbor->requests().isEmpty());
    QVERIFY(!m_desk->session.connected());
}

void TestConnect::usesPlainHttpOnlyWhenTyped()
{
    // 0.0.0.0 reaches this computer, yet is not one of its loopback addresses
    const QString other = u"http://0.0.0.0:%1"_s.arg(m_harbor->url().port());
    fill(other);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(m_drive->asking());
    QCOMPARE(secretsSent(), 0);
    m_drive->click("confirmCancel");
    QTRY_VERIFY(!m_drive->asking());
    QTRY_VERIFY(title().startsWith(u"Only plain http answers"_s));
    QCOMPARE(secretsSent(), 0);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(m_drive->asking());
    QVERIFY(!m_drive->confirm()); // not without the name
    QVERIFY(m_drive->confirm(u"0.0.0.0"_s));
    QTRY_VERIFY(m_desk->session.connected());
    QTRY_COMPARE(m_desk->profiles.list().size(), 1);
    QVERIFY(m_desk->profiles.list().first().trust.allowHttp);
}

void TestConnect::saysAWrongPasswordAtItsField()
{
    m_harbor->delay(slowRefusalMs, u"POST /c/login"_s);
    fill(address(), u"admin"_s, u"wrong"_s);
    m_drive->type("profileName", u"Mine"_s);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_drive->under("secret").startsWith(u"Harbor did not accept the name and secret."_s), 20'000);
    QVERIFY(!noticed());
    QCOMPARE(m_drive->find<QLineEdit>("address")->text(), address());
    QCOMPARE(m_drive->find<QLineEdit>("account")->text(), u"admin"_s);
    QCOMPARE(m_drive->find<QLineEdit>("secret")->text(), u"wrong"_s);
    QCOMPARE(m_drive->find<QLineEdit>("profileName")->text(), u"Mine"_s);
    QVERIFY(m_desk->profiles.list().isEmpty());
    m_harbor->heal();
    m_drive->type("secret", u"Harbor12345"_s);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(m_desk->session.connected());
}

void TestConnect::signsInARobot()
{
    fill(address(), u"robot$berth"_s, u"wrong"_s);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY2(title().startsWith(u"Harbor refused the robot account"_s), qPrintable(title()));
    m_drive->type("secret", u"BerthRobot1"_s);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(m_desk->session.connected());
    QCOMPARE(m_desk->session.signedIn().kind, Credentials::Kind::Robot);
    QTRY_COMPARE(m_desk->profiles.list().size(), 1);
    QCOMPARE(m_desk->profiles.list().first().accountKind, store::AccountKind::Robot);
}

void TestConnect::explainsOidc()
{
    demo::Options options = quickHarbor();
    options.authMode = u"oidc_auth"_s;
    m_harbor = std::make_unique<demo::Harbor>(options);
    QVERIFY(m_harbor->listen());
    m_drive->type("address", address());
    m_drive->find<QLineEdit>("account")->setFocus();
    QTRY_VERIFY(m_drive->text("accountHint").contains(u"OIDC"_s));
    QVERIFY(m_drive->text("accountHint").contains(u"robot account"_s));
    m_drive->type("account", u"dev"_s);
    m_drive->type("secret", u"Harbor12345"_s);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY2(title().contains(u"single sign-on"_s), qPrintable(title()));
}

void TestConnect::saysNobodyAnswers()
{
    const QString there = address();
    m_harbor->close();
    fill(there);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(noticed());
    QVERIFY(m_page->findChild<QAbstractButton *>(u"tryAgain"_s));
    QVERIFY(m_harbor->listen(static_cast<quint16>(QUrl(there).port())));
    QVERIFY(m_drive->click("tryAgain"));
    QTRY_VERIFY(m_desk->session.connected());
}

void TestConnect::signsInToAProfile()
{
    const QUuid id = m_desk->addProfile(u"Mine"_s, *m_harbor);
    QVERIFY(m_drive->click("profile_Mine"));
    QTRY_VERIFY(m_desk->session.connected());
    QCOMPARE(m_desk->session.profile()->id, id);
}

void TestConnect::asksForASecretThatIsNotThere()
{
    m_desk->addProfile(u"Mine"_s, *m_harbor, {}, {});
    QVERIFY(m_drive->click("profile_Mine"));
    QVERIFY(m_drive->under("secret").startsWith(u"Type it to connect"_s)); // and no reproach yet
    QVERIFY(m_harbor->requests().isEmpty());
    m_drive->type("secret", u"Harbor12345"_s);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(m_desk->session.connected());
    QTRY_VERIFY(m_desk->profiles.list().first().hasSecret);
}

void TestConnect::saysWhyTheKeychainGaveNothing_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("locked") << ErrorKind::KeychainLocked;
    QTest::newRow("missing") << ErrorKind::KeychainMissing;
    QTest::newRow("denied") << ErrorKind::KeychainDenied;
    QTest::newRow("stuck") << ErrorKind::KeychainStuck;
}

void TestConnect::saysWhyTheKeychainGaveNothing()
{
    QFETCH(ErrorKind, kind);
    const QUuid id = m_desk->addProfile(u"Mine"_s, *m_harbor);
    m_desk->keychain->trouble = kind;
    QVERIFY(m_drive->click("profile_Mine"));
    QTRY_VERIFY(noticed());
    Error error;
    error.kind = kind;
    QCOMPARE(title(), describe(error).what);
    QVERIFY(m_harbor->requests().isEmpty());
    m_drive->type("secret", u"Harbor12345"_s);
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(m_desk->session.connected());
    QTRY_COMPARE(m_desk->secrets.keeping(id).where, store::Keeping::Where::ThisRunOnly);
    // Within this run it is not asked for again
    static_cast<void>(m_desk->session.disconnect());
    QVERIFY(m_page->openObject(id.toString(QUuid::WithoutBraces)));
    QTRY_VERIFY(m_desk->session.connected());
}

void TestConnect::leavesAProfileForAnotherHarbor()
{
    m_desk->addProfile(u"Mine"_s, *m_harbor, {}, {});
    QVERIFY(m_drive->click("profile_Mine"));
    QVERIFY(m_drive->find<QLineEdit>("address")->isReadOnly());
    QVERIFY(m_drive->click("connectAnother"));
    QVERIFY(!m_drive->find<QLineEdit>("address")->isReadOnly());
    QVERIFY(m_drive->find<QLineEdit>("address")->text().isEmpty());
    QVERIFY(m_drive->find<QLineEdit>("account")->text().isEmpty());
}

void TestConnect::startsTheDemo()
{
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
    QVERIFY(m_drive->click("demoButton"));
    QTRY_VERIFY(m_desk->session.connected());
    QVERIFY(m_desk->session.isDemo());
    QVERIFY(m_desk->profiles.list().isEmpty());
}

void TestConnect::asksBeforeLeavingAConnection()
{
    int asked = 0;
    bool leave = false;
    m_page->setLeaveQuestion([&](const std::function<void(bool)> &answer) {
        ++asked;
        answer(leave);
    });
    m_desk->addProfile(u"One"_s, *m_harbor);
    m_desk->addProfile(u"Two"_s, *m_harbor);
    QVERIFY(m_drive->click("profile_One"));
    QTRY_VERIFY(m_desk->session.connected());
    QCOMPARE(asked, 0); // nothing there to be left
    QVERIFY(m_drive->click("profile_Two"));
    QCOMPARE(asked, 1);
    QCOMPARE(m_desk->session.title(), u"One"_s);
    leave = true;
    QVERIFY(m_drive->click("profile_Two"));
    QTRY_COMPARE(m_desk->session.title(), u"Two"_s);
}

void TestConnect::cancels()
{
    m_harbor->hang(u"POST /c/login"_s);
    fill(address());
    QVERIFY(m_drive->click("connectButton"));
    QTRY_COMPARE(m_desk->session.state(), Session::State::Connecting);
    QVERIFY(m_drive->find<QAbstractButton>("cancelConnect")->isVisible());
    QVERIFY(!m_drive->enabled("connectButton"));
    QVERIFY(m_drive->click("cancelConnect"));
    QCOMPARE(m_desk->session.state(), Session::State::Disconnected);
    QVERIFY(m_drive->find<QLineEdit>("secret")->isEnabled());
    QCOMPARE(m_drive->find<QLineEdit>("secret")->text(), u"Harbor12345"_s);
    m_harbor->heal();
    QVERIFY(m_drive->click("connectButton"));
    QTRY_VERIFY(m_desk->session.connected());
}

void TestConnect::warnsAboutPlantedFiles()
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    QVERIFY(QDir().mkpath(place));
    QFile planted(place + u"/berth.conf"_s);
    QVERIFY(planted.open(QIODevice::WriteOnly));
    planted.close();
    ui::ConnectPage page({u"connect"_s, u"Connect"_s, {}, ui::Icon::Anchor}, m_desk->context());
    page.warn(u"There is no profile named X."_s);
    const QString text = page.findChild<QWidget *>(u"startWarnings"_s)->findChild<QLabel *>(u"noticeText"_s)->text();
    planted.remove();
    QVERIFY(text.contains(planted.fileName()));
    QVERIFY(text.contains(u"There is no profile named X."_s));
}

void TestConnect::namesEveryControl()
{
    refusedCertificate();
    QCOMPARE(m_drive->nameless().join(u'\n'), QString());
    QCOMPARE(markupLabels(*m_page).join(u'\n'), QString());
}

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
