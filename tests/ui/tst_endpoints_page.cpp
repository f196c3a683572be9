#include "tests/support/connected.h"
#include "tests/support/page_driver.h"
#include "ui/endpoints/endpoints_page.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** The endpoints page against the demo Harbor: what a person sees and what goes over the wire. */
class TestEndpointsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsEndpoints();
    void filtersOnTheServer();
    void fillsInThePreset();
    void createsWithTheKeychainsKey();
    void testsWhatStandsOnScreen();
    void explainsAFailedTest();
    void refusesBadInput_data();
    void refusesBadInput();
    void keepsWhatWasTypedOnConflict();
    void asksBeforeThrowingAway();
    void editsOnlyWhatChanged();
    void wantsTheSecretWithANewUrl();
    void duplicates();
    void saysWhoUsesAnEndpoint();
    void deletesAfterAQuestion();
    void writesOnceWhenTheAnswerIsLost();
    void isReadOnlyWhenHarborIs();
    void showsAFailedList();
    void namesEveryControl();

private:
    void openNew()
    {
        QVERIFY(m_drive->click("newEndpointButton"));
        QTRY_VERIFY(m_page->findChild<QWidget *>(u"endpointSheet"_s)->isVisible());
    }
    void fillValid(const QString &name = u"NVIDIA 2"_s)
    {
        m_drive->type("name", name);
        m_drive->type("url", u"https://nvcr.io"_s);
        m_drive->type("accessId", u"$oauthtoken"_s);
        m_drive->type("accessSecret", u"nvapi-demo-entitled"_s);
    }
    [[nodiscard]] bool sheetOpen() const { return m_page->findChild<QWidget *>(u"endpointSheet"_s)->isVisible(); }
    [[nodiscard]] QString sheetNotice() const
    {
        const auto *sheet = m_page->findChild<QWidget *>(u"endpointSheet"_s);
        return sheet->findChild<QLabel *>(u"noticeTitle"_s)->text();
    }

    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<ui::EndpointsPage> m_page;
    std::unique_ptr<PageDriver> m_drive;
};

void TestEndpointsPage::init()
{
    m_connected = std::make_unique<Connected>();
    QVERIFY(m_connected->signIn());
    m_page = std::make_unique<ui::EndpointsPage>(
        ui::PageInfo{u"endpoints"_s, u"Endpoints"_s, {}, ui::Icon::Endpoint}, m_connected->context());
    m_page->resize(1180, 720);
    m_page->show();
    m_page->activate();
    m_drive = std::make_unique<PageDriver>(*m_page);
    QTRY_COMPARE(m_drive->rows(), 4);
}

void TestEndpointsPage::cleanup()
{
    m_drive.reset();
    m_page.reset();
    m_connected.reset();
}

void TestEndpointsPage::listsEndpoints()
{
    QCOMPARE(m_page->count(), 4);
    QVERIFY(m_drive->select(u"NVIDIA"_s));
    QTRY_VERIFY(m_page->findChild<QAbstractButton *>(u"useOf_nvidiaio"_s));
    const QAbstractItemModel *model = m_drive->list()->model();
    QStringList heads;
    for (int column = 0; column < model->columnCount(); ++column)
        heads.append(model->headerData(column, Qt::Horizontal).toString());
    QCOMPARE(heads,
        (QStringList{u"Name"_s, u"Status"_s, u"URL"_s, u"Provider"_s, u"Access ID"_s, u"Certificate"_s, u"Used by"_s,
            u"Created"_s}));
}

void TestEndpointsPage::filtersOnTheServer()
{
    m_drive->type("filter", u"kub"_s);
    QTRY_COMPARE(m_drive->rows(), 1);
    QVERIFY(m_connected->requested(u"GET /api/v2.0/registries?"_s) >= 2);
    m_drive->type("filter", u"nothing like it"_s);
    QTRY_COMPARE(m_drive->rows(), 0);
    QTRY_VERIFY(m_drive->find<QAbstractButton>("emptyButton")->isVisible()); // offers to clear
    QVERIFY(m_drive->click("emptyButton"));
    QTRY_COMPARE(m_drive->rows(), 4);
}

void TestEndpointsPage::fillsInThePreset()
{
    openNew();
    m_drive->click("fillPreset");
    QCOMPARE(m_drive->find<QLineEdit>("url")->text(), u"https://nvcr.io"_s);
    QCOMPARE(m_drive->find<QLineEdit>("accessId")->text(), u"$oauthtoken"_s);
    QCOMPARE(m_drive->find<QPlainTextEdit>("description")->toPlainText(), u"NVIDIA NGC registry"_s);
    QCOMPARE(m_drive->find<QLineEdit>("name")->text(), u"NVIDIA 2"_s); // the plain name is taken
    QVERIFY(m_drive->find<QCheckBox>("verify")->isChecked());
    QCOMPARE(m_drive->find<QComboBox>("provider")->currentData().toString(), u"docker-registry"_s);
    QVERIFY(!m_drive->enabled("sheetPrimary")); // no key yet
}

void TestEndpointsPage::createsWithTheKeychainsKey()
{
    QSignalSpy keyChanged(&m_connected->session(), &Session::ngcKeyChanged);
    const QString key = u"nvapi-"_s + QString(64, u'a');
    bool kept = false;
    m_connected->session().setNgcKey(key).then(
        m_page.get(), [&](const Result<store::Keeping> &keeping) { kept = keeping.has_value(); });
    QTRY_VERIFY(kept);
    openNew();
    m_drive->click("fillPreset");
    QTRY_VERIFY(m_drive->enabled("sheetPrimary"));
    m_connected->harbor().forget();
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_COMPARE(m_connected->requested(u"POST /api/v2.0/registries"_s), 1);
    const QByteArray body = [&] {
        for (const demo::Seen &seen : m_connected->harbor().requests())
            if (seen.method == "POST")
                return seen.body;
        return QByteArray();
    }();
    QVERIFY(body.contains(key.toLatin1()));
    QTRY_VERIFY(!sheetNotice().isEmpty()); // this key opens nothing: explained, and the form stays
    QVERIFY(sheetOpen());
    QCOMPARE(m_drive->find<QLineEdit>("url")->text(), u"https://nvcr.io"_s);
}

void TestEndpointsPage::testsWhatStandsOnScreen()
{
    openNew();
    fillValid();
    m_connected->harbor().forget();
    QVERIFY(m_drive->click("testConnection"));
    QTRY_COMPARE(m_connected->requested(u"POST /api/v2.0/registries/ping"_s), 1);
    QTRY_VERIFY(!sheetNotice().isEmpty());
    QCOMPARE(m_connected->requested(u"POST /api/v2.0/registries\""_s), 0);
    QVERIFY(sheetOpen());
    QCOMPARE(m_drive->find<QLineEdit>("name")->text(), u"NVIDIA 2"_s); // nothing typed is lost
    for (const demo::Seen &seen : m_connected->harbor().requests())
        QVERIFY(!seen.body.contains("\"id\""));
}

void TestEndpointsPage::explainsAFailedTest()
{
    openNew();
    fillValid();
    m_drive->type("accessSecret", u"nvapi-"_s + QString(64, u'x'));
    QVERIFY(m_drive->click("testConnection"));
    QTRY_VERIFY(!sheetNotice().isEmpty());
    const auto *sheet = m_page->findChild<QWidget *>(u"endpointSheet"_s);
    const QString text = sheet->findChild<QLabel *>(u"noticeText"_s)->text();
    QVERIFY2(text.contains(u"1. "_s), qPrintable(text)); // causes in order
    QVERIFY(!sheetNotice().contains(u"unhealthy"_s)); // Harbor's words are no explanation
}

void TestEndpointsPage::refusesBadInput_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no scheme") << QByteArray("url") << u"nvcr.io"_s;
    QTest::newRow("user in url") << QByteArray("url") << u"https://user:pw@nvcr.io"_s;
    QTest::newRow("ftp") << QByteArray("url") << u"ftp://nvcr.io"_s;
    QTest::newRow("port 70000") << QByteArray("url") << u"https://nvcr.io:70000"_s;
    QTest::newRow("fragment") << QByteArray("url") << u"https://nvcr.io/#x"_s;
    QTest::newRow("catalogue page") << QByteArray("url") << u"https://catalog.ngc.nvidia.com"_s;
    QTest::newRow("blank name") << QByteArray("name") << u"   "_s;
    QTest::newRow("long name") << QByteArray("name") << QString(65, u'n');
    QTest::newRow("taken name") << QByteArray("name") << u"NVIDIA"_s;
    QTest::newRow("another service's key")
        << QByteArray("accessSecret") << u"ghp_0123456789abcdef0123456789abcdef0123"_s;
    QTest::newRow("not a certificate") << QByteArray("caCertificate") << u"hello"_s;
}

void TestEndpointsPage::refusesBadInput()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, value);
    openNew();
    fillValid();
    QVERIFY(m_drive->enabled("sheetPrimary"));
    m_connected->harbor().forget();
    m_drive->type(field.constData(), value);
    QVERIFY(!m_drive->enabled("sheetPrimary"));
    m_drive->find<QLineEdit>(field == "name" ? "url" : "name")->setFocus();
    QTRY_VERIFY2(m_drive->under(field.constData()).size() > 10, "no sentence under the field");
    QVERIFY(!m_drive->find<QAbstractButton>("sheetPrimary")->accessibleDescription().isEmpty());
    QCOMPARE(m_connected->requested(u"POST"_s), 0);
}

void TestEndpointsPage::keepsWhatWasTypedOnConflict()
{
    openNew();
    fillValid(u"Fresh"_s);
    m_connected->harbor().fail(409, 1, u"POST /api/v2.0/registries"_s);
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!m_drive->under("name").isEmpty());
    QVERIFY(sheetOpen());
    QCOMPARE(m_drive->find<QLineEdit>("name")->text(), u"Fresh"_s);
    QCOMPARE(m_drive->find<QLineEdit>("accessSecret")->text(), u"nvapi-demo-entitled"_s);
}

void TestEndpointsPage::asksBeforeThrowingAway()
{
    openNew();
    m_drive->type("name", u"half"_s);
    QTest::keyClick(m_drive->find<QLineEdit>("name"), Qt::Key_Escape);
    QTRY_VERIFY(m_drive->asking());
    QVERIFY(sheetOpen());
    QVERIFY(m_drive->confirm());
    QTRY_VERIFY(!sheetOpen());
}

void TestEndpointsPage::editsOnlyWhatChanged()
{
    QVERIFY(m_drive->select(u"NVIDIA"_s));
    m_page->findChild<QAction *>(u"editEndpoint"_s)->trigger();
    QTRY_VERIFY(sheetOpen());
    m_drive->type("description", u"changed"_s);
    m_connected->harbor().forget();
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    QCOMPARE(m_connected->requested(u"PUT /api/v2.0/registries/"_s), 1);
    for (const demo::Seen &seen : m_connected->harbor().requests()) {
        if (seen.method == "PUT") {
            QVERIFY(seen.body.contains("changed"));
            QVERIFY(!seen.body.contains("access_secret"));
            QVERIFY(!seen.body.contains("\"name\""));
        }
    }
}

void TestEndpointsPage::wantsTheSecretWithANewUrl()
{
    QVERIFY(m_drive->select(u"NVIDIA"_s));
    m_page->findChild<QAction *>(u"editEndpoint"_s)->trigger();
    QTRY_VERIFY(sheetOpen());
    m_drive->type("url", u"https://registry.k8s.io"_s);
    QVERIFY(!m_drive->enabled("sheetPrimary"));
    QVERIFY(m_drive->find<QAbstractButton>("sheetPrimary")->toolTip().contains(u"secret"_s));
}

void TestEndpointsPage::duplicates()
{
    QVERIFY(m_drive->select(u"NVIDIA"_s));
    m_page->findChild<QAction *>(u"duplicateEndpoint"_s)->trigger();
    QTRY_VERIFY(sheetOpen());
    QCOMPARE(m_drive->find<QLineEdit>("name")->text(), u"NVIDIA 2"_s);
    m_drive->type("accessSecret", u"nvapi-demo-entitled"_s);
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    QTRY_COMPARE(m_drive->rows(), 5);
    QTRY_COMPARE(m_drive->list()->currentIndex().siblingAtColumn(0).data().toString(), u"NVIDIA 2"_s);
}

void TestEndpointsPage::saysWhoUsesAnEndpoint()
{
    QVERIFY(m_drive->select(u"NVIDIA"_s));
    m_connected->harbor().forget();
    m_page->findChild<QAction *>(u"deleteEndpoint"_s)->trigger();
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"noticeText"_s)->text().contains(u"nvidiaio"_s));
    QVERIFY(!m_drive->asking());
    QCOMPARE(m_connected->requested(u"DELETE"_s), 0);
    QSignalSpy goTo(m_page.get(), &ui::Page::goTo);
    QVERIFY(m_drive->click("showBlockingProject"));
    QCOMPARE(goTo.count(), 1);
}

void TestEndpointsPage::deletesAfterAQuestion()
{
    QVERIFY(m_drive->select(u"GitHub"_s));
    m_page->findChild<QAction *>(u"deleteEndpoint"_s)->trigger();
    QTRY_VERIFY(m_drive->asking());
    QCOMPARE(m_connected->requested(u"DELETE"_s), 0);
    QVERIFY(m_drive->confirm());
    QTRY_COMPARE(m_drive->rows(), 3);
    QCOMPARE(m_connected->requested(u"DELETE"_s), 1);
}

void TestEndpointsPage::writesOnceWhenTheAnswerIsLost()
{
    openNew();
    fillValid(u"Once"_s);
    m_connected->harbor().forget();
    m_connected->harbor().reset(u"POST /api/v2.0/registries"_s, 1, demo::Effect::Done);
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_COMPARE_WITH_TIMEOUT(m_drive->rows(), 5, 15'000); // found by reading, not by writing again
    QCOMPARE(m_connected->requested(u"POST /api/v2.0/registries"_s), 1);
}

void TestEndpointsPage::isReadOnlyWhenHarborIs()
{
    m_connected->harbor().setReadOnly(true);
    QSignalSpy facts(&m_connected->session(), &Session::factsChanged);
    m_connected->session().refresh();
    QTRY_VERIFY(m_connected->session().readOnly());
    QTRY_VERIFY(!m_drive->enabled("newEndpointButton"));
    QVERIFY(m_drive->find<QAbstractButton>("newEndpointButton")->toolTip().contains(u"read-only"_s));
}

void TestEndpointsPage::showsAFailedList()
{
    m_connected->harbor().fail(500, -1, u"GET /api/v2.0/registries"_s);
    m_page->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QWidget *>(u"stateNotice"_s)->isVisible()
            || m_page->findChild<QWidget *>(u"noticeBar"_s)->isVisible(),
        10'000);
    QCOMPARE(m_drive->rows(), 4); // the last known rows stay
}

void TestEndpointsPage::namesEveryControl()
{
    openNew();
    QVERIFY2(m_drive->nameless().isEmpty(), qPrintable(m_drive->nameless().join(u", "_s)));
}

QTEST_MAIN(TestEndpointsPage)
#include "tst_endpoints_page.moc"
