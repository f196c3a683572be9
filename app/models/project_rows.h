#pragma once

#include "app/harbor/client.h"
#include "app/models/column.h"

#include <optional>

namespace berth {

/** A project as the table shows it: joined from projects, endpoints and quotas as far as the account may read them. */
struct ProjectRow
{
    harbor::Project project = {};
    std::optional<harbor::Registry> endpoint = {}; ///< of a proxy cache
    std::optional<harbor::Quota> quota = {};

    bool operator==(const ProjectRow &) const = default;
};

[[nodiscard]] QList<Column<ProjectRow>> projectColumns();
/** The project's name: it is unique and never changes. */
[[nodiscard]] QString projectRowId(const ProjectRow &row);
/** "NVIDIA", "endpoint 7" when its name may not be read, or nothing for a normal project. */
[[nodiscard]] QString projectEndpointText(const ProjectRow &row);

/** One page of projects, with their endpoints and quotas. */
[[nodiscard]] Call<Page<ProjectRow>> fetchProjects(const harbor::Client &client, const PageQuery &query);

} // namespace berth
