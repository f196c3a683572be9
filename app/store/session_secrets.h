#pragma once

#include "app/store/secrets.h"

#include <QObject>

#include <memory>

namespace berth::store {

/** Where a secret ended up. */
struct Keeping
{
    enum class Where {
        Keychain, ///< kept
        ThisRunOnly, ///< gone when Berth ends; `reason` says why
    } where = Where::Keychain;
    Error reason = {}; ///< for ThisRunOnly: a Keychain* kind, or NotFound without a profile

    bool operator==(const Keeping &) const = default;
};

/** "Kept in the keychain." or "Kept for this run only: the keychain is locked. …" */
[[nodiscard]] QString keepingText(const Keeping &keeping);

/**
 * The secrets of every profile as the rest of Berth sees them: the keychain first, this process's memory when there
 * is no keychain or it is locked, and it says which. A record that no longer binds to its profile is never handed out:
 * read() and ngcKey() then fail with BadInput, field "profile", and a sentence.
 */
class SessionSecrets final : public QObject
{
    Q_OBJECT
public:
    /** @p keychain is a KeychainSecrets in the programs and a MemorySecrets in tests and the demo. */
    explicit SessionSecrets(std::shared_ptr<SecretStore> keychain, QObject *parent = nullptr);
    ~SessionSecrets() override;
    Q_DISABLE_COPY_MOVE(SessionSecrets)

    /** The real keychain of this computer behind a SessionSecrets. */
    [[nodiscard]] static std::unique_ptr<SessionSecrets> withKeychain();

    /**
     * Password or robot secret. NotFound when none was ever kept; KeychainLocked when one was kept but cannot be read
     * ("locked or missing", trust.md §5 rule 4).
     */
    Call<SharedSecret> secret(const Profile &profile);
    /** The NGC key for one use; errors as secret(). */
    Call<SharedSecret> ngcKey(const Profile &profile);

    /** Keeps beside what the record already holds; a record of another address or trust is replaced, not extended. */
    Call<Keeping> keepSecret(const Profile &profile, SharedSecret secret);
    Call<Keeping> keepNgcKey(const Profile &profile, SharedSecret key);

    Call<Done> forgetNgcKey(const Profile &profile);
    /** The whole record, here and in the keychain. */
    Call<Done> forget(const Profile &profile);
    /** After a change of trust that a person confirmed (a new pin): binds the record to @p after. Fails unless it bound
     * to @p before. */
    Call<Done> rebind(const Profile &before, const Profile &after);

    /** Drops what is kept for this run only. */
    void dropMemory();
    /** Where the secrets of this profile are, as far as known in this run. */
    [[nodiscard]] Keeping keeping(const QUuid &profile) const;
    [[nodiscard]] QString backend() const;

Q_SIGNALS:
    void keepingChanged(const QUuid &profile);
    /** The keychain takes longer than 3 s: a prompt may be open. */
    void waiting(bool yes);

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace berth::store
