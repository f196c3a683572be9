#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/cli/endpoint_fields.h"
#include "app/cli/endpoint_print.h"
#include "app/cli/report.h"
#include "app/core/text.h"
#include "app/ngc/preset.h"
#include "app/setup/endpoint_changes.h"
#include "app/setup/rules.h"

#include <QCoreApplication>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Call<harbor::Registry> endpointNamed(Context &context, const QString &name)
{
    return context.harbor().registries().byName(name).orElse([name](const Error &error) -> Result<harbor::Registry> {
        return fail(naming(error, Words::tr("registry endpoint"), name));
    });
}

/** What can be objected before anybody is asked; the rest depends on the Harbor's version and is checked there. */
std::optional<Error> objectionTo(const EndpointFields &fields, bool complete)
{
    const harbor::Features newest(harbor::Version{.major = 1000});
    const auto check = [](const QString &option, const rules::Objection &objection) -> std::optional<Error> {
        return objection ? std::optional(badInput(option, option + u": "_s + *objection)) : std::nullopt;
    };
    const harbor::RegistrySpec spec = specOf(fields, {});
    std::optional<Error> error;
    if (fields.newName)
        error = check(u"--name"_s, rules::endpointName(*fields.newName));
    if (!error && (fields.url || complete))
        error = check(u"--url"_s, rules::endpointUrl(spec.url, newest));
    if (!error && fields.type)
        error = check(u"--type"_s, rules::provider(*fields.type));
    if (!error && fields.accessId)
        error = check(u"--access-id"_s, rules::accessId(*fields.accessId, spec.url, newest));
    if (!error && fields.description)
        error = check(u"--description"_s, rules::description(*fields.description));
    if (!error && fields.secret)
        error = check(u"--key-file"_s, rules::accessSecret(fields.secret->reveal(), true));
    if (!error && complete && !fields.nvidia)
        error = check(u"--key-file"_s, rules::credentialPair(spec.accessKey, spec.hasSecret()));
    return error;
}

/** The key of the profile's keychain, for the preset without --key-file. */
Call<EndpointFields> withStoredKey(Context &context, EndpointFields fields)
{
    if (!fields.nvidia || fields.secret)
        return Call<EndpointFields>::ready(fields);
    return context.session()
        .ngcKey()
        .andThen([fields](const SharedSecret &key) mutable {
            fields.secret = key;
            return fields;
        })
        .orElse([](const Error &error) -> Result<EndpointFields> {
            if (error.kind != ErrorKind::NotFound)
                return fail(error);
            return fail(usageError(Words::tr("No NGC key is kept for this Harbor: give --key-file, or keep one with "
                                             "berth-cli key set.")));
        });
}

Call<ExitCode> list(Context &context, const Arguments &)
{
    return context.connect().andThen([&context](const SignedIn &) {
        return context.harbor().registries().all().andThen([&context](const Page<harbor::Registry> &page) {
            printEndpoints(context.console(), page.rows);
            return ExitCode::Done;
        });
    });
}

Call<ExitCode> show(Context &context, const Arguments &arguments)
{
    const QString name = arguments.own.textOr(u"NAME"_s);
    return context.connect().andThen([&context, name](const SignedIn &) {
        return endpointNamed(context, name).andThen([&context](const harbor::Registry &registry) {
            const EndpointChanges changes(context.reading());
            return changes.uses(registry.id).andThen([&context, registry](const EndpointUse &use) {
                printEndpoint(context.console(), registry, use);
                return ExitCode::Done;
            });
        });
    });
}

/** Prints the endpoint as it reads back beside what the change did. */
Call<ExitCode> printChanged(Context &context, const ChangeReport &report)
{
    const ExitCode code = reportChange(context.console(), report);
    if (!context.console().json()) {
        if (report.done())
            context.console().result(displayText(report.object));
        return finished(code);
    }
    if (report.id == 0 || !report.done()) {
        context.console().result(changeJson(report));
        return finished(code);
    }
    return context.harbor().registries().get(report.id).andThen([&context, report, code](const harbor::Registry &now) {
        QJsonObject object = harbor::toJson(now);
        merge(object, changeJson(report));
        context.console().result(object);
        return code;
    });
}

/** A refused create or update says more when it looks at the values (harbor-api.md §3.6). */
Call<ExitCode> explained(Context &context, const Call<ChangeReport> &change, const harbor::RegistrySpec &spec)
{
    return change.andThen([&context](const ChangeReport &report) { return printChanged(context, report); })
        .orElse([&context, spec](const Error &error) -> Result<ExitCode> {
            if (!saysUnhealthy(error))
                return fail(error);
            const TestOutcome outcome = explainRefusal(error, spec);
            reportError(context.console(), error, {outcome.sentence + likelyText(outcome), outcome.remedy});
            return exitCodeOf(error);
        });
}

Call<ExitCode> create(Context &context, const Arguments &arguments)
{
    const QString name = arguments.own.textOr(u"NAME"_s);
    if (const auto objection = rules::endpointName(name))
        return finished(fail(badInput(u"NAME"_s, *objection)));
    const auto fields = endpointFieldsOf(arguments, context.console());
    if (!fields)
        return finished(fail(fields.error()));
    if (!fields->nvidia && !fields->url)
        return finished(fail(usageError(Words::tr("Say what the endpoint is: --nvidia, or --type and --url."))));
    if (auto error = objectionTo(*fields, true))
        return finished(fail(std::move(*error)));
    return context.connect()
        .andThen([&context, given = *fields](const SignedIn &) { return withStoredKey(context, given); })
        .andThen([&context, name](const EndpointFields &complete) {
            const harbor::RegistrySpec spec = specOf(complete, name);
            context.console().progress(Words::tr("Harbor asks %1 …").arg(displayText(spec.url)));
            const EndpointChanges changes(context.changes(Words::tr("create endpoint %1").arg(displayText(name))));
            return explained(context, changes.create(spec), spec);
        });
}

Call<ExitCode> update(Context &context, const Arguments &arguments)
{
    const QString name = arguments.own.textOr(u"NAME"_s);
    const auto fields = endpointFieldsOf(arguments, context.console());
    if (!fields)
        return finished(fail(fields.error()));
    if (fields->isEmpty())
        return finished(
            fail(usageError(Words::tr("Say what to change; berth-cli help endpoint update lists the fields."))));
    if (fields->type)
        return finished(fail(
            badInput(u"--type"_s, Words::tr("--type: the provider of an endpoint cannot change; create a new one."))));
    if (auto error = objectionTo(*fields, false))
        return finished(fail(std::move(*error)));
    return context.connect()
        .andThen([&context, name](const SignedIn &) { return endpointNamed(context, name); })
        .andThen([&context, given = *fields](const harbor::Registry &registry) {
            const EndpointChanges changes(
                context.changes(Words::tr("update endpoint %1").arg(displayText(registry.name))));
            harbor::RegistrySpec spec = specOf(registry);
            spec.url = given.url.value_or(spec.url);
            context.console().progress(Words::tr("Harbor asks %1 …").arg(displayText(spec.url)));
            return explained(context, changes.update(registry, changeOf(given)), spec);
        });
}

Call<EndpointTest> testedValues(Context &context, const QString &name, const EndpointFields &fields)
{
    if (name.isEmpty())
        return withStoredKey(context, fields).andThen([](const EndpointFields &complete) {
            return EndpointTest{.values = specOf(complete, u"test"_s)};
        });
    return endpointNamed(context, name).andThen([fields](const harbor::Registry &registry) {
        harbor::RegistrySpec spec = specOf(registry);
        const harbor::RegistryChange change = changeOf(fields);
        spec.type = fields.type.value_or(spec.type);
        spec.url = change.url.value_or(spec.url);
        spec.accessKey = change.accessKey.value_or(spec.accessKey);
        spec.insecure = change.insecure.value_or(spec.insecure);
        spec.caCertificate = change.caCertificate.value_or(spec.caCertificate);
        spec.accessSecret = fields.secret;
        return EndpointTest{.stored = registry, .values = spec};
    });
}

Call<ExitCode> test(Context &context, const Arguments &arguments)
{
    const QString name = arguments.own.textOr(u"NAME"_s);
    const auto fields = endpointFieldsOf(arguments, context.console());
    if (!fields)
        return finished(fail(fields.error()));
    if (name.isEmpty() && !fields->nvidia && !fields->url)
        return finished(
            fail(usageError(Words::tr("Say what to test: the NAME of an endpoint, --nvidia, or --type and --url."))));
    if (auto error = objectionTo(*fields, name.isEmpty()))
        return finished(fail(std::move(*error)));
    return context.connect()
        .andThen([&context, name, given = *fields](const SignedIn &) { return testedValues(context, name, given); })
        .andThen([&context](const EndpointTest &values) {
            context.console().progress(Words::tr("Harbor asks %1 …").arg(displayText(values.values.url)));
            return testEndpoint(context.reading(), values);
        })
        .andThen([&context](const TestOutcome &outcome) {
            printTest(context.console(), outcome);
            return outcome.ok ? ExitCode::Done : ExitCode::No;
        });
}

Call<ExitCode> remove(Context &context, const Arguments &arguments)
{
    if (const auto allowed = context.mayDestroy(); !allowed)
        return finished(fail(allowed.error()));
    const QString name = arguments.own.textOr(u"NAME"_s);
    return context.connect()
        .andThen([&context, name](const SignedIn &) { return endpointNamed(context, name); })
        .andThen([&context](const harbor::Registry &registry) {
            const QString question = Words::tr("Delete registry endpoint %1 (%2)?")
                                         .arg(displayText(registry.name), displayText(registry.url));
            return context.confirm(question).andThen([&context, registry](Done) {
                const EndpointChanges changes(
                    context.changes(Words::tr("delete endpoint %1").arg(displayText(registry.name))));
                return changes.remove(registry).andThen([&context](const ChangeReport &report) {
                    ChangeReport gone = report;
                    gone.id = 0; // there is nothing left to read back
                    return printChanged(context, gone);
                });
            });
        });
}

Positional nameOf(bool required)
{
    return {.name = u"NAME"_s, .help = Words::tr("the endpoint's name"), .required = required};
}

QString ownWinsNote()
{
    return Words::tr("Behind the verb, --url and --insecure are the endpoint's. To name the Harbor by --url, put its "
                     "options in front of the noun: berth-cli --url … --user … --secret-file … endpoint …");
}

Command createCommand()
{
    return {.verb = u"create"_s,
        .summary = Words::tr("create a registry endpoint"),
        .positionals = {nameOf(true)},
        .options = endpointFields(),
        .notes = {Words::tr("Harbor asks the upstream before it keeps an endpoint, which can take a minute. With "
                            "--nvidia and without --key-file the NGC key of the profile's keychain is used."),
            ownWinsNote()},
        .examples = {u"berth-cli endpoint create NVIDIA --nvidia --key-file -"_s},
        .run = create};
}

Command updateCommand()
{
    const QList<Option> more{{.name = u"name"_s, .value = u"NEW"_s, .help = Words::tr("its new name")},
        {.name = u"verify"_s, .help = Words::tr("Harbor verifies the upstream's certificate again")}};
    return {.verb = u"update"_s,
        .summary = Words::tr("change a registry endpoint; only what is named changes"),
        .positionals = {nameOf(true)},
        .options = endpointFields() + more,
        .notes = {Words::tr("A new address needs the secret again, because Harbor must not send the old one there."),
            ownWinsNote()},
        .run = update};
}

Command testCommand()
{
    return {.verb = u"test"_s,
        .summary = Words::tr("let Harbor test an endpoint, saving nothing"),
        .positionals = {nameOf(false)},
        .options = endpointFields(),
        .notes = {Words::tr("With NAME alone the endpoint is tested as Harbor has it; with fields it is tested as it "
                            "would be with them. The exit code is 7 when the test fails."),
            ownWinsNote()},
        .examples = {u"berth-cli endpoint test NVIDIA --json"_s,
            u"berth-cli endpoint test --nvidia --key-file key.txt"_s},
        .run = test};
}

} // namespace

Noun endpointNoun()
{
    return {.name = u"endpoint"_s,
        .summary = Words::tr("registry endpoints"),
        .commands = {{.verb = u"list"_s, .summary = Words::tr("list the registry endpoints"), .run = list},
            {.verb = u"show"_s,
                .summary = Words::tr("show a registry endpoint and the projects that use it"),
                .positionals = {nameOf(true)},
                .run = show},
            createCommand(), updateCommand(), testCommand(),
            {.verb = u"delete"_s,
                .summary = Words::tr("delete a registry endpoint"),
                .positionals = {nameOf(true)},
                .options = {yesOption()},
                .run = remove}}};
}

} // namespace berth::cli
