#pragma once

#include "app/models/paged_model.h"
#include "app/session/session.h"
#include "app/store/profile.h"
#include "ui/widgets/page_context.h"
#include "ui/widgets/table_page.h"

namespace berth::ui {

class Sheet;

/** The Harbors Berth knows: connect, rename, remove. */
class ProfilesPage final : public TablePage
{
    Q_OBJECT
public:
    ProfilesPage(PageInfo info, PageContext context, QWidget *parent = nullptr);
    /** The sheet's rule asks this page, so it goes first. */
    ~ProfilesPage() override;
    Q_DISABLE_COPY_MOVE(ProfilesPage)

    void confirmLeave(std::function<void(bool)> answer) override;

private:
    void addActions();
    [[nodiscard]] const store::Profile *current() const;
    void rename();
    void finishRename();
    void askToRemove();
    void remove(const store::Profile &profile, bool evenSo);
    void couldNotForget(const store::Profile &profile, const Error &error);
    void updateActions();

    Session &m_session;
    PagedModel<store::Profile> *m_model;
    Sheet *m_sheet;
    QAction *m_add = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
    QUuid m_renamed;
    Latest m_running;
};

} // namespace berth::ui
