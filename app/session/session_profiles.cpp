// The part of Session that joins profiles, secrets and connections.
#include "app/ngc/key.h"
#include "app/session/session_private.h"

#include <QFile>
#include <QUrl>

#include <utility>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

store::AccountKind accountKind(Credentials::Kind kind)
{
    return kind == Credentials::Kind::Robot ? store::AccountKind::Robot : store::AccountKind::User;
}

bool isKept(const store::Keeping &keeping)
{
    return keeping.where == store::Keeping::Where::Keychain;
}

store::NgcKeyFacts factsOf(const ngc::NgcKey &key, const QDate &expires)
{
    store::NgcKeyFacts facts;
    facts.held = true;
    facts.kind = ngc::kindName(key.kind);
    facts.lastFour = key.lastFour;
    facts.length = key.length;
    facts.noted = QDate::currentDate();
    facts.expires = expires;
    return facts;
}

/** A continuation whose session has gone. */
template <typename T>
Call<T> gone()
{
    return Call<T>::ready(fail(ErrorKind::Cancelled));
}

} // namespace

ConnectDetails Session::Private::detailsOf(const store::Profile &profile, const SharedSecret &secret)
{
    ConnectDetails details;
    details.origin = Origin::of(QUrl(profile.address, QUrl::StrictMode));
    details.trust = profile.trust;
    details.proxy = proxyOf(profile.proxy);
    details.credentials.kind =
        profile.accountKind == store::AccountKind::Robot ? Credentials::Kind::Robot : Credentials::Kind::User;
    details.credentials.name = profile.account;
    details.credentials.secret = secret;
    return details;
}

Call<store::Keeping> Session::Private::keepSecret(
    const QPointer<Session> &session, const QUuid &id, const SharedSecret &secret)
{
    const std::optional<store::Profile> profile = session->d->profiles.find(id);
    if (!profile)
        return Call<store::Keeping>::ready(fail(ErrorKind::NotFound));
    return session->d->secrets.keepSecret(*profile, secret)
        .andThen([session, id](const store::Keeping &keeping) -> Result<store::Keeping> {
            if (!session)
                return keeping;
            if (isKept(keeping)) {
                const auto noted = session->d->profiles.modify(id, [](store::Profile &one) { one.hasSecret = true; });
                if (!noted)
                    return fail(noted.error());
            }
            Q_EMIT session->keepingChanged(keeping);
            return keeping;
        });
}

Call<SignedIn> Session::connectTo(const QUuid &id)
{
    const std::optional<store::Profile> profile = d->profiles.find(id);
    if (!profile)
        return Call<SignedIn>::ready(fail(ErrorKind::NotFound));
    static_cast<void>(d->leave());
    d->setState(State::Connecting);
    const quint64 mine = d->generation;
    const Call<SharedSecret> reading = d->secrets.secret(*profile);
    d->cancelConnecting = [reading] { reading.cancel(); };
    return reading.settle([self = QPointer<Session>(this), profile = *profile, mine](
                              const Result<SharedSecret> &secret) -> Call<SignedIn> {
        if (!self || self->d->generation != mine)
            return gone<SignedIn>();
        self->d->cancelConnecting = nullptr;
        if (!secret) {
            static_cast<void>(self->d->leave());
            return Call<SignedIn>::ready(fail(secret.error()));
        }
        return self->d->connect(Private::detailsOf(profile, *secret), {profile.id, false});
    });
}

Call<SignedIn> Session::connectTo(const QUuid &id, SharedSecret secret, bool keep)
{
    const std::optional<store::Profile> profile = d->profiles.find(id);
    if (!profile)
        return Call<SignedIn>::ready(fail(ErrorKind::NotFound));
    const Call<SignedIn> call = d->connect(Private::detailsOf(*profile, secret), {id, false});
    if (!keep)
        return call;
    return call.andThen([self = QPointer<Session>(this), id, secret](const SignedIn &signedIn) -> Call<SignedIn> {
        if (!self)
            return Call<SignedIn>::ready(signedIn);
        // Signed in is signed in; where the secret went is told by keepingChanged()
        return Private::keepSecret(self, id, secret).settle([signedIn](const Result<store::Keeping> &) {
            return signedIn;
        });
    });
}

Call<store::Keeping> Session::saveAs(const QString &name)
{
    if (!d->now || !d->owner.profile.isNull() || d->owner.demo)
        return Call<store::Keeping>::ready(fail(ErrorKind::Internal));
    const ConnectDetails &details = d->now->details;
    store::Profile profile;
    profile.name = name;
    profile.address = details.origin.text();
    profile.trust = details.trust;
    profile.proxy = proxyFactsOf(details.proxy);
    profile.account = details.credentials.name;
    profile.accountKind = accountKind(details.credentials.kind);
    profile.lastUsed = QDateTime::currentDateTimeUtc();
    const Result<store::Profile> added = d->profiles.add(profile);
    if (!added)
        return Call<store::Keeping>::ready(fail(added.error()));
    d->owner.profile = added->id;
    const auto log = std::make_shared<store::ActivityLog>(store::ActivityLog::fileOf(added->id));
    for (const ActivityEntry &entry : d->activity->entries())
        log->record(entry);
    d->activity = log;
    const SharedSecret key = std::exchange(d->runKey, {});
    const store::NgcKeyFacts facts = d->runFacts.take(QUuid());
    Q_EMIT factsChanged();
    return Private::keepSecret(this, added->id, details.credentials.secret)
        .andThen([self = QPointer<Session>(this), key, facts](const store::Keeping &keeping) -> Call<store::Keeping> {
            if (!self || !key)
                return Call<store::Keeping>::ready(keeping);
            return self->setNgcKey(key->reveal(), facts.expires).settle([keeping](const Result<store::Keeping> &) {
                return keeping;
            });
        });
}

Call<Done> Session::changeTrust(const QUuid &id, const Trust &trust)
{
    const std::optional<store::Profile> before = d->profiles.find(id);
    if (!before)
        return Call<Done>::ready(fail(ErrorKind::NotFound));
    store::Profile after = *before;
    after.trust = trust;
    // The record first: should anything stop in between, they disagree and no secret is sent.
    return d->secrets.rebind(*before, after).andThen([self = QPointer<Session>(this), after](Done) -> Result<Done> {
        if (!self)
            return fail(ErrorKind::Cancelled);
        return self->d->profiles.update(after);
    });
}

Call<Done> Session::removeProfile(const QUuid &id, bool evenSo)
{
    const std::optional<store::Profile> profile = d->profiles.find(id);
    if (!profile)
        return Call<Done>::ready(fail(ErrorKind::NotFound));
    return d->secrets.forget(*profile).settle(
        [self = QPointer<Session>(this), id, evenSo](const Result<Done> &forgotten) -> Result<Done> {
            if (!self)
                return fail(ErrorKind::Cancelled);
            if (!forgotten && !evenSo)
                return forgotten;
            if (self->d->owner.profile == id)
                static_cast<void>(self->d->leave());
            const Result<Done> removed = self->d->profiles.remove(id);
            if (removed) {
                QFile::remove(store::ActivityLog::fileOf(id));
                QFile::remove(store::ActivityLog::fileOf(id) + ".bak"_L1);
                self->d->runFacts.remove(id);
            }
            return removed;
        });
}

Call<SharedSecret> Session::ngcKey() const
{
    if (const auto profile = d->profile())
        return d->secrets.ngcKey(*profile);
    if (d->runKey)
        return Call<SharedSecret>::ready(d->runKey);
    return Call<SharedSecret>::ready(fail(ErrorKind::NotFound));
}

Call<store::Keeping> Session::setNgcKey(const QString &typed, const QDate &expires)
{
    const Result<ngc::NgcKey> key = ngc::recognizeKey(typed);
    if (!key)
        return Call<store::Keeping>::ready(fail(key.error()));
    const store::NgcKeyFacts facts = factsOf(*key, expires);
    const std::optional<store::Profile> profile = d->profile();
    if (!profile) {
        d->runKey = key->secret;
        d->runFacts.insert(QUuid(), facts);
        Q_EMIT ngcKeyChanged();
        store::Keeping keeping{store::Keeping::Where::ThisRunOnly, {}};
        keeping.reason.kind = ErrorKind::NotFound; // no profile to keep it under
        return Call<store::Keeping>::ready(keeping);
    }
    return d->secrets.keepNgcKey(*profile, key->secret)
        .andThen([self = QPointer<Session>(this), id = profile->id, facts](
                     const store::Keeping &keeping) -> Result<store::Keeping> {
            if (!self)
                return keeping;
            self->d->runFacts.remove(id);
            if (!isKept(keeping))
                self->d->runFacts.insert(id, facts);
            else if (const auto noted = self->d->profiles.modify(id, [&](store::Profile &one) { one.ngc = facts; });
                     !noted)
                return fail(noted.error());
            Q_EMIT self->ngcKeyChanged();
            Q_EMIT self->keepingChanged(keeping);
            return keeping;
        });
}

Call<Done> Session::forgetNgcKey()
{
    const std::optional<store::Profile> profile = d->profile();
    if (!profile) {
        d->runKey.reset();
        d->runFacts.remove(QUuid());
        Q_EMIT ngcKeyChanged();
        return Call<Done>::ready(Done{});
    }
    return d->secrets.forgetNgcKey(*profile).andThen(
        [self = QPointer<Session>(this), id = profile->id](Done) -> Result<Done> {
            if (!self)
                return Done{};
            self->d->runFacts.remove(id);
            const Result<Done> noted = self->d->profiles.modify(id, [](store::Profile &one) { one.ngc = {}; });
            Q_EMIT self->ngcKeyChanged();
            return noted;
        });
}

store::NgcKeyFacts Session::ngcFacts() const
{
    const auto kept = d->runFacts.constFind(d->owner.profile);
    if (kept != d->runFacts.cend())
        return *kept;
    const std::optional<store::Profile> profile = d->profile();
    return profile ? profile->ngc : store::NgcKeyFacts{};
}

void Session::setLastProject(const QString &project)
{
    const std::optional<store::Profile> profile = d->profile();
    if (profile && profile->lastProject != project)
        static_cast<void>(d->profiles.modify(profile->id, [&](store::Profile &one) { one.lastProject = project; }));
}

} // namespace berth
