#include "app/cli/command.h"

#include <algorithm>

namespace berth::cli {

using namespace Qt::StringLiterals;

const Noun *Grammar::noun(const QString &name) const
{
    const auto found = std::ranges::find(nouns, name, &Noun::name);
    return found == nouns.end() ? nullptr : &*found;
}

const Command *Grammar::command(const QString &nounName, const QString &verb) const
{
    const Noun *const owner = noun(nounName);
    if (!owner)
        return nullptr;
    const auto found = std::ranges::find(owner->commands, verb, &Command::verb);
    return found == owner->commands.end() ? nullptr : &*found;
}

QString usageOf(const Positional &positional)
{
    const QString name = positional.many ? positional.name + u'…' : positional.name;
    return positional.required ? name : u'[' + name + u']';
}

QString usageOf(const Option &option)
{
    QString text = u"--"_s + option.name;
    if (!option.letter.isEmpty())
        text = u'-' + option.letter + u", "_s + text;
    if (!option.value.isEmpty())
        text += u' ' + option.value;
    return text;
}

QString usageOf(const Noun &noun, const Command &command)
{
    QStringList words{u"berth-cli"_s, noun.name};
    if (!command.verb.isEmpty())
        words += command.verb;
    for (const Positional &positional : command.positionals)
        words += usageOf(positional);
    words += u"[options]"_s;
    return words.join(u' ');
}

} // namespace berth::cli
