#include "tests/support/house.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace berth::test {

QString Offence::text() const
{
    return u"%1:%2: %3"_s.arg(path).arg(line).arg(rule);
}

QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() == 3 && parts[0] == "app"_L1)
        return parts[1];
    if (parts.size() == 3 && parts[0] == "ui"_L1)
        return u"ui/"_s + parts[1];
    if (path == "ui/main.cpp"_L1)
        return u"ui/main"_s;
    return {};
}

const QMap<QString, QSet<QString>> &includeTable()
{
    static const QSet<QString> belowSession{
        u"core"_s, u"net"_s, u"harbor"_s, u"oci"_s, u"ngc"_s, u"helm"_s, u"store"_s, u"setup"_s, u"models"_s};
    static const QMap<QString, QSet<QString>> table{
        {u"core"_s, {}},
        {u"net"_s, {u"core"_s}},
        {u"harbor"_s, {u"core"_s, u"net"_s}},
        {u"oci"_s, {u"core"_s, u"net"_s}},
        {u"ngc"_s, {u"core"_s, u"net"_s}},
        {u"helm"_s, {u"core"_s, u"oci"_s}},
        {u"store"_s, {u"core"_s}},
        {u"setup"_s, {u"core"_s, u"harbor"_s, u"oci"_s, u"ngc"_s, u"store"_s}},
        {u"models"_s, {u"core"_s, u"harbor"_s, u"oci"_s, u"setup"_s}},
        {u"session"_s, belowSession},
        {u"demo"_s, {u"core"_s}},
        // The command line serves the demo, so it reaches that one room beside the session.
        {u"cli"_s, belowSession + QSet<QString>{u"session"_s, u"demo"_s}},
    };
    return table;
}

bool mayInclude(const QString &room, const QString &target)
{
    if (room == target)
        return true;
    if (!room.startsWith("ui/"_L1))
        return includeTable().value(room).contains(target);
    if (target == "cli"_L1)
        return false;
    if (room == "ui/main"_L1)
        return true;
    if (room == "ui/widgets"_L1)
        return target == "core"_L1 || target == "models"_L1;
    // The shell puts the features into the window and opens the demo.
    if (room == "ui/shell"_L1)
        return target != "net"_L1 && target != "ui/main"_L1;
    // A feature meets the session, what the session hands out, and the widgets; never the wire, another feature or the
    // shell.
    if (target.startsWith("ui/"_L1))
        return target == "ui/widgets"_L1;
    return target != "net"_L1 && target != "demo"_L1;
}

const QList<Pattern> &patterns()
{
    static const QList<Pattern> list{
        {.rule = u"QtKeychain is named only in app/store/keychain.cpp"_s,
            .expression = uR"(#\s*include\s*<qt6keychain/|\bQKeychain\b)"_s,
            .allowedIn = {u"app/store/keychain.cpp"_s}},
        {.rule = u"QNetworkReply and QNetworkAccessManager are named only in app/net/transport and app/net/exchange"_s,
            .expression = uR"(\bQNetwork(Reply|AccessManager)\b)"_s,
            .allowedIn = {u"app/net/transport."_s, u"app/net/exchange."_s}},
        {.rule = u"QSettings is named only in app/store/settings"_s,
            .expression = uR"(\bQSettings\b)"_s,
            .allowedIn = {u"app/store/settings.cpp"_s, u"app/store/settings.h"_s}},
        {.rule = u"the window does not see the wire or JSON"_s,
            .expression = uR"(\bQ(Network(Request|Cookie\w*)|Json\w+|SslSocket|TcpSocket)\b)"_s,
            .appliesTo = {u"ui/"_s}},
        {.rule = u"app/ has no windows and no Qt Gui"_s,
            .expression =
                uR"(#\s*include\s*<Q(Widget|Application|GuiApplication|Icon|Color|Pixmap|Font|Palette|Brush)\w*>)"_s,
            .appliesTo = {u"app/"_s}},
        {.rule = u"TLS errors are never ignored without the exact list"_s,
            .expression = uR"(\bignoreSslErrors\s*\(\s*\))"_s},
        {.rule = u"no insecure keychain fallback"_s, .expression = uR"(\bsetInsecureFallback\b)"_s},
        {.rule = u"no QHttpServer: it crashes when a client leaves early"_s, .expression = uR"(\bQHttpServer\w*\b)"_s},
        {.rule = u"no processEvents"_s, .expression = uR"(\bprocessEvents\b)"_s},
        {.rule = u"no nested event loop"_s, .expression = uR"(\bQEventLoop\b)"_s},
        {.rule = u"no waitFor… outside tests"_s, .expression = uR"(\bwaitFor[A-Z]\w*\s*\()"_s},
        {.rule = u"no setHtml: what people read is plain text"_s, .expression = uR"(\bsetHtml\s*\()"_s},
        {.rule = u"no rich text and no guessing of it"_s,
            .expression =
                uR"(\bQt::(RichText|AutoText|MarkdownText)\b|\bQt::TextFormat::(RichText|AutoText|MarkdownText)\b)"_s},
        {.rule = u"processes are started only in app/helm"_s,
            .expression = uR"(\bQProcess\b|(^|[;=({]|\breturn)\s*(std)?(::)?(system|popen)\s*\(|\bexec[lv]p?e?\s*\()"_s,
            .allowedIn = {u"app/helm/"_s}},
        {.rule = u"no qDebug: the logging categories redact"_s, .expression = uR"(\bqDebug\b)"_s},
        // In Error::message it is a quotation at most; the demo speaks as the other side.
        {.rule = u"errorString() never reaches a person"_s,
            .expression = uR"(\berrorString\s*\(\s*\))"_s,
            .allowedIn = {u"app/net/"_s, u"app/store/"_s, u"app/core/"_s, u"app/demo/"_s}},
        {.rule = u"no notes to do it later"_s,
            .expression = uR"(\b(TODO|FIXME|XXX|HACK)\b)"_s,
            .appliesTo = {u"app/"_s, u"ui/"_s, u"tests/"_s, u"packaging/"_s},
            .inComments = true},
    };
    return list;
}

namespace {

/** Blanks comments and the contents of literals while it walks over a source once. */
class Blanker final
{
public:
    explicit Blanker(const QString &source)
        : m_source(source)
    {
        m_code.reserve(source.size());
    }

    QString run()
    {
        while (m_at < m_source.size()) {
            if (startsWith("//"_L1))
                blankTo(m_source.indexOf(u'\n', m_at));
            else if (startsWith("/*"_L1))
                blankTo(after(m_source.indexOf("*/"_L1, m_at + 2), 2));
            else if (startsWith("R\""_L1))
                rawString();
            else if (m_source[m_at] == u'"')
                quoted(u'"');
            else if (m_source[m_at] == u'\'' && !digitSeparator())
                quoted(u'\'');
            else
                m_code += m_source[m_at++];
        }
        return m_code;
    }

private:
    [[nodiscard]] bool startsWith(QLatin1StringView text) const
    {
        return QStringView(m_source).mid(m_at).startsWith(text);
    }
    [[nodiscard]] bool digitSeparator() const
    {
        return m_at > 0 && m_source[m_at - 1].isLetterOrNumber() && m_source[m_at - 1] != u'u';
    }
    [[nodiscard]] static qsizetype after(qsizetype found, qsizetype length)
    {
        return found < 0 ? found : found + length;
    }

    void blankTo(qsizetype end)
    {
        if (end < 0)
            end = m_source.size();
        for (; m_at < end; ++m_at)
            m_code += m_source[m_at] == u'\n' ? u'\n' : u' ';
    }

    void rawString()
    {
        const qsizetype open = m_source.indexOf(u'(', m_at);
        if (open < 0)
            return blankTo(-1);
        const QString close = u')' + m_source.mid(m_at + 2, open - m_at - 2) + u'"';
        blankTo(after(m_source.indexOf(close, open), close.size()));
    }

    void quoted(QChar quote)
    {
        // An include's path stays readable: the include rules need it.
        const qsizetype lineStart = m_source.lastIndexOf(u'\n', m_at) + 1;
        const bool include = QStringView(m_source).mid(lineStart, m_at - lineStart).trimmed().startsWith(u'#');
        qsizetype end = m_at + 1;
        while (end < m_source.size() && m_source[end] != quote && m_source[end] != u'\n')
            end += m_source[end] == u'\\' ? 2 : 1;
        end = qMin(end + 1, m_source.size());
        if (include)
            m_code += QStringView(m_source).mid(m_at, end - m_at);
        else
            return blankTo(end);
        m_at = end;
    }

    const QString &m_source;
    QString m_code;
    qsizetype m_at = 0;
};

bool startsWithAny(const QString &path, const QStringList &prefixes)
{
    return std::any_of(
        prefixes.cbegin(), prefixes.cend(), [&path](const QString &prefix) { return path.startsWith(prefix); });
}

bool applies(const Pattern &pattern, const QString &path)
{
    const QStringList where = pattern.appliesTo.isEmpty() ? QStringList{u"app/"_s, u"ui/"_s} : pattern.appliesTo;
    return startsWithAny(path, where) && !startsWithAny(path, pattern.allowedIn);
}

std::optional<QString> includeOffence(const QString &path, const QString &line)
{
    static const QRegularExpression quotedInclude(uR"re(^\s*#\s*include\s*"([^"]+)")re"_s);
    const QRegularExpressionMatch match = quotedInclude.match(line);
    const QString room = roomOf(path);
    if (!match.hasMatch() || room.isEmpty())
        return {};
    const QString header = match.captured(1);
    if (header.endsWith(".moc"_L1))
        return {};
    const QString target = roomOf(header);
    if (target.isEmpty())
        return u"include \"%1\" does not begin at the one include root with app/ or ui/"_s.arg(header);
    if (!mayInclude(room, target))
        return u"%1 may not include %2 (%3)"_s.arg(room, target, header);
    return {};
}

} // namespace

QString codeOnly(const QString &source)
{
    return Blanker(source).run();
}

QList<Offence> inspect(const QString &path, const QString &source)
{
    QList<Offence> offences;
    const QStringList code = codeOnly(source).split(u'\n');
    const QStringList lines = source.split(u'\n');
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (const auto rule = includeOffence(path, code[i]))
            offences.append({path, static_cast<int>(i + 1), *rule});
    }
    for (const Pattern &pattern : patterns()) {
        if (!applies(pattern, path))
            continue;
        const QRegularExpression expression(pattern.expression);
        const QStringList &text = pattern.inComments ? lines : code;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (expression.match(text[i]).hasMatch())
                offences.append({path, static_cast<int>(i + 1), pattern.rule});
        }
    }
    return offences;
}

} // namespace berth::test
