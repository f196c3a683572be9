#pragma once

#include "app/helm/image.h"
#include "app/helm/sources.h"
#include "app/helm/text_image.h"

namespace berth::helm {

/**
 * Images that no value reaches: written into a template, or known to be put together at run time. A template's
 * literal that is only a fallback for a value is listed too: whether it is used cannot be seen without rendering.
 */
[[nodiscard]] QList<HiddenImage> findHidden(const Sources &sources, const IsRegistry &isRegistry);

} // namespace berth::helm
