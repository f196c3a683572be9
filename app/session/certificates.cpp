#include "app/session/certificates.h"

namespace berth {

QList<CertificateFacts> certificateFacts(const QList<QByteArray> &chain)
{
    QList<CertificateFacts> facts;
    for (const QByteArray &der : chain) {
        if (Result<CertificateFacts> one = certificateFacts(der))
            facts.append(std::move(*one));
    }
    return facts;
}

QString fingerprintText(const QString &sha256)
{
    QString text;
    for (qsizetype at = 0; at < sha256.size(); at += 4) {
        if (at > 0)
            text += u' ';
        text += sha256.mid(at, 4).toUpper();
    }
    return text;
}

} // namespace berth
