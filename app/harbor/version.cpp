#include "app/harbor/version.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace berth::harbor {

using namespace Qt::StringLiterals;

std::optional<Version> Version::parse(const QString &harborVersion)
{
    static const QRegularExpression shape(
        u"^v?([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?(?:-([A-Za-z0-9._-]*))?$"_s);
    const auto match = shape.match(harborVersion.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    Version version;
    version.major = match.captured(1).toInt();
    version.minor = match.captured(2).toInt();
    version.patch = match.captured(3).toInt();
    version.commit = match.captured(4);
    return version;
}

QString Version::text() const
{
    return u"%1.%2.%3"_s.arg(major).arg(minor).arg(patch);
}

std::strong_ordering Version::operator<=>(const Version &other) const
{
    if (const auto order = major <=> other.major; order != 0)
        return order;
    if (const auto order = minor <=> other.minor; order != 0)
        return order;
    return patch <=> other.patch;
}

Version Features::since(Feature feature)
{
    switch (feature) {
    case Feature::DockerRegistryProxy:
        return {2, 3, 0};
    case Feature::PermissionCatalogue:
        return {2, 10, 0};
    case Feature::ProxySpeed:
    case Feature::ProjectArtifacts:
        return {2, 12, 0};
    case Feature::AuditLogExts:
        return {2, 13, 0};
    case Feature::MaxUpstreamConnections:
        return {2, 14, 1};
    case Feature::RegistryCa:
        return {2, 15, 0};
    case Feature::LocalOnNotFound:
        return {2, 15, 1};
    case Feature::ProxyFilter:
    case Feature::ReferrerApi:
    case Feature::SubPathUpstream:
        return {2, 16, 0};
    }
    return {};
}

bool Features::has(Feature feature) const
{
    return m_version && *m_version >= since(feature);
}

bool Features::applies(Quirk quirk) const
{
    if (!m_version)
        return true;
    switch (quirk) {
    case Quirk::PingByIdPinsUrl:
        return *m_version >= Version{2, 15, 3};
    case Quirk::UrlChangeWipesSecret:
        return *m_version >= Version{2, 16, 0};
    case Quirk::DeletesOnUpstreamNotFound:
        return *m_version >= Version{2, 14, 0} && *m_version <= Version{2, 15, 0};
    case Quirk::RetentionDeleteIsDeadEnd:
        return *m_version < Version{2, 14, 0};
    case Quirk::VersionForAnyone:
        return *m_version < Version{2, 13, 0};
    }
    return true;
}

QString Features::missingReason(Feature feature) const
{
    if (has(feature))
        return {};
    if (!m_version)
        return QCoreApplication::translate(
            "Features", "Needs Harbor %1 or newer; this Harbor did not tell its version.")
            .arg(since(feature).text());
    return QCoreApplication::translate("Features", "Needs Harbor %1 or newer; this one is %2.")
        .arg(since(feature).text(), m_version->text());
}

} // namespace berth::harbor
