#pragma once

#include "app/demo/harbor.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "app/store/profiles.h"
#include "tests/support/answers.h"

#include <QDir>
#include <QTemporaryDir>

namespace berth::tests {

using namespace Qt::StringLiterals;

inline SharedSecret secret(const QString &text)
{
    return std::make_shared<const Secret>(QStringView(text));
}

inline std::unique_ptr<demo::Harbor> startDemo(bool tls = false)
{
    demo::Options options;
    options.pace = 0;
    options.tls = tls;
    auto harbor = std::make_unique<demo::Harbor>(options);
    return harbor->listen() ? std::move(harbor) : nullptr;
}

inline ConnectDetails detailsFor(
    const demo::Harbor &harbor, const QString &account = u"admin"_s, const QString &password = u"Harbor12345"_s)
{
    ConnectDetails details;
    details.origin = Origin::of(harbor.url());
    details.credentials = {likelyKind(account), account, secret(password)};
    return details;
}

inline store::Profile profileFor(const demo::Harbor &harbor, const QString &name)
{
    store::Profile profile;
    profile.name = name;
    profile.address = Origin::of(harbor.url()).text();
    profile.account = u"admin"_s;
    return profile;
}

inline int count(const demo::Harbor &harbor, QByteArrayView part)
{
    int found = 0;
    for (const demo::Seen &seen : harbor.requests())
        found += (seen.method + ' ' + seen.target).contains(part.toByteArray()) ? 1 : 0;
    return found;
}

/** Everything that reached a server, as one text to search. */
inline QByteArray wire(const demo::Harbor &harbor)
{
    QByteArray all;
    for (const demo::Seen &seen : harbor.requests()) {
        all += seen.method + ' ' + seen.target + '\n';
        for (const auto &[name, value] : seen.headers)
            all += name + ": " + value + '\n';
        all += seen.body + '\n';
    }
    return all;
}

/** A keychain that can be locked. */
class Lockable final : public store::SecretStore
{
public:
    Call<store::SecretRecord> read(const QUuid &profile) override
    {
        return locked ? Call<store::SecretRecord>::ready(fail(ErrorKind::KeychainLocked)) : memory.read(profile);
    }
    Call<Done> write(const QUuid &profile, const store::SecretRecord &record) override
    {
        return locked ? Call<Done>::ready(fail(ErrorKind::KeychainLocked)) : memory.write(profile, record);
    }
    Call<Done> forget(const QUuid &profile) override
    {
        return locked ? Call<Done>::ready(fail(ErrorKind::KeychainLocked)) : memory.forget(profile);
    }
    [[nodiscard]] QString backend() const override { return u"fake"_s; }

    store::MemorySecrets memory;
    bool locked = false;
};

/** A session with empty profiles, a keychain to lock, and a data folder of its own. */
struct SessionHouse
{
    SessionHouse()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(home.filePath(u"data"_s)));
        session->setRefreshInterval(0);
    }

    QTemporaryDir home = {};
    std::shared_ptr<Lockable> keychain = std::make_shared<Lockable>();
    store::SessionSecrets secrets{keychain};
    store::Profiles profiles{home.filePath(u"profiles"_s)};
    std::unique_ptr<Session> session = std::make_unique<Session>(profiles, secrets);
};

} // namespace berth::tests
