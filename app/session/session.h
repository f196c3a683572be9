#pragma once

#include "app/core/activity.h"
#include "app/core/call.h"
#include "app/net/access.h"
#include "app/store/profile.h"
#include "app/store/session_secrets.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace berth {

namespace harbor {
class Client;
class Features;
struct Health;
} // namespace harbor
namespace store {
class ActivityLog;
class Profiles;
} // namespace store
struct ChangeContext;
struct SignedIn;

/** Everything needed to connect once, without a profile. */
struct ConnectDetails
{
    Origin origin = {};
    Trust trust = {};
    ProxyChoice proxy = {};
    Credentials credentials = {};
    int timeoutMs = 0; ///< bounds every answer; 0 keeps each request's own limits
};

/** A demo Harbor that runs as long as the session stays with it. */
struct DemoServer
{
    std::unique_ptr<QObject> server = {};
    Origin origin = {};
    Credentials credentials = {};
};
/** Starts one; given by the programs, so that session/ need not know demo/. */
using DemoFactory = std::function<Result<DemoServer>()>;

/**
 * One signed-in connection to one Harbor and everything that belongs to it; nothing of it outlives a switch to another
 * profile. Passed by reference to whoever needs it; never a singleton.
 */
class Session final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Disconnected,
        Connecting,
        Connected,
        Offline, ///< was connected; the last answers were transport errors
    };
    Q_ENUM(State)

    Session(store::Profiles &profiles, store::SessionSecrets &secrets, QObject *parent = nullptr);
    ~Session() override;
    Q_DISABLE_COPY_MOVE(Session)

    // Coming and going. Each ends what was there before: requests are cancelled, a session on the server logged out.

    /**
     * Connects with what profile and keychain hold. Besides signIn()'s errors: NotFound or KeychainLocked when there
     * is no secret to be had (ask the person, then connectTo() with it), BadInput when profile and keychain disagree.
     */
    Call<SignedIn> connectTo(const QUuid &profile);
    /** The same with a secret just typed; @p keep writes it to the keychain after a good sign-in. */
    Call<SignedIn> connectTo(const QUuid &profile, SharedSecret secret, bool keep);
    /** Without a profile: the first connection, berth-cli --url. */
    Call<SignedIn> connectWith(const ConnectDetails &details);
    /** Bounds every answer of connections made from now on (--timeout); 0 keeps each request's own limits. */
    void setTimeout(int ms);
    /** Connects to a demo Harbor made by the factory; nothing of it is written anywhere. Internal without a factory. */
    Call<SignedIn> startDemo();
    void setDemoFactory(DemoFactory factory);
    /** Answers when Harbor has ended the session or cannot be reached; the state is Disconnected at once. */
    Call<Done> disconnect();

    [[nodiscard]] State state() const;
    [[nodiscard]] bool connected() const; ///< Connected or Offline: there is a client
    [[nodiscard]] bool isDemo() const;
    [[nodiscard]] std::optional<store::Profile> profile() const; ///< none for connectWith() and the demo
    [[nodiscard]] QString title() const; ///< profile name, else the host; "Demo" in the demo

    // What is there while connected(). Calling these otherwise is a bug.

    /** A value; carry it in chains. Its requests end with the connection. */
    [[nodiscard]] harbor::Client harbor() const;
    [[nodiscard]] const Access &access() const;
    [[nodiscard]] Transport &transport() const;
    [[nodiscard]] const SignedIn &signedIn() const;
    [[nodiscard]] const harbor::Features &features() const;
    /** host[:port] in front of image names: registry_url, else the origin's authority. */
    [[nodiscard]] QString authority() const;
    [[nodiscard]] bool readOnly() const;
    [[nodiscard]] const std::optional<harbor::Health> &health() const; ///< as of the last refresh()

    /** What the changes of setup/ need: this client and this activity log. */
    [[nodiscard]] ChangeContext changes() const;
    /** The writes of this profile; for the changes of setup/. Always there; in memory only without a profile. */
    [[nodiscard]] std::shared_ptr<store::ActivityLog> activity() const;
    [[nodiscard]] store::SessionSecrets &secrets() const;
    [[nodiscard]] store::Profiles &profiles() const;

    // Profiles together with their secrets.

    /** Keeps the present connection as a profile under @p name, with its secret; the session is then that profile's. */
    Call<store::Keeping> saveAs(const QString &name);
    /** Another certificate rule for a profile, confirmed by a person: profile and keychain record change together. */
    Call<Done> changeTrust(const QUuid &profile, const Trust &trust);
    /**
     * Forgets the secrets, then the profile and its activity. When the secrets cannot be forgotten (locked keychain)
     * the profile stays and the error says why, unless @p evenSo.
     */
    Call<Done> removeProfile(const QUuid &profile, bool evenSo = false);

    // The NGC key of this profile; of this run only when there is no profile.

    Call<SharedSecret> ngcKey() const;
    /** Keeps the key and notes kind, last four and day in the profile. @p expires may be invalid. */
    Call<store::Keeping> setNgcKey(const QString &typed, const QDate &expires = {});
    Call<Done> forgetNgcKey();
    [[nodiscard]] store::NgcKeyFacts ngcFacts() const;

    /** Asks health and systeminfo now; also notices that Harbor is back. */
    void refresh();
    /** Asks every @p seconds while connected, and every 15 s while offline; 0 never. 60 at first. */
    void setRefreshInterval(int seconds);
    /** Remembers the project last looked at in the profile. */
    void setLastProject(const QString &project);

Q_SIGNALS:
    void stateChanged(berth::Session::State state);
    /** Another account, another Harbor, or none: drop everything shown. */
    void connectionChanged();
    /** Version, rights, read-only or health were read again. */
    void factsChanged();
    void ngcKeyChanged();
    void keepingChanged(const berth::store::Keeping &keeping);
    /** Requests under way. */
    void activeChanged(int count);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/** net's and store's words for the same. */
[[nodiscard]] ProxyChoice proxyOf(const store::ProxyFacts &facts);
[[nodiscard]] store::ProxyFacts proxyFactsOf(const ProxyChoice &choice);
/** "robot$berth" and "robot$nvidiaio+puller" are robots by Harbor's usual prefix; a person may still say otherwise. */
[[nodiscard]] Credentials::Kind likelyKind(const QString &account);

} // namespace berth
