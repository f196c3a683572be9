#include "app/net/certificate.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

#include <algorithm>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

/** The context of these sentences for translators. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(berth::Certificate)
};

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(badInput(u"ca"_s, sentence));
}

/** "CN=…, O=…": the parts people know first, in a fixed order. */
QString distinguished(const QSslCertificate &certificate, bool issuer)
{
    static const QList<QByteArray> order{"CN", "O", "OU", "L", "ST", "C"};
    QStringList parts;
    for (const QByteArray &key : order) {
        const QStringList values = issuer ? certificate.issuerInfo(key) : certificate.subjectInfo(key);
        for (const QString &value : values)
            parts.append(QString::fromLatin1(key) + u'=' + value);
    }
    return parts.join(", "_L1);
}

} // namespace

Result<CertificateFacts> certificateFacts(const QByteArray &der)
{
    const QSslCertificate certificate(der, QSsl::Der);
    if (certificate.isNull()) {
        Error error;
        error.kind = ErrorKind::BadReply;
        error.field = u"certificate"_s;
        return fail(std::move(error));
    }
    CertificateFacts facts;
    facts.subject = distinguished(certificate, false);
    facts.issuer = distinguished(certificate, true);
    const auto names = certificate.subjectAlternativeNames();
    facts.names = names.values(QSsl::DnsEntry) + names.values(QSsl::IpAddressEntry);
    facts.names.sort();
    facts.from = certificate.effectiveDate().toUTC();
    facts.until = certificate.expiryDate().toUTC();
    const QByteArray digest = certificate.digest(QCryptographicHash::Sha256);
    facts.sha256 = QString::fromLatin1(digest.toHex());
    facts.fingerprint = QString::fromLatin1(digest.toHex(':').toUpper());
    facts.selfSigned = certificate.isSelfSigned();
    return facts;
}

Result<QByteArray> checkCaPem(const QByteArray &bytes, const QDateTime &now)
{
    if (bytes.size() > mostBytes)
        return refuse(Words::tr("The file is larger than 1 MiB. Choose a PEM file with CA certificates only."));
    if (bytes.trimmed().isEmpty())
        return refuse(Words::tr("The file is empty. Choose a PEM file with the CA's certificate."));
    if (bytes.contains("PRIVATE KEY-----"))
        return refuse(Words::tr("The file holds a private key, which belongs on the server alone. Choose the file with "
                                "the CA's certificate."));
    const qsizetype blocks = bytes.count("-----BEGIN CERTIFICATE-----");
    if (blocks == 0) {
        if (!QSslCertificate(bytes, QSsl::Der).isNull())
            return refuse(
                Words::tr("The certificate is in binary form (DER). Convert it with “openssl x509 -inform der "
                          "-in FILE -out ca.pem” and choose the result."));
        if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; }))
            return refuse(Words::tr("The file is binary. Choose a PEM file, which begins with -----BEGIN "
                                    "CERTIFICATE-----."));
        return refuse(Words::tr("The file holds no certificate. Choose a PEM file, which has a line -----BEGIN "
                                "CERTIFICATE-----."));
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (certificates.size() < blocks)
        return refuse(Words::tr("A certificate in the file is damaged. Get the file from its source again."));
    const auto validNow = [&now](const QSslCertificate &one) {
        return one.effectiveDate() <= now && now <= one.expiryDate();
    };
    if (std::none_of(certificates.begin(), certificates.end(), validNow)) {
        const QSslCertificate &first = certificates.first();
        if (first.effectiveDate() > now)
            return refuse(
                Words::tr("The certificate is valid only from %1. Check the clock of this computer, or choose "
                          "another file.")
                    .arg(first.effectiveDate().toUTC().toString(u"yyyy-MM-dd"_s)));
        return refuse(Words::tr("The certificate expired on %1. Ask whoever runs the CA for the present one.")
                          .arg(first.expiryDate().toUTC().toString(u"yyyy-MM-dd"_s)));
    }
    QByteArray clean;
    for (const QSslCertificate &one : certificates)
        clean += one.toPem();
    return clean;
}

Result<QByteArray> readCaFile(const QString &path)
{
    const QFileInfo info(path);
    if (path.trimmed().isEmpty())
        return refuse(Words::tr("Choose the file with the CA's certificate."));
    if (!info.exists())
        return refuse(Words::tr("The file does not exist. Choose the file with the CA's certificate."));
    if (!info.isFile()) // a pipe would never end
        return refuse(Words::tr("This is not a file. Choose the file with the CA's certificate."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(Words::tr("The file may not be read. Change its permissions, or choose a copy of yours."));
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFile::NoError)
        return refuse(Words::tr("The file could not be read to its end. Choose a copy on another disk."));
    return checkCaPem(bytes);
}

} // namespace berth
