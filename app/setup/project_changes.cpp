#include "app/setup/project_changes.h"

#include "app/core/text.h"
#include "app/setup/change_steps.h"
#include "app/setup/project_report.h"
#include "app/setup/retention_change.h"

#include <QCoreApplication>

namespace berth {

using namespace Qt::StringLiterals;
using harbor::Project;
using harbor::ProjectSettings;
using harbor::ProjectSummary;
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

/** A project that is not there answers 404 to administrators and 403 to others (harbor-api.md §1.5). */
bool meansAbsent(const Error &error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotAllowed;
}

steps::Look lookForCreated(const ChangeContext &context, const ProjectDraft &draft)
{
    return [context, draft] {
        return context.client.projects()
            .get(draft.name)
            .andThen([draft](const Project &found) {
                const bool ours = found.registryId == draft.registryId.value_or(0);
                return ours ? std::optional<qint64>(found.id) : std::nullopt;
            })
            .orElse([](Error error) -> Result<std::optional<qint64>> {
                if (meansAbsent(error))
                    return std::optional<qint64>();
                return fail(std::move(error));
            });
    };
}

/** The quota as every reader of the project may see it. */
Call<Attempt<ProjectSummary>> summaryOf(const ChangeContext &context, const QString &name)
{
    return steps::attempt(context.client.projects().summary(name));
}

void compareQuota(ChangeReport &report, qint64 asked, const Attempt<ProjectSummary> &summary)
{
    if (!summary.value || !summary.value->hasQuota)
        return;
    if (const auto deviation = projects::quotaDeviation(asked, summary.value->quotaHard))
        report.deviations.append(*deviation);
}

/** Reads the new project back, then sets its retention where that is to differ. */
Call<ChangeReport> finishCreated(
    const ChangeContext &context, const ProjectDraft &draft, ChangeReport report, const Project &created)
{
    report.id = created.id;
    report.deviations = projects::deviations(draft.settings, created, context.features());
    return summaryOf(context, created.name)
        .andThen([context, draft, report, created](const Attempt<ProjectSummary> &summary) -> Call<ChangeReport> {
            ChangeReport result = report;
            compareQuota(result, draft.quota, summary);
            const QString done = result.sentence;
            if (!draft.registryId)
                return Call<ChangeReport>::ready(result);
            return projects::applyRetention(context, created, draft.retention)
                .andThen([result, done](const projects::RetentionOutcome &retention) {
                    ChangeReport whole = result;
                    whole.steps.append(retention.step);
                    if (retention.deviation)
                        whole.deviations.append(*retention.deviation);
                    projects::conclude(whole, done);
                    return whole;
                });
        });
}

/** The project stands but could not be read back: said as that, with the retention still Harbor's own. */
ChangeReport unread(ChangeReport report, const ProjectDraft &draft, const Error &error)
{
    report.steps.append(steps::failedStep(u"read_back"_s, draft.name, error));
    if (draft.registryId && draft.retention != harbor::RetentionChoice::harborDefault()) {
        StepResult skipped = steps::notSentStep(u"retention"_s, draft.name);
        skipped.error = error;
        report.steps.append(skipped);
        projects::conclude(report, report.sentence);
    }
    return report;
}

Call<ChangeReport> afterCreate(const ChangeContext &context, const ProjectDraft &draft, const Written &written)
{
    Project named;
    named.name = draft.name;
    named.id = written.id;
    const QString sentence = translate("Project", "Project “%1” was created.").arg(shownName(draft.name));
    ChangeReport report = projects::reportOn(named, sentence);
    report.requestId = written.requestId;
    report.steps = {steps::doneStep(u"project"_s, draft.name, written, sentence)};
    return steps::attempt(context.client.projects().get(draft.name))
        .andThen([context, draft, report](const Attempt<Project> &created) {
            if (!created.value)
                return Call<ChangeReport>::ready(unread(report, draft, *created.error));
            return finishCreated(context, draft, report, *created.value);
        });
}

/** "3 repositories with 12 artifacts (5.2 MiB) go with it." */
QString contentsSentence(const ProjectContents &contents)
{
    if (contents.repositories.isEmpty())
        return translate("Project", "It is empty: nothing else goes with it.");
    const QString repositories = QCoreApplication::translate(
        "Project", "%n repositories", nullptr, static_cast<int>(contents.repositories.size()));
    const QString artifacts =
        QCoreApplication::translate("Project", "%n artifacts", nullptr, static_cast<int>(contents.artifacts));
    if (contents.usedBytes < 0)
        return translate("Project", "%1 with %2 go with it.").arg(repositories, artifacts);
    return translate("Project", "%1 with %2 (%3) go with it.")
        .arg(repositories, artifacts, sizeText(contents.usedBytes));
}

} // namespace

Call<ChangeReport> ProjectChanges::create(const ProjectDraft &draft) const
{
    if (auto objection = objectionTo(draft, m_context.features()))
        return Call<ChangeReport>::ready(fail(std::move(*objection)));
    harbor::ProjectSpec spec;
    spec.name = draft.name;
    spec.registryId = draft.registryId;
    spec.storageLimit = draft.quota;
    spec.settings = draft.settings;
    spec.settings.isPublic = draft.settings.isPublic.value_or(false);
    Project named;
    named.name = draft.name;
    const ChangeReport report = projects::reportOn(named, {});
    return steps::settle(m_context, steps::entryFor(u"create"_s, u"project"_s, draft.name),
        m_context.client.projects().create(spec), lookForCreated(m_context, draft))
        .andThen([context = m_context, draft](const Written &written) { return afterCreate(context, draft, written); })
        .orElse([report](Error error) { return projects::doubtOrError(std::move(error), report); });
}

Call<ProjectContents> ProjectChanges::contents(const Project &project) const
{
    return m_context.client.repositories()
        .all(project.name)
        .andThen([context = m_context, project](const Page<harbor::Repository> &page) {
            ProjectContents contents;
            for (const harbor::Repository &repository : page.rows) {
                contents.repositories.append(repository.shortName());
                contents.artifacts += repository.artifactCount;
            }
            contents.complete = page.rows.size() >= page.total;
            return summaryOf(context, project.name).andThen([contents](const Attempt<ProjectSummary> &summary) {
                ProjectContents whole = contents;
                if (summary.value && summary.value->hasQuota)
                    whole.usedBytes = summary.value->quotaUsed;
                whole.sentence = contentsSentence(whole);
                return whole;
            });
        });
}

Call<ProjectState> ProjectChanges::state(const QString &name) const
{
    return m_context.client.projects().get(name).andThen([context = m_context](const Project &project) {
        return steps::attempt(context.client.quotas().ofProject(project.id))
            .andThen([context, project](const Attempt<harbor::Quota> &quota) {
                return steps::attempt(projects::retentionOf(context, project))
                    .andThen([project, quota](const Attempt<std::optional<harbor::RetentionPolicy>> &retention) {
                        return ProjectState{project, quota.value, retention.value.value_or(std::nullopt)};
                    });
            });
    });
}

} // namespace berth
