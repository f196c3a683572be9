#include "app/models/image_tree.h"
#include "app/models/roles.h"
#include "tests/support/connected.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** Repositories and their artifacts as a model, against the demo Harbor. */
class TestImageTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void readsEveryPage();
    void readsArtifactsWhenOpened();
    void survivesTheModelTester();
    void asksTheServerToFilterAndSort();
    void filtersArtifacts();
    void keepsItsSearchOverProjects();
    void doesNotAskAgainAfterAFailure();
    void retriesAFailedList();
    void namesAVanishedRepository();
    void saysNoTagAndNever();
    void forgetsAnswersOfTheFormerProject();

private:
    void start(const QString &project, qsizetype bulk = 0)
    {
        if (bulk > 0) {
            demo::Options options = Connected::quick();
            options.seed = QStringLiteral(R"({"accounts":[{"name":"admin","password":"Harbor12345","admin":true}],
                "projects":[{"name":"many","bulk":%1},{"name":"other","bulk":3}]})")
                               .arg(bulk)
                               .toUtf8();
            m_connected = std::make_unique<Connected>(options);
        } else {
            m_connected = std::make_unique<Connected>();
        }
        QVERIFY(m_connected->signIn());
        m_tree = std::make_unique<ImageTree>(m_connected->session().harbor());
        m_tree->setProject(project);
        QTRY_COMPARE(m_tree->status()->state(), LoadState::Idle);
        m_connected->harbor().forget();
    }
    [[nodiscard]] QModelIndex opened(const QString &repository)
    {
        const QModelIndex index = m_tree->indexOf(repository);
        if (index.isValid() && m_tree->canFetchMore(index))
            m_tree->fetchMore(index);
        return index;
    }

    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<ImageTree> m_tree;
};

void TestImageTree::cleanup()
{
    m_tree.reset();
    m_connected.reset();
}

void TestImageTree::readsEveryPage()
{
    start(u"many"_s, 250);
    QCOMPARE(m_tree->status()->total(), 250);
    QVERIFY(m_tree->rowCount() <= 100); // Harbor gives no more at once
    while (m_tree->canFetchMore({})) {
        const int before = m_tree->rowCount();
        m_tree->fetchMore({});
        QVERIFY(!m_tree->canFetchMore({})); // one page at a time
        QTRY_VERIFY(m_tree->rowCount() > before);
    }
    QCOMPARE(m_tree->rowCount(), 250);
    QSet<QString> names;
    for (int row = 0; row < m_tree->rowCount(); ++row)
        names.insert(m_tree->index(row, 0).data(roles::Id).toString());
    QCOMPARE(names.size(), 250);
}

void TestImageTree::readsArtifactsWhenOpened()
{
    start(u"nvidiaio"_s);
    QVERIFY(m_tree->rowCount() > 20);
    const QModelIndex cuda = m_tree->indexOf(u"nvidiaio/nvidia/cuda"_s);
    QVERIFY(cuda.isValid());
    QVERIFY(m_tree->hasChildren(cuda));
    QCOMPARE(m_tree->rowCount(cuda), 0);
    QCOMPARE(m_connected->requested(u"GET"_s), 0); // nothing is read ahead
    QCOMPARE(opened(u"nvidiaio/nvidia/cuda"_s), cuda);
    QTRY_VERIFY(m_tree->rowCount(cuda) > 3);
    QCOMPARE(m_connected->requested(u"GET"_s), 1);
    const QModelIndex artifact = m_tree->index(0, 0, cuda);
    QCOMPARE(m_tree->parent(artifact), cuda);
    QCOMPARE(m_tree->repositoryAt(artifact)->name, u"nvidiaio/nvidia/cuda"_s);
    QCOMPARE(m_tree->indexOf(artifact.data(roles::Id).toString()), artifact);
    QVERIFY(artifact.siblingAtColumn(ImageTree::Size).data().toString().endsWith(u"iB"_s));
    QCOMPARE(m_tree->indexOf(u"nvidiaio/nvidia/cuda@sha256:none"_s), QModelIndex());
    QCOMPARE(m_tree->indexOf(u"nvidiaio/none"_s), QModelIndex());
}

void TestImageTree::survivesTheModelTester()
{
    start(u"many"_s, 130);
    const QAbstractItemModelTester tester(m_tree.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_tree->fetchMore({});
    QTRY_COMPARE(m_tree->rowCount(), 130);
    m_tree->setSearch(u"0001"_s);
    QTRY_COMPARE(m_tree->rowCount(), 42); // 000001, 000010 to 000019, 000100 to 000130
    const QModelIndex first = m_tree->index(0, 0);
    QTRY_COMPARE(m_tree->rowCount(first), 1);
    m_tree->reload(first);
    m_tree->setProject(u"other"_s);
    QCOMPARE(m_tree->rowCount(), 0);
    m_tree->clearFilters();
    QTRY_COMPARE(m_tree->rowCount(), 3);
    m_tree->setProject({});
    QCOMPARE(m_tree->rowCount(), 0);
    QCOMPARE(m_tree->status()->state(), LoadState::NotLoaded);
}

void TestImageTree::asksTheServerToFilterAndSort()
{
    start(u"nvidiaio"_s);
    m_tree->setSearch(u" driver "_s);
    QVERIFY(m_tree->status()->isFiltered());
    QTRY_VERIFY(m_tree->rowCount() > 0 && m_tree->rowCount() < 10);
    QVERIFY(m_connected->harbor().requests().last().target.contains("driver"));
    for (int row = 0; row < m_tree->rowCount(); ++row)
        QVERIFY(m_tree->index(row, 0).data().toString().contains(u"driver"_s));
    m_tree->setSearch(u"driver"_s); // the same: nothing to ask
    QCOMPARE(m_connected->requested(u"GET"_s), 1);
    m_tree->sort(ImageTree::Pulled, Qt::DescendingOrder);
    QTRY_COMPARE(m_tree->status()->state(), LoadState::Idle);
    QVERIFY(m_connected->harbor().requests().last().target.contains("sort=-update_time"));
    const QModelIndex first = m_tree->index(0, 0);
    m_tree->fetchMore(first);
    QTRY_VERIFY(m_tree->rowCount(first) > 0);
    QVERIFY(m_connected->harbor().requests().last().target.contains("sort=-pull_time"));
}

void TestImageTree::filtersArtifacts()
{
    start(u"nvidiaio"_s);
    QModelIndex cuda = opened(u"nvidiaio/nvidia/cuda"_s);
    QTRY_VERIFY(m_tree->rowCount(cuda) > 0);
    const int all = m_tree->rowCount(cuda);
    m_tree->setArtifactFilter(u"tags=nil"_s);
    QTRY_COMPARE(m_tree->status()->state(), LoadState::Idle);
    QTRY_COMPARE(m_tree->rowCount(m_tree->indexOf(u"nvidiaio/nvidia/cuda"_s)), 0);
    cuda = opened(u"nvidiaio/nvidia/cuda"_s);
    QTRY_VERIFY(m_tree->rowCount(cuda) > 0);
    QVERIFY(m_tree->rowCount(cuda) < all);
    QVERIFY(m_connected->harbor().requests().last().target.contains("tags%3Dnil"));
    for (int row = 0; row < m_tree->rowCount(cuda); ++row)
        QVERIFY(m_tree->artifactAt(m_tree->index(row, 0, cuda))->tags.isEmpty());
}

void TestImageTree::keepsItsSearchOverProjects()
{
    start(u"many"_s, 20);
    m_tree->setSearch(u"000002"_s);
    QTRY_COMPARE(m_tree->rowCount(), 1);
    m_tree->setProject(u"other"_s);
    QTRY_COMPARE(m_tree->status()->state(), LoadState::Idle);
    QCOMPARE(m_tree->rowCount(), 1); // what stands in the search field is what is searched for
    QVERIFY(m_tree->status()->isFiltered());
}

void TestImageTree::doesNotAskAgainAfterAFailure()
{
    start(u"nvidiaio"_s);
    QSignalSpy failed(m_tree.get(), &ImageTree::artifactsFailed);
    m_connected->harbor().fail(404, 1, u"/artifacts?"_s);
    const QModelIndex cuda = opened(u"nvidiaio/nvidia/cuda"_s);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!m_tree->canFetchMore(cuda)); // a view that looks again does not ask again
    QVERIFY(m_tree->hasChildren(cuda)); // and it can still be opened
    m_tree->opened(cuda);
    QTRY_VERIFY(m_tree->rowCount(cuda) > 0);
    QCOMPARE(failed.count(), 1);
    const auto asked = m_connected->requested(u"GET"_s);
    m_tree->opened(cuda);
    QCOMPARE(m_connected->requested(u"GET"_s), asked);
}

void TestImageTree::retriesAFailedList()
{
    start(u"many"_s, 130);
    const int before = m_tree->rowCount();
    m_connected->harbor().fail(403, -1, u"/repositories?"_s);
    m_tree->fetchMore({});
    QTRY_COMPARE(m_tree->status()->state(), LoadState::Failed);
    QCOMPARE(m_tree->rowCount(), before); // what has arrived stays
    QVERIFY(!m_tree->canFetchMore({}));
    m_connected->harbor().heal();
    m_tree->retry();
    QTRY_COMPARE(m_tree->rowCount(), 130);
}

void TestImageTree::namesAVanishedRepository()
{
    start(u"nvidiaio"_s);
    QSignalSpy vanished(m_tree.get(), &ImageTree::vanished);
    m_connected->harbor().fail(
        200, 1, u"/artifacts?"_s, "[]", {{"Content-Type", "application/json"}, {"X-Total-Count", "0"}});
    const QModelIndex cuda = opened(u"nvidiaio/nvidia/cuda"_s);
    QTRY_COMPARE(vanished.count(), 1);
    QCOMPARE(vanished.first().first().toString(), u"nvidiaio/nvidia/cuda"_s);
    QCOMPARE(m_tree->rowCount(cuda), 0);
}

void TestImageTree::saysNoTagAndNever()
{
    start(u"nvidiaio"_s);
    const QModelIndex cuda = opened(u"nvidiaio/nvidia/cuda"_s);
    QTRY_VERIFY(m_tree->rowCount(cuda) > 0);
    QStringList names;
    for (int row = 0; row < m_tree->rowCount(cuda); ++row)
        names.append(m_tree->index(row, 0, cuda).data().toString());
    QVERIFY2(names.contains(u"no tag"_s), qPrintable(names.join(u'|')));
    const QModelIndex sample = opened(u"nvidiaio/nvidia/k8s/cuda-sample"_s);
    QTRY_VERIFY(m_tree->rowCount(sample) > 0);
    QCOMPARE(m_tree->index(0, ImageTree::Pulled, sample).data().toString(), u"never"_s);
    QVERIFY(m_tree->index(0, ImageTree::Platforms, sample).data().toString().startsWith(u"amd64"_s));
    QVERIFY(m_tree->index(0, ImageTree::Platforms, sample).data(Qt::ToolTipRole).toString().contains(u"linux/amd64"_s));
}

void TestImageTree::forgetsAnswersOfTheFormerProject()
{
    start(u"many"_s, 20);
    m_connected->harbor().delay(100, u"/projects/many/"_s);
    m_tree->refresh();
    m_tree->setProject(u"other"_s);
    QTRY_COMPARE(m_tree->rowCount(), 3);
    QTest::qWait(200);
    QCOMPARE(m_tree->rowCount(), 3);
    QVERIFY(m_tree->index(0, 0).data(roles::Id).toString().startsWith(u"other/"_s));
}

QTEST_MAIN(TestImageTree)
#include "tst_image_tree.moc"
