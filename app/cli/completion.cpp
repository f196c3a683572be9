#include "app/cli/completion.h"

#include "app/cli/help.h"

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

/** The options of every command, each name once, in three kinds. */
struct OptionKinds
{
    QStringList files = {}; ///< take a path
    QStringList values = {}; ///< take some other value
    QList<QPair<QString, QStringList>> choices = {}; ///< take one of these words
};

void sortIn(OptionKinds &kinds, const Option &option)
{
    if (option.value.isEmpty())
        return;
    QStringList names{u"--"_s + option.name};
    if (!option.letter.isEmpty())
        names += u'-' + option.letter;
    for (const QString &name : names) {
        if (option.file && !kinds.files.contains(name))
            kinds.files += name;
        else if (!option.file && !option.words.isEmpty())
            kinds.choices += {name, option.words};
        else if (!option.file && !kinds.values.contains(name))
            kinds.values += name;
    }
}

OptionKinds kindsOf(const Grammar &grammar)
{
    OptionKinds kinds;
    for (const Option &option : grammar.common)
        sortIn(kinds, option);
    for (const Noun &noun : grammar.nouns) {
        for (const Command &command : noun.commands) {
            for (const Option &option : command.options)
                sortIn(kinds, option);
        }
    }
    return kinds;
}

QStringList everyValued(const OptionKinds &kinds)
{
    QStringList names = kinds.files + kinds.values;
    for (const auto &[name, words] : kinds.choices)
        names += name;
    names.removeDuplicates();
    return names;
}

QStringList optionNames(const Grammar &grammar, const Command &command)
{
    QStringList names;
    for (const Option &option : command.options)
        names += u"--"_s + option.name;
    for (const Option &option : grammar.common) {
        if (appliesTo(option, command) && !names.contains(u"--"_s + option.name))
            names += u"--"_s + option.name;
    }
    return names;
}

bool takesFiles(const Command &command)
{
    return !command.positionals.isEmpty() && command.positionals.last().file;
}

QStringList nounNames(const Grammar &grammar)
{
    QStringList names;
    for (const Noun &noun : grammar.nouns) {
        if (!noun.commands.first().hidden)
            names += noun.name;
    }
    return names;
}

QStringList verbsOf(const Noun &noun)
{
    QStringList verbs;
    for (const Command &command : noun.commands) {
        if (!command.hidden && !command.verb.isEmpty())
            verbs += command.verb;
    }
    return verbs;
}

/** Calls @p visit(pattern, words, files) for every place in a command line: `"noun verb"` as a shell pattern. */
template <typename Visit>
void eachPlace(const Grammar &grammar, Visit visit)
{
    for (const Noun &noun : grammar.nouns) {
        const QStringList verbs = verbsOf(noun);
        if (!verbs.isEmpty())
            visit(u"\"%1 \""_s.arg(noun.name), verbs, false);
        for (const Command &command : noun.commands) {
            if (command.hidden)
                continue;
            QStringList words = optionNames(grammar, command);
            if (noun.name == "help"_L1)
                words += nounNames(grammar);
            const QString place =
                command.verb.isEmpty() ? u"\"%1 \"*"_s.arg(noun.name) : u"\"%1 %2\""_s.arg(noun.name, command.verb);
            visit(place, words, takesFiles(command));
        }
    }
}

/** `case` arms shared by bash and zsh that step over options and find noun and verb. */
QString walk(const OptionKinds &kinds, const QString &word)
{
    return u"      %1) i=$((i + 1)) ;;\n"
           "      -*) ;;\n"
           "      *) if [[ -z $noun ]]; then noun=%2; elif [[ -z $verb ]]; then verb=%2; fi ;;\n"_s.arg(
               everyValued(kinds).join(u'|'), word);
}

QString bash(const Grammar &grammar)
{
    const OptionKinds kinds = kindsOf(grammar);
    QString text = u"# bash completion of berth-cli, made by `berth-cli completion bash`\n"
                   "_berth_cli() {\n"
                   "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} noun= verb= words= i\n"
                   "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
                   "    case ${COMP_WORDS[i]} in\n"_s
        + walk(kinds, u"${COMP_WORDS[i]}"_s) + u"    esac\n  done\n  COMPREPLY=()\n  case $prev in\n"_s;
    text += u"    %1) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); return ;;\n"_s.arg(
        kinds.files.join(u'|'));
    for (const auto &[name, words] : kinds.choices)
        text +=
            u"    %1) mapfile -t COMPREPLY < <(compgen -W '%2' -- \"$cur\"); return ;;\n"_s.arg(name, words.join(u' '));
    text += u"    %1) return ;;\n  esac\n  case \"$noun $verb\" in\n"_s.arg(kinds.values.join(u'|'));
    text += u"    \" \") words='%1' ;;\n"_s.arg(nounNames(grammar).join(u' '));
    eachPlace(grammar, [&text](const QString &place, const QStringList &words, bool files) {
        text += u"    %1) words='%2'%3 ;;\n"_s.arg(place, words.join(u' '),
            files
                ? u"; [[ $cur == -* ]] || { compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); return; }"_s
                : QString());
    });
    return text
        + u"  esac\n  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n}\n"
          "complete -F _berth_cli berth-cli\n"_s;
}

QString zsh(const Grammar &grammar)
{
    const OptionKinds kinds = kindsOf(grammar);
    QString text = u"#compdef berth-cli\n"
                   "# zsh completion of berth-cli, made by `berth-cli completion zsh`\n"
                   "_berth_cli() {\n"
                   "  local noun= verb= i\n"
                   "  for ((i = 2; i < CURRENT; i++)); do\n"
                   "    case ${words[i]} in\n"_s
        + walk(kinds, u"${words[i]}"_s) + u"    esac\n  done\n  case ${words[CURRENT - 1]} in\n"_s;
    text += u"    %1) _files; return ;;\n"_s.arg(kinds.files.join(u'|'));
    for (const auto &[name, words] : kinds.choices)
        text += u"    %1) compadd -- %2; return ;;\n"_s.arg(name, words.join(u' '));
    text += u"    %1) return ;;\n  esac\n  case \"$noun $verb\" in\n"_s.arg(kinds.values.join(u'|'));
    text += u"    \" \") compadd -- %1 ;;\n"_s.arg(nounNames(grammar).join(u' '));
    eachPlace(grammar, [&text](const QString &place, const QStringList &words, bool files) {
        text += u"    %1) compadd -- %2%3 ;;\n"_s.arg(place, words.join(u' '), files ? u"; _files"_s : QString());
    });
    return text
        + u"  esac\n}\n"
          "if [ \"$funcstack[1]\" = _berth-cli ]; then _berth_cli; else compdef _berth_cli berth-cli; fi\n"_s;
}

QString fishQuoted(QString text)
{
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QString fishOption(const QString &condition, const Option &option)
{
    QString line = u"complete -c berth-cli -n %1 -l %2"_s.arg(fishQuoted(condition), option.name);
    if (!option.letter.isEmpty())
        line += u" -s "_s + option.letter;
    if (option.file)
        line += u" -r -F"_s;
    else if (!option.words.isEmpty())
        line += u" -x -a "_s + fishQuoted(option.words.join(u' '));
    else if (!option.value.isEmpty())
        line += u" -x"_s;
    return line + u" -d "_s + fishQuoted(option.help) + u'\n';
}

QString fish(const Grammar &grammar)
{
    QString text =
        u"# fish completion of berth-cli, made by `berth-cli completion fish`\n"
        "function __berth_cli_at\n"
        "    set -l plain\n"
        "    set -l skip 0\n"
        "    for word in (commandline -opc)[2..-1]\n"
        "        if test $skip = 1\n            set skip 0\n            continue\n        end\n"
        "        switch $word\n"
        "            case %1\n                set skip 1\n"
        "            case '-*'\n"
        "            case '*'\n                set -a plain $word\n"
        "        end\n    end\n"
        "    set -l given (count $argv)\n"
        "    test $given = 0; and test (count $plain) = 0; and return 0\n"
        "    test $given = 1; and test \"$plain[1]\" = $argv[1]; and test (count $plain) = 1; and return 0\n"
        "    test $given = 2; and test \"$plain[1]\" = $argv[1]; and test $argv[2] = '*' -o \"$plain[2]\" = $argv[2]\n"
        "end\n"
        "complete -c berth-cli -f\n"_s.arg(everyValued(kindsOf(grammar)).join(u' '));
    for (const Noun &noun : grammar.nouns) {
        for (const Command &command : noun.commands) {
            if (command.hidden)
                continue;
            if (!command.verb.isEmpty())
                text += u"complete -c berth-cli -n '__berth_cli_at %1' -a %2 -d %3\n"_s.arg(
                    noun.name, command.verb, fishQuoted(command.summary));
            const QString place =
                u"__berth_cli_at %1 %2"_s.arg(noun.name, command.verb.isEmpty() ? u"\"*\""_s : command.verb);
            if (takesFiles(command))
                text += u"complete -c berth-cli -n %1 -F\n"_s.arg(fishQuoted(place));
            for (const Option &option : command.options)
                text += fishOption(place, option);
        }
        if (!noun.commands.first().hidden)
            text += u"complete -c berth-cli -n __berth_cli_at -a %1 -d %2\n"_s.arg(noun.name, fishQuoted(noun.summary));
    }
    for (const Option &option : grammar.common)
        text += fishOption(u"true"_s, option);
    return text;
}

} // namespace

QStringList completionShells()
{
    return {u"bash"_s, u"zsh"_s, u"fish"_s};
}

QString completionScript(const Grammar &grammar, const QString &shell)
{
    if (shell == "bash"_L1)
        return bash(grammar);
    if (shell == "zsh"_L1)
        return zsh(grammar);
    return shell == "fish"_L1 ? fish(grammar) : QString();
}

} // namespace berth::cli
