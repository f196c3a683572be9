#pragma once

#include "app/setup/project_changes.h"

/** What stands between a project as it is wanted and as Harbor has it; used by ProjectChanges alone. */
namespace berth::projects {

/** First objection to settings for this Harbor and kind of project, as BadInput with the field's name. */
[[nodiscard]] std::optional<Error> objectionTo(
    const harbor::ProjectSettings &settings, bool proxy, const harbor::Features &features);
[[nodiscard]] std::optional<Error> objectionToQuota(qint64 bytes);
[[nodiscard]] std::optional<Error> objectionToRetention(const harbor::RetentionChoice &choice);

/** Without what is so already. */
[[nodiscard]] harbor::ProjectSettings withoutNoOps(
    const harbor::Project &current, const harbor::ProjectSettings &settings);

/** Settings somebody else changed since the person looked, among those the person wants to change too. */
[[nodiscard]] QList<Deviation> foreignChanges(
    const harbor::Project &seen, const harbor::Project &current, const harbor::ProjectSettings &asked);

/** Settings that read back otherwise than asked; only those that were asked. */
[[nodiscard]] QList<Deviation> deviations(
    const harbor::ProjectSettings &asked, const harbor::Project &got, const harbor::Features &features);
[[nodiscard]] std::optional<Deviation> quotaDeviation(qint64 asked, qint64 got);
[[nodiscard]] std::optional<Deviation> retentionDeviation(
    const harbor::RetentionChoice &asked, const harbor::RetentionChoice &got);

/** Harbor's seven days and seven days asked for are the same. */
[[nodiscard]] bool same(const harbor::RetentionChoice &one, const harbor::RetentionChoice &other);

} // namespace berth::projects
