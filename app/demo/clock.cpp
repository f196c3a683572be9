#include "app/demo/clock.h"

#include <algorithm>
#include <limits>

namespace berth::demo {

Clock::Clock(double pace, bool held, QObject *parent)
    : QObject(parent)
    , m_pace(std::clamp(pace, 0.0, 1000.0))
    , m_held(held)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Clock::run);
}

QDateTime Clock::now() const
{
    return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC);
}

qint64 Clock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch() + m_ahead;
}

int Clock::waiting(int milliseconds) const
{
    return qRound(milliseconds * m_pace);
}

void Clock::after(double seconds, std::function<void()> job)
{
    const double scale = m_held ? 1.0 : m_pace;
    m_due.emplace(nowMs() + qRound64(seconds * 1000 * scale), std::move(job));
    arm();
}

void Clock::advance(qint64 seconds)
{
    const qint64 target = nowMs() + seconds * 1000;
    while (!m_due.empty() && m_due.begin()->first <= target) {
        m_ahead += qMax<qint64>(0, m_due.begin()->first - nowMs());
        auto job = m_due.extract(m_due.begin());
        job.mapped()();
    }
    m_ahead += qMax<qint64>(0, target - nowMs());
    arm();
}

void Clock::run()
{
    const qint64 until = nowMs();
    while (!m_due.empty() && m_due.begin()->first <= until) {
        auto job = m_due.extract(m_due.begin());
        job.mapped()();
        if (m_pace <= 0)
            break; // a job that makes another at once must not keep the others waiting
    }
    arm();
}

void Clock::arm()
{
    if (m_held || m_due.empty())
        return m_timer.stop();
    const qint64 wait = std::clamp<qint64>(m_due.begin()->first - nowMs(), 0, std::numeric_limits<int>::max());
    m_timer.start(static_cast<int>(wait));
}

} // namespace berth::demo
