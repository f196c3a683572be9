#pragma once

#include "app/demo/world.h"

namespace berth::demo {

/** Whether this version knows a metadata key at all; an unknown one is dropped without a word (harbor-api.md §4.6). */
[[nodiscard]] bool knowsMetadata(const World &world, const QString &key);
/** Keys that mean something on proxy cache projects only. */
[[nodiscard]] bool isProxyMetadata(const QString &key);

/** What create (and, for the filter, update) refuses about metadata; nothing when it is fine. */
[[nodiscard]] std::optional<Response> refusedMetadata(
    const World &world, const QMap<QString, QString> &metadata, bool filterOnly);

/** The known texts of a body's `metadata`, severity normalised. */
[[nodiscard]] QMap<QString, QString> readMetadata(const World &world, const QJsonObject &object, bool proxy);

/** Does the project's repository filter (2.16) let this upstream repository through? */
[[nodiscard]] bool passesFilter(const Project &project, const QString &repository);

} // namespace berth::demo
