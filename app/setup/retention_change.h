#pragma once

#include "app/setup/change_steps.h"

/** The retention step of a project's creation and change. */
namespace berth::projects {

/** The policy of a project; nothing when it has none. */
[[nodiscard]] Call<std::optional<harbor::RetentionPolicy>> retentionOf(
    const ChangeContext &context, const harbor::Project &project);

/**
 * Makes the policy of @p project what was chosen: nothing when it is so already, one PUT, or one POST where there is no
 * policy (never a delete, harbor-api.md §0.2c). The step says how it ended; never fails but by cancellation.
 * @p changed tells whether anything was sent.
 */
struct RetentionOutcome
{
    bool changed = false;
    StepResult step = {};
    std::optional<Deviation> deviation = {};
};
[[nodiscard]] Call<RetentionOutcome> applyRetention(
    const ChangeContext &context, const harbor::Project &project, const harbor::RetentionChoice &choice);

} // namespace berth::projects
