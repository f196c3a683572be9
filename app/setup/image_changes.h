#pragma once

#include "app/setup/change_context.h"

namespace berth {

/** Where an artifact is. */
struct ArtifactPlace
{
    QString project = {};
    QString repository = {}; ///< name below the project
    QString digest = {};

    /** "nvidiaio/nvidia/cuda@sha256:…" */
    [[nodiscard]] QString text() const;
    bool operator==(const ArtifactPlace &) const = default;
};

/** What deleting an artifact or a repository takes along, worked out before anything is sent. */
struct RemovalPlan
{
    QStringList tags = {}; ///< every tag that goes
    QStringList children = {}; ///< digests of platform images that no other index and no tag keeps
    QStringList keptChildren = {}; ///< children that stay, because something else needs them
    QStringList blockers = {}; ///< digests of indexes that hold it: Harbor refuses (412)
    qint64 artifacts = 0; ///< how many artifacts go, children included where known
    qint64 bytes = 0; ///< as listed; the space comes back with the next garbage collection
    bool complete = true; ///< false when the list was cut
    QString sentence = {}; ///< translated: what goes, or why it cannot

    [[nodiscard]] bool possible() const { return blockers.isEmpty(); }
    bool operator==(const RemovalPlan &) const = default;
};

/** Deletes artifacts, tags and repositories. Something that is gone already is Done. */
class ImageChanges final
{
public:
    explicit ImageChanges(ChangeContext context)
        : m_context(std::move(context))
    {
    }

    Call<RemovalPlan> planArtifact(const ArtifactPlace &place) const;
    Call<RemovalPlan> planRepository(const QString &project, const QString &repository) const;

    /** One DELETE; Refused when it belongs to an index or a tag is immutable. */
    Call<ChangeReport> removeArtifact(const ArtifactPlace &place) const;
    /** The tag alone; the artifact stays. */
    Call<ChangeReport> removeTag(const ArtifactPlace &place, const QString &tag) const;
    Call<ChangeReport> removeRepository(const QString &project, const QString &repository) const;

private:
    ChangeContext m_context;
};

} // namespace berth
