#pragma once

#include "ui/shell/command_palette.h"
#include "ui/widgets/label.h"

#include <QFrame>

class QMenu;
class QToolButton;

namespace berth::ui {

/** The top of the window: which Harbor, who, how it is, the search box, and running work. Shows; decides nothing. */
class HeaderBar final : public QFrame
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(HeaderBar)

    /** What stands left of the search box. */
    struct Facts
    {
        QString harbor = {}; ///< profile or host; "Not connected"
        QString who = {}; ///< "admin · Harbor 2.15.2"; empty when not connected
        StatusValue health = {}; ///< empty word: none shown
        QList<StatusValue> badges = {}; ///< DEMO, Read-only, Certificate not verified, Plain http
    };
    void setFacts(const Facts &facts);
    /** Requests and tasks under way; 0 shows nothing. */
    void setRunning(int tasks, int requests);

    [[nodiscard]] CommandPalette *searchBox() const { return m_search; }
    [[nodiscard]] QMenu *harborMenu() const { return m_harborMenu; }
    [[nodiscard]] QMenu *mainMenu() const { return m_mainMenu; }

Q_SIGNALS:
    void runningClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *m_harbor;
    QMenu *m_harborMenu;
    QMenu *m_mainMenu;
    Label *m_who;
    StatusLabel *m_health;
    QWidget *m_badges;
    CommandPalette *m_search;
    QToolButton *m_running;
};

} // namespace berth::ui
