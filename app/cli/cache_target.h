#pragma once

#include "app/cli/context.h"
#include "app/oci/rewrite.h"

namespace berth::cli {

/** --host and --map, for commands that point references through the cache. */
[[nodiscard]] QList<Option> targetOptions();

/**
 * Where references shall go: --host and --map as far as they are given; the rest is what the Harbor of the command line
 * says: its registry_url, and for every upstream its first proxy project by name. Without a Harbor the map is
 * nvcr.io=nvidiaio. Fails with BadInput when neither --host nor a Harbor is named, and as connect() does.
 */
[[nodiscard]] Call<oci::CacheTarget> cacheTarget(Context &context);

} // namespace berth::cli
