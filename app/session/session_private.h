#pragma once

#include "app/core/call.h"
#include "app/harbor/client.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "app/store/activity.h"
#include "app/store/profiles.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

namespace berth {

/** The inside of Session, shared by its two source files. */
class Session::Private final
{
public:
    /** What exists while connected; replaced as a whole, so that nothing of one account meets another. */
    struct Connection
    {
        std::shared_ptr<Transport> transport;
        Access access;
        harbor::Client client;
        SignedIn signedIn;
        ConnectDetails details;
        std::optional<harbor::Health> health = {};
    };
    /** Who a connection belongs to. */
    struct Owner
    {
        QUuid profile = {}; ///< null without one
        bool demo = false;
    };

    Private(Session *session, store::Profiles &allProfiles, store::SessionSecrets &allSecrets);

    void setState(State next);
    Call<SignedIn> connect(const ConnectDetails &details, const Owner &owner);
    void establish(Connection connection, const Owner &owner);
    /** Ends the connection; the answer is that of the log-out. */
    Call<Done> leave();
    void refresh();
    void refreshed(const Result<harbor::SystemInfo> &info);
    void scheduleRefresh();

    [[nodiscard]] std::optional<store::Profile> profile() const { return profiles.find(owner.profile); }
    [[nodiscard]] static ConnectDetails detailsOf(const store::Profile &profile, const SharedSecret &secret);
    /** Keeps the secret of a profile and notes in it whether that was possible. */
    static Call<store::Keeping> keepSecret(
        const QPointer<Session> &session, const QUuid &id, const SharedSecret &secret);

    Session *q;
    store::Profiles &profiles;
    store::SessionSecrets &secrets;
    State state = State::Disconnected;
    std::optional<Connection> now;
    Owner owner;
    QPointer<QObject> demoServer;
    DemoFactory demoFactory;
    quint64 generation = 0; ///< counts comings and goings; an answer to a former one is dropped
    std::function<void()> cancelConnecting;
    std::shared_ptr<store::ActivityLog> activity = std::make_shared<store::ActivityLog>();
    QHash<QUuid, store::NgcKeyFacts> runFacts; ///< of keys kept for this run only
    SharedSecret runKey; ///< of a connection without a profile
    Latest refreshing;
    QTimer refreshTimer;
    int refreshSeconds = 60;
    int timeoutMs = 0;
};

} // namespace berth
