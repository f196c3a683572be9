#pragma once

#include "app/harbor/project.h"

namespace berth::harbor {

struct FoundRepository
{
    qint64 projectId = 0;
    QString projectName = {};
    bool projectPublic = false;
    QString name = {}; ///< full
    qint64 pullCount = 0;
    qint64 artifactCount = 0;

    bool operator==(const FoundRepository &) const = default;
};

/** GET /search: substring, everything at once (harbor-api.md §5.7). */
struct SearchResult
{
    QList<Project> projects = {};
    QList<FoundRepository> repositories = {};

    bool operator==(const SearchResult &) const = default;
};

[[nodiscard]] Result<SearchResult> searchResultFromJson(const QJsonValue &value);

/** Search over all projects; slow on big servers, so callers wait for typing to rest. */
class Search final
{
public:
    explicit Search(const Access &access)
        : m_access(access)
    {
    }

    Call<SearchResult> find(const QString &text) const;

private:
    Access m_access;
};

} // namespace berth::harbor
