#pragma once

#include "app/demo/world.h"

namespace berth::demo {

/** Stores a new project with its quota, its owner as admin and, for a proxy cache, Harbor's 7-day retention. */
Project &addProject(World &world, Project project, qint64 quota);

/** The policy every new proxy project gets (harbor-api.md §4.4); its id. */
[[nodiscard]] qint64 addDefaultRetention(World &world, qint64 projectId);

} // namespace berth::demo
