#pragma once

#include "app/net/certificate.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace berth {

/** From Error::certificates, leaf first; what cannot be read is left out. */
[[nodiscard]] QList<CertificateFacts> certificateFacts(const QList<QByteArray> &chain);
/** "3FA2 0C11 …": groups of four, upper case, to be compared by eye (trust.md §3 no. 40). */
[[nodiscard]] QString fingerprintText(const QString &sha256);

} // namespace berth
