#pragma once

#include "app/demo/harbor.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace berth::test {

/** What one run of berth-cli left behind. */
struct CliRun
{
    int code = -1; ///< -1 when it did not end by itself
    QByteArray out = {};
    QByteArray err = {};

    [[nodiscard]] QString text() const { return QString::fromUtf8(out); }
    [[nodiscard]] QString errors() const { return QString::fromUtf8(err); }
    [[nodiscard]] QJsonArray array() const; ///< the result of a --json run; empty if it is none
    [[nodiscard]] QJsonObject object() const;
    /** Inside of {"error": …} on stderr; empty if stderr holds anything else. */
    [[nodiscard]] QJsonObject error() const;
};

/**
 * Runs the real berth-cli as a process of its own, with a home of its own and without a keychain, against a demo Harbor
 * in this process. Waits in the event loop, so that the demo answers meanwhile.
 */
class CliBench final
{
public:
    explicit CliBench(demo::Options options = {.pace = 0});

    [[nodiscard]] demo::Harbor &harbor() { return *m_harbor; }
    /** --url, --user and --secret-file of the demo's administrator. */
    [[nodiscard]] QStringList admin() const { return account(QStringLiteral("admin"), QStringLiteral("Harbor12345")); }
    [[nodiscard]] QStringList account(const QString &user, const QString &password) const;
    /** A file, 0600, in this bench's folder; its path. */
    QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /** As the administrator. */
    [[nodiscard]] CliRun run(const QStringList &words, const QByteArray &input = {}) const
    {
        return plain(admin() + words, input);
    }
    /** As the administrator, with --json. */
    [[nodiscard]] CliRun json(const QStringList &words, const QByteArray &input = {}) const
    {
        return plain(admin() + QStringList{QStringLiteral("--json")} + words, input);
    }
    /** Just these words; @p meanwhile is called with the running process. */
    [[nodiscard]] CliRun plain(const QStringList &words, const QByteArray &input = {},
        const std::function<void(QProcess &)> &meanwhile = {}) const;
    /** The environment every run gets; changes count from the next run on. */
    [[nodiscard]] QProcessEnvironment &environment() { return m_environment; }

    /** Requests since forget() that change something at Harbor: not GET, HEAD, nor the sign-in. */
    [[nodiscard]] QStringList writes() const;
    /** Waits until a request whose "METHOD /target" contains @p part has arrived. */
    [[nodiscard]] bool arrived(const QString &part) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<demo::Harbor> m_harbor;
    QProcessEnvironment m_environment;
};

} // namespace berth::test
