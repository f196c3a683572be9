#include "tests/support/connected.h"
#include "tests/support/page_driver.h"
#include "ui/projects/projects_page.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_ids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** The projects page against the demo Harbor: what a person sees and what goes over the wire. */
class TestProjectsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void listsProjects();
    void filtersOnTheServer();
    void createsAProxyCache_data();
    void createsAProxyCache();
    void createsANormalProject();
    void preselectsAnEndpoint();
    void refusesBadInput_data();
    void refusesBadInput();
    void keepsWhatWasTypedOnConflict();
    void sendsOnlyWhatChanged();
    void countsDaysAsAChange();
    void clearsARepositoryFilter();
    void namesWhatHarborDropped();
    void disablesWhatAnOldHarborLacks();
    void saysExactlyWhatIsPartlyDone();
    void writesOnceWhenTheAnswerIsLost();
    void deletesAnEmptyProject();
    void wantsTheNameBeforeContentGoes();
    void cancelsALongDelete();
    void saysWhyNotToDev();
    void isReadOnlyWhenHarborIs();
    void showsAFailedList();
    void opensFormsForOtherPages();
    void namesEveryControl();

private:
    void start(const QString &account = {}, const demo::Options &options = Connected::quick())
    {
        m_connected = std::make_unique<Connected>(options);
        QVERIFY(m_connected->signIn(account, account.isEmpty() ? QString() : u"Harbor12345"_s));
        m_page = std::make_unique<ui::ProjectsPage>(
            ui::PageInfo{u"projects"_s, u"Projects"_s, {}, ui::Icon::Project}, m_connected->context());
        m_page->resize(1180, 720);
        m_page->show();
        m_page->activate();
        m_drive = std::make_unique<PageDriver>(*m_page);
        QTRY_VERIFY(m_drive->rows() > 0);
    }
    [[nodiscard]] QWidget *sheet() const { return m_page->findChild<QWidget *>(u"projectSheet"_s); }
    [[nodiscard]] bool sheetOpen() const { return sheet()->isVisible(); }
    void openNew(const QString &name = u"fresh"_s)
    {
        QVERIFY(m_drive->click("newProjectButton"));
        QTRY_VERIFY(sheetOpen());
        QTRY_VERIFY(m_drive->find<QComboBox>("endpoint")->count() > 0);
        m_drive->type("name", name);
    }
    void openEdit(const QString &name)
    {
        QVERIFY(m_drive->select(name));
        trigger("editProject");
        QTRY_VERIFY(sheetOpen());
        m_connected->harbor().forget();
    }
    /** The form's field; the list's own search has the same name. */
    [[nodiscard]] QLineEdit *repositoryFilter() const { return sheet()->findChild<QLineEdit *>(u"filter"_s); }
    void typeInSheet(const QString &text)
    {
        repositoryFilter()->selectAll();
        QTest::keyClick(repositoryFilter(), Qt::Key_Delete);
        QTest::keyClicks(repositoryFilter(), text);
    }
    void trigger(const char *action) { m_page->findChild<QAction *>(QString::fromLatin1(action))->trigger(); }
    void choose(const char *radio) { m_page->findChild<QRadioButton *>(QString::fromLatin1(radio))->click(); }
    [[nodiscard]] QString pageNotice() const
    {
        const ui::Notice &notice = m_page->notices()->notice();
        return m_page->notices()->isShowing() ? notice.title + u'\n' + notice.text : QString();
    }
    [[nodiscard]] QJsonObject sent(const char *method, const char *target) const
    {
        for (const demo::Seen &seen : m_connected->harbor().requests()) {
            if (seen.method == method && seen.target.contains(target))
                return QJsonDocument::fromJson(seen.body).object();
        }
        return {};
    }
    [[nodiscard]] int writes() const
    {
        return m_connected->requested(u"POST"_s) + m_connected->requested(u"PUT"_s)
            + m_connected->requested(u"DELETE"_s);
    }

    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<ui::ProjectsPage> m_page;
    std::unique_ptr<PageDriver> m_drive;
};

void TestProjectsPage::cleanup()
{
    m_drive.reset();
    m_page.reset();
    m_connected.reset();
}

void TestProjectsPage::listsProjects()
{
    start();
    QCOMPARE(m_drive->rows(), 6);
    QStringList heads;
    const QAbstractItemModel *model = m_drive->list()->model();
    for (int column = 0; column < model->columnCount(); ++column)
        heads.append(model->headerData(column, Qt::Horizontal).toString());
    QCOMPARE(heads,
        (QStringList{u"Name"_s, u"Access"_s, u"Proxy of"_s, u"Used"_s, u"Quota"_s, u"Repositories"_s, u"Created"_s}));
    QVERIFY(m_drive->select(u"nvidiaio"_s));
    QTRY_VERIFY(m_page->findChild<QAbstractButton *>(u"endpointOfProject"_s));
    QSignalSpy goTo(m_page.get(), &ui::Page::goTo);
    trigger("projectImages");
    QCOMPARE(goTo.takeFirst(), (QVariantList{ui::page_id::images, u"nvidiaio"_s}));
}

void TestProjectsPage::filtersOnTheServer()
{
    start();
    m_connected->harbor().forget();
    m_drive->choose("registry_idFilter", u"[1~]"_s);
    QTRY_COMPARE(m_drive->rows(), 4);
    m_drive->choose("publicFilter", u"true"_s);
    QTRY_COMPARE(m_drive->rows(), 2);
    m_drive->type("filter", u"k8"_s);
    QTRY_COMPARE(m_drive->rows(), 1);
    QVERIFY(m_connected->requested(u"GET /api/v2.0/projects?"_s) >= 3);
}

void TestProjectsPage::createsAProxyCache_data()
{
    QTest::addColumn<QByteArray>("retention");
    QTest::addColumn<int>("puts");
    QTest::newRow("Harbor's 7 days") << QByteArray("retention.harbor") << 0;
    QTest::newRow("45 days") << QByteArray("retention.days") << 1;
    QTest::newRow("keep") << QByteArray("retention.keep") << 1;
}

void TestProjectsPage::createsAProxyCache()
{
    QFETCH(QByteArray, retention);
    QFETCH(int, puts);
    start();
    openNew();
    m_drive->find<QCheckBox>("quotaUnlimited")->setChecked(false);
    m_drive->type("quota", u"2"_s);
    m_drive->find<QComboBox>("quotaUnit")->setCurrentText(u"TiB"_s);
    m_drive->find<QCheckBox>("bandwidthUnlimited")->setChecked(false);
    m_drive->type("bandwidth", u"8000"_s);
    m_drive->find<QCheckBox>("connectionsUnlimited")->setChecked(false);
    m_drive->type("connections", u"4"_s);
    m_drive->find<QCheckBox>("localOnNotFound")->setChecked(true);
    choose(retention);
    if (retention == "retention.days")
        m_drive->find<QSpinBox>("retentionDays")->setValue(45);
    m_connected->harbor().forget();
    QVERIFY2(m_drive->enabled("sheetPrimary"), qPrintable(m_drive->find<QAbstractButton>("sheetPrimary")->toolTip()));
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    QCOMPARE(m_connected->requested(u"POST /api/v2.0/projects"_s), 1);
    QCOMPARE(m_connected->requested(u"PUT /api/v2.0/retentions/"_s), puts);
    const QJsonObject body = sent("POST", "/projects");
    QCOMPARE(body.value(u"project_name"_s).toString(), u"fresh"_s);
    QCOMPARE(body.value(u"storage_limit"_s).toInteger(), qint64(2) << 40);
    QCOMPARE(body.value(u"registry_id"_s).toInteger(), 1); // NVIDIA's endpoint by itself
    const QJsonObject metadata = body.value(u"metadata"_s).toObject();
    QCOMPARE(metadata.value(u"public"_s).toString(), u"false"_s);
    QCOMPARE(metadata.value(u"proxy_speed_kb"_s).toString(), u"8000"_s);
    QCOMPARE(metadata.value(u"max_upstream_conn"_s).toString(), u"4"_s);
    if (retention == "retention.days")
        QVERIFY(QJsonDocument(sent("PUT", "/retentions/")).toJson().contains("45"));
    QTRY_COMPARE(m_drive->rows(), 7);
    QTRY_COMPARE(m_page->currentId(), u"fresh"_s); // selected
    QTRY_COMPARE(m_page->notices()->notice().tone, Tone::Ok);
}

void TestProjectsPage::createsANormalProject()
{
    start();
    openNew(u"own"_s);
    m_drive->find<QCheckBox>("proxy")->setChecked(false);
    QVERIFY(!m_drive->find<QWidget>("endpointField")->isVisible());
    QVERIFY(!m_drive->find<QWidget>("retentionField")->isVisible());
    choose("access.public");
    m_connected->harbor().forget();
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_COMPARE(m_page->currentId(), u"own"_s);
    const QJsonObject body = sent("POST", "/projects");
    QVERIFY(!body.value(u"registry_id"_s).toInteger());
    QCOMPARE(body.value(u"metadata"_s).toObject().value(u"public"_s).toString(), u"true"_s);
    QCOMPARE(m_connected->requested(u"PUT"_s), 0);
}

void TestProjectsPage::preselectsAnEndpoint()
{
    start();
    QVERIFY(m_page->openObject(u"new:GitHub"_s));
    QTRY_VERIFY(sheetOpen());
    QTRY_VERIFY(m_drive->find<QComboBox>("endpoint")->currentText().startsWith(u"GitHub"_s));
    bool left = false;
    m_page->confirmLeave([&](bool yes) { left = yes; });
    QVERIFY(left); // nothing typed, nothing to ask
}

void TestProjectsPage::refusesBadInput_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("value");
    const QByteArray name("name");
    QTest::newRow("blank name") << name << u"  "_s;
    QTest::newRow("capitals") << name << u"NvidiaIO"_s;
    QTest::newRow("slash") << name << u"a/b"_s;
    QTest::newRow("leading separator") << name << u"-a"_s;
    QTest::newRow("double separators") << name << u"a..b"_s;
    QTest::newRow("256 characters") << name << QString(256, u'a');
    for (const QString &quota : {u"0"_s, u"-2"_s, u"1e3"_s, u"12 XB"_s, u"1025"_s, u""_s})
        QTest::addRow("quota %s", qPrintable(quota)) << QByteArray("quota") << quota;
    QTest::newRow("bandwidth") << QByteArray("bandwidth") << u"0"_s;
    QTest::newRow("connections") << QByteArray("connections") << u"many"_s;
}

void TestProjectsPage::refusesBadInput()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, value);
    start();
    openNew();
    QVERIFY(m_drive->enabled("sheetPrimary"));
    m_connected->harbor().forget();
    if (field != "name")
        m_drive->find<QCheckBox>((field + "Unlimited").constData())->setChecked(false);
    if (field == "quota")
        m_drive->find<QComboBox>("quotaUnit")->setCurrentText(u"TiB"_s);
    m_drive->type(field.constData(), value);
    QVERIFY(!m_drive->enabled("sheetPrimary"));
    m_drive->find<QLineEdit>(field == "name" ? "quota" : "name")->setFocus();
    m_drive->find<QAbstractButton>("sheetCancel")->setFocus();
    QTRY_VERIFY2(m_drive->under(field.constData()).size() > 15, "no sentence under the field");
    QVERIFY(!m_drive->find<QAbstractButton>("sheetPrimary")->toolTip().isEmpty());
    QCOMPARE(writes(), 0);
}

void TestProjectsPage::keepsWhatWasTypedOnConflict()
{
    start();
    openNew(u"nvidiaio"_s);
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY2(m_drive->under("name").contains(u"already"_s, Qt::CaseInsensitive)
            || m_drive->under("name").contains(u"exists"_s),
        qPrintable(m_drive->under("name")));
    QVERIFY(sheetOpen());
    QCOMPARE(m_drive->find<QLineEdit>("name")->text(), u"nvidiaio"_s);
    QVERIFY(m_drive->find<QLineEdit>("name")->isEnabled());
}

void TestProjectsPage::sendsOnlyWhatChanged()
{
    start();
    openEdit(u"research"_s);
    QVERIFY(m_drive->find<QLineEdit>("name")->isReadOnly());
    QVERIFY(!m_drive->find<QComboBox>("endpoint")->isEnabled());
    QVERIFY(!m_drive->find<QCheckBox>("proxy")->isEnabled());
    QCOMPARE(m_drive->find<QLineEdit>("quota")->text(), u"10"_s);
    choose("access.public");
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    QCOMPARE(writes(), 1);
    const QJsonObject metadata = sent("PUT", "/projects/").value(u"metadata"_s).toObject();
    QCOMPARE(metadata.value(u"public"_s).toString(), u"true"_s);
    QVERIFY(!metadata.contains(u"proxy_speed_kb"_s));
    QVERIFY(!metadata.contains(u"max_upstream_conn"_s));
    openEdit(u"research"_s);
    m_drive->type("quota", u"20"_s);
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    QCOMPARE(writes(), 1);
    QCOMPARE(m_connected->requested(u"PUT /api/v2.0/quotas/"_s), 1);
}

void TestProjectsPage::countsDaysAsAChange()
{
    start();
    openEdit(u"nvidiaio"_s);
    QVERIFY(m_page->findChild<QRadioButton *>(u"retention.harbor"_s)->isChecked());
    choose("retention.days");
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    openEdit(u"nvidiaio"_s);
    QVERIFY(m_page->findChild<QRadioButton *>(u"retention.days"_s)->isChecked());
    m_drive->find<QSpinBox>("retentionDays")->setValue(14);
    bool left = true;
    m_page->confirmLeave([&](bool yes) { left = yes; });
    QTRY_VERIFY(m_drive->asking()); // days alone are something typed
    QVERIFY(m_drive->confirm());
    QTRY_VERIFY(left);
    QCOMPARE(writes(), 0);
}

void TestProjectsPage::clearsARepositoryFilter()
{
    start({}, Connected::quick(u"v2.16.0-demo"_s));
    openEdit(u"nvidiaio"_s);
    typeInSheet(u"nvidia/**"_s);
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    QTRY_COMPARE(m_page->notices()->notice().tone, Tone::Ok);
    openEdit(u"nvidiaio"_s);
    QCOMPARE(repositoryFilter()->text(), u"nvidia/**"_s);
    typeInSheet({});
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    QVERIFY2(m_connected->requested(u"PUT /api/v2.0/projects/"_s) == 1, qPrintable(pageNotice()));
    QTRY_COMPARE(m_page->notices()->notice().tone, Tone::Ok);
    openEdit(u"nvidiaio"_s);
    QCOMPARE(repositoryFilter()->text(), QString());
}

void TestProjectsPage::namesWhatHarborDropped()
{
    start();
    openNew(u"half-kept"_s);
    m_drive->find<QCheckBox>("bandwidthUnlimited")->setChecked(false);
    m_drive->type("bandwidth", u"8000"_s);
    // A Harbor that takes the project and forgets the bandwidth: what reads back is what counts.
    m_connected->harbor().fail(200, 1, u"GET /api/v2.0/projects/half-kept"_s,
        R"({"project_id":7,"name":"half-kept","registry_id":1,"metadata":{"public":"false"}})",
        {{"Content-Type", "application/json"}});
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    QTRY_COMPARE(m_page->notices()->notice().tone, Tone::Warning);
    QVERIFY2(pageNotice().contains(u"Bandwidth"_s) && pageNotice().contains(u"half-kept"_s), qPrintable(pageNotice()));
}

void TestProjectsPage::disablesWhatAnOldHarborLacks()
{
    start({}, Connected::quick(u"v2.10.3-demo"_s));
    openNew();
    for (const char *field : {"bandwidth", "connections", "localOnNotFound", "filter", "referrerApi"}) {
        auto *whole = m_page->findChild<QWidget *>(QString::fromLatin1(field) + u"Field"_s);
        QVERIFY2(!whole->isEnabled(), field);
        QVERIFY2(m_drive->under(field).contains(u"2.1"_s), qPrintable(m_drive->under(field))); // since which version
    }
    m_connected->harbor().forget();
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen());
    QCOMPARE(sent("POST", "/projects").value(u"metadata"_s).toObject().keys(), QStringList{u"public"_s});
}

void TestProjectsPage::saysExactlyWhatIsPartlyDone()
{
    start();
    openNew(u"partly"_s);
    choose("retention.keep");
    m_connected->harbor().forget();
    m_connected->harbor().fail(403, -1, u"PUT /api/v2.0/retentions/"_s);
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(!sheetOpen()); // the form must not make the project a second time
    QTRY_COMPARE(m_page->notices()->notice().tone, Tone::Warning);
    QVERIFY2(pageNotice().contains(u"partly"_s), qPrintable(pageNotice()));
    QVERIFY2(pageNotice().contains(u"retention"_s, Qt::CaseInsensitive), qPrintable(pageNotice()));
    QCOMPARE(m_connected->requested(u"POST /api/v2.0/projects"_s), 1);
    QTRY_COMPARE(m_page->currentId(), u"partly"_s);
}

void TestProjectsPage::writesOnceWhenTheAnswerIsLost()
{
    start();
    openNew(u"once"_s);
    m_connected->harbor().forget();
    m_connected->harbor().reset(u"POST /api/v2.0/projects"_s, 1, demo::Effect::Done);
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_COMPARE_WITH_TIMEOUT(m_drive->rows(), 7, 15'000); // found by reading
    QCOMPARE(m_connected->requested(u"POST /api/v2.0/projects"_s), 1);
}

void TestProjectsPage::deletesAnEmptyProject()
{
    start();
    QVERIFY(m_drive->select(u"dockerhub"_s));
    m_connected->harbor().forget();
    trigger("deleteProject");
    QTRY_VERIFY(m_drive->asking());
    QCOMPARE(writes(), 0);
    QVERIFY(!m_page->findChild<QLineEdit *>(u"confirmName"_s));
    QVERIFY(m_drive->confirm());
    QTRY_COMPARE(m_drive->rows(), 5);
    QCOMPARE(writes(), 1);
}

void TestProjectsPage::wantsTheNameBeforeContentGoes()
{
    start();
    QVERIFY(m_drive->select(u"research"_s));
    m_connected->harbor().forget();
    trigger("deleteProject");
    QTRY_VERIFY(m_drive->asking());
    QVERIFY(m_page->findChild<QLabel *>(u"confirmText"_s)->text().contains(u"repositories"_s));
    QVERIFY(!m_drive->confirm()); // not without the name
    QVERIFY(!m_drive->confirm(u"Research"_s));
    m_page->findChild<QLineEdit *>(u"confirmName"_s)->clear();
    QVERIFY(m_drive->confirm(u"research"_s));
    QCOMPARE(m_connected->tasks().tasks().size(), 1);
    QVERIFY(!m_page->findChild<QAction *>(u"deleteProject"_s)->isEnabled()); // on its way
    QTRY_COMPARE(m_drive->rows(), 5);
    QCOMPARE(m_connected->requested(u"DELETE /api/v2.0/projects/research\""_s), 0);
    QTRY_COMPARE(m_connected->tasks().tasks().first()->state(), Task::State::Done);
}

void TestProjectsPage::cancelsALongDelete()
{
    start();
    QVERIFY(m_drive->select(u"research"_s));
    m_connected->harbor().delay(300, u"DELETE"_s);
    trigger("deleteProject");
    QTRY_VERIFY(m_drive->asking());
    QVERIFY(m_drive->confirm(u"research"_s));
    QTRY_VERIFY(m_connected->requested(u"DELETE"_s) > 0);
    m_connected->tasks().tasks().first()->cancel();
    QTest::qWait(700);
    QVERIFY(m_connected->requested(u"DELETE"_s) < 3); // four repositories and a project were to go
    QCOMPARE(m_drive->rows(), 6);
    QVERIFY(m_connected->tasks().tasks().first()->state() != Task::State::Running);
    QVERIFY(m_page->findChild<QAction *>(u"deleteProject"_s)->isEnabled());
}

void TestProjectsPage::saysWhyNotToDev()
{
    start(u"dev"_s);
    m_connected->harbor().forget();
    if (m_drive->enabled("newProjectButton")) {
        QVERIFY(m_drive->click("newProjectButton"));
        QTRY_VERIFY(m_drive->under("endpoint").size() > 20); // endpoints may not be listed
        QVERIFY(!m_drive->enabled("sheetPrimary"));
        QVERIFY(m_drive->click("sheetCancel"));
        QTRY_VERIFY(!sheetOpen());
    } else {
        QVERIFY(m_drive->find<QAbstractButton>("newProjectButton")->toolTip().contains(u"administrator"_s));
    }
    QVERIFY(m_drive->select(u"research"_s));
    trigger("editProject");
    QTRY_VERIFY(sheetOpen());
    choose("access.public");
    QVERIFY(m_drive->click("sheetPrimary"));
    QTRY_VERIFY(sheet()->findChild<ui::NoticeBar *>(u"noticeBar"_s)->isShowing());
    QVERIFY(sheetOpen());
    const QString said =
        sheet()->findChild<QLabel *>(u"noticeTitle"_s)->text() + sheet()->findChild<QLabel *>(u"noticeText"_s)->text();
    QVERIFY2(said.contains(u"not allowed"_s, Qt::CaseInsensitive) || said.contains(u"may not"_s), qPrintable(said));
}

void TestProjectsPage::isReadOnlyWhenHarborIs()
{
    start();
    QVERIFY(m_drive->select(u"research"_s));
    m_connected->harbor().setReadOnly(true);
    m_connected->session().refresh();
    QTRY_VERIFY(!m_drive->enabled("newProjectButton"));
    QVERIFY(m_drive->find<QAbstractButton>("newProjectButton")->toolTip().contains(u"read-only"_s));
    QVERIFY(!m_page->findChild<QAction *>(u"editProject"_s)->isEnabled());
    QVERIFY(!m_page->findChild<QAction *>(u"deleteProject"_s)->isEnabled());
}

void TestProjectsPage::showsAFailedList()
{
    start();
    QVERIFY(m_drive->select(u"research"_s));
    m_connected->harbor().fail(403, -1, u"GET /api/v2.0/projects?"_s);
    m_page->refresh();
    QTRY_VERIFY(m_page->findChild<QWidget *>(u"stateNotice"_s)->isVisible());
    QCOMPARE(m_drive->rows(), 6);
    QCOMPARE(m_page->currentId(), u"research"_s);
    m_connected->harbor().heal();
    m_page->refresh();
    QTRY_VERIFY(!m_page->findChild<QWidget *>(u"stateNotice"_s)->isVisible());
    QCOMPARE(m_page->currentId(), u"research"_s);
}

void TestProjectsPage::opensFormsForOtherPages()
{
    start();
    QVERIFY(m_page->openObject(u"edit:nvidiaio"_s));
    QTRY_VERIFY(sheetOpen());
    QCOMPARE(m_drive->find<QLineEdit>("name")->text(), u"nvidiaio"_s);
    QCOMPARE(m_page->currentId(), u"nvidiaio"_s);
}

void TestProjectsPage::namesEveryControl()
{
    start();
    openNew();
    QVERIFY2(m_drive->nameless().isEmpty(), qPrintable(m_drive->nameless().join(u", "_s)));
}

QTEST_MAIN(TestProjectsPage)
#include "tst_projects_page.moc"
