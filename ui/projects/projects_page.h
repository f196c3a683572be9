#pragma once

#include "app/core/call.h"
#include "app/models/paged_model.h"
#include "app/models/project_rows.h"
#include "app/setup/project_changes.h"
#include "ui/widgets/page_context.h"
#include "ui/widgets/table_page.h"

namespace berth::ui {

class ProjectDetails;
class ProjectSheet;

/** The projects of a Harbor, proxy caches among them: list, form, delete with what goes with it. */
class ProjectsPage final : public TablePage
{
    Q_OBJECT
public:
    ProjectsPage(PageInfo info, PageContext context, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ProjectsPage)

    /** A project's name; "new:ENDPOINT" opens the form on that endpoint, "edit:PROJECT" the form of that project. */
    bool openObject(const QString &id) override;
    void confirmLeave(std::function<void(bool)> answer) override;

private:
    void addActions();
    void updateAllowed();
    [[nodiscard]] const ProjectRow *current() const;
    void showDetails();
    void edit(const QString &name);
    void askToDelete();
    void confirmDelete(const harbor::Project &project, const ProjectContents &contents);
    void remove(const harbor::Project &project, bool withContent);
    void showReport(const ChangeReport &report);

    Session &m_session;
    TaskList &m_tasks;
    PagedModel<ProjectRow> *m_model;
    ProjectDetails *m_details;
    ProjectSheet *m_form;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_images = nullptr;
    QAction *m_useIt = nullptr;
    QAction *m_delete = nullptr;
    Latest m_state;
    Latest m_running;
    QString m_removing; ///< the project that is being deleted
};

} // namespace berth::ui
