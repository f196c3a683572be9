// What moc needs to link while the body of session/ is on its way.
#include "app/session/session.h"

namespace berth {
class Session::Private
{
};
Session::~Session() = default;
} // namespace berth
