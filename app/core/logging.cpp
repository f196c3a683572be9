#include "app/core/logging.h"

#include "app/core/redaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <atomic>
#include <cstdio>
#include <mutex>

namespace berth {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logNet, "berth.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "berth.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logSetup, "berth.setup", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "berth.ui", QtWarningMsg)

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QLatin1StringView word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        break;
    }
    return "fatal"_L1;
}

/** Qt warns whenever it would like to rewind a body; ours are made so that it cannot (one_shot_body.h). */
bool isExpected(const QString &message)
{
    return message.contains("OneShotBody"_L1) && message.contains("Cannot call seek on a sequential device"_L1);
}

} // namespace

/** The files, and the way from Qt's handler to them. */
class Logging::Private
{
public:
    void write(QtMsgType type, const QString &category, const QString &message);
    void openFile();
    void rotate();
    [[nodiscard]] QString path(int number) const;
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);

    static std::atomic<Private *> current; // Qt's handler is a plain function

    std::mutex mutex = {};
    QString folder = {};
    QString program = {};
    Echo echo = Echo::Nothing;
    QFile file;
    QtMessageHandler before = nullptr;
    std::atomic<int> leaks = 0;
};

std::atomic<Logging::Private *> Logging::Private::current = nullptr;

QString Logging::Private::path(int number) const
{
    const QString middle = number == 0 ? QString() : u'.' + QString::number(number);
    return folder + u'/' + program + middle + ".log"_L1;
}

void Logging::Private::openFile()
{
    if (!QDir().mkpath(folder))
        return;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    file.setFileName(path(0));
    if (file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, ownerOnly))
        file.setPermissions(ownerOnly); // an older one may have been made otherwise
}

void Logging::Private::rotate()
{
    file.close();
    QFile::remove(path(mostFiles - 1));
    for (int number = mostFiles - 1; number > 0; --number)
        QFile::rename(path(number - 1), path(number));
    openFile();
}

void Logging::Private::write(QtMsgType type, const QString &category, const QString &message)
{
    if (holdsLiveSecret(message))
        ++leaks;
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + word(type) + u' '
        + category + u' ' + scrubbed(message) + u'\n';
    const QByteArray bytes = line.toUtf8();
    const std::lock_guard lock(mutex);
    if (echo == Echo::Warnings && type != QtDebugMsg && type != QtInfoMsg)
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    if (!file.isOpen())
        return;
    if (file.size() + bytes.size() > mostBytes)
        rotate();
    file.write(bytes.left(mostBytes));
}

void Logging::Private::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static thread_local bool busy = false; // writing may warn in its turn
    Private *self = current;
    if (!self || busy || isExpected(message))
        return;
    busy = true;
    self->write(type, QString::fromLatin1(context.category ? context.category : "default"), message);
    busy = false;
}

Logging::Logging(const QString &program, const QString &folder, Echo echo)
    : d(std::make_unique<Private>())
{
    d->program = program;
    d->folder = folder;
    d->echo = echo;
    d->openFile();
    Private::current = d.get();
    QLoggingCategory::setFilterRules(u"berth.*.info=true"_s);
    d->before = qInstallMessageHandler(&Private::handle);
}

Logging::~Logging()
{
    qInstallMessageHandler(d->before);
    QLoggingCategory::setFilterRules({});
    Private::current = nullptr;
}

QString Logging::defaultFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(state) ? state : QDir::homePath() + "/.local/state"_L1) + "/berth"_L1;
}

QString Logging::file() const
{
    return d->file.isOpen() ? d->file.fileName() : QString();
}

int Logging::leaks() const
{
    return d->leaks;
}

void logRequest(const RequestEvent &event)
{
    const QString ended = event.outcome.isEmpty() ? QString::number(event.status) : event.outcome;
    qCInfo(logNet).noquote().nospace() << QString::fromLatin1(event.method) << ' ' << loggableTarget(event.target)
                                       << ' ' << ended << ", " << event.bytes << " B in " << event.ms << " ms, "
                                       << event.requestId;
}

} // namespace berth
