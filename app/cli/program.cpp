#include "app/cli/program.h"

#include "app/cli/help.h"
#include "app/cli/report.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstring>
#include <utility>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** Known before the command line is read, because its errors already answer in this manner. */
Manners mannersOf(const QStringList &words)
{
    const QStringList options = words.mid(0, words.indexOf(u"--"_s));
    return {
        .json = options.contains(u"--json"_s), .quiet = options.contains(u"-q"_s) || options.contains(u"--quiet"_s)};
}

} // namespace

Program::Program(const QStringList &words, std::function<void(int)> finished, QObject *parent)
    : QObject(parent)
    , m_words(words)
    , m_finished(std::move(finished))
    , m_grammar(grammar())
    , m_console(mannersOf(words))
    , m_interrupt([this] { interrupt(); })
{
}

Program::~Program() = default;

void Program::start()
{
    Result<Parsed> parsed = parseCommandLine(m_words, m_grammar);
    if (!parsed)
        return end(fail(std::move(parsed.error())));
    switch (parsed->wants) {
    case Parsed::Wants::Version:
        m_console.result(versionText());
        return end(ExitCode::Done);
    case Parsed::Wants::Help:
        return end(answerHelp(*parsed));
    case Parsed::Wants::Run:
        return run(std::move(*parsed));
    }
}

ExitCode Program::answerHelp(const Parsed &parsed)
{
    const bool asked = parsed.arguments.common.flag(u"help"_s);
    const QString text = parsed.command ? helpOf(m_grammar, *parsed.noun, *parsed.command)
        : parsed.noun                   ? helpOf(*parsed.noun)
                                        : overview(m_grammar);
    if (asked)
        m_console.result(text);
    else
        m_console.say(text);
    return asked ? ExitCode::Done : ExitCode::Usage;
}

void Program::run(Parsed parsed)
{
    m_context = std::make_unique<Context>(m_grammar, std::move(parsed.arguments), m_console);
    m_running = parsed.command->run(*m_context, m_context->arguments());
    m_running->then(this, [this](const Result<ExitCode> &result) { end(result); });
}

void Program::interrupt()
{
    m_interrupted = true;
    if (m_running)
        m_running->cancel();
}

void Program::end(const Result<ExitCode> &result)
{
    if (result)
        return end(*result);
    if (m_interrupted && result.error().kind == ErrorKind::Cancelled)
        return endInterrupted();
    if (m_context && m_context->declined()) {
        m_console.say(Words::tr("Nothing was done."));
        return end(ExitCode::Failed);
    }
    reportError(m_console, result.error());
    end(exitCodeOf(result.error()));
}

void Program::endInterrupted()
{
    const auto [text, code] = m_context->interrupted();
    reportError(m_console, Error{.kind = ErrorKind::Cancelled}, {text, {}});
    end(code);
}

void Program::end(ExitCode code)
{
    m_console.progress({});
    if (m_console.writeError() != 0 && code == ExitCode::Done) {
        m_console.say(Words::tr("The result could not be written: %1.")
                          .arg(QString::fromLocal8Bit(std::strerror(m_console.writeError()))));
        code = ExitCode::Failed;
    }
    leave(static_cast<int>(code));
}

void Program::leave(int code)
{
    if (!m_context || !m_context->session().connected() || m_interrupted)
        return m_finished(code);
    // The session on the server ends with this run; a server that does not answer any more is not waited for.
    const auto once = std::make_shared<bool>(false);
    const auto finish = [this, once, code] {
        if (!std::exchange(*once, true))
            m_finished(code);
    };
    m_context->session().disconnect().then(this, [finish](const Result<Done> &) { finish(); });
    QTimer::singleShot(2000, this, finish);
}

} // namespace berth::cli
