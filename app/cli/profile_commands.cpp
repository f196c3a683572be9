#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/cli/harbor_choice.h"
#include "app/cli/report.h"
#include "app/cli/table.h"
#include "app/core/json.h"
#include "app/core/text.h"
#include "app/ngc/key.h"

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

QString trustWord(TrustMode mode)
{
    switch (mode) {
    case TrustMode::System:
        return u"system"_s;
    case TrustMode::CaFile:
        return u"ca"_s;
    case TrustMode::Pinned:
        return u"pin"_s;
    case TrustMode::Insecure:
        break;
    }
    return u"insecure"_s;
}

Cell trustCell(TrustMode mode)
{
    switch (mode) {
    case TrustMode::System:
        return Words::tr("what this computer trusts");
    case TrustMode::CaFile:
        return Words::tr("its own CA");
    case TrustMode::Pinned:
        return Words::tr("one certificate");
    case TrustMode::Insecure:
        break;
    }
    return {Words::tr("not verified"), Tone::Bad};
}

QJsonObject jsonOf(const store::Profile &profile)
{
    QJsonObject object{{u"name"_s, profile.name}, {u"url"_s, profile.address}, {u"username"_s, profile.account},
        {u"robot"_s, profile.accountKind == store::AccountKind::Robot}, {u"trust"_s, trustWord(profile.trust.mode)},
        {u"has_secret"_s, profile.hasSecret}, {u"has_ngc_key"_s, profile.ngc.held}};
    if (!profile.trust.pinSha256.isEmpty())
        object.insert(u"pin_sha256"_s, QString::fromLatin1(profile.trust.pinSha256));
    if (profile.lastUsed.isValid())
        object.insert(u"last_used"_s, timeText(profile.lastUsed));
    return object;
}

/** Loads the profiles and says what became of files that could not be read. */
Result<Done> load(Context &context)
{
    auto loaded = context.profiles().load();
    if (!loaded)
        return loaded;
    for (const QString &note : context.profiles().notes())
        context.console().warn(note);
    return Done{};
}

Result<store::Profile> loadNamed(Context &context, const QString &name)
{
    if (auto loaded = load(context); !loaded)
        return fail(std::move(loaded.error()));
    if (const auto profile = context.profiles().findByName(name))
        return *profile;
    return fail(naming(Error{.kind = ErrorKind::NotFound}, Words::tr("profile"), name));
}

Call<ExitCode> list(Context &context, const Arguments &)
{
    if (auto loaded = load(context); !loaded)
        return finished(fail(std::move(loaded.error())));
    Console &console = context.console();
    if (console.json()) {
        QJsonArray array;
        for (const store::Profile &profile : context.profiles().list())
            array += jsonOf(profile);
        console.result(array);
        return finished();
    }
    Table table({{Words::tr("Name")}, {Words::tr("URL")}, {Words::tr("Account")}, {Words::tr("Trusts")},
        {Words::tr("NGC key")}, {Words::tr("Last used")}});
    for (const store::Profile &profile : context.profiles().list())
        table.add({displayText(profile.name), displayText(profile.address), displayText(profile.account),
            trustCell(profile.trust.mode), profile.ngc.held ? u'…' + displayText(profile.ngc.lastFour) : QString(),
            profile.lastUsed.isValid() ? shortTime(profile.lastUsed) : Words::tr("never")});
    console.result(table.text(console.colour()));
    return finished();
}

Call<ExitCode> show(Context &context, const Arguments &arguments)
{
    const auto profile = loadNamed(context, arguments.own.textOr(u"NAME"_s));
    if (!profile)
        return finished(fail(profile.error()));
    Console &console = context.console();
    if (console.json()) {
        console.result(jsonOf(*profile));
        return finished();
    }
    Facts facts;
    facts.add(Words::tr("Name"), displayText(profile->name));
    facts.add(Words::tr("URL"), displayText(profile->address));
    facts.add(Words::tr("Account"), displayText(profile->account));
    facts.add(Words::tr("Trusts"), trustCell(profile->trust.mode));
    facts.add(Words::tr("Pin"), QString::fromLatin1(profile->trust.pinSha256));
    facts.add(Words::tr("Secret"), profile->hasSecret ? Words::tr("in the keychain") : Words::tr("not kept"));
    facts.add(Words::tr("NGC key"),
        profile->ngc.held
            ? ngc::keySummary(ngc::kindFromName(profile->ngc.kind), profile->ngc.length, profile->ngc.lastFour)
            : Words::tr("none"));
    facts.add(Words::tr("Last used"), profile->lastUsed.isValid() ? shortTime(profile->lastUsed) : Words::tr("never"));
    console.result(facts.text(console.colour()));
    return finished();
}

ExitCode printAdded(Context &context, const QString &name, const store::Keeping &keeping)
{
    Console &console = context.console();
    const bool kept = keeping.where == store::Keeping::Where::Keychain;
    const auto profile = context.profiles().findByName(name);
    if (console.json())
        console.result(profile ? jsonOf(*profile) : QJsonObject());
    else
        console.result(displayText(name));
    if (kept) {
        console.note(Words::tr("The profile is kept. %1").arg(store::keepingText(keeping)));
        return ExitCode::Done;
    }
    const Explanation why = describe(keeping.reason);
    reportError(console, keeping.reason,
        {Words::tr("The profile is kept; its secret is not. %1").arg(why.what),
            Words::tr("%1 Until then, give --secret-file with --profile.").arg(why.remedy).trimmed()});
    return ExitCode::Partly;
}

Call<ExitCode> add(Context &context, const Arguments &arguments)
{
    const QString name = arguments.own.textOr(u"NAME"_s);
    if (auto loaded = load(context); !loaded)
        return finished(fail(std::move(loaded.error())));
    if (const auto objection = context.profiles().nameObjection(name))
        return finished(fail(badInput(u"NAME"_s, *objection)));
    if (!arguments.common.has(u"url"_s))
        return finished(fail(usageError(Words::tr("Say which Harbor: --url, --user and --secret-file."))));
    const auto choice = chooseHarbor(arguments.common, context.profiles(), context.console());
    if (!choice)
        return finished(fail(choice.error()));
    // Signing in first proves address, trust, account and secret before anything is kept.
    return context.connect(std::get<ConnectDetails>(*choice))
        .andThen([&context, name](const SignedIn &) { return context.session().saveAs(name); })
        .andThen([&context, name](const store::Keeping &keeping) { return printAdded(context, name, keeping); });
}

Call<ExitCode> remove(Context &context, const Arguments &arguments)
{
    if (const auto allowed = context.mayDestroy(); !allowed)
        return finished(fail(allowed.error()));
    const auto profile = loadNamed(context, arguments.own.textOr(u"NAME"_s));
    if (!profile)
        return finished(fail(profile.error()));
    const QString question =
        Words::tr("Remove profile %1 with its secrets? Harbor itself stays as it is.").arg(displayText(profile->name));
    return context.confirm(question)
        .andThen([&context, gone = *profile](Done) { return context.secrets().forget(gone); })
        .andThen([&context, gone = *profile](Done) { return context.profiles().remove(gone.id); })
        .andThen([&context, gone = *profile](Done) {
            if (context.console().json())
                context.console().result(QJsonObject{{u"name"_s, gone.name}, {u"outcome"_s, u"done"_s}});
            else
                context.console().result(displayText(gone.name));
            context.console().note(Words::tr("The profile and its secrets are gone."));
            return ExitCode::Done;
        });
}

Positional nameOf()
{
    return {.name = u"NAME"_s, .help = Words::tr("the profile's name")};
}

} // namespace

Noun profileNoun()
{
    return {.name = u"profile"_s,
        .summary = Words::tr("Harbors that Berth remembers"),
        .commands = {{.verb = u"list"_s, .summary = Words::tr("list the profiles"), .run = list, .asksHarbor = false},
            {.verb = u"show"_s,
                .summary = Words::tr("show a profile"),
                .positionals = {nameOf()},
                .run = show,
                .asksHarbor = false},
            {.verb = u"add"_s,
                .summary = Words::tr("sign in, then keep the profile, and its secret in the keychain"),
                .positionals = {nameOf()},
                .examples =
                    {u"berth-cli profile add site1 --url https://harbor.potus.local --user admin --secret-file -"_s},
                .run = add},
            {.verb = u"remove"_s,
                .summary = Words::tr("forget a profile with its secrets"),
                .positionals = {nameOf()},
                .options = {yesOption()},
                .run = remove,
                .asksHarbor = false}}};
}

} // namespace berth::cli
