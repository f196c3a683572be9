#include "app/cli/report.h"

#include "app/core/text.h"
#include "app/session/sign_in.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** A BadInput error carries its sentence; everything else has its words in describeSignIn(), which knows describe()'s.
 */
Explanation explanationOf(const Error &error)
{
    if (error.kind == ErrorKind::BadInput && !error.message.isEmpty())
        return {error.message, {}};
    if (error.kind == ErrorKind::NotFound && !error.field.isEmpty())
        return {Words::tr("There is no %1 “%2” here, or this account may not see it.")
                    .arg(error.field, displayText(error.target, 120)),
            {}};
    return describeSignIn(error);
}

QJsonObject errorJson(const Error &error, const Explanation &explanation)
{
    return {{u"kind"_s, kindName(error.kind)}, {u"http_status"_s, error.httpStatus}, {u"code"_s, error.code},
        {u"message"_s, explanation.what}, {u"remedy"_s, explanation.remedy}, {u"request_id"_s, error.requestId}};
}

QString errorText(const Error &error, const Explanation &explanation)
{
    QStringList lines{explanation.what};
    if (!explanation.remedy.isEmpty())
        lines += explanation.remedy;
    if (error.httpStatus != 0 && !error.message.isEmpty())
        lines += Words::tr("Harbor said (HTTP %1): “%2”").arg(error.httpStatus).arg(displayText(error.message, 300));
    if (error.httpStatus != 0 && !error.requestId.isEmpty())
        lines += Words::tr("Request id: %1").arg(displayText(error.requestId, 80));
    return lines.join(u'\n');
}

QString outcomeWord(ChangeReport::Outcome outcome)
{
    switch (outcome) {
    case ChangeReport::Outcome::Done:
        return u"done"_s;
    case ChangeReport::Outcome::Unchanged:
        return u"unchanged"_s;
    case ChangeReport::Outcome::Refused:
        return u"refused"_s;
    case ChangeReport::Outcome::Partly:
        return u"partly"_s;
    case ChangeReport::Outcome::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString stateWord(StepResult::State state)
{
    switch (state) {
    case StepResult::State::Done:
        return u"done"_s;
    case StepResult::State::Failed:
        return u"failed"_s;
    case StepResult::State::NotSent:
        return u"not_sent"_s;
    case StepResult::State::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString stateText(StepResult::State state)
{
    switch (state) {
    case StepResult::State::Done:
        return Words::tr("done");
    case StepResult::State::Failed:
        return Words::tr("not done");
    case StepResult::State::NotSent:
        return Words::tr("not begun");
    case StepResult::State::Unknown:
        break;
    }
    return Words::tr("not known");
}

QString stepsText(const QList<StepResult> &steps)
{
    QStringList lines;
    for (const StepResult &step : steps) {
        const QString what = step.sentence.isEmpty() ? step.step + u' ' + displayText(step.object) : step.sentence;
        lines += u"  %1: %2"_s.arg(stateText(step.state), what);
    }
    return lines.join(u'\n');
}

} // namespace

Error usageError(const QString &sentence)
{
    return badInput(u"command line"_s, sentence);
}

QJsonObject errorJson(const Error &error)
{
    return errorJson(error, explanationOf(error));
}

QString errorText(const Error &error)
{
    return errorText(error, explanationOf(error));
}

Error naming(Error error, const QString &kind, const QString &name)
{
    if (error.kind != ErrorKind::NotFound)
        return error;
    error.field = kind;
    error.target = name;
    error.message.clear();
    return error;
}

void merge(QJsonObject &object, const QJsonObject &more)
{
    for (auto member = more.begin(); member != more.end(); ++member) {
        if (!object.contains(member.key()))
            object.insert(member.key(), member.value());
    }
}

void reportError(Console &console, const Error &error)
{
    reportError(console, error, explanationOf(error));
}

void reportError(Console &console, const Error &error, const Explanation &explanation)
{
    if (!console.json())
        return console.say(errorText(error, explanation));
    const QJsonObject object{{u"error"_s, errorJson(error, explanation)}};
    console.say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QJsonObject changeJson(const ChangeReport &report)
{
    QJsonArray deviations;
    for (const Deviation &deviation : report.deviations)
        deviations += QJsonObject{{u"field"_s, deviation.field}, {u"asked"_s, deviation.asked},
            {u"got"_s, deviation.got}, {u"message"_s, deviation.sentence}};
    QJsonArray steps;
    for (const StepResult &step : report.steps) {
        QJsonObject object{{u"step"_s, step.step}, {u"object"_s, step.object}, {u"state"_s, stateWord(step.state)},
            {u"message"_s, step.sentence}, {u"request_id"_s, step.requestId}};
        if (step.error)
            object.insert(u"error"_s, errorJson(*step.error));
        steps += object;
    }
    return {{u"outcome"_s, outcomeWord(report.outcome)}, {u"message"_s, report.sentence}, {u"deviations"_s, deviations},
        {u"steps"_s, steps}, {u"blockers"_s, QJsonArray::fromStringList(report.blockers)},
        {u"request_id"_s, report.requestId}};
}

ExitCode reportChange(Console &console, const ChangeReport &report)
{
    for (const Deviation &deviation : report.deviations) {
        if (!console.json())
            console.warn(deviation.sentence);
    }
    if (report.done()) {
        console.note(report.sentence);
        return ExitCode::Done;
    }
    Explanation explanation{report.sentence, {}};
    if (report.error)
        explanation.remedy = explanationOf(*report.error).remedy;
    if (!console.json()) {
        for (const QString &blocker : report.blockers)
            explanation.what += u"\n  "_s + displayText(blocker);
        if (!report.steps.isEmpty() && report.outcome != ChangeReport::Outcome::Refused)
            explanation.what += u'\n' + stepsText(report.steps);
    }
    Error error = report.error.value_or(Error{.kind = ErrorKind::Precondition});
    if (error.requestId.isEmpty())
        error.requestId = report.requestId;
    reportError(console, error, explanation);
    return report.outcome == ChangeReport::Outcome::Refused ? ExitCode::Refused : ExitCode::Partly;
}

} // namespace berth::cli
