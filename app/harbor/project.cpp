#include "app/harbor/project.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"
#include "app/harbor/repository.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

QByteArray projectPath(const QString &name)
{
    return apiPath({u"projects"_s, name});
}

std::optional<bool> truth(const QMap<QString, QString> &metadata, const QString &key)
{
    const QString value = metadata.value(key).toLower();
    if (value == "true"_L1)
        return true;
    if (value == "false"_L1)
        return false;
    return std::nullopt;
}

std::optional<qint64> number(const QMap<QString, QString> &metadata, const QString &key)
{
    bool ok = false;
    const qint64 value = metadata.value(key).toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<QString> text(const QMap<QString, QString> &metadata, const QString &key)
{
    const auto it = metadata.constFind(key);
    return it == metadata.constEnd() ? std::nullopt : std::optional(*it);
}

QString truthText(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QJsonObject metadataBody(const ProjectSettings &settings)
{
    QJsonObject object;
    const QMap<QString, QString> metadata = toMetadata(settings);
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace

bool Project::isPublic() const
{
    return truth(metadata, u"public"_s).value_or(false);
}

qint64 Project::retentionId() const
{
    return number(metadata, u"retention_id"_s).value_or(0);
}

ProjectSettings Project::settings() const
{
    ProjectSettings settings;
    settings.isPublic = truth(metadata, u"public"_s);
    settings.proxySpeedKb = number(metadata, u"proxy_speed_kb"_s);
    settings.maxUpstreamConnections = number(metadata, u"max_upstream_conn"_s);
    settings.localOnNotFound = truth(metadata, u"proxy_cache_local_on_not_found"_s);
    settings.referrerApi = truth(metadata, u"proxy_referrer_api"_s);
    settings.filterPattern = text(metadata, u"proxy_cache_filter_pattern"_s);
    settings.filterKind = text(metadata, u"proxy_cache_filter_kind"_s);
    settings.autoScan = truth(metadata, u"auto_scan"_s);
    return settings;
}

QMap<QString, QString> toMetadata(const ProjectSettings &settings)
{
    QMap<QString, QString> metadata;
    if (settings.isPublic)
        metadata.insert(u"public"_s, truthText(*settings.isPublic));
    if (settings.proxySpeedKb)
        metadata.insert(u"proxy_speed_kb"_s, QString::number(*settings.proxySpeedKb));
    if (settings.maxUpstreamConnections)
        metadata.insert(u"max_upstream_conn"_s, QString::number(*settings.maxUpstreamConnections));
    if (settings.localOnNotFound)
        metadata.insert(u"proxy_cache_local_on_not_found"_s, truthText(*settings.localOnNotFound));
    if (settings.referrerApi)
        metadata.insert(u"proxy_referrer_api"_s, truthText(*settings.referrerApi));
    if (settings.filterPattern)
        metadata.insert(u"proxy_cache_filter_pattern"_s, *settings.filterPattern);
    if (settings.filterKind)
        metadata.insert(u"proxy_cache_filter_kind"_s, *settings.filterKind);
    if (settings.autoScan)
        metadata.insert(u"auto_scan"_s, truthText(*settings.autoScan));
    return metadata;
}

QString ProjectFilter::q() const
{
    QStringList terms;
    if (registryId > 0)
        terms.append(u"registry_id=%1"_s.arg(registryId));
    else if (kind == Kind::Proxy)
        terms.append(u"registry_id=[1~]"_s);
    if (isPublic)
        terms.append(u"public=%1"_s.arg(truthText(*isPublic)));
    if (const QString term = containsQuery(u"name"_s, nameContains); !term.isEmpty())
        terms.append(term);
    return terms.join(u',');
}

Result<Project> projectFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"project"_s);
    Project project;
    project.id = fields.integer("project_id"_L1);
    project.name = fields.text("name"_L1);
    project.ownerId = fields.integer("owner_id"_L1);
    project.ownerName = fields.text("owner_name"_L1);
    project.registryId = fields.integer("registry_id"_L1);
    project.repoCount = fields.integer("repo_count"_L1);
    project.metadata = fields.texts("metadata"_L1);
    project.created = fields.time("creation_time"_L1);
    project.updated = fields.time("update_time"_L1);
    auto roles = listFromJson<qint64>(fields.array("current_user_role_ids"_L1), [](const QJsonValue &role) {
        JsonFields one(QJsonObject{{"role"_L1, role}}, u"project.current_user_role_ids"_s);
        const qint64 id = one.integer("role"_L1);
        return one.finish(id);
    });
    if (roles)
        project.roleIds = std::move(*roles);
    else
        fields.note(roles.error());
    return fields.finish(project);
}

Result<ProjectSummary> projectSummaryFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"summary"_s);
    ProjectSummary summary;
    summary.repoCount = fields.integer("repo_count"_L1);
    summary.projectAdmins = fields.integer("project_admin_count"_L1);
    summary.maintainers = fields.integer("maintainer_count"_L1);
    summary.developers = fields.integer("developer_count"_L1);
    summary.guests = fields.integer("guest_count"_L1);
    summary.limitedGuests = fields.integer("limited_guest_count"_L1);
    JsonFields quota(fields.object("quota"_L1), u"summary.quota"_s);
    summary.hasQuota = quota.has("hard"_L1);
    JsonFields hard(quota.object("hard"_L1), u"summary.quota.hard"_s);
    summary.quotaHard = hard.integer("storage"_L1, -1);
    JsonFields used(quota.object("used"_L1), u"summary.quota.used"_s);
    summary.quotaUsed = used.integer("storage"_L1);
    if (const QJsonObject upstream = fields.object("registry"_L1); !upstream.isEmpty()) {
        auto registry = registryFromJson(upstream);
        if (registry)
            summary.registry = std::move(*registry);
        else
            fields.note(registry.error());
    }
    for (const auto &checked : {quota.finish(Done{}), hard.finish(Done{}), used.finish(Done{})}) {
        if (!checked)
            fields.note(checked.error());
    }
    return fields.finish(summary);
}

Result<Deletable> deletableFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"deletable"_s);
    const Deletable deletable{fields.flag("deletable"_L1), fields.text("message"_L1)};
    return fields.finish(deletable);
}

QJsonObject toJson(const Project &project)
{
    QJsonObject metadata;
    for (auto it = project.metadata.begin(); it != project.metadata.end(); ++it)
        metadata.insert(it.key(), it.value());
    QJsonArray roles;
    for (const qint64 role : project.roleIds)
        roles.append(role);
    QJsonObject object{
        {"project_id"_L1, project.id},
        {"name"_L1, project.name},
        {"owner_id"_L1, project.ownerId},
        {"owner_name"_L1, project.ownerName},
        {"repo_count"_L1, project.repoCount},
        {"metadata"_L1, metadata},
        {"current_user_role_ids"_L1, roles},
    };
    if (project.isProxy())
        object.insert("registry_id"_L1, project.registryId);
    if (project.created.isValid())
        object.insert("creation_time"_L1, timeText(project.created));
    if (project.updated.isValid())
        object.insert("update_time"_L1, timeText(project.updated));
    return object;
}

QJsonObject createBody(const ProjectSpec &spec)
{
    QJsonObject object{{"project_name"_L1, spec.name}, {"metadata"_L1, metadataBody(spec.settings)},
        {"storage_limit"_L1, spec.storageLimit}};
    if (spec.registryId)
        object.insert("registry_id"_L1, *spec.registryId);
    return object;
}

Call<Page<Project>> Projects::list(PageQuery query) const
{
    if (query.sort.isEmpty())
        query.sort = u"name"_s;
    return decodePage<Project>(m_access.list(apiPath({u"projects"_s}), query), projectFromJson);
}

Call<Page<Project>> Projects::all(const ProjectFilter &filter) const
{
    PageQuery query;
    query.q = filter.q();
    auto rows = allPages<Project>(
        query, [self = *this](const PageQuery &page) { return self.list(page); },
        [](const Project &row) { return QString::number(row.id); });
    if (filter.kind != ProjectFilter::Kind::Normal)
        return rows;
    return rows.andThen([](Page<Project> page) {
        page.total -= page.rows.removeIf([](const Project &row) { return row.isProxy(); });
        return page;
    });
}

Call<Project> Projects::get(const QString &name) const
{
    return decodeObject<Project>(m_access.get(projectPath(name)), projectFromJson);
}

Call<bool> Projects::exists(const QString &name) const
{
    return m_access.exists(apiPath({u"projects"_s}), apiQuery({{u"project_name"_s, name}}));
}

Call<ProjectSummary> Projects::summary(const QString &name) const
{
    return decodeObject<ProjectSummary>(
        m_access.get(apiPath({u"projects"_s, name, u"summary"_s})), projectSummaryFromJson);
}

Call<Deletable> Projects::deletable(const QString &name) const
{
    return decodeObject<Deletable>(m_access.get(apiPath({u"projects"_s, name, u"_deletable"_s})), deletableFromJson);
}

Call<Created> Projects::create(const ProjectSpec &spec) const
{
    return m_access.post(apiPath({u"projects"_s}), createBody(spec));
}

Call<Changed> Projects::update(const QString &name, const ProjectSettings &settings) const
{
    return m_access.put(projectPath(name), QJsonObject{{"metadata"_L1, metadataBody(settings)}});
}

Call<Changed> Projects::remove(const QString &name) const
{
    return m_access.remove(projectPath(name));
}

} // namespace berth::harbor
