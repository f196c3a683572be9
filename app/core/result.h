#pragma once

#include "app/core/error.h"

#include <tl/expected.hpp>

namespace berth {

/** A value, or why there is none. */
template <typename T>
using Result = tl::expected<T, Error>;

/** The value of a call that only succeeds. */
struct Done
{
    bool operator==(const Done &) const = default;
};

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    return tl::unexpected<Error>(std::move(error));
}

} // namespace berth
