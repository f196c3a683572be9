#pragma once

#include "app/core/call.h"
#include "app/session/probe.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "app/store/profile.h"
#include "ui/widgets/form.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace berth::ui {

class Label;
class NoticeBar;

/**
 * The first page: an address as people type it, who answers there and with which certificate, then the account.
 * Also signs in to a profile that is known already. Nothing secret is sent before the certificate is settled.
 */
class ConnectPage final : public Page
{
    Q_OBJECT
public:
    ConnectPage(PageInfo info, PageContext context, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ConnectPage)

    void activate() override;
    /** A profile's id without braces: signs in to it. */
    bool openObject(const QString &id) override;

private:
    void buildCard(QVBoxLayout *column);
    void buildForm();
    QWidget *buildFoot();
    void buildChoices(QVBoxLayout *column);
    void showProfiles();

    void reset();
    void addressChanged();
    void look();
    /** Settles who answers, then goes on; a question to the person ends it, and their answer starts it anew. */
    void settle(std::function<void()> goOn);
    void seen(const ProbeResult &result, const std::function<void()> &goOn);
    void notSeen(const Error &error);
    void askForHttp(const ProbeResult &result);

    void connectNow();
    void signInTo(const store::Profile &profile);
    void signInFresh();
    void signedIn(const Result<SignedIn> &result);
    void refused(const Error &error);
    void keepProfile();
    void startDemo();

    void showCertificate(const Error &error);
    void showPinMismatch(const Error &error);
    void chooseCaFile();
    void trustFrom(const Trust &trust);
    void setBusy(bool busy, const QString &what = {});

    Session &m_session;
    NoticeBar *m_notices = nullptr;
    Form *m_form = nullptr;
    TextField *m_address = nullptr;
    TextField *m_account = nullptr;
    SecretField *m_secret = nullptr;
    CheckField *m_keep = nullptr;
    TextField *m_name = nullptr;
    Label *m_accountHint = nullptr;
    Label *m_stage = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_demo = nullptr;
    QWidget *m_profiles = nullptr;
    Trust m_trust;
    std::optional<store::Profile> m_profile;
    std::optional<ProbeResult> m_seen;
    QString m_seenAddress; ///< what was typed when m_seen was asked for
    Latest m_running;
};

} // namespace berth::ui
