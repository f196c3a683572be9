#include "app/core/text.h"
#include "app/setup/rules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <limits>

namespace berth::rules {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype projectNameLength = 255; // harbor-api.md §4.3
constexpr qint64 quotaMost = 1'125'899'906'842'624; // 1024 TiB
constexpr qint64 int32Most = std::numeric_limits<qint32>::max();
constexpr int daysMost = 36'500; // a hundred years; beyond 292 Harbor's own arithmetic overflows

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString shown(const QString &text)
{
    return displayText(text.trimmed(), 60);
}

bool isSeparator(QChar c)
{
    return c == u'.' || c == u'_' || c == u'-';
}

/** A whole number in plain digits with at most one sign; nothing for anything else, however large. */
struct Whole
{
    bool ok = false; ///< plain digits
    bool negative = false;
    bool huge = false; ///< beyond int64
    qint64 value = 0; ///< with its sign
};

Whole wholeNumber(const QString &text)
{
    static const QRegularExpression digits(u"^(-?)([0-9]+)$"_s);
    const auto match = digits.match(text);
    Whole whole;
    whole.ok = match.hasMatch();
    if (!whole.ok)
        return whole;
    whole.negative = !match.captured(1).isEmpty();
    bool fits = false;
    whole.value = text.toLongLong(&fits);
    whole.huge = !fits;
    return whole;
}

qint64 unitFactor(const QString &unit)
{
    const QString lower = unit.toLower();
    if (lower.isEmpty() || lower == "b"_L1)
        return 1;
    if (lower == "kib"_L1)
        return 1024;
    if (lower == "mib"_L1)
        return 1024 * 1024;
    if (lower == "gib"_L1)
        return 1024 * 1024 * 1024;
    if (lower == "tib"_L1)
        return 1024LL * 1024 * 1024 * 1024;
    return 0;
}

/** "GB" and "G" are read as 10⁹ by some and 2³⁰ by others, Harbor included: asked for instead of guessed. */
QString meantUnit(const QString &unit)
{
    static const QRegularExpression loose(u"^([kmgt])(b|i)?$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = loose.match(unit);
    if (!match.hasMatch())
        return {};
    const QString letter = match.captured(1).toUpper();
    return letter + "iB"_L1;
}

struct QuotaReading
{
    qint64 bytes = 0;
    QString objection = {};
};

QuotaReading refused(const QString &sentence)
{
    return {0, sentence};
}

QuotaReading tooLarge()
{
    return refused(
        translate("Rules", "Quota is above 1024 TiB, the most Harbor can store. Enter less, or -1 for unlimited."));
}

QuotaReading noNumber(const QString &text)
{
    return refused(translate("Rules",
        "Quota “%1” is no size. Enter -1 for unlimited, or a number with KiB, MiB, GiB or TiB, "
        "for example 500 GiB.")
                       .arg(shown(text)));
}

/** Number times factor, exactly; a fraction such as 1.5 TiB only where it comes to whole bytes. */
QuotaReading scaled(const QString &number, qint64 factor, const QString &text)
{
    const QString whole = number.section(u'.', 0, 0);
    const QString fraction = number.section(u'.', 1);
    bool fits = false;
    const qint64 units = whole.toLongLong(&fits);
    if (!fits || units > quotaMost / factor)
        return tooLarge();
    qint64 bytes = units * factor;
    if (!fraction.isEmpty()) {
        if (fraction.size() > 3)
            return noNumber(text);
        qint64 scale = 1;
        for (qsizetype i = 0; i < fraction.size(); ++i)
            scale *= 10;
        bytes += fraction.toLongLong() * factor / scale;
    }
    if (bytes > quotaMost)
        return tooLarge();
    if (bytes == 0)
        return refused(
            translate("Rules", "Quota 0 would be stored by Harbor as unlimited. Enter -1 for unlimited, or a size."));
    return {bytes, {}};
}

QuotaReading readQuota(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return refused(translate("Rules", "Quota is empty. Enter -1 for unlimited, or a size such as 500 GiB."));
    if (trimmed == "-1"_L1)
        return {-1, {}};
    static const QRegularExpression shape(u"^([0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z]*)$"_s);
    const auto match = shape.match(trimmed);
    if (!match.hasMatch()) {
        if (trimmed.startsWith(u'-'))
            return refused(translate("Rules", "Quota “%1” is negative. Enter -1 for unlimited, or a size above 0.")
                               .arg(shown(text)));
        return noNumber(text);
    }
    const QString unit = match.captured(2);
    const qint64 factor = unitFactor(unit);
    if (factor > 0) {
        if (factor == 1 && match.captured(1).contains(u'.'))
            return noNumber(text);
        return scaled(match.captured(1), factor, text);
    }
    if (const QString meant = meantUnit(unit); !meant.isEmpty())
        return refused(translate("Rules", "Quota unit “%1” means different sizes to different people. Write %2 %3.")
                           .arg(unit, match.captured(1), meant));
    return refused(
        translate("Rules", "Quota unit “%1” does not exist. Use KiB, MiB, GiB or TiB.").arg(displayText(unit, 20)));
}

} // namespace

Objection projectName(const QString &text)
{
    if (text.trimmed().isEmpty())
        return translate("Rules", "Project name is empty. Enter one, for example nvidiaio.");
    static const QRegularExpression whole(u"^[a-z0-9]+(?:[._-][a-z0-9]+)*$"_s);
    if (text.size() > projectNameLength)
        return translate("Rules", "Project name is %1 characters long; Harbor takes at most 255. Shorten it.")
            .arg(text.size());
    if (whole.match(text).hasMatch() && !text.endsWith(u'\n'))
        return std::nullopt;
    if (text.contains(u'/'))
        return translate(
            "Rules", "Project name has a slash, which only repositories below it have. Use its first part alone.");
    static const QRegularExpression blank(u"\\s"_s);
    if (text.contains(blank))
        return translate("Rules", "Project name has a blank. Remove it or write - instead.");
    if (const QString lower = text.toLower(); lower != text && whole.match(lower).hasMatch())
        return translate("Rules", "Project name has capital letters, and image names have none. Write %1.")
            .arg(displayText(lower, 255));
    if (isSeparator(text.front()) || isSeparator(text.back()))
        return translate("Rules", "Project name begins or ends with “%1”. Begin and end with a letter or digit.")
            .arg(isSeparator(text.front()) ? text.front() : text.back());
    static const QRegularExpression twice(u"[._-]{2}"_s);
    if (text.contains(twice))
        return translate(
            "Rules", "Project name has two separators in a row. Put a single . _ or - between letters or digits.");
    return translate("Rules",
        "Project name has a character that image names cannot have. Use a to z, 0 to 9 and single . _ or "
        "- between them.");
}

Objection projectName(const QString &text, const QStringList &taken)
{
    if (const Objection objection = projectName(text))
        return objection;
    if (taken.contains(text))
        return translate("Rules", "Project name “%1” is taken. Choose another.").arg(shown(text));
    return std::nullopt;
}

Objection projectNameWarning(const QString &text)
{
    static const QRegularExpression digits(u"^[0-9]+$"_s);
    if (digits.match(text).hasMatch())
        return translate(
            "Rules", "A name of digits alone is allowed, but other tools may take it for a project number.");
    if (text.contains(u'_'))
        return translate(
            "Rules", "A name with “_” is allowed, but some Helm versions refuse it in an OCI chart reference.");
    return std::nullopt;
}

Objection quota(const QString &text)
{
    const QuotaReading reading = readQuota(text);
    return reading.objection.isEmpty() ? Objection() : Objection(reading.objection);
}

Result<qint64> parseQuota(const QString &text)
{
    const QuotaReading reading = readQuota(text);
    if (!reading.objection.isEmpty())
        return fail(badInput(u"quota"_s, reading.objection));
    return reading.bytes;
}

QString quotaInput(qint64 bytes)
{
    if (bytes < 0)
        return u"-1"_s;
    static constexpr QLatin1StringView units[] = {
        QLatin1StringView("TiB"), QLatin1StringView("GiB"), QLatin1StringView("MiB"), QLatin1StringView("KiB")};
    qint64 factor = 1024LL * 1024 * 1024 * 1024;
    for (const QLatin1StringView unit : units) {
        if (bytes >= factor && bytes % factor == 0)
            return QString::number(bytes / factor) + u' ' + unit;
        factor /= 1024;
    }
    return QString::number(bytes) + " B"_L1;
}

Result<qint64> parseBandwidth(const QString &text)
{
    const QString trimmed = text.trimmed();
    const Whole whole = wholeNumber(trimmed);
    const auto refuse = [](const QString &sentence) { return fail(badInput(u"bandwidth"_s, sentence)); };
    if (trimmed.isEmpty())
        return refuse(translate("Rules", "Bandwidth is empty. Enter -1 for no limit, or kilobits per second."));
    if (!whole.ok)
        return refuse(
            translate("Rules", "Bandwidth “%1” is no whole number. Enter -1 for no limit, or kilobits per second.")
                .arg(shown(text)));
    if (!whole.huge && whole.value == 0)
        return refuse(
            translate("Rules", "Bandwidth 0 would mean no limit. Enter -1 for no limit, or kilobits per second."));
    if (!whole.huge && whole.value == -1)
        return whole.value;
    if (whole.negative)
        return refuse(translate("Rules", "Bandwidth is negative. Enter -1 for no limit, or kilobits per second."));
    if (whole.huge || whole.value > int32Most)
        return refuse(
            translate("Rules", "Bandwidth is above 2147483647 kilobits per second. Enter less, or -1 for no limit."));
    return whole.value;
}

Objection bandwidth(const QString &text)
{
    const auto parsed = parseBandwidth(text);
    return parsed ? Objection() : Objection(parsed.error().message);
}

Result<qint64> parseConnections(const QString &text)
{
    const QString trimmed = text.trimmed();
    const Whole whole = wholeNumber(trimmed);
    const auto refuse = [](const QString &sentence) { return fail(badInput(u"connections"_s, sentence)); };
    if (trimmed.isEmpty())
        return refuse(translate("Rules", "Upstream connections is empty. Enter -1 for no limit, or a number above 0."));
    if (!whole.ok)
        return refuse(translate(
            "Rules", "Upstream connections “%1” is no whole number. Enter -1 for no limit, or a number above 0.")
                          .arg(shown(text)));
    if (!whole.huge && whole.value == -1)
        return whole.value;
    if (whole.negative || (!whole.huge && whole.value == 0))
        return refuse(
            translate("Rules", "Upstream connections must be -1 for no limit, or above 0. Enter one of these."));
    if (whole.huge || whole.value > int32Most)
        return refuse(translate("Rules", "Upstream connections is above 2147483647. Enter less, or -1 for no limit."));
    return whole.value;
}

Objection connections(const QString &text)
{
    const auto parsed = parseConnections(text);
    return parsed ? Objection() : Objection(parsed.error().message);
}

Result<int> parseRetentionDays(const QString &text)
{
    const Whole whole = wholeNumber(text.trimmed());
    const auto refuse = [](const QString &sentence) { return fail(badInput(u"retention"_s, sentence)); };
    if (!whole.ok)
        return refuse(
            translate("Rules", "Retention “%1” is no whole number of days. Enter 1 to 36500.").arg(shown(text)));
    if (whole.negative || (!whole.huge && whole.value < 1))
        return refuse(translate("Rules",
            "Retention of less than a day would empty the cache every night. Enter 1 to 36500 days, "
            "or choose to keep."));
    if (whole.huge || whole.value > daysMost)
        return refuse(translate("Rules", "Retention is above 36500 days. Enter less, or choose to keep."));
    return static_cast<int>(whole.value);
}

Objection retentionDays(const QString &text)
{
    const auto parsed = parseRetentionDays(text);
    return parsed ? Objection() : Objection(parsed.error().message);
}

Objection repositoryFilter(const QString &pattern, const QString &kind)
{
    if (pattern.isEmpty())
        return std::nullopt;
    if (pattern != pattern.trimmed())
        return translate("Rules", "Repository filter begins or ends with a blank. Remove it.");
    if (kind == "regex"_L1) {
        if (!QRegularExpression(pattern).isValid())
            return translate(
                "Rules", "Repository filter is no valid regular expression. Correct it, or choose the simple kind.");
        return std::nullopt;
    }
    if (kind != "doublestar"_L1)
        return translate("Rules", "Repository filter has no kind. Choose doublestar or regex.");
    if (pattern.count(u'{') != pattern.count(u'}') || pattern.count(u'[') != pattern.count(u']'))
        return translate("Rules", "Repository filter has a bracket that is not closed. Close it.");
    return std::nullopt;
}

} // namespace berth::rules
