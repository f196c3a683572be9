#include "app/core/text.h"
#include "app/setup/change_steps.h"
#include "app/setup/project_changes.h"
#include "app/setup/project_report.h"
#include "app/setup/retention_change.h"

#include <QCoreApplication>

namespace berth {

using namespace Qt::StringLiterals;
using harbor::Project;
using harbor::ProjectSettings;
using harbor::Quota;
using steps::Attempt;
using steps::Written;

namespace {

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

/** What a change of a project carries from step to step. */
struct Updating
{
    ChangeContext context;
    Project current; ///< as re-read before the first write
    ProjectEdit edit; ///< without what is so already
    ChangeReport report;
    bool broken = false; ///< a step failed: nothing more is sent

    [[nodiscard]] QString name() const { return current.name; }
};
using UpdatingCall = Call<std::shared_ptr<Updating>>;

void add(Updating &updating, const StepResult &step)
{
    updating.broken = updating.broken || step.state != StepResult::State::Done;
    updating.report.steps.append(step);
    if (updating.report.requestId.isEmpty())
        updating.report.requestId = step.requestId;
}

/** A write of one step: done goes on, anything else ends the change there. Only cancellation is an error. */
UpdatingCall stepped(const std::shared_ptr<Updating> &updating, const QString &step, const QString &sentence,
    const Call<Written> &written)
{
    return steps::attempt(written).andThen([updating, step, sentence](const Attempt<Written> &attempt) {
        if (attempt.value)
            add(*updating, steps::doneStep(step, updating->name(), *attempt.value, sentence));
        else
            add(*updating, steps::failedStep(step, updating->name(), *attempt.error));
        return updating;
    });
}

UpdatingCall changeSettings(const std::shared_ptr<Updating> &updating)
{
    const ProjectSettings settings = updating->edit.settings;
    if (settings.isEmpty())
        return UpdatingCall::ready(updating);
    const ChangeContext context = updating->context;
    const QString name = updating->name();
    const steps::Look look = [context, name, settings] {
        return context.client.projects().get(name).andThen([context, settings](const Project &now) {
            const bool done = projects::deviations(settings, now, context.features()).isEmpty();
            return done ? std::optional<qint64>(now.id) : std::nullopt;
        });
    };
    return stepped(updating, u"settings"_s, translate("Project", "Settings were changed."),
        steps::settle(context, steps::entryFor(u"update"_s, u"project"_s, name),
            context.client.projects().update(name, settings), look));
}

Call<Written> writeQuota(const ChangeContext &context, const Quota &quota, qint64 bytes)
{
    const steps::Look look = [context, quota, bytes] {
        return context.client.quotas().ofProject(quota.projectId).andThen([bytes](const Quota &now) {
            return now.hard == bytes ? std::optional<qint64>(now.id) : std::nullopt;
        });
    };
    return steps::settle(context, steps::entryFor(u"update"_s, u"quota"_s, quota.projectName),
        context.client.quotas().update(quota.id, bytes), look);
}

UpdatingCall changeQuota(const std::shared_ptr<Updating> &updating)
{
    if (!updating->edit.quota)
        return UpdatingCall::ready(updating);
    const qint64 bytes = *updating->edit.quota;
    if (updating->broken) {
        add(*updating, steps::notSentStep(u"quota"_s, updating->name()));
        return UpdatingCall::ready(updating);
    }
    const ChangeContext context = updating->context;
    return steps::attempt(context.client.quotas().ofProject(updating->current.id))
        .andThen([updating, context, bytes](const Attempt<Quota> &quota) -> UpdatingCall {
            if (!quota.value) {
                add(*updating, steps::failedStep(u"quota"_s, updating->name(), *quota.error));
                return UpdatingCall::ready(updating);
            }
            if (quota.value->hard == bytes)
                return UpdatingCall::ready(updating);
            return stepped(updating, u"quota"_s, translate("Project", "Quota is %1.").arg(quotaText(bytes)),
                writeQuota(context, *quota.value, bytes));
        });
}

UpdatingCall changeRetention(const std::shared_ptr<Updating> &updating)
{
    if (!updating->edit.retention)
        return UpdatingCall::ready(updating);
    if (updating->broken) {
        add(*updating, steps::notSentStep(u"retention"_s, updating->name()));
        return UpdatingCall::ready(updating);
    }
    return projects::applyRetention(updating->context, updating->current, *updating->edit.retention)
        .andThen([updating](const projects::RetentionOutcome &outcome) {
            if (outcome.changed || outcome.step.state != StepResult::State::Done)
                add(*updating, outcome.step);
            if (outcome.deviation)
                updating->report.deviations.append(*outcome.deviation);
            return updating;
        });
}

/** Reads settings and quota back after the last write. */
UpdatingCall readBack(const std::shared_ptr<Updating> &updating)
{
    const auto done = [updating](const QString &name) {
        for (const StepResult &step : std::as_const(updating->report.steps)) {
            if (step.step == name)
                return step.state == StepResult::State::Done;
        }
        return false;
    };
    const bool settings = done(u"settings"_s);
    const bool quota = done(u"quota"_s);
    if (!settings && !quota)
        return UpdatingCall::ready(updating);
    const harbor::Projects projects = updating->context.client.projects();
    return steps::attempt(projects.get(updating->name()))
        .andThen([updating, settings](const Attempt<Project> &now) {
            if (now.value && settings)
                updating->report.deviations +=
                    projects::deviations(updating->edit.settings, *now.value, updating->context.features());
            if (!now.value)
                updating->report.steps.append(steps::failedStep(u"read_back"_s, updating->name(), *now.error));
            return steps::attempt(updating->context.client.projects().summary(updating->name()));
        })
        .andThen([updating, quota](const Attempt<harbor::ProjectSummary> &summary) {
            if (quota && summary.value && summary.value->hasQuota) {
                if (const auto deviation = projects::quotaDeviation(*updating->edit.quota, summary.value->quotaHard))
                    updating->report.deviations.append(*deviation);
            }
            return updating;
        });
}

Result<ChangeReport> concluded(const std::shared_ptr<Updating> &updating)
{
    ChangeReport report = updating->report;
    if (report.steps.isEmpty()) {
        report.outcome = ChangeReport::Outcome::Unchanged;
        report.sentence = translate("Project", "Project “%1” is as asked already.").arg(displayText(report.object, 80));
        return report;
    }
    const StepResult &first = report.steps.first();
    if (first.state == StepResult::State::Failed) {
        Error error = first.error.value_or(Error{});
        if (error.field.isEmpty())
            error.field = projectFieldOf(error);
        return fail(std::move(error)); // nothing was done at all
    }
    projects::conclude(report, translate("Project", "Project “%1” was changed.").arg(displayText(report.object, 80)));
    return report;
}

std::optional<Error> objectionTo(const Project &project, const ProjectEdit &edit, const harbor::Features &features)
{
    if (auto objection = projects::objectionTo(edit.settings, project.isProxy(), features))
        return objection;
    if (edit.quota) {
        if (auto objection = projects::objectionToQuota(*edit.quota))
            return objection;
    }
    return edit.retention ? projects::objectionToRetention(*edit.retention) : std::nullopt;
}

Call<ChangeReport> apply(
    const ChangeContext &context, const Project &seen, const Project &current, const ProjectEdit &edit)
{
    if (current.id != seen.id)
        return Call<ChangeReport>::ready(fail(projects::replaced(seen)));
    ChangeReport report = projects::reportOn(current, {});
    report.deviations = projects::foreignChanges(seen, current, edit.settings);
    if (!report.deviations.isEmpty()) {
        report.outcome = ChangeReport::Outcome::Refused;
        report.sentence = translate("Project",
            "Somebody changed the same settings of project “%1” since they were read, so "
            "nothing was sent. Look at the new values and change them again.")
                              .arg(displayText(current.name, 80));
        return Call<ChangeReport>::ready(report);
    }
    ProjectEdit real = edit;
    real.settings = projects::withoutNoOps(current, edit.settings);
    const auto updating = std::make_shared<Updating>(Updating{context, current, real, report});
    return changeSettings(updating)
        .andThen([](const std::shared_ptr<Updating> &next) { return changeQuota(next); })
        .andThen([](const std::shared_ptr<Updating> &next) { return changeRetention(next); })
        .andThen([](const std::shared_ptr<Updating> &next) { return readBack(next); })
        .andThen([](const std::shared_ptr<Updating> &next) { return concluded(next); });
}

} // namespace

Call<ChangeReport> ProjectChanges::update(const Project &seen, const ProjectEdit &edit) const
{
    if (auto objection = objectionTo(seen, edit, m_context.features()))
        return Call<ChangeReport>::ready(fail(std::move(*objection)));
    return m_context.client.projects().get(seen.name).andThen(
        [context = m_context, seen, edit](const Project &current) { return apply(context, seen, current, edit); });
}

} // namespace berth
