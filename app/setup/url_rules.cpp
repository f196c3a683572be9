#include "app/ngc/preset.h"
#include "app/setup/endpoint_url.h"
#include "app/setup/rules.h"

#include "app/core/text.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace berth::rules {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype urlBytes = 255; // registry.url is varchar(256)

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

/** Addresses of NVIDIA that people take for the registry, and what they are. */
QString notTheRegistry(const QString &host)
{
    if (host == "catalog.ngc.nvidia.com"_L1 || host == "ngc.nvidia.com"_L1 || host == "org.ngc.nvidia.com"_L1
        || host == "build.nvidia.com"_L1)
        return translate("Rules", "Endpoint URL %1 is a web site of NVIDIA, not its registry. Write https://nvcr.io.")
            .arg(host);
    if (host == "helm.ngc.nvidia.com"_L1)
        return translate("Rules", "Endpoint URL %1 holds NVIDIA's Helm charts, not its images. Write https://nvcr.io.")
            .arg(host);
    if (host == "nvidia.com"_L1 || host.endsWith(".nvidia.com"_L1))
        return translate("Rules", "Endpoint URL %1 is not NVIDIA's registry. Write https://nvcr.io.").arg(host);
    return {};
}

bool validHost(const UrlParts &parts)
{
    QHostAddress address;
    if (parts.bracketed)
        return !parts.host.contains(u'%') && address.setAddress(parts.host)
            && address.protocol() == QHostAddress::IPv6Protocol;
    static const QRegularExpression digits(u"^[0-9.]+$"_s);
    if (digits.match(parts.host).hasMatch()) {
        static const QRegularExpression dotted(u"^[0-9]{1,3}(\\.[0-9]{1,3}){3}$"_s);
        return dotted.match(parts.host).hasMatch() && address.setAddress(parts.host);
    }
    static const QRegularExpression labels(
        u"^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\\.?$"_s);
    return labels.match(parts.host.toLower()).hasMatch();
}

Objection portObjection(const UrlParts &parts)
{
    if (!parts.hasPort)
        return std::nullopt;
    static const QRegularExpression digits(u"^[0-9]{1,5}$"_s);
    const int port = digits.match(parts.port).hasMatch() ? parts.port.toInt() : 0;
    if (port >= 1 && port <= 65'535)
        return std::nullopt;
    if (parts.port.isEmpty())
        return translate(
            "Rules", "Endpoint URL ends its host with a colon but has no port. Remove the colon or add the port.");
    return translate(
        "Rules", "Endpoint URL has the port “%1”; a port is a number from 1 to 65535. Correct or remove it.")
        .arg(displayText(parts.port, 32));
}

Objection hostObjection(const UrlParts &parts, const QString &text)
{
    if (parts.host.isEmpty())
        return translate(
            "Rules", "Endpoint URL names no host. Write the registry's address, for NVIDIA https://nvcr.io.");
    if (!parts.bracketed && parts.host.count(u':') > 1)
        return translate(
            "Rules", "Endpoint URL has an IPv6 address without brackets. Write it as https://[2001:db8::1]:5000.");
    const QString ascii = asciiHost(parts.host);
    if (ascii.isEmpty() || ascii != parts.host.toLower()) {
        if (ascii.isEmpty())
            return translate("Rules", "Endpoint URL has a host that is no valid name. Correct it.");
        return translate("Rules", "Endpoint URL has letters outside a to z in its host. Write it as %1.")
            .arg(suggestedUrl(text));
    }
    if (!validHost(parts))
        return translate("Rules", "Endpoint URL has the host “%1”, which is no valid name or address. Correct it.")
            .arg(displayText(parts.host, 80));
    return std::nullopt;
}

Objection pathObjection(const UrlParts &parts, const QString &text, const harbor::Features &features)
{
    QString path = parts.path;
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.isEmpty())
        return std::nullopt;
    if (ngc::isNvidiaRegistry(parts.host))
        return translate("Rules",
            "Endpoint URL of NVIDIA's registry has no path: organization and image belong to the "
            "image's name. Write %1.")
            .arg(suggestedUrl(text));
    if (path == "/v2"_L1 || path == "/v1"_L1)
        return translate("Rules", "Endpoint URL ends in %1, which Harbor adds by itself. Write %2.")
            .arg(path, suggestedUrl(text));
    if (features.has(harbor::Feature::SubPathUpstream))
        return std::nullopt;
    return translate("Rules",
        "Endpoint URL has the path “%1”, which Harbor can use from 2.16 on only. Write the address "
        "without it.")
        .arg(displayText(path, 80));
}

Objection schemeObjection(const UrlParts &parts, const QString &text)
{
    if (parts.scheme == "https"_L1)
        return std::nullopt;
    if (parts.scheme.isEmpty())
        return translate("Rules", "Endpoint URL has no scheme, and Harbor would put http:// in front. Write %1.")
            .arg(suggestedUrl(text));
    if (parts.scheme != "http"_L1)
        return translate("Rules", "Endpoint URL begins with %1://; Harbor speaks https and http only. Write %2.")
            .arg(displayText(parts.scheme, 32), suggestedUrl(text));
    if (ngc::isNvidiaRegistry(parts.host))
        return translate("Rules", "Endpoint URL begins with http://, so the NGC key would travel readable. Write %1.")
            .arg(suggestedUrl(text));
    return std::nullopt;
}

} // namespace

bool isNvidiaRegistry(const QString &url)
{
    return ngc::isNvidiaRegistry(asciiHost(urlParts(url).host));
}

QString suggestedUrl(const QString &text)
{
    const UrlParts parts = urlParts(text);
    const QString host = asciiHost(parts.host);
    if (host.isEmpty())
        return text.trimmed();
    if (!notTheRegistry(host).isEmpty())
        return u"https://nvcr.io"_s;
    const bool nvidia = ngc::isNvidiaRegistry(host);
    QString url = parts.scheme == "http"_L1 && !nvidia ? u"http://"_s : u"https://"_s;
    const bool brackets = parts.bracketed || host.count(u':') > 1;
    url += brackets ? u'[' + host + u']' : host;
    if (parts.hasPort && !parts.port.isEmpty())
        url += u':' + parts.port;
    QString path = nvidia ? QString() : parts.path;
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path == "/v2"_L1 || path == "/v1"_L1)
        path.clear();
    return url + path;
}

Objection endpointUrl(const QString &text, const harbor::Features &features)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return translate("Rules", "Endpoint URL is empty. Write the registry's address, for NVIDIA https://nvcr.io.");
    for (const QChar c : trimmed) {
        if (c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f || c.category() == QChar::Other_Format)
            return translate("Rules", "Endpoint URL has a blank or an invisible character in it. Remove it.");
    }
    if (trimmed.toUtf8().size() > urlBytes)
        return QCoreApplication::translate(
            "Rules", "Endpoint URL is longer than %n bytes. Shorten it.", nullptr, static_cast<int>(urlBytes));
    const UrlParts parts = urlParts(trimmed);
    if (parts.hasUser)
        return translate("Rules",
            "Endpoint URL has a user name or password before the “@”. Move them to Access ID and "
            "Access secret.");
    if (const QString wrong = notTheRegistry(asciiHost(parts.host)); !wrong.isEmpty())
        return wrong;
    if (const Objection objection = schemeObjection(parts, trimmed))
        return objection;
    if (const Objection objection = hostObjection(parts, trimmed))
        return objection;
    if (const Objection objection = portObjection(parts))
        return objection;
    if (parts.hasQuery || parts.hasFragment)
        return translate("Rules", "Endpoint URL has a “%1” and text behind it, which no registry has. Write %2.")
            .arg(parts.hasQuery ? u"?"_s : u"#"_s, suggestedUrl(trimmed));
    return pathObjection(parts, trimmed, features);
}

Objection endpointUrlWarning(const QString &text, bool insecure)
{
    const UrlParts parts = urlParts(text);
    if (parts.scheme == "http"_L1)
        return translate("Rules", "Over http:// the Access secret travels readable from Harbor to the registry.");
    if (insecure && isNvidiaRegistry(text))
        return translate("Rules",
            "NVIDIA's registry has a valid certificate; without the check anyone between Harbor and "
            "NVIDIA can read the key.");
    return std::nullopt;
}

} // namespace berth::rules
