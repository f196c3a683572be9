#pragma once

#include "app/demo/harbor.h"

namespace berth::demo {

class World;

/** The accounts and robots plantSeed makes, with their passwords. */
[[nodiscard]] QList<Account> seededAccounts(const Options &options);

/** Fills a new World from the built-in seed, from options.seed, or with the bare minimum (options.seeded false). */
void plantSeed(World &world, const Options &options);

} // namespace berth::demo
