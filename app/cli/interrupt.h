#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace berth::cli {

/**
 * Ctrl+C and SIGTERM as a call from the event loop. The second one ends the process at once, as without this class.
 * SIGPIPE is ignored while it lives, so that a reader that went away is seen where it is written. One per process.
 */
class Interrupt final
{
public:
    explicit Interrupt(std::function<void()> interrupted);
    ~Interrupt();
    Q_DISABLE_COPY_MOVE(Interrupt)

private:
    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace berth::cli
