#include "app/cli/help.h"

#include <QCoreApplication>

#include <algorithm>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qsizetype indent = 2;
constexpr qsizetype widest = 34; ///< of the left column
constexpr qsizetype lineWidth = 100;

/** Breaks at blanks; every line but the first is indented. */
QString wrapped(const QString &text, qsizetype from)
{
    QString lines;
    QString line;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && from + line.size() + 1 + word.size() > lineWidth) {
            lines += line + u'\n' + QString(from, u' ');
            line.clear();
        }
        line += (line.isEmpty() ? QString() : u" "_s) + word;
    }
    return lines + line;
}

using Row = QPair<QString, QString>;

QString rows(const QList<Row> &list)
{
    qsizetype width = 0;
    for (const Row &row : list) {
        if (row.first.size() <= widest)
            width = std::max(width, row.first.size());
    }
    QString text;
    for (const Row &row : list) {
        text += QString(indent, u' ') + row.first;
        const qsizetype from = indent + width + 2;
        text += row.first.size() <= width ? QString(width - row.first.size() + 2, u' ') : u'\n' + QString(from, u' ');
        text += wrapped(row.second, from) + u'\n';
    }
    return text;
}

QString heading(const QString &text)
{
    return u'\n' + text + u'\n';
}

QList<Row> rowsOf(const QList<Option> &options)
{
    QList<Row> list;
    for (const Option &option : options)
        list += Row(usageOf(option), option.help);
    return list;
}

QString joined(const Noun &noun, const Command &command)
{
    return command.verb.isEmpty() ? noun.name : noun.name + u' ' + command.verb;
}

} // namespace

QString versionText()
{
    return u"berth-cli "_s + QString::fromLatin1(BERTH_VERSION);
}

bool appliesTo(const Option &common, const Command &command)
{
    static const QStringList always{u"help"_s, u"version"_s, u"json"_s, u"quiet"_s};
    return command.asksHarbor || always.contains(common.name);
}

QString overview(const Grammar &grammar)
{
    QString text =
        Words::tr("berth-cli makes Harbor the cache in front of NVIDIA's registry, from the command line.") + u'\n';
    text += heading(Words::tr("Usage:"));
    text += u"  berth-cli NOUN VERB …\n  berth-cli help NOUN VERB\n"_s;
    text += heading(Words::tr("Commands:"));
    QList<Row> list;
    for (const Noun &noun : grammar.nouns) {
        for (const Command &command : noun.commands) {
            if (!command.hidden)
                list += Row(joined(noun, command), command.summary);
        }
    }
    text += rows(list);
    text += heading(Words::tr("Options of every command:")) + rows(rowsOf(grammar.common));
    return text;
}

QString helpOf(const Noun &noun)
{
    QString text = u"berth-cli "_s + noun.name + u": "_s + noun.summary + u'\n';
    text += heading(Words::tr("Commands:"));
    QList<Row> list;
    for (const Command &command : noun.commands) {
        if (!command.hidden)
            list += Row(joined(noun, command), command.summary);
    }
    return text + rows(list) + u'\n'
        + Words::tr("More about one of them: %1").arg(u"berth-cli help %1 VERB"_s.arg(noun.name)) + u'\n';
}

QString helpOf(const Grammar &grammar, const Noun &noun, const Command &command)
{
    QString text = u"berth-cli "_s + joined(noun, command) + u": "_s + command.summary + u'\n';
    text += heading(Words::tr("Usage:")) + u"  "_s + usageOf(noun, command) + u'\n';
    if (!command.positionals.isEmpty()) {
        QList<Row> list;
        for (const Positional &positional : command.positionals)
            list += Row(usageOf(positional), positional.help);
        text += u'\n' + rows(list);
    }
    if (!command.options.isEmpty())
        text += heading(Words::tr("Options:")) + rows(rowsOf(command.options));
    for (const QString &note : command.notes)
        text += u'\n' + wrapped(note, 0) + u'\n';
    if (!command.examples.isEmpty()) {
        text += heading(Words::tr("Examples:"));
        for (const QString &example : command.examples)
            text += u"  "_s + example + u'\n';
    }
    QList<Option> common;
    std::ranges::copy_if(grammar.common, std::back_inserter(common),
        [&command](const Option &option) { return appliesTo(option, command); });
    return text + heading(Words::tr("Options of every command:")) + rows(rowsOf(common));
}

} // namespace berth::cli
