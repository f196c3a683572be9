#pragma once

#include "app/session/session.h"

namespace berth::ui {

/** A seeded demo Harbor on loopback in this process, for Session::setDemoFactory(). */
[[nodiscard]] Result<DemoServer> startDemoServer();

} // namespace berth::ui
