#include "app/cli/files.h"

#include "app/cli/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

Error cannotRead(const QString &option, const QString &path, int code)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(code));
    return badInput(option, Words::tr("%1: %2 cannot be read: %3.").arg(option, path, reason.toLower()));
}

Result<QByteArray> readInputFile(const QString &path, const QString &option, qint64 cap)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return fail(cannotRead(option, path, EISDIR));
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return fail(cannotRead(option, path, errno == 0 ? ENOENT : errno));
    const QByteArray bytes = file.read(cap + 1);
    if (bytes.size() > cap)
        return fail(badInput(option, Words::tr("%1: %2 is too large to be what is wanted here.").arg(option, path)));
    return bytes;
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
