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

/** The form field a server's refusal belongs to: name, url, provider, caCertificate, accessId; empty for none. */
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
     * Changes what is named, one PUT. @p seen is the endpoint as the person saw it: when the server's has another
     * update time meanwhile, the outcome is Refused and `deviations` name what somebody else changed. When the URL or
     * the certificate check changes, URL, check and secret go together, so the secret must be given (trust.md T25); a
     * missing one is BadInput on "accessSecret".
     */
    Call<ChangeReport> update(const harbor::Registry &seen, const harbor::RegistryChange &change) const;

    /** One DELETE; Refused with the projects that use it as `blockers`. An endpoint that is gone already is Done. */
    Call<ChangeReport> remove(const harbor::Registry &registry) const;

    [[nodiscard]] Call<TestOutcome> test(const EndpointTest &values) const { return testEndpoint(m_context, values); }
    /** The proxy projects behind an endpoint. */
    Call<EndpointUse> uses(qint64 registryId) const;

private:
    ChangeContext m_context;
};

} // namespace berth
