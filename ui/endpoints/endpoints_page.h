#pragma once

#include "app/core/call.h"
#include "app/models/endpoint_rows.h"
#include "app/models/paged_model.h"
#include "app/setup/change_report.h"
#include "app/setup/endpoint_changes.h"
#include "ui/widgets/page_context.h"
#include "ui/widgets/table_page.h"

namespace berth::ui {

class EndpointDetails;
class EndpointSheet;

/** The upstream registries of a Harbor: list, form, test, delete. */
class EndpointsPage final : public TablePage
{
    Q_OBJECT
public:
    EndpointsPage(PageInfo info, PageContext context, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(EndpointsPage)

    /** An endpoint's id; "new:nvidia" opens the form with the NVIDIA preset. */
    bool openObject(const QString &id) override;
    void confirmLeave(std::function<void(bool)> answer) override;

private:
    void addActions();
    void addFilters();
    void updateAllowed();
    [[nodiscard]] const EndpointRow *current() const;
    [[nodiscard]] QStringList names() const;
    void showDetails();
    void saved(const ChangeReport &report);
    void testCurrent();
    void askToDelete();
    void confirmDelete(const harbor::Registry &registry, const EndpointUse &use);
    void remove(const harbor::Registry &registry);
    void showReport(const ChangeReport &report);

    Session &m_session;
    PagedModel<EndpointRow> *m_model;
    EndpointDetails *m_details;
    EndpointSheet *m_form;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_test = nullptr;
    QAction *m_delete = nullptr;
    Latest m_uses; ///< for the details: a refresh asks again, and must not take a question with it
    Latest m_running;
};

} // namespace berth::ui
