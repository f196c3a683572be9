// What moc needs to link while the bodies of store/ and session/ are on their way.
#include "app/session/session.h"
#include "app/store/activity.h"
#include "app/store/keychain.h"
#include "app/store/settings.h"

namespace berth {
class Session::Private
{
};
Session::~Session() = default;
namespace store {
class KeychainSecrets::Private
{
};
KeychainSecrets::~KeychainSecrets() = default;
Call<SecretRecord> KeychainSecrets::read(const QUuid &)
{
    return Call<SecretRecord>::ready(fail(ErrorKind::KeychainMissing));
}
Call<Done> KeychainSecrets::write(const QUuid &, const SecretRecord &)
{
    return Call<Done>::ready(fail(ErrorKind::KeychainMissing));
}
Call<Done> KeychainSecrets::forget(const QUuid &)
{
    return Call<Done>::ready(fail(ErrorKind::KeychainMissing));
}
QString KeychainSecrets::backend() const
{
    return {};
}
class SessionSecrets::Private
{
};
SessionSecrets::~SessionSecrets() = default;
class Settings::Private
{
};
Settings::~Settings() = default;
ActivityLog::~ActivityLog() = default;
void ActivityLog::record(const ActivityEntry &)
{
}
} // namespace store
} // namespace berth
