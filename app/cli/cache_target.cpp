#include "app/cli/cache_target.h"

#include "app/cli/arguments.h"
#include "app/cli/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QList<Option> targetOptions()
{
    return {
        {.name = u"host"_s, .value = u"HOST[:PORT]"_s, .help = Words::tr("the Harbor that images shall come through")},
        {.name = u"map"_s,
            .value = u"UPSTREAM=PROJECT"_s,
            .help = Words::tr("the project in front of a registry, or of a path on it; nvcr.io=nvidiaio unless given"),
            .repeatable = true},
    };
}

Result<oci::CacheTarget> readTarget(const Arguments &arguments)
{
    const QString host = arguments.own.textOr(u"host"_s).trimmed();
    if (host.isEmpty())
        return fail(usageError(Words::tr("Name the Harbor with --host, such as --host harbor.potus.local.")));
    if (!oci::isValidHost(host))
        return fail(usageError(Words::tr("“%1” is not a host: leave out scheme and path.").arg(host)));
    const QStringList mappings = arguments.own.texts(u"map"_s);
    if (mappings.isEmpty())
        return oci::defaultTarget(host);
    oci::CacheTarget target{host, {}};
    for (const QString &mapping : mappings) {
        Result<oci::Upstream> upstream = oci::parseUpstream(mapping);
        if (!upstream)
            return fail(upstream.error());
        // A path is more exact than its registry, whatever the order on the command line.
        if (upstream->path.isEmpty())
            target.upstreams.append(*upstream);
        else
            target.upstreams.prepend(*upstream);
    }
    return target;
}

Result<QByteArray> readStandardInput(qint64 cap)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(usageError(Words::tr("Standard input cannot be read.")));
    const QByteArray bytes = input.read(cap + 1);
    if (bytes.size() > cap)
        return fail(usageError(Words::tr("Standard input has more than %1 bytes.").arg(cap)));
    return bytes;
}

Result<Done> writeNewFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return fail(usageError(Words::tr("“%1” exists: choose another name.").arg(path)));
    QFile file(path);
    bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    if (!written)
        return fail(
            usageError(Words::tr("“%1” cannot be written: check that its folder exists and is yours.").arg(path)));
    written = file.write(bytes) == bytes.size() && file.flush();
    file.close();
    if (written && file.error() == QFileDevice::NoError)
        return Done{};
    file.remove();
    Error error;
    error.kind = ErrorKind::File;
    error.target = path;
    return fail(std::move(error));
}

} // namespace berth::cli
