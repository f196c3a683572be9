#include "ui/connect/certificate_view.h"

#include "app/core/text.h"
#include "app/session/certificates.h"
#include "ui/widgets/details_panel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("CertificateView", text);
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
    facts->add(say("Issued to"), displayText(leaf.subject));
    facts->add(say("For the names"), leaf.names.isEmpty() ? say("none") : displayText(leaf.names.join(u", "_s)));
    facts->add(say("Issued by"), leaf.selfSigned ? say("itself") : displayText(leaf.issuer));
    facts->add(say("Valid"), say("%1 to %2").arg(shortTime(leaf.from), shortTime(leaf.until)), exactTime(leaf.until));
    facts->addMono(say("SHA-256"), fingerprintText(leaf.sha256), leaf.sha256);
    return facts;
}

QByteArray leafFingerprint(const Error &error)
{
    const QList<CertificateFacts> chain = certificateFacts(error.certificates);
    return chain.isEmpty() ? QByteArray() : chain.first().sha256.toLatin1();
}

} // namespace berth::ui
