#include "app/models/endpoint_rows.h"
#include "app/models/paged_model.h"
#include "app/models/project_rows.h"
#include "tests/support/connected.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** Projects joined with their endpoints and quotas, as far as the account may read them. */
class TestProjectRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsEndpointAndQuota();
    void showsWhatAnAccountMayRead();
    void warnsOfAFullQuotaAndASickEndpoint();
    void listsAsAModel();
};

namespace {

Page<ProjectRow> fetched(Connected &connected)
{
    Page<ProjectRow> rows;
    bool answered = false;
    fetchProjects(connected.session().harbor(), {})
        .then(&connected.session(), [&](const Result<Page<ProjectRow>> &page) {
            answered = true;
            if (page)
                rows = *page;
        });
    static_cast<void>(QTest::qWaitFor([&] { return answered; }, 10'000));
    return rows;
}

const ProjectRow *named(const Page<ProjectRow> &page, const QString &name)
{
    for (const ProjectRow &row : page.rows) {
        if (row.project.name == name)
            return &row;
    }
    return nullptr;
}

const Column<ProjectRow> &column(const QList<Column<ProjectRow>> &columns, const QString &id)
{
    for (const Column<ProjectRow> &each : columns) {
        if (each.id == id)
            return each;
    }
    qFatal("no column %s", qPrintable(id));
}

} // namespace

void TestProjectRows::joinsEndpointAndQuota()
{
    Connected connected;
    QVERIFY(connected.signIn());
    const Page<ProjectRow> page = fetched(connected);
    QCOMPARE(page.total, 6);
    const ProjectRow *cache = named(page, u"nvidiaio"_s);
    QVERIFY(cache && cache->endpoint && cache->quota);
    QCOMPARE(projectEndpointText(*cache), u"NVIDIA"_s);
    QVERIFY(cache->quota->used > 0);
    const ProjectRow *limited = named(page, u"research"_s);
    QVERIFY(limited && limited->quota);
    QCOMPARE(limited->quota->hard, qint64(10737418240));
    const ProjectRow *plain = named(page, u"library"_s);
    QVERIFY(plain && !plain->endpoint);
    QCOMPARE(projectEndpointText(*plain), QString());
    QVERIFY(named(page, u"2024"_s)); // all digits: a name like any other
}

void TestProjectRows::showsWhatAnAccountMayRead()
{
    Connected connected;
    QVERIFY(connected.signIn(u"dev"_s, u"Harbor12345"_s));
    const Page<ProjectRow> page = fetched(connected);
    const ProjectRow *cache = named(page, u"nvidiaio"_s);
    QVERIFY(cache);
    QVERIFY(!cache->endpoint);
    QCOMPARE(projectEndpointText(*cache), u"endpoint %1"_s.arg(cache->project.registryId));
}

void TestProjectRows::warnsOfAFullQuotaAndASickEndpoint()
{
    const QList<Column<ProjectRow>> columns = projectColumns();
    ProjectRow row;
    row.project.name = u"p"_s;
    row.project.registryId = 7;
    row.endpoint = harbor::Registry();
    row.endpoint->status = u"unhealthy"_s;
    row.quota = harbor::Quota();
    row.quota->hard = 100;
    row.quota->used = 89;
    QCOMPARE(column(columns, u"quota"_s).tone(row), Tone::Neutral);
    row.quota->used = 90;
    QCOMPARE(column(columns, u"quota"_s).tone(row), Tone::Warning);
    QCOMPARE(column(columns, u"proxyOf"_s).tone(row), Tone::Error);
}

void TestProjectRows::listsAsAModel()
{
    Connected connected;
    QVERIFY(connected.signIn());
    PagedModel<ProjectRow> model(projectColumns(), projectRowId,
        [client = connected.session().harbor()](const PageQuery &query) { return fetchProjects(client, query); });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 6);
    connected.harbor().forget();
    model.setSearch(u"nvidia"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QVERIFY(connected.requested(u"GET /api/v2.0/projects?"_s) > 0);
    QVERIFY(model.find(u"nvidiaio"_s));
}

QTEST_MAIN(TestProjectRows)
#include "tst_project_rows.moc"
