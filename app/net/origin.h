#pragma once

#include "app/core/result.h"

#include <QString>
#include <QUrl>

namespace berth {

/** Scheme, host and port: what may share credentials. Host lower-case, IDN as punycode, IPv6 without brackets. */
struct Origin
{
    QString scheme = QStringLiteral("https");
    QString host = {};
    int port = 443;

    /** "https://harbor.potus.local" or "https://[::1]:8443": the port only where it is not the scheme's own. */
    [[nodiscard]] QString text() const;
    /** "harbor.potus.local" or "harbor.potus.local:8443": what stands in front of image names. */
    [[nodiscard]] QString authority() const;
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] bool secure() const { return scheme == QStringLiteral("https"); }
    /** This very computer, by name or number: what is said to it never reaches a network. */
    [[nodiscard]] bool loopback() const;
    [[nodiscard]] static Origin of(const QUrl &url);

    bool operator==(const Origin &) const = default;
};

/** An address as a person typed it, understood. */
struct TypedAddress
{
    Origin origin = {};
    bool schemeAdded = false; ///< Berth put https:// in front
    bool pathDropped = false; ///< something stood behind the host, as when pasted from a browser

    bool operator==(const TypedAddress &) const = default;
};

/**
 * Understands "harbor.potus.local", " HTTPS://Harbor.Potus.Local:8443/harbor/projects ".
 * Fails with BadInput, field "address", and a sentence that names the remedy: user:password@, other schemes,
 * port 0 or above 65535, no host, blanks inside.
 */
[[nodiscard]] Result<TypedAddress> parseAddress(const QString &typed);

} // namespace berth
