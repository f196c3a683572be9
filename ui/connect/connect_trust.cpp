// Who answers, and whether to believe it: the questions of the connect page.

#include "app/core/text.h"
#include "app/session/certificates.h"
#include "app/store/profiles.h"
#include "ui/connect/certificate_view.h"
#include "ui/connect/connect_page.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

bool aboutTheCertificate(ErrorKind kind)
{
    return kind == ErrorKind::TlsUntrusted || kind == ErrorKind::TlsExpired || kind == ErrorKind::TlsName;
}

} // namespace

void ConnectPage::settle(std::function<void()> goOn)
{
    const Result<TypedAddress> address = parseAddress(m_address->text());
    if (!address)
        return;
    m_seen.reset();
    m_seenAddress = m_address->text();
    m_notices->clear();
    // Somebody who only left the field types on meanwhile.
    setBusy(goOn != nullptr, tr("Looking who answers at %1…").arg(address->origin.authority()));
    m_looking = !goOn;
    m_running.start(probe(*address, m_trust), this, [this, goOn = std::move(goOn)](const Result<ProbeResult> &result) {
        setBusy(false);
        if (result)
            seen(*result, goOn);
        else
            refused(result.error());
    });
}

void ConnectPage::seen(const ProbeResult &result, const std::function<void()> &goOn)
{
    if (!result.isHarbor())
        return refusedHere(result);
    if (result.httpOnly && !m_trust.allowHttp)
        return askForHttp(result, goOn);
    m_seen = result;
    if (result.redirected)
        m_address->setHint(tr("%1 led to %2; Berth followed once.").arg(result.asked.text(), result.origin.text()));
    m_accountHint->setText(accountHint(result));
    if (!result.banner.text.isEmpty())
        m_notices->showNotice(
            {.tone = result.banner.type == "danger"_L1 || result.banner.type == "warning"_L1 ? Tone::Warning
                                                                                             : Tone::Accent,
                .title = tr("This Harbor says"),
                .text = displayText(result.banner.text, 2000, true)});
    if (goOn)
        goOn();
    else if (m_address->editor()->hasFocus())
        m_account->editor()->setFocus();
}

void ConnectPage::refusedHere(const ProbeResult &result)
{
    const Explanation words = explain(result);
    m_notices->showNotice({.tone = Tone::Error,
        .title = words.what,
        .text = words.remedy,
        .actions = {{tr("Look again"), [this] { settle({}); }, u"lookAgain"_s}}});
}

void ConnectPage::refused(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (error.kind == ErrorKind::PinMismatch)
        return showPinMismatch(error);
    if (aboutTheCertificate(error.kind) && !error.certificates.isEmpty())
        return showCertificate(error);
    const Explanation words = describeSignIn(error);
    const bool noSecret = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::KeychainLocked
        || error.kind == ErrorKind::KeychainMissing || error.kind == ErrorKind::KeychainDenied
        || error.kind == ErrorKind::KeychainStuck;
    if (m_profile && noSecret) {
        m_secret->setNotStored();
        m_secret->setHint(tr("Type it to connect; it is kept again where that is possible."));
        m_secret->editor()->setFocus();
    }
    if (error.kind == ErrorKind::SignInRefused) {
        if (m_secret->isStored())
            m_secret->setNotStored();
        m_secret->editor()->setFocus();
        if (error.code.isEmpty()) // the plain case: said where it is put right
            return m_secret->showError(words.what + u' ' + words.remedy);
    }
    QList<NoticeAction> actions;
    if (isUnreachable(error.kind))
        actions.append({tr("Try again"), [this] { m_form->objection() ? settle({}) : connectNow(); }, u"tryAgain"_s});
    m_notices->showNotice({.tone = Tone::Error,
        .title = words.what,
        .text = words.remedy,
        .actions = actions,
        .details = errorDetails(error)});
}

void ConnectPage::askForHttp(const ProbeResult &result, const std::function<void()> &goOn)
{
    Question question;
    question.title = tr("Connect to %1 without encryption?").arg(result.origin.authority());
    question.text = tr("Only plain http answers there. Everybody on the way can read and change what is sent: the "
                       "password, the NGC key, every image name. Ask the administrator to turn on https.");
    question.typedName = result.origin.host;
    question.confirm = tr("Use plain http");
    question.cancel = tr("Give up");
    ConfirmDialog::ask(this, question, [this, result, goOn](bool yes) {
        if (!yes)
            return m_notices->showNotice({.tone = Tone::Warning,
                .title = tr("Only plain http answers at %1.").arg(result.origin.authority()),
                .text = tr("Nothing secret was sent."),
                .actions = {{tr("Look again"), [this] { settle({}); }, u"lookAgain"_s}}});
        m_address->setText(result.origin.text()); // forgets what was decided before
        m_trust.allowHttp = true;
        settle(goOn);
    });
}

void ConnectPage::showCertificate(const Error &error, const QString &objection)
{
    const Explanation words = describe(error);
    const QByteArray fingerprint = leafFingerprint(error);
    QList<NoticeAction> actions{
        {tr("Use a CA file…"), [this, error] { chooseCaFile(error); }, u"useCaFile"_s},
        {tr("Trust just this certificate"),
            [this, fingerprint] { trustFrom({.mode = TrustMode::Pinned, .pinSha256 = fingerprint}); },
            u"pinCertificate"_s},
        {tr("Give up"), [this] { m_notices->clear(); }, u"giveUp"_s},
        {tr("Skip verification…"), [this] { askToSkip(); }, u"skipVerification"_s},
    };
    const QString advice = tr("Nothing secret was sent. Compare the fingerprint with what the administrator of this "
                              "Harbor tells you on another way.");
    m_notices->showNotice({.tone = Tone::Warning,
        .title = words.what,
        .text = objection.isEmpty() ? advice : objection,
        .actions = actions,
        .closable = false});
    m_notices->setExtra(makeCertificateView(error, m_notices));
}

void ConnectPage::askToSkip()
{
    Question question;
    question.title = tr("Connect without checking who answers?");
    question.text = tr("Anybody on the way can pretend to be this Harbor and take the password and the NGC key. The "
                       "header shows it in red for as long as the profile lives.");
    question.confirm = tr("Skip verification");
    question.cancel = tr("Give up");
    ConfirmDialog::ask(this, question, [this](bool yes) {
        if (yes)
            trustFrom({.mode = TrustMode::Insecure});
    });
}

void ConnectPage::showPinMismatch(const Error &error)
{
    const Explanation words = describe(error);
    QString text = words.remedy;
    if (!m_trust.pinSha256.isEmpty())
        text += u'\n' + tr("Trusted until now: SHA-256 %1").arg(QString::fromLatin1(m_trust.pinSha256));
    text += u'\n'
        + tr("Nothing was sent. If the administrator changed the certificate, remove this profile and connect anew.");
    m_notices->showNotice({.tone = Tone::Error, .title = words.what, .text = text, .closable = false});
    m_notices->setExtra(makeCertificateView(error, m_notices));
}

void ConnectPage::chooseCaFile(const Error &error)
{
    auto *dialog =
        new QFileDialog(this, tr("CA certificate"), {}, tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, error](const QString &path) {
        const Result<QByteArray> pem = readCaFile(path);
        if (!pem)
            return showCertificate(error, pem.error().message);
        trustFrom({.mode = TrustMode::CaFile, .caPem = *pem});
    });
    dialog->open();
}

void ConnectPage::trustFrom(const Trust &trust)
{
    const bool http = m_trust.allowHttp;
    m_trust = trust;
    m_trust.allowHttp = http;
    m_notices->clear();
    if (!m_profile) {
        const bool complete = !m_form->objection();
        return settle(complete ? std::function<void()>([this] { signInFresh(); }) : std::function<void()>());
    }
    setBusy(true, tr("Noting what is trusted…"));
    m_running.start(m_session.changeTrust(m_profile->id, m_trust), this, [this](const Result<Done> &done) {
        setBusy(false);
        if (!done)
            return m_notices->showError(done.error());
        m_profile = m_session.profiles().find(m_profile->id);
        connectNow();
    });
}

} // namespace berth::ui
