#pragma once

#include "app/demo/listing.h"

namespace berth::demo {

[[nodiscard]] QJsonObject repositoryJson(World &world, const Repository &repository);
[[nodiscard]] Value repositoryField(const Repository &repository, QStringView key);
/** How many a person sees: children of indexes without a tag of their own do not count (harbor-api.md §5.2). */
[[nodiscard]] qint64 countedArtifacts(World &world, const Repository &repository);
/** Digests that some index of the repository refers to. */
[[nodiscard]] QSet<QByteArray> referenced(World &world, const Repository &repository);
/** The second decoding a repository name in a path goes through (harbor-api.md §5.1). */
[[nodiscard]] QString repositoryParam(const QString &segment);

} // namespace berth::demo
