#include "app/core/call.h"

#include <QTest>

#include <unistd.h>

using namespace berth;

/** Answers that are still queued when the application goes. Once they made the process hang for ever. */
class TestCallAtExit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queuedAnswers();
};

void TestCallAtExit::queuedAnswers()
{
    ::alarm(20); // a hang ends this program instead of the whole suite
    int told = 0;
    {
        int argc = 1;
        char name[] = "tst";
        char *argv[] = {name, nullptr};
        const QCoreApplication application(argc, argv);
        QObject context;
        const Pending<Done> first;
        first.call().then(&context, [&](const Result<Done> &) { ++told; });
        first.finish(Done{});
        // The queued answer owns the last writing end of another call, which is answered by its going.
        auto second = std::make_shared<Pending<Done>>();
        second->call().then(&context, [&](const Result<Done> &) { ++told; });
        const Pending<std::shared_ptr<Pending<Done>>> owner;
        owner.call().then(&context, [&](const Result<std::shared_ptr<Pending<Done>>> &) { ++told; });
        owner.finish(std::move(second));
    }
    QCOMPARE(told, 0);
    ::alarm(0);
}

QTEST_APPLESS_MAIN(TestCallAtExit)
#include "tst_call_at_exit.moc"
