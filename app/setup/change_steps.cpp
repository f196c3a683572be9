#include "app/setup/change_steps.h"

#include "app/core/repeat.h"

#include <QCoreApplication>
#include <QTimer>

namespace berth::steps {

using namespace Qt::StringLiterals;

namespace {

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

Call<Done> pause(int ms)
{
    const Pending<Done> pending;
    QTimer::singleShot(ms, [pending] { pending.finish(Done{}); });
    return pending.call();
}

struct Looking
{
    QList<int> waitsMs;
    Look look;
    bool read = false; ///< at least one reading succeeded
};

/** Looks at the pace given until it shows; nothing when patience ends. */
Call<std::optional<qint64>> lookPatiently(const std::shared_ptr<Looking> &looking)
{
    using Seen = std::optional<qint64>;
    return repeatUntil<Seen>([looking] {
        if (looking->waitsMs.isEmpty())
            return Call<std::optional<Seen>>::ready(std::optional<Seen>(Seen()));
        return pause(looking->waitsMs.takeFirst())
            .andThen([looking](Done) { return attempt(looking->look()); })
            .andThen([looking](const Attempt<Seen> &seen) {
                looking->read = looking->read || seen.value.has_value();
                const bool shows = seen.value && seen.value->has_value();
                return shows ? std::optional<Seen>(*seen.value) : std::nullopt;
            });
    });
}

/** Harbor itself said 500 and is through with it: it will not happen later, as behind a gateway's 504 it may. */
bool isFinalAnswer(const Error &error)
{
    return error.httpStatus == 500 && !error.code.isEmpty();
}

void record(const ChangeContext &context, ActivityEntry entry, const QString &outcome, bool ok)
{
    if (!context.activity)
        return;
    entry.when = QDateTime::currentDateTimeUtc();
    entry.outcome = outcome;
    entry.ok = ok;
    context.activity->record(entry);
}

void recordFailure(const ChangeContext &context, ActivityEntry entry, const Error &error)
{
    entry.requestId = error.requestId;
    entry.httpStatus = error.httpStatus;
    QString outcome = describe(error).what;
    if (error.mayHaveHappened)
        outcome = translate("Changes", "No answer came, and it cannot be told whether it was done.");
    record(context, entry, outcome, false);
}

/** After an unknown outcome: reads until it shows or patience ends. */
Call<Written> reconcile(const ChangeContext &context, const ActivityEntry &entry, const Error &doubt, Look look)
{
    auto looking = std::make_shared<Looking>();
    looking->waitsMs = context.pace.waitsMs;
    if (isFinalAnswer(doubt))
        looking->waitsMs = {0};
    looking->look = std::move(look);
    return lookPatiently(looking).andThen([context, entry, doubt, looking](
                                              std::optional<qint64> seen) -> Result<Written> {
        if (seen) {
            ActivityEntry line = entry;
            line.requestId = doubt.requestId;
            line.httpStatus = doubt.httpStatus;
            record(context, line, translate("Changes", "Done: no answer came, but reading it back shows it."), true);
            return Written{*seen, doubt.requestId, true};
        }
        Error error = doubt;
        error.mayHaveHappened = !(isFinalAnswer(doubt) && looking->read);
        recordFailure(context, entry, error);
        return fail(std::move(error));
    });
}

Call<Written> settled(
    const ChangeContext &context, const ActivityEntry &entry, const Call<Written> &write, int successStatus, Look look)
{
    return write
        .andThen([context, entry, successStatus](Written written) {
            ActivityEntry line = entry;
            line.requestId = written.requestId;
            line.httpStatus = successStatus;
            record(context, line, translate("Changes", "Done."), true);
            return written;
        })
        .orElse([context, entry, look = std::move(look)](Error error) -> Call<Written> {
            if (error.kind == ErrorKind::Cancelled)
                error.mayHaveHappened = true; // it was sent, or about to be: the log says so
            if (error.mayHaveHappened && error.kind != ErrorKind::Cancelled)
                return reconcile(context, entry, error, look);
            recordFailure(context, entry, error);
            return Call<Written>::ready(fail(std::move(error)));
        });
}

} // namespace

Call<Written> settle(const ChangeContext &context, const ActivityEntry &entry, const Call<Created> &write, Look look)
{
    const auto written = write.andThen([](const Created &created) { return Written{created.id, created.requestId}; });
    return settled(context, entry, written, 201, std::move(look));
}

Call<Written> settle(const ChangeContext &context, const ActivityEntry &entry, const Call<Changed> &write, Look look)
{
    const auto written = write.andThen([](const Changed &changed) { return Written{0, changed.requestId}; });
    return settled(context, entry, written, 200, std::move(look));
}

ActivityEntry entryFor(const QString &verb, const QString &objectKind, const QString &objectName)
{
    ActivityEntry entry;
    entry.verb = verb;
    entry.objectKind = objectKind;
    entry.objectName = objectName;
    return entry;
}

StepResult doneStep(const QString &step, const QString &object, const Written &written, const QString &sentence)
{
    StepResult result;
    result.step = step;
    result.object = object;
    result.state = StepResult::State::Done;
    result.requestId = written.requestId;
    result.sentence = sentence;
    return result;
}

StepResult failedStep(const QString &step, const QString &object, const Error &error)
{
    StepResult result;
    result.step = step;
    result.object = object;
    result.state = error.mayHaveHappened ? StepResult::State::Unknown : StepResult::State::Failed;
    result.requestId = error.requestId;
    result.error = error;
    result.sentence = error.mayHaveHappened
        ? translate("Changes", "No answer came, and it cannot be told whether it was done.")
        : describe(error).what;
    return result;
}

StepResult notSentStep(const QString &step, const QString &object)
{
    StepResult result;
    result.step = step;
    result.object = object;
    result.state = StepResult::State::NotSent;
    result.sentence = translate("Changes", "Not begun.");
    return result;
}

} // namespace berth::steps
