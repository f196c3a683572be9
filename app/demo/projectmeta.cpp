#include "app/demo/projectmeta.h"
#include "app/demo/access.h"

#include <QRegularExpression>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

struct Known
{
    int minor;
    int patch;
    bool proxy;
};

const QHash<QString, Known> &knownKeys()
{
    static const QHash<QString, Known> keys{
        {u"public"_s, {0, 0, false}},
        {u"auto_scan"_s, {0, 0, false}},
        {u"prevent_vul"_s, {0, 0, false}},
        {u"severity"_s, {0, 0, false}},
        {u"reuse_sys_cve_allowlist"_s, {1, 0, false}},
        {u"enable_content_trust"_s, {0, 0, false}},
        {u"enable_content_trust_cosign"_s, {5, 0, false}},
        {u"auto_sbom_generation"_s, {11, 0, false}},
        {u"retention_id"_s, {0, 0, false}},
        {u"proxy_speed_kb"_s, {12, 0, true}},
        {u"max_upstream_conn"_s, {14, 1, true}},
        {u"proxy_cache_local_on_not_found"_s, {15, 1, true}},
        {u"proxy_referrer_api"_s, {16, 0, true}},
        {u"proxy_cache_filter_pattern"_s, {16, 0, true}},
        {u"proxy_cache_filter_kind"_s, {16, 0, true}},
    };
    return keys;
}

bool isInt32(const QString &text)
{
    bool ok = false;
    text.toInt(&ok);
    return ok;
}

/** `**` crosses slashes, `*` does not, `{a,b}` is either. */
QRegularExpression doublestar(const QString &pattern)
{
    QString expression;
    int braces = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'*' && pattern.mid(i, 2) == "**"_L1) {
            expression += u".*"_s;
            ++i;
        } else if (c == u'*') {
            expression += u"[^/]*"_s;
        } else if (c == u'?') {
            expression += u"[^/]"_s;
        } else if (c == u'{') {
            expression += u"(?:"_s;
            ++braces;
        } else if (c == u'}' && braces > 0) {
            expression += u')';
            --braces;
        } else if (c == u',' && braces > 0) {
            expression += u'|';
        } else {
            expression += QRegularExpression::escape(QString(c));
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(expression));
}

std::optional<Response> refusedFilter(const QMap<QString, QString> &metadata)
{
    const QString pattern = metadata.value(u"proxy_cache_filter_pattern"_s);
    const QString kind = metadata.value(u"proxy_cache_filter_kind"_s);
    if (pattern.isEmpty() && kind.isEmpty())
        return {};
    if (kind != "doublestar"_L1 && kind != "regex"_L1)
        return badRequest(
            u"metadata.proxy_cache_filter_kind should be \"doublestar\" or \"regex\", but got: \"%1\""_s.arg(kind));
    const QRegularExpression expression(u"^(?:%1)$"_s.arg(pattern));
    const bool unbalanced = pattern.count(u'(') > pattern.count(u')');
    if (kind == "regex"_L1 && !expression.isValid())
        return badRequest(
            u"metadata.proxy_cache_filter_pattern is invalid for kind \"regex\": error parsing regexp: %1: `%2`"_s.arg(
                QString(unbalanced ? u"missing closing )"_s : u"invalid or unsupported syntax"_s),
                expression.pattern()));
    return {};
}

} // namespace

bool knowsMetadata(const World &world, const QString &key)
{
    const auto it = knownKeys().constFind(key);
    return it != knownKeys().constEnd() && world.since(it->minor, it->patch);
}

bool isProxyMetadata(const QString &key)
{
    return knownKeys().value(key, {0, 0, false}).proxy;
}

std::optional<Response> refusedMetadata(const World &world, const QMap<QString, QString> &metadata, bool filterOnly)
{
    if (world.since(16)) {
        if (auto refusal = refusedFilter(metadata))
            return refusal;
    }
    if (filterOnly)
        return {};
    const QString visible = metadata.value(u"public"_s, u"false"_s);
    if (visible != "true"_L1 && visible != "false"_L1)
        return badRequest(u"metadata.public should only be 'true' or 'false', but got: '%1'"_s.arg(visible));
    for (const QString &key : {u"proxy_speed_kb"_s, u"max_upstream_conn"_s}) {
        const QString value = metadata.value(key);
        if (!value.isEmpty() && !isInt32(value))
            return badRequest(
                u"metadata.%1 should by an int32, but got: '%2', err: strconv.ParseInt: parsing \"%2\": invalid syntax"_s
                    .arg(key, value));
    }
    return {};
}

QMap<QString, QString> readMetadata(const World &world, const QJsonObject &object, bool proxy)
{
    QMap<QString, QString> metadata;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString() || !knowsMetadata(world, it.key()))
            continue;
        if (proxy ? it.key() == "enable_content_trust"_L1 : isProxyMetadata(it.key()))
            continue;
        metadata.insert(it.key(), it.key() == "severity"_L1 ? it->toString().toLower() : it->toString());
    }
    return metadata;
}

bool passesFilter(const Project &project, const QString &repository)
{
    const QString pattern = project.metadata.value(u"proxy_cache_filter_pattern"_s);
    if (pattern.isEmpty())
        return true;
    if (project.metadata.value(u"proxy_cache_filter_kind"_s) == "regex"_L1)
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(repository).hasMatch();
    return doublestar(pattern).match(repository).hasMatch();
}

namespace {

Response listMetadata(Context &context)
{
    Opened opened = openProject(context, context.param(0), "metadata"_L1, "list"_L1);
    if (!opened.project)
        return opened.refusal;
    QJsonObject all;
    for (auto it = opened.project->metadata.constBegin(); it != opened.project->metadata.constEnd(); ++it)
        all.insert(it.key(), it.value());
    return json(all);
}

Response readOne(Context &context)
{
    Opened opened = openProject(context, context.param(0), "metadata"_L1, "read"_L1);
    if (!opened.project)
        return opened.refusal;
    QJsonObject one;
    if (opened.project->metadata.contains(context.param(1)))
        one.insert(context.param(1), opened.project->metadata.value(context.param(1)));
    return json(one);
}

std::optional<Response> refusedPair(const World &world, const QString &key, const QJsonValue &value)
{
    if (!knowsMetadata(world, key) || key == "retention_id"_L1)
        return badRequest(u"invalid key: %1"_s.arg(key));
    const QString text = value.toString();
    const bool number = key == "proxy_speed_kb"_L1 || key == "max_upstream_conn"_L1;
    const bool free = key == "severity"_L1 || key.startsWith(u"proxy_cache_filter");
    const bool good = number ? isInt32(text) && (key == "proxy_speed_kb"_L1 || text.toInt() == -1 || text.toInt() > 0)
                             : free || text == "true"_L1 || text == "false"_L1;
    if (!value.isString() || !good)
        return badRequest(u"invalid value: %1"_s.arg(text));
    return {};
}

Response put(Context &context)
{
    Opened opened = openProject(context, context.param(0), "metadata"_L1, "update"_L1);
    if (!opened.project)
        return opened.refusal;
    const QString key = context.param(1);
    if (auto refusal = refusedPair(context.world, key, context.body.value(key)))
        return *refusal;
    opened.project->metadata.insert(key, context.body.value(key).toString());
    return empty();
}

Response post(Context &context)
{
    Opened opened = openProject(context, context.param(0), "metadata"_L1, "create"_L1);
    if (!opened.project)
        return opened.refusal;
    if (context.body.size() != 1)
        return badRequest(u"only allow one key/value pair"_s);
    const QString key = context.body.constBegin().key();
    if (auto refusal = refusedPair(context.world, key, context.body.value(key)))
        return *refusal;
    if (opened.project->metadata.contains(key))
        return failure(409, "CONFLICT"_L1, u"metadata %1 already exists"_s.arg(key));
    opened.project->metadata.insert(key, context.body.value(key).toString());
    return empty();
}

Response remove(Context &context)
{
    Opened opened = openProject(context, context.param(0), "metadata"_L1, "delete"_L1);
    if (!opened.project)
        return opened.refusal;
    opened.project->metadata.remove(context.param(1));
    return empty();
}

} // namespace

void addMetadataRoutes(Router &router)
{
    const Shape pair{u"ProjectMetadata"_s, u"metadata"_s, {}, {}, {}};
    router.add("GET"_L1, "/projects/{project}/metadatas/"_L1, listMetadata);
    router.add("POST"_L1, "/projects/{project}/metadatas/"_L1, pair, post);
    router.add("GET"_L1, "/projects/{project}/metadatas/{key}"_L1, readOne);
    router.add("PUT"_L1, "/projects/{project}/metadatas/{key}"_L1, pair, put);
    router.add("DELETE"_L1, "/projects/{project}/metadatas/{key}"_L1, remove);
}

} // namespace berth::demo
