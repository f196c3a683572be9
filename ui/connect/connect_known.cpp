// What Berth knows before an address is typed: profiles, what was found at start, a connection that is there.

#include "app/core/text.h"
#include "app/store/profiles.h"
#include "app/store/settings.h"
#include "ui/connect/connect_page.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_ids.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {
constexpr qsizetype mostProfileButtons = 6;
} // namespace

void ConnectPage::showProfiles()
{
    for (QWidget *button : m_profiles->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        button->hide();
        button->setObjectName({});
        button->deleteLater(); // its own click may have brought us here
    }
    delete m_profiles->layout();
    const QList<store::Profile> &profiles = m_session.profiles().list();
    m_profiles->setVisible(!profiles.isEmpty());
    auto *line = new QHBoxLayout(m_profiles);
    line->setContentsMargins(0, 0, 0, 0);
    for (const store::Profile &profile : profiles.mid(0, mostProfileButtons)) {
        auto *button = new QPushButton(displayText(profile.name, 30));
        button->setObjectName(u"profile_"_s + profile.name);
        button->setToolTip(tr("%1 as %2", "address, account").arg(profile.address, displayText(profile.account, 60)));
        connect(button, &QPushButton::clicked, this,
            [this, id = profile.id] { openObject(id.toString(QUuid::WithoutBraces)); });
        line->addWidget(button);
    }
    m_another = new QPushButton(tr("Connect another Harbor"));
    m_another->setObjectName(u"connectAnother"_s);
    setButtonRole(m_another, ButtonRole::Quiet);
    m_another->setVisible(m_profile.has_value());
    connect(m_another, &QPushButton::clicked, this, [this] { openObject(connect_object::fresh); });
    line->addWidget(m_another);
    auto *manage = new QPushButton(tr("Manage profiles"));
    manage->setObjectName(u"manageProfiles"_s);
    setButtonRole(manage, ButtonRole::Quiet);
    connect(manage, &QPushButton::clicked, this, [this] { Q_EMIT goTo(page_id::profiles); });
    line->addWidget(manage);
    line->addStretch(1);
}

void ConnectPage::showWarnings()
{
    QStringList lines = m_said + m_session.profiles().notes();
    const QStringList planted = store::Settings::plantedFiles();
    if (!planted.isEmpty())
        lines.append(tr("Berth did not make %1, and the keychain might take its content for a secret. Move it away.")
                         .arg(planted.join(u", "_s)));
    if (lines.isEmpty())
        m_warnings->clear();
    else
        m_warnings->showNotice({.tone = Tone::Warning, .text = lines.join(u'\n')});
}

void ConnectPage::warn(const QString &sentence)
{
    m_said.append(sentence);
    showWarnings();
}

void ConnectPage::leaveFor(std::function<void()> go)
{
    if (!m_session.connected() || !m_askToLeave)
        return go();
    m_askToLeave([go = std::move(go)](bool leave) {
        if (leave)
            go();
    });
}

bool ConnectPage::openObject(const QString &id)
{
    if (id == connect_object::fresh) {
        if (m_profile)
            reset();
        activate();
        return true;
    }
    if (id == connect_object::demo) {
        leaveFor([this] { startDemo(); });
        return true;
    }
    const auto profile = m_session.profiles().find(QUuid::fromString(id));
    if (!profile)
        return false;
    leaveFor([this, profile = *profile] { openProfile(profile); });
    return true;
}

void ConnectPage::openProfile(const store::Profile &profile)
{
    reset();
    m_profile = profile;
    m_another->show();
    m_trust = profile.trust;
    m_address->setText(profile.address);
    m_address->setReadOnly(true);
    m_address->setHint(
        tr("The profile %1. To reach another address, connect another Harbor.").arg(displayText(profile.name, 60)));
    m_account->setText(profile.account);
    m_account->setReadOnly(true);
    m_keep->setVisible(false);
    m_name->setVisible(false);
    const bool thisRun = m_session.secrets().keeping(profile.id).where == store::Keeping::Where::ThisRunOnly;
    if (profile.hasSecret)
        m_secret->setStored(tr("In the keychain."));
    else if (thisRun)
        m_secret->setStored(tr("Kept for this run only."));
    else
        m_secret->setHint(tr("Type it to connect; it is kept where that is possible."));
    if (m_secret->isStored())
        return connectNow();
    m_secret->editor()->setFocus();
}

} // namespace berth::ui
