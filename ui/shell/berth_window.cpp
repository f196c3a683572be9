#include "ui/shell/berth_window.h"

#include "app/core/text.h"
#include "app/harbor/client.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "app/store/profiles.h"
#include "app/store/settings.h"
#include "ui/activity/activity_page.h"
#include "ui/connect/connect_page.h"
#include "ui/connect/profiles_page.h"
#include "ui/endpoints/endpoints_page.h"
#include "ui/images/images_page.h"
#include "ui/key/key_page.h"
#include "ui/overview/overview_page.h"
#include "ui/projects/projects_page.h"
#include "ui/shell/header_bar.h"
#include "ui/useit/use_it_page.h"
#include "ui/widgets/page_ids.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

/** The label of a header's health, in words. */
StatusValue healthOf(const Session &session)
{
    if (session.state() == Session::State::Offline)
        return {Tone::Error, BerthWindow::tr("not reachable"), BerthWindow::tr("The last requests got no answer.")};
    const auto &health = session.health();
    if (!health)
        return {};
    if (health->healthy())
        return {Tone::Ok, BerthWindow::tr("healthy"), BerthWindow::tr("Every part of Harbor reports healthy.")};
    QStringList parts;
    for (const harbor::HealthComponent &part : health->components) {
        if (part.status != "healthy"_L1)
            parts.append(displayText(part.name, 40));
    }
    return {Tone::Warning, BerthWindow::tr("not healthy: %1").arg(parts.join(u", "_s)),
        BerthWindow::tr("Harbor reports trouble in these parts.")};
}

QList<StatusValue> badgesOf(const Session &session)
{
    QList<StatusValue> badges;
    if (session.isDemo())
        badges.append({Tone::Accent, BerthWindow::tr("DEMO"),
            BerthWindow::tr("A Harbor in this program's memory. Nothing here reaches a real one.")});
    if (session.readOnly())
        badges.append({Tone::Warning, BerthWindow::tr("read-only"),
            BerthWindow::tr("Harbor refuses every change, connection tests included, until an administrator ends its "
                            "read-only mode.")});
    const SignedIn &signedIn = session.signedIn();
    if (!signedIn.origin.secure() && !session.isDemo())
        badges.append({Tone::Error, BerthWindow::tr("plain http"),
            BerthWindow::tr("Everything sent can be read on the way, secrets included.")});
    if (session.transport().trust().mode == TrustMode::Insecure)
        badges.append({Tone::Error, BerthWindow::tr("certificate not verified"),
            BerthWindow::tr("Berth does not check who answers at this address.")});
    return badges;
}

} // namespace

BerthWindow::BerthWindow(PageContext context, Theme &theme, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_theme(theme)
    , m_window(context.memory, context.tasks)
    , m_search(context.session)
{
    addPages();
    addActions();
    m_window.finish();
    m_window.setSearchProvider(&m_search);
    Session &session = m_context.session;
    connect(&session, &Session::connectionChanged, this, &BerthWindow::connectionChanged);
    connect(&session, &Session::stateChanged, this, &BerthWindow::showFacts);
    connect(&session, &Session::factsChanged, this, &BerthWindow::showFacts);
    connect(&session, &Session::activeChanged, &m_window, &MainWindow::setRequests);
    connect(&session.profiles(), &store::Profiles::changed, this, &BerthWindow::showFacts);
    connect(m_window.header()->harborMenu(), &QMenu::aboutToShow, this, &BerthWindow::fillHarborMenu);
    connect(&m_window, &MainWindow::pageShown, this, [this](const QString &id) {
        if (id != page_id::connect && id != page_id::profiles)
            m_lastPage = id;
    });
    m_window.setProperty("aboutLines",
        QStringList{tr("Secrets: %1").arg(session.secrets().backend()),
            tr("Settings: %1").arg(store::Settings::defaultFile())});
    showFacts();
}

BerthWindow::~BerthWindow()
{
    // Pages that go end their requests, which the session would count for a window that is half gone.
    QObject::disconnect(&m_context.session, nullptr, this, nullptr);
    QObject::disconnect(&m_context.session, nullptr, &m_window, nullptr);
}

void BerthWindow::start(const Start &how)
{
    showConnect();
    m_window.show();
    Session &session = m_context.session;
    if (how.demo)
        return showConnect(connect_object::demo);
    const auto profile =
        how.profile.isEmpty() ? session.profiles().current() : session.profiles().findByName(how.profile);
    if (!profile && !how.profile.isEmpty())
        connectPage()->warn(tr("There is no profile named %1.").arg(displayText(how.profile, 60)));
    if (profile && (!how.profile.isEmpty() || m_context.settings.value(store::setting::reconnect)))
        openProfile(profile->id);
}

void BerthWindow::addPages()
{
    const auto add = [this]<typename PageType>(std::in_place_type_t<PageType>, const PageInfo &info,
                         PageEntry::Place place, bool needsHarbor) {
        m_window.addPage(
            {info, [this, info](QWidget *parent) -> Page * { return new PageType(info, m_context, parent); }, place,
                needsHarbor});
    };
    using Place = PageEntry::Place;
    add(std::in_place_type<OverviewPage>,
        {page_id::overview, tr("Overview"), tr("How this Harbor and its caches are"), Icon::Overview}, Place::Sidebar,
        true);
    add(std::in_place_type<KeyPage>,
        {page_id::key, tr("NGC key"), tr("The key that opens nvcr.io, kept in this desktop's keychain"), Icon::Key},
        Place::Sidebar, true);
    add(std::in_place_type<EndpointsPage>,
        {page_id::endpoints, tr("Endpoints"), tr("Upstream registries that this Harbor can pull from"), Icon::Endpoint},
        Place::Sidebar, true);
    add(std::in_place_type<ProjectsPage>,
        {page_id::projects, tr("Projects"), tr("Where images are kept, and which of them are proxy caches"),
            Icon::Project},
        Place::Sidebar, true);
    add(std::in_place_type<ImagesPage>,
        {page_id::images, tr("Images"), tr("What is cached, by project and repository"), Icon::Image}, Place::Sidebar,
        true);
    add(std::in_place_type<UseItPage>,
        {page_id::useIt, tr("Use it"), tr("References, pull commands and Helm values through the cache"), Icon::UseIt},
        Place::Sidebar, true);
    add(std::in_place_type<ActivityPage>,
        {page_id::activity, tr("Activity"), tr("Every change made with this profile"), Icon::Activity}, Place::Bottom,
        true);
    const PageInfo connecting{page_id::connect, tr("Connect a Harbor"),
        tr("Berth talks to your Harbor and to nothing else until you ask it to."), Icon::Anchor};
    m_window.addPage({connecting,
        [this, connecting](QWidget *parent) -> Page * {
            auto *page = new ConnectPage(connecting, m_context, parent);
            page->setLeaveQuestion(
                [this](std::function<void(bool)> answer) { m_window.confirmLeave(std::move(answer)); });
            return page;
        },
        Place::Beside, false});
    add(std::in_place_type<ProfilesPage>,
        {page_id::profiles, tr("Profiles"), tr("The Harbors Berth knows, each with its own account, trust and secrets"),
            Icon::User},
        Place::Beside, false);
}

void BerthWindow::addActions()
{
    Actions &actions = m_window.actions();
    actions.add(u"disconnect"_s, MenuGroup::Harbor, tr("Disconnect"), QKeySequence(u"Ctrl+D"_s),
        [this] { leaveFor([this] { m_context.session.disconnect().then(this, [](const Result<Done> &) {}); }); });
    actions.add(
        u"startDemo"_s, MenuGroup::Harbor, tr("Try the demo"), {}, [this] { showConnect(connect_object::demo); });
    addThemeActions();
}

void BerthWindow::addThemeActions()
{
    Actions &actions = m_window.actions();
    auto *group = new QActionGroup(this);
    const QString chosen = m_context.settings.value(store::setting::theme);
    const auto add = [&](const QString &id, const QString &text, const QString &value, Theme::Preference preference) {
        QAction *action = actions.add(id, MenuGroup::View, text, {}, [this, value, preference] {
            m_theme.setPreference(preference);
            m_context.settings.set(store::setting::theme, value);
        });
        action->setCheckable(true);
        group->addAction(action);
        if (chosen == value) {
            action->setChecked(true);
            m_theme.setPreference(preference);
        }
    };
    add(u"themeDesktop"_s, tr("Colours as the desktop"), u"system"_s, Theme::Preference::Desktop);
    add(u"themeLight"_s, tr("Light colours"), u"light"_s, Theme::Preference::Light);
    add(u"themeDark"_s, tr("Dark colours"), u"dark"_s, Theme::Preference::Dark);
    add(u"themeContrast"_s, tr("High contrast"), u"contrast"_s, Theme::Preference::HighContrast);
}

void BerthWindow::connectionChanged()
{
    // Nothing of the former Harbor stays on screen, nor in a page's memory.
    m_window.dropHarborPages();
    const bool connected = m_context.session.connected();
    m_window.setHarborAvailable(connected);
    showFacts();
    m_endpoints.cancel();
    m_projects.cancel();
    if (!connected)
        return showConnect();
    countThings();
    m_window.showPage(m_lastPage.isEmpty() ? page_id::overview : m_lastPage);
}

void BerthWindow::countThings()
{
    // One row is enough: the total comes with it. A page that is open counts for itself.
    PageQuery one;
    one.pageSize = 1;
    const harbor::Client client = m_context.session.harbor();
    const auto show = [this](const QString &pageId) {
        return [this, pageId](const auto &answer) {
            if (answer && !m_window.page(pageId))
                m_window.setCount(pageId, answer->total);
        };
    };
    m_endpoints.start(client.registries().list(one), this, show(page_id::endpoints));
    m_projects.start(client.projects().list(one), this, show(page_id::projects));
}

void BerthWindow::showFacts()
{
    const Session &session = m_context.session;
    m_window.actions().find(u"disconnect"_s)->setEnabled(session.connected());
    if (!session.connected()) {
        m_window.header()->setFacts(
            {.harbor = session.state() == Session::State::Connecting ? tr("Connecting…") : tr("Not connected")});
        m_window.setHarborTitle({}, false);
        return;
    }
    const SignedIn &signedIn = session.signedIn();
    const QString account = displayText(signedIn.account, 60);
    const QString version = signedIn.versionText();
    m_window.header()->setFacts({.harbor = displayText(session.title(), 60),
        .who = version.isEmpty() ? account : tr("%1 · Harbor %2", "account, version").arg(account, version),
        .health = healthOf(session),
        .badges = badgesOf(session)});
    m_window.setHarborTitle(displayText(session.title(), 60), session.isDemo());
}

void BerthWindow::fillHarborMenu()
{
    QMenu *menu = m_window.header()->harborMenu();
    menu->clear();
    const auto current = m_context.session.profile();
    for (const store::Profile &profile : m_context.session.profiles().list()) {
        QAction *action = menu->addAction(displayText(profile.name, 60));
        action->setCheckable(true);
        action->setChecked(current && current->id == profile.id);
        connect(action, &QAction::triggered, this, [this, id = profile.id] { openProfile(id); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    QAction *another = menu->addAction(iconOf(Icon::Plus), tr("Connect another Harbor…"));
    connect(another, &QAction::triggered, this, [this] { showConnect(connect_object::fresh); });
    QAction *manage = menu->addAction(iconOf(Icon::User), tr("Manage profiles…"));
    connect(manage, &QAction::triggered, this, [this] { m_window.showPage(page_id::profiles); });
    menu->addSeparator();
    for (const auto *id : {"startDemo", "disconnect"})
        menu->addAction(m_window.actions().find(QString::fromLatin1(id)));
}

void BerthWindow::leaveFor(std::function<void()> go)
{
    m_window.confirmLeave([go = std::move(go)](bool leave) {
        if (leave)
            go();
    });
}

void BerthWindow::openProfile(const QUuid &id)
{
    // The connect page signs in: it is where a question or a failure can be shown, and it asks before leaving.
    showConnect(id.toString(QUuid::WithoutBraces));
}

ConnectPage *BerthWindow::connectPage() const
{
    return qobject_cast<ConnectPage *>(m_window.page(page_id::connect));
}

void BerthWindow::showConnect(const QString &objectId)
{
    m_window.showPage(page_id::connect, objectId);
}

} // namespace berth::ui
