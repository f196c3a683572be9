#include "ui/connect/certificate_view.h"

#include "app/core/text.h"
#include "app/session/certificates.h"
#include "ui/widgets/details_panel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {
/** lupdate knows a sentence by this name and its two arguments. */
QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}
} // namespace

QWidget *makeCertificateView(const Error &error, QWidget *parent)
{
    const QList<CertificateFacts> chain = certificateFacts(error.certificates);
    auto *facts = new KeyValueList(parent);
    facts->setObjectName(u"certificateFacts"_s);
    if (chain.isEmpty())
        return facts;
    const CertificateFacts &leaf = chain.first();
    facts->add(translate("CertificateView", "Issued to"), displayText(leaf.subject));
    facts->add(translate("CertificateView", "For the names"),
        leaf.names.isEmpty() ? translate("CertificateView", "none") : displayText(leaf.names.join(u", "_s)));
    facts->add(translate("CertificateView", "Issued by"),
        leaf.selfSigned ? translate("CertificateView", "itself") : displayText(leaf.issuer));
    facts->add(translate("CertificateView", "Valid"),
        translate("CertificateView", "%1 to %2").arg(shortTime(leaf.from), shortTime(leaf.until)),
        exactTime(leaf.until));
    facts->addMono(translate("CertificateView", "SHA-256"), fingerprintText(leaf.sha256), leaf.sha256);
    return facts;
}

QByteArray leafFingerprint(const Error &error)
{
    const QList<CertificateFacts> chain = certificateFacts(error.certificates);
    return chain.isEmpty() ? QByteArray() : chain.first().sha256.toLatin1();
}

} // namespace berth::ui
