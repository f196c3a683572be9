#include "app/core/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("berth::Text", text, nullptr, n);
}

/** Characters that change how others are read, or that nobody sees (trust.md T10). */
bool isTreacherous(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0xad || c == 0x61c || c == 0x115f || c == 0x1160 || c == 0x180e
        || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0x3164
        || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff || c == 0xffa0 || (c >= 0xfff9 && c <= 0xfffb)
        || (c >= 0xe0000 && c <= 0xe0fff) || (c >= 0xd800 && c <= 0xdfff) || (c & 0xfffe) == 0xfffe;
}

QString mark(char32_t c)
{
    if (c < 0x20)
        return QString(QChar(char16_t(0x2400 + c))); // ␀ to ␟
    if (c == 0x7f)
        return QString(QChar(0x2421)); // ␡
    return u"‹U+%1›"_s.arg(QString::number(uint(c), 16).toUpper(), 4, u'0');
}

/** The text without its longest marks exceeding @p cap: an ellipsis stands for the rest, pairs stay whole. */
QString capped(const QString &text, qsizetype cap)
{
    if (text.size() <= cap)
        return text;
    QString shorter = text.left(std::max<qsizetype>(cap - 1, 0));
    if (!shorter.isEmpty() && shorter.back().isHighSurrogate())
        shorter.chop(1);
    return shorter + u'…';
}

/** At most three significant digits, no trailing zeros. */
QString threeDigits(double value)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    QString text = QLocale().toString(value, 'f', decimals);
    const QString point = QLocale().decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(QLocale().zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

struct Span
{
    qint64 seconds;
    const char *past;
    const char *future;
};

} // namespace

QString displayText(const QString &text, int cap, bool lines)
{
    // A megabyte is cut before it is looked at; composing and marking at most shorten or lengthen by small factors.
    const QString start = text.left(qsizetype(cap) * 4 + 4);
    const QString composed = start.normalized(QString::NormalizationForm_C);
    QString safe;
    safe.reserve(composed.size());
    const QList<uint> points = composed.toUcs4();
    for (const uint point : points) {
        const auto c = char32_t(point);
        if (lines && c == U'\n')
            safe += u'\n';
        else if (lines && c == U'\t')
            safe += u' ';
        else if (isTreacherous(c))
            safe += mark(c);
        else
            safe += QString::fromUcs4(&c, 1);
        if (safe.size() > cap)
            break;
    }
    if (safe.size() <= cap && start.size() < text.size())
        return capped(safe + u'…', cap);
    return capped(safe, cap);
}

QString sizeText(qint64 bytes)
{
    static constexpr std::array units{QT_TRANSLATE_NOOP("berth::Text", "%1 B"),
        QT_TRANSLATE_NOOP("berth::Text", "%1 KiB"), QT_TRANSLATE_NOOP("berth::Text", "%1 MiB"),
        QT_TRANSLATE_NOOP("berth::Text", "%1 GiB"), QT_TRANSLATE_NOOP("berth::Text", "%1 TiB"),
        QT_TRANSLATE_NOOP("berth::Text", "%1 PiB"), QT_TRANSLATE_NOOP("berth::Text", "%1 EiB")};
    if (bytes < 1024)
        return tr(units.at(0)).arg(QLocale().toString(bytes));
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1023.5 && unit + 1 < units.size()) { // 1023.6 KiB would read "1,024 KiB"
        value /= 1024;
        ++unit;
    }
    return tr(units.at(unit)).arg(threeDigits(value));
}

QString bytesText(qint64 bytes)
{
    if (bytes == 1)
        return QCoreApplication::translate("berth::Text", "1 byte");
    return QCoreApplication::translate("berth::Text", "%1 bytes").arg(QLocale().toString(bytes));
}

QString quotaText(qint64 bytes)
{
    return bytes < 0 ? QCoreApplication::translate("berth::Text", "unlimited") : sizeText(bytes);
}

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return QCoreApplication::translate("berth::Text", "never");
    static constexpr std::array spans{
        Span{365LL * 86'400, QT_TRANSLATE_NOOP("berth::Text", "%1 y ago"), QT_TRANSLATE_NOOP("berth::Text", "in %1 y")},
        Span{86'400, QT_TRANSLATE_NOOP("berth::Text", "%1 d ago"), QT_TRANSLATE_NOOP("berth::Text", "in %1 d")},
        Span{3'600, QT_TRANSLATE_NOOP("berth::Text", "%1 h ago"), QT_TRANSLATE_NOOP("berth::Text", "in %1 h")},
        Span{60, QT_TRANSLATE_NOOP("berth::Text", "%1 min ago"), QT_TRANSLATE_NOOP("berth::Text", "in %1 min")},
    };
    const qint64 seconds = time.secsTo(now);
    const qint64 distance = std::abs(seconds);
    for (const Span &span : spans) {
        if (distance >= span.seconds)
            return tr(seconds >= 0 ? span.past : span.future).arg(QLocale().toString(distance / span.seconds));
    }
    return QCoreApplication::translate("berth::Text", "just now");
}

QString exactTime(const QDateTime &time)
{
    if (!time.isValid())
        return QCoreApplication::translate("berth::Text", "never");
    const QDateTime local = time.toLocalTime();
    const QString format = u"yyyy-MM-dd HH:mm:ss"_s;
    return QCoreApplication::translate("berth::Text", "%1 local time\n%2 UTC")
        .arg(local.toString(format), time.toUTC().toString(format));
}

QString shortTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)
                          : QCoreApplication::translate("berth::Text", "never");
}

QString shortDigest(const QString &digest)
{
    return digest.mid(digest.indexOf(u':') + 1).left(12);
}

QString shellQuoted(const QString &text)
{
    static const QRegularExpression safe(u"^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$"_s);
    if (safe.match(text).hasMatch() && !text.endsWith(u'\n'))
        return text;
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString yamlQuoted(const QString &text)
{
    // Plain only what no reader of YAML 1.1 or 1.2 takes for a number, a truth value, a time, null or syntax.
    static const QRegularExpression plain(u"^[A-Za-z][A-Za-z0-9_./-]*(?::[A-Za-z0-9_./-]+)*$"_s);
    static const QRegularExpression special(u"^(?:y|n|yes|no|on|off|true|false|null|nan|inf|infinity|e[0-9].*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (plain.match(text).hasMatch() && !text.endsWith(u'\n') && !special.match(text).hasMatch())
        return text;
    QString quoted(u'"');
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == u'"' || unit == u'\\')
            quoted += u'\\' + QString(c);
        else if (unit == u'\n')
            quoted += "\\n"_L1;
        else if (unit == u'\t')
            quoted += "\\t"_L1;
        else if (unit == u'\r')
            quoted += "\\r"_L1;
        else if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit == 0x2028 || unit == 0x2029 || unit == 0xfeff
            || unit >= 0xfffe)
            quoted += u"\\u%1"_s.arg(uint(unit), 4, 16, QChar(u'0'));
        else
            quoted += c;
    }
    return quoted + u'"';
}

} // namespace berth
