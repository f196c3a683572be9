#pragma once

#include "app/setup/change_context.h"
#include "app/setup/endpoint_test.h"

namespace berth {

/** The NVIDIA preset: Docker Registry, "NVIDIA", https://nvcr.io, $oauthtoken, verified. The key is the caller's to
 * add. */
[[nodiscard]] harbor::RegistrySpec nvidiaPreset();

/** A copy to start a new endpoint from: a free name ("NVIDIA 2"), no secret, which Harbor does not give out. */
[[nodiscard]] harbor::RegistrySpec duplicateOf(const harbor::Registry &registry, const QStringList &takenNames);

/** What differs between what is stored and a form's values; a secret that was not typed stays. */
[[nodiscard]] harbor::RegistryChange changesBetween(const harbor::Registry &stored, const harbor::RegistrySpec &values);

/** The field a refusal belongs to, here and in BadInput: provider, name, description, url, accessId, accessSecret,
 *  caCertificate; empty for none. */
[[nodiscard]] QString endpointFieldOf(const Error &error);

/** Who uses an endpoint. */
struct EndpointUse
{
    QStringList projects = {}; ///< proxy projects, by name; those the account can see
    bool complete = true; ///< false when the list was cut

    bool operator==(const EndpointUse &) const = default;
};

/**
 * Creates, changes and deletes registry endpoints: rules first, then one write, then reading back. The window and the
 * command line both work through this. Answers with an Error when nothing was done (BadInput names the field,
 * Conflict a name that is taken, Rejected with saysUnhealthy() an upstream Harbor could not use).
 */
class EndpointChanges final
{
public:
    explicit EndpointChanges(ChangeContext context)
        : m_context(std::move(context))
    {
    }

    /** One POST; after an unknown outcome the endpoint is looked for by its exact name and compared. */
    Call<ChangeReport> create(const harbor::RegistrySpec &spec) const;

    /**
     * Changes what is named, one PUT. @p seen is the endpoint as the person saw it: when somebody changed a field
     * since, the outcome is Refused and `deviations` name what. A new URL needs the secret again (BadInput on
     * "accessSecret"): the stored one was meant for the former URL, and 2.16 drops it. A secret always goes together
     * with URL and certificate check, so that it cannot reach a URL somebody put there meanwhile (trust.md T25).
     */
    Call<ChangeReport> update(const harbor::Registry &seen, const harbor::RegistryChange &change) const;

    /** One DELETE; Refused with the projects that use it as `blockers`; Unchanged when it is gone already. */
    Call<ChangeReport> remove(const harbor::Registry &registry) const;

    [[nodiscard]] Call<TestOutcome> test(const EndpointTest &values) const { return testEndpoint(m_context, values); }
    /** The proxy projects behind an endpoint. */
    Call<EndpointUse> uses(qint64 registryId) const;

private:
    ChangeContext m_context;
};

} // namespace berth
