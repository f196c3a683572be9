#pragma once

#include "app/core/error.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace berth {

/** A field that reads back otherwise than it was asked for. */
struct Deviation
{
    QString field = {}; ///< stable word: quota, retention, bandwidth, connections, public, name, url …
    QString asked = {}; ///< as a person reads it
    QString got = {};
    QString sentence = {}; ///< translated, whole, with the reason where it is known

    bool operator==(const Deviation &) const = default;
};

/** What became of one part of a change. */
struct StepResult
{
    enum class State {
        Done,
        Failed, ///< refused; nothing of this step happened
        NotSent, ///< not begun, because an earlier step failed or it was cancelled
        Unknown, ///< sent, and neither the answer nor reading back could tell
    };
    QString step =
        {}; ///< stable word: endpoint, project, quota, retention, settings, repository, artifact, tag, read_back
    QString object = {}; ///< name of what it was about
    State state = State::Done;
    QString sentence = {}; ///< translated
    QString requestId = {};
    std::optional<Error> error = {};

    bool operator==(const StepResult &) const = default;
};

/**
 * What a change did, read back from the server. A change of which nothing happened is an Error instead, except where
 * there is more to say than an Error can (Refused).
 */
struct ChangeReport
{
    enum class Outcome {
        Done, ///< all of it; `deviations` may still name what the server changed
        Unchanged, ///< there was nothing to change; nothing was sent
        Refused, ///< nothing was done; `sentence` says why and `blockers` names what stands in the way
        Partly, ///< some steps done, some not: `steps`
        Unknown, ///< it may have happened, and reading could not tell
    } outcome = Outcome::Done;
    QString objectKind = {}; ///< endpoint, project, repository, artifact, tag
    QString object = {}; ///< its name
    qint64 id = 0;
    QString requestId = {}; ///< of the main write
    QString sentence = {}; ///< translated: what happened, in one or two sentences
    QList<Deviation> deviations = {};
    QList<StepResult> steps = {};
    QStringList blockers = {};
    std::optional<Error> error = {}; ///< for Refused, Partly and Unknown

    [[nodiscard]] bool done() const { return outcome == Outcome::Done || outcome == Outcome::Unchanged; }
    bool operator==(const ChangeReport &) const = default;
};

} // namespace berth
