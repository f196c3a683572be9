#include "tests/support/cli_bench.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace berth::test {

QJsonArray CliRun::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QJsonObject CliRun::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonObject CliRun::error() const
{
    return QJsonDocument::fromJson(err).object().value(u"error"_s).toObject();
}

CliBench::CliBench(demo::Options options)
    : m_harbor(std::make_unique<demo::Harbor>(std::move(options)))
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    if (!m_harbor->listen())
        qFatal("the demo Harbor does not listen");
    m_environment.insert(u"HOME"_s, m_folder.path());
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s})
        m_environment.insert(name, m_folder.filePath(name));
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const QString &name : {u"NO_COLOR"_s, u"http_proxy"_s, u"https_proxy"_s, u"XDG_CURRENT_DESKTOP"_s})
        m_environment.remove(name);
}

QStringList CliBench::account(const QString &user, const QString &password) const
{
    return {u"--url"_s, m_harbor->url().toString(), u"--user"_s, user, u"--secret-file"_s,
        file(u"secret-"_s + QString::number(qHash(password)), password.toUtf8() + '\n')};
}

QString CliBench::file(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) || file.write(content) != content.size())
        qFatal("the bench's folder cannot be written");
    return path;
}

CliRun CliBench::plain(
    const QStringList &words, const QByteArray &input, const std::function<void(QProcess &)> &meanwhile) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(BERTH_BIN_DIR "/berth-cli"), words);
    process.write(input);
    process.closeWriteChannel();
    if (meanwhile)
        meanwhile(process);
    const bool ended = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
        return {.err = "did not end"};
    }
    const bool byItself = process.exitStatus() == QProcess::NormalExit;
    return {byItself ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList CliBench::writes() const
{
    QStringList list;
    for (const demo::Seen &seen : m_harbor->requests()) {
        if (seen.method != "GET" && seen.method != "HEAD" && !seen.target.startsWith("/c/"))
            list += QString::fromUtf8(seen.method + ' ' + seen.target);
    }
    return list;
}

bool CliBench::arrived(const QString &part) const
{
    return QTest::qWaitFor(
        [this, &part] {
            for (const demo::Seen &seen : m_harbor->requests()) {
                if (QString::fromUtf8(seen.method + ' ' + seen.target).contains(part))
                    return true;
            }
            return false;
        },
        30'000);
}

} // namespace berth::test
