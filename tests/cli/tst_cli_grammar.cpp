#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/completion.h"
#include "app/cli/help.h"
#include "app/cli/man_page.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::cli;

namespace {

Grammar sample()
{
    const Command create{.verb = u"create"_s,
        .summary = u"make one"_s,
        .positionals = {{.name = u"NAME"_s, .help = u"its name"_s}},
        .options = {{.name = u"url"_s, .value = u"URL"_s}, {.name = u"quota"_s, .value = u"SIZE"_s},
            {.name = u"map"_s, .value = u"A=B"_s, .repeatable = true}, {.name = u"fast"_s}}};
    const Command list{.verb = u"list"_s, .summary = u"list them"_s};
    const Command status{.summary = u"say how it is"_s};
    const Command rewrite{
        .verb = u"rewrite"_s, .positionals = {{.name = u"REF"_s, .help = u"a reference"_s, .many = true}}};
    return {.common = {{.name = u"url"_s, .value = u"URL"_s}, {.name = u"json"_s},
                {.name = u"quiet"_s, .letter = u"q"_s}, {.name = u"help"_s, .letter = u"h"_s}, {.name = u"version"_s}},
        .nouns = {{.name = u"thing"_s, .summary = u"things"_s, .commands = {create, list}},
            {.name = u"status"_s, .summary = u"say how it is"_s, .commands = {status}},
            {.name = u"image"_s, .summary = u"images"_s, .commands = {rewrite}}}};
}

QString objection(const QStringList &words)
{
    const Grammar grammar = sample();
    const Result<Parsed> parsed = parseCommandLine(words, grammar);
    return parsed ? QString() : parsed.error().message;
}

} // namespace

class TestCliGrammar final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsOptionsInAnyPlace();
    void ownOptionsWinBehindTheVerb();
    void takesValuesThatLookLikeOptions();
    void takesNamesThatLookLikeVerbs();
    void takesWhatFollowsTwoDashes();
    void collectsRepeatedOptionsAndWords();
    void refuses_data();
    void refuses();
    void wantsHelpAndVersion();
    void everyCommandIsWellFormed();
    void everyCommandHasHelp();
    void completionKnowsEveryCommand_data();
    void completionKnowsEveryCommand();
    void manPageIsInStep();
};

void TestCliGrammar::readsOptionsInAnyPlace()
{
    const Grammar grammar = sample();
    for (const QStringList &words : {QStringList{u"--json"_s, u"thing"_s, u"list"_s, u"-q"_s},
             QStringList{u"thing"_s, u"--json"_s, u"list"_s, u"--quiet"_s},
             QStringList{u"thing"_s, u"list"_s, u"-q"_s, u"--json"_s}}) {
        const auto parsed = parseCommandLine(words, grammar);
        QVERIFY(parsed);
        QCOMPARE(parsed->wants, Parsed::Wants::Run);
        QCOMPARE(parsed->command, grammar.command(u"thing"_s, u"list"_s));
        QVERIFY(parsed->arguments.common.flag(u"json"_s));
        QVERIFY(parsed->arguments.common.flag(u"quiet"_s));
    }
    const auto status = parseCommandLine({u"status"_s}, grammar);
    QVERIFY(status);
    QCOMPARE(status->command, grammar.command(u"status"_s, {}));
}

void TestCliGrammar::ownOptionsWinBehindTheVerb()
{
    const Grammar grammar = sample();
    const auto parsed = parseCommandLine(
        {u"--url"_s, u"https://harbor"_s, u"thing"_s, u"create"_s, u"x"_s, u"--url=https://nvcr.io"_s}, grammar);
    QVERIFY(parsed);
    QCOMPARE(parsed->arguments.common.text(u"url"_s), u"https://harbor"_s);
    QCOMPARE(parsed->arguments.own.text(u"url"_s), u"https://nvcr.io"_s);
    const auto listed = parseCommandLine({u"thing"_s, u"list"_s, u"--url"_s, u"https://harbor"_s}, grammar);
    QVERIFY(listed);
    QCOMPARE(listed->arguments.common.text(u"url"_s), u"https://harbor"_s);
}

void TestCliGrammar::takesValuesThatLookLikeOptions()
{
    const Grammar grammar = sample();
    const auto parsed = parseCommandLine(
        {u"thing"_s, u"create"_s, u"x"_s, u"--quota"_s, u"-1"_s, u"--url"_s, u"-"_s, u"--map"_s, u""_s}, grammar);
    QVERIFY(parsed);
    QCOMPARE(parsed->arguments.own.text(u"quota"_s), u"-1"_s);
    QCOMPARE(parsed->arguments.own.text(u"url"_s), u"-"_s);
    QVERIFY(parsed->arguments.own.has(u"map"_s));
    QCOMPARE(parsed->arguments.own.text(u"map"_s), QString());
    const auto equals = parseCommandLine({u"thing"_s, u"create"_s, u"x"_s, u"--quota=-1"_s}, grammar);
    QVERIFY(equals);
    QCOMPARE(equals->arguments.own.text(u"quota"_s), u"-1"_s);
    const auto empty = parseCommandLine({u"thing"_s, u"create"_s, u"--url="_s, u"x"_s}, grammar);
    QVERIFY(empty);
    QCOMPARE(empty->arguments.own.text(u"url"_s), QString());
    QCOMPARE(empty->arguments.own.text(u"NAME"_s), u"x"_s);
}

void TestCliGrammar::takesNamesThatLookLikeVerbs()
{
    const Grammar grammar = sample();
    for (const QString &name :
        {u"list"_s, u"thing"_s, u"status"_s, u"[a,b]"_s, u"/x"_s, u"a b"_s, u"-"_s, u"a=b"_s, u"ü“”"_s}) {
        const auto parsed = parseCommandLine({u"thing"_s, u"create"_s, name}, grammar);
        QVERIFY2(parsed, qPrintable(name));
        QCOMPARE(parsed->command, grammar.command(u"thing"_s, u"create"_s));
        QCOMPARE(parsed->arguments.own.texts(u"NAME"_s), QStringList{name});
    }
}

void TestCliGrammar::takesWhatFollowsTwoDashes()
{
    const Grammar grammar = sample();
    const auto parsed = parseCommandLine({u"thing"_s, u"create"_s, u"--"_s, u"--fast"_s}, grammar);
    QVERIFY(parsed);
    QCOMPARE(parsed->arguments.own.text(u"NAME"_s), u"--fast"_s);
    QVERIFY(!parsed->arguments.own.flag(u"fast"_s));
}

void TestCliGrammar::collectsRepeatedOptionsAndWords()
{
    const Grammar grammar = sample();
    const auto parsed = parseCommandLine(
        {u"thing"_s, u"create"_s, u"--map"_s, u"a=b"_s, u"--fast"_s, u"x"_s, u"--map"_s, u"c=d"_s}, grammar);
    QVERIFY(parsed);
    QCOMPARE(parsed->arguments.own.texts(u"map"_s), (QStringList{u"a=b"_s, u"c=d"_s}));
    QCOMPARE(parsed->arguments.own.text(u"NAME"_s), u"x"_s);
    QVERIFY(parsed->arguments.own.flag(u"fast"_s));
    const auto words = parseCommandLine({u"image"_s, u"rewrite"_s, u"a"_s, u"--json"_s, u"b"_s, u"[c,d]"_s}, grammar);
    QVERIFY(words);
    QCOMPARE(words->arguments.own.texts(u"REF"_s), (QStringList{u"a"_s, u"b"_s, u"[c,d]"_s}));
    QVERIFY(words->arguments.common.flag(u"json"_s));
}

void TestCliGrammar::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("part");
    QTest::newRow("noun") << QStringList{u"thnig"_s, u"list"_s} << u"“thing”"_s;
    QTest::newRow("verb") << QStringList{u"thing"_s, u"lst"_s} << u"“list”"_s;
    QTest::newRow("option") << QStringList{u"thing"_s, u"list"_s, u"--jsno"_s} << u"“--json”"_s;
    QTest::newRow("own option") << QStringList{u"thing"_s, u"create"_s, u"x"_s, u"--quoat"_s} << u"“--quota”"_s;
    QTest::newRow("strange") << QStringList{u"thing"_s, u"list"_s, u"--elephant"_s} << u"“--elephant”"_s;
    QTest::newRow("no verb") << QStringList{u"thing"_s} << u"create, list"_s;
    QTest::newRow("no word") << QStringList{u"thing"_s, u"create"_s} << u"NAME is missing"_s;
    QTest::newRow("two words") << QStringList{u"thing"_s, u"create"_s, u"a"_s, u"b"_s} << u"“b”"_s;
    QTest::newRow("no value") << QStringList{u"thing"_s, u"create"_s, u"a"_s, u"--url"_s} << u"--url takes one"_s;
    QTest::newRow("twice") << QStringList{u"thing"_s, u"create"_s, u"a"_s, u"--quota"_s, u"1"_s, u"--quota"_s, u"2"_s}
                           << u"--quota takes one"_s;
}

void TestCliGrammar::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, part);
    const QString sentence = objection(words);
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestCliGrammar::wantsHelpAndVersion()
{
    const Grammar grammar = sample();
    QCOMPARE(parseCommandLine({}, grammar)->wants, Parsed::Wants::Help);
    QCOMPARE(parseCommandLine({u"--version"_s}, grammar)->wants, Parsed::Wants::Version);
    const auto help = parseCommandLine({u"thing"_s, u"create"_s, u"-h"_s}, grammar);
    QVERIFY(help);
    QCOMPARE(help->wants, Parsed::Wants::Help);
    QCOMPARE(help->command, grammar.command(u"thing"_s, u"create"_s));
    QCOMPARE(parseCommandLine({u"thing"_s, u"--help"_s}, grammar)->noun, grammar.noun(u"thing"_s));
}

void TestCliGrammar::everyCommandIsWellFormed()
{
    const Grammar grammar = cli::grammar();
    static const QStringList letters{u"f"_s, u"o"_s, u"q"_s, u"h"_s};
    QSet<QString> nouns;
    for (const Noun &noun : grammar.nouns) {
        QVERIFY2(!nouns.contains(noun.name), qPrintable(noun.name));
        nouns += noun.name;
        QVERIFY2(!noun.summary.isEmpty(), qPrintable(noun.name));
        QVERIFY(!noun.commands.isEmpty());
        for (const Command &command : noun.commands) {
            const QByteArray place = (noun.name + u' ' + command.verb).toUtf8();
            QVERIFY2(!command.summary.isEmpty() && !command.summary.endsWith(u'.'), place.constData());
            QVERIFY2(command.run, place.constData());
            for (const Option &option : command.options + grammar.common) {
                QVERIFY2(!option.help.isEmpty() && !option.help.endsWith(u'.'), qPrintable(option.name));
                QVERIFY2(option.letter.isEmpty() || letters.contains(option.letter), qPrintable(option.name));
            }
            for (const Positional &positional : command.positionals)
                QVERIFY2(!positional.help.isEmpty(), place.constData());
        }
    }
}

void TestCliGrammar::everyCommandHasHelp()
{
    const Grammar grammar = cli::grammar();
    const QString all = overview(grammar);
    for (const Noun &noun : grammar.nouns) {
        for (const Command &command : noun.commands) {
            const QString text = helpOf(grammar, noun, command);
            QVERIFY(text.contains(usageOf(noun, command)));
            for (const Option &option : command.options)
                QVERIFY2(text.contains(usageOf(option)), qPrintable(option.name));
            QCOMPARE(all.contains(u"\n  "_s + noun.name + (command.verb.isEmpty() ? QString() : u' ' + command.verb)),
                !command.hidden);
        }
    }
}

void TestCliGrammar::completionKnowsEveryCommand_data()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : completionShells())
        QTest::newRow(qPrintable(shell)) << shell;
}

void TestCliGrammar::completionKnowsEveryCommand()
{
    QFETCH(QString, shell);
    const Grammar grammar = cli::grammar();
    const QString script = completionScript(grammar, shell);
    for (const Noun &noun : grammar.nouns) {
        for (const Command &command : noun.commands) {
            if (command.hidden) {
                QVERIFY2(!script.contains(noun.name), qPrintable(noun.name));
                continue;
            }
            QVERIFY2(script.contains(noun.name), qPrintable(noun.name));
            QVERIFY2(script.contains(command.verb), qPrintable(command.verb));
            for (const Option &option : command.options)
                QVERIFY2(script.contains(option.name), qPrintable(option.name));
        }
    }
    QVERIFY(completionScript(grammar, u"csh"_s).isEmpty());
}

void TestCliGrammar::manPageIsInStep()
{
    QFile file(QStringLiteral(BERTH_SOURCE_DIR "/packaging/man/berth-cli.1"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Made anew by: build/debug/bin/berth-cli man-page > packaging/man/berth-cli.1
    QCOMPARE(QString::fromUtf8(file.readAll()), manPage(cli::grammar()));
}

QTEST_GUILESS_MAIN(TestCliGrammar)
#include "tst_cli_grammar.moc"
