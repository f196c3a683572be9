#include "app/cli/commands.h"

#include "app/cli/completion.h"
#include "app/cli/context.h"
#include "app/cli/help.h"
#include "app/cli/man_page.h"
#include "app/cli/report.h"

#include <QCoreApplication>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Call<ExitCode> help(Context &context, const Arguments &arguments)
{
    const QStringList topic = arguments.own.texts(u"TOPIC"_s);
    const Grammar &grammar = context.grammar();
    if (topic.isEmpty()) {
        context.console().result(overview(grammar));
        return finished();
    }
    const Noun *const noun = grammar.noun(topic.first());
    const Command *const command = noun ? grammar.command(noun->name, topic.value(1)) : nullptr;
    if (!noun || topic.size() > 2 || (topic.size() == 2 && !command))
        return finished(fail(usageError(Words::tr("There is no command “%1”.").arg(topic.join(u' ')))));
    context.console().result(command ? helpOf(grammar, *noun, *command) : helpOf(*noun));
    return finished();
}

Call<ExitCode> completion(Context &context, const Arguments &arguments)
{
    const QString script = completionScript(context.grammar(), arguments.own.textOr(u"SHELL"_s));
    if (script.isEmpty())
        return finished(fail(usageError(Words::tr("SHELL is one of %1.").arg(completionShells().join(u", "_s)))));
    context.console().result(script);
    return finished();
}

Call<ExitCode> page(Context &context, const Arguments &)
{
    context.console().result(manPage(context.grammar()));
    return finished();
}

} // namespace

Noun helpNoun()
{
    return {.name = u"help"_s,
        .summary = Words::tr("explain a command"),
        .commands = {{.summary = Words::tr("explain a command"),
            .positionals = {{.name = u"TOPIC"_s,
                .help = Words::tr("a noun, or a noun and a verb; without it, everything in short"),
                .required = false,
                .many = true}},
            .examples = {u"berth-cli help endpoint create"_s},
            .run = help,
            .asksHarbor = false}}};
}

Noun completionNoun()
{
    return {.name = u"completion"_s,
        .summary = Words::tr("print the completion script of a shell"),
        .commands = {{.summary = Words::tr("print the completion script of a shell"),
            .positionals = {{.name = u"SHELL"_s, .help = completionShells().join(u", "_s)}},
            .examples = {u"berth-cli completion bash > ~/.local/share/bash-completion/completions/berth-cli"_s,
                u"berth-cli completion zsh > ~/.zfunc/_berth-cli"_s,
                u"berth-cli completion fish > ~/.config/fish/completions/berth-cli.fish"_s},
            .run = completion,
            .asksHarbor = false}}};
}

Noun manPageNoun()
{
    return {.name = u"man-page"_s,
        .summary = Words::tr("print the manual page"),
        .commands = {
            {.summary = Words::tr("print the manual page"), .run = page, .asksHarbor = false, .hidden = true}}};
}

} // namespace berth::cli
