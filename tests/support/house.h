#pragma once

#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace berth::test {

/** One line of source that breaks a rule of the house. */
struct Offence
{
    QString path = {}; ///< from the repository's root
    int line = 0; ///< 1-based
    QString rule = {};

    bool operator==(const Offence &) const = default;
    [[nodiscard]] QString text() const;
};

/** One thing that only some files may name, whatever the reason. */
struct Pattern
{
    QString rule = {}; ///< what a person reads
    QString expression = {}; ///< regular expression over one line without comments and string contents
    QStringList allowedIn = {}; ///< path prefixes where it is allowed; a full file name allows that file alone
    QStringList appliesTo = {}; ///< path prefixes; empty: app/ and ui/
    bool inComments = false; ///< look at the whole line, comments and strings included
};

/** The room a file of app/ or ui/ is in: "core", "demo", "ui/widgets", "ui/main"; empty elsewhere. */
[[nodiscard]] QString roomOf(const QString &path);

/** design.md's include table: for each room of app/ the rooms whose headers it may include, itself left out. */
[[nodiscard]] const QMap<QString, QSet<QString>> &includeTable();

/** Whether a file of @p room may include a header of @p target. */
[[nodiscard]] bool mayInclude(const QString &room, const QString &target);

[[nodiscard]] const QList<Pattern> &patterns();

/** The text with comments and the contents of literals blanked; lines stay where they are. */
[[nodiscard]] QString codeOnly(const QString &source);

/** Every offence of one file against includeTable() and patterns(). */
[[nodiscard]] QList<Offence> inspect(const QString &path, const QString &source);

} // namespace berth::test
