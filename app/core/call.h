#pragma once

#include "app/core/result.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>

namespace berth {

template <typename T>
class Call;
template <typename T>
class Pending;

namespace detail {

/** Shared by the reading and the writing end; finishing, cancelling and waiting may come from any thread. */
template <typename T>
class CallState
{
public:
    using Receiver = std::function<void(Result<T>)>;

    /** Counts once; a second finish is ignored. */
    void finish(Result<T> result)
    {
        Receiver receiver;
        std::function<void()> dropped; // destroyed outside the lock: it may own other calls
        {
            const std::lock_guard lock(m_mutex);
            if (m_finished)
                return;
            m_finished = true;
            dropped = std::exchange(m_onCancel, nullptr);
            if (!m_receiver) {
                m_result.emplace(std::move(result));
                return;
            }
            receiver = std::exchange(m_receiver, nullptr);
        }
        receiver(std::move(result));
    }

    /** At most one receiver; it is called at once if the answer is already there. */
    void receive(Receiver receiver)
    {
        std::optional<Result<T>> ready;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_finished) {
                m_receiver = std::move(receiver);
                return;
            }
            ready = std::exchange(m_result, std::nullopt);
        }
        if (ready)
            receiver(std::move(*ready));
    }

    void cancel()
    {
        std::function<void()> onCancel;
        {
            const std::lock_guard lock(m_mutex);
            if (m_finished)
                return;
            m_cancelled = true;
            onCancel = std::exchange(m_onCancel, nullptr);
        }
        if (onCancel)
            onCancel();
        finish(fail(ErrorKind::Cancelled));
    }

    /** What cancel() does first; runs at once if it was already cancelled. */
    void setOnCancel(std::function<void()> onCancel)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_finished && !m_cancelled) {
                std::swap(m_onCancel, onCancel);
                return; // the former one is destroyed after the lock
            }
            if (!m_cancelled)
                return;
        }
        if (onCancel)
            onCancel();
    }

    [[nodiscard]] bool finished() const
    {
        const std::lock_guard lock(m_mutex);
        return m_finished;
    }

private:
    mutable std::mutex m_mutex;
    bool m_finished = false;
    bool m_cancelled = false;
    std::optional<Result<T>> m_result;
    Receiver m_receiver;
    std::function<void()> m_onCancel;
};

/**
 * For the end of a relay. An application that goes drops what is queued while it holds the lock of the queue, so
 * nothing may be queued from there: deleteLater() would wait for that lock for ever.
 */
inline void dropRelay(QObject *object)
{
    if (QCoreApplication::closingDown())
        delete object;
    else
        object->deleteLater();
}

template <typename R>
struct Unwrap
{
    using type = R;
};
template <>
struct Unwrap<void>
{
    using type = Done;
};
template <typename U>
struct Unwrap<Result<U>>
{
    using type = U;
};
template <typename U>
struct Unwrap<Call<U>>
{
    using type = U;
};
template <typename R>
inline constexpr bool isCall = false;
template <typename U>
inline constexpr bool isCall<Call<U>> = true;

} // namespace detail

/**
 * One answer to come. Copies share the answer; exactly one of them may ask for it, with then() or andThen().
 * Every call answers exactly once: with its value, its error, or Cancelled.
 */
template <typename T>
class [[nodiscard]] Call
{
public:
    using Value = T;

    /** An answer that is already there. */
    static Call ready(Result<T> result)
    {
        Call call;
        call.m_state->finish(std::move(result));
        return call;
    }

    /**
     * Runs @p fn once with the Result, queued in the thread of @p context, never after @p context is gone.
     * Returns the call itself, so that it can be copied and kept for cancel(); by reference, because an answer nobody
     * asks for is a mistake of the type (nodiscard) and a statement that ends in then() is not.
     */
    template <typename Fn>
    const Call &then(QObject *context, Fn &&fn) const // NOLINT(modernize-use-nodiscard)
    {
        Q_ASSERT(context);
        // The relay lives where the context lives, so that looking at the context and its end cannot overlap.
        auto relay = std::shared_ptr<QObject>(new QObject, detail::dropRelay);
        relay->moveToThread(context->thread());
        m_state->receive([relay, guard = QPointer<QObject>(context),
                             fn = std::make_shared<std::decay_t<Fn>>(std::forward<Fn>(fn))](Result<T> result) {
            if (QCoreApplication::closingDown())
                return; // there is no queue any more that it could wait in
            QMetaObject::invokeMethod(
                relay.get(),
                [relay, guard, fn, result = std::move(result)]() mutable {
                    if (guard)
                        (*fn)(std::move(result));
                },
                Qt::QueuedConnection);
        });
        return *this;
    }

    /**
     * Goes on with the value: @p fn maps T to void, U, Result<U> or Call<U>; an error passes by.
     * It runs where the answer arrives, so it captures values and never `this`. cancel() of what is returned
     * reaches whichever part is under way.
     */
    template <typename Fn>
    auto andThen(Fn &&fn) const
    {
        using Returned = std::invoke_result_t<Fn, T>;
        using U = typename detail::Unwrap<Returned>::type;
        return chain<U>([fn = std::make_shared<std::decay_t<Fn>>(std::forward<Fn>(fn))](
                            Result<T> result, const std::shared_ptr<detail::CallState<U>> &next) {
            if (!result)
                return next->finish(fail(std::move(result.error())));
            if (next->finished())
                return; // cancelled meanwhile: the next step, maybe a write, does not begin
            if constexpr (std::is_void_v<Returned>) {
                (*fn)(std::move(*result));
                next->finish(Done{});
            } else if constexpr (detail::isCall<Returned>) {
                follow((*fn)(std::move(*result)), next);
            } else {
                next->finish((*fn)(std::move(*result)));
            }
        });
    }

    /** Goes on with an error: @p fn maps Error to Result<T> or Call<T>; a value passes by. */
    template <typename Fn>
    Call orElse(Fn &&fn) const
    {
        using Returned = std::invoke_result_t<Fn, Error>;
        return chain<T>([fn = std::make_shared<std::decay_t<Fn>>(std::forward<Fn>(fn))](
                            Result<T> result, const std::shared_ptr<detail::CallState<T>> &next) {
            if (result)
                return next->finish(std::move(result));
            if constexpr (detail::isCall<Returned>)
                follow((*fn)(std::move(result.error())), next);
            else
                next->finish((*fn)(std::move(result.error())));
        });
    }

    /** Goes on with whichever it is: @p fn maps Result<T> to Result<U> or Call<U>. */
    template <typename Fn>
    auto settle(Fn &&fn) const
    {
        using Returned = std::invoke_result_t<Fn, Result<T>>;
        using U = typename detail::Unwrap<Returned>::type;
        return chain<U>([fn = std::make_shared<std::decay_t<Fn>>(std::forward<Fn>(fn))](
                            Result<T> result, const std::shared_ptr<detail::CallState<U>> &next) {
            if (next->finished())
                return;
            if constexpr (detail::isCall<Returned>)
                follow((*fn)(std::move(result)), next);
            else
                next->finish((*fn)(std::move(result)));
        });
    }

    /** Ends it: the request's socket is closed, and the answer is Cancelled unless it was already there. */
    void cancel() const { m_state->cancel(); }

    [[nodiscard]] bool finished() const { return m_state->finished(); }

private:
    template <typename>
    friend class Call;
    template <typename>
    friend class Pending;

    Call()
        : m_state(std::make_shared<detail::CallState<T>>())
    {
    }
    explicit Call(std::shared_ptr<detail::CallState<T>> state)
        : m_state(std::move(state))
    {
    }

    template <typename U>
    static void follow(const Call<U> &inner, const std::shared_ptr<detail::CallState<U>> &next)
    {
        next->setOnCancel([inner] { inner.cancel(); });
        inner.m_state->receive([next](Result<U> result) { next->finish(std::move(result)); });
    }

    template <typename U, typename Fn>
    Call<U> chain(Fn fn) const
    {
        auto next = std::make_shared<detail::CallState<U>>();
        next->setOnCancel([source = m_state] { source->cancel(); });
        m_state->receive([next, fn = std::move(fn)](Result<T> result) { fn(std::move(result), next); });
        return Call<U>(next);
    }

    std::shared_ptr<detail::CallState<T>> m_state;
};

/**
 * The writing end of a Call. Copies share it; when the last copy goes without having finished,
 * the answer is Cancelled.
 */
template <typename T>
class Pending
{
public:
    Pending()
        : m_shared(std::make_shared<Shared>())
    {
    }

    [[nodiscard]] Call<T> call() const { return Call<T>(m_shared->state); }

    /** Counts once; later ones are ignored. */
    void finish(Result<T> result) const { m_shared->state->finish(std::move(result)); }

    /** What cancel() on the reading end does first, e.g. abort a reply. */
    void onCancel(std::function<void()> fn) const { m_shared->state->setOnCancel(std::move(fn)); }

    [[nodiscard]] bool finished() const { return m_shared->state->finished(); }

private:
    struct Shared
    {
        Shared() = default;
        Shared(const Shared &) = delete;
        Shared &operator=(const Shared &) = delete;
        ~Shared() { state->finish(fail(ErrorKind::Cancelled)); }
        std::shared_ptr<detail::CallState<T>> state = std::make_shared<detail::CallState<T>>();
    };
    std::shared_ptr<Shared> m_shared;
};

/** Keeps the one call that matters: starting another cancels the former and drops an answer already queued. */
class Latest final
{
public:
    Latest() = default;
    Q_DISABLE_COPY_MOVE(Latest)
    ~Latest() { cancel(); }

    template <typename T, typename Fn>
    void start(const Call<T> &call, QObject *context, Fn &&fn)
    {
        cancel();
        auto current = std::make_shared<bool>(true);
        m_current = current;
        m_cancel = [call] { call.cancel(); };
        call.then(context, [current, fn = std::forward<Fn>(fn)](Result<T> result) mutable {
            if (std::exchange(*current, false))
                fn(std::move(result));
        });
    }

    /** After this the former receiver is not called any more, not even with Cancelled. */
    void cancel()
    {
        if (m_current)
            *m_current = false;
        m_current.reset();
        if (auto cancelCall = std::exchange(m_cancel, nullptr))
            cancelCall();
    }

    [[nodiscard]] bool busy() const { return m_current && *m_current; }

private:
    std::shared_ptr<bool> m_current;
    std::function<void()> m_cancel;
};

} // namespace berth
