#pragma once

#include "app/cli/command.h"

#include <QHash>

#include <optional>

namespace berth::cli {

/** Options and words by name, as they were given. */
class Values final
{
public:
    [[nodiscard]] bool flag(const QString &name) const { return m_values.contains(name); }
    /** Given, be it empty. */
    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    [[nodiscard]] std::optional<QString> text(const QString &name) const;
    /** The text, or nothing at all. */
    [[nodiscard]] QString textOr(const QString &name, const QString &missing = {}) const;
    [[nodiscard]] QStringList texts(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] QStringList names() const { return m_values.keys(); }

    void set(const QString &name, const QStringList &values) { m_values.insert(name, values); }

private:
    QHash<QString, QStringList> m_values;
};

/** One command line, understood. A command's own option wins over a common one of the same name that stands behind it.
 */
class Arguments final
{
public:
    Values own = {}; ///< the command's options by name, its positionals by theirs ("NAME")
    Values common = {}; ///< --json, --profile …
};

/** What a command line asks for. */
struct Parsed
{
    enum class Wants { Run, Help, Version } wants = Wants::Run;
    const Noun *noun = nullptr; ///< for Run; for Help the topic, or none
    const Command *command = nullptr; ///< for Run; for Help the topic, or none
    Arguments arguments = {};
};

/**
 * Reads the words behind the program's name. Fails with BadInput, `field` the option or word, and a sentence.
 * The only place that knows CLI11. What is answered points into @p grammar.
 */
[[nodiscard]] Result<Parsed> parseCommandLine(const QStringList &words, const Grammar &grammar);

} // namespace berth::cli
