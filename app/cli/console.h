#pragma once

#include "app/core/call.h"

#include <QJsonValue>
#include <QString>

namespace berth::cli {

/** How berth-cli answers. */
struct Manners
{
    bool json = false;
    bool quiet = false; ///< neither notes nor progress
};

/**
 * Standard input, output and error of this process: the result and nothing else goes to stdout, everything said beside
 * it to stderr (cli.md "Manners"). A reader that went away is not an error.
 */
class Console final
{
public:
    explicit Console(const Manners &manners);
    Q_DISABLE_COPY_MOVE(Console)

    [[nodiscard]] const Manners &manners() const { return m_manners; }
    [[nodiscard]] bool json() const { return m_manners.json; }
    /** Colours may be used on stdout: it is a terminal, and NO_COLOR is not set. */
    [[nodiscard]] bool colour() const;
    /** Somebody sits at stdin and sees stderr. */
    [[nodiscard]] bool interactive() const;

    /** Text of the result; a line end is added where it is missing. */
    void result(const QString &text);
    /** The bytes as they are. */
    void resultBytes(const QByteArray &bytes);
    /** The result with --json. */
    void result(const QJsonValue &value);

    /** A sentence beside the result: what was done, what the server changed. Not with --quiet or --json. */
    void note(const QString &sentence);
    /** Something to look at, also with --quiet; with --json an object {"warning": {"message"}} on a line of its own. */
    void warn(const QString &sentence);
    /** Several lines on stderr that answer or ask; always shown. */
    void say(const QString &text);
    /** A question, without a line end. */
    void ask(const QString &question);
    /** Overwrites itself; only on a terminal, never with --quiet. An empty text removes it. */
    void progress(const QString &text);

    /** Asks a person; false unless the answer is y or yes. Cancelling gives up the wait. Only when interactive(). */
    [[nodiscard]] Call<bool> confirm(const QString &question);

    /** Why the result could not be written completely, other than by a reader that went away; 0 is fine (errno). */
    [[nodiscard]] int writeError() const { return m_writeError; }

private:
    void write(int descriptor, const QByteArray &bytes);

    Manners m_manners;
    bool m_readerGone = false;
    int m_writeError = 0;
    qsizetype m_progressWidth = 0;
};

} // namespace berth::cli
