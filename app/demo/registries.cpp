#include "app/demo/access.h"
#include "app/demo/fixed.h"
#include "app/demo/listing.h"

#include <QSslCertificate>

#include <algorithm>

// Registry endpoints (harbor-api.md §3, §0.2, §0.2b, §0.2c).
namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QStringList adapters(const World &world)
{
    QStringList list;
    const QJsonArray names =
        fixedAnswers().value(world.since(14) ? u"adapters"_s : u"adapters_before_2_14"_s).toArray();
    for (const QJsonValue &name : names)
        list.append(name.toString());
    return list;
}

QJsonObject credential(const Registry &registry)
{
    QJsonObject object;
    if (!registry.accessKey.isEmpty()) {
        object.insert(u"type"_s, registry.credentialType);
        object.insert(u"access_key"_s, registry.accessKey);
        if (!registry.secret.isEmpty())
            object.insert(u"access_secret"_s, u"*****"_s);
    }
    return object;
}

/** Missing is how Harbor writes false and empty. */
QJsonObject common(const Registry &registry)
{
    QJsonObject object{
        {u"id"_s, registry.id},
        {u"name"_s, registry.name},
        {u"type"_s, registry.type},
        {u"url"_s, registry.url},
        {u"status"_s, registry.healthy ? u"healthy"_s : u"unhealthy"_s},
        {u"creation_time"_s, timestamp(registry.created)},
        {u"update_time"_s, timestamp(registry.updated)},
    };
    if (registry.insecure)
        object.insert(u"insecure"_s, true);
    if (!registry.description.isEmpty())
        object.insert(u"description"_s, registry.description);
    return object;
}

QJsonObject toJson(const Registry &registry)
{
    QJsonObject object = common(registry);
    object.insert(u"credential"_s, credential(registry));
    if (!registry.caCertificate.isEmpty())
        object.insert(u"ca_certificate"_s, registry.caCertificate);
    return object;
}

Value field(const Registry &registry, QStringView key)
{
    if (key == "id"_L1 || key == "ID"_L1)
        return registry.id;
    if (key == "name"_L1 || key == "Name"_L1)
        return registry.name;
    if (key == "url"_L1 || key == "URL"_L1)
        return registry.url;
    if (key == "type"_L1 || key == "Type"_L1)
        return registry.type;
    if (key == "insecure"_L1 || key == "Insecure"_L1)
        return registry.insecure ? u"true"_s : u"false"_s;
    if (key == "description"_L1 || key == "Description"_L1)
        return registry.description;
    if (key == "health"_L1 || key == "Status"_L1) // the column is called health; `status` is no key
        return registry.healthy ? u"healthy"_s : u"unhealthy"_s;
    if (key == "creation_time"_L1 || key == "CreationTime"_L1)
        return registry.created;
    return key == "update_time"_L1 || key == "UpdateTime"_L1 ? Value(registry.updated) : Value();
}

/** As src/lib/endpoint.go: blanks and slashes off the end, http:// when there is no scheme. */
std::optional<Response> normalise(QString &url)
{
    url = url.trimmed();
    while (url.endsWith(u'/'))
        url.chop(1);
    if (url.isEmpty())
        return badRequest(u"empty string"_s);
    if (!url.contains(u"://"_s))
        url.prepend(u"http://"_s);
    const QString scheme = url.section(u"://"_s, 0, 0).toLower();
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return badRequest(u"invalid HTTP scheme: %1"_s.arg(scheme));
    const QUrl parsed(url, QUrl::StrictMode);
    if (parsed.isValid() && !parsed.host().isEmpty())
        url =
            parsed.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    return {};
}

std::optional<Response> badCertificate(const World &world, const Registry &registry)
{
    if (!world.since(15) || registry.caCertificate.isEmpty()
        || !QSslCertificate::fromData(registry.caCertificate.toUtf8()).isEmpty())
        return {};
    return badRequest(u"invalid CA certificate: no valid certificates found in PEM data"_s);
}

/** The live check before a row is stored and behind ping; nothing when healthy. */
std::optional<Response> unhealthy(const World &world, const Registry &registry)
{
    if (!adapters(world).contains(registry.type) && registry.type != "helm-hub"_L1)
        return internalError(); // a plain Go error, harbor-api.md §3.3
    if (auto refusal = badCertificate(world, registry))
        return refusal;
    const Upstream::Answer answer = world.upstream.check(registry);
    if (answer == Upstream::Answer::Ok)
        return {};
    const bool constructionFails = (registry.type == "docker-hub"_L1 && !registry.accessKey.isEmpty())
        || registry.type == "harbor"_L1 || registry.type == "quay"_L1;
    return constructionFails ? internalError() : badRequest(u"the registry is unhealthy"_s);
}

std::optional<Response> invalid(World &world, Registry &registry)
{
    if (registry.name.isEmpty())
        return badRequest(u"name cannot be empty"_s);
    if (registry.name.toUtf8().size() > 64)
        return badRequest(u"the max length of name is 64"_s);
    if (auto refusal = normalise(registry.url))
        return refusal;
    const Registry *other =
        world.registries.findIf([&registry](const Registry &row) { return row.name == registry.name; });
    // The upstream is asked first: a wrong key is named before a name that is taken.
    if (auto refusal = unhealthy(world, registry))
        return refusal;
    if (other && other->id != registry.id) {
        if (registry.id == 0)
            world.registries.draw(); // the database's sequence moves on, though nothing is stored
        return failure(409, "CONFLICT"_L1, u"registry %1 already exists"_s.arg(registry.name));
    }
    return {};
}

/** Text members that are there and not null. */
bool takeText(const QJsonObject &body, const QString &name, QString &into)
{
    const QJsonValue value = body.value(name);
    if (!value.isString())
        return false;
    into = value.toString();
    return true;
}

void takeCredential(const World &world, const QJsonObject &body, Registry &registry)
{
    QString text;
    takeText(body, u"access_key"_s, registry.accessKey);
    if (takeText(body, u"access_secret"_s, text))
        registry.secret = world.hashed(text.toUtf8());
}

void takeRest(const World &world, const QJsonObject &body, Registry &registry)
{
    registry.insecure = body.value(u"insecure"_s).toBool(registry.insecure);
    if (world.since(15))
        takeText(body, u"ca_certificate"_s, registry.caCertificate);
}

Response list(Context &context)
{
    if (auto refusal = refusedSystem(context, "registry"_L1, "list"_L1))
        return *refusal;
    Listing listing;
    if (auto refusal = readListing(context.request, listing))
        return *refusal;
    const QString part = context.request.queryValue(u"name");
    QList<Registry *> rows;
    for (auto &[id, registry] : context.world.registries.rows) {
        if (registry.name.contains(part, Qt::CaseInsensitive))
            rows.append(&registry);
    }
    return listRows<Registry>(
        context, listing, rows, field, [](const Registry &registry) { return toJson(registry); }, {});
}

Response create(Context &context)
{
    if (auto refusal = refusedSystem(context, "registry"_L1, "create"_L1))
        return *refusal;
    World &world = context.world;
    Registry registry;
    takeText(context.body, u"name"_s, registry.name);
    takeText(context.body, u"description"_s, registry.description);
    takeText(context.body, u"type"_s, registry.type);
    takeText(context.body, u"url"_s, registry.url);
    const QJsonObject credentials = context.body.value(u"credential"_s).toObject();
    registry.credentialType = credentials.value(u"type"_s).toString(u"basic"_s);
    takeCredential(world, credentials, registry);
    takeRest(world, context.body, registry);
    if (auto refusal = invalid(world, registry))
        return *refusal;
    registry.created = world.now();
    registry.updated = registry.created;
    const qint64 id = world.registries.add(registry).id;
    world.audit(context.who, 0, u"create"_s, u"registry"_s, registry.name);
    return created(u"/api/v2.0/registries/%1"_s.arg(id));
}

Response missing(Context &context)
{
    return notFound(u"registry %1 not found"_s.arg(context.param(0)));
}

/** This Harbor itself, as registry 0. */
QJsonObject local(const World &world)
{
    return {{u"id"_s, 0}, {u"name"_s, u"Local"_s}, {u"type"_s, u"harbor"_s}, {u"url"_s, world.baseUrl},
        {u"insecure"_s, true}, {u"status"_s, u"healthy"_s},
        {u"credential"_s, QJsonObject{{u"type"_s, u"secret"_s}, {u"access_secret"_s, u"*****"_s}}},
        {u"creation_time"_s, timestamp({})}, {u"update_time"_s, timestamp({})}};
}

Response read(Context &context)
{
    if (auto refusal = refusedSystem(context, "registry"_L1, "read"_L1))
        return *refusal;
    if (context.param(0) == "0"_L1)
        return json(local(context.world));
    const Registry *registry = context.world.registries.find(context.id(0));
    return registry ? json(toJson(*registry)) : missing(context);
}

Response update(Context &context)
{
    if (auto refusal = refusedSystem(context, "registry"_L1, "update"_L1))
        return *refusal;
    World &world = context.world;
    Registry *stored = world.registries.find(context.id(0));
    if (!stored)
        return missing(context);
    Registry edited = *stored;
    takeText(context.body, u"name"_s, edited.name);
    takeText(context.body, u"description"_s, edited.description);
    takeText(context.body, u"url"_s, edited.url);
    takeText(context.body, u"credential_type"_s, edited.credentialType);
    if (auto refusal = normalise(edited.url))
        return *refusal;
    if (world.since(16) && edited.url != stored->url)
        edited.secret.clear(); // harbor-api.md §3.4
    takeCredential(world, context.body, edited);
    takeRest(world, context.body, edited);
    if (auto refusal = invalid(world, edited))
        return *refusal;
    edited.healthy = true;
    edited.updated = world.now();
    *stored = edited;
    world.audit(context.who, 0, u"update"_s, u"registry"_s, edited.name);
    return empty();
}

Response remove(Context &context)
{
    if (auto refusal = refusedSystem(context, "registry"_L1, "delete"_L1))
        return *refusal;
    World &world = context.world;
    const Registry *registry = world.registries.find(context.id(0));
    if (!registry)
        return missing(context);
    const qint64 id = registry->id;
    if (world.projects.findIf([id](const Project &project) { return project.registryId == id; }))
        return failure(412, "PRECONDITION"_L1,
            u"the registry %1 is referenced by proxy cache project, cannot delete it"_s.arg(id));
    world.audit(context.who, 0, u"delete"_s, u"registry"_s, registry->name);
    world.registries.rows.erase(id);
    return empty();
}

Response ping(Context &context)
{
    if (auto refusal = refusedSystem(context, "registry"_L1, "read"_L1))
        return *refusal;
    World &world = context.world;
    Registry tested;
    const QJsonValue id = context.body.value(u"id"_s);
    const bool stored = id.isDouble();
    if (stored) {
        const Registry *registry = world.registries.find(id.toInteger());
        if (!registry)
            return notFound(u"registry %1 not found"_s.arg(id.toInteger()));
        tested = *registry;
    }
    takeText(context.body, u"type"_s, tested.type);
    const bool urlGiven = context.body.value(u"url"_s).isString();
    if (!stored || !(world.since(16) || world.since(15, 3))) { // there, what is stored wins without a word, §3.6
        takeText(context.body, u"url"_s, tested.url);
        takeRest(world, context.body, tested);
    }
    takeCredential(world, context.body, tested);
    if (tested.type.isEmpty() || (tested.url.isEmpty() && !urlGiven))
        return badRequest(u"type or url cannot be empty"_s);
    if (auto refusal = normalise(tested.url))
        return *refusal;
    return unhealthy(world, tested).value_or(empty());
}

Response info(Context &context)
{
    if (auto refusal = refusedSystem(context, "registry"_L1, "read"_L1))
        return *refusal;
    const Registry *registry = context.world.registries.find(context.id(0));
    if (!registry)
        return missing(context);
    const auto filter = [](QLatin1StringView type, QLatin1StringView style, const QJsonValue &values) {
        return QJsonObject{{u"type"_s, type}, {u"style"_s, style}, {u"values"_s, values}};
    };
    return json(QJsonObject{
        {u"type"_s, registry->type},
        {u"supported_triggers"_s, QJsonArray{u"manual"_s, u"scheduled"_s}},
        {u"supported_resource_filters"_s,
            QJsonArray{filter("name"_L1, "input"_L1, QJsonValue::Null), filter("tag"_L1, "input"_L1, QJsonValue::Null),
                filter("resource"_L1, "radio"_L1, QJsonArray{u"image"_s})}},
    });
}

Response adapterNames(Context &context)
{
    if (auto refusal = refusedSystem(context, "replication-adapter"_L1, "list"_L1))
        return *refusal;
    return json(QJsonArray::fromStringList(adapters(context.world)));
}

Response adapterInfos(Context &context)
{
    if (auto refusal = refusedSystem(context, "replication-adapter"_L1, "list"_L1))
        return *refusal;
    return json(fixedAnswers().value(u"adapterinfos"_s));
}

} // namespace

QJsonObject registrySummary(const Registry &registry)
{
    return common(registry);
}

void addRegistryRoutes(Router &router)
{
    using Type = Shape::Type;
    const QHash<QString, Type> flat{{u"id"_s, Type::Integer}, {u"name"_s, Type::Text}, {u"type"_s, Type::Text},
        {u"url"_s, Type::Text}, {u"description"_s, Type::Text}, {u"insecure"_s, Type::Flag},
        {u"access_key"_s, Type::Text}, {u"access_secret"_s, Type::Text}, {u"credential_type"_s, Type::Text},
        {u"ca_certificate"_s, Type::Text}, {u"credential"_s, Type::Object}};
    router.add("GET"_L1, "/replication/adapters"_L1, adapterNames);
    router.add("GET"_L1, "/replication/adapterinfos"_L1, adapterInfos);
    router.add("GET"_L1, "/registries"_L1, list);
    router.add("POST"_L1, "/registries"_L1, Shape{u"Registry"_s, u"registry"_s, flat, {}, {}}, create);
    router.add("POST"_L1, "/registries/ping"_L1, Shape{u"RegistryPing"_s, u"registry"_s, flat, {}, {}}, ping);
    router.add("GET"_L1, "/registries/{id}"_L1, read);
    router.add("PUT"_L1, "/registries/{id}"_L1, Shape{u"RegistryUpdate"_s, u"registry"_s, flat, {}, {}}, update);
    router.add("DELETE"_L1, "/registries/{id}"_L1, remove);
    router.add("GET"_L1, "/registries/{id}/info"_L1, info);
}

} // namespace berth::demo
