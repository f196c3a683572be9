#include "app/core/call.h"
#include "tests/support/answers.h"

#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

/** Latest keeps the one call that matters (design.md "How a request reads"). */
class TestLatest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latestDropsTheFormer();
    void latestDropsAQueuedAnswer();
    void latestCancelsOnDestruction();
    void latestMayRestartInItsReceiver();
    void latestTellsBusy();
};

void TestLatest::latestDropsTheFormer()
{
    Latest latest;
    const Pending<int> first;
    const Pending<int> second;
    int cancels = 0;
    first.onCancel([&cancels] { ++cancels; });
    QList<int> seen;
    latest.start(first.call(), this, [&seen](const Result<int> &result) { seen.append(result.value_or(-1)); });
    latest.start(second.call(), this, [&seen](const Result<int> &result) { seen.append(result.value_or(-1)); });
    QCOMPARE(cancels, 1);
    first.finish(1);
    second.finish(2);
    settleEvents();
    QCOMPARE(seen, QList<int>({2}));
}

void TestLatest::latestDropsAQueuedAnswer()
{
    Latest latest;
    QList<int> seen;
    latest.start(Call<int>::ready(1), this, [&seen](const Result<int> &result) { seen.append(result.value_or(-1)); });
    latest.start(Call<int>::ready(2), this, [&seen](const Result<int> &result) { seen.append(result.value_or(-1)); });
    settleEvents();
    QCOMPARE(seen, QList<int>({2}));
    latest.start(Call<int>::ready(3), this, [&seen](const Result<int> &result) { seen.append(result.value_or(-1)); });
    latest.cancel();
    settleEvents();
    QCOMPARE(seen, QList<int>({2}));
}

void TestLatest::latestCancelsOnDestruction()
{
    const Pending<int> pending;
    bool called = false;
    {
        Latest latest;
        latest.start(pending.call(), this, [&called](const Result<int> &) { called = true; });
    }
    QVERIFY(pending.finished());
    settleEvents();
    QVERIFY(!called);
}

void TestLatest::latestMayRestartInItsReceiver()
{
    Latest latest;
    QList<int> seen;
    latest.start(Call<int>::ready(1), this, [&](const Result<int> &first) {
        seen.append(first.value_or(-1));
        latest.start(Call<int>::ready(2), this, [&](const Result<int> &second) { seen.append(second.value_or(-1)); });
    });
    settleEvents();
    QCOMPARE(seen, QList<int>({1, 2}));
}

void TestLatest::latestTellsBusy()
{
    Latest latest;
    QVERIFY(!latest.busy());
    const Pending<int> pending;
    latest.start(pending.call(), this, [](const Result<int> &) {});
    QVERIFY(latest.busy());
    pending.finish(1);
    settleEvents();
    QVERIFY(!latest.busy());
}

QTEST_GUILESS_MAIN(TestLatest)
#include "tst_latest.moc"
