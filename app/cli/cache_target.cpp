#include "app/cli/cache_target.h"

#include "app/cli/harbor_choice.h"
#include "app/cli/report.h"

#include <QCoreApplication>
#include <QUrl>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<QList<oci::Upstream>> mappedBy(const Values &own)
{
    QList<oci::Upstream> upstreams;
    for (const QString &text : own.texts(u"map"_s)) {
        const auto upstream = oci::parseUpstream(text);
        if (!upstream)
            return fail(upstream.error());
        // A path is more exact than its registry, whatever the order on the command line.
        if (upstream->path.isEmpty())
            upstreams.append(*upstream);
        else
            upstreams.prepend(*upstream);
    }
    return upstreams;
}

/** One proxy project with the endpoint it stands in front of. */
void addUpstream(QList<oci::Upstream> &upstreams, const QString &project, const harbor::Registry &registry)
{
    const QUrl url(registry.url);
    oci::Upstream upstream;
    upstream.host = url.host();
    if (registry.type == "docker-hub"_L1)
        upstream.host = u"docker.io"_s;
    else if (url.port() > 0)
        upstream.host += u':' + QString::number(url.port());
    upstream.path = url.path().mid(1);
    upstream.project = project;
    for (const oci::Upstream &other : std::as_const(upstreams)) {
        if (other.host == upstream.host && other.path == upstream.path)
            return;
    }
    if (upstream.path.isEmpty() && !upstream.host.isEmpty())
        upstreams.append(upstream);
    else if (!upstream.host.isEmpty())
        upstreams.prepend(upstream); // more exact than its registry, as on the command line
}

/** Every reader of a proxy project learns its upstream from the summary (harbor-api.md §4.2). */
Call<QList<oci::Upstream>> fromSummaries(
    const harbor::Client &client, const QStringList &projects, QList<oci::Upstream> upstreams)
{
    if (projects.isEmpty())
        return Call<QList<oci::Upstream>>::ready(upstreams);
    return client.projects()
        .summary(projects.first())
        .andThen([client, projects, upstreams](const harbor::ProjectSummary &summary) mutable {
            if (summary.registry)
                addUpstream(upstreams, projects.first(), *summary.registry);
            return fromSummaries(client, projects.mid(1), upstreams);
        });
}

Call<QList<oci::Upstream>> mappedByHarbor(const harbor::Client &client)
{
    harbor::ProjectFilter filter;
    filter.kind = harbor::ProjectFilter::Kind::Proxy;
    return client.projects().all(filter).andThen([client](const Page<harbor::Project> &page) {
        QStringList names;
        for (const harbor::Project &project : page.rows)
            names += project.name;
        return fromSummaries(client, names, {});
    });
}

/** Neither a host nor a Harbor, and no single profile that could be meant. */
std::optional<Error> nobodyNamed(Context &context)
{
    if (namesHarbor(context.arguments().common))
        return std::nullopt;
    if (const auto loaded = context.profiles().load(); !loaded)
        return loaded.error();
    if (context.profiles().list().size() == 1)
        return std::nullopt;
    return usageError(Words::tr("Name the Harbor: with --host, such as --host harbor.potus.local, or with --profile."));
}

} // namespace

QList<Option> targetOptions()
{
    return {{.name = u"host"_s,
                .value = u"HOST[:PORT]"_s,
                .help = Words::tr("the Harbor to point to; what Harbor says of itself unless given")},
        {.name = u"map"_s,
            .value = u"UPSTREAM=PROJECT"_s,
            .help =
                Words::tr("the proxy project of an upstream; Harbor's own projects, or nvcr.io=nvidiaio, unless given"),
            .repeatable = true}};
}

Call<oci::CacheTarget> cacheTarget(Context &context)
{
    using Target = Call<oci::CacheTarget>;
    const Values &own = context.arguments().own;
    const auto mapped = mappedBy(own);
    if (!mapped)
        return Target::ready(fail(mapped.error()));
    const QString host = own.textOr(u"host"_s).trimmed();
    if (own.has(u"host"_s) && !oci::isValidHost(host))
        return Target::ready(fail(badInput(u"--host"_s,
            Words::tr("--host takes a host with or without a port, such as harbor.potus.local; no scheme, no path."))));
    oci::CacheTarget target{.harborHost = host, .upstreams = *mapped};
    const bool complete = !host.isEmpty() && !mapped->isEmpty();
    if (complete || (!host.isEmpty() && !namesHarbor(context.arguments().common))) {
        if (mapped->isEmpty())
            target.upstreams = oci::defaultTarget(host).upstreams;
        return Target::ready(target);
    }
    if (auto error = nobodyNamed(context))
        return Target::ready(fail(std::move(*error)));
    return context.connect().andThen([&context, target](const SignedIn &) mutable -> Target {
        if (target.harborHost.isEmpty())
            target.harborHost = context.session().authority();
        if (!target.upstreams.isEmpty())
            return Target::ready(target);
        return mappedByHarbor(context.harbor()).andThen([target](const QList<oci::Upstream> &upstreams) mutable {
            target.upstreams = upstreams;
            return target;
        });
    });
}

} // namespace berth::cli
