#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/cli/harbor_choice.h"
#include "app/cli/report.h"
#include "app/cli/secret_file.h"
#include "app/cli/table.h"
#include "app/core/text.h"
#include "app/ngc/key.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** Kind, length, last four characters and dates; the key itself is never printed. */
void print(Console &console, const store::NgcKeyFacts &facts)
{
    if (console.json()) {
        QJsonObject object{{u"kind"_s, facts.kind}, {u"length"_s, facts.length}, {u"last_four"_s, facts.lastFour}};
        if (facts.noted.isValid())
            object.insert(u"noted"_s, facts.noted.toString(Qt::ISODate));
        if (facts.expires.isValid())
            object.insert(u"expires"_s, facts.expires.toString(Qt::ISODate));
        return console.result(object);
    }
    Facts lines;
    lines.add(Words::tr("Key"), ngc::keySummary(ngc::kindFromName(facts.kind), facts.length, facts.lastFour));
    lines.add(Words::tr("Noted"), facts.noted.toString(Qt::ISODate));
    lines.add(Words::tr("Expires"), facts.expires.toString(Qt::ISODate));
    console.result(lines.text(console.colour()));
}

Result<QDate> expiryOf(const Values &own)
{
    const auto text = own.text(u"expires"_s);
    if (!text)
        return QDate();
    const QDate date = QDate::fromString(*text, Qt::ISODate);
    if (!date.isValid())
        return fail(badInput(u"--expires"_s, Words::tr("--expires takes a date such as 2027-01-31.")));
    return date;
}

Result<ngc::NgcKey> keyOf(const Values &own, Console &console)
{
    Result<SharedSecret> typed = fail(usageError(Words::tr("Give the key with --key-file; - is standard input.")));
    if (const auto path = own.text(u"key-file"_s))
        typed = readSecretFile(*path, u"--key-file"_s, console);
    else if (console.interactive())
        typed = askSecret(Words::tr("NGC API key"), u"--key-file"_s, console);
    if (!typed)
        return fail(std::move(typed.error()));
    auto key = ngc::recognizeKey((*typed)->reveal());
    if (!key)
        return fail(badInput(u"--key-file"_s, u"--key-file: "_s + key.error().message));
    if (!key->note.isEmpty())
        console.note(key->note);
    return key;
}

Call<ExitCode> set(Context &context, const Arguments &arguments)
{
    const auto profile = chooseProfile(arguments.common, context.profiles());
    if (!profile)
        return finished(fail(profile.error()));
    const auto expires = expiryOf(arguments.own);
    if (!expires)
        return finished(fail(expires.error()));
    const auto key = keyOf(arguments.own, context.console());
    if (!key)
        return finished(fail(key.error()));
    const store::NgcKeyFacts facts{.held = true,
        .kind = ngc::kindName(key->kind),
        .lastFour = key->lastFour,
        .length = key->length,
        .noted = QDate::currentDate(),
        .expires = *expires};
    return context.secrets()
        .keepNgcKey(*profile, key->secret)
        .andThen([&context, id = profile->id, facts](const store::Keeping &keeping) -> Result<ExitCode> {
            if (keeping.where != store::Keeping::Where::Keychain)
                return fail(keeping.reason); // this process ends now: "for this run only" is nowhere
            const auto noted =
                context.profiles().modify(id, [&facts](store::Profile &changed) { changed.ngc = facts; });
            if (!noted)
                return fail(noted.error());
            print(context.console(), facts);
            context.console().note(store::keepingText(keeping));
            return ExitCode::Done;
        });
}

Call<ExitCode> show(Context &context, const Arguments &arguments)
{
    const auto profile = chooseProfile(arguments.common, context.profiles());
    if (!profile)
        return finished(fail(profile.error()));
    if (!profile->ngc.held)
        return finished(
            fail(naming(Error{.kind = ErrorKind::NotFound}, Words::tr("NGC key of profile"), profile->name)));
    print(context.console(), profile->ngc);
    return finished();
}

Call<ExitCode> forget(Context &context, const Arguments &arguments)
{
    if (const auto allowed = context.mayDestroy(); !allowed)
        return finished(fail(allowed.error()));
    const auto profile = chooseProfile(arguments.common, context.profiles());
    if (!profile)
        return finished(fail(profile.error()));
    return context.confirm(Words::tr("Forget the NGC key of profile %1?").arg(displayText(profile->name)))
        .andThen([&context, owner = *profile](Done) { return context.secrets().forgetNgcKey(owner); })
        .andThen([&context, id = profile->id](
                     Done) { return context.profiles().modify(id, [](store::Profile &changed) { changed.ngc = {}; }); })
        .andThen([&context, name = profile->name](Done) {
            if (context.console().json())
                context.console().result(QJsonObject{{u"profile"_s, name}, {u"outcome"_s, u"done"_s}});
            context.console().note(
                Words::tr("The NGC key is gone from the keychain. Endpoints in Harbor keep theirs."));
            return ExitCode::Done;
        });
}

} // namespace

Noun keyNoun()
{
    const QString which = Words::tr("The key belongs to a profile: --profile names it where there are several.");
    return {.name = u"key"_s,
        .summary = Words::tr("the NGC API key in the keychain"),
        .commands = {
            {.verb = u"set"_s,
                .summary = Words::tr("keep the NGC API key in the keychain"),
                .options = {{.name = u"key-file"_s,
                                .value = u"F"_s,
                                .help = Words::tr("the key is in this file; - is standard input; asked for on a "
                                                  "terminal unless given"),
                                .file = true},
                    {.name = u"expires"_s,
                        .value = u"DATE"_s,
                        .help = Words::tr("the day it expires, as a note to yourself")}},
                .notes = {which},
                .run = set},
            {.verb = u"show"_s,
                .summary = Words::tr("show the key's kind, length and last four characters"),
                .notes = {which},
                .run = show},
            {.verb = u"forget"_s,
                .summary = Words::tr("remove the key from the keychain"),
                .options = {yesOption()},
                .notes = {which},
                .run = forget}}};
}

} // namespace berth::cli
