#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>

namespace berth::tests {

/** A key with its certificate, and what issued it. */
struct Identity
{
    QSslCertificate certificate = QSslCertificate();
    QSslKey key = QSslKey();
    QList<QSslCertificate> issuers = {};

    [[nodiscard]] QByteArray sha256() const; ///< 64 hex digits
};

/** How a certificate is to be made. */
struct CertificateSpec
{
    QString commonName = QStringLiteral("127.0.0.1");
    QString names = QStringLiteral("DNS:localhost,IP:127.0.0.1,IP:::1"); ///< subjectAltName; empty is none
    int fromDays = -1; ///< from now
    int untilDays = 30;
    bool authority = false;
};

/** Made with libcrypto in about a millisecond (P-256). Self-signed without @p issuer. */
[[nodiscard]] Identity makeCertificate(const CertificateSpec &spec = {}, const Identity *issuer = nullptr);

} // namespace berth::tests
