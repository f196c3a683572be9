#pragma once

#include <QJsonObject>

namespace berth::demo {

/**
 * What every Harbor answers alike, as recorded: `permissions` (system_admin, system, project as "resource:action"),
 * `adapters`, `adapters_before_2_14`, `adapterinfos`, `retention_metadatas`.
 */
[[nodiscard]] const QJsonObject &fixedAnswers();

/** A JSON file of the demo's resources, e.g. "seed.json". */
[[nodiscard]] QJsonObject demoResource(QLatin1StringView name);

} // namespace berth::demo
