#include "app/demo/listing.h"

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

QStringList items(const QString &inner)
{
    QStringList list;
    for (QString item : inner.split(u' ', Qt::SkipEmptyParts)) {
        if (item.size() >= 2 && (item.startsWith(u'"') || item.startsWith(u'\'')) && item.endsWith(item[0]))
            item = item.sliced(1, item.size() - 2);
        list.append(item);
    }
    return list;
}

Term readTerm(const QString &key, const QString &text)
{
    const QChar first = text[0];
    const QChar last = text[text.size() - 1];
    if (first == u'~')
        return {key, Term::Kind::Fuzzy, {text.mid(1)}};
    if (first == u'[' && last == u']' && text.contains(u'~')) {
        const QString inner = text.sliced(1, text.size() - 2);
        return {key, Term::Kind::Range, {inner.section(u'~', 0, 0), inner.section(u'~', 1)}};
    }
    if (first == u'{' && last == u'}')
        return {key, Term::Kind::Any, items(text.sliced(1, text.size() - 2))};
    if (first == u'(' && last == u')')
        return {key, Term::Kind::All, items(text.sliced(1, text.size() - 2))};
    return {key, Term::Kind::Exact, {first == u'\\' ? text.mid(1) : text}};
}

std::optional<Response> readTerms(const QString &q, QList<Term> &out)
{
    // Harbor decodes q a second time: what was %252B, or %2B, is a plus or a blank by now.
    const auto again = percentDecoded(q.toUtf8(), true);
    if (!again)
        return badRequest(u"bad request: invalid URL escape in q"_s);
    for (const QString &part : QString::fromUtf8(*again).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString key = part.left(equals).trimmed();
        const QString value = part.mid(equals + 1).trimmed();
        if (equals < 0 || key.isEmpty() || value.isEmpty())
            return badRequest(u"the query string must contain \"=\" and the key/value cannot be empty"_s);
        out.append(readTerm(key, value));
    }
    return {};
}

std::optional<Response> readNumber(const Request &request, const QString &name, qint64 &out)
{
    if (!request.hasQuery(name))
        return {};
    bool ok = false;
    const QString text = request.queryValue(name);
    out = text.toLongLong(&ok);
    if (!ok)
        return unprocessable(u"%1 in query must be of type int64: \"%2\""_s.arg(name, text));
    return {};
}

QDateTime readTime(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    time.setTimeSpec(Qt::UTC);
    return time;
}

/** -1, 0, 1; nothing when the text is not of the value's kind. */
std::optional<int> compared(const Value &value, const QString &text)
{
    const auto order = [](const auto &a, const auto &b) { return a < b ? -1 : (b < a ? 1 : 0); };
    if (const auto *number = std::get_if<qint64>(&value)) {
        bool ok = false;
        const qint64 other = text.toLongLong(&ok);
        return ok ? std::optional(order(*number, other)) : std::nullopt;
    }
    if (const auto *time = std::get_if<QDateTime>(&value)) {
        const QDateTime other = readTime(text);
        return other.isValid() ? std::optional(order(*time, other)) : std::nullopt;
    }
    return order(std::get<QString>(value), text);
}

QString plain(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *time = std::get_if<QDateTime>(&value))
        return time->toString(Qt::ISODateWithMs);
    return std::get<QString>(value);
}

} // namespace

std::optional<Term> Listing::take(QStringView key)
{
    for (qsizetype i = 0; i < terms.size(); ++i) {
        if (terms[i].key == key)
            return terms.takeAt(i);
    }
    return {};
}

bool satisfies(const Value &value, const Term &term)
{
    if (value.index() == 0)
        return true; // an unknown key is ignored without a word
    switch (term.kind) {
    case Term::Kind::Fuzzy:
        return plain(value).contains(term.values[0], Qt::CaseInsensitive);
    case Term::Kind::Range: {
        const auto low = term.values[0].isEmpty() ? std::optional(0) : compared(value, term.values[0]);
        const auto high = term.values[1].isEmpty() ? std::optional(0) : compared(value, term.values[1]);
        return low && high && *low >= 0 && *high <= 0;
    }
    case Term::Kind::Any:
        return std::any_of(term.values.begin(), term.values.end(),
            [&value](const QString &text) { return compared(value, text) == 0; });
    case Term::Kind::All:
    case Term::Kind::Exact:
        break;
    }
    return std::all_of(
        term.values.begin(), term.values.end(), [&value](const QString &text) { return compared(value, text) == 0; });
}

std::optional<Response> readListing(const Request &request, Listing &out)
{
    if (auto refusal = readNumber(request, u"page"_s, out.page))
        return refusal;
    if (auto refusal = readNumber(request, u"page_size"_s, out.pageSize))
        return refusal;
    if (out.pageSize > 100)
        return unprocessable(u"page_size in query should be less than or equal to 100"_s);
    out.page = std::clamp<qint64>(out.page, 1, 1'000'000'000);
    out.pageSize = qMax<qint64>(0, out.pageSize);
    for (const QString &key : request.queryValue(u"sort").split(u',', Qt::SkipEmptyParts)) {
        const QString name = key.trimmed();
        out.sort.append({name.startsWith(u'-') ? name.mid(1) : name, name.startsWith(u'-')});
    }
    if (const QString q = request.queryValue(u"q"); !q.isEmpty())
        return readTerms(q, out.terms);
    return {};
}

Response listed(const Context &context, const Listing &listing, const QJsonArray &rows, qint64 total)
{
    Response response = json(rows);
    response.set("X-Total-Count", QByteArray::number(total));
    const auto link = [&](qint64 page, QLatin1StringView rel) {
        QMap<QString, QString> query;
        for (const auto &[key, value] : context.request.query)
            query.insert(key, value);
        query.insert(u"page"_s, QString::number(page));
        query.insert(u"page_size"_s, QString::number(listing.pageSize));
        QStringList pairs;
        for (auto it = query.begin(); it != query.end(); ++it)
            pairs.append(it.key() + u'=' + it.value());
        return u"<%1?%2>; rel=\"%3\""_s.arg(context.request.path, pairs.join(u'&'), rel);
    };
    QStringList links;
    if (listing.pageSize > 0 && listing.page > 1 && (listing.page - 2) * listing.pageSize < total)
        links.append(link(listing.page - 1, "prev"_L1));
    if (listing.pageSize > 0 && listing.page * listing.pageSize < total)
        links.append(link(listing.page + 1, "next"_L1));
    if (!links.isEmpty())
        response.set("Link", links.join(u" , "_s).toUtf8());
    return response;
}

Response listArray(const Context &context, const Listing &listing, const QJsonArray &all)
{
    QJsonArray page;
    const qint64 first = listing.pageSize > 0 ? (listing.page - 1) * listing.pageSize : 0;
    const qint64 end = listing.pageSize > 0 ? qMin<qint64>(all.size(), first + listing.pageSize) : all.size();
    for (qint64 i = first; i < end; ++i)
        page.append(all[i]);
    return listed(context, listing, page, all.size());
}

} // namespace berth::demo
