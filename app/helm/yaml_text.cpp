#include "app/helm/yaml_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** YAML 1.1's words for truth and null, and the keys that mean something, in lower case. */
bool isReservedWord(QStringView text)
{
    static const QSet<QString> words{u"y"_s, u"n"_s, u"yes"_s, u"no"_s, u"on"_s, u"off"_s, u"true"_s, u"false"_s,
        u"null"_s, u"~"_s, u"<<"_s, u"="_s, u".inf"_s, u".nan"_s, u"+.inf"_s, u"-.inf"_s};
    return text.size() <= 5 && words.contains(text.toString().toLower());
}

/** Wider than any number, base-60 number or date of YAML 1.1: quoting one string too many harms nobody. */
bool looksNumeric(QStringView text)
{
    static const QRegularExpression number(
        uR"(\A[-+]?(?:0[xob])?[.0-9][0-9a-fA-F_.,:+\-]*(?:[eEtT][0-9:+.\-]*)?[zZ]?\z)"_s);
    return number.match(text.toString()).hasMatch();
}

} // namespace

bool isPlainString(QStringView text)
{
    if (text.isEmpty() || isReservedWord(text) || looksNumeric(text))
        return false;
    if (u"-?:,[]{}#&*!|>'\"%@` \t"_s.contains(text.front()) || text.back().isSpace() || text.endsWith(u':'))
        return false;
    if (text.startsWith("..."_L1))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x20 || c == 0x7f || (c >= 0x80 && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff)
            return false;
        if (c == u':' && text[i + 1].isSpace()) // a colon at the end was refused above
            return false;
        if (c == u'#' && text[i - 1].isSpace()) // one at the start was refused above
            return false;
    }
    // Flow indicators are fine in a block mapping, but such text is read more easily in quotes.
    return !std::any_of(text.begin(), text.end(), [](QChar c) { return u"[]{},"_s.contains(c); });
}

QString yamlQuoted(QStringView text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code == u'"' || code == u'\\')
            quoted += u'\\' + QString(c);
        else if (code == u'\n')
            quoted += "\\n"_L1;
        else if (code == u'\t')
            quoted += "\\t"_L1;
        else if (code == u'\r')
            quoted += "\\r"_L1;
        else if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029 || code == 0xfeff)
            quoted += u"\\u%1"_s.arg(static_cast<uint>(code), 4, 16, QLatin1Char('0'));
        else
            quoted += c;
    }
    return quoted + u'"';
}

QString yamlScalar(QStringView text)
{
    return isPlainString(text) ? text.toString() : yamlQuoted(text);
}

} // namespace berth::helm
