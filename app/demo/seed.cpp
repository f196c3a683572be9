#include "app/demo/seed.h"

#include "app/demo/access.h"
#include "app/demo/cache.h"
#include "app/demo/fixed.h"
#include "app/demo/retention.h"

#include <QJsonDocument>

#include <algorithm>

// Turns the seed's few lines into a Harbor that has been in use for a while. Times are relative to now.
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QDateTime hoursAgo(const World &world, const QJsonValue &hours)
{
    return world.now().addMSecs(-qRound64(hours.toDouble() * 3600 * 1000));
}

void plantUser(World &world, const QJsonValue &entry)
{
    User user;
    user.name = entry[u"name"].toString();
    user.email = entry[u"email"].toString();
    user.realName = entry[u"real_name"].toString();
    user.comment = entry[u"comment"].toString();
    user.password = world.hashed(entry[u"password"].toString().toUtf8());
    user.admin = entry[u"admin"].toBool();
    user.created = hoursAgo(world, entry[u"hours"]);
    user.updated = user.created;
    world.users.add(user);
    world.users.last = qMax<qint64>(world.users.last, 2); // 2 is Harbor's own "anonymous"
}

void plantRegistry(World &world, const QJsonValue &entry)
{
    Registry registry;
    registry.name = entry[u"name"].toString();
    registry.description = entry[u"description"].toString();
    registry.type = entry[u"type"].toString();
    registry.url = entry[u"url"].toString();
    registry.credentialType = u"basic"_s;
    registry.accessKey = entry[u"access_key"].toString();
    registry.secret = world.hashed(entry[u"access_secret"].toString().toUtf8());
    registry.insecure = entry[u"insecure"].toBool();
    registry.healthy = world.upstream.check(registry) == Upstream::Answer::Ok;
    registry.created = hoursAgo(world, entry[u"hours"]);
    registry.updated = registry.created;
    world.registries.add(registry);
}

/** One image in the cache: {"r": repository, "t": tag, "p": platforms, "at": hours ago, "pulled": hours ago, "pulls",
 * "untagged"}. */
void plantImage(World &world, Project &project, const Registry &registry, const QJsonObject &entry)
{
    const QString upstreamName = entry.value(u"r"_s).toString();
    const QString tag = entry.value(u"t"_s).toString();
    Image image;
    if (world.upstream.image(registry, upstreamName, tag, image) != Upstream::Answer::Ok)
        return;
    const QString name = project.name + u'/' + upstreamName;
    const QDateTime at = hoursAgo(world, entry.value(u"at"_s));
    const QJsonValue pulledHours = entry.value(u"pulled"_s);
    const QDateTime pulled = pulledHours.isDouble() ? hoursAgo(world, pulledHours) : QDateTime();
    const QJsonArray platforms = entry.value(u"p"_s).toArray();
    const QString wanted = entry.value(u"untagged"_s).toBool() ? QString() : tag;
    const bool isNew = !world.repository(name);
    const auto date = [&](Artifact *artifact) {
        artifact->pushed = at;
        artifact->pulled = pulled;
        for (Tag &one : artifact->tags) {
            one.pushed = at;
            one.pulled = pulled;
        }
    };
    for (const ImageManifest &manifest : std::as_const(image.manifests)) {
        if (image.isIndex() && !platforms.isEmpty() && !platforms.contains(manifest.platform.value(u"architecture"_s)))
            continue;
        if (Artifact *artifact = storeManifest(world, project, name, manifest, image.isIndex() ? QString() : wanted))
            date(artifact);
    }
    if (image.isIndex() && !entry.value(u"loose"_s).toBool()) { // loose: only children were pulled, no index
        if (Artifact *artifact = storeIndex(world, project, name, image, wanted))
            date(artifact);
    }
    Repository *repository = world.repository(name);
    if (!repository)
        return;
    repository->pulls += entry.value(u"pulls"_s).toInteger(pulled.isValid() ? 1 : 0);
    repository->created = isNew ? at : qMin(repository->created, at);
    repository->updated = isNew ? at : qMax(repository->updated, at);
}

void plantBulk(World &world, Project &project, qint64 count);

void plantProject(World &world, const QJsonObject &entry)
{
    Project project;
    project.name = entry.value(u"name"_s).toString();
    const QString registryName = entry.value(u"registry"_s).toString();
    const Registry *registry = world.registries.findIf([&](const Registry &row) { return row.name == registryName; });
    project.registryId = registry ? registry->id : 0;
    project.created = hoursAgo(world, entry.value(u"hours"_s));
    const QJsonObject metadata = entry.value(u"metadata"_s).toObject();
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        project.metadata.insert(it.key(), it->toString());
    project.metadata.insert(u"public"_s, entry.value(u"public"_s).toBool() ? u"true"_s : u"false"_s);
    Project &added = addProject(world, project, entry.value(u"quota"_s).toInteger(-1));
    const QJsonArray members = entry.value(u"members"_s).toArray();
    for (const QJsonValue &member : members) {
        const User *user =
            world.users.findIf([&member](const User &row) { return row.name == member[u"user"].toString(); });
        if (user)
            added.members.append({++world.lastMember, user->id, member[u"role"].toInt()});
    }
    const qint64 id = added.id;
    // A plain project's images are taken from a catalogue as well, as if they had been pushed.
    Registry source = registry ? *registry : Registry();
    if (!registry)
        source.url = entry.value(u"from"_s).toString();
    const QJsonArray cached = entry.value(u"images"_s).toArray();
    for (const QJsonValue &image : cached)
        plantImage(world, *world.projects.find(id), source, image.toObject());
    plantBulk(world, *world.projects.find(id), entry.value(u"bulk"_s).toInteger());
}

void plantRobot(World &world, const QJsonValue &entry)
{
    Robot robot;
    robot.name = entry[u"name"].toString();
    robot.description = entry[u"description"].toString();
    robot.level = entry[u"level"].toString();
    const Project *project = world.project(entry[u"project"].toString());
    robot.projectId = project ? project->id : 0;
    robot.secret = world.hashed(entry[u"secret"].toString().toUtf8());
    robot.created = hoursAgo(world, entry[u"hours"]);
    robot.updated = robot.created;
    const QJsonArray grants = entry[u"permissions"].toArray();
    for (const QJsonValue &grant : grants) {
        Grant made{grant[u"kind"].toString(), grant[u"namespace"].toString(), {}};
        for (const QString &right : grant[u"access"].toString().split(u' ', Qt::SkipEmptyParts)) {
            for (const QString &action : right.section(u':', 1).split(u'/'))
                made.rights.append({right.section(u':', 0, 0), action});
        }
        robot.grants.append(made);
    }
    world.robots.add(robot);
}

/** The log so far was written while planting, all at one moment: it is dated by what it tells of. */
void dateAudit(World &world)
{
    QList<AuditEntry> entries;
    for (const auto &[id, entry] : world.audits.rows)
        entries.append(entry);
    for (AuditEntry &entry : entries) {
        const Repository *repository = world.repository(entry.resource.section(u'@', 0, 0));
        const Artifact *artifact = repository ? world.artifact(*repository, entry.resource.section(u'@', 1)) : nullptr;
        if (artifact)
            entry.time = artifact->pushed;
    }
    std::stable_sort(
        entries.begin(), entries.end(), [](const AuditEntry &a, const AuditEntry &b) { return a.time < b.time; });
    world.audits = {};
    for (AuditEntry &entry : entries) {
        entry.id = 0;
        world.audits.add(entry);
    }
}

/** The seed in force; without seeding, an installation as it comes, with the upstream there to be used. */
QJsonObject readSeed(const Options &options)
{
    QJsonObject seed =
        options.seed.isEmpty() ? demoResource("seed.json"_L1) : QJsonDocument::fromJson(options.seed).object();
    if (options.seeded || !options.seed.isEmpty())
        return seed;
    const QJsonArray accounts = seed.value(u"accounts"_s).toArray();
    seed.insert(u"accounts"_s, QJsonArray{accounts.first()});
    seed.insert(u"projects"_s, QJsonArray{QJsonObject{{u"name"_s, u"library"_s}, {u"public"_s, true}}});
    seed.remove(u"registries"_s);
    seed.remove(u"robots"_s);
    return seed;
}

/** `bulk`: so many small repositories of one image each, for lists of any length. */
void plantBulk(World &world, Project &project, qint64 count)
{
    for (qint64 i = 1; i <= count; ++i) {
        ImageManifest manifest;
        manifest.bytes = "{\"schemaVersion\":2,\"bulk\":" + QByteArray::number(i) + '}';
        manifest.digest = digestOf(manifest.bytes);
        manifest.type = u"application/vnd.oci.image.manifest.v1+json"_s;
        manifest.configType = u"application/vnd.oci.image.config.v1+json"_s;
        manifest.layers = {{digestOf(manifest.digest), 1000 + i}};
        const QString name = project.name + u"/bulk/image-%1"_s.arg(i, 6, 10, QChar(u'0'));
        static_cast<void>(storeManifest(world, project, name, manifest, u"v1"_s));
    }
}

} // namespace

QList<Account> seededAccounts(const Options &options)
{
    const QJsonObject seed = readSeed(options);
    QList<Account> accounts;
    const QJsonArray people = seed.value(u"accounts"_s).toArray();
    for (const QJsonValue &entry : people)
        accounts.append({entry[u"name"].toString(), entry[u"password"].toString(), entry[u"admin"].toBool(), false});
    const QJsonArray robots = seed.value(u"robots"_s).toArray();
    for (const QJsonValue &entry : robots)
        accounts.append({entry[u"name"].toString(), entry[u"secret"].toString(), false, true});
    return accounts;
}

void plantSeed(World &world, const Options &options)
{
    const QJsonObject seed = readSeed(options);
    world.upstream.load(seed, [&world](QByteArrayView secret) { return world.hashed(secret); });
    const auto each = [&seed](QLatin1StringView name, auto plant) {
        const QJsonArray entries = seed.value(name).toArray();
        for (const QJsonValue &entry : entries)
            plant(entry);
    };
    each("accounts"_L1, [&world](const QJsonValue &entry) { plantUser(world, entry); });
    each("registries"_L1, [&world](const QJsonValue &entry) { plantRegistry(world, entry); });
    each("projects"_L1, [&world](const QJsonValue &entry) { plantProject(world, entry.toObject()); });
    each("robots"_L1, [&world](const QJsonValue &entry) { plantRobot(world, entry); });
    dateAudit(world);
}

} // namespace berth::demo
