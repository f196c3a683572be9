#pragma once

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/context.h"
#include "app/cli/interrupt.h"

#include <QObject>

#include <memory>
#include <optional>

namespace berth::cli {

/** One run of berth-cli: reads the command line, runs the command, cancels it on Ctrl+C, and ends with its exit code.
 */
class Program final : public QObject
{
public:
    /** @p words without the program's name. @p finished is called once, with the exit code. */
    Program(const QStringList &words, std::function<void(int)> finished, QObject *parent = nullptr);
    ~Program() override;
    Q_DISABLE_COPY_MOVE(Program)

    void start();

private:
    [[nodiscard]] ExitCode answerHelp(const Parsed &parsed);
    void run(Parsed parsed);
    void end(const Result<ExitCode> &result);
    void end(ExitCode code);
    void endInterrupted();
    void leave(int code);
    void interrupt();

    QStringList m_words;
    std::function<void(int)> m_finished;
    Grammar m_grammar;
    Console m_console;
    Interrupt m_interrupt;
    bool m_interrupted = false;
    std::unique_ptr<Context> m_context;
    std::optional<Call<ExitCode>> m_running;
};

} // namespace berth::cli
