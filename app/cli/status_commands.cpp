#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/cli/table.h"
#include "app/core/text.h"

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

QString mayWord(May may)
{
    return may == May::Yes ? u"yes"_s : may == May::No ? u"no"_s : u"unknown"_s;
}

QJsonObject jsonOf(const SignedIn &who, const harbor::Health &health, const QString &authority)
{
    const bool robot = who.kind == Credentials::Kind::Robot;
    return {{u"url"_s, who.origin.text()}, {u"host"_s, authority}, {u"version"_s, who.versionText()},
        {u"systeminfo"_s, harbor::toJson(who.info)},
        {u"user"_s,
            QJsonObject{{u"username"_s, who.account}, {u"realname"_s, who.fullName}, {u"robot"_s, robot},
                {u"sysadmin_flag"_s, who.administrator}}},
        {u"may"_s,
            QJsonObject{{u"manage_endpoints"_s, mayWord(who.manageEndpoints)},
                {u"create_projects"_s, mayWord(who.createProjects)},
                {u"missing"_s, QJsonArray::fromStringList(who.missing)}}},
        {u"health"_s, harbor::toJson(health)}, {u"notes"_s, QJsonArray::fromStringList(versionNotes(who.features))}};
}

QString textOf(const SignedIn &who, const harbor::Health &health, const QString &authority, bool colour)
{
    Facts facts;
    facts.add(Words::tr("Harbor"), displayText(who.origin.text()));
    facts.add(Words::tr("Image names start with"), displayText(authority));
    facts.add(
        Words::tr("Version"), displayText(who.versionText().isEmpty() ? who.info.harborVersion : who.versionText()));
    facts.add(Words::tr("Account"), displayText(who.account));
    facts.add(Words::tr("Rights"), mayText(who));
    facts.add(Words::tr("Read-only"), who.info.readOnly ? Cell(Words::tr("yes"), Tone::Bad) : Cell(Words::tr("no")));
    facts.add(Words::tr("Health"), Cell(displayText(health.status), health.healthy() ? Tone::Good : Tone::Bad));
    facts.addList(Words::tr("To know"), versionNotes(who.features));
    Table parts({{Words::tr("Part")}, {Words::tr("Health")}});
    for (const harbor::HealthComponent &part : health.components)
        parts.add({displayText(part.name),
            Cell(displayText(part.status), part.status == "healthy"_L1 ? Tone::Good : Tone::Bad)});
    return facts.text(colour) + u'\n' + parts.text(colour);
}

Call<ExitCode> status(Context &context, const Arguments &)
{
    return context.connect().andThen([&context](const SignedIn &who) {
        return context.harbor().system().health().andThen([&context, who](const harbor::Health &health) {
            Console &console = context.console();
            const QString authority = context.session().authority();
            if (console.json())
                console.result(jsonOf(who, health, authority));
            else
                console.result(textOf(who, health, authority, console.colour()));
            return ExitCode::Done;
        });
    });
}

} // namespace

Noun statusNoun()
{
    const QString summary = Words::tr("show version, account, rights, read-only mode and health");
    return {.name = u"status"_s, .summary = summary, .commands = {{.summary = summary, .run = status}}};
}

} // namespace berth::cli
