#pragma once

#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>

namespace berth::harbor {

/** A repository (harbor-api.md §5.2). */
struct Repository
{
    qint64 id = 0;
    qint64 projectId = 0;
    QString name = {}; ///< full: project/repository
    QString description = {};
    qint64 artifactCount = 0; ///< without children of indexes
    qint64 pullCount = 0;
    QDateTime created = {};
    QDateTime updated = {}; ///< "row changed": every pull moves it

    /** "nvidiaio" */
    [[nodiscard]] QString projectName() const;
    /** "nvidia/cuda": the name below its project, as every call here takes it. */
    [[nodiscard]] QString shortName() const;

    bool operator==(const Repository &) const = default;
};

[[nodiscard]] Result<Repository> repositoryFromJson(const QJsonValue &value);
[[nodiscard]] QJsonObject toJson(const Repository &repository);

/** `key=~text` in Harbor's grammar, for a filter field: commas, which the grammar cannot carry, end the text. */
[[nodiscard]] QString containsQuery(const QString &key, const QString &text);

/** Repositories; `repository` is always the name below the project. */
class Repositories final
{
public:
    explicit Repositories(const Access &access)
        : m_access(access)
    {
    }

    /** Sort keys: name, creation_time, update_time, pull_count; q: name=~…. */
    Call<Page<Repository>> list(const QString &project, const PageQuery &query = {}) const;
    Call<Page<Repository>> all(const QString &project, const QString &q = {}, const QString &sort = {}) const;
    /** Across all projects the asker sees. */
    Call<Page<Repository>> everywhere(const PageQuery &query = {}) const;
    Call<Repository> get(const QString &project, const QString &repository) const;
    /** With every artifact in it; Precondition when a tag is immutable. */
    Call<Changed> remove(const QString &project, const QString &repository) const;

private:
    Access m_access;
};

} // namespace berth::harbor
