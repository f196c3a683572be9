#include "app/cli/man_page.h"

#include <QCoreApplication>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** Text as roff takes it literally. */
QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    if (text.startsWith(u'.') || text.startsWith(u'\''))
        text.prepend(u"\\&"_s);
    return text;
}

QString section(const QString &title)
{
    return u".SH "_s + title + u'\n';
}

QString entry(const QString &term, const QString &text)
{
    return u".TP\n\\fB%1\\fR\n%2\n"_s.arg(roff(term), roff(text));
}

QString commandText(const Noun &noun, const Command &command)
{
    QString text = u".SS \"%1\"\n%2.\n"_s.arg(
        roff(usageOf(noun, command)), roff(command.summary.left(1).toUpper() + command.summary.mid(1)));
    for (const Positional &positional : command.positionals)
        text += entry(usageOf(positional), positional.help);
    for (const Option &option : command.options)
        text += entry(usageOf(option), option.help);
    for (const QString &note : command.notes)
        text += u".PP\n"_s + roff(note) + u'\n';
    for (const QString &example : command.examples)
        text += u".PP\n.RS 4\n\\fB%1\\fR\n.RE\n"_s.arg(roff(example));
    return text;
}

QString exitCodes()
{
    static const char *const meanings[] = {
        QT_TRANSLATE_NOOP("CommandLine", "done, or the answer is yes"),
        QT_TRANSLATE_NOOP("CommandLine", "failed, explained on standard error"),
        QT_TRANSLATE_NOOP("CommandLine", "wrong usage or bad input; nothing was sent"),
        QT_TRANSLATE_NOOP("CommandLine", "Harbor refused the sign-in"),
        QT_TRANSLATE_NOOP("CommandLine", "not reachable: name, connection, TLS, time-out"),
        QT_TRANSLATE_NOOP("CommandLine", "Harbor refused the request"),
        QT_TRANSLATE_NOOP("CommandLine", "stopped part-way; what is done and what is not is printed"),
        QT_TRANSLATE_NOOP("CommandLine", "the answer is no: a connection test or a check failed"),
    };
    QString text;
    int code = 0;
    for (const char *meaning : meanings)
        text += entry(QString::number(code++), Words::tr(meaning));
    return text;
}

} // namespace

QString manPage(const Grammar &grammar)
{
    QString text = u".\\\" Made by `berth-cli man-page`.\n.TH BERTH\\-CLI 1 \"\" \"Berth\" \"User commands\"\n"_s;
    text += section(u"NAME"_s) + u"berth\\-cli \\- "_s
        + roff(Words::tr("make Harbor the cache in front of NVIDIA's registry")) + u'\n';
    text += section(u"SYNOPSIS"_s) + u"\\fBberth\\-cli\\fR \\fINOUN\\fR \\fIVERB\\fR [\\fIoptions\\fR]\n"_s;
    text += section(u"DESCRIPTION"_s)
        + roff(
            Words::tr("berth-cli is Berth without a window, for bastions, scripts and CI. Standard output carries the "
                      "result and nothing else; a person reads a table, a script adds --json and gets Harbor's own "
                      "field names. Secrets come from the keychain or from a file, never from an argument or the "
                      "environment. A command that deletes asks on a terminal; elsewhere it needs --yes."))
        + u'\n';
    text += section(u"COMMANDS"_s);
    for (const Noun &noun : grammar.nouns) {
        for (const Command &command : noun.commands) {
            if (!command.hidden)
                text += commandText(noun, command);
        }
    }
    text += section(u"OPTIONS"_s);
    for (const Option &option : grammar.common)
        text += entry(usageOf(option), option.help);
    text += section(u"\"EXIT STATUS\""_s) + exitCodes();
    return text;
}

} // namespace berth::cli
