#pragma once

#include "app/setup/change_context.h"

namespace berth {

/** A project to be made. */
struct ProjectDraft
{
    QString name = {};
    std::optional<qint64> registryId = {}; ///< the endpoint of a proxy cache; nothing for a normal project
    qint64 quota = -1; ///< bytes, -1 unlimited
    harbor::ProjectSettings settings = {}; ///< `isPublic` unset means private
    harbor::RetentionChoice retention = {}; ///< for proxy projects; Harbor's 7 days unless chosen otherwise

    bool operator==(const ProjectDraft &) const = default;
};

/** What changes on a project: what is not set stays. Name, kind and endpoint cannot change. */
struct ProjectEdit
{
    harbor::ProjectSettings settings = {};
    std::optional<qint64> quota = {}; ///< bytes, -1 unlimited
    std::optional<harbor::RetentionChoice> retention = {};

    [[nodiscard]] bool isEmpty() const { return *this == ProjectEdit{}; }
    bool operator==(const ProjectEdit &) const = default;
};

/** What goes with a project when it is deleted. */
struct ProjectContents
{
    QStringList repositories = {}; ///< names below the project
    qint64 artifacts = 0; ///< top-level ones, as Harbor counts
    qint64 usedBytes = -1; ///< -1 when the account may not see it
    bool complete = true; ///< false when the list was cut
    QString sentence = {}; ///< translated: "3 repositories with 12 artifacts (5.2 MiB) go with it."

    bool operator==(const ProjectContents &) const = default;
};

/** How a project stands now, for its page and for filling the edit form. */
struct ProjectState
{
    harbor::Project project = {};
    std::optional<harbor::Quota> quota = {}; ///< nothing when the account may not read quotas
    std::optional<harbor::RetentionPolicy> retention = {}; ///< nothing without policy, or when it may not be read
};

/** The form field a server's refusal belongs to: name, quota, endpoint, bandwidth, connections, filter; empty for none.
 */
[[nodiscard]] QString projectFieldOf(const Error &error);

/** Why a draft cannot be sent to this Harbor, first objection only; BadInput with the field's name. */
[[nodiscard]] std::optional<Error> objectionTo(const ProjectDraft &draft, const harbor::Features &features);

/**
 * Creates, changes and deletes projects. Every write is read back; what Harbor dropped or changed is named in
 * `deviations`. A write of unknown outcome is reconciled by reading, never by a second write (trust.md §3).
 */
class ProjectChanges final
{
public:
    explicit ProjectChanges(ChangeContext context)
        : m_context(std::move(context))
    {
    }

    /** Project (one POST), then retention (one PUT) when it is to differ. Partly when the project stands and retention
     * failed. */
    Call<ChangeReport> create(const ProjectDraft &draft) const;
    /** Settings, quota, retention, in this order, each at most one write; stops at the first that fails. */
    Call<ChangeReport> update(const harbor::Project &seen, const ProjectEdit &edit) const;
    /**
     * Deletes a project; with @p withContent its repositories first, one after the other. Without it a project that has
     * any is Refused with them as `blockers`. Stops when another project stands under that name meanwhile.
     */
    Call<ChangeReport> remove(const harbor::Project &project, bool withContent) const;

    /** What remove(…, true) would take along. */
    Call<ProjectContents> contents(const harbor::Project &project) const;
    /** Project, quota and retention, each as far as the account may read it. */
    Call<ProjectState> state(const QString &name) const;

private:
    ChangeContext m_context;
};

} // namespace berth
