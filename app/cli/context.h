#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "app/setup/change_context.h"
#include "app/store/profiles.h"

#include <QObject>

#include <memory>

namespace berth::demo {
class Harbor;
}

namespace berth::cli {

/**
 * What one run of a command works with: the way to its Harbor, and a record of what it wrote. Lives until the exit
 * code is there; the context object of its answers.
 */
class Context final : public QObject
{
public:
    Context(const Grammar &grammar, Arguments arguments, Console &console, QObject *parent = nullptr);
    ~Context() override;
    Q_DISABLE_COPY_MOVE(Context)

    [[nodiscard]] const Grammar &grammar() const { return m_grammar; }
    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] Console &console() const { return m_console; }
    [[nodiscard]] store::Profiles &profiles() { return *m_profiles; }
    [[nodiscard]] store::SessionSecrets &secrets() { return *m_secrets; }
    [[nodiscard]] Session &session() { return *m_session; }

    /** Signs in at the Harbor the command line means; fails as chooseHarbor() and signIn() do. */
    [[nodiscard]] Call<SignedIn> connect();
    [[nodiscard]] Call<SignedIn> connect(const ConnectDetails &details);

    // Once connected.

    [[nodiscard]] harbor::Client harbor() { return m_session->harbor(); }
    /** For what setup/ reads. */
    [[nodiscard]] ChangeContext reading() { return m_session->changes(); }
    /** For writes; what they report is remembered for interrupted(). @p what is translated, e.g. "Create endpoint x".
     */
    [[nodiscard]] ChangeContext changes(const QString &what);

    /** Before anything is sent: a destructive command needs --yes or somebody to ask. */
    [[nodiscard]] Result<Done> mayDestroy() const;
    /** Asks unless --yes was given; a no is Cancelled. */
    [[nodiscard]] Call<Done> confirm(const QString &question);
    [[nodiscard]] bool declined() const { return m_declined; }

    /** What was done and what was not, for a run that was interrupted, and its exit code. */
    struct Interrupted
    {
        QString text = {};
        ExitCode code = ExitCode::Failed;
    };
    [[nodiscard]] Interrupted interrupted() const;

private:
    class Record;

    Call<SignedIn> connectToDemo();

    const Grammar &m_grammar;
    Arguments m_arguments;
    Console &m_console;
    std::unique_ptr<demo::Harbor> m_demo; // outlives the session that talks to it
    std::unique_ptr<store::Profiles> m_profiles;
    std::unique_ptr<store::SessionSecrets> m_secrets;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<Record> m_record;
    QString m_writing;
    bool m_declined = false;
};

/** A command that is done at once. */
[[nodiscard]] inline Call<ExitCode> finished(Result<ExitCode> result = ExitCode::Done)
{
    return Call<ExitCode>::ready(std::move(result));
}

/** The option every destructive command has. */
[[nodiscard]] Option yesOption();

} // namespace berth::cli
