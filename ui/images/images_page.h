#pragma once

#include "app/core/call.h"
#include "app/models/image_tree.h"
#include "app/setup/image_changes.h"
#include "ui/widgets/page_context.h"
#include "ui/widgets/table_page.h"

#include <QSet>

class QComboBox;

namespace berth::ui {

class ImageDetails;

/** What a project holds: repositories, their artifacts, and everything known of one. */
class ImagesPage final : public TablePage
{
    Q_OBJECT
public:
    ImagesPage(PageInfo info, PageContext context, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ImagesPage)

    void refresh() override;
    /** "project", "project/repository" or "project/repository@digest". */
    bool openObject(const QString &id) override;

private:
    void addActions();
    void loadProjects();
    void fillProjects(const QList<harbor::Project> &projects);
    void chooseProject(const QString &name);
    void explainProject(const harbor::ProjectSummary &summary);
    void explainRetention(const QString &project);
    void connectTree();
    void keepOpen();
    void reopen();
    void showDetails();
    void goOnTo(const QString &id);
    void copy(bool byDigest);
    void askToDelete();
    void confirmArtifact(const ArtifactPlace &place, const RemovalPlan &plan);
    void confirmRepository(const QString &repository, const RemovalPlan &plan);
    void run(const Call<ChangeReport> &change);
    void updateActions();

    Session &m_session;
    ImageTree *m_tree;
    ImageDetails *m_details;
    QComboBox *m_projects;
    QAction *m_copyTag = nullptr;
    QAction *m_copyDigest = nullptr;
    QAction *m_useIt = nullptr;
    QAction *m_delete = nullptr;
    QString m_wantedProject;
    QString m_wanted; ///< an object to go to as soon as it has arrived
    QStringList m_open; ///< repositories that were open before the list came anew
    QString m_current; ///< what was selected then
    QSet<QString> m_warned; ///< projects whose retention was pointed out in this run
    bool m_changing = false; ///< a delete is on its way
    Latest m_projectList;
    Latest m_summary;
    Latest m_retention;
    Latest m_plan;
};

} // namespace berth::ui
