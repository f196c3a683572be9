#pragma once

#include "app/demo/harbor.h"
#include "app/net/transport.h"
#include "app/setup/change_context.h"

#include <QJsonObject>

namespace berth::tests {

/** Keeps what is reported. */
class KeptActivity final : public ActivitySink
{
public:
    void record(const ActivityEntry &entry) override { entries.append(entry); }

    QList<ActivityEntry> entries;
};

/** A demo Harbor that does not wait, one account signed in to it, and an account of what was written. */
class ChangeBench final
{
public:
    explicit ChangeBench(const QString &version = QStringLiteral("v2.15.2-demo"),
        const QString &user = QStringLiteral("admin"), const QString &password = QStringLiteral("Harbor12345"));

    [[nodiscard]] ChangeContext context() const;
    [[nodiscard]] const harbor::Client &client() const { return m_client; }
    /** The writes since forget(): "POST /api/v2.0/registries"; the sign-in left out. */
    [[nodiscard]] QStringList writes() const;
    /** The JSON body of the newest write; empty for none. */
    [[nodiscard]] QJsonObject lastBody() const;
    /** Forgets requests and activity. */
    void forget();

    demo::Harbor harbor;
    std::shared_ptr<KeptActivity> activity = std::make_shared<KeptActivity>();

private:
    [[nodiscard]] bool isWrite(const demo::Seen &seen) const;

    std::unique_ptr<Transport> m_transport;
    harbor::Client m_client;
};

} // namespace berth::tests
