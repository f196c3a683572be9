#include "app/cli/console.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QByteArray withLineEnd(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty() && !bytes.endsWith('\n'))
        bytes += '\n';
    return bytes;
}

} // namespace

Console::Console(const Manners &manners)
    : m_manners(manners)
{
}

bool Console::colour() const
{
    return !m_manners.json && isatty(STDOUT_FILENO) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qgetenv("TERM") != "dumb";
}

bool Console::interactive() const
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

void Console::result(const QString &text)
{
    resultBytes(withLineEnd(text));
}

void Console::resultBytes(const QByteArray &bytes)
{
    progress({});
    write(STDOUT_FILENO, bytes);
}

void Console::result(const QJsonValue &value)
{
    resultBytes(value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson());
}

void Console::note(const QString &sentence)
{
    if (!m_manners.quiet && !m_manners.json)
        say(sentence);
}

void Console::warn(const QString &sentence)
{
    if (m_manners.json) {
        const QJsonObject warning{{u"warning"_s, QJsonObject{{u"message"_s, sentence}}}};
        say(QString::fromUtf8(QJsonDocument(warning).toJson(QJsonDocument::Compact)));
    } else {
        say(Words::tr("Warning: %1").arg(sentence));
    }
}

void Console::say(const QString &text)
{
    progress({});
    write(STDERR_FILENO, withLineEnd(text));
}

void Console::ask(const QString &question)
{
    progress({});
    write(STDERR_FILENO, question.toUtf8());
}

void Console::progress(const QString &text)
{
    if (m_manners.quiet || m_manners.json || isatty(STDERR_FILENO) != 1 || (text.isEmpty() && m_progressWidth == 0))
        return;
    const QByteArray blank(m_progressWidth, ' ');
    write(STDERR_FILENO, '\r' + blank + '\r' + text.toUtf8());
    m_progressWidth = text.size();
}

Call<bool> Console::confirm(const QString &question)
{
    ask(Words::tr("%1 [y/N] ").arg(question));
    const Pending<bool> answer;
    // The last holder may let go inside the notifier's own signal.
    const std::shared_ptr<QSocketNotifier> notifier(
        new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read), [](QObject *object) { object->deleteLater(); });
    auto line = std::make_shared<QByteArray>();
    QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [answer, line, raw = notifier.get()] {
        char piece[256];
        const ssize_t size = ::read(STDIN_FILENO, piece, sizeof piece);
        if (size < 0 && errno == EINTR)
            return;
        if (size > 0)
            line->append(piece, static_cast<qsizetype>(size));
        if (size > 0 && !line->contains('\n') && line->size() < 4096)
            return;
        raw->setEnabled(false);
        const QByteArray word = line->trimmed().toLower();
        answer.finish(word == "y" || word == "yes");
    });
    answer.onCancel([notifier] { notifier->setEnabled(false); });
    return answer.call().andThen([notifier](bool yes) { return yes; }); // keeps the notifier until the answer
}

void Console::write(int descriptor, const QByteArray &bytes)
{
    if (descriptor == STDOUT_FILENO && (m_readerGone || m_writeError != 0))
        return;
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written =
            ::write(descriptor, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at));
        if (written >= 0) {
            at += static_cast<qsizetype>(written);
            continue;
        }
        if (errno == EINTR)
            continue;
        if (errno == EAGAIN) { // the other side of a shared pipe made it non-blocking
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
            continue;
        }
        if (descriptor == STDOUT_FILENO) {
            m_readerGone = errno == EPIPE;
            m_writeError = m_readerGone ? 0 : errno;
        }
        return;
    }
}

} // namespace berth::cli
