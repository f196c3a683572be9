#pragma once

#include "app/core/call.h"
#include "app/core/secret.h"
#include "app/store/profile.h"

#include <QHash>

namespace berth::store {

/**
 * Everything secret of one profile, and what it may be used for: origin, account and trust live beside the secret,
 * so that an edited profile file cannot send it elsewhere (trust.md T24, §5 "Storage record").
 */
struct SecretRecord
{
    QString origin = {}; ///< Profile::address
    QString user = {};
    SharedSecret secret = {}; ///< password or robot secret; null is none
    SharedSecret ngc = {}; ///< NGC key; null is none
    TrustMode trustMode = TrustMode::System;
    QByteArray pinSha256 = {};
    QByteArray caSha256 = {}; ///< lower-case hex of the SHA-256 of Trust::caPem; empty without a CA
    bool allowHttp = false;

    /** A record without secrets that binds to @p profile as it is now. */
    [[nodiscard]] static SecretRecord boundTo(const Profile &profile);
    /** True when address, account and trust are still those the secrets were given for. */
    [[nodiscard]] bool bindsTo(const Profile &profile) const;
};

/** At most this many bytes, the least any keychain takes (trust.md §5). */
inline constexpr qsizetype secretRecordCap = 2048;

/** ASCII JSON. BadInput, field "secret" or "ngc", when it is empty of secrets, holds NUL or exceeds the cap. */
[[nodiscard]] Result<Secret> toText(const SecretRecord &record);
/** Fails with BadReply, field "keychain record", when it is not one of ours. */
[[nodiscard]] Result<SecretRecord> recordFromText(const Secret &text);

/**
 * Where one record per profile is kept. read() of a missing record is NotFound; KeychainLocked, KeychainMissing,
 * KeychainDenied and KeychainStuck say why a keychain could not be asked.
 */
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual Call<SecretRecord> read(const QUuid &profile) = 0;
    virtual Call<Done> write(const QUuid &profile, const SecretRecord &record) = 0;
    /** Done also when there was none. */
    virtual Call<Done> forget(const QUuid &profile) = 0;
    /** What it is, for the About page: "Secret Service (org.freedesktop.secrets)". */
    [[nodiscard]] virtual QString backend() const = 0;
};

/** Keeps records in this process only: tests, --demo, and "for this run only". */
class MemorySecrets final : public SecretStore
{
public:
    MemorySecrets() = default;
    Q_DISABLE_COPY_MOVE(MemorySecrets)

    Call<SecretRecord> read(const QUuid &profile) override;
    Call<Done> write(const QUuid &profile, const SecretRecord &record) override;
    Call<Done> forget(const QUuid &profile) override;
    [[nodiscard]] QString backend() const override;

    [[nodiscard]] bool holds(const QUuid &profile) const { return m_records.contains(profile); }

private:
    QHash<QUuid, SecretRecord> m_records;
};

} // namespace berth::store
