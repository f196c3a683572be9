#pragma once

#include "app/harbor/user.h"
#include "app/net/access.h"

#include <QDateTime>
#include <QJsonObject>

namespace berth::harbor {

/** What a robot may do in one place. */
struct RobotGrant
{
    QString kind = {}; ///< system or project
    QString nameSpace = {}; ///< "/" for system, a project's name or "*"
    QList<Permission> access = {};

    bool operator==(const RobotGrant &) const = default;
};

/** A robot account (harbor-api.md §6.1). */
struct Robot
{
    qint64 id = 0;
    QString name = {}; ///< full, as it signs in: robot$nvidiaio+pull
    QString description = {};
    QString level = {}; ///< system or project
    bool disabled = false;
    bool editable = false;
    qint64 durationDays = 0; ///< -1: no end
    QDateTime expires = {}; ///< invalid: never
    QDateTime created = {};
    QList<RobotGrant> grants = {};

    [[nodiscard]] bool expired(const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    bool operator==(const Robot &) const = default;
};

struct RobotSpec
{
    QString name = {}; ///< short: "pull"; Harbor puts prefix and project in front
    QString description = {};
    QString level = QStringLiteral("project");
    qint64 durationDays = -1; ///< never 0, which Harbor refuses
    QList<RobotGrant> grants = {};

    /** One that may pull from one project and nothing else. */
    static RobotSpec pullOnly(const QString &name, const QString &project, qint64 durationDays = -1);
    bool operator==(const RobotSpec &) const = default;
};

/** What a create answers: the only time the secret is seen. */
struct NewRobot
{
    qint64 id = 0;
    QString name = {}; ///< full
    SharedSecret secret = {};
    QDateTime created = {};
    QDateTime expires = {}; ///< invalid: never
};

[[nodiscard]] Result<Robot> robotFromJson(const QJsonValue &value);
[[nodiscard]] Result<NewRobot> newRobotFromJson(const QJsonValue &value);
[[nodiscard]] QJsonObject toJson(const Robot &robot);
[[nodiscard]] QJsonObject createBody(const RobotSpec &spec);

/** Robot accounts. */
class Robots final
{
public:
    explicit Robots(const Access &access)
        : m_access(access)
    {
    }

    /** System robots. */
    Call<Page<Robot>> list(const PageQuery &query = {}) const;
    /** Robots of one project, by its number. */
    Call<Page<Robot>> ofProject(qint64 projectId) const;
    Call<NewRobot> create(const RobotSpec &spec) const;
    /** A new secret, made by Harbor; the former ends at once. */
    Call<SharedSecret> refreshSecret(qint64 id) const;
    Call<Changed> remove(qint64 id) const;

private:
    Access m_access;
};

} // namespace berth::harbor
