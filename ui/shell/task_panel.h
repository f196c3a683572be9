#pragma once

#include "app/models/task_model.h"

#include <QDockWidget>

class QListView;
class QPushButton;

namespace berth::ui {

/** Running and ended work along the bottom of the window: what, how far, how it ended, and a way to end it. */
class TaskPanel final : public QDockWidget
{
    Q_OBJECT
public:
    explicit TaskPanel(TaskList &tasks, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TaskPanel)

private:
    void updateButton();

    TaskModel m_model;
    QListView *m_list;
    QPushButton *m_cancel;
};

} // namespace berth::ui
