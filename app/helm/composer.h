#pragma once

#include "app/helm/image.h"
#include "app/helm/sources.h"

#include <functional>

namespace berth::helm {

/** Where in the values or the manifest the finder stands. */
struct Place
{
    QString path = {}; ///< JSON pointer
    QString key = {}; ///< the last key of it that is no list index
    bool enabled = true;
    QString gate = {};
    int document = 0;
    bool inManifest = false;
    QString kind = {}; ///< of a Kubernetes object
};

/** Makes an ImagePart of a map's entry; an absent key gives a part that is not present. */
[[nodiscard]] ImagePart partOf(
    const Sources &sources, const Place &place, const QString &role, const QString &key, const Value *value);

/**
 * Finishes an image whose name parts are known: joins them, resolves its tag by the chart's rules (helm.md §2) and
 * reads the whole as a reference. False if that cannot be read; the image's `text` then still holds what was made.
 */
[[nodiscard]] bool compose(FoundImage &image, const Sources &sources, const Place &place);

/** Fills in what is known about the image's chart: gate, run-time suffix, fixed colons. */
void addKnowledge(FoundImage &image, const Sources &sources, const Place &place);

/** The tag that a chart falls back on, with its source as in cli.md. */
struct DefaultTag
{
    QString tag = {};
    QString source = {};
};
[[nodiscard]] DefaultTag defaultTag(const Sources &sources, const QString &path);

} // namespace berth::helm
