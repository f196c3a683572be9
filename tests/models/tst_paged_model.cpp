#include "app/models/paged_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;

namespace {

struct Row
{
    QString name = {};
    qint64 bytes = 0;
    QDateTime pulled = {};
};

/** A server with a list, whose answers the test gives by hand. */
struct Server
{
    QList<PageQuery> asked;
    QList<Pending<Page<Row>>> pending;

    PagedModel<Row>::Fetch fetch()
    {
        return [this](const PageQuery &query) {
            asked.append(query);
            pending.append(Pending<Page<Row>>());
            return pending.last().call();
        };
    }
    void answer(const QStringList &names, qint64 total)
    {
        Page<Row> page;
        for (const QString &name : names)
            page.rows.append(Row{name, name.size(), {}});
        page.total = total;
        pending.takeLast().finish(std::move(page));
        QCoreApplication::processEvents();
    }
    void refuse(ErrorKind kind)
    {
        pending.takeLast().finish(fail(kind));
        QCoreApplication::processEvents();
    }
};

QList<Column<Row>> columns()
{
    using C = Column<Row>;
    return {
        C(u"name"_s, u"Name"_s, ColumnKind::Title, [](const Row &row) { return row.name; }).sortedBy(u"name"_s),
        C(u"size"_s, u"Size"_s, ColumnKind::Size, [](const Row &row) { return row.bytes; }),
        C(u"pulled"_s, u"Pulled"_s, ColumnKind::Time, [](const Row &row) { return row.pulled; }).orElse(u"never"_s),
    };
}

QString idOf(const Row &row)
{
    return row.name;
}

QStringList names(int from, int count)
{
    QStringList list;
    for (int i = from; i < from + count; ++i)
        list.append(u"r%1"_s.arg(i));
    return list;
}

// The tester fetches more by itself, so tests that count requests do without it.
constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

class TestPagedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesArriveOnDemand()
    {
        Server server;
        PagedModel<Row> model(columns(), idOf, server.fetch());
        QCOMPARE(model.status()->state(), LoadState::NotLoaded);
        QVERIFY(!model.canFetchMore({}));

        model.refresh();
        QCOMPARE(model.status()->state(), LoadState::Loading);
        QVERIFY(!model.canFetchMore({}));
        server.answer(names(0, 100), 150);
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(model.status()->total(), 150);
        QVERIFY(model.canFetchMore({}));

        model.fetchMore({});
        QCOMPARE(server.asked.last().page, 2);
        QCOMPARE(model.status()->state(), LoadState::LoadingMore);
        model.fetchMore({}); // a view that asks again while it runs
        QCOMPARE(server.asked.size(), 2);
        server.answer(names(100, 50), 150);
        QCOMPARE(model.rowCount(), 150);
        QVERIFY(!model.canFetchMore({}));
    }

    void stateIsRightBeforeTheReset()
    {
        Server server;
        PagedModel<Row> model(columns(), idOf, server.fetch());
        LoadState seen = LoadState::NotLoaded;
        qint64 total = -2;
        connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [&] {
            seen = model.status()->state();
            total = model.status()->total();
        });
        model.refresh();
        server.answer(names(0, 3), 3);
        QCOMPARE(seen, LoadState::Idle);
        QCOMPARE(total, 3);
    }

    void shiftedRowsAreDroppedById()
    {
        Server server;
        PagedModel<Row> model(columns(), idOf, server.fetch());
        QAbstractItemModelTester tester(&model, reporting);
        model.refresh();
        server.answer(names(0, 100), 103);
        model.fetchMore({});
        server.answer({u"r99"_s, u"r100"_s, u"r101"_s}, 103); // one row was inserted before: r99 moved to page 2
        QCOMPARE(model.rowCount(), 102);
        QVERIFY(!model.canFetchMore({})); // page 2 was the last one; no third page is asked for
    }

    void aPageOfDuplicatesInsertsNothing()
    {
        Server server;
        PagedModel<Row> model(columns(), idOf, server.fetch());
        QAbstractItemModelTester tester(&model, reporting);
        model.refresh();
        server.answer(names(0, 100), 300);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.fetchMore({});
        server.answer(names(0, 100), 300);
        QCOMPARE(inserted.count(), 0);
        model.fetchMore({});
        QCOMPARE(server.asked.last().page, 3);
        server.answer({}, 300);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.status()->total(), 100);
    }

    void failureDoesNotLoop()
    {
        Server server;
        PagedModel<Row> model(columns(), idOf, server.fetch());
        model.refresh();
        server.answer(names(0, 100), 200);
        model.fetchMore({});
        server.refuse(ErrorKind::ServerFault);
        QCOMPARE(model.status()->state(), LoadState::Failed);
        QCOMPARE(model.status()->error().kind, ErrorKind::ServerFault);
        QCOMPARE(model.rowCount(), 100); // what was there stays
        QVERIFY(!model.canFetchMore({}));
        const qsizetype before = server.asked.size();
        model.fetchMore({});
        QCOMPARE(server.asked.size(), before);
        model.retry();
        QCOMPARE(server.asked.last().page, 2);
        server.answer(names(100, 100), 200);
        QCOMPARE(model.rowCount(), 200);
    }

    void unknownTotalEndsWithAShortPage()
    {
        Server server;
        PagedModel<Row> model(columns(), idOf, server.fetch());
        model.refresh();
        server.answer(names(0, 100), 0);
        QCOMPARE(model.status()->total(), -1);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        server.answer(names(100, 7), 0);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.status()->total(), 107);
    }

    void onlyTheLatestAnswerCounts()
    {
        Server server;
        PagedModel<Row> model(columns(), idOf, server.fetch());
        model.refresh();
        Pending<Page<Row>> first = server.pending.takeLast();
        model.setSearch(u"cuda"_s);
        first.finish(Page<Row>{{Row{u"stale"_s}}, 1});
        server.answer({u"cuda"_s}, 1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.row(0).name, u"cuda"_s);
        QVERIFY(model.status()->isFiltered());
    }

    void questionsGoToTheServer()
    {
        Server server;
        PagedModel<Row> model(columns(), idOf, server.fetch());
        model.setBaseQuery(u"project_id=7"_s);
        model.refresh();
        server.answer(names(0, 100), 200);
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(server.asked.last().sort, u"-name"_s);
        server.answer(names(0, 100), 200);
        model.setSearch(u" gpu , x"_s);
        QCOMPARE(server.asked.last().q, u"project_id=7,name=~gpu"_s);
        model.setFilter(u"type"_s, u"docker-registry"_s);
        QCOMPARE(server.asked.last().q, u"project_id=7,name=~gpu,type=docker-registry"_s);
        QCOMPARE(server.asked.last().page, 1);
        model.clearFilters();
        QCOMPARE(server.asked.last().q, u"project_id=7"_s);
        QCOMPARE(searchTerm(u"name"_s, u"(x"_s), u"name=~\\(x"_s);
        QCOMPARE(searchTerm(u"name"_s, u" , "_s), QString());
    }

    void aColumnWithoutKeySortsTheCompleteListHere()
    {
        Server server;
        PagedModel<Row> model(columns(), idOf, server.fetch());
        QAbstractItemModelTester tester(&model, reporting);
        model.refresh();
        server.answer({u"ccc"_s, u"a"_s, u"bb"_s}, 3);
        const QPersistentModelIndex kept = model.index(0, 0);
        model.sort(1);
        QCOMPARE(server.asked.size(), 1);
        QCOMPARE(model.row(0).name, u"a"_s);
        QCOMPARE(kept.row(), 2);
        QCOMPARE(model.rowOf(u"bb"_s), 1);
        model.refresh();
        server.answer({u"ccc"_s, u"a"_s, u"bb"_s}, 3);
        QCOMPARE(model.row(0).name, u"a"_s); // the order the person chose outlives a refresh
    }

    void cellsSpeakOneLanguage()
    {
        QCOMPARE(cellData(ColumnKind::Time, QDateTime(), Qt::DisplayRole, u"never"_s).toString(), u"never"_s);
        QCOMPARE(cellData(ColumnKind::Digest, u"sha256:0123456789abcdef"_s, roles::Copy).toString(),
            u"sha256:0123456789abcdef"_s);
        const QVariant tip = cellTip(u"<img src='x'> & co"_s);
        QVERIFY(!tip.toString().contains("<img"_L1));
        const QVariant status = QVariant::fromValue(StatusValue{Tone::Error, u"Unhealthy"_s, u"since 3 h"_s});
        QCOMPARE(cellData(ColumnKind::Status, status, Qt::DisplayRole).toString(), u"Unhealthy"_s);
        QCOMPARE(cellData(ColumnKind::Status, status, roles::Tone).toInt(), static_cast<int>(Tone::Error));
        QVERIFY(compareCells(u"v10"_s, u"v9"_s) > 0);
        QVERIFY(compareCells(QVariant(), qint64(3)) < 0);
    }
};

QTEST_GUILESS_MAIN(TestPagedModel)
#include "tst_paged_model.moc"
