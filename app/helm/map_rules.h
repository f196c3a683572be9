#pragma once

#include "app/helm/composer.h"
#include "app/helm/text_image.h"

namespace berth::helm {

/** What the rules make of one map, before prefixes that stand elsewhere are known. */
struct Seed
{
    enum class Kind {
        Image, ///< complete
        Waiting, ///< waits for a prefix; without one it is what it is
        Bare, ///< waits for a prefix; without one it is no image
    };

    Kind kind = Kind::Image;
    FoundImage image = {};
};

/** One map, read by the rules of helm.md §6 step 3. */
struct MapReading
{
    QList<Seed> seeds = {};
    QList<LeftAlone> left = {};
    QStringList consumed = {}; ///< keys that need no further look
    bool stop = false; ///< nothing below this map matters
};

[[nodiscard]] MapReading readMap(
    const Value &map, const Place &place, const Sources &sources, const IsRegistry &isRegistry);

} // namespace berth::helm
