#include "app/cli/harbor_choice.h"

#include "app/cli/files.h"
#include "app/cli/report.h"
#include "app/cli/secret_file.h"
#include "app/core/text.h"
#include "app/setup/rules.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QStringList givenOf(const Values &common, const QStringList &names)
{
    QStringList given;
    for (const QString &name : names) {
        if (common.has(name))
            given += u"--"_s + name;
    }
    return given;
}

std::optional<Error> quarrel(const Values &common)
{
    const QStringList places = givenOf(common, {u"profile"_s, u"url"_s, u"demo"_s});
    if (places.size() > 1)
        return usageError(Words::tr("%1 name different Harbors; give one of them.").arg(places.join(u", "_s)));
    const QStringList details = givenOf(common, {u"user"_s, u"ca"_s, u"pin"_s, u"insecure"_s});
    if (!details.isEmpty() && !common.has(u"url"_s))
        return usageError(
            Words::tr("%1 goes with --url; a profile has its own account and trust.").arg(details.first()));
    if (common.has(u"secret-file"_s) && common.has(u"demo"_s))
        return usageError(Words::tr("--secret-file does not go with --demo, which knows its own password."));
    const QStringList trusts = givenOf(common, {u"ca"_s, u"pin"_s, u"insecure"_s});
    if (trusts.size() > 1)
        return usageError(Words::tr("%1 contradict one another; give one of them.").arg(trusts.join(u", "_s)));
    return std::nullopt;
}

Result<Trust> trustOf(const Values &common)
{
    Trust trust;
    if (common.flag(u"insecure"_s))
        trust.mode = TrustMode::Insecure;
    if (const auto path = common.text(u"ca"_s)) {
        const auto pem = readInputFile(*path, u"--ca"_s);
        if (!pem)
            return fail(pem.error());
        if (const auto objection = rules::caCertificateFile(*pem))
            return fail(badInput(u"--ca"_s, u"--ca: "_s + *objection));
        trust.mode = TrustMode::CaFile;
        trust.caPem = *pem;
    }
    if (const auto pin = common.text(u"pin"_s)) {
        static const QRegularExpression separators(u"[:\\s]"_s);
        static const QRegularExpression digits(u"\\A[0-9a-f]{64}\\z"_s);
        const QString hex = QString(*pin).remove(separators).toLower();
        if (!digits.match(hex).hasMatch())
            return fail(badInput(u"--pin"_s,
                Words::tr("--pin takes a SHA-256 fingerprint: 64 hexadecimal digits, with or without colons.")));
        trust.mode = TrustMode::Pinned;
        trust.pinSha256 = hex.toLatin1();
    }
    return trust;
}

Result<Origin> originOf(const Values &common)
{
    const auto typed = parseAddress(common.textOr(u"url"_s));
    if (!typed)
        return fail(badInput(u"--url"_s, u"--url: "_s + typed.error().message));
    if (!typed->origin.secure() && !isThisComputer(typed->origin.host))
        return fail(badInput(u"--url"_s,
            Words::tr("--url: %1 is plain http, which shows the password to everybody on the way; use https://, or "
                      "confirm plain http once in Berth's window and use that --profile.")
                .arg(typed->origin.text())));
    return typed->origin;
}

Result<SharedSecret> secretOf(const Values &common, const QString &account, Console &console)
{
    if (const auto path = common.text(u"secret-file"_s))
        return readSecretFile(*path, u"--secret-file"_s, console);
    if (console.interactive())
        return askSecret(Words::tr("Secret of %1").arg(displayText(account)), u"--secret-file"_s, console);
    return fail(usageError(Words::tr("--url needs --secret-file as well; - is standard input.")));
}

Error profileMissing(const QString &name, const store::Profiles &profiles)
{
    QStringList names;
    for (const store::Profile &profile : profiles.list())
        names += profile.name;
    if (!name.isEmpty())
        return badInput(u"--profile"_s,
            names.isEmpty() ? Words::tr("There is no profile “%1”; berth-cli profile add makes one.").arg(name)
                            : Words::tr("There is no profile “%1”; there is %2.").arg(name, names.join(u", "_s)));
    if (names.isEmpty())
        return usageError(Words::tr("No Harbor is named, and there is no profile: give --url, --user and "
                                    "--secret-file, make a profile with berth-cli profile add, or try --demo."));
    return usageError(Words::tr("No Harbor is named, and there are several profiles: give --profile with one of %1.")
                          .arg(names.join(u", "_s)));
}

Result<store::Profile> namedOrOnly(const Values &common, store::Profiles &profiles)
{
    if (auto loaded = profiles.load(); !loaded)
        return fail(std::move(loaded.error()));
    const QString name = common.textOr(u"profile"_s);
    if (common.has(u"profile"_s)) {
        if (auto found = profiles.findByName(name))
            return *found;
        return fail(profileMissing(name, profiles));
    }
    if (profiles.list().size() == 1)
        return profiles.list().first();
    return fail(profileMissing({}, profiles));
}

} // namespace

bool namesHarbor(const Values &common)
{
    return common.has(u"profile"_s) || common.has(u"url"_s) || common.has(u"demo"_s);
}

Result<ConnectDetails> detailsOf(const Values &common, Console &console)
{
    ConnectDetails details;
    const auto timeout = timeoutOf(common);
    if (!timeout)
        return fail(timeout.error());
    details.timeoutMs = *timeout;
    const auto origin = originOf(common);
    if (!origin)
        return fail(origin.error());
    details.origin = *origin;
    auto trust = trustOf(common);
    if (!trust)
        return fail(trust.error());
    details.trust = *trust;
    details.trust.allowHttp = !origin->secure();
    const QString account = common.textOr(u"user"_s).trimmed();
    if (account.isEmpty())
        return fail(usageError(Words::tr("--url needs --user as well: a user name, or a robot account's full name.")));
    const auto secret = secretOf(common, account, console);
    if (!secret)
        return fail(secret.error());
    // Harbor puts its robot prefix, which has a $ unless somebody changed it, in front of every robot's name (§1.6).
    const auto kind = account.contains(u'$') ? Credentials::Kind::Robot : Credentials::Kind::User;
    details.credentials = {kind, account, *secret};
    return details;
}

Result<HarborChoice> chooseHarbor(const Values &common, store::Profiles &profiles, Console &console)
{
    if (auto error = quarrel(common))
        return fail(std::move(*error));
    if (common.flag(u"demo"_s))
        return HarborChoice(ChosenDemo{});
    if (common.has(u"url"_s)) {
        const auto details = detailsOf(common, console);
        return details ? Result<HarborChoice>(*details) : fail(details.error());
    }
    auto profile = namedOrOnly(common, profiles);
    if (!profile)
        return fail(std::move(profile.error()));
    ChosenProfile chosen{*profile, {}};
    if (const auto path = common.text(u"secret-file"_s)) {
        const auto secret = readSecretFile(*path, u"--secret-file"_s, console);
        if (!secret)
            return fail(secret.error());
        chosen.secret = *secret;
    }
    return HarborChoice(chosen);
}

Result<store::Profile> chooseProfile(const Values &common, store::Profiles &profiles)
{
    const QStringList others =
        givenOf(common, {u"url"_s, u"user"_s, u"ca"_s, u"pin"_s, u"insecure"_s, u"demo"_s, u"secret-file"_s});
    if (!others.isEmpty())
        return fail(
            usageError(Words::tr("%1 has no meaning here: the key belongs to a --profile.").arg(others.first())));
    return namedOrOnly(common, profiles);
}

Result<int> timeoutOf(const Values &common)
{
    const auto text = common.text(u"timeout"_s);
    if (!text)
        return 75'000;
    bool ok = false;
    const int seconds = text->toInt(&ok);
    if (!ok || seconds < 1 || seconds > 3600)
        return fail(badInput(u"--timeout"_s, Words::tr("--timeout takes whole seconds from 1 to 3600.")));
    return seconds * 1000;
}

} // namespace berth::cli
