#pragma once

#include "app/helm/value.h"

namespace berth::helm {

/**
 * Helm's rule for `-f b` after `-f a` (helm.md §2): maps merge deeply, everything else is replaced whole. A null
 * stays, so that coalescing can delete the chart's key. Keys keep the order of @p first, new ones follow.
 */
[[nodiscard]] Value mergedFiles(const Value &first, const Value &second);

/** Lays a person's values over a chart's: the same, and a null deletes the key. Keys keep the chart's order. */
[[nodiscard]] Value overlaid(const Value &chart, const Value &person);

/** Puts a subchart's values beneath what its parent says: the parent wins. Keys keep the parent's order. */
[[nodiscard]] Value underlaid(const Value &parent, const Value &subchart);

/**
 * Takes out of a subchart's own `global` what the parent's `global` decides, since that value is never used.
 * A subchart's other globals stay.
 */
void dropShadowedGlobals(Value &subchart, const Value &parentGlobal);

} // namespace berth::helm
