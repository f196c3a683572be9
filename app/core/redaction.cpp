#include "app/core/redaction.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <utility>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView redacted("REDACTED");
constexpr qsizetype shortestForm = 6; // shorter ones would black out ordinary words

/** The secrets that are alive, counted by their watches. */
struct Watched
{
    std::mutex mutex = {};
    QHash<const Secret *, std::pair<SharedSecret, int>> secrets = {};
};

Watched &watched()
{
    static Watched instance; // Qt's message handler has no object to carry it
    return instance;
}

/** The part of a base64 text that depends on @p plain alone, when @p before bytes stand in front of it. */
QByteArray base64Core(const QByteArray &plain, qsizetype before)
{
    const QByteArray encoded = (QByteArray(before, '\0') + plain).toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype head = before == 0 ? 0 : before + 1; // characters that mix in what stands before
    const qsizetype tail = (before + plain.size()) % 3 == 0 ? 0 : 1; // and the one that mixes in what follows
    return encoded.mid(head, encoded.size() - head - tail);
}

QByteArray jsonEscaped(const QByteArray &plain)
{
    QByteArray text;
    for (const char c : plain) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text;
}

QList<QByteArray> formsOf(const Secret &secret)
{
    QByteArray plain = secret.view().toByteArray();
    QByteArray form = plain.toPercentEncoding();
    QList<QByteArray> forms{
        plain, form, form.toLower(), QByteArray(form).replace("%20", "+"), jsonEscaped(plain), plain.toHex()};
    for (const qsizetype before : {0, 1, 2}) {
        const QByteArray core = base64Core(plain, before);
        forms.append(core);
        forms.append(QByteArray(core).replace('+', '-').replace('/', '_'));
        forms.append(core.toPercentEncoding());
    }
    forms.removeIf([](const QByteArray &one) { return one.size() < shortestForm; });
    std::sort(forms.begin(), forms.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    return forms;
}

/** Replaces every form of every live secret; true when there was one. */
bool takeOutLive(QString &line)
{
    Watched &all = watched();
    const std::lock_guard lock(all.mutex);
    bool found = false;
    for (const auto &[secret, count] : std::as_const(all.secrets)) {
        const QList<QByteArray> forms = formsOf(*secret);
        for (const QByteArray &form : forms) {
            const QString text = QString::fromUtf8(form);
            if (line.contains(text)) {
                found = true;
                line.replace(text, redacted);
            }
        }
    }
    return found;
}

void takeOutPatterns(QString &line)
{
    struct Pattern
    {
        QRegularExpression what;
        QString with;
    };
    static const auto option = QRegularExpression::CaseInsensitiveOption;
    static const QList<Pattern> patterns{
        {QRegularExpression(u"nvapi-[A-Za-z0-9_-]{20,}"_s), u"REDACTED"_s},
        {QRegularExpression(u"\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]+){0,2}"_s), u"REDACTED"_s},
        {QRegularExpression(u"\\b(Basic|Bearer)(\\s+|%20)[A-Za-z0-9+/=_.~%-]+"_s, option), u"\\1 REDACTED"_s},
        {QRegularExpression(u"\\b(sid|_gorilla_csrf)=[^;,\\s\"']+"_s), u"\\1=REDACTED"_s},
        {QRegularExpression(
             u"(\"(?:[a-z_]*secret|[a-z_]*token|password|new_password|old_password|api_?key)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\""_s,
             option),
            u"\\1\"REDACTED\""_s},
        {QRegularExpression(
             u"\\b([a-z_]*secret|[a-z_]*token|password|passwd|api_?key)(\\s*[=:]\\s*)(?!REDACTED)[^\\s&,;\"'}]+"_s,
             option),
            u"\\1\\2REDACTED"_s},
        {QRegularExpression(u"(://)[^/@\\s]+@"_s), u"\\1REDACTED@"_s},
    };
    for (const Pattern &pattern : patterns)
        line.replace(pattern.what, pattern.with);
}

QString controlsEscaped(const QString &line)
{
    QString safe;
    safe.reserve(line.size());
    for (const QChar c : line) {
        if (c == u'\n')
            safe += "\\n"_L1;
        else if (c == u'\r')
            safe += "\\r"_L1;
        else if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            safe += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        else
            safe += c;
    }
    return safe;
}

} // namespace

SecretWatch::SecretWatch(const SharedSecret &secret)
    : m_secret(secret)
{
    if (!m_secret || m_secret->isEmpty())
        return;
    Watched &all = watched();
    const std::lock_guard lock(all.mutex);
    auto &entry = all.secrets[m_secret.get()];
    entry.first = m_secret;
    ++entry.second;
}

SecretWatch::SecretWatch(const SecretWatch &other)
    : SecretWatch(other.m_secret)
{
}

SecretWatch &SecretWatch::operator=(const SecretWatch &other)
{
    if (this != &other) {
        SecretWatch copy(other);
        std::swap(m_secret, copy.m_secret);
    }
    return *this;
}

SecretWatch::~SecretWatch()
{
    forget();
}

void SecretWatch::forget()
{
    if (!m_secret || m_secret->isEmpty())
        return;
    Watched &all = watched();
    const std::lock_guard lock(all.mutex);
    const auto entry = all.secrets.find(m_secret.get());
    if (entry != all.secrets.end() && --entry->second == 0)
        all.secrets.erase(entry);
}

QString scrubbed(const QString &line)
{
    QString safe = line;
    takeOutLive(safe);
    takeOutPatterns(safe);
    return controlsEscaped(safe);
}

bool holdsLiveSecret(const QString &line)
{
    QString copy = line;
    return takeOutLive(copy);
}

QString loggableTarget(const QByteArray &target)
{
    static const QList<QByteArray> allowed{
        "page", "page_size", "q", "sort", "name", "n", "last", "scope", "service", "digest"};
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return scrubbed(QString::fromLatin1(target));
    QByteArray shown = target.left(mark);
    char between = '?';
    const QList<QByteArray> items = target.mid(mark + 1).split('&');
    for (const QByteArray &item : items) {
        const QByteArray key = item.split('=').first();
        shown += between;
        shown += allowed.contains(key) ? item : key + "=REDACTED";
        between = '&';
    }
    return scrubbed(QString::fromLatin1(shown));
}

} // namespace berth
