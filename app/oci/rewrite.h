#pragma once

#include "app/oci/reference.h"

#include <optional>

namespace berth::oci {

/** One upstream registry and the proxy project that stands in front of it. */
struct Upstream
{
    QString host = {}; ///< e.g. nvcr.io; compared by normalisedHost()
    QString path = {}; ///< optional repository prefix, e.g. nvstaging; empty means the whole registry
    QString project = {}; ///< the Harbor project, e.g. nvidiaio

    bool operator==(const Upstream &) const = default;
};

/** Where references shall go: a Harbor, and which of its projects caches which upstream. The first match wins. */
struct CacheTarget
{
    QString harborHost = {}; ///< host[:port] as clients write it, e.g. harbor.potus.local
    QList<Upstream> upstreams = {};

    /** The project for a reference's host and repository; null if none is mapped. */
    [[nodiscard]] const Upstream *find(QStringView host, QStringView repository) const;
    [[nodiscard]] bool isThisHarbor(QStringView host) const;

    bool operator==(const CacheTarget &) const = default;
};

/**
 * Reads `UPSTREAM=PROJECT`, UPSTREAM being a host with an optional path, e.g. `nvcr.io=nvidiaio`.
 * Fails with BadInput, `field` "map".
 */
[[nodiscard]] Result<Upstream> parseUpstream(QStringView text);

/** nvcr.io through the project nvidiaio, the field's own names. */
[[nodiscard]] CacheTarget defaultTarget(const QString &harborHost);

/** What became of one reference. */
struct Rewrite
{
    enum class Outcome { Rewritten, AlreadyThere, NotMapped };

    Outcome outcome = Outcome::NotMapped;
    Reference reference = {}; ///< the new reference, or the old one if it stays
    QString upstream = {}; ///< normalised host that it comes from
    QString upstreamRepository = {}; ///< with `library/` for Docker Hub's single names
    QString project = {}; ///< only if rewritten
    QString reason = {}; ///< why it stays, a translated sentence; empty if rewritten

    bool operator==(const Rewrite &) const = default;
};

/**
 * The reference through the cache: its host becomes `harborHost/project`; path, tag and digest stay, apart from
 * `library/` in front of Docker Hub's single names (Harbor needs it spelt out, helm.md §7). What is on this Harbor
 * already, or on a registry that is not mapped, stays as it is and says why.
 */
[[nodiscard]] Rewrite rewriteThroughCache(const Reference &reference, const CacheTarget &target);

/** One line of pasted text that held something. */
struct PastedLine
{
    qsizetype line = 0; ///< from 1
    QString text = {}; ///< the reference as found, without list dash, key, quotes and comment
    Result<Reference> reference = fail(ErrorKind::BadInput);
};

/**
 * Finds one reference per line of pasted text. Blank lines and comments (`#`, `//`) are left out; a list dash, a
 * `key:`, `FROM`, `docker pull`, quotes and a closing comma or semicolon around the reference are taken off.
 */
[[nodiscard]] QList<PastedLine> parsePasted(QStringView text);

enum class PullTool { Docker, Podman, Nerdctl, Crictl, Ctr, Skopeo, Crane };

/** The tool's own name, e.g. "crictl". */
[[nodiscard]] QString toolName(PullTool tool);
[[nodiscard]] QList<PullTool> pullTools();

/** One shell line that pulls the image, or for skopeo looks at it. Words are quoted where a shell would need it. */
[[nodiscard]] QString pullCommand(PullTool tool, const Reference &reference);

} // namespace berth::oci
