#pragma once

#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>

namespace berth::harbor {

/** How long a proxy project keeps what nobody pulls: the choice people make. */
struct RetentionChoice
{
    enum class Kind {
        Harbor, ///< what Harbor adds by itself: 7 days since the last pull, checked at midnight (harbor-api.md §4.4)
        Days, ///< the same with `days`
        Keep, ///< for ever: rule `always`, no schedule; works on all versions (harbor-api.md §0.2c)
        Other, ///< a policy somebody wrote by hand; only read, never asked for
    } kind = Kind::Harbor;
    int days = 7; ///< for Harbor always 7; 0 for Keep and Other

    static RetentionChoice harborDefault() { return {}; }
    static RetentionChoice keepDays(int days) { return {Kind::Days, days}; }
    static RetentionChoice keep() { return {Kind::Keep, 0}; }

    bool operator==(const RetentionChoice &) const = default;
};

/** One rule, as far as Berth reads it. */
struct RetentionRule
{
    qint64 id = 0;
    bool disabled = false;
    QString action = {}; ///< retain
    QString ruleTemplate = {}; ///< nDaysSinceLastPull, always …
    qint64 param = 0; ///< the one number of the template; 0 when it has none
    QString tagPattern = {};
    QString repositoryPattern = {};

    bool operator==(const RetentionRule &) const = default;
};

/** A tag retention policy (harbor-api.md §6.3). `raw` keeps what Berth does not read, for writing it back. */
struct RetentionPolicy
{
    qint64 id = 0;
    qint64 projectId = 0;
    QString cron = {}; ///< six fields; empty: by hand only
    QDateTime nextRun = {};
    QList<RetentionRule> rules = {};
    QJsonObject raw = {};

    /** Harbor for its own seven days, Days for another number over everything, Keep, or Other. */
    [[nodiscard]] RetentionChoice choice() const;
    bool operator==(const RetentionPolicy &) const = default;
};

[[nodiscard]] Result<RetentionPolicy> retentionFromJson(const QJsonValue &value);
/** The body that makes @p choice out of a policy: id, scope and unknown members stay, rules and schedule are replaced.
 */
[[nodiscard]] QJsonObject retentionBody(const RetentionPolicy &policy, const RetentionChoice &choice);
/** "7 days after the last pull (what Harbor adds by itself)", "for ever" …, translated. */
[[nodiscard]] QString retentionText(const RetentionChoice &choice);

/** Retention policies. There is no delete: up to 2.13 that is a dead end (harbor-api.md §0.2c). */
class Retentions final
{
public:
    explicit Retentions(const Access &access)
        : m_access(access)
    {
    }

    /** ServerFault for an id that was deleted (harbor-api.md §0.2). */
    Call<RetentionPolicy> get(qint64 id) const;
    /** Turns the given policy into @p choice. */
    Call<Changed> update(const RetentionPolicy &policy, const RetentionChoice &choice) const;
    /** For a project that has none. */
    Call<Created> create(qint64 projectId, const RetentionChoice &choice) const;

private:
    Access m_access;
};

} // namespace berth::harbor
