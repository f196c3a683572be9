#include "app/harbor/registry.h"

#include "app/core/json.h"
#include "app/harbor/paging.h"

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

QByteArray registryPath(qint64 id)
{
    return apiPath({u"registries"_s, QString::number(id)});
}

} // namespace

bool RegistryChange::isEmpty() const
{
    return !name && !description && !url && !accessKey && !accessSecret && !insecure && !caCertificate;
}

Result<Registry> registryFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"registry"_s);
    Registry registry;
    registry.id = fields.integer("id"_L1);
    registry.name = fields.text("name"_L1);
    registry.url = fields.text("url"_L1);
    registry.type = fields.text("type"_L1);
    registry.description = fields.text("description"_L1);
    registry.insecure = fields.flag("insecure"_L1);
    registry.caCertificate = fields.text("ca_certificate"_L1);
    registry.status = fields.text("status"_L1);
    registry.created = fields.time("creation_time"_L1);
    registry.updated = fields.time("update_time"_L1);
    JsonFields credential(fields.object("credential"_L1), u"registry.credential"_s);
    registry.accessKey = credential.text("access_key"_L1);
    registry.hasSecret = !credential.text("access_secret"_L1).isEmpty();
    if (const auto checked = credential.finish(Done{}); !checked)
        fields.note(checked.error());
    return fields.finish(registry);
}

QJsonObject toJson(const Registry &registry)
{
    QJsonObject credential;
    if (!registry.anonymous()) {
        credential.insert("type"_L1, "basic"_L1);
        credential.insert("access_key"_L1, registry.accessKey);
    }
    QJsonObject object{
        {"id"_L1, registry.id},
        {"name"_L1, registry.name},
        {"url"_L1, registry.url},
        {"type"_L1, registry.type},
        {"description"_L1, registry.description},
        {"credential"_L1, credential},
        {"insecure"_L1, registry.insecure},
        {"status"_L1, registry.status},
    };
    if (!registry.caCertificate.isEmpty())
        object.insert("ca_certificate"_L1, registry.caCertificate);
    if (registry.created.isValid())
        object.insert("creation_time"_L1, timeText(registry.created));
    if (registry.updated.isValid())
        object.insert("update_time"_L1, timeText(registry.updated));
    return object;
}

QJsonObject createBody(const RegistrySpec &spec)
{
    QJsonObject object{
        {"name"_L1, spec.name},
        {"type"_L1, spec.type},
        {"url"_L1, spec.url},
        {"description"_L1, spec.description},
        {"insecure"_L1, spec.insecure},
    };
    if (!spec.accessKey.isEmpty() || spec.hasSecret()) {
        object.insert("credential"_L1,
            QJsonObject{{"type"_L1, "basic"_L1}, {"access_key"_L1, spec.accessKey},
                {"access_secret"_L1, spec.hasSecret() ? spec.accessSecret->reveal() : QString()}});
    }
    if (!spec.caCertificate.isEmpty())
        object.insert("ca_certificate"_L1, spec.caCertificate);
    return object;
}

QJsonObject updateBody(const RegistryChange &change)
{
    QJsonObject object;
    if (change.name)
        object.insert("name"_L1, *change.name);
    if (change.description)
        object.insert("description"_L1, *change.description);
    if (change.url)
        object.insert("url"_L1, *change.url);
    if (change.insecure)
        object.insert("insecure"_L1, *change.insecure);
    if (change.caCertificate)
        object.insert("ca_certificate"_L1, *change.caCertificate);
    if (change.accessKey)
        object.insert("access_key"_L1, *change.accessKey);
    if (change.accessSecret)
        object.insert("access_secret"_L1, *change.accessSecret ? (*change.accessSecret)->reveal() : QString());
    if (change.accessKey || change.accessSecret)
        object.insert("credential_type"_L1, "basic"_L1);
    return object;
}

QJsonObject pingBody(const RegistrySpec &spec)
{
    QJsonObject object{{"type"_L1, spec.type}, {"url"_L1, spec.url}, {"insecure"_L1, spec.insecure}};
    if (!spec.accessKey.isEmpty() || spec.hasSecret()) {
        object.insert("credential_type"_L1, "basic"_L1);
        object.insert("access_key"_L1, spec.accessKey);
        object.insert("access_secret"_L1, spec.hasSecret() ? spec.accessSecret->reveal() : QString());
    }
    if (!spec.caCertificate.isEmpty())
        object.insert("ca_certificate"_L1, spec.caCertificate);
    return object;
}

Call<Page<Registry>> Registries::list(PageQuery query) const
{
    if (query.sort.isEmpty())
        query.sort = u"name"_s; // without it pages can overlap (harbor-api.md §3.2)
    return decodePage<Registry>(m_access.list(apiPath({u"registries"_s}), query), registryFromJson);
}

Call<Page<Registry>> Registries::all(const QString &q) const
{
    PageQuery query;
    query.q = q;
    return allPages<Registry>(
        query, [self = *this](const PageQuery &page) { return self.list(page); },
        [](const Registry &row) { return QString::number(row.id); });
}

Call<Registry> Registries::get(qint64 id) const
{
    return decodeObject<Registry>(m_access.get(registryPath(id)), registryFromJson);
}

Call<Registry> Registries::byName(const QString &name) const
{
    // The server's name filter is a substring and its grammar has no commas: compared exactly here.
    return all().andThen([name](const Page<Registry> &page) -> Result<Registry> {
        for (const Registry &registry : page.rows) {
            if (registry.name == name)
                return registry;
        }
        Error error;
        error.kind = ErrorKind::NotFound;
        error.target = name;
        return fail(std::move(error));
    });
}

Call<Created> Registries::create(const RegistrySpec &spec) const
{
    return m_access.post(apiPath({u"registries"_s}), createBody(spec), Limits::slowWrite());
}

Call<Changed> Registries::update(qint64 id, const RegistryChange &change) const
{
    return m_access.put(registryPath(id), updateBody(change), Limits::slowWrite());
}

Call<Changed> Registries::remove(qint64 id) const
{
    return m_access.remove(registryPath(id));
}

Call<Done> Registries::pingStored(qint64 id) const
{
    return m_access.post(apiPath({u"registries"_s, u"ping"_s}), QJsonObject{{"id"_L1, id}}, Limits::slowWrite())
        .andThen([](const Created &) { return Done{}; });
}

Call<Done> Registries::ping(const RegistrySpec &spec) const
{
    return m_access.post(apiPath({u"registries"_s, u"ping"_s}), pingBody(spec), Limits::slowWrite())
        .andThen([](const Created &) { return Done{}; });
}

Call<QStringList> Registries::adapters() const
{
    return m_access.get(apiPath({u"replication"_s, u"adapters"_s}))
        .andThen([](const QJsonValue &value) -> Result<QStringList> {
            JsonFields fields(QJsonObject{{"adapters"_L1, value}}, u"replication"_s);
            const QStringList types = fields.textList("adapters"_L1);
            return fields.finish(types);
        });
}

Call<QList<Provider>> Registries::adapterInfos() const
{
    return decodeObject<QList<Provider>>(
        m_access.get(apiPath({u"replication"_s, u"adapterinfos"_s})), adapterInfosFromJson);
}

Call<QList<Provider>> Registries::providers() const
{
    const auto refused = [](const Error &error) {
        return error.kind == ErrorKind::NotAllowed || error.kind == ErrorKind::NotFound
            || error.kind == ErrorKind::SignInRefused;
    };
    return adapters()
        .orElse([refused](Error error) -> Result<QStringList> {
            if (refused(error))
                return QStringList();
            return fail(std::move(error));
        })
        .andThen([self = *this, refused](const QStringList &types) {
            return self.adapterInfos()
                .orElse([refused](Error error) -> Result<QList<Provider>> {
                    if (refused(error))
                        return QList<Provider>();
                    return fail(std::move(error));
                })
                .andThen([types](const QList<Provider> &infos) { return mergedProviders(types, infos); });
        });
}

} // namespace berth::harbor
