#include "app/net/retry.h"

#include "app/net/transport.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <limits>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRetryAfter = 300;

/** One read with its repeats; lives as long as a closure of it waits. */
struct Course
{
    std::function<Call<Reply>()> attempt;
    Pace pace;
    RetryPolicy policy;
    std::shared_ptr<RetryBudget> budget;
    qint64 began = 0;
};

int triesFor(const RetryPolicy &policy, const Result<Reply> &outcome)
{
    return outcome && outcome->status == 500 ? policy.triesAfterFault : policy.tries;
}

Call<Reply> run(const std::shared_ptr<Course> &course, int tried);

Call<Reply> judge(const std::shared_ptr<Course> &course, int tried, Result<Reply> outcome)
{
    RetryBudget &budget = *course->budget;
    if (outcome)
        budget.answered();
    else if (outcome.error().kind != ErrorKind::Cancelled && outcome.error().kind != ErrorKind::BadInput)
        budget.failed();
    if (!worthRetrying(outcome) || tried >= triesFor(course->policy, outcome) || budget.open() || !budget.take())
        return Call<Reply>::ready(std::move(outcome));

    const int named = outcome ? retryAfterSeconds(outcome->header("retry-after")) : 0;
    const qint64 wait = named > 0 ? qint64(named) * 1000 : backOffMs(course->policy, tried - 1, course->pace.random());
    if (course->pace.now() - course->began + wait > course->policy.budgetMs)
        return Call<Reply>::ready(std::move(outcome));
    return course->pace.wait(wait).andThen([course, tried](Done) { return run(course, tried); });
}

Call<Reply> run(const std::shared_ptr<Course> &course, int tried)
{
    return course->attempt().settle(
        [course, tried](Result<Reply> outcome) { return judge(course, tried + 1, std::move(outcome)); });
}

/** Answers after a time, unless it is cancelled before. */
Call<Done> waitReally(qint64 ms)
{
    const Pending<Done> pending;
    auto timer = std::shared_ptr<QTimer>(new QTimer, [](QTimer *gone) { gone->deleteLater(); });
    timer->setSingleShot(true);
    // The timer holds the writing end and the reading end holds the timer: dropped together, whoever goes first.
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [pending] { pending.finish(Done{}); });
    pending.onCancel([timer] { QMetaObject::invokeMethod(timer.get(), &QTimer::stop); });
    timer->start(static_cast<int>(std::min<qint64>(ms, std::numeric_limits<int>::max())));
    return pending.call();
}

} // namespace

Pace Pace::real()
{
    auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    return {
        [clock] { return clock->elapsed(); }, waitReally, [] { return QRandomGenerator::global()->generateDouble(); }};
}

void RetryBudget::answered()
{
    m_failures = 0;
    m_repeats = std::min(10.0, m_repeats + 0.1);
}

void RetryBudget::failed()
{
    ++m_failures;
}

bool RetryBudget::take()
{
    if (m_repeats < 1)
        return false;
    m_repeats -= 1;
    return true;
}

qint64 backOffMs(const RetryPolicy &policy, int repeat, double random)
{
    const double ceiling =
        std::min(static_cast<double>(policy.capMs), static_cast<double>(policy.baseMs) * std::exp2(repeat));
    return static_cast<qint64>(ceiling * std::clamp(random, 0.0, 1.0));
}

bool worthRetrying(const Result<Reply> &outcome)
{
    if (!outcome) {
        const ErrorKind kind = outcome.error().kind;
        return kind == ErrorKind::Refused || kind == ErrorKind::Lost || kind == ErrorKind::Timeout;
    }
    switch (outcome->status) {
    case 408:
    case 425:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
        return true;
    default:
        return false;
    }
}

Call<Reply> retrying(const std::function<Call<Reply>()> &attempt, const Pace &pace, const RetryPolicy &policy,
    const std::shared_ptr<RetryBudget> &budget)
{
    auto course = std::make_shared<Course>(Course{attempt, pace, policy, budget, pace.now()});
    return run(course, 0);
}

int retryAfterSeconds(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return 0;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qlonglong seconds = text.toLongLong(&fits);
        return fits ? static_cast<int>(std::clamp<qlonglong>(seconds, 1, longestRetryAfter)) : longestRetryAfter;
    }
    // Qt::RFC2822Date refuses the "GMT" that every HTTP date ends with.
    const QDateTime named = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!named.isValid())
        return 0;
    const QDateTime utc(named.date(), named.time(), Qt::UTC);
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(utc);
    return static_cast<int>(std::clamp<qint64>(seconds, 1, longestRetryAfter));
}

} // namespace berth
