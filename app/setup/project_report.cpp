#include "app/setup/project_report.h"

#include "app/core/text.h"

#include <QCoreApplication>

namespace berth {

using namespace Qt::StringLiterals;

namespace projects {

namespace {

QString shownName(const QString &name)
{
    return displayText(name, 80);
}

/** What a step is about, in words; empty for the project itself. */
QString stepName(const QString &step)
{
    if (step == "retention"_L1)
        return QCoreApplication::translate("Project", "Retention");
    if (step == "quota"_L1)
        return QCoreApplication::translate("Project", "Storage quota");
    if (step == "settings"_L1)
        return QCoreApplication::translate("Project", "Settings");
    return {};
}

/** The step's sentence, with its name where the sentence is only Harbor's refusal. */
QString namedSentence(const StepResult &step)
{
    const QString name = stepName(step.step);
    return name.isEmpty() ? step.sentence
                          : QCoreApplication::translate("Project", "%1: %2", "a part of a change: what became of it")
                                .arg(name, step.sentence);
}

} // namespace

ChangeReport reportOn(const harbor::Project &project, const QString &sentence)
{
    ChangeReport report;
    report.objectKind = u"project"_s;
    report.object = project.name;
    report.id = project.id;
    report.sentence = sentence;
    return report;
}

void conclude(ChangeReport &report, const QString &allDone)
{
    using State = StepResult::State;
    qsizetype done = 0;
    const StepResult *broken = nullptr;
    for (const StepResult &step : std::as_const(report.steps)) {
        if (step.state == State::Done)
            ++done;
        else if (!broken && step.step != "read_back"_L1)
            broken = &step;
    }
    if (!broken) {
        report.sentence = allDone;
        return;
    }
    report.error = broken->error;
    if (done == 0 && broken->state == State::Unknown) {
        report.outcome = ChangeReport::Outcome::Unknown;
        report.sentence = broken->sentence;
        return;
    }
    report.outcome = ChangeReport::Outcome::Partly;
    QStringList names;
    for (const StepResult &step : std::as_const(report.steps)) {
        if (step.state == State::Done)
            names.append(step.sentence);
    }
    report.sentence = QCoreApplication::translate("Project", "Project “%1” was changed in part. Done: %2 Not done: %3")
                          .arg(shownName(report.object), names.join(u' '), namedSentence(*broken));
}

Result<ChangeReport> doubtOrError(Error error, ChangeReport report)
{
    if (!error.mayHaveHappened || error.kind == ErrorKind::Cancelled) {
        if (error.field.isEmpty())
            error.field = projectFieldOf(error);
        return fail(std::move(error));
    }
    report.outcome = ChangeReport::Outcome::Unknown;
    report.requestId = error.requestId;
    report.sentence = QCoreApplication::translate("Project",
        "Harbor gave no answer, and reading it again could not tell what became of project “%1”. "
        "Look again in a minute before trying anew.")
                          .arg(shownName(report.object));
    report.error = std::move(error);
    return report;
}

Error replaced(const harbor::Project &seen)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.target = seen.name;
    error.field = u"name"_s;
    return error;
}

} // namespace projects

QString projectFieldOf(const Error &error)
{
    if (error.kind == ErrorKind::BadInput)
        return error.field;
    if (error.kind == ErrorKind::Conflict)
        return u"name"_s;
    if (error.kind != ErrorKind::Rejected)
        return {};
    if (error.message.contains("project name"_L1))
        return u"name"_s;
    if (error.message.contains("quota"_L1) || error.message.contains("storage"_L1))
        return u"quota"_s;
    if (error.message.contains("registry"_L1))
        return u"endpoint"_s;
    if (error.message.contains("proxy_speed_kb"_L1))
        return u"bandwidth"_s;
    if (error.message.contains("max_upstream_conn"_L1))
        return u"connections"_s;
    if (error.message.contains("filter"_L1))
        return u"filter"_s;
    return {};
}

} // namespace berth
