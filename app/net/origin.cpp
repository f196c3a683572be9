#include "app/net/origin.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <optional>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("berth::Address", text);
}

tl::unexpected<Error> refuse(const char *sentence)
{
    // The typed text is never quoted: it may hold a password.
    return fail(badInput(u"address"_s, tr(sentence)));
}

struct HostPort
{
    QString host = {};
    QString port = {};
};

/** Takes "host:port", "[v6]:port" and a bare IPv6 address apart; nothing when brackets do not match. */
std::optional<HostPort> takeApart(const QString &authority)
{
    if (authority.startsWith(u'[')) {
        const qsizetype end = authority.indexOf(u']');
        if (end < 0)
            return std::nullopt;
        const QString rest = authority.mid(end + 1);
        if (!authority.left(end).contains(u':')) // brackets are for IPv6 alone
            return std::nullopt;
        if (!rest.isEmpty() && !rest.startsWith(u':'))
            return std::nullopt;
        return HostPort{authority.mid(1, end - 1), rest.mid(1)};
    }
    if (authority.count(u':') > 1)
        return HostPort{authority, {}};
    const qsizetype colon = authority.indexOf(u':');
    return colon < 0 ? HostPort{authority, {}} : HostPort{authority.left(colon), authority.mid(colon + 1)};
}

/** The host as certificates and caches know it; nothing when it cannot be one. */
std::optional<QString> canonicalHost(QString host)
{
    if (host.contains(u':')) {
        QHostAddress address;
        if (host.contains(u'%') || !address.setAddress(host) || address.protocol() != QAbstractSocket::IPv6Protocol)
            return std::nullopt;
        return address.toString();
    }
    if (host.endsWith(u'.'))
        host.chop(1);
    static const QRegularExpression numeric(u"^[0-9.]+$"_s);
    static const QRegularExpression quad(u"^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}$"_s);
    if (numeric.match(host).hasMatch())
        return quad.match(host).hasMatch() ? std::optional(host) : std::nullopt;
    const QString ace = QString::fromLatin1(QUrl::toAce(host)).toLower();
    static const QRegularExpression name(
        u"^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$"_s);
    if (ace.size() > 253 || !name.match(ace).hasMatch())
        return std::nullopt;
    return ace;
}

int defaultPort(const QString &scheme)
{
    return scheme == "https"_L1 ? 443 : 80;
}

} // namespace

QString Origin::authority() const
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return port == defaultPort(scheme) ? name : name + u':' + QString::number(port);
}

QString Origin::text() const
{
    return scheme + "://"_L1 + authority();
}

QUrl Origin::url() const
{
    return QUrl(text(), QUrl::StrictMode);
}

bool Origin::loopback() const
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

Origin Origin::of(const QUrl &url)
{
    Origin origin;
    origin.scheme = url.scheme().toLower();
    origin.host = url.host(QUrl::FullyEncoded).toLower();
    if (origin.host.startsWith(u'[') && origin.host.endsWith(u']'))
        origin.host = origin.host.mid(1, origin.host.size() - 2);
    origin.port = url.port(defaultPort(origin.scheme));
    return origin;
}

Result<TypedAddress> parseAddress(const QString &typed)
{
    QString rest = typed.trimmed();
    if (rest.isEmpty())
        return refuse(
            QT_TRANSLATE_NOOP("berth::Address", "Type the address of your Harbor, for example harbor.example.com."));
    for (const QChar c : std::as_const(rest)) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            return refuse(QT_TRANSLATE_NOOP("berth::Address", "Remove the blanks inside the address."));
    }
    TypedAddress address;
    address.schemeAdded = true;
    static const QRegularExpression schemed(u"^([A-Za-z][A-Za-z0-9+.-]*)://"_s);
    if (const auto match = schemed.match(rest); match.hasMatch()) {
        address.origin.scheme = match.captured(1).toLower();
        address.schemeAdded = false;
        const bool known = address.origin.scheme == "https"_L1 || address.origin.scheme == "http"_L1;
        if (!known || schemed.match(rest.mid(match.capturedLength())).hasMatch())
            return refuse(QT_TRANSLATE_NOOP(
                "berth::Address", "Start the address with https://, or with nothing: Berth speaks no other protocol."));
        rest.remove(0, match.capturedLength());
    } else if (rest.startsWith("//"_L1)) {
        rest.remove(0, 2);
    }
    static const QRegularExpression behind(u"[/?#]"_s);
    const qsizetype end = rest.indexOf(behind);
    const QString authority = end < 0 ? rest : rest.left(end);
    address.pathDropped = end >= 0 && rest.mid(end).count(u'/') != rest.size() - end;
    if (authority.contains(u'@'))
        return refuse(QT_TRANSLATE_NOOP("berth::Address",
            "Remove the user name and password from the address; Berth asks for them in fields of their own."));
    const std::optional<HostPort> parts = takeApart(authority);
    if (!parts)
        return refuse(
            QT_TRANSLATE_NOOP("berth::Address", "Write an IPv6 address in brackets, for example [2001:db8::1]:8443."));
    if (parts->host.isEmpty())
        return refuse(QT_TRANSLATE_NOOP("berth::Address", "Name the host, for example harbor.example.com."));
    const std::optional<QString> host = canonicalHost(parts->host);
    if (!host && parts->host.contains(u':'))
        return refuse(
            QT_TRANSLATE_NOOP("berth::Address", "Write an IPv6 address in brackets, for example [2001:db8::1]:8443."));
    if (!host)
        return refuse(QT_TRANSLATE_NOOP("berth::Address",
            "This is not a host name or an IP address. Type it as your browser shows it, for example "
            "harbor.example.com."));
    address.origin.host = *host;
    address.origin.port = defaultPort(address.origin.scheme);
    if (!parts->port.isEmpty()) {
        static const QRegularExpression digits(u"^[0-9]{1,5}$"_s);
        const int port = digits.match(parts->port).hasMatch() ? parts->port.toInt() : 0;
        if (port < 1 || port > 65535)
            return refuse(QT_TRANSLATE_NOOP("berth::Address", "Give a port between 1 and 65535, or leave it out."));
        address.origin.port = port;
    }
    return address;
}

} // namespace berth
