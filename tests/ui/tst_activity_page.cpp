#include "app/session/sign_in.h"
#include "app/store/activity.h"
#include "tests/support/desk.h"
#include "tests/support/page_driver.h"
#include "ui/activity/activity_page.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QFileDialog>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** The list of writes: newest first, filtered, saved as text, and following a connection into its profile. */
class TestActivityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isEmptyAtFirst();
    void showsWritesAsTheyCome();
    void filters();
    void savesAsText();
    void saysWhenItCannotBeSaved();
    void followsIntoAProfile();
    void namesEveryControl();

private:
    void record(const QString &name, bool ok = true)
    {
        ActivityEntry entry;
        entry.when = QDateTime::currentDateTimeUtc();
        entry.verb = u"create"_s;
        entry.objectKind = u"endpoint"_s;
        entry.objectName = name;
        entry.ok = ok;
        entry.outcome = ok ? u"Created."_s : u"Refused."_s;
        entry.requestId = u"req-"_s + name;
        m_desk->session.activity()->record(entry);
    }
    [[nodiscard]] QString words() const { return everyWord(*m_page).join(u'\n'); }

    std::unique_ptr<demo::Harbor> m_harbor;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::ActivityPage> m_page;
    std::unique_ptr<PageDriver> m_drive;
};

void TestActivityPage::init()
{
    m_harbor = std::make_unique<demo::Harbor>(quickHarbor());
    QVERIFY(m_harbor->listen());
    m_desk = std::make_unique<Desk>();
    ConnectDetails details;
    details.origin = Origin::of(m_harbor->url());
    details.credentials = {Credentials::Kind::User, u"admin"_s, std::make_shared<const Secret>(u"Harbor12345")};
    bool connected = false;
    m_desk->session.connectWith(details).then(
        this, [&connected](const Result<SignedIn> &result) { connected = result.has_value(); });
    QTRY_VERIFY(connected);
    m_page = std::make_unique<ui::ActivityPage>(
        ui::PageInfo{u"activity"_s, u"Activity"_s, {}, ui::Icon::Activity}, m_desk->context());
    m_page->resize(1180, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    m_drive = std::make_unique<PageDriver>(*m_page);
}

void TestActivityPage::cleanup()
{
    m_drive.reset();
    m_page.reset();
    m_desk.reset();
    m_harbor.reset();
}

void TestActivityPage::isEmptyAtFirst()
{
    QTRY_VERIFY(words().contains(u"Nothing was changed with this profile yet."_s));
    QVERIFY(!m_page->findChild<QAction *>(u"saveActivity"_s)->isEnabled());
}

void TestActivityPage::showsWritesAsTheyCome()
{
    record(u"older"_s);
    record(u"newer"_s, false);
    QTRY_COMPARE(m_drive->rows(), 2);
    QCOMPARE(m_page->count(), 2);
    QVERIFY(m_drive->list()->isVisible());
    const QString text = words();
    QVERIFY(text.contains(u"req-newer"_s));
    QVERIFY(text.indexOf(u"newer"_s) < text.indexOf(u"older"_s)); // newest first
}

void TestActivityPage::filters()
{
    record(u"older"_s);
    record(u"newer"_s);
    m_drive->type("filter", u"req-old"_s);
    QTRY_COMPARE(m_drive->rows(), 1);
    m_drive->type("filter", u"nothing"_s);
    QTRY_COMPARE(m_drive->rows(), 0);
    QTRY_VERIFY(m_drive->click("emptyButton"));
    QTRY_COMPARE(m_drive->rows(), 2);
}

void TestActivityPage::savesAsText()
{
    record(u"older"_s);
    auto *save = m_page->findChild<QAction *>(u"saveActivity"_s);
    QVERIFY(save->isEnabled());
    save->trigger();
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = m_desk->folder.filePath(u"activity.txt"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), m_desk->session.activity()->text());
    QVERIFY(m_drive->text("noticeText").contains(path));
}

void TestActivityPage::saysWhenItCannotBeSaved()
{
    record(u"older"_s);
    m_page->findChild<QAction *>(u"saveActivity"_s)->trigger();
    auto *dialog = m_page->findChild<QFileDialog *>();
    Q_EMIT dialog->fileSelected(m_desk->folder.filePath(u"no/such/folder.txt"_s));
    dialog->reject();
    QVERIFY(m_page->notices()->isShowing());
    QCOMPARE(m_page->notices()->notice().tone, Tone::Error);
}

void TestActivityPage::followsIntoAProfile()
{
    record(u"before"_s);
    bool saved = false;
    m_desk->session.saveAs(u"Mine"_s).then(
        this, [&saved](const Result<store::Keeping> &keeping) { saved = keeping.has_value(); });
    QTRY_VERIFY(saved);
    record(u"after"_s);
    QTRY_COMPARE(m_drive->rows(), 2);
    const QUuid id = m_desk->session.profile()->id;
    bool removed = false;
    m_desk->session.removeProfile(id).then(this, [&removed](const Result<Done> &) { removed = true; });
    QTRY_VERIFY(removed);
}

void TestActivityPage::namesEveryControl()
{
    record(u"older"_s);
    QCOMPARE(m_drive->nameless().join(u'\n'), QString());
    QCOMPARE(markupLabels(*m_page).join(u'\n'), QString());
}

QTEST_MAIN(TestActivityPage)
#include "tst_activity_page.moc"
