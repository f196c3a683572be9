#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/cli/project_fields.h"
#include "app/cli/project_print.h"
#include "app/cli/report.h"
#include "app/core/text.h"
#include "app/setup/rules.h"

#include <QCoreApplication>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error named(const Error &error, const QString &name)
{
    return naming(error, Words::tr("project"), name);
}

Call<harbor::Project> projectNamed(Context &context, const QString &name)
{
    return context.harbor().projects().get(name).orElse(
        [name](const Error &error) -> Result<harbor::Project> { return fail(named(error, name)); });
}

/** Quotas and endpoints need rights of their own; without them the columns stay empty. */
template <typename T>
Call<Page<T>> orNothing(const Call<Page<T>> &call)
{
    return call.orElse([](const Error &error) -> Result<Page<T>> {
        if (error.kind == ErrorKind::NotAllowed || error.kind == ErrorKind::SignInRefused)
            return Page<T>();
        return fail(error);
    });
}

Call<ExitCode> list(Context &context, const Arguments &arguments)
{
    harbor::ProjectFilter filter;
    if (arguments.own.flag(u"proxy"_s))
        filter.kind = harbor::ProjectFilter::Kind::Proxy;
    return context.connect().andThen([&context, filter](const SignedIn &) {
        return context.harbor().projects().all(filter).andThen([&context](const Page<harbor::Project> &projects) {
            return orNothing(context.harbor().quotas().all())
                .andThen([&context, projects](const Page<harbor::Quota> &quotas) {
                    return orNothing(context.harbor().registries().all())
                        .andThen([&context, projects, quotas](const Page<harbor::Registry> &registries) {
                            printProjects(context.console(), projects, quotas.rows, registries.rows);
                            return ExitCode::Done;
                        });
                });
        });
    });
}

Call<ExitCode> show(Context &context, const Arguments &arguments)
{
    const QString name = arguments.own.textOr(u"NAME"_s);
    if (const auto objection = rules::projectName(name))
        return finished(fail(badInput(u"NAME"_s, *objection)));
    return context.connect().andThen([&context, name](const SignedIn &) {
        const ProjectChanges changes(context.reading());
        return changes.state(name)
            .orElse([name](const Error &error) -> Result<ProjectState> { return fail(named(error, name)); })
            .andThen([&context](const ProjectState &state) {
                return context.harbor()
                    .projects()
                    .summary(state.project.name)
                    .andThen([&context, state](const harbor::ProjectSummary &summary) {
                        printProject(context.console(), state, summary);
                        return ExitCode::Done;
                    });
            });
    });
}

Call<ExitCode> printChanged(Context &context, const ChangeReport &report, bool gone = false)
{
    const ExitCode code = reportChange(context.console(), report);
    if (!context.console().json()) {
        if (report.done())
            context.console().result(displayText(report.object));
        return finished(code);
    }
    if (gone || !report.done()) {
        context.console().result(changeJson(report));
        return finished(code);
    }
    return context.harbor().projects().get(report.object).andThen([&context, report, code](const harbor::Project &now) {
        QJsonObject object = harbor::toJson(now);
        merge(object, changeJson(report));
        context.console().result(object);
        return code;
    });
}

Call<ProjectDraft> withEndpoint(Context &context, ProjectDraft draft, const QString &endpoint)
{
    if (endpoint.isEmpty())
        return Call<ProjectDraft>::ready(draft);
    return context.harbor()
        .registries()
        .byName(endpoint)
        .andThen([draft](const harbor::Registry &registry) mutable {
            draft.registryId = registry.id;
            return draft;
        })
        .orElse([endpoint](const Error &error) -> Result<ProjectDraft> {
            return fail(naming(error, Words::tr("registry endpoint"), endpoint));
        });
}

Call<ExitCode> create(Context &context, const Arguments &arguments)
{
    const auto draft = draftOf(arguments.own);
    if (!draft)
        return finished(fail(draft.error()));
    const QString endpoint = arguments.own.textOr(u"endpoint"_s);
    return context.connect()
        .andThen(
            [&context, given = *draft, endpoint](const SignedIn &) { return withEndpoint(context, given, endpoint); })
        .andThen([&context](const ProjectDraft &complete) {
            const ProjectChanges changes(
                context.changes(Words::tr("create project %1").arg(displayText(complete.name))));
            return changes.create(complete).andThen(
                [&context](const ChangeReport &report) { return printChanged(context, report); });
        });
}

Call<ExitCode> update(Context &context, const Arguments &arguments)
{
    const QString name = arguments.own.textOr(u"NAME"_s);
    const auto edit = editOf(arguments.own);
    if (!edit)
        return finished(fail(edit.error()));
    return context.connect()
        .andThen([&context, name](const SignedIn &) { return projectNamed(context, name); })
        .andThen([&context, wanted = *edit](const harbor::Project &project) {
            const ProjectChanges changes(
                context.changes(Words::tr("update project %1").arg(displayText(project.name))));
            return changes.update(project, wanted).andThen([&context](const ChangeReport &report) {
                return printChanged(context, report);
            });
        });
}

Call<Done> asked(Context &context, const harbor::Project &project, bool withContent)
{
    const QString question = Words::tr("Delete project %1?").arg(displayText(project.name));
    if (!withContent)
        return context.confirm(question);
    const ProjectChanges changes(context.reading());
    return changes.contents(project).andThen([&context, question](const ProjectContents &contents) {
        return context.confirm(contents.sentence + u'\n' + question);
    });
}

Call<ExitCode> remove(Context &context, const Arguments &arguments)
{
    if (const auto allowed = context.mayDestroy(); !allowed)
        return finished(fail(allowed.error()));
    const QString name = arguments.own.textOr(u"NAME"_s);
    if (const auto objection = rules::projectName(name))
        return finished(fail(badInput(u"NAME"_s, *objection)));
    const bool withContent = arguments.own.flag(u"with-content"_s);
    return context.connect()
        .andThen([&context, name](const SignedIn &) { return projectNamed(context, name); })
        .andThen([&context, withContent](const harbor::Project &project) {
            return asked(context, project, withContent).andThen([&context, project, withContent](Done) {
                const ProjectChanges changes(
                    context.changes(Words::tr("delete project %1").arg(displayText(project.name))));
                return changes.remove(project, withContent).andThen([&context](const ChangeReport &report) {
                    return printChanged(context, report, true);
                });
            });
        });
}

Positional nameOf()
{
    return {.name = u"NAME"_s, .help = Words::tr("the project's name")};
}

Command createCommand()
{
    return {.verb = u"create"_s,
        .summary = Words::tr("create a proxy-cache project, or without --endpoint a normal one"),
        .positionals = {nameOf()},
        .options = createFields(),
        .notes = {Words::tr(
            "SIZE is -1 for no limit, a number of bytes, or a number with KiB, MiB, GiB or TiB. Harbor "
            "itself deletes from a proxy cache what nobody pulled for 7 days (harbor, the default); DAYS "
            "is another number of them, keep deletes nothing.")},
        .examples = {u"berth-cli project create nvidiaio --endpoint NVIDIA --quota 500GiB --retention keep"_s},
        .run = create};
}

} // namespace

Noun projectNoun()
{
    return {.name = u"project"_s,
        .summary = Words::tr("projects"),
        .commands = {{.verb = u"list"_s,
                         .summary = Words::tr("list the projects"),
                         .options = {{.name = u"proxy"_s, .help = Words::tr("only proxy-cache projects")}},
                         .run = list},
            {.verb = u"show"_s,
                .summary = Words::tr("show a project with its quota, retention and endpoint"),
                .positionals = {nameOf()},
                .run = show},
            createCommand(),
            {.verb = u"update"_s,
                .summary = Words::tr("change a project; only what is named changes"),
                .positionals = {nameOf()},
                .options = updateFields(),
                .notes = {Words::tr("Name and endpoint of a project cannot change; Harbor has no way to do it.")},
                .run = update},
            {.verb = u"delete"_s,
                .summary = Words::tr("delete a project"),
                .positionals = {nameOf()},
                .options = {{.name = u"with-content"_s, .help = Words::tr("its repositories too, or Harbor refuses")},
                    yesOption()},
                .run = remove}}};
}

} // namespace berth::cli
