#pragma once

#include "ui/widgets/search.h"

namespace berth {
class Session;
}

namespace berth::ui {

/** Finds endpoints, projects and repositories of the Harbor that is connected. */
class HarborSearch final : public SearchProvider
{
public:
    explicit HarborSearch(Session &session)
        : m_session(session)
    {
    }

    [[nodiscard]] Call<QList<SearchHit>> find(const QString &text) override;

private:
    Session &m_session;
};

} // namespace berth::ui
