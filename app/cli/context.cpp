#include "app/cli/context.h"

#include "app/cli/demo_accounts.h"
#include "app/cli/harbor_choice.h"
#include "app/cli/report.h"
#include "app/core/text.h"
#include "app/demo/harbor.h"

#include <QCoreApplication>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

/** Hears of every write and passes it on to the profile's activity. */
class Context::Record final : public ActivitySink
{
public:
    explicit Record(std::shared_ptr<ActivitySink> log)
        : m_log(std::move(log))
    {
    }

    void record(const ActivityEntry &entry) override
    {
        m_entries += entry;
        if (m_log)
            m_log->record(entry);
    }

    [[nodiscard]] const QList<ActivityEntry> &entries() const { return m_entries; }

private:
    std::shared_ptr<ActivitySink> m_log;
    QList<ActivityEntry> m_entries;
};

Context::Context(const Grammar &grammar, Arguments arguments, Console &console, QObject *parent)
    : QObject(parent)
    , m_grammar(grammar)
    , m_arguments(std::move(arguments))
    , m_console(console)
    , m_profiles(std::make_unique<store::Profiles>())
    , m_secrets(store::SessionSecrets::withKeychain())
    , m_session(std::make_unique<Session>(*m_profiles, *m_secrets))
{
    m_session->setRefreshInterval(0); // one run asks what it needs, and nothing beside it
}

Context::~Context() = default;

Call<SignedIn> Context::connect()
{
    auto choice = chooseHarbor(m_arguments.common, *m_profiles, m_console);
    if (!choice)
        return Call<SignedIn>::ready(fail(std::move(choice.error())));
    if (const auto timeout = timeoutOf(m_arguments.common); !timeout)
        return Call<SignedIn>::ready(fail(timeout.error()));
    if (std::holds_alternative<ChosenDemo>(*choice))
        return connectToDemo();
    if (const auto *details = std::get_if<ConnectDetails>(&*choice))
        return connect(*details);
    const auto &chosen = std::get<ChosenProfile>(*choice);
    m_session->setTimeout(*timeoutOf(m_arguments.common));
    return chosen.secret ? m_session->connectTo(chosen.profile.id, chosen.secret, false)
                         : m_session->connectTo(chosen.profile.id);
}

Call<SignedIn> Context::connect(const ConnectDetails &details)
{
    if (details.trust.mode == TrustMode::Insecure)
        m_console.warn(Words::tr("The certificate of %1 is not verified: whoever sits in between reads along.")
                           .arg(details.origin.authority()));
    return m_session->connectWith(details);
}

Call<SignedIn> Context::connectToDemo()
{
    m_demo = std::make_unique<demo::Harbor>(demo::Options{.pace = 0});
    if (auto listening = m_demo->listen(); !listening)
        return Call<SignedIn>::ready(fail(std::move(listening.error())));
    const DemoAccount admin = demoAccounts().first();
    ConnectDetails details;
    details.origin = Origin::of(m_demo->url());
    details.trust.allowHttp = true;
    details.proxy.kind = ProxyChoice::Kind::Direct;
    details.credentials = {
        Credentials::Kind::User, admin.name, std::make_shared<const Secret>(QStringView(admin.password))};
    details.timeoutMs = timeoutOf(m_arguments.common).value_or(75'000);
    return m_session->connectWith(details);
}

ChangeContext Context::changes(const QString &what)
{
    ChangeContext changes = m_session->changes();
    m_writing = what;
    m_record = std::make_shared<Record>(changes.activity);
    changes.activity = m_record;
    return changes;
}

Result<Done> Context::mayDestroy() const
{
    if (m_arguments.own.flag(u"yes"_s) || m_console.interactive())
        return Done{};
    return fail(usageError(Words::tr("Nobody can be asked here: say --yes to do it.")));
}

Call<Done> Context::confirm(const QString &question)
{
    if (m_arguments.own.flag(u"yes"_s))
        return Call<Done>::ready(Done{});
    return m_console.confirm(question).andThen([this](bool yes) -> Result<Done> {
        m_declined = !yes;
        return yes ? Result<Done>(Done{}) : fail(ErrorKind::Cancelled);
    });
}

Context::Interrupted Context::interrupted() const
{
    if (m_writing.isEmpty())
        return {Words::tr("Interrupted. Nothing was changed."), ExitCode::Failed};
    QStringList lines;
    bool somethingDone = false;
    for (const ActivityEntry &entry : m_record->entries()) {
        somethingDone = somethingDone || entry.ok;
        lines += (entry.ok ? Words::tr("  done: %1 %2 %3") : Words::tr("  not done: %1 %2 %3"))
                     .arg(entry.verb, entry.objectKind, displayText(entry.objectName));
    }
    lines.prepend(somethingDone
            ? Words::tr("Interrupted part-way through: %1. What is listed as done stays; the rest was not begun, or "
                        "Harbor may still finish what it had received.")
                  .arg(m_writing)
            : Words::tr("Interrupted during: %1. If Harbor had received it, it may have happened all the same; look "
                        "before you repeat it.")
                  .arg(m_writing));
    return {lines.join(u'\n'), ExitCode::Partly};
}

Option yesOption()
{
    return {.name = u"yes"_s, .help = Words::tr("do not ask; needed where nobody can be asked")};
}

} // namespace berth::cli
