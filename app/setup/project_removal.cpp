#include "app/core/repeat.h"
#include "app/core/text.h"
#include "app/setup/change_steps.h"
#include "app/setup/project_changes.h"
#include "app/setup/project_report.h"

#include <QCoreApplication>

namespace berth {

using namespace Qt::StringLiterals;
using harbor::Project;
using harbor::Repository;
using steps::Attempt;
using steps::Written;

namespace {

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString shownName(const QString &name)
{
    return displayText(name, 80);
}

/** What the deletion of a project carries from repository to repository. */
struct Removing
{
    ChangeContext context;
    Project project;
    QStringList left; ///< repositories still to go
    ChangeReport report;
};
using RemovingPtr = std::shared_ptr<Removing>;

ChangeReport goneAlready(const Project &project)
{
    ChangeReport report = projects::reportOn(
        project, translate("Project", "Project “%1” was gone already.").arg(shownName(project.name)));
    report.outcome = ChangeReport::Outcome::Unchanged;
    return report;
}

ChangeReport refusedAsFull(const Project &project, const ProjectContents &contents)
{
    ChangeReport report = projects::reportOn(project,
        translate("Project", "Project “%1” is not empty and was not deleted. %2")
            .arg(shownName(project.name), contents.sentence));
    report.outcome = ChangeReport::Outcome::Refused;
    report.blockers = contents.repositories;
    return report;
}

/** What became of it when a repository or the project itself would not go. */
Result<ChangeReport> stopped(
    const RemovingPtr &removing, const QString &step, const QString &object, const Error &error)
{
    ChangeReport report = removing->report;
    const auto deleted = static_cast<int>(report.steps.size());
    if (deleted == 0 && !error.mayHaveHappened)
        return fail(error);
    const StepResult broken = steps::failedStep(step, object, error);
    report.steps.append(broken);
    for (const QString &repository : std::as_const(removing->left)) {
        if (repository != object)
            report.steps.append(steps::notSentStep(u"repository"_s, repository));
    }
    if (step != "project"_L1)
        report.steps.append(steps::notSentStep(u"project"_s, report.object));
    report.error = error;
    report.outcome = deleted == 0 ? ChangeReport::Outcome::Unknown : ChangeReport::Outcome::Partly;
    report.sentence = QCoreApplication::translate(
        "Project", "%n repositories of project “%1” were deleted, the project was not: %2", nullptr, deleted)
                          .arg(shownName(report.object), broken.sentence);
    return report;
}

Call<ChangeReport> removeProject(const RemovingPtr &removing)
{
    const ChangeContext context = removing->context;
    const QString name = removing->project.name;
    const auto look = steps::lookForAbsence<Project>([context, name] { return context.client.projects().get(name); });
    // Looked at once more: meanwhile another project may stand under this name.
    return context.client.projects()
        .get(name)
        .andThen([removing, context, name, look](const Project &now) {
            if (now.id != removing->project.id)
                return Call<Written>::ready(fail(projects::replaced(removing->project)));
            return steps::settle(context, steps::entryFor(u"delete"_s, u"project"_s, name),
                context.client.projects().remove(name), look);
        })
        .andThen([removing, name](const Written &written) {
            ChangeReport report = removing->report;
            report.requestId = written.requestId;
            report.sentence = translate("Project", "Project “%1” was deleted.").arg(shownName(name));
            report.steps.append(steps::doneStep(u"project"_s, name, written, report.sentence));
            return report;
        })
        .orElse([removing, name](Error error) -> Result<ChangeReport> {
            if (error.kind == ErrorKind::Cancelled)
                return fail(std::move(error));
            return stopped(removing, u"project"_s, name, error);
        });
}

/** One repository; a report when it ends the matter. */
Call<std::optional<ChangeReport>> removeFirst(const RemovingPtr &removing)
{
    const ChangeContext context = removing->context;
    const QString project = removing->project.name;
    const QString repository = removing->left.first();
    const harbor::Repositories repositories = context.client.repositories();
    const auto look = steps::lookForAbsence<Repository>(
        [repositories, project, repository] { return repositories.get(project, repository); });
    const auto written =
        steps::settle(context, steps::entryFor(u"delete"_s, u"repository"_s, project + u'/' + repository),
            repositories.remove(project, repository), look);
    return steps::attempt(written).andThen([removing, repository](
                                               const Attempt<Written> &attempt) -> Result<std::optional<ChangeReport>> {
        if (!attempt.value && attempt.error->kind != ErrorKind::NotFound) {
            auto report = stopped(removing, u"repository"_s, repository, *attempt.error);
            if (!report)
                return fail(std::move(report.error()));
            return std::optional(std::move(*report));
        }
        removing->left.removeFirst();
        removing->report.steps.append(steps::doneStep(u"repository"_s, repository, attempt.value.value_or(Written{}),
            translate("Project", "Repository %1 was deleted.").arg(displayText(repository, 120))));
        return std::nullopt;
    });
}

Call<ChangeReport> removeAll(const RemovingPtr &removing)
{
    using MaybeReport = std::optional<ChangeReport>;
    return repeatUntil<ChangeReport>([removing] {
        if (!removing->left.isEmpty())
            return removeFirst(removing);
        return removeProject(removing).andThen([](const ChangeReport &report) { return MaybeReport(report); });
    });
}

} // namespace

Call<ChangeReport> ProjectChanges::remove(const Project &project, bool withContent) const
{
    return steps::attempt(m_context.client.projects().get(project.name))
        .andThen([context = m_context, project, withContent](const Attempt<Project> &now) -> Call<ChangeReport> {
            if (now.error && now.error->kind == ErrorKind::NotFound)
                return Call<ChangeReport>::ready(goneAlready(project));
            if (now.error)
                return Call<ChangeReport>::ready(fail(*now.error));
            if (now.value->id != project.id)
                return Call<ChangeReport>::ready(fail(projects::replaced(project)));
            return ProjectChanges(context).contents(project).andThen([context, project, withContent](
                                                                         const ProjectContents &contents)
                                                                         -> Call<ChangeReport> {
                if (!contents.repositories.isEmpty() && !withContent)
                    return Call<ChangeReport>::ready(refusedAsFull(project, contents));
                const ChangeReport report = projects::reportOn(project, {});
                return removeAll(std::make_shared<Removing>(Removing{context, project, contents.repositories, report}));
            });
        });
}

} // namespace berth
