#pragma once

#include "app/cli/arguments.h"
#include "app/setup/project_changes.h"

namespace berth::cli {

[[nodiscard]] QList<Option> createFields();
[[nodiscard]] QList<Option> updateFields();

/** What `project create` asks for, without the endpoint's id. BadInput names the option. */
[[nodiscard]] Result<ProjectDraft> draftOf(const Values &own);
/** What `project update` asks for; BadInput when it is nothing. */
[[nodiscard]] Result<ProjectEdit> editOf(const Values &own);

} // namespace berth::cli
