#pragma once

#include "app/setup/project_checks.h"

/** How the report of a project's change is put together. */
namespace berth::projects {

[[nodiscard]] ChangeReport reportOn(const harbor::Project &project, const QString &sentence);

/** Outcome, sentence and error of a report from its steps: Partly where some are done and one is not. */
void conclude(ChangeReport &report, const QString &allDone);

/** An Error when nothing was done, else the report with outcome Unknown and its sentence. */
[[nodiscard]] Result<ChangeReport> doubtOrError(Error error, ChangeReport report);

/** The project's name now belongs to another project than the one the person saw. */
[[nodiscard]] Error replaced(const harbor::Project &seen);

} // namespace berth::projects
