#pragma once

#include "app/core/result.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace berth::oci {

/**
 * An image reference as written, cut into its parts by the grammar of the distribution project:
 * `host[:port]/repository[:tag][@digest]`. Nothing is filled in: a Docker Hub short name keeps an empty host.
 */
struct Reference
{
    QString host = {}; ///< with port if there is one; empty for a Docker Hub short name
    QString repository = {}; ///< path without host, tag and digest, at most 255 characters
    QString tag = {}; ///< empty if none was written
    QString digest = {}; ///< with its algorithm, e.g. sha256:…; empty if none was written

    /** The reference as it would be written; parseReference() of it gives this value again. */
    [[nodiscard]] QString toString() const;
    /** host/repository, without tag and digest. */
    [[nodiscard]] QString name() const;

    bool operator==(const Reference &) const = default;
};

/**
 * Reads one reference. Fails with BadInput, `field` "reference" and one translated sentence that names what is
 * wrong: a scheme in front, upper case in the repository, a digest alone, blanks, nothing at all, too long.
 */
[[nodiscard]] Result<Reference> parseReference(QStringView text);

/** Lower case, without `:443`; Docker Hub's other names (index.docker.io, registry-1.docker.io, none) are docker.io. */
[[nodiscard]] QString normalisedHost(QStringView host);

/** What a container runtime asks for: host filled in, `library/` for Docker Hub's single names, `latest` if bare. */
[[nodiscard]] Reference canonical(const Reference &reference);

/** What `docker images` would print: without docker.io, without `library/`, without a bare `latest`. */
[[nodiscard]] Reference familiar(const Reference &reference);

/** Whether @p host can stand in front of a repository: a DNS name, an IPv4 address or [IPv6], with or without port. */
[[nodiscard]] bool isValidHost(QStringView host);
[[nodiscard]] bool isValidTag(QStringView tag);
/** algorithm:hex; sha256 and sha512 must have their exact length. */
[[nodiscard]] bool isValidDigest(QStringView digest);
/** Path components only, no host; at most 255 characters. */
[[nodiscard]] bool isValidRepository(QStringView repository);

} // namespace berth::oci
