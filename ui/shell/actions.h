#pragma once

#include "ui/widgets/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>

namespace berth::ui {

/** Which menu an action stands in. */
enum class MenuGroup { Harbor, Go, View, Help };

/**
 * Every action of the window, made once: the menus, the shortcuts, the shortcut list and the search box all read this.
 */
class Actions final : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QAction *action = nullptr;
        MenuGroup group = MenuGroup::Harbor;
    };

    explicit Actions(QWidget *window);
    Q_DISABLE_COPY_MOVE(Actions)

    /** @p id is the action's objectName. */
    QAction *add(const QString &id, MenuGroup group, const QString &text, const QKeySequence &shortcut,
        std::function<void()> run, Icon icon = Icon::Dot);
    [[nodiscard]] const QList<Entry> &all() const { return m_entries; }
    [[nodiscard]] QList<QAction *> of(MenuGroup group) const;
    [[nodiscard]] QAction *find(const QString &id) const;
    [[nodiscard]] static QString title(MenuGroup group);

private:
    QWidget *m_window;
    QList<Entry> m_entries;
};

} // namespace berth::ui
