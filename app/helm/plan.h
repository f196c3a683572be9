#pragma once

#include "app/helm/image.h"

namespace berth::helm {

/** Works out where @p image comes from through @p target and which leaves must change for it (helm.md §6 step 6). */
void planRewrite(FoundImage &image, const oci::CacheTarget &target);

/**
 * Takes the changes back from images that want different values in one shared leaf, e.g. a prefix whose images come
 * from registries of different projects, and adds a note to each.
 */
void dropConflicts(QList<FoundImage> &images);

} // namespace berth::helm
