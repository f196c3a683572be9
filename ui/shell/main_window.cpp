#include "ui/shell/main_window.h"

#include "ui/shell/header_bar.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/task_panel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace berth::ui {

MainWindow::MainWindow(ViewMemory &memory, TaskList &tasks, QWidget *parent)
    : QMainWindow(parent)
    , m_memory(memory)
    , m_tasks(tasks)
    , m_actions(this)
    , m_header(new HeaderBar(this))
    , m_sidebar(new Sidebar(this))
    , m_stack(new QStackedWidget(this))
    , m_taskPanel(new TaskPanel(tasks, this))
{
    setObjectName(u"mainWindow"_s);
    auto *content = new QWidget(this);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_sidebar);
    below->addWidget(m_stack, 1);
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addLayout(below, 1);
    setCentralWidget(content);
    addDockWidget(Qt::BottomDockWidgetArea, m_taskPanel);
    m_taskPanel->hide();

    connect(m_sidebar, &Sidebar::chosen, this, [this](const QString &id) { showPage(id); });
    connect(m_header, &HeaderBar::runningClicked, this, [this] { m_taskPanel->setVisible(m_taskPanel->isHidden()); });
    connect(m_header->searchBox(), &CommandPalette::hitChosen, this,
        [this](const SearchHit &hit) { showPage(hit.pageId, hit.objectId); });
    connect(&m_tasks, &TaskList::added, this, [this] { updateRunning(); });
    connect(&m_tasks, &TaskList::changed, this, [this] { updateRunning(); });
    resize(1200, 760);
    if (const QByteArray geometry = m_memory.value(u"window/geometry"_s).toByteArray(); !geometry.isEmpty())
        restoreGeometry(geometry);
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(const PageEntry &entry)
{
    m_pages.append({entry, nullptr});
    QKeySequence shortcut;
    if (entry.place != PageEntry::Place::Beside && m_numbered < 9)
        shortcut = QKeySequence(u"Ctrl+%1"_s.arg(++m_numbered));
    const QString id = entry.info.id;
    QAction *go = m_actions.add(
        u"go_"_s + id, MenuGroup::Go, entry.info.title, shortcut, [this, id] { showPage(id); }, entry.info.icon);
    go->setEnabled(!entry.needsHarbor);
    if (entry.place != PageEntry::Place::Beside) {
        m_sidebar->add(
            entry.info, shortcut.toString(QKeySequence::NativeText), entry.place == PageEntry::Place::Bottom);
        m_sidebar->setAvailable(id, !entry.needsHarbor, tr("Connect a Harbor first."));
    }
}

void MainWindow::finish()
{
    addWindowActions();
    fillMenu();
    m_header->searchBox()->setCommands([this] {
        QList<CommandPalette::Command> commands;
        const auto offer = [&commands](QAction *action, const QString &where) {
            if (!action->isEnabled() || action->isSeparator() || action->menu())
                return;
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            commands.append({action->text().remove(u'&'), keys.isEmpty() ? where : where + u" · "_s + keys, Icon::Play,
                [action] { action->trigger(); }});
        };
        if (const Slot *slot = slotOf(currentPage()); slot && slot->page) {
            for (QAction *action : slot->page->pageActions())
                offer(action, slot->entry.info.title);
        }
        for (const Actions::Entry &entry : m_actions.all())
            offer(entry.action, Actions::title(entry.group));
        return commands;
    });
}

void MainWindow::showPage(const QString &pageId, const QString &objectId)
{
    Slot *slot = slotOf(pageId);
    if (!slot || (slot->entry.needsHarbor && !m_harborAvailable))
        return;
    Page *shown = slot->page ? slot->page : make(*slot);
    m_stack->setCurrentWidget(shown);
    m_sidebar->setCurrent(pageId);
    shown->activate();
    if (!objectId.isEmpty())
        shown->openObject(objectId);
    Q_EMIT pageShown(pageId);
}

QString MainWindow::currentPage() const
{
    const auto *current = qobject_cast<const Page *>(m_stack->currentWidget());
    return current ? current->info().id : QString();
}

Page *MainWindow::page(const QString &pageId) const
{
    for (const Slot &slot : m_pages) {
        if (slot.entry.info.id == pageId)
            return slot.page;
    }
    return nullptr;
}

void MainWindow::setHarborAvailable(bool available)
{
    m_harborAvailable = available;
    for (const Slot &slot : m_pages) {
        if (!slot.entry.needsHarbor)
            continue;
        m_sidebar->setAvailable(slot.entry.info.id, available, tr("Connect a Harbor first."));
        m_actions.find(u"go_"_s + slot.entry.info.id)->setEnabled(available);
    }
}

void MainWindow::dropHarborPages()
{
    for (Slot &slot : m_pages) {
        if (!slot.entry.needsHarbor)
            continue;
        m_sidebar->setCount(slot.entry.info.id, -1);
        if (!slot.page)
            continue;
        m_stack->removeWidget(slot.page);
        slot.page->hide();
        slot.page->deleteLater(); // one of its own buttons may have asked for this
        slot.page = nullptr;
    }
}

void MainWindow::setCount(const QString &pageId, qint64 count)
{
    m_sidebar->setCount(pageId, count);
}

void MainWindow::confirmLeave(std::function<void(bool)> answer)
{
    // One page after the other, since each may ask a person.
    auto pages = std::make_shared<QList<QPointer<Page>>>();
    for (const Slot &slot : std::as_const(m_pages)) {
        if (slot.page)
            pages->append(slot.page);
    }
    auto next = std::make_shared<std::function<void(bool)>>();
    *next = [this, pages, answer = std::move(answer), weak = std::weak_ptr(next)](bool go) {
        if (!go || pages->isEmpty())
            return answer(go);
        const QPointer<Page> asked = pages->takeFirst();
        const auto self = weak.lock();
        if (!asked)
            return (*self)(true);
        asked->confirmLeave([this, self, asked](bool leave) {
            if (!leave && asked)
                showPage(asked->info().id);
            (*self)(leave);
        });
    };
    (*next)(true);
}

void MainWindow::setSearchProvider(SearchProvider *provider)
{
    m_header->searchBox()->setProvider(provider);
}

void MainWindow::setRequests(int count)
{
    m_requests = count;
    updateRunning();
}

void MainWindow::setHarborTitle(const QString &title, bool demo)
{
    m_harborTitle = title;
    m_demo = demo;
    updateTitle();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose) {
        m_memory.setValue(u"window/geometry"_s, saveGeometry());
        return QMainWindow::closeEvent(event);
    }
    event->ignore();
    confirmLeave([this](bool go) {
        if (!go)
            return;
        m_mayClose = true;
        QTimer::singleShot(0, this, &QWidget::close);
    });
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::usable); // after everything that is already waiting
}

MainWindow::Slot *MainWindow::slotOf(const QString &pageId)
{
    for (Slot &slot : m_pages) {
        if (slot.entry.info.id == pageId)
            return &slot;
    }
    return nullptr;
}

Page *MainWindow::make(Slot &slot)
{
    slot.page = slot.entry.make(m_stack);
    m_stack->addWidget(slot.page);
    const QString id = slot.entry.info.id;
    connect(slot.page, &Page::countChanged, this, [this, id](qint64 count) { m_sidebar->setCount(id, count); });
    connect(slot.page, &Page::goTo, this, &MainWindow::showPage);
    if (slot.page->count() >= 0)
        m_sidebar->setCount(id, slot.page->count());
    return slot.page;
}

void MainWindow::addWindowActions()
{
    const auto onPage = [this](auto &&use) {
        if (auto *current = qobject_cast<Page *>(m_stack->currentWidget()))
            use(current);
    };
    m_actions.add(
        u"search"_s, MenuGroup::Go, tr("Search or run…"), QKeySequence(u"Ctrl+K"_s),
        [this] {
            m_header->searchBox()->setFocus(Qt::ShortcutFocusReason);
            m_header->searchBox()->selectAll();
        },
        Icon::Search);
    m_actions.add(
        u"filter"_s, MenuGroup::View, tr("Filter this page"), QKeySequence::Find,
        [onPage] { onPage([](Page *page) { page->focusFilter(); }); }, Icon::Filter);
    m_actions.add(
        u"refresh"_s, MenuGroup::View, tr("Refresh this page"), QKeySequence(Qt::Key_F5),
        [onPage] { onPage([](Page *page) { page->refresh(); }); }, Icon::Refresh);
    m_actions.add(u"showWork"_s, MenuGroup::View, tr("Show running work"), QKeySequence(u"Ctrl+Shift+W"_s),
        [this] { m_taskPanel->setVisible(m_taskPanel->isHidden()); });
    m_actions.add(u"shortcuts"_s, MenuGroup::Help, tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1),
        [this] { showShortcuts(); });
    m_actions.add(u"about"_s, MenuGroup::Help, tr("About Berth"), {}, [this] { showAbout(); });
    m_actions.add(u"quit"_s, MenuGroup::Harbor, tr("Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(property("aboutLines").toStringList(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::updateTitle()
{
    QStringList parts;
    if (m_demo)
        parts.append(tr("DEMO"));
    if (!m_harborTitle.isEmpty())
        parts.append(m_harborTitle);
    parts.append(u"Berth"_s);
    setWindowTitle(parts.join(u" – "_s));
}

void MainWindow::updateRunning()
{
    m_header->setRunning(m_tasks.running(), m_requests);
}

void MainWindow::fillMenu()
{
    QMenu *menu = m_header->mainMenu();
    for (const MenuGroup group : {MenuGroup::Harbor, MenuGroup::Go, MenuGroup::View, MenuGroup::Help}) {
        QMenu *part = menu->addMenu(Actions::title(group));
        part->addActions(m_actions.of(group));
    }
    // What the current page can do belongs in the menu as well; it is asked when the menu opens.
    QMenu *here = new QMenu(tr("This page"), menu);
    menu->insertMenu(menu->actions().at(2), here);
    connect(menu, &QMenu::aboutToShow, here, [this, here] {
        here->clear();
        if (auto *current = qobject_cast<Page *>(m_stack->currentWidget()))
            here->addActions(current->pageActions());
        here->menuAction()->setVisible(!here->isEmpty());
    });
}

} // namespace berth::ui
