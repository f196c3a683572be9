#include "app/net/tls.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>

namespace berth::tls {

using namespace Qt::StringLiterals;

Result<QSslConfiguration> configuration(const Trust &trust)
{
    QSslConfiguration config = QSslConfiguration::defaultConfiguration();
    config.setProtocol(QSsl::TlsV1_2OrLater);
    config.setPeerVerifyMode(QSslSocket::VerifyPeer);
    switch (trust.mode) {
    case TrustMode::System:
        break;
    case TrustMode::CaFile: {
        const QList<QSslCertificate> own = QSslCertificate::fromData(trust.caPem, QSsl::Pem);
        if (own.isEmpty())
            return fail(badInput(u"ca"_s,
                QCoreApplication::translate("berth::Tls",
                    "The CA file of this profile holds no certificate. Choose a PEM file with the CA's certificate.")));
        config.setCaCertificates(own);
        break;
    }
    case TrustMode::Pinned: {
        static const QRegularExpression pin(u"^[0-9a-f]{64}$"_s);
        if (!pin.match(QString::fromLatin1(trust.pinSha256)).hasMatch())
            return fail(badInput(u"pin"_s,
                QCoreApplication::translate(
                    "berth::Tls", "The pinned fingerprint is not a SHA-256 value. Give its 64 hexadecimal digits.")));
        break;
    }
    case TrustMode::Insecure:
        config.setPeerVerifyMode(QSslSocket::VerifyNone);
        break;
    }
    return config;
}

QByteArray sha256(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256).toHex();
}

bool pinExcuses(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
    case QSslError::InvalidPurpose:
    case QSslError::HostNameMismatch:
        return true;
    default:
        return false;
    }
}

Error refused(const QList<QSslError> &errors, const QList<QSslCertificate> &chain, const QString &host)
{
    bool expired = false;
    bool untrusted = false;
    bool name = false;
    QStringList texts;
    for (const QSslError &error : errors) {
        texts.append(error.errorString());
        switch (error.error()) {
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
        case QSslError::InvalidNotBeforeField:
        case QSslError::InvalidNotAfterField:
            expired = true;
            break;
        case QSslError::HostNameMismatch:
            name = true;
            break;
        default:
            untrusted = true;
            break;
        }
    }
    Error error;
    error.kind = expired ? ErrorKind::TlsExpired : (name && !untrusted) ? ErrorKind::TlsName : ErrorKind::TlsUntrusted;
    QStringList faults;
    if (expired)
        faults.append(u"expired"_s);
    if (untrusted)
        faults.append(u"untrusted"_s);
    if (name)
        faults.append(u"name"_s);
    error.field = faults.join(u',');
    error.message = texts.join(u'\n');
    error.target = host;
    error.certificates = toDer(chain);
    return error;
}

QList<QByteArray> toDer(const QList<QSslCertificate> &chain)
{
    QList<QByteArray> der;
    der.reserve(chain.size());
    for (const QSslCertificate &certificate : chain)
        der.append(certificate.toDer());
    return der;
}

} // namespace berth::tls
