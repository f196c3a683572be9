#pragma once

#include "app/setup/change_context.h"

namespace berth {

/** What is to be tested: the form as it stands. */
struct EndpointTest
{
    std::optional<harbor::Registry> stored = {}; ///< the endpoint being edited; nothing for a new one
    harbor::RegistrySpec values = {}; ///< `accessSecret` only if it was typed
};

/** What a connection test found. The text of Harbor is one and the same for nearly every cause (harbor-api.md §0.2). */
struct TestOutcome
{
    bool ok = false;
    /** A word of cli.md: ok, address_invalid, key_missing, harbor_cannot_reach, read_only, not_allowed, not_a_registry
     * … */
    QString cause = {};
    QString sentence = {}; ///< translated: what is known
    QString remedy = {}; ///< translated: what to do next; may be empty
    QStringList likely = {}; ///< translated causes, most likely first for these very values; empty when ok
    int httpStatus = 0; ///< Harbor's answer; 0 when nothing was sent
    QString serverMessage = {}; ///< Harbor's text, a quotation at most
    QString requestId = {};
    bool sent = false; ///< Harbor was asked

    bool operator==(const TestOutcome &) const = default;
};

/**
 * Tests an endpoint as it stands on screen, saving nothing (harbor-api.md §3.6, §0.2b): a new or edited one by its full
 * values without id, a saved and untouched one by its id. An edited one whose secret was not typed again cannot be
 * tested; the outcome says so and nothing is sent. An Error means that Harbor itself gave no answer.
 */
[[nodiscard]] Call<TestOutcome> testEndpoint(const ChangeContext &context, const EndpointTest &test);

/** What a refused test, create or update most likely means for these values. @p stored as in EndpointTest. */
[[nodiscard]] TestOutcome explainRefusal(const Error &error, const harbor::RegistrySpec &values);

/** Harbor's one sentence for every upstream trouble: "the registry is unhealthy". */
[[nodiscard]] bool saysUnhealthy(const Error &error);

} // namespace berth
