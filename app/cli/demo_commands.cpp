#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/cli/demo_accounts.h"
#include "app/cli/files.h"
#include "app/cli/report.h"
#include "app/cli/table.h"
#include "app/demo/harbor.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct DemoPlan
{
    demo::Options options = {};
    quint16 port = 0;
};

Result<DemoPlan> planOf(const Values &own)
{
    DemoPlan plan;
    plan.options.tls = own.flag(u"tls"_s);
    if (const auto text = own.text(u"port"_s)) {
        bool ok = false;
        const uint port = text->toUInt(&ok);
        if (!ok || port > 65535)
            return fail(
                badInput(u"--port"_s, Words::tr("--port takes a number from 1 to 65535, or 0 for any that is free.")));
        plan.port = static_cast<quint16>(port);
    }
    if (const auto path = own.text(u"seed"_s)) {
        const auto seed = readInputFile(*path, u"--seed"_s, 16 * 1024 * 1024);
        if (!seed)
            return fail(seed.error());
        if (!QJsonDocument::fromJson(*seed).isObject())
            return fail(badInput(u"--seed"_s, Words::tr("--seed: %1 is not a JSON object.").arg(*path)));
        plan.options.seed = *seed;
    }
    return plan;
}

QString fingerprintOf(const QByteArray &pem)
{
    const QSslCertificate certificate(pem, QSsl::Pem);
    return certificate.isNull() ? QString()
                                : QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

void announce(Console &console, const demo::Harbor &harbor, const QList<DemoAccount> &accounts)
{
    const QString url = harbor.url().toString(QUrl::RemovePath);
    const QString fingerprint = fingerprintOf(harbor.certificatePem());
    if (console.json()) {
        QJsonArray list;
        for (const DemoAccount &account : accounts)
            list += QJsonObject{{u"username"_s, account.name}, {u"password"_s, account.password},
                {u"sysadmin_flag"_s, account.admin}, {u"robot"_s, account.robot}};
        QJsonObject object{{u"url"_s, url}, {u"accounts"_s, list}};
        if (!fingerprint.isEmpty())
            object.insert(u"certificate_sha256"_s, fingerprint);
        return console.result(object);
    }
    Facts facts;
    facts.add(u"URL"_s, url);
    facts.add(Words::tr("Certificate"), fingerprint.isEmpty() ? QString() : u"--pin "_s + fingerprint);
    Table table({{Words::tr("Account")}, {Words::tr("Password")}, {Words::tr("What it is")}});
    for (const DemoAccount &account : accounts)
        table.add({account.name, account.password,
            account.robot       ? Words::tr("robot account")
                : account.admin ? Words::tr("administrator")
                                : Words::tr("user")});
    console.result(facts.text(console.colour()) + u'\n' + table.text(console.colour()));
    console.note(Words::tr("Ctrl+C ends it, and everything in it is gone."));
}

Call<ExitCode> serve(Context &context, const Arguments &arguments)
{
    const auto plan = planOf(arguments.own);
    if (!plan)
        return finished(fail(plan.error()));
    auto *const harbor = new demo::Harbor(plan->options, &context);
    if (auto listening = harbor->listen(plan->port); !listening)
        return finished(fail(usageError(
            Words::tr("--port: %1 is taken by another program; give another one, or none.").arg(plan->port))));
    announce(context.console(), *harbor, demoAccounts(plan->options.seed));
    const Pending<ExitCode> ended;
    ended.onCancel([ended] { ended.finish(ExitCode::Done); }); // being interrupted is how this command is meant to end
    return ended.call();
}

} // namespace

Noun demoNoun()
{
    return {.name = u"demo"_s,
        .summary = Words::tr("serve a demo Harbor on this computer"),
        .commands = {{.summary = Words::tr("serve a demo Harbor on this computer until interrupted"),
            .options = {{.name = u"port"_s, .value = u"N"_s, .help = Words::tr("the port; any free one unless given")},
                {.name = u"tls"_s, .help = Words::tr("https with a certificate made at the start")},
                {.name = u"seed"_s,
                    .value = u"FILE"_s,
                    .help = Words::tr("a JSON file that says what it holds"),
                    .file = true}},
            .notes = {Words::tr(
                "It is a Harbor in memory with a believable NVIDIA cache. Its address and accounts "
                "stand on standard output as soon as it answers; everything in it is gone when it ends.")},
            .examples = {u"berth-cli demo --port 8080"_s},
            .run = serve,
            .asksHarbor = false}}};
}

} // namespace berth::cli
