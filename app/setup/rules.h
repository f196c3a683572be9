#pragma once

#include "app/core/result.h"
#include "app/core/secret.h"
#include "app/harbor/version.h"

#include <QString>
#include <QStringList>

#include <optional>

/**
 * What may stand in a field, said once for forms, wizard, plan and command line. A rule answers nothing when the text
 * is fine, else one translated sentence that names the field and the remedy. Facts: harbor-api.md §3.3, §4.3, §4.6.
 */
namespace berth::rules {

using Objection = std::optional<QString>;

// Endpoints

/** Required, at most 64 bytes of UTF-8, no control characters. */
[[nodiscard]] Objection endpointName(const QString &text);
/** endpointName(), and not one of @p taken (exact). */
[[nodiscard]] Objection endpointName(const QString &text, const QStringList &taken);
/**
 * http or https with a host, no user, query or fragment; a path only with Feature::SubPathUpstream. A missing scheme
 * is refused with the remedy, because Harbor would add http://. Hosts of NVIDIA that are no registry are named.
 */
[[nodiscard]] Objection endpointUrl(const QString &text, const harbor::Features &features = {});
/** The text as it should be sent: trimmed, https:// in front where missing, no trailing slash, host in lower case. */
[[nodiscard]] QString suggestedUrl(const QString &text);
/** Something worth a second look although it may be sent, e.g. http:// or certificate not verified on nvcr.io. */
[[nodiscard]] Objection endpointUrlWarning(const QString &text, bool insecure = false);
/** True for nvcr.io itself. */
[[nodiscard]] bool isNvidiaRegistry(const QString &url);
/** At most 255 bytes (4096 on 2.16), no line break, no colon-separated pair. @p url: nvcr.io wants $oauthtoken. */
[[nodiscard]] Objection accessId(const QString &text, const QString &url = {}, const harbor::Features &features = {});
/** What is sent for a typed secret: without the blanks and line ends around it that pasting brings along. */
[[nodiscard]] QString cleanedSecret(const QString &text);
[[nodiscard]] SharedSecret cleanedSecret(const SharedSecret &secret);
/**
 * Judges cleanedSecret(): no line break inside (unless @p severalLines), not Harbor's mask, not a whole line of a
 * password manager. Empty is fine: no secret, or the stored one.
 */
[[nodiscard]] Objection accessSecret(const QString &text, bool severalLines = false);
/** accessSecret(), and the form of an NGC key: nvapi-…, or the older 84 characters; keys of other services are named.
 */
[[nodiscard]] Objection ngcKey(const QString &text);
/** Access id and secret belong together: both or none. Names the one that is missing. @p stored: Harbor has one. */
[[nodiscard]] Objection credentialPair(const QString &accessId, bool secretGiven, bool stored = false);
/** At most 1024 characters, no control characters but line ends. */
[[nodiscard]] Objection description(const QString &text);
/** PEM with one or more certificates, none expired, no private key, at most 1 MiB. Empty is fine: no CA. */
[[nodiscard]] Objection caCertificate(const QString &pem);
/** The same for a file's bytes, which may be binary; never fine when empty. */
[[nodiscard]] Objection caCertificateFile(const QByteArray &bytes);
[[nodiscard]] Objection provider(const QString &type);

// Projects

/** Groups of a-z and 0-9 joined by single . _ or -; 1 to 255 characters; all digits are fine. */
[[nodiscard]] Objection projectName(const QString &text);
[[nodiscard]] Objection projectName(const QString &text, const QStringList &taken);
/** Allowed, but may hurt later: "_" (Helm OCI), all digits (other tools take them for an id). */
[[nodiscard]] Objection projectNameWarning(const QString &text);
/** -1, or a size up to 1024 TiB: bytes, or with KiB, MiB, GiB, TiB. 0 is refused: Harbor would make it unlimited. */
[[nodiscard]] Objection quota(const QString &text);
/** Bytes, -1 unlimited; BadInput, field "quota", with quota()'s sentence. */
[[nodiscard]] Result<qint64> parseQuota(const QString &text);
/** What parseQuota() reads back as the same bytes: "500 GiB", "-1", "123 B". */
[[nodiscard]] QString quotaInput(qint64 bytes);
/** Kilobits per second: -1 for no limit, or 1 to 2147483647. */
[[nodiscard]] Objection bandwidth(const QString &text);
[[nodiscard]] Result<qint64> parseBandwidth(const QString &text);
/** -1 for no limit, or 1 to 2147483647. */
[[nodiscard]] Objection connections(const QString &text);
[[nodiscard]] Result<qint64> parseConnections(const QString &text);
/** 1 to 36500. */
[[nodiscard]] Objection retentionDays(const QString &text);
[[nodiscard]] Result<int> parseRetentionDays(const QString &text);
/** Repository filter of a proxy project: brackets balanced (doublestar), or a regular expression that compiles. */
[[nodiscard]] Objection repositoryFilter(const QString &pattern, const QString &kind);

} // namespace berth::rules
