#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"

#include <QObject>

namespace berth::cli {

/** What one run of a command works with. Lives until its exit code is there; the context object of its answers. */
class Context final : public QObject
{
public:
    Context(const Grammar &grammar, Arguments arguments, Console &console, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Context)

    [[nodiscard]] const Grammar &grammar() const { return m_grammar; }
    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] Console &console() const { return m_console; }

private:
    const Grammar &m_grammar;
    Arguments m_arguments;
    Console &m_console;
};

/** A command that is done at once. */
[[nodiscard]] inline Call<ExitCode> finished(Result<ExitCode> result = ExitCode::Done)
{
    return Call<ExitCode>::ready(std::move(result));
}

} // namespace berth::cli
