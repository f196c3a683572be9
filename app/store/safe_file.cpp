#include "app/store/safe_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStringList>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace berth::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto temporaryMark = "~berth-"_L1;
constexpr mode_t privateFolder = 0700;
constexpr mode_t privateFile = 0600;

Error fileError(const QString &path, const QString &message, const QString &field = {})
{
    Error error;
    error.kind = ErrorKind::File;
    error.target = path;
    error.message = message;
    error.field = field;
    return error;
}

QString systemText(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

/** A file descriptor that is closed once, and whose close can fail loudly. */
class Descriptor final
{
public:
    Descriptor(const QString &path, int flags, mode_t mode = 0)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] bool ok() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] bool close() { return ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

/** 0, or the errno of the step that failed; a short write ends in the error of the next. */
int writeAll(int fd, const QByteArray &content)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t written =
            ::write(fd, content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        done += written;
    }
    if (::fsync(fd) != 0)
        return errno;
    struct stat facts = {};
    if (::fstat(fd, &facts) != 0)
        return errno;
    return facts.st_size == content.size() ? 0 : EIO;
}

Result<Done> refuseUnlessOurs(const QString &path, const struct stat &facts)
{
    if (facts.st_uid != ::geteuid())
        return fail(fileError(path, {}, u"owner"_s));
    if ((facts.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return fail(fileError(path, {}, u"mode"_s));
    return Done{};
}

Result<Done> writeTemporary(const QString &path, const QByteArray &content)
{
    Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, privateFile);
    if (!file.ok())
        return fail(fileError(path, systemText(errno)));
    if (::fchmod(file.fd(), privateFile) != 0) // the umask took bits away, maybe the owner's
        return fail(fileError(path, systemText(errno)));
    if (const int error = writeAll(file.fd(), content))
        return fail(fileError(path, systemText(error)));
    if (!file.close())
        return fail(fileError(path, systemText(errno)));
    return Done{};
}

/** Gives the present file a second name, so that there is no moment without a file at @p path. */
void keepBackup(const QString &path)
{
    namespace fs = std::filesystem;
    const fs::path present(QFile::encodeName(path).toStdString());
    const fs::path backup(QFile::encodeName(path + ".bak"_L1).toStdString());
    std::error_code ignored; // without a backup the new file is still better than none
    fs::remove(backup, ignored);
    fs::create_hard_link(present, backup, ignored);
}

void syncFolder(const QString &folder)
{
    const Descriptor handle(folder, O_RDONLY | O_DIRECTORY);
    if (handle.ok())
        ::fsync(handle.fd());
}

} // namespace

Result<Done> ensurePrivateFolder(const QString &path)
{
    const QString clean = QDir::cleanPath(QDir(path).absolutePath());
    const QByteArray name = QFile::encodeName(clean);
    struct stat facts = {};
    if (::stat(name.constData(), &facts) != 0) {
        const QString above = QFileInfo(clean).path();
        if (above != clean && !QFileInfo::exists(above)) {
            if (Result<Done> made = ensurePrivateFolder(above); !made)
                return made;
        }
        if (::mkdir(name.constData(), privateFolder) != 0 && errno != EEXIST)
            return fail(fileError(clean, systemText(errno)));
        if (::stat(name.constData(), &facts) != 0)
            return fail(fileError(clean, systemText(errno)));
    }
    if (!S_ISDIR(facts.st_mode))
        return fail(fileError(clean, systemText(ENOTDIR)));
    if (Result<Done> ours = refuseUnlessOurs(clean, facts); !ours)
        return ours;
    // Reading alone is taken away quietly: nobody can have planted anything.
    if ((facts.st_mode & 0777U) != privateFolder && ::chmod(name.constData(), privateFolder) != 0)
        return fail(fileError(clean, systemText(errno)));
    return Done{};
}

Result<Done> writeSafely(const QString &path, const QByteArray &content)
{
    const QFileInfo info(path);
    if (info.isSymLink())
        return fail(fileError(path, systemText(ELOOP)));
    const QString temporary = path + temporaryMark + QString::number(QRandomGenerator::system()->generate64(), 36);
    if (Result<Done> written = writeTemporary(temporary, content); !written) {
        QFile::remove(temporary);
        written.error().target = path;
        return written;
    }
    if (info.exists())
        keepBackup(path);
    std::error_code renamed;
    std::filesystem::rename(QFile::encodeName(temporary).toStdString(), QFile::encodeName(path).toStdString(), renamed);
    if (renamed) {
        QFile::remove(temporary);
        return fail(fileError(path, QString::fromStdString(renamed.message())));
    }
    syncFolder(info.path());
    const Result<QByteArray> read = readOwn(path, content.size());
    if (!read)
        return fail(read.error());
    const auto hash = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    };
    if (hash(*read) != hash(content))
        return fail(fileError(path, systemText(EIO)));
    return Done{};
}

Result<QByteArray> readOwn(const QString &path, qint64 cap)
{
    const Descriptor handle(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!handle.ok()) {
        Error error = fileError(path, systemText(errno));
        if (errno == ENOENT)
            error.kind = ErrorKind::NotFound;
        return fail(std::move(error));
    }
    struct stat facts = {};
    if (::fstat(handle.fd(), &facts) != 0)
        return fail(fileError(path, systemText(errno)));
    if (!S_ISREG(facts.st_mode))
        return fail(fileError(path, systemText(EINVAL)));
    if (Result<Done> ours = refuseUnlessOurs(path, facts); !ours)
        return fail(ours.error());
    QFile file;
    if (!file.open(handle.fd(), QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::DontCloseHandle))
        return fail(fileError(path, systemText(EIO)));
    const QByteArray content = file.read(cap + 1);
    if (content.size() > cap) {
        Error error = fileError(path, {});
        error.kind = ErrorKind::TooLarge;
        return fail(std::move(error));
    }
    if (file.error() != QFileDevice::NoError || content.size() < facts.st_size)
        return fail(fileError(path, systemText(EIO)));
    return content;
}

QString setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString target = path + ".bad-"_L1 + stamp;
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = path + ".bad-"_L1 + stamp + u'-' + QString::number(number);
    return QFile::rename(path, target) ? target : QString();
}

void removeLeftovers(const QString &folder)
{
    QDir dir(folder);
    const QStringList leftovers = dir.entryList({"*"_L1 + temporaryMark + "*"_L1}, QDir::Files | QDir::Hidden);
    for (const QString &name : leftovers)
        dir.remove(name);
}

} // namespace berth::store
