#include "app/cli/context.h"

namespace berth::cli {

Context::Context(const Grammar &grammar, Arguments arguments, Console &console, QObject *parent)
    : QObject(parent)
    , m_grammar(grammar)
    , m_arguments(std::move(arguments))
    , m_console(console)
{
}

} // namespace berth::cli
