#pragma once

#include "app/core/call.h"
#include "app/session/session.h"
#include "ui/widgets/form.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

class QPushButton;
class QVBoxLayout;

namespace berth::ui {

class KeyValueList;
class Label;
class NoticeBar;

/** The NGC key of this profile: given, recognised, replaced, forgotten. It is never shown again. */
class KeyPage final : public Page
{
    Q_OBJECT
public:
    KeyPage(PageInfo info, PageContext context, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(KeyPage)

    void activate() override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return {m_forget}; }
    void confirmLeave(std::function<void(bool)> answer) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clearForm();
    void buildCard(QVBoxLayout *inside);
    void showFacts();
    void recognise();
    void keep();
    void kept(const Result<store::Keeping> &keeping);
    void askToForget();

    Session &m_session;
    NoticeBar *m_notices;
    KeyValueList *m_facts;
    Form *m_form = nullptr;
    SecretField *m_key = nullptr;
    TextField *m_expires = nullptr;
    QPushButton *m_keep = nullptr;
    QAction *m_forget;
    bool m_replacing = false;
    Latest m_running;
};

} // namespace berth::ui
