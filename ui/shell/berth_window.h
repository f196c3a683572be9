#pragma once

#include "app/core/call.h"
#include "ui/shell/harbor_search.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/page_context.h"

#include <QObject>

namespace berth::ui {

class ConnectPage;
class Theme;

/**
 * Berth as a person meets it: puts the pages into the window and keeps header, menus and pages in step with the
 * session. The only place where features and shell meet.
 */
class BerthWindow final : public QObject
{
    Q_OBJECT
public:
    BerthWindow(PageContext context, Theme &theme, QObject *parent = nullptr);
    ~BerthWindow() override;
    Q_DISABLE_COPY_MOVE(BerthWindow)

    struct Start
    {
        bool demo = false;
        QString profile = {}; ///< by name; empty: the one used last
    };
    /** Shows the window and goes to the demo, a profile or the first page. */
    void start(const Start &how);

    [[nodiscard]] MainWindow &window() { return m_window; }

private:
    void addPages();
    void addActions();
    void addThemeActions();
    void connectionChanged();
    /** How many endpoints and projects there are, for the sidebar. */
    void countThings();
    void showFacts();
    void fillHarborMenu();
    /** Asks the pages, then goes. */
    void leaveFor(std::function<void()> go);
    void openProfile(const QUuid &id);
    [[nodiscard]] ConnectPage *connectPage() const; ///< once it was shown
    void showConnect(const QString &objectId = {});

    PageContext m_context;
    Theme &m_theme;
    MainWindow m_window;
    HarborSearch m_search;
    QString m_lastPage;
    Latest m_endpoints;
    Latest m_projects;
};

} // namespace berth::ui
