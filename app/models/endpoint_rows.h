#pragma once

#include "app/harbor/client.h"
#include "app/models/column.h"

#include <optional>

namespace berth {

/** An endpoint as the table shows it. */
struct EndpointRow
{
    harbor::Registry registry = {};
    std::optional<int> usedBy = {}; ///< proxy projects behind it; nothing when the account may not see that

    bool operator==(const EndpointRow &) const = default;
};

/** Harbor's word for an endpoint's health, as a state; it may be five minutes old (harbor-api.md §3.9). */
[[nodiscard]] StatusValue endpointStatus(const harbor::Registry &registry);

[[nodiscard]] QList<Column<EndpointRow>> endpointColumns();
[[nodiscard]] QString endpointRowId(const EndpointRow &row);

/** One page of endpoints, with how many projects use each. */
[[nodiscard]] Call<Page<EndpointRow>> fetchEndpoints(const harbor::Client &client, const PageQuery &query);

} // namespace berth
