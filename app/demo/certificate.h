#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>

#include <optional>

namespace berth::demo {

/** What a certificate made at start says. */
struct CertificateSpec
{
    QStringList names = {QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    QDateTime from = QDateTime::currentDateTimeUtc().addSecs(-3600);
    QDateTime until = QDateTime::currentDateTimeUtc().addDays(30);
};

struct ServerIdentity
{
    QSslCertificate certificate;
    QSslKey key;
};

/** A new P-256 key and a certificate signed by it; nothing when libcrypto fails. */
[[nodiscard]] std::optional<ServerIdentity> selfSigned(const CertificateSpec &spec);

} // namespace berth::demo
