#include "app/setup/retention_change.h"

#include "app/setup/project_checks.h"

#include <QCoreApplication>

namespace berth::projects {

using namespace Qt::StringLiterals;
using harbor::Project;
using harbor::RetentionChoice;
using harbor::RetentionPolicy;

namespace {

using MaybePolicy = std::optional<RetentionPolicy>;

RetentionOutcome applied(
    const Project &project, const RetentionChoice &choice, const steps::Written &written, bool sent)
{
    RetentionOutcome outcome;
    outcome.changed = sent;
    outcome.step = steps::doneStep(u"retention"_s, project.name, written,
        QCoreApplication::translate("Project", "Retention: %1.").arg(harbor::retentionText(choice)));
    return outcome;
}

/** No policy at all keeps everything, on every version. */
RetentionChoice choiceOf(const MaybePolicy &policy)
{
    return policy ? policy->choice() : RetentionChoice::keep();
}

Call<MaybePolicy> readAgain(const ChangeContext &context, const QString &project)
{
    return context.client.projects().get(project).andThen(
        [context](const Project &now) { return retentionOf(context, now); });
}

steps::Look lookForChoice(const ChangeContext &context, const QString &project, const RetentionChoice &choice)
{
    return [context, project, choice] {
        return readAgain(context, project).andThen([choice](const MaybePolicy &policy) {
            return same(choiceOf(policy), choice) ? std::optional<qint64>(policy ? policy->id : 0) : std::nullopt;
        });
    };
}

Call<steps::Written> write(
    const ChangeContext &context, const Project &project, const MaybePolicy &policy, const RetentionChoice &choice)
{
    const harbor::Retentions retentions = context.client.retentions();
    const steps::Look look = lookForChoice(context, project.name, choice);
    if (policy)
        return steps::settle(context, steps::entryFor(u"update"_s, u"retention"_s, project.name),
            retentions.update(*policy, choice), look);
    return steps::settle(context, steps::entryFor(u"create"_s, u"retention"_s, project.name),
        retentions.create(project.id, choice), look);
}

Call<RetentionOutcome> change(
    const ChangeContext &context, const Project &project, const MaybePolicy &policy, const RetentionChoice &choice)
{
    return write(context, project, policy, choice).andThen([context, project, choice](const steps::Written &written) {
        return steps::attempt(readAgain(context, project.name))
            .andThen([project, choice, written](const steps::Attempt<MaybePolicy> &got) {
                RetentionOutcome outcome = applied(project, choice, written, true);
                if (got.value)
                    outcome.deviation = retentionDeviation(choice, choiceOf(*got.value));
                return outcome;
            });
    });
}

} // namespace

Call<MaybePolicy> retentionOf(const ChangeContext &context, const Project &project)
{
    if (project.retentionId() <= 0)
        return Call<MaybePolicy>::ready(MaybePolicy());
    return context.client.retentions().get(project.retentionId()).andThen([](const RetentionPolicy &policy) {
        return MaybePolicy(policy);
    });
}

Call<RetentionOutcome> applyRetention(
    const ChangeContext &context, const Project &project, const RetentionChoice &choice)
{
    return retentionOf(context, project)
        .andThen([context, project, choice](const MaybePolicy &policy) {
            if (same(choiceOf(policy), choice))
                return Call<RetentionOutcome>::ready(applied(project, choice, {}, false));
            return change(context, project, policy, choice);
        })
        .orElse([project](Error error) -> Result<RetentionOutcome> {
            if (error.kind == ErrorKind::Cancelled)
                return fail(std::move(error));
            RetentionOutcome outcome;
            outcome.changed = error.mayHaveHappened;
            outcome.step = steps::failedStep(u"retention"_s, project.name, error);
            return outcome;
        });
}

} // namespace berth::projects
