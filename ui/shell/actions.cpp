#include "ui/shell/actions.h"

#include <QWidget>

namespace berth::ui {

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QAction *Actions::add(const QString &id, MenuGroup group, const QString &text, const QKeySequence &shortcut,
    std::function<void()> run, Icon image)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(id);
    if (image != Icon::Dot)
        action->setIcon(iconOf(image));
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_window->addAction(action); // shortcuts work although no menu bar shows them
    m_entries.append({action, group});
    return action;
}

QList<QAction *> Actions::of(MenuGroup group) const
{
    QList<QAction *> actions;
    for (const Entry &entry : m_entries) {
        if (entry.group == group)
            actions.append(entry.action);
    }
    return actions;
}

QAction *Actions::find(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action->objectName() == id)
            return entry.action;
    }
    return nullptr;
}

QString Actions::title(MenuGroup group)
{
    switch (group) {
    case MenuGroup::Harbor:
        return tr("Harbor");
    case MenuGroup::Go:
        return tr("Go");
    case MenuGroup::View:
        return tr("View");
    case MenuGroup::Help:
        return tr("Help");
    }
    return {};
}

} // namespace berth::ui
