#pragma once

#include "app/core/call.h"
#include "app/harbor/project.h"
#include "app/harbor/registry.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

#include <optional>

class QVBoxLayout;

namespace berth {
class Session;
}

namespace berth::ui {

class Card;
class KeyValueList;
class NoticeBar;

/** How the connected Harbor is: who is signed in and may do what, its parts, its caches, and what to do next. */
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    OverviewPage(PageInfo info, PageContext context, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(OverviewPage)

    void activate() override;
    void refresh() override;

private:
    /** What the caches of this Harbor are made of, as far as this account may see it. */
    struct Caches
    {
        std::optional<QList<harbor::Registry>> endpoints = {};
        std::optional<QList<harbor::Project>> proxies = {};
    };

    void load();
    void showFacts();
    void showHealth();
    void showSteps();
    void showNotices();
    void addStep(bool done, const QString &title, const QString &text, const QString &button, const QString &pageId,
        const QString &objectId = {});
    Card *addCard(QVBoxLayout *column, const QString &title, QVBoxLayout *&inside);

    Session &m_session;
    NoticeBar *m_notices;
    KeyValueList *m_facts = nullptr;
    KeyValueList *m_health = nullptr;
    QVBoxLayout *m_steps = nullptr;
    Caches m_caches;
    bool m_loaded = false;
    Latest m_endpointList;
    Latest m_projectList;
};

} // namespace berth::ui
