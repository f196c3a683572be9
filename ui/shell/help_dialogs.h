#pragma once

#include <QDialog>

namespace berth::ui {

class Actions;

/** Every shortcut of the window and of tables, as a list to read. */
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)
};

/** What Berth is, its version, and where it keeps things. @p lines come from whoever knows: keychain, folders. */
class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const QStringList &lines, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(AboutDialog)
};

} // namespace berth::ui
