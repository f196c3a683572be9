#pragma once

#include "app/setup/change_context.h"

/** What stands between an endpoint as it is wanted and as Harbor has it; used by EndpointChanges alone. */
namespace berth::endpoints {

/** First objection of the rules to a new endpoint, as BadInput with the field's name. */
[[nodiscard]] std::optional<Error> objectionTo(const harbor::RegistrySpec &spec, const harbor::Features &features);

/**
 * The endpoint as it would be after the change; the secret of @p stored counts as kept where @p change names none.
 */
[[nodiscard]] harbor::Registry after(const harbor::Registry &stored, const harbor::RegistryChange &change);

/** First objection to a change of @p current: the rules for what is named, and the secret that must come along. */
[[nodiscard]] std::optional<Error> objectionTo(
    const harbor::Registry &current, const harbor::RegistryChange &change, const harbor::Features &features);

/** Without what is so already; a new secret always counts as a change. */
[[nodiscard]] harbor::RegistryChange withoutNoOps(
    const harbor::Registry &current, const harbor::RegistryChange &change);

/** With what must go along: URL and certificate check with a secret (trust.md T25), both parts of a credential. */
[[nodiscard]] harbor::RegistryChange completed(const harbor::Registry &current, const harbor::RegistryChange &change);

/** The endpoint a spec asks for, to compare with what reads back. */
[[nodiscard]] harbor::Registry wanted(const harbor::RegistrySpec &spec);

/** Every field that reads back otherwise than wanted. */
[[nodiscard]] QList<Deviation> deviations(const harbor::Registry &wanted, const harbor::Registry &got);

} // namespace berth::endpoints
