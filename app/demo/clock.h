#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace berth::demo {

/** The time inside the demo, and what is due at some time. Runs with the machine's clock, plus what was advanced. */
class Clock final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Clock)

public:
    /** @p pace scales delays; @p held: nothing becomes due but by advance(), and delays are not scaled. */
    Clock(double pace, bool held, QObject *parent = nullptr);

    [[nodiscard]] QDateTime now() const;
    /** Runs @p job once, after so many of Harbor's seconds. */
    void after(double seconds, std::function<void()> job);
    /** What is due by then runs now, in order and each at its own time. */
    void advance(qint64 seconds);
    /** The real milliseconds a person is made to wait. */
    [[nodiscard]] int waiting(int milliseconds) const;

private:
    void run();
    void arm();
    [[nodiscard]] qint64 nowMs() const;

    double m_pace;
    bool m_held;
    qint64 m_ahead = 0; ///< ms advanced
    std::multimap<qint64, std::function<void()>> m_due; ///< by nowMs()
    QTimer m_timer;
};

} // namespace berth::demo
