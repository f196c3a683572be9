#pragma once

#include "app/core/call.h"

#include <QtGlobal>

#include <functional>
#include <memory>

namespace berth {

struct Reply;

/** Time as retrying sees it; tests give one that does not wait. */
struct Pace
{
    std::function<qint64()> now = {}; ///< monotonic milliseconds
    std::function<Call<Done>(qint64 ms)> wait = {}; ///< answers after that time; cancel() ends it at once
    std::function<double()> random = {}; ///< from 0 to below 1

    /** The real clock. */
    [[nodiscard]] static Pace real();
};

/** How often and how long a read is tried again (trust.md §4 rule 5). */
struct RetryPolicy
{
    int tries = 4;
    int triesAfterFault = 2; ///< after a 500: Harbor repeats most of them, so one more try must do
    qint64 baseMs = 500;
    qint64 capMs = 30'000;
    qint64 budgetMs = 120'000; ///< all tries together; a longer Retry-After ends the trying
};

/**
 * What one server has cost in repeats: a tenth of the requests may be repeats, with a burst of ten; after five
 * connection failures in a row reads go once, without repeats, until one is answered.
 */
class RetryBudget final
{
public:
    void answered();
    void failed();
    /** Takes one repeat out of the budget, if there is one. */
    [[nodiscard]] bool take();
    [[nodiscard]] bool open() const { return m_failures >= 5; } ///< the server looks dead

private:
    double m_repeats = 10;
    int m_failures = 0;
};

/** Full jitter: a random wait up to base·2ⁿ, capped. @p repeat counts from 0. */
[[nodiscard]] qint64 backOffMs(const RetryPolicy &policy, int repeat, double random);

/** Whether the outcome of a read is worth another try. */
[[nodiscard]] bool worthRetrying(const Result<Reply> &outcome);

/** Runs @p attempt until its outcome is final, the tries or the budget are used up. For reads only. */
[[nodiscard]] Call<Reply> retrying(const std::function<Call<Reply>()> &attempt, const Pace &pace,
    const RetryPolicy &policy, const std::shared_ptr<RetryBudget> &budget);

/**
 * Seconds of a Retry-After header, given as seconds or as an HTTP date: at least 1, at most 300; 0 when there is none
 * or it cannot be read (trust.md §3 no. 33, 34).
 */
[[nodiscard]] int retryAfterSeconds(const QByteArray &header);

} // namespace berth
