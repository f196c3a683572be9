#pragma once

#include "app/core/result.h"
#include "app/core/trust.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

/** How a Trust becomes TLS, and what TLS errors mean (trust.md §4 rule 11). */
namespace berth::tls {

/** TLS 1.2 or later; only the profile's own CA for CaFile. BadInput when the trust itself is unusable. */
[[nodiscard]] Result<QSslConfiguration> configuration(const Trust &trust);

/** 64 lower-case hex digits. */
[[nodiscard]] QByteArray sha256(const QSslCertificate &certificate);

/** What an exact pin answers for: the issuer and the name. Not the dates, not a revocation. */
[[nodiscard]] bool pinExcuses(QSslError::SslError error);

/**
 * The Error for a refused certificate: TlsExpired before TlsUntrusted before TlsName, because a pin cannot excuse
 * the first; `field` lists all faults, e.g. "untrusted,name".
 */
[[nodiscard]] Error refused(const QList<QSslError> &errors, const QList<QSslCertificate> &chain, const QString &host);

[[nodiscard]] QList<QByteArray> toDer(const QList<QSslCertificate> &chain);

} // namespace berth::tls
