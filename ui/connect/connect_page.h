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

/** What openObject() of the connect page knows besides profiles. */
namespace connect_object {
inline const QString fresh = QStringLiteral("new"); ///< an empty form for another Harbor
inline const QString demo = QStringLiteral("demo"); ///< starts the demo
} // namespace connect_object

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
    ~ConnectPage() override;
    Q_DISABLE_COPY_MOVE(ConnectPage)

    void activate() override;
    /** A profile's id without braces: signs in to it. connect_object::fresh and demo are known as well. */
    bool openObject(const QString &id) override;
    /** Something to read before connecting, e.g. that a profile asked for is not there. */
    void warn(const QString &sentence);
    /** Asks whether what other pages hold may be left, before a connection that is there is given up. */
    using LeaveQuestion = std::function<void(std::function<void(bool)>)>;
    void setLeaveQuestion(LeaveQuestion ask) { m_askToLeave = std::move(ask); }

private:
    void buildCard(QVBoxLayout *column);
    void buildForm();
    QWidget *buildFoot();
    void buildChoices(QVBoxLayout *column);
    void showProfiles();
    void showWarnings();
    void showWhereKept();
    void showObjection();

    void reset();
    /** Goes at once, or after a person agreed to leave the connection that is there. */
    void leaveFor(std::function<void()> go);
    void openProfile(const store::Profile &profile);
    void addressChanged();
    /** Looks who answers while the person types on. */
    void look();
    void addressEntered();
    /** Settles who answers, then goes on; a question to the person ends it, and their answer starts it anew. */
    void settle(std::function<void()> goOn);
    void seen(const ProbeResult &result, const std::function<void()> &goOn);
    void refusedHere(const ProbeResult &result);
    void askForHttp(const ProbeResult &result, const std::function<void()> &goOn);

    void connectNow();
    void signInTo(const store::Profile &profile);
    void signInFresh();
    void signedIn(const Result<SignedIn> &result);
    void refused(const Error &error);
    void keepProfile();
    void startDemo();

    /** @p objection: why the CA file just chosen will not do. */
    void showCertificate(const Error &error, const QString &objection = {});
    void askToSkip();
    void showPinMismatch(const Error &error);
    void chooseCaFile(const Error &error);
    void trustFrom(const Trust &trust);
    void setBusy(bool busy, const QString &what = {});

    Session &m_session;
    NoticeBar *m_warnings = nullptr; ///< what was found at start
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
    QPushButton *m_another = nullptr;
    QWidget *m_profiles = nullptr;
    Trust m_trust;
    std::optional<store::Profile> m_profile;
    std::optional<ProbeResult> m_seen;
    QString m_seenAddress; ///< what was typed when m_seen was asked for
    bool m_looking = false; ///< m_running asks who answers, and the form can be typed in
    bool m_own = false; ///< the connection being made was asked for here
    LeaveQuestion m_askToLeave;
    QStringList m_said; ///< through warn()
    Latest m_running;
};

} // namespace berth::ui
