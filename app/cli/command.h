#pragma once

#include "app/cli/exit_code.h"
#include "app/core/call.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace berth::cli {

class Arguments;
class Context;

/** One long option, with or without a value. */
struct Option
{
    QString name = {}; ///< without dashes: "key-file"
    QString value = {}; ///< placeholder of its value, "FILE"; empty for a flag
    QString help = {}; ///< translated, one phrase without a full stop
    QStringList words = {}; ///< the values it takes, for completion; empty for any
    bool file = false; ///< the value is a path, for completion
    bool repeatable = false; ///< may be given several times
    QString letter = {}; ///< "o" for -o; empty for most (cli.md allows f, o, q, h)
};

/** A word that stands by its place. */
struct Positional
{
    QString name = {}; ///< "NAME", "PROJECT/REPO:TAG"
    QString help = {}; ///< translated
    bool required = true;
    bool many = false; ///< takes all that are left; only the last one may
    bool file = false;
};

/** One thing berth-cli does: its words, its options and what it runs. Help, man page and completion are made from it.
 */
struct Command
{
    using Run = std::function<Call<ExitCode>(Context &, const Arguments &)>;

    QString verb = {}; ///< empty when the noun stands alone, as in "berth-cli status"
    QString summary = {}; ///< translated, one phrase, verb first
    QList<Positional> positionals = {};
    QList<Option> options = {};
    QStringList notes = {}; ///< translated paragraphs below the options
    QStringList examples = {}; ///< whole command lines
    Run run = {};
    bool asksHarbor = true; ///< the options that name a Harbor have a meaning here
    bool hidden = false; ///< for packaging; not in help, man page and completion
};

/** What commands are about: endpoint, project … */
struct Noun
{
    QString name = {};
    QString summary = {}; ///< translated
    QList<Command> commands = {};
};

/** Everything berth-cli understands. */
struct Grammar
{
    QList<Option> common = {}; ///< understood before and after noun and verb
    QList<Noun> nouns = {};

    [[nodiscard]] const Noun *noun(const QString &name) const;
    /** The noun's own command for an empty verb. */
    [[nodiscard]] const Command *command(const QString &noun, const QString &verb) const;
};

/** "NAME", "[NAME]", "REF…" as help and man page write it. */
[[nodiscard]] QString usageOf(const Positional &positional);
/** "--key-file FILE", "-o, --output FILE". */
[[nodiscard]] QString usageOf(const Option &option);
/** "berth-cli endpoint create NAME [options]" */
[[nodiscard]] QString usageOf(const Noun &noun, const Command &command);

} // namespace berth::cli
