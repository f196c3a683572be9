#include "app/setup/endpoint_changes.h"

#include "app/core/text.h"
#include "app/setup/change_steps.h"
#include "app/setup/endpoint_checks.h"
#include "app/setup/rules.h"

#include <QCoreApplication>

namespace berth {

using namespace Qt::StringLiterals;
using harbor::Registry;
using harbor::RegistryChange;
using harbor::RegistrySpec;
using steps::Written;

namespace {

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

ChangeReport endpointReport(const Registry &registry, const QString &sentence)
{
    ChangeReport report;
    report.objectKind = u"endpoint"_s;
    report.object = registry.name;
    report.id = registry.id;
    report.sentence = sentence;
    return report;
}

/** Names the form field of a refusal, so that pages put it there. */
Error placed(Error error)
{
    if (error.field.isEmpty())
        error.field = endpointFieldOf(error);
    return error;
}

/** A doubt that reading could not remove is a report, not an error: there is something to say. */
Result<ChangeReport> doubtOrError(Error error, ChangeReport report)
{
    if (!error.mayHaveHappened || error.kind == ErrorKind::Cancelled)
        return fail(placed(std::move(error)));
    report.outcome = ChangeReport::Outcome::Unknown;
    report.requestId = error.requestId;
    report.sentence = translate("Endpoint",
        "Harbor gave no answer, and reading it again could not tell whether endpoint "
        "“%1” was changed. Look again in a minute before trying anew.")
                          .arg(displayText(report.object, 64));
    report.error = std::move(error);
    return report;
}

/** Joins what was asked with what reads back. */
Call<ChangeReport> readBack(const ChangeContext &context, ChangeReport report, const Registry &wanted, qint64 id)
{
    const auto read = id > 0 ? context.client.registries().get(id) : context.client.registries().byName(wanted.name);
    return steps::attempt(read).andThen([report, wanted](const steps::Attempt<Registry> &got) {
        ChangeReport result = report;
        if (got.value) {
            result.id = got.value->id;
            result.object = got.value->name;
            result.deviations = endpoints::deviations(wanted, *got.value);
        } else {
            result.steps.append(steps::failedStep(u"read_back"_s, wanted.name, *got.error));
        }
        return result;
    });
}

/** An endpoint of this name with these very values: what a create without an answer must have left. */
steps::Look lookForCreated(const ChangeContext &context, const RegistrySpec &spec)
{
    return [context, spec] {
        return context.client.registries()
            .byName(spec.name)
            .andThen([spec](const Registry &found) {
                const bool ours = endpoints::deviations(endpoints::wanted(spec), found).isEmpty();
                return ours ? std::optional<qint64>(found.id) : std::nullopt;
            })
            .orElse([](Error error) -> Result<std::optional<qint64>> {
                if (error.kind == ErrorKind::NotFound)
                    return std::optional<qint64>();
                return fail(std::move(error));
            });
    };
}

/** The endpoint as wanted, touched since: what an update without an answer must have left. */
steps::Look lookForUpdated(const ChangeContext &context, const Registry &before, const Registry &wanted)
{
    return [context, before, wanted] {
        return context.client.registries().get(before.id).andThen([before, wanted](const Registry &now) {
            const bool done = now.updated != before.updated && endpoints::deviations(wanted, now).isEmpty();
            return done ? std::optional<qint64>(now.id) : std::nullopt;
        });
    };
}

/** What somebody else changed since the person looked; empty when nothing that shows. */
QList<Deviation> foreignChanges(const Registry &seen, const Registry &current)
{
    if (!seen.updated.isValid() || seen.updated == current.updated)
        return {};
    QList<Deviation> changes = endpoints::deviations(seen, current);
    for (Deviation &change : changes)
        change.sentence =
            translate("Endpoint", "%1: it was %2, and is now %3.").arg(change.field, change.asked, change.got);
    return changes;
}

ChangeReport refusedByOthers(const Registry &current, const QList<Deviation> &changes)
{
    ChangeReport report = endpointReport(current,
        translate("Endpoint",
            "Somebody changed endpoint “%1” since it was read, so nothing was sent. Look at the new values "
            "and change it again.")
            .arg(displayText(current.name, 64)));
    report.outcome = ChangeReport::Outcome::Refused;
    report.deviations = changes;
    return report;
}

Call<ChangeReport> sendUpdate(const ChangeContext &context, const Registry &current, const RegistryChange &change)
{
    const RegistryChange whole = endpoints::completed(current, change);
    const Registry wanted = endpoints::after(current, whole);
    ChangeReport report =
        endpointReport(wanted, translate("Endpoint", "Endpoint “%1” was changed.").arg(displayText(wanted.name, 64)));
    const auto write = context.client.registries().update(current.id, whole);
    return steps::settle(context, steps::entryFor(u"update"_s, u"endpoint"_s, current.name), write,
        lookForUpdated(context, current, wanted))
        .andThen([context, report, wanted](const Written &written) {
            ChangeReport done = report;
            done.requestId = written.requestId;
            return readBack(context, done, wanted, wanted.id);
        })
        .orElse([report](Error error) { return doubtOrError(std::move(error), report); });
}

ChangeReport inUse(const Registry &registry, const EndpointUse &use, const Error &error)
{
    ChangeReport report = endpointReport(registry, {});
    report.outcome = ChangeReport::Outcome::Refused;
    report.requestId = error.requestId;
    report.error = error;
    report.blockers = use.projects;
    const QString name = displayText(registry.name, 64);
    if (!use.projects.isEmpty())
        report.sentence = QCoreApplication::translate("Endpoint",
            "Endpoint “%1” is used by %n proxy-cache projects and was not deleted. Delete those first.", nullptr,
            static_cast<int>(use.projects.size()))
                              .arg(name);
    else if (error.message.contains("replication"_L1))
        report.sentence = translate("Endpoint",
            "Endpoint “%1” is used by replication rules and was not deleted. Remove those in "
            "Harbor first.")
                              .arg(name);
    else
        report.sentence =
            translate("Endpoint", "Endpoint “%1” is used by projects this account cannot see and was not deleted.")
                .arg(name);
    return report;
}

} // namespace

Call<ChangeReport> EndpointChanges::create(const RegistrySpec &spec) const
{
    if (auto objection = endpoints::objectionTo(spec, m_context.features()))
        return Call<ChangeReport>::ready(fail(std::move(*objection)));
    RegistrySpec sent = spec;
    sent.url = rules::suggestedUrl(spec.url);
    sent.accessSecret = rules::cleanedSecret(spec.accessSecret);
    const Registry wanted = endpoints::wanted(sent);
    const ChangeReport report =
        endpointReport(wanted, translate("Endpoint", "Endpoint “%1” was created.").arg(displayText(spec.name, 64)));
    const auto write = m_context.client.registries().create(sent);
    return steps::settle(
        m_context, steps::entryFor(u"create"_s, u"endpoint"_s, spec.name), write, lookForCreated(m_context, sent))
        .andThen([context = m_context, report, wanted](const Written &written) {
            ChangeReport done = report;
            done.id = written.id;
            done.requestId = written.requestId;
            return readBack(context, done, wanted, written.id);
        })
        .orElse([report](Error error) { return doubtOrError(std::move(error), report); });
}

Call<ChangeReport> EndpointChanges::update(const Registry &seen, const RegistryChange &change) const
{
    if (auto objection = endpoints::objectionTo(seen, change, m_context.features()))
        return Call<ChangeReport>::ready(fail(std::move(*objection)));
    return m_context.client.registries().get(seen.id).andThen(
        [context = m_context, seen, change](const Registry &current) -> Call<ChangeReport> {
            if (const auto changes = foreignChanges(seen, current); !changes.isEmpty())
                return Call<ChangeReport>::ready(refusedByOthers(current, changes));
            const RegistryChange real = endpoints::withoutNoOps(current, change);
            if (real.isEmpty()) {
                ChangeReport report = endpointReport(current,
                    translate("Endpoint", "Endpoint “%1” is as asked already.").arg(displayText(current.name, 64)));
                report.outcome = ChangeReport::Outcome::Unchanged;
                return Call<ChangeReport>::ready(report);
            }
            if (auto objection = endpoints::objectionTo(current, real, context.features()))
                return Call<ChangeReport>::ready(fail(std::move(*objection)));
            return sendUpdate(context, current, real);
        });
}

Call<ChangeReport> EndpointChanges::remove(const Registry &registry) const
{
    const harbor::Registries registries = m_context.client.registries();
    const ChangeReport report = endpointReport(
        registry, translate("Endpoint", "Endpoint “%1” was deleted.").arg(displayText(registry.name, 64)));
    const auto look = steps::lookForAbsence<Registry>([registries, id = registry.id] { return registries.get(id); });
    return steps::settle(
        m_context, steps::entryFor(u"delete"_s, u"endpoint"_s, registry.name), registries.remove(registry.id), look)
        .andThen([report](const Written &written) {
            ChangeReport done = report;
            done.requestId = written.requestId;
            return done;
        })
        .orElse([context = m_context, report, registry](Error error) -> Call<ChangeReport> {
            if (error.kind == ErrorKind::NotFound) {
                ChangeReport gone = report;
                gone.outcome = ChangeReport::Outcome::Unchanged;
                gone.sentence =
                    translate("Endpoint", "Endpoint “%1” was gone already.").arg(displayText(registry.name, 64));
                return Call<ChangeReport>::ready(gone);
            }
            if (error.kind != ErrorKind::Precondition)
                return Call<ChangeReport>::ready(doubtOrError(std::move(error), report));
            return steps::attempt(EndpointChanges(context).uses(registry.id))
                .andThen([registry, error](const steps::Attempt<EndpointUse> &use) {
                    return inUse(registry, use.value.value_or(EndpointUse{}), error);
                });
        });
}

Call<EndpointUse> EndpointChanges::uses(qint64 registryId) const
{
    harbor::ProjectFilter filter;
    filter.registryId = registryId;
    return m_context.client.projects().all(filter).andThen([registryId](const Page<harbor::Project> &page) {
        EndpointUse use;
        for (const harbor::Project &project : page.rows) {
            if (project.registryId == registryId) // an old server may not know the filter
                use.projects.append(project.name);
        }
        use.complete = page.rows.size() >= page.total;
        return use;
    });
}

} // namespace berth
