#pragma once

#include "app/core/call.h"

namespace berth {

namespace detail {

/** Keeps the rounds of repeatUntil() off the stack: each begins where the former has returned. */
template <typename T>
class Repeating final : public std::enable_shared_from_this<Repeating<T>>
{
public:
    explicit Repeating(std::function<Call<std::optional<T>>()> step)
        : m_step(std::move(step))
    {
    }

    [[nodiscard]] Call<T> call() const { return m_pending.call(); }

    void run()
    {
        m_again = true;
        if (m_running)
            return; // the answer was there at once: the loop below goes on
        m_running = true;
        while (std::exchange(m_again, false) && !m_pending.finished())
            round();
        m_running = false;
    }

private:
    void round()
    {
        const Call<std::optional<T>> call = m_step();
        m_pending.onCancel([call] { call.cancel(); });
        static_cast<void>(call.andThen([self = this->shared_from_this()](std::optional<T> value) {
                                  if (value)
                                      self->m_pending.finish(std::move(*value));
                                  else
                                      self->run();
                              })
                              .orElse([self = this->shared_from_this()](Error error) -> Result<Done> {
                                  self->m_pending.finish(fail(std::move(error)));
                                  return Done{};
                              }));
    }

    std::function<Call<std::optional<T>>()> m_step;
    Pending<T> m_pending;
    bool m_running = false;
    bool m_again = false;
};

} // namespace detail

/**
 * Asks @p step again and again until it gives a value or fails. However many rounds it takes, the stack stays flat;
 * a chain of andThen() that calls itself would unwind through all of them. cancel() reaches the round under way.
 */
template <typename T, typename Step>
[[nodiscard]] Call<T> repeatUntil(Step step)
{
    auto repeating = std::make_shared<detail::Repeating<T>>(std::function<Call<std::optional<T>>()>(std::move(step)));
    repeating->run();
    return repeating->call();
}

} // namespace berth
