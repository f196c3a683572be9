#pragma once

#include "app/models/project_rows.h"
#include "app/setup/project_changes.h"
#include "ui/widgets/details_panel.h"

namespace berth::ui {

/** One project beside the table: what it is, how much it holds, and how long it keeps it. */
class ProjectDetails final : public DetailsPanel
{
    Q_OBJECT
public:
    explicit ProjectDetails(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ProjectDetails)

    void show(const ProjectRow &row, const QList<QAction *> &actions);
    using DetailsPanel::show;
    /** Quota and retention as just read. */
    void showState(const ProjectState &state);

Q_SIGNALS:
    void endpointChosen(qint64 id);

private:
    KeyValueList *m_kept = nullptr;
};

} // namespace berth::ui
