#pragma once

#include "app/core/call.h"
#include "app/net/retry.h"

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QTimer>

#include <memory>
#include <optional>

namespace berth::tests {

/** Waits for an answer while events go on; nothing when it does not come in time. */
template <typename T>
std::optional<Result<T>> answerOf(const Call<T> &call, int timeoutMs = 10'000)
{
    std::optional<Result<T>> answer;
    QEventLoop loop; // qWaitFor() sleeps 10 ms in every round, and one request takes eight of them
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    call.then(&loop, [&answer, &loop](Result<T> result) {
        answer = std::move(result);
        loop.quit();
    });
    loop.exec();
    return answer;
}

/** The answer, or a Cancelled one with field "test: no answer" when none came. */
template <typename T>
Result<T> resultOf(const Call<T> &call, int timeoutMs = 10'000)
{
    std::optional<Result<T>> answer = answerOf(call, timeoutMs);
    if (answer)
        return std::move(*answer);
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.field = QStringLiteral("test: no answer");
    return fail(std::move(error));
}

/** Runs everything that is queued. */
inline void settleEvents()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/** A pace without waiting: time jumps by what is waited for. @p waits collects the waits. */
inline Pace jumpingPace(const std::shared_ptr<QList<qint64>> &waits = std::make_shared<QList<qint64>>())
{
    auto time = std::make_shared<qint64>(0);
    return {[time] { return *time; },
        [time, waits](qint64 ms) {
            *time += ms;
            waits->append(ms);
            return Call<Done>::ready(Done{});
        },
        [] { return 0.5; }};
}

} // namespace berth::tests
