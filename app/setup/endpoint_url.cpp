#include "app/setup/endpoint_url.h"

#include <QRegularExpression>
#include <QUrl>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

/** Splits "host:port", "[v6]:port" and, unbracketed, "v6" into host and port. */
void takeHostAndPort(const QString &authority, UrlParts &parts)
{
    if (authority.startsWith(u'[')) {
        const qsizetype end = authority.indexOf(u']');
        parts.bracketed = end > 0;
        parts.host = end > 0 ? authority.mid(1, end - 1) : authority;
        const QString rest = end > 0 ? authority.mid(end + 1) : QString();
        parts.hasPort = rest.startsWith(u':');
        parts.port = rest.mid(1);
        return;
    }
    if (authority.count(u':') > 1) {
        parts.host = authority; // an IPv6 address without its brackets
        return;
    }
    const qsizetype colon = authority.indexOf(u':');
    parts.hasPort = colon >= 0;
    parts.host = parts.hasPort ? authority.left(colon) : authority;
    parts.port = parts.hasPort ? authority.mid(colon + 1) : QString();
}

} // namespace

UrlParts urlParts(const QString &text)
{
    static const QRegularExpression schemeShape(u"^([A-Za-z][A-Za-z0-9+.-]*):/{1,3}"_s);
    UrlParts parts;
    QString rest = text.trimmed();
    if (const auto match = schemeShape.match(rest); match.hasMatch()) {
        parts.scheme = match.captured(1).toLower();
        rest = rest.mid(match.capturedLength());
    }
    if (const qsizetype hash = rest.indexOf(u'#'); hash >= 0) {
        parts.hasFragment = true;
        rest.truncate(hash);
    }
    if (const qsizetype mark = rest.indexOf(u'?'); mark >= 0) {
        parts.hasQuery = true;
        rest.truncate(mark);
    }
    const qsizetype slash = rest.indexOf(u'/');
    QString authority = slash < 0 ? rest : rest.left(slash);
    parts.path = slash < 0 ? QString() : rest.mid(slash);
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        parts.hasUser = true;
        parts.user = authority.left(at);
        authority = authority.mid(at + 1);
    }
    takeHostAndPort(authority, parts);
    return parts;
}

QString asciiHost(const QString &host)
{
    for (const QChar c : host) {
        if (c.unicode() > 0x7f)
            return QString::fromLatin1(QUrl::toAce(host)).toLower();
    }
    return host.toLower();
}

} // namespace berth
