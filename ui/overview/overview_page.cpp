#include "ui/overview/overview_page.h"

#include "app/core/text.h"
#include "app/harbor/client.h"
#include "app/ngc/key.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "app/setup/rules.h"
#include "app/store/settings.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/page_ids.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr qint64 reminderDays = 14;

QString authModeText(const QString &mode)
{
    if (mode == "db_auth"_L1)
        return OverviewPage::tr("Harbor's own database");
    if (mode == "ldap_auth"_L1)
        return OverviewPage::tr("LDAP");
    if (mode == "oidc_auth"_L1)
        return OverviewPage::tr("OIDC");
    if (mode == "http_auth"_L1)
        return OverviewPage::tr("an authentication proxy");
    if (mode == "uaa_auth"_L1)
        return OverviewPage::tr("UAA");
    return displayText(mode, 40);
}

/** What the noted expiry date asks for; empty while there is time. */
QString keyReminder(const store::NgcKeyFacts &key)
{
    if (!key.held || !key.expires.isValid())
        return {};
    const QString date = QLocale().toString(key.expires, QLocale::ShortFormat);
    const qint64 days = QDate::currentDate().daysTo(key.expires);
    if (days < 0)
        return OverviewPage::tr(
            "The NGC key expired on %1. Make a new one at NGC, replace it here and in the endpoint.")
            .arg(date);
    if (days <= reminderDays)
        return OverviewPage::tr("The NGC key expires on %1. Make a new one at NGC before the cache stops filling.")
            .arg(date);
    return {};
}

} // namespace

OverviewPage::OverviewPage(PageInfo info, PageContext context, QWidget *parent)
    : Page(std::move(info), parent)
    , m_session(context.session)
    , m_notices(new NoticeBar)
{
    m_notices->setObjectName(u"overviewNotice"_s);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new PageHead(this->info().title, this->info().explanation));
    column->addWidget(m_notices);
    addSteps(column);
    addCards(column);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(&m_session, &Session::factsChanged, this, [this] {
        showFacts();
        showHealth();
        showNotices();
    });
    connect(&m_session, &Session::keepingChanged, this, &OverviewPage::showNotices);
    connect(&m_session, &Session::stateChanged, this, &OverviewPage::showNotices);
    connect(&m_session, &Session::ngcKeyChanged, this, [this] {
        showSteps();
        showNotices();
    });
    showFacts();
    showHealth();
    showSteps();
    showNotices();
}

void OverviewPage::addCards(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    column->addLayout(line);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    line->addLayout(left, 1);
    line->addLayout(right, 1);
    QVBoxLayout *inside = nullptr;
    addCard(left, tr("This Harbor"), inside);
    m_facts = new KeyValueList;
    inside->addWidget(m_facts);
    left->addStretch(1);
    addCard(right, tr("Its parts"), inside);
    m_health = new KeyValueList;
    inside->addWidget(m_health);
    right->addStretch(1);
}

void OverviewPage::addSteps(QVBoxLayout *column)
{
    QVBoxLayout *inside = nullptr;
    addCard(column, tr("From key to cached images"), inside);
    const std::pair<QString, QString> steps[] = {{page_id::key, tr("NGC key")},
        {page_id::endpoints, tr("Endpoint for nvcr.io")}, {page_id::projects, tr("Proxy-cache project")},
        {page_id::images, tr("Images")}, {page_id::useIt, tr("Use it")}};
    for (const auto &[pageId, title] : steps) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::m);
        Step step{new StatusLabel, new Label(QString(), TextStyle::Secondary), new QPushButton, {}};
        step.state->setStatus({Tone::Neutral, title, {}});
        step.state->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
        step.words->setWordWrap(true);
        step.words->setObjectName(u"stepText_"_s + pageId);
        step.go->setObjectName(u"step_"_s + pageId);
        step.go->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
        connect(
            step.go, &QPushButton::clicked, this, [this, id = pageId] { Q_EMIT goTo(id, m_steps.value(id).objectId); });
        line->addWidget(step.state);
        line->addWidget(step.words, 1);
        line->addWidget(step.go);
        inside->addLayout(line);
        m_steps.insert(pageId, step);
    }
}

Card *OverviewPage::addCard(QVBoxLayout *column, const QString &title, QVBoxLayout *&inside)
{
    auto *card = new Card;
    inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::l, space::m, space::l, space::l);
    inside->setSpacing(space::s);
    inside->addWidget(new Label(title, TextStyle::Strong));
    column->addWidget(card);
    return card;
}

void OverviewPage::activate()
{
    // Coming back from a form, the steps have moved on.
    load();
}

void OverviewPage::refresh()
{
    m_session.refresh();
    load();
}

void OverviewPage::load()
{
    const harbor::Client client = m_session.harbor();
    m_endpointList.start(client.registries().all(), this, [this](const Result<berth::Page<harbor::Registry>> &page) {
        m_endpoints = page;
        showSteps();
    });
    harbor::ProjectFilter proxies;
    proxies.kind = harbor::ProjectFilter::Kind::Proxy;
    m_projectList.start(client.projects().all(proxies), this, [this](const Result<berth::Page<harbor::Project>> &page) {
        m_proxies = page;
        showSteps();
    });
}

void OverviewPage::showFacts()
{
    const SignedIn &signedIn = m_session.signedIn();
    m_facts->clear();
    m_facts->addMono(tr("Address"), signedIn.origin.text());
    m_facts->addMono(tr("Image names start with"), displayText(m_session.authority(), 120));
    m_facts->add(tr("Version"), signedIn.versionText().isEmpty() ? tr("not told") : signedIn.versionText());
    m_facts->add(tr("Accounts from"), authModeText(signedIn.info.authMode));
    m_facts->add(tr("Account"), displayText(signedIn.account, 80));
    m_facts->add(tr("May"), mayText(signedIn));
    m_facts->addStatus(tr("Changes"),
        m_session.readOnly() ? StatusValue{Tone::Warning, tr("read-only: every change is refused"), {}}
                             : StatusValue{Tone::Ok, tr("accepted"), {}});
    const auto profile = m_session.profile();
    m_facts->add(tr("Profile"), profile ? displayText(profile->name, 60) : tr("none: this connection is not kept"));
}

void OverviewPage::showHealth()
{
    m_health->clear();
    const auto &health = m_session.health();
    if (!health || health->components.isEmpty()) {
        m_health->add(tr("Health"), tr("not known yet"));
        return;
    }
    for (const harbor::HealthComponent &part : health->components) {
        const bool good = part.status == "healthy"_L1;
        const bool bad = part.status == "unhealthy"_L1;
        m_health->addStatus(displayText(part.name, 40),
            {good         ? Tone::Ok
                    : bad ? Tone::Error
                          : Tone::Neutral,
                good      ? tr("healthy")
                    : bad ? tr("unhealthy")
                          : displayText(part.status, 40),
                part.error.isEmpty() ? QString() : tr("It says: “%1”").arg(displayText(part.error, 200))});
    }
}

void OverviewPage::showStep(const QString &pageId, const StepFacts &facts)
{
    Step &step = m_steps[pageId];
    const QString title = step.state->status().word;
    step.state->setStatus({facts.done ? Tone::Ok : Tone::Neutral, title, facts.done ? tr("Done") : QString()});
    step.words->setText(facts.text);
    step.go->setText(facts.button);
    step.go->setAccessibleDescription(title + u": "_s + facts.text);
    step.objectId = facts.objectId;
}

QString OverviewPage::whyNot(const Error &error, const QString &notAllowed)
{
    if (error.kind == ErrorKind::NotAllowed)
        return notAllowed;
    const Explanation words = describe(error);
    return words.what + u' ' + words.remedy;
}

std::optional<harbor::Registry> OverviewPage::nvidiaEndpoint() const
{
    if (!m_endpoints || !*m_endpoints)
        return std::nullopt;
    std::optional<harbor::Registry> found;
    for (const harbor::Registry &registry : (*m_endpoints)->rows) {
        const bool better = !found || (!found->healthy() && registry.healthy());
        if (better && rules::isNvidiaRegistry(registry.url))
            found = registry;
    }
    return found;
}

void OverviewPage::showSteps()
{
    showKeyStep();
    showEndpointStep();
    showProjectSteps();
}

void OverviewPage::showKeyStep()
{
    const store::NgcKeyFacts key = m_session.ngcFacts();
    if (!key.held)
        return showStep(page_id::key,
            {false, tr("Give Berth the key that opens nvcr.io; it stays in the keychain."), tr("Add key"), {}});
    showStep(
        page_id::key, {true, ngc::keySummary(ngc::kindFromName(key.kind), key.length, key.lastFour), tr("Show"), {}});
}

void OverviewPage::showEndpointStep()
{
    StepFacts facts{
        false, tr("Tell Harbor where nvcr.io is and hand it the key."), tr("Create endpoint"), u"new:nvidia"_s};
    if (!m_endpoints)
        facts.text = tr("Looking…");
    else if (!*m_endpoints)
        facts = {false,
            whyNot(m_endpoints->error(),
                tr("This account may not list endpoints; an administrator of Harbor can say whether there is one.")),
            tr("Show"), {}};
    if (const auto nvidia = nvidiaEndpoint()) {
        const QString name = displayText(nvidia->name, 64);
        facts = {nvidia->healthy(),
            nvidia->healthy() ? tr("%1 is healthy.").arg(name)
                              : tr("%1 is unhealthy: only what is cached is served.").arg(name),
            tr("Show"), QString::number(nvidia->id)};
    }
    showStep(page_id::endpoints, facts);
}

void OverviewPage::showProjectSteps()
{
    const auto nvidia = nvidiaEndpoint();
    QStringList names;
    qint64 repositories = 0;
    if (m_proxies && *m_proxies) {
        for (const harbor::Project &project : (*m_proxies)->rows) {
            if (nvidia ? project.registryId != nvidia->id : m_endpoints && *m_endpoints)
                continue;
            names.append(project.name);
            repositories += project.repoCount;
        }
    }
    StepFacts project{false, tr("Make the project that images are pulled through."), tr("Create project"),
        u"new:"_s + (nvidia ? nvidia->name : QString())};
    if (!m_proxies)
        project.text = tr("Looking…");
    else if (!*m_proxies)
        project = {false, whyNot(m_proxies->error(), tr("This account may not list projects.")), tr("Show"), {}};
    else if (!names.isEmpty())
        project = {true, displayText(names.join(u", "_s), 120), tr("Show"), names.first()};
    showStep(page_id::projects, project);
    const QString first = names.value(0);
    showStep(page_id::images,
        {repositories > 0,
            repositories > 0 ? tr("%n repository(ies) cached.", nullptr, static_cast<int>(repositories))
                             : tr("See what is cached, by repository, tag and platform."),
            tr("Browse images"), first});
    showStep(page_id::useIt,
        {false, tr("Take references, pull commands and Helm values through the cache."), tr("Use it"), first});
}

void OverviewPage::showNotices()
{
    if (!m_session.connected())
        return;
    QStringList lines;
    if (m_session.state() == Session::State::Offline)
        lines.append(
            tr("This Harbor does not answer. What is shown here is what was last known; Berth goes on asking."));
    if (const auto profile = m_session.profile()) {
        const store::Keeping keeping = m_session.secrets().keeping(profile->id);
        if (keeping.where == store::Keeping::Where::ThisRunOnly)
            lines.append(store::keepingText(keeping));
    }
    const QString reminder = keyReminder(m_session.ngcFacts());
    if (!reminder.isEmpty())
        lines.append(reminder);
    const QStringList planted = store::Settings::plantedFiles();
    if (!planted.isEmpty())
        lines.append(tr("Berth did not make %1, and the keychain might take its content for a secret. Move it away.")
                         .arg(planted.join(u", "_s)));
    lines += versionNotes(m_session.features());
    if (lines == m_noticed)
        return; // closed by the person is closed
    m_noticed = lines;
    if (lines.isEmpty())
        return m_notices->clear();
    m_notices->showNotice({.tone = Tone::Warning, .text = lines.join(u'\n')});
}

} // namespace berth::ui
