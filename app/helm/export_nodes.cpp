#include "app/helm/exports.h"
#include "app/helm/yaml_writer.h"

#include <QCoreApplication>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

/** A TOML basic string. */
QString toml(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(c);
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            quoted += u"\\u%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            quoted += c;
    }
    return quoted + u'"';
}

QString serverOf(const QString &host)
{
    return host == "docker.io"_L1 ? u"https://registry-1.docker.io"_s : "https://"_L1 + host;
}

QString withPath(const QString &place, const oci::Upstream &upstream)
{
    return upstream.path.isEmpty() ? place : place + u'/' + upstream.path;
}

Export hostsToml(const oci::CacheTarget &target, const oci::Upstream &upstream, const NodeOptions &options)
{
    const QString mirror = "https://"_L1 + target.harborHost + "/v2/"_L1 + upstream.project;
    const QString ca = options.caFile.isEmpty() ? QString() : "ca = "_L1 + toml(options.caFile) + u'\n';
    Export result;
    result.fileName = u"hosts.toml"_s;
    result.place = u"/etc/containerd/certs.d/%1/hosts.toml"_s.arg(upstream.host);
    if (options.allowUpstream)
        result.text = "server = "_L1 + toml(serverOf(upstream.host)) + "\n\n"_L1 + "[host."_L1 + toml(mirror)
            + "]\ncapabilities = [\"pull\", \"resolve\"]\noverride_path = true\n"_L1 + ca;
    else // the server itself is the cache, so nothing else is asked
        result.text =
            "server = "_L1 + toml(mirror) + "\ncapabilities = [\"pull\", \"resolve\"]\noverride_path = true\n"_L1 + ca;
    result.remarks += Words::tr("containerd needs config_path = \"/etc/containerd/certs.d\" in its own configuration; "
                                "a change there needs a restart, one in hosts.toml does not.");
    result.remarks += Words::tr("A pull secret for %1 is sent to the Harbor: use a public project, or a secret for %1 "
                                "that holds a robot account of the Harbor.")
                          .arg(upstream.host);
    return result;
}

Value textList(const QStringList &texts)
{
    Value list;
    list.type = ValueType::List;
    for (const QString &text : texts)
        list.items.append(Value::string(text));
    return list;
}

} // namespace

QList<Export> containerdHosts(const oci::CacheTarget &target, const NodeOptions &options)
{
    QList<Export> exports;
    for (const oci::Upstream &upstream : target.upstreams) {
        if (upstream.path.isEmpty())
            exports.append(hostsToml(target, upstream, options));
        else
            exports.append({u"hosts.toml"_s, {}, {},
                {Words::tr("containerd maps whole registries, so the mapping of %1 alone cannot be written for it.")
                        .arg(withPath(upstream.host, upstream))}});
    }
    return exports;
}

Export k3sRegistries(const oci::CacheTarget &target, const NodeOptions &options, K3sFlavour flavour)
{
    Export result;
    result.fileName = u"registries.yaml"_s;
    result.place =
        flavour == K3sFlavour::K3s ? u"/etc/rancher/k3s/registries.yaml"_s : u"/etc/rancher/rke2/registries.yaml"_s;
    Value mirrors = Value::map();
    for (const oci::Upstream &upstream : target.upstreams) {
        Value mirror = Value::map();
        mirror.insert(u"endpoint"_s, textList({"https://"_L1 + target.harborHost}));
        const QString pattern = upstream.path.isEmpty() ? u"^(.*)$"_s : "^("_L1 + upstream.path + "/.*)$"_L1;
        Value rewrite = Value::map();
        if (const Value *present = mirrors.find(upstream.host))
            rewrite = *present->find(u"rewrite");
        rewrite.insert(pattern, Value::string(upstream.project + "/$1"_L1));
        mirror.insert(u"rewrite"_s, rewrite);
        mirrors.insert(upstream.host, mirror);
    }
    Value root = Value::map();
    root.insert(u"mirrors"_s, mirrors);
    Value config = Value::map();
    if (!options.username.isEmpty()) {
        Value auth = Value::map();
        auth.insert(u"username"_s, Value::string(options.username));
        auth.insert(u"password"_s, Value::string(options.secret ? options.secret->reveal() : u"SECRET"_s));
        config.insert(u"auth"_s, auth);
    }
    if (!options.caFile.isEmpty()) {
        Value tls = Value::map();
        tls.insert(u"ca_file"_s, Value::string(options.caFile));
        config.insert(u"tls"_s, tls);
    }
    if (!config.entries.isEmpty()) {
        Value configs = Value::map();
        configs.insert(target.harborHost, config);
        root.insert(u"configs"_s, configs);
    }
    result.text = writeYaml(root);
    result.remarks += Words::tr("The service reads this file when it starts: restart it on every node.");
    if (!options.allowUpstream)
        result.remarks +=
            Words::tr("So that the upstream is never asked, start it with --disable-default-registry-endpoint.");
    return result;
}

Export containersRegistries(const oci::CacheTarget &target, const NodeOptions &options)
{
    Export result;
    result.fileName = u"10-harbor.conf"_s;
    result.place = u"/etc/containers/registries.conf.d/10-harbor.conf"_s;
    for (const oci::Upstream &upstream : target.upstreams) {
        const QString from = withPath(upstream.host, upstream);
        const QString to = withPath(target.harborHost + u'/' + upstream.project, upstream);
        if (!result.text.isEmpty())
            result.text += u'\n';
        result.text += "[[registry]]\nprefix = "_L1 + toml(from) + "\nlocation = "_L1
            + toml(options.allowUpstream ? from : to) + u'\n';
        if (options.allowUpstream)
            result.text += "\n[[registry.mirror]]\nlocation = "_L1 + toml(to) + u'\n';
    }
    if (!options.caFile.isEmpty())
        result.remarks +=
            Words::tr("The CA certificate belongs at /etc/containers/certs.d/%1/ca.crt.").arg(target.harborHost);
    result.remarks += Words::tr(
        "CRI-O reads it again on SIGHUP; a registries.conf in a user's own configuration replaces the system's.");
    return result;
}

Export dockerDaemon(const oci::CacheTarget &target)
{
    Export result{u"daemon.json"_s, u"/etc/docker/daemon.json"_s, {}, {}};
    result.remarks += Words::tr("Docker's registry-mirrors serve Docker Hub alone and take no project in their "
                                "address, so they cannot use this cache: write the references through %1 instead.")
                          .arg(target.harborHost);
    result.remarks +=
        Words::tr("For a private CA, its certificate belongs at /etc/docker/certs.d/%1/ca.crt.").arg(target.harborHost);
    return result;
}

} // namespace berth::helm
