#pragma once

#include "app/helm/image.h"
#include "app/helm/value.h"

#include <QSet>

namespace berth::helm {

/** The values tree of an override: only what changes, in the order of @p values; a list with a change stands whole. */
[[nodiscard]] Value overrideTree(const Value &values, const QList<LeafChange> &changes);

/** Every change of @p images once, in order, without those at the positions in @p excluded. */
[[nodiscard]] QList<LeafChange> collectChanges(const QList<FoundImage> &images, const QSet<qsizetype> &excluded = {});

/** A text for a YAML comment: one line, without characters that could end it. */
[[nodiscard]] QString commentText(const QString &text);

} // namespace berth::helm
