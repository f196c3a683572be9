#include "app/models/list_status.h"

namespace berth {

void ListStatus::setLoading(bool more)
{
    m_state = more ? LoadState::LoadingMore : LoadState::Loading;
    Q_EMIT changed();
}

void ListStatus::setLoaded(qint64 shown, qint64 total, const QDateTime &at)
{
    m_state = LoadState::Idle;
    m_error = {};
    m_shown = shown;
    m_total = total;
    m_loadedAt = at;
    Q_EMIT changed();
}

void ListStatus::setFailed(const Error &error)
{
    m_state = LoadState::Failed;
    m_error = error;
    Q_EMIT changed();
}

void ListStatus::setFiltered(bool filtered)
{
    if (m_filtered == filtered)
        return;
    m_filtered = filtered;
    Q_EMIT changed();
}

void ListStatus::reset()
{
    m_state = LoadState::NotLoaded;
    m_error = {};
    m_total = -1;
    m_shown = 0;
    m_loadedAt = {};
    Q_EMIT changed();
}

} // namespace berth
