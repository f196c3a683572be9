#pragma once

#include "app/store/secrets.h"

#include <QObject>

#include <memory>

namespace berth::store {

/**
 * The keychain of the operating system through QtKeychain (trust.md §5 "Rules for jobs", §3 rows 56-60): one job at a
 * time, never deleted early, read back after each write and delete, locked told apart from missing.
 */
class KeychainSecrets final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecrets(QObject *parent = nullptr);
    ~KeychainSecrets() override;
    Q_DISABLE_COPY_MOVE(KeychainSecrets)

    Call<SecretRecord> read(const QUuid &profile) override;
    Call<Done> write(const QUuid &profile, const SecretRecord &record) override;
    Call<Done> forget(const QUuid &profile) override;
    [[nodiscard]] QString backend() const override;

    /** Times in milliseconds after which a job is reported as slow, and the keychain given up; for tests. */
    void setPatience(int slowMs, int stuckMs);

Q_SIGNALS:
    /** A job has taken 3 s (a prompt may be open), or the wait is over. */
    void waiting(bool yes);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace berth::store
