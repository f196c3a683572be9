#pragma once

#include "app/models/activity_model.h"
#include "app/store/activity.h"
#include "ui/widgets/page_context.h"
#include "ui/widgets/table_page.h"

#include <QSortFilterProxyModel>

namespace berth::ui {

/** Every write made with this profile, newest first: what, to which object, what came of it, under which request id. */
class ActivityPage final : public TablePage
{
    Q_OBJECT
public:
    ActivityPage(PageInfo info, PageContext context, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ActivityPage)

private:
    void updateStatus();
    void chooseFile();
    void saveTo(const QString &path);

    std::shared_ptr<store::ActivityLog> m_log;
    ActivityModel *m_model;
    QSortFilterProxyModel *m_shown;
    ListStatus m_status;
    QAction *m_save = nullptr;
};

} // namespace berth::ui
