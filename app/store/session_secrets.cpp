#include "app/store/session_secrets.h"

#include "app/store/keychain.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointer>

namespace berth::store {

using namespace Qt::StringLiterals;

namespace {

bool isKeychainTrouble(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainMissing:
    case ErrorKind::KeychainDenied:
    case ErrorKind::KeychainStuck:
        return true;
    default:
        return false;
    }
}

/** What was said to be kept and is not found: locked or missing, and never "no secret" (trust.md §5 rule 4). */
Error explainMissing(const Profile &profile, Error error)
{
    const bool expected = profile.hasSecret || profile.ngc.held;
    if (error.kind == ErrorKind::NotFound && expected) {
        error.kind = ErrorKind::KeychainLocked;
        error.code = u"LOCKED_OR_MISSING"_s;
    } else if (isKeychainTrouble(error) && !expected) {
        error = {};
        error.kind = ErrorKind::NotFound;
    }
    return error;
}

/** Which of the two secrets in a record is meant. */
using Part = SharedSecret SecretRecord::*;

} // namespace

QString keepingText(const Keeping &keeping)
{
    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(SessionSecrets)
    };
    if (keeping.where == Keeping::Where::Keychain)
        return Words::tr("Kept in the keychain.");
    switch (keeping.reason.kind) {
    case ErrorKind::KeychainLocked:
        return Words::tr(
            "Kept for this run only: the keychain is locked. Unlock it and enter the secret again to keep it.");
    case ErrorKind::KeychainMissing:
        return Words::tr("Kept for this run only: this session has no keychain. Start a Secret Service such as "
                         "gnome-keyring, KeePassXC or KWallet to keep it.");
    case ErrorKind::NotFound:
        return Words::tr("Kept for this run only: the connection is not saved as a profile.");
    case ErrorKind::KeychainStuck:
        return Words::tr(
            "Kept for this run only: the keychain does not answer. Look for a window that asks for its password.");
    default:
        return Words::tr("Kept for this run only: the keychain refused to keep it.");
    }
}

class SessionSecrets::Private final : public std::enable_shared_from_this<Private>
{
public:
    Private(SessionSecrets *owner, std::shared_ptr<SecretStore> store)
        : q(owner)
        , keychain(std::move(store))
    {
    }

    /** A record is only ever handed out through here (trust.md T24). */
    static Result<SecretRecord> bound(const SecretRecord &record, const Profile &profile)
    {
        if (record.bindsTo(profile))
            return record;
        return fail(badInput(u"profile"_s,
            SessionSecrets::tr(
                "The address, account or trust of this profile is not the one its secret was given for, so "
                "nothing was sent. Check the profile and enter the secret again.")));
    }

    Call<SharedSecret> read(const Profile &profile, Part part)
    {
        const auto here = memory.constFind(profile.id);
        if (here != memory.cend() && (*here).*part) {
            return Call<SharedSecret>::ready(
                bound(*here, profile).map([part](const SecretRecord &record) { return record.*part; }));
        }
        return keychain->read(profile.id)
            .orElse([profile](
                        Error error) { return Result<SecretRecord>(fail(explainMissing(profile, std::move(error)))); })
            .andThen([profile, part](const SecretRecord &record) -> Result<SharedSecret> {
                Result<SecretRecord> checked = bound(record, profile);
                if (!checked)
                    return fail(checked.error());
                if (!((*checked).*part))
                    return fail(ErrorKind::NotFound);
                return (*checked).*part;
            });
    }

    Call<Keeping> keep(const Profile &profile, Part part, const SharedSecret &secret)
    {
        if (!secret || secret->isEmpty() || secret->view().contains('\0')) {
            return Call<Keeping>::ready(fail(badInput(
                u"secret"_s, SessionSecrets::tr("The secret is empty or holds a NUL character. Enter it again."))));
        }
        return present(profile)
            .andThen([self = shared_from_this(), profile, part, secret](SecretRecord record) {
                record.*part = secret;
                return self->keychain->write(profile.id, record);
            })
            .andThen([self = shared_from_this(), profile, part](Done) {
                self->dropPart(profile.id, part);
                return self->note(profile.id, {});
            })
            .orElse([self = shared_from_this(), profile, part, secret](Error error) -> Result<Keeping> {
                if (!isKeychainTrouble(error))
                    return fail(std::move(error));
                return self->keepHere(profile, part, secret, error);
            });
    }

    /** What is kept now, to be extended; a new record where there is none or it belongs to another address. */
    Call<SecretRecord> present(const Profile &profile)
    {
        return keychain->read(profile.id)
            .andThen([profile](SecretRecord record) {
                return record.bindsTo(profile) ? std::move(record) : SecretRecord::boundTo(profile);
            })
            .orElse([profile](Error error) -> Result<SecretRecord> {
                // BadReply: something else stands at our place, of no use to anybody
                if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::BadReply)
                    return SecretRecord::boundTo(profile);
                return fail(std::move(error));
            });
    }

    Keeping keepHere(const Profile &profile, Part part, const SharedSecret &secret, const Error &reason)
    {
        SecretRecord record = memory.value(profile.id);
        if (!record.bindsTo(profile))
            record = SecretRecord::boundTo(profile);
        record.*part = secret;
        memory.insert(profile.id, record);
        return note(profile.id, {Keeping::Where::ThisRunOnly, reason});
    }

    void dropPart(const QUuid &profile, Part part)
    {
        const auto here = memory.find(profile);
        if (here == memory.end())
            return;
        (*here).*part = nullptr;
        if (!here->secret && !here->ngc)
            memory.erase(here);
    }

    Keeping note(const QUuid &profile, const Keeping &keeping)
    {
        known.insert(profile, keeping);
        if (q)
            Q_EMIT q->keepingChanged(profile);
        return keeping;
    }

    Call<Done> writeOrForget(const Profile &profile, const SecretRecord &record)
    {
        if (record.secret || record.ngc)
            return keychain->write(profile.id, record);
        return keychain->forget(profile.id);
    }

    QPointer<SessionSecrets> q;
    std::shared_ptr<SecretStore> keychain;
    QHash<QUuid, SecretRecord> memory; ///< this run only
    QHash<QUuid, Keeping> known;
};

SessionSecrets::SessionSecrets(std::shared_ptr<SecretStore> keychain, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>(this, std::move(keychain)))
{
}

SessionSecrets::~SessionSecrets() = default;

std::unique_ptr<SessionSecrets> SessionSecrets::withKeychain()
{
    // Deleted later: the last holder may be a continuation that the keychain itself is running.
    const std::shared_ptr<KeychainSecrets> keychain(
        new KeychainSecrets, [](KeychainSecrets *object) { object->deleteLater(); });
    auto secrets = std::make_unique<SessionSecrets>(keychain);
    connect(keychain.get(), &KeychainSecrets::waiting, secrets.get(), &SessionSecrets::waiting);
    return secrets;
}

Call<SharedSecret> SessionSecrets::secret(const Profile &profile)
{
    return d->read(profile, &SecretRecord::secret);
}

Call<SharedSecret> SessionSecrets::ngcKey(const Profile &profile)
{
    return d->read(profile, &SecretRecord::ngc);
}

Call<Keeping> SessionSecrets::keepSecret(const Profile &profile, SharedSecret secret)
{
    return d->keep(profile, &SecretRecord::secret, secret);
}

Call<Keeping> SessionSecrets::keepNgcKey(const Profile &profile, SharedSecret key)
{
    return d->keep(profile, &SecretRecord::ngc, key);
}

Call<Done> SessionSecrets::forgetNgcKey(const Profile &profile)
{
    d->dropPart(profile.id, &SecretRecord::ngc);
    return d->keychain->read(profile.id)
        .andThen([d = d, profile](SecretRecord record) {
            record.ngc = nullptr;
            return d->writeOrForget(profile, record);
        })
        .orElse([profile](Error error) -> Result<Done> {
            const bool nothingThere =
                error.kind == ErrorKind::NotFound || (isKeychainTrouble(error) && !profile.ngc.held);
            return nothingThere ? Result<Done>(Done{}) : Result<Done>(fail(std::move(error)));
        });
}

Call<Done> SessionSecrets::forget(const Profile &profile)
{
    d->memory.remove(profile.id);
    d->known.remove(profile.id);
    return d->keychain->forget(profile.id).orElse([profile](Error error) -> Result<Done> {
        if (isKeychainTrouble(error) && !profile.hasSecret && !profile.ngc.held)
            return Done{};
        return fail(std::move(error));
    });
}

Call<Done> SessionSecrets::rebind(const Profile &before, const Profile &after)
{
    const auto moved = [after](const SecretRecord &old) {
        SecretRecord record = SecretRecord::boundTo(after);
        record.secret = old.secret;
        record.ngc = old.ngc;
        return record;
    };
    if (const auto here = d->memory.find(before.id); here != d->memory.end() && here->bindsTo(before))
        *here = moved(*here);
    return d->keychain->read(before.id)
        .andThen([before, moved](const SecretRecord &record) { return Private::bound(record, before).map(moved); })
        .andThen([d = d, after](const SecretRecord &record) { return d->keychain->write(after.id, record); })
        .orElse([before](Error error) -> Result<Done> {
            const Error explained = explainMissing(before, std::move(error));
            return explained.kind == ErrorKind::NotFound ? Result<Done>(Done{}) : Result<Done>(fail(explained));
        });
}

void SessionSecrets::dropMemory()
{
    d->memory.clear();
}

Keeping SessionSecrets::keeping(const QUuid &profile) const
{
    return d->known.value(profile);
}

QString SessionSecrets::backend() const
{
    return d->keychain->backend();
}

} // namespace berth::store
