#pragma once

#include "app/cli/console.h"
#include "app/core/page.h"
#include "app/setup/project_changes.h"

namespace berth::cli {

/** --json: projects, each with its "quota" {"hard", "used"} where the account may read it. */
void printProjects(Console &console, const Page<harbor::Project> &projects, const QList<harbor::Quota> &quotas,
    const QList<harbor::Registry> &registries);

/** --json: the project with "quota", "retention" as Harbor has the policy, and "registry" of its summary. */
void printProject(Console &console, const ProjectState &state, const harbor::ProjectSummary &summary);

} // namespace berth::cli
