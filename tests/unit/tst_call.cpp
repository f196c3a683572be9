#include "app/core/call.h"
#include "tests/support/answers.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

Error errorOfKind(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    return error;
}

} // namespace

/** Every Call answers exactly once, in the right thread, and never to the dead (design.md "How a request reads"). */
class TestCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOnceAndQueued();
    void readyAnswersToo();
    void destroyedContextIsNotCalled_data();
    void destroyedContextIsNotCalled();
    void contextDyingWithTheAnswerQueued();
    void contextThatDeletesItself();
    void finishedTwiceCountsOnce();
    void droppedAnswersCancelled();
    void copiesKeepItOpen();
    void cancelledOnce();
    void cancelAfterTheAnswerChangesNothing();
    void cancelMayFinishWithMore();
    void onCancelSetLateRunsAtOnce();
    void onCancelIsDroppedAtTheEnd();
    void fromAnotherThread();
    void intoAnotherThread();
    void racingFinishers();
    void andThenMapsValues();
    void andThenMapsResults();
    void andThenFollowsCalls();
    void andThenPassesErrors();
    void andThenOfVoid();
    void orElseRecovers();
    void settleSeesBoth();
    void cancelReachesTheRunningPart();
    void cancelledChainBeginsNothingMore();
    void chainHoldsNothingAtTheEnd();
    void moveOnlyLikeValuesPass();
};

void TestCall::answersOnceAndQueued()
{
    const Pending<int> pending;
    int calls = 0;
    int value = 0;
    pending.call().then(this, [&](Result<int> result) {
        ++calls;
        value = result.value_or(-1);
    });
    pending.finish(7);
    QCOMPARE(calls, 0); // never from within finish()
    settleEvents();
    QCOMPARE(calls, 1);
    QCOMPARE(value, 7);
}

void TestCall::readyAnswersToo()
{
    QCOMPARE(resultOf(Call<int>::ready(5)).value_or(0), 5);
    QCOMPARE(resultOf(Call<int>::ready(fail(ErrorKind::Conflict))).error().kind, ErrorKind::Conflict);
    QVERIFY(Call<int>::ready(5).finished());
}

void TestCall::destroyedContextIsNotCalled_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("dies before the answer") << true;
    QTest::newRow("dies with the answer queued") << false;
}

void TestCall::destroyedContextIsNotCalled()
{
    QFETCH(bool, before);
    const Pending<int> pending;
    auto context = std::make_unique<QObject>();
    bool called = false;
    pending.call().then(context.get(), [&called](const Result<int> &) { called = true; });
    if (before)
        context.reset();
    pending.finish(1);
    context.reset();
    settleEvents();
    QVERIFY(!called);
}

void TestCall::contextDyingWithTheAnswerQueued()
{
    auto context = std::make_unique<QObject>();
    int calls = 0;
    for (int i = 0; i < 2; ++i) // the first receiver kills the second's context
        Call<int>::ready(i).then(context.get(), [&](const Result<int> &) {
            ++calls;
            context.reset();
        });
    settleEvents();
    QCOMPARE(calls, 1);
}

void TestCall::contextThatDeletesItself()
{
    auto *context = new QObject;
    auto kept = std::make_shared<int>(3);
    int seen = 0;
    Call<int>::ready(1).then(context, [context, kept, &seen](const Result<int> &) {
        delete context;
        seen = *kept; // the receiver outlives its context for as long as it runs
    });
    settleEvents();
    QCOMPARE(seen, 3);
    QCOMPARE(kept.use_count(), 1);
}

void TestCall::finishedTwiceCountsOnce()
{
    const Pending<int> pending;
    pending.finish(1);
    pending.finish(2);
    pending.finish(fail(ErrorKind::Lost));
    QCOMPARE(resultOf(pending.call()).value_or(0), 1);
}

void TestCall::droppedAnswersCancelled()
{
    std::optional<Call<int>> call;
    {
        const Pending<int> pending;
        call = pending.call();
        QVERIFY(!call->finished());
    }
    QVERIFY(call->finished());
    QCOMPARE(resultOf(*call).error().kind, ErrorKind::Cancelled);
}

void TestCall::copiesKeepItOpen()
{
    std::optional<Pending<int>> last;
    std::optional<Call<int>> call;
    {
        const Pending<int> pending;
        const Pending<int> copy = pending; // NOLINT(performance-unnecessary-copy-initialization)
        last = copy;
        call = pending.call();
    }
    QVERIFY(!call->finished());
    last->finish(4);
    last.reset();
    QCOMPARE(resultOf(*call).value_or(0), 4);
}

void TestCall::cancelledOnce()
{
    const Pending<int> pending;
    int cancels = 0;
    pending.onCancel([&cancels] { ++cancels; });
    const Call<int> call = pending.call();
    call.cancel();
    call.cancel();
    pending.finish(3);
    QCOMPARE(cancels, 1);
    QCOMPARE(resultOf(call).error().kind, ErrorKind::Cancelled);
}

void TestCall::cancelAfterTheAnswerChangesNothing()
{
    const Pending<int> pending;
    int cancels = 0;
    pending.onCancel([&cancels] { ++cancels; });
    pending.finish(3);
    pending.call().cancel();
    QCOMPARE(cancels, 0);
    QCOMPARE(resultOf(pending.call()).value_or(0), 3);
}

void TestCall::cancelMayFinishWithMore()
{
    const Pending<int> pending;
    pending.onCancel([pending] {
        Error error = errorOfKind(ErrorKind::Cancelled);
        error.mayHaveHappened = true;
        pending.finish(fail(error));
    });
    const Call<int> call = pending.call();
    call.cancel();
    QVERIFY(resultOf(call).error().mayHaveHappened);
}

void TestCall::onCancelSetLateRunsAtOnce()
{
    const Pending<int> pending;
    pending.call().cancel();
    int cancels = 0;
    pending.onCancel([&cancels] { ++cancels; });
    QCOMPARE(cancels, 1); // what was begun after the cancel is ended too
    const Pending<int> finished;
    finished.finish(1);
    finished.onCancel([&cancels] { ++cancels; });
    QCOMPARE(cancels, 1);
}

void TestCall::onCancelIsDroppedAtTheEnd()
{
    auto kept = std::make_shared<int>(1);
    const Pending<int> pending;
    pending.onCancel([kept] { Q_UNUSED(kept) });
    QCOMPARE(kept.use_count(), 2);
    pending.onCancel([kept] { Q_UNUSED(kept) });
    QCOMPARE(kept.use_count(), 2);
    pending.finish(1);
    QCOMPARE(kept.use_count(), 1);
}

void TestCall::fromAnotherThread()
{
    const Pending<int> pending;
    QThread *ran = nullptr;
    pending.call().then(this, [&ran](const Result<int> &) { ran = QThread::currentThread(); });
    std::thread([pending] { pending.finish(1); }).join();
    QVERIFY(!ran);
    QTRY_COMPARE(ran, thread());
    const Pending<int> dropped;
    const Call<int> call = dropped.call();
    std::thread([&call] { call.cancel(); }).join();
    QCOMPARE(resultOf(call).error().kind, ErrorKind::Cancelled);
}

void TestCall::intoAnotherThread()
{
    QThread other;
    other.start();
    auto *context = new QObject;
    context->moveToThread(&other);
    std::atomic<QThread *> ran = nullptr;
    const Pending<int> pending;
    pending.call().then(context, [&ran](const Result<int> &) { ran = QThread::currentThread(); });
    pending.finish(1);
    QTRY_COMPARE(ran.load(), &other);
    connect(&other, &QThread::finished, context, &QObject::deleteLater);
    other.quit();
    QVERIFY(other.wait(5000));
}

void TestCall::racingFinishers()
{
    for (int round = 0; round < 200; ++round) {
        const Pending<int> pending;
        std::atomic<int> calls = 0;
        pending.call().then(this, [&calls](const Result<int> &) { ++calls; });
        std::thread finisher([pending] { pending.finish(1); });
        std::thread canceller([call = pending.call()] { call.cancel(); });
        pending.finish(2);
        finisher.join();
        canceller.join();
        settleEvents();
        QCOMPARE(calls.load(), 1);
    }
}

void TestCall::andThenMapsValues()
{
    const Call<QString> call = Call<int>::ready(6).andThen([](int value) { return QString::number(value * 7); });
    QCOMPARE(resultOf(call).value_or(QString()), u"42"_s);
}

void TestCall::andThenMapsResults()
{
    const auto half = [](int value) -> Result<int> {
        if (value % 2)
            return fail(ErrorKind::Rejected);
        return value / 2;
    };
    QCOMPARE(resultOf(Call<int>::ready(8).andThen(half)).value_or(0), 4);
    QCOMPARE(resultOf(Call<int>::ready(8).andThen(half).andThen(half).andThen(half).andThen(half)).error().kind,
        ErrorKind::Rejected);
}

void TestCall::andThenFollowsCalls()
{
    const Pending<int> first;
    const Pending<QString> second;
    const Call<QString> call = first.call().andThen([second](int) { return second.call(); });
    first.finish(1);
    QVERIFY(!call.finished());
    second.finish(u"end"_s);
    QCOMPARE(resultOf(call).value_or(QString()), u"end"_s);
}

void TestCall::andThenPassesErrors()
{
    bool ran = false;
    const Call<int> call = Call<int>::ready(fail(ErrorKind::Timeout)).andThen([&ran](int value) {
        ran = true;
        return value;
    });
    QCOMPARE(resultOf(call).error().kind, ErrorKind::Timeout);
    QVERIFY(!ran);
}

void TestCall::andThenOfVoid()
{
    int seen = 0;
    const Call<Done> call = Call<int>::ready(9).andThen([&seen](int value) { seen = value; });
    QVERIFY(resultOf(call));
    QCOMPARE(seen, 9);
}

void TestCall::orElseRecovers()
{
    const auto recovered = [](const Error &) -> Result<int> { return 1; };
    QCOMPARE(resultOf(Call<int>::ready(fail(ErrorKind::NotFound)).orElse(recovered)).value_or(0), 1);
    QCOMPARE(resultOf(Call<int>::ready(5).orElse(recovered)).value_or(0), 5);
    const auto other = [](const Error &) { return Call<int>::ready(2); };
    QCOMPARE(resultOf(Call<int>::ready(fail(ErrorKind::NotFound)).orElse(other)).value_or(0), 2);
    const auto again = [](Error error) -> Result<int> { return fail(std::move(error)); };
    QCOMPARE(resultOf(Call<int>::ready(fail(ErrorKind::NotFound)).orElse(again)).error().kind, ErrorKind::NotFound);
}

void TestCall::settleSeesBoth()
{
    const auto told = [](const Result<int> &result) -> Result<QString> {
        return result ? QString::number(*result) : u"failed"_s;
    };
    QCOMPARE(resultOf(Call<int>::ready(5).settle(told)).value_or(QString()), u"5"_s);
    QCOMPARE(resultOf(Call<int>::ready(fail(ErrorKind::Lost)).settle(told)).value_or(QString()), u"failed"_s);
    const auto on = [](const Result<int> &) { return Call<int>::ready(3); };
    QCOMPARE(resultOf(Call<int>::ready(fail(ErrorKind::Lost)).settle(on)).value_or(0), 3);
}

void TestCall::cancelReachesTheRunningPart()
{
    int firstCancels = 0;
    int secondCancels = 0;
    const Pending<int> first;
    const Pending<int> second;
    first.onCancel([&firstCancels] { ++firstCancels; });
    second.onCancel([&secondCancels] { ++secondCancels; });
    const auto next = [second](int) { return second.call(); };
    const Call<int> early = first.call().andThen(next);
    early.cancel();
    QCOMPARE(firstCancels, 1);
    QCOMPARE(secondCancels, 0);
    QCOMPARE(resultOf(early).error().kind, ErrorKind::Cancelled);

    const Call<int> late = Call<int>::ready(1).andThen(next).andThen([](int value) { return value; });
    late.cancel();
    QCOMPARE(secondCancels, 1);
    QCOMPARE(resultOf(late).error().kind, ErrorKind::Cancelled);
}

void TestCall::cancelledChainBeginsNothingMore()
{
    bool ran = false;
    const Pending<int> first;
    first.onCancel([] {}); // does not finish it: the answer still comes
    const Call<int> call = first.call().andThen([&ran](int value) {
        ran = true; // a write, say
        return value;
    });
    call.cancel();
    first.finish(1);
    settleEvents();
    QVERIFY(!ran);
    QCOMPARE(resultOf(call).error().kind, ErrorKind::Cancelled);
}

void TestCall::chainHoldsNothingAtTheEnd()
{
    auto kept = std::make_shared<int>(1);
    {
        const Pending<int> pending;
        const Call<int> call = pending.call().andThen([kept](int) { return Call<int>::ready(*kept); });
        call.then(this, [kept](const Result<int> &) { Q_UNUSED(kept) });
        pending.finish(1);
        settleEvents();
    }
    QCOMPARE(kept.use_count(), 1);
    { // nobody ever answers, and nobody asks
        const Pending<int> pending;
        const Call<int> call = pending.call().andThen([kept](int value) { return value + *kept; });
    }
    QCOMPARE(kept.use_count(), 1);
}

void TestCall::moveOnlyLikeValuesPass()
{
    const auto shared = std::make_shared<int>(1);
    const Call<std::shared_ptr<int>> call =
        Call<std::shared_ptr<int>>::ready(shared).andThen([](std::shared_ptr<int> value) { return value; });
    QCOMPARE(resultOf(call).value_or(nullptr).get(), shared.get());
}

QTEST_GUILESS_MAIN(TestCall)
#include "tst_call.moc"
