#pragma once

#include <QLoggingCategory>
#include <QString>

#include <memory>

namespace berth {

Q_DECLARE_LOGGING_CATEGORY(logNet) // berth.net: requests and answers, without bodies
Q_DECLARE_LOGGING_CATEGORY(logStore) // berth.store: profiles, settings, keychain
Q_DECLARE_LOGGING_CATEGORY(logSetup) // berth.setup: plans and their steps
Q_DECLARE_LOGGING_CATEGORY(logUi) // berth.ui: what was opened and done

/** One request that ended, as it may be written down: no headers, no bodies. */
struct RequestEvent
{
    QByteArray method = {};
    QByteArray target = {}; ///< encoded path and query; only values of harmless keys are written
    int status = 0; ///< 0 when there was no HTTP answer
    QString outcome = {}; ///< kindName() of the failure; empty when it was answered
    qint64 bytes = 0; ///< of the body
    qint64 ms = 0;
    QString requestId = {};
};

/** Writes a request to berth.net. There is no way to log headers or a body. */
void logRequest(const RequestEvent &event);

/**
 * Takes over Qt's messages for the time it lives and appends them, scrubbed(), to a file of its own: at most five
 * files of 2 MiB, readable by the owner alone. Without a folder that can be written it only forwards warnings.
 * One per program, made first in main().
 */
class Logging final
{
public:
    enum class Echo { Nothing, Warnings }; ///< what also goes to stderr

    /** @p program names the files, e.g. "berth-cli"; two programs never share one. */
    explicit Logging(const QString &program, const QString &folder = defaultFolder(), Echo echo = Echo::Nothing);
    ~Logging();
    Q_DISABLE_COPY_MOVE(Logging)

    /** $XDG_STATE_HOME/berth, usually ~/.local/state/berth. */
    [[nodiscard]] static QString defaultFolder();
    /** The file being written; empty when there is none. */
    [[nodiscard]] QString file() const;
    /** Lines that held a live secret before they were scrubbed: each is a bug, and tests want none. */
    [[nodiscard]] int leaks() const;

    /** How large one file may grow, and how many there may be. */
    static constexpr qint64 mostBytes = 2 * 1024 * 1024;
    static constexpr int mostFiles = 5;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace berth
