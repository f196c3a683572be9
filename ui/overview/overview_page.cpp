#include "ui/overview/overview_page.h"

#include "app/core/text.h"
#include "app/harbor/client.h"
#include "app/ngc/key.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "app/setup/rules.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/page_ids.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

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
    QVBoxLayout *inside = nullptr;
    addCard(column, tr("From key to cached images"), inside);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(space::s);
    inside->addLayout(m_steps);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    column->addLayout(line);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    line->addLayout(left, 1);
    line->addLayout(right, 1);
    addCard(left, tr("This Harbor"), inside);
    m_facts = new KeyValueList;
    inside->addWidget(m_facts);
    left->addStretch(1);
    addCard(right, tr("Its parts"), inside);
    m_health = new KeyValueList;
    inside->addWidget(m_health);
    right->addStretch(1);
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
    });
    connect(&m_session, &Session::keepingChanged, this, &OverviewPage::showNotices);
    connect(&m_session, &Session::ngcKeyChanged, this, &OverviewPage::showSteps);
    showFacts();
    showHealth();
    showSteps();
    showNotices();
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
        m_caches.endpoints = page ? std::optional(page->rows) : std::nullopt;
        m_loaded = true;
        showSteps();
    });
    harbor::ProjectFilter proxies;
    proxies.kind = harbor::ProjectFilter::Kind::Proxy;
    m_projectList.start(client.projects().all(proxies), this, [this](const Result<berth::Page<harbor::Project>> &page) {
        m_caches.proxies = page ? std::optional(page->rows) : std::nullopt;
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

void OverviewPage::showSteps()
{
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    const store::NgcKeyFacts key = m_session.ngcFacts();
    addStep(key.held, tr("NGC key"),
        key.held ? ngc::keySummary(ngc::kindFromName(key.kind), key.length, key.lastFour)
                 : tr("Give Berth the key that opens nvcr.io; it stays in the keychain."),
        key.held ? tr("Show") : tr("Add key"), page_id::key);

    const auto endpoints = m_caches.endpoints.value_or(QList<harbor::Registry>());
    const auto nvidia = std::find_if(endpoints.begin(), endpoints.end(),
        [](const harbor::Registry &registry) { return rules::isNvidiaRegistry(registry.url); });
    const bool hasEndpoint = nvidia != endpoints.end();
    QString endpointText = tr("Tell Harbor where nvcr.io is and hand it the key.");
    if (hasEndpoint)
        endpointText = nvidia->healthy()
            ? tr("%1 is healthy.").arg(displayText(nvidia->name, 64))
            : tr("%1 is unhealthy: only what is cached is served.").arg(displayText(nvidia->name, 64));
    else if (m_loaded && !m_caches.endpoints)
        endpointText = tr("This account may not list endpoints.");
    addStep(hasEndpoint && nvidia->healthy(), tr("Endpoint for nvcr.io"), endpointText,
        hasEndpoint ? tr("Show") : tr("Create endpoint"), page_id::endpoints,
        hasEndpoint ? QString::number(nvidia->id) : u"new:nvidia"_s);

    QStringList names;
    for (const harbor::Project &project : m_caches.proxies.value_or(QList<harbor::Project>())) {
        if (!hasEndpoint || project.registryId == nvidia->id)
            names.append(project.name);
    }
    const bool hasProject = !names.isEmpty() && (hasEndpoint || !m_caches.endpoints);
    addStep(hasProject, tr("Proxy-cache project"),
        hasProject ? displayText(names.join(u", "_s), 120) : tr("Make the project that images are pulled through."),
        hasProject ? tr("Show") : tr("Create project"), page_id::projects,
        hasProject ? names.first() : u"new:"_s + (hasEndpoint ? nvidia->name : QString()));
    addStep(false, tr("Images"), tr("See what is cached, by repository, tag and platform."), tr("Browse images"),
        page_id::images, hasProject ? names.first() : QString());
    addStep(false, tr("Use it"), tr("Take references, pull commands and Helm values through the cache."), tr("Use it"),
        page_id::useIt, hasProject ? names.first() : QString());
}

void OverviewPage::addStep(bool done, const QString &title, const QString &text, const QString &button,
    const QString &pageId, const QString &objectId)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    auto *state = new StatusLabel;
    state->setStatus({done ? Tone::Ok : Tone::Neutral, title, {}});
    state->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    line->addWidget(state);
    auto *words = new Label(text, TextStyle::Secondary);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    auto *go = new QPushButton(button);
    go->setObjectName(u"step_"_s + pageId);
    go->setAccessibleDescription(title + u": "_s + text);
    connect(go, &QPushButton::clicked, this, [this, pageId, objectId] { Q_EMIT goTo(pageId, objectId); });
    line->addWidget(go);
    m_steps->addWidget(row);
}

void OverviewPage::showNotices()
{
    QStringList lines = versionNotes(m_session.features());
    bool warn = !lines.isEmpty();
    if (const auto profile = m_session.profile(); profile && profile->hasSecret) {
        const store::Keeping keeping = m_session.secrets().keeping(profile->id);
        if (keeping.where == store::Keeping::Where::ThisRunOnly) {
            lines.prepend(store::keepingText(keeping));
            warn = true;
        }
    }
    if (lines.isEmpty())
        return m_notices->clear();
    m_notices->showNotice({.tone = warn ? Tone::Warning : Tone::Accent, .text = lines.join(u'\n')});
}

} // namespace berth::ui
