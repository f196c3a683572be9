#pragma once

#include "app/helm/image.h"
#include "app/helm/sources.h"

namespace berth::helm {

/** What was found in values and manifests, in the order in which it stands there. */
struct Found
{
    QList<FoundImage> images = {};
    QList<LeftAlone> left = {};
    QList<HiddenImage> hidden = {};
};

/**
 * Finds every image by the shapes and traps of helm.md §1, §3 and §6. Hosts of @p target count as registries beside
 * the public ones; nothing is rewritten here.
 */
[[nodiscard]] Found findImages(const Sources &sources, const oci::CacheTarget &target);

} // namespace berth::helm
