#include "app/harbor/registry.h"

#include "app/core/json.h"

#include <QCoreApplication>
#include <QUrl>

namespace berth::harbor {

using namespace Qt::StringLiterals;

namespace {

QString userHint()
{
    return QCoreApplication::translate("Provider", "User name");
}

QString passwordHint()
{
    return QCoreApplication::translate("Provider", "Password or token");
}

Provider freeProvider(const QString &type, const QString &name, const QString &urlHint, bool proxyCapable)
{
    Provider provider;
    provider.type = type;
    provider.displayName = name;
    provider.urlHint = urlHint;
    provider.accessKeyHint = userHint();
    provider.accessSecretHint = passwordHint();
    provider.proxyCapable = proxyCapable;
    return provider;
}

Provider fixedProvider(const QString &type, const QString &name, const QString &url)
{
    Provider provider = freeProvider(type, name, url, true);
    provider.urlKind = Provider::UrlKind::Fixed;
    provider.urls = {{QUrl(url).host(), url}};
    return provider;
}

Provider googleProvider()
{
    Provider provider = freeProvider(u"google-gcr"_s, u"Google GCR"_s, u"https://gcr.io"_s, true);
    provider.urlKind = Provider::UrlKind::List;
    for (const QString &host : {u"gcr.io"_s, u"us.gcr.io"_s, u"eu.gcr.io"_s, u"asia.gcr.io"_s})
        provider.urls.append({host, u"https://"_s + host});
    provider.accessKeyFixed = u"_json_key"_s;
    provider.accessSecretHint = QCoreApplication::translate("Provider", "Contents of the JSON key file");
    provider.secretIsFile = true;
    return provider;
}

Provider awsProvider()
{
    Provider provider = freeProvider(u"aws-ecr"_s, u"AWS ECR"_s, u"https://api.ecr.eu-central-1.amazonaws.com"_s, true);
    provider.accessKeyHint = QCoreApplication::translate("Provider", "Access key ID");
    provider.accessSecretHint = QCoreApplication::translate("Provider", "Secret access key");
    return provider;
}

/** As shipped with 2.14 to 2.16 (harbor-api.md §3.10, §3.11); the ones newer servers hide stand last. */
QList<Provider> makeBuiltIn()
{
    Provider docker = freeProvider(u"docker-registry"_s, u"Docker Registry"_s, u"https://nvcr.io"_s, true);
    docker.accessKeyHint = QCoreApplication::translate("Provider", "User name; for NVIDIA $oauthtoken");
    docker.accessSecretHint = QCoreApplication::translate("Provider", "Password or token; for NVIDIA the NGC API key");
    Provider harbor = freeProvider(u"harbor"_s, u"Harbor"_s, u"https://harbor.example.com"_s, true);
    harbor.accessKeyHint = QCoreApplication::translate("Provider", "User or robot account");
    return {
        docker,
        harbor,
        fixedProvider(u"docker-hub"_s, u"Docker Hub"_s, u"https://hub.docker.com"_s),
        fixedProvider(u"github-ghcr"_s, u"GitHub GHCR"_s, u"https://ghcr.io"_s),
        googleProvider(),
        awsProvider(),
        freeProvider(u"azure-acr"_s, u"Azure ACR"_s, u"https://example.azurecr.io"_s, true),
        freeProvider(u"ali-acr"_s, u"Alibaba ACR"_s, u"https://registry.cn-hangzhou.aliyuncs.com"_s, true),
        freeProvider(u"jfrog-artifactory"_s, u"JFrog Artifactory"_s, u"https://example.jfrog.io"_s, true),
        freeProvider(u"huawei-SWR"_s, u"Huawei SWR"_s, u"https://swr.cn-north-1.myhuaweicloud.com"_s, false),
        freeProvider(u"tencent-tcr"_s, u"Tencent TCR"_s, u"https://example.tencentcloudcr.com"_s, false),
        freeProvider(u"volcengine-cr"_s, u"Volcengine CR"_s, u"https://example.cr.volces.com"_s, false),
        freeProvider(u"quay"_s, u"Quay"_s, u"https://quay.io"_s, false),
        freeProvider(u"gitlab"_s, u"GitLab"_s, u"https://registry.gitlab.com"_s, false),
        freeProvider(u"dtr"_s, u"DTR"_s, u"https://dtr.example.com"_s, false),
    };
}

const Provider *builtIn(const QList<Provider> &known, const QString &type)
{
    for (const Provider &provider : known) {
        if (provider.type == type)
            return &provider;
    }
    return nullptr;
}

Result<QList<UrlChoice>> endpointsFromJson(const QJsonValue &value)
{
    return listFromJson<UrlChoice>(value, [](const QJsonValue &element) {
        JsonFields fields(element, u"adapterinfo.endpoint"_s);
        return fields.finish(UrlChoice{fields.text("key"_L1), fields.text("value"_L1)});
    });
}

/** One adapter's patterns (harbor-api.md §3.10); both may be missing, which is a free URL. */
Result<Provider> adapterInfoFromJson(const QString &type, const QJsonValue &value)
{
    JsonFields fields(value, u"adapterinfo"_s);
    Provider provider;
    provider.type = type;
    provider.displayName = providerName(type);
    JsonFields endpoint(fields.object("endpoint_pattern"_L1), u"adapterinfo.endpoint_pattern"_s);
    const QString urlKind = endpoint.text("endpoint_type"_L1);
    auto urls = endpointsFromJson(endpoint.array("endpoints"_L1));
    if (!urls)
        return fail(std::move(urls.error()));
    provider.urls = std::move(*urls);
    if (urlKind == "EndpointPatternTypeFix"_L1 && provider.urls.size() == 1)
        provider.urlKind = Provider::UrlKind::Fixed;
    else if (urlKind == "EndpointPatternTypeList"_L1 && !provider.urls.isEmpty())
        provider.urlKind = Provider::UrlKind::List;
    JsonFields credential(fields.object("credential_pattern"_L1), u"adapterinfo.credential_pattern"_s);
    if (credential.text("access_key_type"_L1) == "AccessKeyTypeFix"_L1)
        provider.accessKeyFixed = credential.text("access_key_data"_L1);
    provider.secretIsFile = credential.text("access_secret_type"_L1) == "AccessSecretTypeFile"_L1;
    for (const auto &checked : {endpoint.finish(Done{}), credential.finish(Done{})}) {
        if (!checked)
            fields.note(checked.error());
    }
    return fields.finish(provider);
}

/** What the server says wins; what it does not say comes from the built-in list. */
Provider completed(Provider provider, const Provider *known)
{
    if (provider.accessKeyHint.isEmpty())
        provider.accessKeyHint = known ? known->accessKeyHint : userHint();
    if (provider.accessSecretHint.isEmpty())
        provider.accessSecretHint = known ? known->accessSecretHint : passwordHint();
    if (provider.urlHint.isEmpty())
        provider.urlHint = known ? known->urlHint : u"https://registry.example.com"_s;
    if (known && provider.urls.isEmpty() && !known->urls.isEmpty()) {
        provider.urlKind = known->urlKind;
        provider.urls = known->urls;
    }
    if (known && provider.accessKeyFixed.isEmpty()) {
        provider.accessKeyFixed = known->accessKeyFixed;
        provider.secretIsFile = provider.secretIsFile || known->secretIsFile;
    }
    provider.proxyCapable = !known || known->proxyCapable;
    return provider;
}

} // namespace

QList<Provider> builtInProviders()
{
    return makeBuiltIn();
}

QString providerName(const QString &type)
{
    static const QList<Provider> known = makeBuiltIn();
    const Provider *provider = builtIn(known, type);
    return provider ? provider->displayName : type;
}

Result<QList<Provider>> adapterInfosFromJson(const QJsonValue &value)
{
    QList<Provider> infos;
    if (value.isNull() || value.isUndefined())
        return infos;
    if (!value.isObject()) {
        Error error;
        error.kind = ErrorKind::BadReply;
        error.field = u"adapterinfos"_s;
        return fail(std::move(error));
    }
    const QJsonObject adapters = value.toObject();
    for (auto it = adapters.begin(); it != adapters.end(); ++it) {
        auto provider = adapterInfoFromJson(it.key(), it.value());
        if (!provider)
            return fail(std::move(provider.error()));
        infos.append(std::move(*provider));
    }
    return infos;
}

QList<Provider> mergedProviders(const QStringList &types, const QList<Provider> &infos)
{
    const QList<Provider> known = makeBuiltIn();
    if (types.isEmpty())
        return known;
    QList<Provider> merged;
    // The usual ones first, in the built-in order; what Berth does not know follows as the server lists it.
    QStringList order;
    for (const Provider &provider : known) {
        if (types.contains(provider.type))
            order.append(provider.type);
    }
    for (const QString &type : types) {
        if (!order.contains(type))
            order.append(type);
    }
    for (const QString &type : std::as_const(order)) {
        const Provider *told = builtIn(infos, type);
        Provider provider = told ? *told : Provider{};
        provider.type = type;
        provider.displayName = providerName(type);
        merged.append(completed(std::move(provider), builtIn(known, type)));
    }
    return merged;
}

} // namespace berth::harbor
