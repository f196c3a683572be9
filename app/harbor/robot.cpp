#include "app/harbor/robot.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

/** Robots tell their end in seconds since 1970; -1 is never (harbor-api.md §6.1). */
QDateTime endFrom(qint64 seconds)
{
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

Result<RobotGrant> grantFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"robot.permission"_s);
    RobotGrant grant;
    grant.kind = fields.text("kind"_L1);
    grant.nameSpace = fields.text("namespace"_L1);
    auto access = listFromJson<Permission>(fields.array("access"_L1), permissionFromJson);
    if (access)
        grant.access = std::move(*access);
    else
        fields.note(access.error());
    return fields.finish(grant);
}

QJsonArray grantsJson(const QList<RobotGrant> &grants)
{
    QJsonArray array;
    for (const RobotGrant &grant : grants) {
        QJsonArray access;
        for (const Permission &permission : grant.access)
            access.append(QJsonObject{{"resource"_L1, permission.resource}, {"action"_L1, permission.action}});
        array.append(QJsonObject{{"kind"_L1, grant.kind}, {"namespace"_L1, grant.nameSpace}, {"access"_L1, access}});
    }
    return array;
}

QString robotId(const Robot &row)
{
    return QString::number(row.id);
}

} // namespace

bool Robot::expired(const QDateTime &now) const
{
    return expires.isValid() && expires <= now;
}

RobotSpec RobotSpec::pullOnly(const QString &name, const QString &project, qint64 durationDays)
{
    RobotSpec spec;
    spec.name = name;
    spec.durationDays = durationDays;
    spec.grants = {{u"project"_s, project, {{u"repository"_s, u"pull"_s}}}};
    return spec;
}

Result<Robot> robotFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"robot"_s);
    Robot robot;
    robot.id = fields.integer("id"_L1);
    robot.name = fields.text("name"_L1);
    robot.description = fields.text("description"_L1);
    robot.level = fields.text("level"_L1);
    robot.disabled = fields.flag("disable"_L1);
    robot.editable = fields.flag("editable"_L1);
    robot.durationDays = fields.integer("duration"_L1);
    robot.expires = endFrom(fields.integer("expires_at"_L1));
    robot.created = fields.time("creation_time"_L1);
    auto grants = listFromJson<RobotGrant>(fields.array("permissions"_L1), grantFromJson);
    if (grants)
        robot.grants = std::move(*grants);
    else
        fields.note(grants.error());
    return fields.finish(robot);
}

Result<NewRobot> newRobotFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"robot"_s);
    NewRobot robot;
    robot.id = fields.integer("id"_L1);
    robot.name = fields.text("name"_L1);
    robot.secret = std::make_shared<const Secret>(QStringView(fields.text("secret"_L1)));
    robot.created = fields.time("creation_time"_L1);
    robot.expires = endFrom(fields.integer("expires_at"_L1));
    return fields.finish(robot);
}

QJsonObject toJson(const Robot &robot)
{
    QJsonObject object{
        {"id"_L1, robot.id},
        {"name"_L1, robot.name},
        {"description"_L1, robot.description},
        {"level"_L1, robot.level},
        {"disable"_L1, robot.disabled},
        {"editable"_L1, robot.editable},
        {"duration"_L1, robot.durationDays},
        {"expires_at"_L1, robot.expires.isValid() ? robot.expires.toSecsSinceEpoch() : -1},
        {"permissions"_L1, grantsJson(robot.grants)},
    };
    if (robot.created.isValid())
        object.insert("creation_time"_L1, timeText(robot.created));
    return object;
}

QJsonObject createBody(const RobotSpec &spec)
{
    return {{"name"_L1, spec.name}, {"description"_L1, spec.description}, {"level"_L1, spec.level},
        {"duration"_L1, spec.durationDays}, {"disable"_L1, false}, {"permissions"_L1, grantsJson(spec.grants)}};
}

Call<Page<Robot>> Robots::list(const PageQuery &query) const
{
    return decodePage<Robot>(m_access.list(apiPath({u"robots"_s}), query), robotFromJson);
}

Call<Page<Robot>> Robots::ofProject(qint64 projectId) const
{
    PageQuery query;
    query.q = u"Level=project,ProjectID=%1"_s.arg(projectId); // capitals matter here (harbor-api.md §6.1)
    query.sort = u"name"_s;
    return allPages<Robot>(
        query, [self = *this](const PageQuery &page) { return self.list(page); }, robotId);
}

Call<NewRobot> Robots::create(const RobotSpec &spec) const
{
    return m_access.post(apiPath({u"robots"_s}), createBody(spec)).andThen([](const Created &created) {
        return newRobotFromJson(created.body);
    });
}

Call<SharedSecret> Robots::refreshSecret(qint64 id) const
{
    return m_access.patch(apiPath({u"robots"_s, QString::number(id)}), QJsonObject{{"secret"_L1, QString()}})
        .andThen([](const Changed &changed) -> Result<SharedSecret> {
            JsonFields fields(changed.body, u"robot"_s);
            const SharedSecret secret = std::make_shared<const Secret>(QStringView(fields.text("secret"_L1)));
            return fields.finish(secret);
        });
}

Call<Changed> Robots::remove(qint64 id) const
{
    return m_access.remove(apiPath({u"robots"_s, QString::number(id)}));
}

} // namespace berth::harbor
