#include "app/cli/secret_file.h"

#include "app/cli/files.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** Bytes that are wiped when they go. */
struct Wiped
{
    QByteArray bytes = {};
    Wiped() { bytes.reserve(secretFileCap + 2); } // never grows, so never leaves a copy behind
    ~Wiped() { ::explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.capacity())); }
    Q_DISABLE_COPY_MOVE(Wiped)
};

/** Turns the terminal's echo off while it lives. */
class NoEcho final
{
public:
    NoEcho()
    {
        m_changed = ::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_changed)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho()
    {
        if (m_changed)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(NoEcho)

private:
    termios m_before = {};
    bool m_changed = false;
};

/** Until the end, or the end of a line; one byte more than the cap tells that there is more. */
Result<Done> readAll(int descriptor, QByteArray &bytes, bool oneLine, const QString &option, const QString &path)
{
    char piece[1024];
    while (bytes.size() <= secretFileCap) {
        const ssize_t size = ::read(descriptor, piece, sizeof piece);
        if (size < 0 && errno == EINTR)
            return fail(ErrorKind::Cancelled);
        if (size < 0)
            return fail(cannotRead(option, path, errno));
        if (size == 0)
            break;
        bytes.append(piece, qMin(static_cast<qsizetype>(size), secretFileCap + 1 - bytes.size()));
        if (oneLine && bytes.contains('\n'))
            break;
    }
    ::explicit_bzero(piece, sizeof piece);
    return Done{};
}

Result<SharedSecret> secretOf(QByteArray &bytes, const QString &option)
{
    if (bytes.size() > secretFileCap)
        return fail(badInput(
            option, Words::tr("%1: the secret is longer than 64 KiB; give the file that holds it alone.").arg(option)));
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    if (bytes.isEmpty())
        return fail(
            badInput(option, Words::tr("%1: the secret is empty; put it into the file, on one line.").arg(option)));
    if (bytes.contains('\0'))
        return fail(badInput(
            option, Words::tr("%1: this is a binary file; give a text file that holds the secret alone.").arg(option)));
    return std::make_shared<const Secret>(QByteArrayView(bytes));
}

void warnIfOthersCanRead(int descriptor, const QString &option, const QString &path, Console &console)
{
    struct stat facts = {};
    if (::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode) && (facts.st_mode & (S_IRGRP | S_IROTH)) != 0)
        console.warn(Words::tr("%1: others can read %2; chmod 600 makes it yours alone.").arg(option, path));
}

} // namespace

Result<SharedSecret> readSecretFile(const QString &path, const QString &option, Console &console)
{
    if (path == u'-')
        return ::isatty(STDIN_FILENO) == 1 ? askSecret(Words::tr("Secret"), option, console)
                                           : [&]() -> Result<SharedSecret> {
            Wiped content;
            const auto read = readAll(STDIN_FILENO, content.bytes, false, option, Words::tr("standard input"));
            return read ? secretOf(content.bytes, option) : fail(read.error());
        }();
    if (path.isEmpty())
        return fail(badInput(option, Words::tr("%1 names no file; - is standard input.").arg(option)));
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(cannotRead(option, path, errno));
    warnIfOthersCanRead(descriptor, option, path, console);
    Wiped content;
    const auto read = readAll(descriptor, content.bytes, false, option, path);
    ::close(descriptor);
    return read ? secretOf(content.bytes, option) : fail(read.error());
}

Result<SharedSecret> askSecret(const QString &question, const QString &option, Console &console)
{
    console.ask(question + u": "_s);
    Wiped content;
    const auto read = [&] {
        const NoEcho quiet;
        return readAll(STDIN_FILENO, content.bytes, true, option, Words::tr("standard input"));
    }();
    console.say(u"\n"_s);
    return read ? secretOf(content.bytes, option) : fail(read.error());
}

} // namespace berth::cli
