#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/cli/report.h"
#include "app/cli/table.h"
#include "app/core/text.h"
#include "app/setup/rules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** Harbor ignores a sort key it does not know without a word (harbor-api.md §4.1), so they are checked here. */
QStringList sortKeys()
{
    QStringList keys{u"name"_s, u"creation_time"_s, u"update_time"_s, u"pull_count"_s};
    const QStringList ascending = keys;
    for (const QString &key : ascending)
        keys += u'-' + key;
    return keys;
}

void print(Console &console, const Page<harbor::Repository> &page)
{
    if (page.rows.size() < page.total)
        console.warn(Words::tr("Only the first %1 of %2 repositories are listed; narrow them down with --match.")
                         .arg(page.rows.size())
                         .arg(page.total));
    if (console.json()) {
        QJsonArray list;
        for (const harbor::Repository &repository : page.rows)
            list += harbor::toJson(repository);
        return console.result(list);
    }
    Table table({{Words::tr("Repository")}, {Words::tr("Artifacts"), Table::Align::Right},
        {Words::tr("Pulls"), Table::Align::Right}, {Words::tr("Changed")}, {Words::tr("Created")}});
    for (const harbor::Repository &repository : page.rows)
        table.add({displayText(repository.name), QString::number(repository.artifactCount),
            QString::number(repository.pullCount), shortTime(repository.updated), shortTime(repository.created)});
    console.result(table.text(console.colour()));
}

Call<ExitCode> list(Context &context, const Arguments &arguments)
{
    const QString project = arguments.own.textOr(u"PROJECT"_s);
    if (const auto objection = rules::projectName(project))
        return finished(fail(badInput(u"PROJECT"_s, *objection)));
    const QString sort = arguments.own.textOr(u"sort"_s, u"name"_s);
    if (!sortKeys().contains(sort))
        return finished(
            fail(badInput(u"--sort"_s, Words::tr("--sort takes one of %1.").arg(sortKeys().join(u", "_s)))));
    const QString match = arguments.own.textOr(u"match"_s);
    if (match.contains(u','))
        return finished(
            fail(badInput(u"--match"_s, Words::tr("--match: Harbor cannot look for a comma; leave it out."))));
    const QString q = match.isEmpty() ? QString() : harbor::containsQuery(u"name"_s, match);
    return context.connect().andThen([&context, project, q, sort](const SignedIn &) {
        context.console().progress(Words::tr("Reading the repositories of %1 …").arg(project));
        return context.harbor().projects().get(project).andThen([&context, q, sort](const harbor::Project &found) {
            return context.harbor()
                .repositories()
                .all(found.name, q, sort)
                .andThen([&context](const Page<harbor::Repository> &page) {
                    print(context.console(), page);
                    return ExitCode::Done;
                });
        });
    });
}

} // namespace

Noun repoNoun()
{
    return {.name = u"repo"_s,
        .summary = Words::tr("repositories"),
        .commands = {{.verb = u"list"_s,
            .summary = Words::tr("list the repositories of a project, however many"),
            .positionals = {{.name = u"PROJECT"_s, .help = Words::tr("the project's name")}},
            .options = {{.name = u"match"_s,
                            .value = u"TEXT"_s,
                            .help = Words::tr("only those whose name contains the text; case does not matter")},
                {.name = u"sort"_s,
                    .value = u"KEY"_s,
                    .help = Words::tr("name, creation_time, update_time or pull_count; - in front turns it round"),
                    .words = sortKeys()}},
            .run = list}}};
}

} // namespace berth::cli
