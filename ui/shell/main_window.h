#pragma once

#include "app/core/task.h"
#include "ui/shell/actions.h"
#include "ui/widgets/page.h"
#include "ui/widgets/search.h"
#include "ui/widgets/view_memory.h"

#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace berth::ui {

class CommandPalette;
class HeaderBar;
class Sidebar;
class TaskPanel;

/** A page the window can show, made when it is first wanted. */
struct PageEntry
{
    enum class Place { Sidebar, Bottom, Beside /**< reached by menu, search and links only */ };

    PageInfo info = {};
    std::function<Page *(QWidget *parent)> make = {};
    Place place = Place::Sidebar;
    bool needsHarbor = true;
};

/**
 * The window: header, sidebar, one page at a time, running work. Knows pages only by their entries, and nothing of
 * Harbor; BerthWindow tells it what to show.
 */
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(ViewMemory &memory, TaskList &tasks, QWidget *parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    void addPage(const PageEntry &entry);
    /** Fills the menus; after every page and action is there. */
    void finish();

    void showPage(const QString &pageId, const QString &objectId = {});
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] Page *page(const QString &pageId) const; ///< null while it was not made

    /** Pages that need a Harbor can be chosen or not; those of a former Harbor are gone with what they showed. */
    void setHarborAvailable(bool available);
    void dropHarborPages();
    /** A number in the sidebar for a page that was not made yet; a page counts for itself. */
    void setCount(const QString &pageId, qint64 count);
    /** Asks every page whether it may go; @p answer comes once. */
    void confirmLeave(std::function<void(bool)> answer);

    [[nodiscard]] Actions &actions() { return m_actions; }
    [[nodiscard]] HeaderBar *header() const { return m_header; }
    void setSearchProvider(SearchProvider *provider);
    void setRequests(int count);
    /** "harbor.potus.local", "Demo": stands in the title before Berth's name. */
    void setHarborTitle(const QString &title, bool demo);

Q_SIGNALS:
    void pageShown(const QString &pageId);
    /** The first paint is on screen and nothing is waiting. */
    void usable();

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Slot
    {
        PageEntry entry;
        Page *page = nullptr;
    };

    Slot *slotOf(const QString &pageId);
    Page *make(Slot &slot);
    void addWindowActions();
    void showShortcuts();
    void showAbout();
    void updateTitle();
    void updateRunning();
    void fillMenu();

    ViewMemory &m_memory;
    TaskList &m_tasks;
    Actions m_actions;
    HeaderBar *m_header;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    TaskPanel *m_taskPanel;
    QList<Slot> m_pages;
    QString m_harborTitle;
    bool m_demo = false;
    bool m_harborAvailable = false;
    bool m_mayClose = false;
    bool m_painted = false;
    int m_requests = 0;
    int m_numbered = 0;
};

} // namespace berth::ui
