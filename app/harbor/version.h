#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace berth::harbor {

/** A Harbor release, from systeminfo's harbor_version "v2.15.1-<commit>" (harbor-api.md §2.1). */
struct Version
{
    int major = 0;
    int minor = 0;
    int patch = 0;
    QString commit = {}; ///< what follows the first "-"; not compared

    /** Nothing for text that is no release, e.g. "dev" or an empty one. */
    [[nodiscard]] static std::optional<Version> parse(const QString &harborVersion);
    /** "2.15.1" */
    [[nodiscard]] QString text() const;

    bool operator==(const Version &other) const { return (*this <=> other) == std::strong_ordering::equal; }
    std::strong_ordering operator<=>(const Version &other) const;
};

/** What some Harbors have and others have not (harbor-api.md §9). */
enum class Feature {
    DockerRegistryProxy, ///< 2.3: docker-registry may stand behind a proxy project, so nvcr.io can be cached
    PermissionCatalogue, ///< 2.10: GET /permissions
    ProxySpeed, ///< 2.12: proxy_speed_kb
    ProjectArtifacts, ///< 2.12: GET /projects/{p}/artifacts
    AuditLogExts, ///< 2.13: /auditlog-exts instead of /audit-logs
    MaxUpstreamConnections, ///< 2.14.1: max_upstream_conn
    RegistryCa, ///< 2.15.0: an endpoint's own CA certificate
    LocalOnNotFound, ///< 2.15.1: proxy_cache_local_on_not_found
    ProxyFilter, ///< 2.16: proxy_cache_filter_pattern and _kind
    ReferrerApi, ///< 2.16: proxy_referrer_api
    SubPathUpstream, ///< 2.16: endpoints such as https://host/prefix
};

/** Ways in which some Harbors behave that Berth must reckon with (harbor-api.md §9). */
enum class Quirk {
    PingByIdPinsUrl, ///< 2.15.3 on: a test by id ignores url, insecure and ca_certificate in the body
    UrlChangeWipesSecret, ///< 2.16 on: a new URL without the secret drops the stored secret
    DeletesOnUpstreamNotFound, ///< 2.14.0 to 2.15.0: a cached image goes when upstream answers 404
    RetentionDeleteIsDeadEnd, ///< up to 2.13: after deleting a policy no other can be made
    VersionForAnyone, ///< up to 2.12: harbor_version is no proof of a sign-in
};

/**
 * What the Harbor in hand can do. Made from the version a signed-in answer gave; without one nothing is assumed:
 * has() is false for every feature and applies() is true for every quirk.
 */
class Features final
{
public:
    Features() = default;
    explicit Features(std::optional<Version> version)
        : m_version(std::move(version))
    {
    }

    [[nodiscard]] const std::optional<Version> &version() const { return m_version; }
    [[nodiscard]] bool has(Feature feature) const;
    [[nodiscard]] bool applies(Quirk quirk) const;
    /** Why a feature is not offered, one translated sentence naming both versions; empty when it is there. */
    [[nodiscard]] QString missingReason(Feature feature) const;
    /** The first release that has it. */
    [[nodiscard]] static Version since(Feature feature);

private:
    std::optional<Version> m_version;
};

} // namespace berth::harbor
