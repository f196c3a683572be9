#pragma once

#include "app/models/activity_model.h"
#include "app/session/session.h"
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
    /** Shows the log of the profile the session is now. */
    void follow();
    void updateStatus();
    void chooseFile();
    void saveTo(const QString &path);

    Session &m_session;
    std::shared_ptr<store::ActivityLog> m_log;
    ActivityModel *m_model;
    QSortFilterProxyModel *m_shown;
    ListStatus m_status;
    QAction *m_save = nullptr;
};

} // namespace berth::ui
