#pragma once

#include "app/core/call.h"
#include "ui/widgets/search.h"

#include <QLineEdit>
#include <QTimer>

#include <functional>
#include <vector>

class QListWidget;

namespace berth::ui {

/**
 * The search box: finds pages and actions at once and objects of the Harbor a moment later. The list under it is part
 * of the window, so that the typing never stops.
 */
class CommandPalette final : public QLineEdit
{
    Q_OBJECT
public:
    /** A page or an action: what is known without asking anybody. */
    struct Command
    {
        QString title = {};
        QString detail = {}; ///< its menu, its shortcut
        Icon icon = Icon::Dot;
        std::function<void()> run = {};
    };
    using Commands = std::function<QList<Command>()>;

    explicit CommandPalette(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CommandPalette)

    void setCommands(Commands commands) { m_commands = std::move(commands); }
    /** Not owned; asked when a person has stopped typing for a moment. Null: none. */
    void setProvider(SearchProvider *provider) { m_provider = provider; }

Q_SIGNALS:
    void hitChosen(const berth::ui::SearchHit &hit);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void textTyped(const QString &text);
    void ask();
    void showHits(const QList<SearchHit> &hits);
    void addRow(const QString &title, const QString &detail, Icon icon, std::function<void()> run);
    void placeList();
    void move(int step);
    void runCurrent();
    void leave();

    Commands m_commands;
    SearchProvider *m_provider = nullptr;
    QListWidget *m_list = nullptr; // made with the first use
    std::vector<std::function<void()>> m_runs;
    QTimer m_typing;
    Latest m_search;
};

} // namespace berth::ui
