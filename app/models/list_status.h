#pragma once

#include "app/core/error.h"

#include <QDateTime>
#include <QObject>

namespace berth {

/** Where a list stands. Failed keeps the rows it had. */
enum class LoadState { NotLoaded, Loading, LoadingMore, Idle, Failed };

/**
 * The state of a list beside its rows, so that a page can show loading, empty, failed and offline without knowing the
 * model. The model writes it; views read it and listen to changed().
 */
class ListStatus final : public QObject
{
    Q_OBJECT
public:
    explicit ListStatus(QObject *parent = nullptr)
        : QObject(parent)
    {
    }
    Q_DISABLE_COPY_MOVE(ListStatus)

    [[nodiscard]] LoadState state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< -1 unknown
    [[nodiscard]] qint64 shown() const { return m_shown; } ///< rows that have arrived
    [[nodiscard]] bool isFiltered() const { return m_filtered; }
    [[nodiscard]] QDateTime loadedAt() const { return m_loadedAt; } ///< last success, invalid: never

    void setLoading(bool more);
    void setLoaded(qint64 shown, qint64 total, const QDateTime &at);
    void setFailed(const Error &error);
    void setFiltered(bool filtered);
    /** Back to NotLoaded, e.g. when the session ends. */
    void reset();

Q_SIGNALS:
    void changed();

private:
    LoadState m_state = LoadState::NotLoaded;
    Error m_error;
    qint64 m_total = -1;
    qint64 m_shown = 0;
    bool m_filtered = false;
    QDateTime m_loadedAt;
};

} // namespace berth
