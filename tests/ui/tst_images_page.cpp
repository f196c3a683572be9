#include "app/models/roles.h"
#include "app/oci/rewrite.h"
#include "tests/support/connected.h"
#include "tests/support/page_driver.h"
#include "ui/images/images_page.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_ids.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** The images page against the demo Harbor: tree, details, copies, deleting. */
class TestImagesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void choosesAProject();
    void opensArtifactsLazily();
    void filtersOnTheServer();
    void explainsArtifactsWithoutTag();
    void copiesReferences();
    void offersAPullCommandForEveryTool();
    void showsAChosenPlatform();
    void deletesWithThePlan();
    void wantsTheNameOfARepository();
    void explainsWhatAnIndexHolds();
    void opensObjects();
    void saysWhenAnObjectIsGone();
    void keepsOpenAndSelectedOverARefresh();
    void saysWhatFailedOnce();
    void warnsOfTheSevenDays();
    void saysWhenNothingIsCached();
    void saysWhyNotToDev();
    void isReadOnlyWhenHarborIs();
    void namesEveryControl();

private:
    void start(const QString &account = {})
    {
        m_connected = std::make_unique<Connected>();
        QVERIFY(m_connected->signIn(account, account.isEmpty() ? QString() : u"Harbor12345"_s));
        m_page = std::make_unique<ui::ImagesPage>(
            ui::PageInfo{u"images"_s, u"Images"_s, {}, ui::Icon::Image}, m_connected->context());
        m_page->resize(1180, 720);
        m_page->show();
        m_page->activate();
        m_drive = std::make_unique<PageDriver>(*m_page);
        QTRY_VERIFY(m_drive->rows() > 20); // nvidiaio, the first cache with something in it
        QTRY_VERIFY(m_page->notices()->isShowing() || !account.isEmpty()); // the seven days
        m_connected->harbor().forget();
    }
    [[nodiscard]] QTreeView *tree() const { return m_drive->find<QTreeView>("list"); }
    [[nodiscard]] QModelIndex repository(const QString &name) const
    {
        const QModelIndexList found =
            tree()->model()->match(tree()->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return found.value(0);
    }
    /** Opens a repository and selects its artifact with that tag; empty: the first without one. */
    void selectArtifact(const QString &name, const QString &tag)
    {
        QModelIndex index = repository(name);
        QVERIFY(index.isValid());
        tree()->expand(index);
        QTRY_VERIFY(tree()->model()->rowCount(repository(name)) > 0);
        index = repository(name);
        for (int row = 0; row < tree()->model()->rowCount(index); ++row) {
            const QModelIndex artifact = tree()->model()->index(row, 0, index);
            const QStringList tags = artifact.data(roles::Tags).toStringList();
            if (tag.isEmpty() ? tags.isEmpty() : tags.contains(tag)) {
                tree()->setCurrentIndex(artifact);
                return;
            }
        }
        QFAIL("no such artifact");
    }
    void trigger(const char *action) { m_page->findChild<QAction *>(QString::fromLatin1(action))->trigger(); }
    [[nodiscard]] bool can(const char *action)
    {
        return m_page->findChild<QAction *>(QString::fromLatin1(action))->isEnabled();
    }
    [[nodiscard]] QString said() const { return m_page->notices()->notice().title + m_page->notices()->notice().text; }
    [[nodiscard]] QString host() const { return m_connected->session().authority(); }
    void openFold(const char *name)
    {
        m_page->findChild<ui::FoldSection *>(QString::fromLatin1(name))
            ->findChild<QToolButton *>(u"foldToggle"_s)
            ->click();
    }
    [[nodiscard]] QString foldText(const char *name) const
    {
        QStringList lines;
        for (const QLabel *label :
            m_page->findChild<ui::FoldSection *>(QString::fromLatin1(name))->findChildren<QLabel *>())
            lines.append(label->text());
        return lines.join(u'\n');
    }

    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<ui::ImagesPage> m_page;
    std::unique_ptr<PageDriver> m_drive;
};

void TestImagesPage::cleanup()
{
    m_drive.reset();
    m_page.reset();
    m_connected.reset();
}

void TestImagesPage::choosesAProject()
{
    start();
    auto *projects = m_drive->find<QComboBox>("imagesProject");
    QCOMPARE(projects->currentData().toString(), u"nvidiaio"_s);
    QCOMPARE(projects->count(), 6);
    m_drive->choose("imagesProject", u"k8s"_s);
    QTRY_VERIFY(m_connected->requested(u"GET /api/v2.0/projects/k8s/repositories?"_s) == 1);
    QTRY_VERIFY(m_drive->rows() > 0 && m_drive->rows() < 15);
    m_drive->choose("imagesProject", u"2024"_s); // all digits
    QTRY_COMPARE(m_drive->rows(), 1);
}

void TestImagesPage::opensArtifactsLazily()
{
    start();
    QCOMPARE(m_connected->requested(u"GET /api/v2.0/projects/nvidiaio/repositories/nvidia"_s), 0);
    tree()->expand(repository(u"nvidia/cuda"_s));
    QTRY_VERIFY(tree()->model()->rowCount(repository(u"nvidia/cuda"_s)) > 3);
    int asked = 0;
    for (const demo::Seen &seen : m_connected->harbor().requests())
        asked += seen.target.contains("/artifacts?") ? 1 : 0;
    QCOMPARE(asked, 1);
    tree()->collapse(repository(u"nvidia/cuda"_s));
    tree()->expand(repository(u"nvidia/cuda"_s));
    QTest::qWait(50);
    QCOMPARE(m_connected->requested(u"GET"_s), asked);
}

void TestImagesPage::filtersOnTheServer()
{
    start();
    m_drive->type("filter", u"triton"_s);
    QTRY_COMPARE(m_drive->rows(), 2);
    QVERIFY(m_connected->harbor().requests().last().target.contains("triton"));
    m_drive->type("filter", u"no such thing"_s);
    QTRY_COMPARE(m_drive->rows(), 0);
    QTRY_VERIFY(m_drive->find<QAbstractButton>("emptyButton")->isVisible());
    QVERIFY(m_drive->click("emptyButton"));
    QTRY_VERIFY(m_drive->rows() > 20);
    m_drive->choose("tagsFilter", u"tags=nil"_s);
    QTRY_VERIFY(m_drive->rows() > 20);
    tree()->expand(repository(u"nvidia/cuda"_s));
    QTRY_VERIFY(tree()->model()->rowCount(repository(u"nvidia/cuda"_s)) > 0);
    QVERIFY(m_connected->harbor().requests().last().target.contains("tags%3Dnil"));
}

void TestImagesPage::explainsArtifactsWithoutTag()
{
    start();
    selectArtifact(u"nvidia/cuda"_s, {});
    QTRY_VERIFY(m_page->currentId().contains(u"@sha256:"_s));
    auto *details = m_drive->find<ui::DetailsPanel>("imageDetails");
    QVERIFY(details->isVisible());
    QVERIFY(details->notices()->notice().text.contains(u"digest"_s));
    QVERIFY(!can("copyByTag"));
    QVERIFY(can("copyByDigest"));
    selectArtifact(u"nvidia/k8s/cuda-sample"_s, u"vectoradd-cuda12.5.0"_s);
    QStringList shown;
    for (const QLabel *label : details->findChildren<QLabel *>())
        shown.append(label->text());
    QVERIFY(shown.contains(u"never"_s));
}

void TestImagesPage::copiesReferences()
{
    start();
    selectArtifact(u"nvidia/gpu-operator"_s, u"v25.3.0"_s);
    trigger("copyByTag");
    QCOMPARE(QGuiApplication::clipboard()->text(), host() + u"/nvidiaio/nvidia/gpu-operator:v25.3.0"_s);
    trigger("copyByDigest");
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(host() + u"/nvidiaio/nvidia/gpu-operator@sha256:"_s));
    QCOMPARE(copied.section(u'@', 1), m_page->currentId().section(u'@', 1));
    QSignalSpy goTo(m_page.get(), &ui::Page::goTo);
    QVERIFY(m_drive->click("useImage"));
    QCOMPARE(goTo.takeFirst(), (QVariantList{ui::page_id::useIt, host() + u"/nvidiaio/nvidia/gpu-operator:v25.3.0"_s}));
}

void TestImagesPage::offersAPullCommandForEveryTool()
{
    start();
    selectArtifact(u"nvidia/gpu-operator"_s, u"v25.3.0"_s);
    const QMenu *menu = m_drive->find<QPushButton>("copyPullCommand")->menu();
    QVERIFY(menu);
    for (const oci::PullTool tool : oci::pullTools()) {
        bool byTag = false;
        for (QAction *action : menu->actions()) {
            if (action->text() != oci::toolName(tool))
                continue;
            byTag = true;
            action->trigger();
            QCOMPARE(QGuiApplication::clipboard()->text(),
                oci::pullCommand(tool, {host(), u"nvidiaio/nvidia/gpu-operator"_s, u"v25.3.0"_s, {}}));
        }
        QVERIFY2(byTag, qPrintable(oci::toolName(tool)));
    }
    QVERIFY(menu->findChild<QMenu *>());
    menu->findChild<QMenu *>()->actions().first()->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"@sha256:"_s));
}

void TestImagesPage::showsAChosenPlatform()
{
    start();
    QVERIFY(m_page->openObject(u"nvidiaio/nvidia/cloud-native/gpu-operator-validator"_s));
    selectArtifact(u"nvidia/cloud-native/gpu-operator-validator"_s, u"v24.9.1"_s);
    auto *platforms = m_drive->find<QTableWidget>("platformTable");
    QVERIFY(platforms);
    QVERIFY(platforms->rowCount() >= 2);
    QCOMPARE(platforms->item(0, 0)->text(), u"linux/amd64"_s);
    openFold("environmentFold");
    QVERIFY2(foldText("environmentFold").contains(u"choose a platform"_s), qPrintable(foldText("environmentFold")));
    openFold("historyFold");
    platforms->setCurrentCell(1, 0);
    QTRY_VERIFY2(foldText("environmentFold").contains(u"PATH = "_s) || foldText("environmentFold").contains(u"PATH="_s),
        qPrintable(foldText("environmentFold")));
    openFold("labelsFold");
    QVERIFY(foldText("labelsFold").contains(u"NVIDIA"_s));
    QTRY_VERIFY2(foldText("historyFold").contains(u"gpu-operator-validator"_s), qPrintable(foldText("historyFold")));
}

void TestImagesPage::deletesWithThePlan()
{
    start();
    selectArtifact(u"nvidia/gpu-operator"_s, u"v24.3.0"_s);
    const int before = tree()->model()->rowCount(repository(u"nvidia/gpu-operator"_s));
    trigger("deleteImage");
    QTRY_VERIFY(m_drive->asking());
    QCOMPARE(m_connected->requested(u"DELETE"_s), 0);
    QString all;
    for (const QLabel *label : m_page->findChild<QWidget *>(u"confirmDialog"_s)->findChildren<QLabel *>())
        all += label->text() + u'\n';
    QVERIFY2(all.contains(u"v24.3.0"_s), qPrintable(all)); // what goes with it
    QVERIFY(m_drive->confirm());
    QTRY_COMPARE(m_connected->requested(u"DELETE"_s), 1);
    QTRY_COMPARE(tree()->model()->rowCount(repository(u"nvidia/gpu-operator"_s)), before - 1);
    QVERIFY(tree()->isExpanded(repository(u"nvidia/gpu-operator"_s))); // where the person was
    QCOMPARE(m_page->notices()->notice().tone, Tone::Ok);
}

void TestImagesPage::wantsTheNameOfARepository()
{
    start();
    tree()->setCurrentIndex(repository(u"nvidia/nemo"_s));
    QVERIFY(!can("copyByDigest"));
    const int before = m_drive->rows();
    trigger("deleteImage");
    QTRY_VERIFY(m_drive->asking());
    QVERIFY(!m_drive->confirm());
    QVERIFY(m_drive->confirm(u"nvidia/nemo"_s));
    QTRY_COMPARE(m_drive->rows(), before - 1);
    QCOMPARE(m_connected->requested(u"DELETE"_s), 1);
}

void TestImagesPage::explainsWhatAnIndexHolds()
{
    start();
    selectArtifact(u"nvidia/gpu-operator"_s, u"v24.9.0"_s);
    trigger("deleteImage");
    QTRY_VERIFY(m_drive->asking());
    // Between the question and the answer an index came that holds it: Harbor refuses with 412.
    m_connected->harbor().fail(412, 1, u"DELETE"_s,
        R"({"errors":[{"code":"PRECONDITION","message":"the deleting artifact is referenced by others"}]})",
        {{"Content-Type", "application/json"}});
    QVERIFY(m_drive->confirm());
    QTRY_COMPARE(m_page->notices()->notice().tone, Tone::Error);
    QVERIFY2(said().contains(u"index"_s), qPrintable(said()));
    QCOMPARE(m_connected->requested(u"DELETE"_s), 1);
}

void TestImagesPage::opensObjects()
{
    start();
    selectArtifact(u"nvidia/driver"_s, u"535.216.03-ubuntu22.04"_s);
    const QString id = m_page->currentId();
    m_drive->type("filter", u"triton"_s);
    QTRY_COMPARE(m_drive->rows(), 2);
    QVERIFY(m_page->openObject(id)); // from elsewhere, while a filter hides it
    QTRY_COMPARE(m_page->currentId(), id);
    QCOMPARE(m_drive->find<QLineEdit>("filter")->text(), QString());
    QVERIFY(m_page->openObject(u"library/tools/skopeo"_s));
    QTRY_COMPARE(m_page->currentId(), u"library/tools/skopeo"_s);
    QCOMPARE(m_drive->find<QComboBox>("imagesProject")->currentData().toString(), u"library"_s);
    QVERIFY(m_page->openObject(u"k8s"_s));
    QTRY_COMPARE(m_drive->find<QComboBox>("imagesProject")->currentData().toString(), u"k8s"_s);
    QTRY_VERIFY(m_drive->rows() > 2);
}

void TestImagesPage::saysWhenAnObjectIsGone()
{
    start();
    QVERIFY(m_page->openObject(u"nvidiaio/nvidia/never-was@sha256:00"_s));
    QTRY_VERIFY2(said().contains(u"nvidia/never-was"_s), qPrintable(said()));
    QCOMPARE(m_drive->find<QLineEdit>("filter")->text(), u"nvidia/never-was"_s); // what was looked for is to be seen
}

void TestImagesPage::keepsOpenAndSelectedOverARefresh()
{
    start();
    selectArtifact(u"nvidia/cuda"_s, u"12.4.1-base-ubuntu22.04"_s);
    const QString id = m_page->currentId();
    m_connected->harbor().forget();
    m_page->refresh();
    QTRY_VERIFY(m_connected->requested(u"GET /api/v2.0/projects/nvidiaio/repositories?"_s) > 0);
    QTRY_VERIFY(tree()->model()->rowCount(repository(u"nvidia/cuda"_s)) > 0);
    QTRY_COMPARE(m_page->currentId(), id);
    QVERIFY(tree()->isExpanded(repository(u"nvidia/cuda"_s)));
    tree()->header()->setSortIndicator(4, Qt::DescendingOrder);
    QTRY_VERIFY(m_connected->requested(u"GET"_s) > 3);
    QTRY_COMPARE(m_page->currentId(), id);
}

void TestImagesPage::saysWhatFailedOnce()
{
    start();
    m_connected->harbor().fail(403, -1, u"/artifacts?"_s);
    tree()->expand(repository(u"nvidia/cuda"_s));
    QTRY_COMPARE(m_page->notices()->notice().tone, Tone::Error);
    QTest::qWait(100);
    QCOMPARE(m_connected->requested(u"GET"_s), 1); // it does not go round
    m_connected->harbor().heal();
    QVERIFY(m_page->notices()->findChild<QAbstractButton *>(u"noticeAction0"_s));
    m_page->notices()->findChild<QAbstractButton *>(u"noticeAction0"_s)->click();
    QTRY_VERIFY(tree()->model()->rowCount(repository(u"nvidia/cuda"_s)) > 0);
}

void TestImagesPage::warnsOfTheSevenDays()
{
    start();
    QVERIFY2(said().contains(u"7 days"_s), qPrintable(said()));
    QSignalSpy goTo(m_page.get(), &ui::Page::goTo);
    QVERIFY(m_drive->click("changeRetention"));
    QCOMPARE(goTo.takeFirst(), (QVariantList{ui::page_id::projects, u"edit:nvidiaio"_s}));
    m_drive->choose("imagesProject", u"library"_s);
    QTRY_COMPARE(m_drive->rows(), 2);
    QVERIFY(!m_page->notices()->isShowing()); // a normal project keeps everything
}

void TestImagesPage::saysWhenNothingIsCached()
{
    start();
    m_drive->choose("imagesProject", u"dockerhub"_s);
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"emptySentence"_s)
        && m_page->findChild<QLabel *>(u"emptySentence"_s)->isVisible());
    QTRY_VERIFY2(said().contains(u"unhealthy"_s), qPrintable(said())); // and why nothing will come
}

void TestImagesPage::saysWhyNotToDev()
{
    start(u"dev"_s);
    m_drive->choose("imagesProject", u"research"_s);
    QTRY_VERIFY(m_drive->rows() > 0 && m_drive->rows() < 10);
    tree()->setCurrentIndex(tree()->model()->index(0, 0));
    trigger("deleteImage");
    QTRY_VERIFY(m_drive->asking() || m_page->notices()->notice().tone == Tone::Error);
    if (m_drive->asking())
        QVERIFY(m_drive->confirm(tree()->currentIndex().data().toString()));
    QTRY_COMPARE(m_page->notices()->notice().tone, Tone::Error);
    QVERIFY2(
        said().contains(u"may not"_s) || said().contains(u"not allowed"_s, Qt::CaseInsensitive), qPrintable(said()));
}

void TestImagesPage::isReadOnlyWhenHarborIs()
{
    start();
    tree()->setCurrentIndex(repository(u"nvidia/cuda"_s));
    QVERIFY(can("deleteImage"));
    m_connected->harbor().setReadOnly(true);
    m_connected->session().refresh();
    QTRY_VERIFY(!can("deleteImage"));
    QVERIFY(m_page->findChild<QAction *>(u"deleteImage"_s)->toolTip().contains(u"read-only"_s));
}

void TestImagesPage::namesEveryControl()
{
    start();
    selectArtifact(u"nvidia/cloud-native/gpu-operator-validator"_s, u"v24.9.1"_s);
    QVERIFY2(m_drive->nameless().isEmpty(), qPrintable(m_drive->nameless().join(u", "_s)));
}

QTEST_MAIN(TestImagesPage)
#include "tst_images_page.moc"
