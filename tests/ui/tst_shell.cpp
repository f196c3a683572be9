#include "ui/shell/command_palette.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::ui;

namespace {

class PlainPage final : public Page
{
public:
    using Page::Page;
    void activate() override { ++activated; }
    void refresh() override { ++refreshed; }
    bool openObject(const QString &id) override
    {
        opened = id;
        return true;
    }
    void confirmLeave(std::function<void(bool)> answer) override
    {
        ++asked;
        answer(mayLeave);
    }
    void count(qint64 value) { setCount(value); }

    int activated = 0;
    int refreshed = 0;
    int asked = 0;
    bool mayLeave = true;
    QString opened;
};

class FixedSearch final : public SearchProvider
{
public:
    Call<QList<SearchHit>> find(const QString &text) override
    {
        asked.append(text);
        return Call<QList<SearchHit>>::ready(
            QList<SearchHit>{{u"nvidiaio/nvidia/cuda"_s, u"Repository"_s, Icon::Image, u"images"_s, u"nvidia/cuda"_s}});
    }
    QStringList asked;
};

} // namespace

/** The window's shell without any Harbor: pages, shortcuts, search box, running work. */
class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesPagesWhenFirstShown();
    void keepsHarborPagesShutUntilConnected();
    void dropsWhatAFormerHarborShowed();
    void showsCountsInTheSidebar();
    void reachesPagesByShortcut();
    void refreshesTheCurrentPage();
    void findsPagesAndActions();
    void findsObjectsOnceTypingRests();
    void leavesTheSearchBoxWithEscape();
    void asksBeforeItCloses();
    void saysDemoInTheTitle();
    void countsRunningWork();
    void listsEveryShortcut();
    void putsEveryActionIntoAMenu();
    void namesEveryControl();

private:
    [[nodiscard]] PlainPage *page(const char *id) const
    {
        return dynamic_cast<PlainPage *>(m_window->page(QString::fromLatin1(id)));
    }
    template <typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    void typeIntoSearch(const QString &text)
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(child<CommandPalette>("searchBox"), text);
    }

    TransientMemory m_memory;
    std::unique_ptr<TaskList> m_tasks;
    std::unique_ptr<MainWindow> m_window;
};

void TestShell::init()
{
    m_tasks = std::make_unique<TaskList>();
    m_window = std::make_unique<MainWindow>(m_memory, *m_tasks);
    const auto add = [this](const QString &id, const QString &title, PageEntry::Place place, bool needsHarbor) {
        const PageInfo info{id, title, title + u" explained"_s, Icon::Project};
        m_window->addPage(
            {info, [info](QWidget *parent) -> Page * { return new PlainPage(info, parent); }, place, needsHarbor});
    };
    add(u"endpoints"_s, u"Endpoints"_s, PageEntry::Place::Sidebar, true);
    add(u"images"_s, u"Images"_s, PageEntry::Place::Sidebar, true);
    add(u"connect"_s, u"Connect a Harbor"_s, PageEntry::Place::Beside, false);
    m_window->finish();
    m_window->showPage(u"connect"_s);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestShell::cleanup()
{
    m_window.reset();
    m_tasks.reset();
}

void TestShell::makesPagesWhenFirstShown()
{
    m_window->setHarborAvailable(true);
    QCOMPARE(page("endpoints"), nullptr);
    m_window->showPage(u"endpoints"_s, u"7"_s);
    QVERIFY(page("endpoints"));
    QCOMPARE(page("endpoints")->activated, 1);
    QCOMPARE(page("endpoints")->opened, u"7"_s);
    QCOMPARE(m_window->currentPage(), u"endpoints"_s);
}

void TestShell::keepsHarborPagesShutUntilConnected()
{
    m_window->showPage(u"endpoints"_s);
    QCOMPARE(m_window->currentPage(), u"connect"_s);
    QVERIFY(!child<QAbstractButton>("sidebar_endpoints")->isEnabled());
    m_window->setHarborAvailable(true);
    QVERIFY(child<QAbstractButton>("sidebar_endpoints")->isEnabled());
    child<QAbstractButton>("sidebar_endpoints")->click();
    QCOMPARE(m_window->currentPage(), u"endpoints"_s);
}

void TestShell::dropsWhatAFormerHarborShowed()
{
    m_window->setHarborAvailable(true);
    m_window->showPage(u"endpoints"_s);
    QPointer<Page> former = page("endpoints");
    QPointer<Page> kept = page("connect");
    m_window->dropHarborPages();
    QTRY_VERIFY(former.isNull());
    QVERIFY(kept);
    m_window->showPage(u"endpoints"_s);
    QCOMPARE(page("endpoints")->activated, 1);
}

void TestShell::showsCountsInTheSidebar()
{
    m_window->setHarborAvailable(true);
    m_window->showPage(u"endpoints"_s);
    page("endpoints")->count(4);
    QVERIFY(child<QAbstractButton>("sidebar_endpoints")->accessibleName().contains(u"4"));
    m_window->dropHarborPages();
    QVERIFY(!child<QAbstractButton>("sidebar_endpoints")->accessibleName().contains(u"4"));
}

void TestShell::reachesPagesByShortcut()
{
    m_window->setHarborAvailable(true);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"images"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"endpoints"_s);
}

void TestShell::refreshesTheCurrentPage()
{
    m_window->setHarborAvailable(true);
    m_window->showPage(u"images"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(page("images")->refreshed, 1);
}

void TestShell::findsPagesAndActions()
{
    m_window->setHarborAvailable(true);
    typeIntoSearch(u"imag"_s);
    auto *hits = child<QListWidget>("searchHits");
    QVERIFY(hits && hits->isVisible());
    QCOMPARE(hits->count(), 1);
    QTest::keyClick(child<CommandPalette>("searchBox"), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), u"images"_s);
    QVERIFY(hits->isHidden());
}

void TestShell::findsObjectsOnceTypingRests()
{
    FixedSearch search;
    m_window->setSearchProvider(&search);
    m_window->setHarborAvailable(true);
    typeIntoSearch(u"cuda"_s);
    auto *hits = child<QListWidget>("searchHits");
    QTRY_COMPARE(hits->count(), 1);
    QCOMPARE(search.asked, QStringList{u"cuda"_s}); // once, not for every letter
    QTest::keyClick(child<CommandPalette>("searchBox"), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), u"images"_s);
    QCOMPARE(page("images")->opened, u"nvidia/cuda"_s);
}

void TestShell::leavesTheSearchBoxWithEscape()
{
    typeIntoSearch(u"co"_s);
    QTest::keyClick(child<CommandPalette>("searchBox"), Qt::Key_Escape);
    QVERIFY(child<QListWidget>("searchHits")->isHidden());
    QVERIFY(child<CommandPalette>("searchBox")->text().isEmpty());
}

void TestShell::asksBeforeItCloses()
{
    page("connect")->mayLeave = false;
    m_window->close();
    QVERIFY(m_window->isVisible());
    QCOMPARE(page("connect")->asked, 1);
    page("connect")->mayLeave = true;
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!m_memory.value(u"window/geometry"_s).toByteArray().isEmpty());
}

void TestShell::saysDemoInTheTitle()
{
    m_window->setHarborTitle(u"Demo"_s, true);
    QVERIFY(m_window->windowTitle().startsWith("DEMO"_L1));
    m_window->setHarborTitle(u"harbor.potus.local"_s, false);
    QCOMPARE(m_window->windowTitle(), u"harbor.potus.local – Berth"_s);
}

void TestShell::countsRunningWork()
{
    auto *running = child<QAbstractButton>("runningButton");
    QVERIFY(running->isHidden());
    bool cancelled = false;
    QPointer<Task> task = m_tasks->start(u"Delete project"_s, [&] { cancelled = true; });
    task->setProgress(3, 8, u"nvidia/cuda"_s);
    QVERIFY(!running->isHidden());
    QCOMPARE(task->progressText(), u"3 of 8 · nvidia/cuda"_s);
    running->click();
    auto *cancel = child<QAbstractButton>("taskCancel");
    QVERIFY(cancel->isEnabled());
    cancel->click();
    QVERIFY(cancelled);
    task->finish(Task::State::Cancelled, u"Stopped after 3 of 8."_s);
    QVERIFY(running->isHidden());
    QVERIFY(!cancel->isEnabled());
}

void TestShell::listsEveryShortcut()
{
    ShortcutsDialog dialog(m_window->actions());
    auto *list = dialog.findChild<QAbstractItemView *>();
    QVERIFY(list);
    QStringList shown;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        shown.append(list->model()->index(row, 1).data().toString());
    for (const Actions::Entry &entry : m_window->actions().all()) {
        if (!entry.action->shortcut().isEmpty())
            QVERIFY2(shown.contains(entry.action->shortcut().toString(QKeySequence::NativeText)),
                qPrintable(entry.action->text()));
    }
}

void TestShell::putsEveryActionIntoAMenu()
{
    QList<QAction *> inMenus;
    for (QAction *part : m_window->header()->mainMenu()->actions())
        inMenus.append(part->menu()->actions());
    for (const Actions::Entry &entry : m_window->actions().all())
        QVERIFY2(inMenus.contains(entry.action), qPrintable(entry.action->text()));
}

void TestShell::namesEveryControl()
{
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith("qt_"_L1))
            continue;
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
    }
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
