#pragma once

#include "app/core/result.h"

#include <QDateTime>
#include <QStringList>

namespace berth {

/** What a person checks before trusting a certificate. Texts are as the certificate says: show them by displayText().
 */
struct CertificateFacts
{
    QString subject = {}; ///< "CN=harbor.potus.local, O=Potus"
    QString issuer = {};
    QStringList names = {}; ///< DNS names and IP addresses it was issued to
    QDateTime from = {}; ///< UTC
    QDateTime until = {};
    QString sha256 = {}; ///< 64 lower-case hex digits, as Trust::pinSha256 holds them
    QString fingerprint = {}; ///< "AB:CD:…", as browsers and openssl show it
    bool selfSigned = false;

    bool operator==(const CertificateFacts &) const = default;
};

/** Reads one DER certificate, as Error::certificates holds it. BadReply when it is none. */
[[nodiscard]] Result<CertificateFacts> certificateFacts(const QByteArray &der);

/**
 * The certificates of a CA file as clean PEM, nothing else of the file. BadInput, field "ca", with a sentence for:
 * empty, larger than 1 MiB, a private key, binary, no certificate, a damaged one, none that is valid today.
 */
[[nodiscard]] Result<QByteArray> checkCaPem(
    const QByteArray &bytes, const QDateTime &now = QDateTime::currentDateTimeUtc());

/** The same of a file, and a sentence for one that is missing, no file, or may not be read. */
[[nodiscard]] Result<QByteArray> readCaFile(const QString &path);

} // namespace berth
