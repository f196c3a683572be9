#include "app/core/repeat.h"
#include "tests/support/answers.h"

#include <QTest>

using namespace berth;
using berth::tests::resultOf;

namespace {

using Step = Call<std::optional<int>>;

} // namespace

/** Rounds without end on the stack, and every way in which they end. */
class TestRepeat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysFlatWhenAnswersAreThereAtOnce();
    void staysFlatWhenAnswersComeLater();
    void endsWithTheError();
    void cancelsTheRoundUnderWay();
};

void TestRepeat::staysFlatWhenAnswersAreThereAtOnce()
{
    auto round = std::make_shared<int>(0);
    const Call<int> call = repeatUntil<int>(
        [round] { return Step::ready(++*round < 200'000 ? std::optional<int>() : std::optional<int>(*round)); });
    QCOMPARE(resultOf(call).value_or(0), 200'000);
}

void TestRepeat::staysFlatWhenAnswersComeLater()
{
    auto round = std::make_shared<int>(0);
    const Call<int> call = repeatUntil<int>([round] {
        const Pending<std::optional<int>> pending;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [pending, round] { pending.finish(++*round < 20'000 ? std::optional<int>() : std::optional<int>(*round)); },
            Qt::QueuedConnection);
        return pending.call();
    });
    QCOMPARE(resultOf(call).value_or(0), 20'000);
}

void TestRepeat::endsWithTheError()
{
    auto round = std::make_shared<int>(0);
    const Call<int> call = repeatUntil<int>(
        [round] { return ++*round < 3 ? Step::ready(std::optional<int>()) : Step::ready(fail(ErrorKind::Timeout)); });
    const auto result = resultOf(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QCOMPARE(*round, 3);
}

void TestRepeat::cancelsTheRoundUnderWay()
{
    auto cancelled = std::make_shared<int>(0);
    auto rounds = std::make_shared<int>(0);
    auto open = std::make_shared<QList<Pending<std::optional<int>>>>();
    const Call<int> call = repeatUntil<int>([cancelled, rounds, open] {
        ++*rounds;
        const Pending<std::optional<int>> pending;
        pending.onCancel([cancelled] { ++*cancelled; });
        open->append(pending);
        return pending.call();
    });
    open->first().finish(std::optional<int>());
    QCOMPARE(*rounds, 2);
    call.cancel();
    QCOMPARE(*cancelled, 1);
    open->last().finish(std::optional<int>(7)); // too late
    const auto result = resultOf(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(*rounds, 2);
}

QTEST_GUILESS_MAIN(TestRepeat)
#include "tst_repeat.moc"
