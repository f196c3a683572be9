#pragma once

#include "app/demo/harbor.h"

namespace berth::demo {

class World;

/** Fills a new World from the built-in seed, from options.seed, or with the bare minimum (options.seeded false). */
void plantSeed(World &world, const Options &options);

} // namespace berth::demo
