#pragma once

#include "app/core/task.h"
#include "app/demo/harbor.h"
#include "app/session/session.h"
#include "app/store/profiles.h"
#include "app/store/session_secrets.h"
#include "app/store/settings.h"
#include "ui/widgets/page_context.h"
#include "ui/widgets/view_memory.h"

#include <QTemporaryDir>

#include <memory>

namespace berth::tests {

/** A demo Harbor and a session that is signed in to it, with everything a page is handed. Nothing outlives it. */
class Connected final
{
public:
    Connected()
        : Connected(quick())
    {
    }
    explicit Connected(const demo::Options &options);
    ~Connected();
    Q_DISABLE_COPY_MOVE(Connected)

    /** No waiting: password, caching and checks at once. */
    [[nodiscard]] static demo::Options quick(const QString &version = QStringLiteral("v2.15.2-demo"));

    /** Signs in; false when it did not work. Without arguments as the seed's administrator. */
    bool signIn(const QString &account = {}, const QString &password = {});
    [[nodiscard]] ui::PageContext context();
    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] demo::Harbor &harbor() { return *m_harbor; }
    [[nodiscard]] store::Profiles &profiles() { return *m_profiles; }
    [[nodiscard]] TaskList &tasks() { return m_tasks; }
    /** How often a request whose "METHOD /target" starts with @p start has come since the last forget(). */
    [[nodiscard]] int requested(const QString &start) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<demo::Harbor> m_harbor;
    std::unique_ptr<store::Settings> m_settings;
    std::unique_ptr<store::Profiles> m_profiles;
    std::unique_ptr<store::SessionSecrets> m_secrets;
    std::unique_ptr<Session> m_session;
    ui::TransientMemory m_memory;
    TaskList m_tasks;
};

} // namespace berth::tests
