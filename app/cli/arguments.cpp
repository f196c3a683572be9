#include "app/cli/arguments.h"

#include <QCoreApplication>
#include <QSet>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <deque>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** Where CLI11 puts what it read for one option or positional. */
struct Slot
{
    QString name;
    const Command *command = nullptr; ///< null for a common option
    bool isFlag = false;
    std::vector<std::string> values = {};
    CLI::Option *option = nullptr;
};

/** Stands behind a word in brackets while CLI11 has it. */
constexpr char bracketed = '\x01';

/** A mistyped word's nearest neighbour by edit distance, at most two edits away. */
QString nearest(const QString &word, const QStringList &known)
{
    const auto distance = [&word](const QString &other) {
        QList<qsizetype> row(other.size() + 1);
        for (qsizetype i = 0; i < row.size(); ++i)
            row[i] = i;
        for (qsizetype i = 0; i < word.size(); ++i) {
            qsizetype diagonal = row[0];
            row[0] = i + 1;
            for (qsizetype j = 0; j < other.size(); ++j) {
                const qsizetype change = diagonal + (word[i] == other[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
            }
        }
        return row.last();
    };
    QString best;
    qsizetype least = 3;
    for (const QString &other : known) {
        if (const qsizetype d = distance(other); d < least) {
            least = d;
            best = other;
        }
    }
    return best;
}

/** The CLI11 tree of one grammar, and the slots it fills. */
class Tree final
{
public:
    explicit Tree(const Grammar &grammar)
        : m_grammar(grammar)
    {
        m_root.set_help_flag();
        m_root.fallthrough(); // common options are understood behind the verb too; inherited by the subcommands
        m_root.require_subcommand(0, 1);
        for (const Option &option : grammar.common)
            add(m_root, option, nullptr);
        for (const Noun &noun : grammar.nouns)
            add(noun);
    }
    Q_DISABLE_COPY_MOVE(Tree)

    Result<Parsed> parse(const QStringList &words)
    {
        std::vector<std::string> reversed; // as CLI11 wants them
        for (auto word = words.rbegin(); word != words.rend(); ++word) {
            if (word->endsWith(u'=') && m_valued.contains(word->chopped(1))) {
                reversed.emplace_back(); // "--description=" is empty; CLI11 would take the next word
                reversed.push_back(word->chopped(1).toStdString());
            } else if (word->startsWith(u'[') && word->endsWith(u']')) {
                reversed.push_back(word->toStdString() + bracketed); // CLI11 would cut it at its commas
            } else {
                reversed.push_back(word->toStdString());
            }
        }
        try {
            m_root.parse(reversed);
        } catch (const CLI::ExtrasError &) {
            return fail(unexpected());
        } catch (const CLI::ArgumentMismatch &error) {
            const QString option = QString::fromUtf8(error.what()).section(u':', 0, 0);
            return fail(badInput(option, Words::tr("%1 takes one value and may be given once.").arg(option)));
        } catch (const CLI::ParseError &error) {
            return fail(badInput(u"command line"_s, QString::fromUtf8(error.what())));
        }
        return understood();
    }

private:
    void add(CLI::App &app, const Option &option, const Command *command)
    {
        Slot &slot = m_slots.emplace_back(Slot{option.name, command, option.value.isEmpty()});
        std::string names = "--" + option.name.toStdString();
        if (!option.letter.isEmpty())
            names += ",-" + option.letter.toStdString();
        if (slot.isFlag) {
            slot.option = app.add_flag(names);
            return;
        }
        m_valued += u"--"_s + option.name;
        slot.option = app.add_option(names, slot.values)->expected(1)->allow_extra_args(false);
        slot.option->multi_option_policy(
            option.repeatable ? CLI::MultiOptionPolicy::TakeAll : CLI::MultiOptionPolicy::Throw);
    }

    void add(const Noun &noun)
    {
        CLI::App *const nounApp = m_root.add_subcommand(noun.name.toStdString());
        nounApp->set_help_flag();
        nounApp->require_subcommand(0, 1); // at most one, or an endpoint called "list" would be taken for the verb
        for (const Command &command : noun.commands) {
            CLI::App *app = nounApp;
            if (!command.verb.isEmpty()) {
                app = nounApp->add_subcommand(command.verb.toStdString());
                app->set_help_flag();
            }
            m_commands.push_back({app, &command});
            for (const Option &option : command.options)
                add(*app, option, &command);
            int number = 0;
            for (const Positional &positional : command.positionals) {
                Slot &slot = m_slots.emplace_back(Slot{positional.name, &command});
                slot.option = app->add_option("word" + std::to_string(number++), slot.values);
                slot.option->expected(1, positional.many ? CLI::detail::expected_max_vector_size : 1);
                slot.option->multi_option_policy(
                    positional.many ? CLI::MultiOptionPolicy::TakeAll : CLI::MultiOptionPolicy::Throw);
                slot.option->allow_extra_args(positional.many);
            }
        }
    }

    Error unexpected() const
    {
        const std::vector<std::string> left = m_root.remaining(true);
        const QString word = left.empty() ? QString() : QString::fromStdString(left.front());
        QStringList known;
        const CLI::App *at = &m_root;
        while (!at->get_subcommands().empty())
            at = at->get_subcommands().front();
        for (const CLI::Option *option : at->get_options())
            known += QString::fromStdString(option->get_name());
        for (const CLI::App *app : at->get_subcommands([](const CLI::App *) { return true; }))
            known += QString::fromStdString(app->get_name());
        for (const Option &option : m_grammar.common)
            known += u"--"_s + option.name;
        const QString meant = nearest(word, known);
        const QString sentence = meant.isEmpty()
            ? Words::tr("“%1” is not understood here.").arg(word)
            : Words::tr("“%1” is not understood here; is “%2” meant?").arg(word, meant);
        return badInput(word, sentence);
    }

    Result<Parsed> understood() const
    {
        Parsed parsed;
        for (const Place &place : m_commands) {
            if (place.app->parsed())
                parsed.command = place.command;
        }
        for (const CLI::App *noun : m_root.get_subcommands())
            parsed.noun = m_grammar.noun(QString::fromStdString(noun->get_name()));
        for (const Slot &slot : m_slots) {
            if (slot.option->count() == 0 || (slot.command && slot.command != parsed.command))
                continue;
            QStringList values;
            for (const std::string &value : slot.values)
                values +=
                    QString::fromStdString(value.ends_with(bracketed) ? value.substr(0, value.size() - 1) : value);
            (slot.command ? parsed.arguments.own : parsed.arguments.common).set(slot.name, values);
        }
        if (parsed.arguments.common.flag(u"version"_s))
            parsed.wants = Parsed::Wants::Version;
        else if (parsed.arguments.common.flag(u"help"_s) || !parsed.noun)
            parsed.wants = Parsed::Wants::Help;
        else if (auto objection = incomplete(parsed))
            return fail(std::move(*objection));
        return parsed;
    }

    std::optional<Error> incomplete(const Parsed &parsed) const
    {
        if (!parsed.command) {
            QStringList verbs;
            for (const Command &command : parsed.noun->commands) {
                if (!command.hidden)
                    verbs += command.verb;
            }
            return badInput(u"command line"_s,
                Words::tr("“%1” needs one of these behind it: %2.").arg(parsed.noun->name, verbs.join(u", "_s)));
        }
        for (const Positional &positional : parsed.command->positionals) {
            if (positional.required && !parsed.arguments.own.has(positional.name))
                return badInput(positional.name, Words::tr("%1 is missing: %2.").arg(positional.name, positional.help));
        }
        return std::nullopt;
    }

    struct Place
    {
        const CLI::App *app;
        const Command *command;
    };

    const Grammar &m_grammar;
    CLI::App m_root;
    std::deque<Slot> m_slots; // CLI11 keeps references into them
    std::vector<Place> m_commands;
    QSet<QString> m_valued; ///< options that take a value, with dashes
};

} // namespace

std::optional<QString> Values::text(const QString &name) const
{
    const auto found = m_values.constFind(name);
    if (found == m_values.constEnd())
        return std::nullopt;
    return found->isEmpty() ? QString() : found->constFirst();
}

QString Values::textOr(const QString &name, const QString &missing) const
{
    return text(name).value_or(missing);
}

Result<Parsed> parseCommandLine(const QStringList &words, const Grammar &grammar)
{
    return Tree(grammar).parse(words);
}

} // namespace berth::cli
