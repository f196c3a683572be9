#pragma once

#include "app/core/activity.h"
#include "app/core/call.h"
#include "app/harbor/client.h"
#include "app/setup/change_report.h"

#include <memory>

namespace berth {

/** How long reading back waits for a write of unknown outcome to show (trust.md §3 no. 38). */
struct ReadBackPace
{
    QList<int> waitsMs = {0, 3'000, 7'000, 15'000, 30'000};

    /** All at once, for tests. */
    static ReadBackPace immediate() { return {{0, 0}}; }
};

/** What every change needs: the server, where to report, and its patience. A value, carried by chains of requests. */
struct ChangeContext
{
    harbor::Client client;
    std::shared_ptr<ActivitySink> activity = {}; ///< may be null
    ReadBackPace pace = {};

    [[nodiscard]] const harbor::Features &features() const { return client.features(); }
};

} // namespace berth
