#pragma once

#include "app/setup/change_context.h"

#include <functional>

/** What every change is made of: one write, its line in the activity log, and the reading that settles a doubt. */
namespace berth::steps {

/** The write that was done, surely. */
struct Written
{
    qint64 id = 0; ///< of what a create made; else 0
    QString requestId = {};
    bool reconciled = false; ///< no answer came, but reading showed it
};

/**
 * Reads whether a write took effect: its object's id (0 where there is none) when it did, nothing when it did not.
 * An error means that reading failed.
 */
using Look = std::function<Call<std::optional<qint64>>()>;

/**
 * Waits for the one write and settles it: an answer counts, a definite refusal is its error, and after an unknown
 * outcome @p look is asked at the context's pace, never a second write sent (trust.md §3 no. 6, 36 to 38). An error
 * that still says mayHaveHappened is a doubt that reading could not remove. Every end is recorded, once.
 */
[[nodiscard]] Call<Written> settle(
    const ChangeContext &context, const ActivityEntry &entry, const Call<Created> &write, Look look);
[[nodiscard]] Call<Written> settle(
    const ChangeContext &context, const ActivityEntry &entry, const Call<Changed> &write, Look look);

/** The beginning of a line in the activity log. */
[[nodiscard]] ActivityEntry entryFor(const QString &verb, const QString &objectKind, const QString &objectName);

/** Looks by reading something that must be gone: NotFound is the proof. */
template <typename T>
[[nodiscard]] Look lookForAbsence(std::function<Call<T>()> read)
{
    return [read = std::move(read)] {
        return read()
            .andThen([](const T &) { return std::optional<qint64>(); })
            .orElse([](Error error) -> Result<std::optional<qint64>> {
                if (error.kind == ErrorKind::NotFound)
                    return std::optional<qint64>(0);
                return fail(std::move(error));
            });
    };
}

/** An error turned into something to go on with: the value, or why there is none. */
template <typename T>
struct Attempt
{
    std::optional<T> value = {};
    std::optional<Error> error = {};
};

/** Never fails, except by cancellation: for parts that may be missing. */
template <typename T>
[[nodiscard]] Call<Attempt<T>> attempt(const Call<T> &call)
{
    return call.andThen([](T value) {
                   return Attempt<T>{std::move(value), std::nullopt};
               })
        .orElse([](Error error) -> Result<Attempt<T>> {
            if (error.kind == ErrorKind::Cancelled)
                return fail(std::move(error));
            return Attempt<T>{std::nullopt, std::move(error)};
        });
}

/** A step's line in the report, from the way it ended. */
[[nodiscard]] StepResult doneStep(
    const QString &step, const QString &object, const Written &written, const QString &sentence);
[[nodiscard]] StepResult failedStep(const QString &step, const QString &object, const Error &error);
[[nodiscard]] StepResult notSentStep(const QString &step, const QString &object);

} // namespace berth::steps
