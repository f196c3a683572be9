#pragma once

#include "app/core/call.h"
#include "app/harbor/project.h"
#include "app/harbor/registry.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

#include <QHash>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace berth {
class Session;
}

namespace berth::ui {

class Card;
class KeyValueList;
class Label;
class NoticeBar;
class StatusLabel;

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
    /** One thing to do on the way to cached images; its widgets stay, so that the focus does. */
    struct Step
    {
        StatusLabel *state = nullptr;
        Label *words = nullptr;
        QPushButton *go = nullptr;
        QString objectId = {}; ///< what the button opens on its page
    };
    /** What a step says now. */
    struct StepFacts
    {
        bool done = false;
        QString text = {};
        QString button = {};
        QString objectId = {};
    };

    void addCards(QVBoxLayout *column);
    void addSteps(QVBoxLayout *column);
    void load();
    void showFacts();
    void showHealth();
    void showSteps();
    void showKeyStep();
    void showEndpointStep();
    void showProjectSteps();
    void showNotices();
    void showStep(const QString &pageId, const StepFacts &facts);
    /** The endpoint for nvcr.io, a healthy one first. */
    [[nodiscard]] std::optional<harbor::Registry> nvidiaEndpoint() const;
    /** What to say of a list that did not come. */
    [[nodiscard]] static QString whyNot(const Error &error, const QString &notAllowed);
    Card *addCard(QVBoxLayout *column, const QString &title, QVBoxLayout *&inside);

    Session &m_session;
    NoticeBar *m_notices;
    KeyValueList *m_facts = nullptr;
    KeyValueList *m_health = nullptr;
    QHash<QString, Step> m_steps; ///< by page
    std::optional<Result<berth::Page<harbor::Registry>>> m_endpoints; ///< nothing until they answered
    std::optional<Result<berth::Page<harbor::Project>>> m_proxies;
    QStringList m_noticed; ///< what the notice bar was last given
    Latest m_endpointList;
    Latest m_projectList;
};

} // namespace berth::ui
