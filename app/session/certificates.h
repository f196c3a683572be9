#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace berth {

/** What a person needs to judge a certificate (features.md §E step 2). Texts come from the certificate: displayText().
 */
struct CertificateFacts
{
    QString subject = {}; ///< "CN=harbor.potus.local, O=Example"
    QString issuer = {};
    QStringList names = {}; ///< DNS names and addresses it is for
    QDateTime from = {};
    QDateTime until = {};
    QString sha256 = {}; ///< 64 lower-case hex digits, the form of Trust::pinSha256
    bool selfSigned = false;
    bool ca = false; ///< it may sign others: the one to save as a CA file
    QByteArray pem = {};

    bool operator==(const CertificateFacts &) const = default;
};

/** From Error::certificates, leaf first; what cannot be read is left out. */
[[nodiscard]] QList<CertificateFacts> certificateFacts(const QList<QByteArray> &der);
/** "3FA2 0C11 …": groups of four, upper case, to be compared by eye. */
[[nodiscard]] QString fingerprintText(const QString &sha256);

} // namespace berth
