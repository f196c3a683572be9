#pragma once

#include "app/core/error.h"

namespace berth::ui {

/**
 * The folded part of a failure: request id, HTTP status, Harbor's code and its words as a quotation. Made safe to
 * show; empty when there is nothing beyond what describe() says.
 */
[[nodiscard]] QString errorDetails(const Error &error);

/** True when the other side could not be reached at all, so that what is on screen may still be true. */
[[nodiscard]] bool isUnreachable(ErrorKind kind);

} // namespace berth::ui
