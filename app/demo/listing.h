#pragma once

#include "app/demo/router.h"

#include <QDateTime>

#include <algorithm>
#include <functional>
#include <variant>

namespace berth::demo {

/** What a row holds under a name; nothing when there is no such name. */
using Value = std::variant<std::monostate, qint64, QString, QDateTime>;

/** One `key=value` of `q` (harbor-api.md §4.1). */
struct Term
{
    enum class Kind { Exact, Fuzzy, Range, Any, All };

    QString key = {};
    Kind kind = Kind::Exact;
    QStringList values = {}; ///< two for a range, either may be empty
};

/** `q`, `sort`, `page` and `page_size` of a list request. */
struct Listing
{
    QList<Term> terms = {};
    QList<QPair<QString, bool>> sort = {}; ///< key, descending
    qint64 page = 1;
    qint64 pageSize = 10; ///< 0: everything

    /** The term for a key that is not a column, taken out. */
    [[nodiscard]] std::optional<Term> take(QStringView key);
};

/** Reads a list request, or says what is wrong: 400 for q, 422 for page and page_size. */
[[nodiscard]] std::optional<Response> readListing(const Request &request, Listing &out);

[[nodiscard]] bool satisfies(const Value &value, const Term &term);

/** @p rows of @p total, with X-Total-Count and, when there are more, Harbor's odd Link (harbor-api.md §4.1). */
[[nodiscard]] Response listed(const Context &context, const Listing &listing, const QJsonArray &rows, qint64 total);

/** A list that is JSON already: paged only. */
[[nodiscard]] Response listArray(const Context &context, const Listing &listing, const QJsonArray &all);

/**
 * Filters, sorts and pages @p rows; only the page is turned into JSON. @p value gives a row's columns,
 * @p order is the sorting when none (known) is asked for.
 */
template <typename Row>
[[nodiscard]] Response listRows(const Context &context, const Listing &listing, QList<Row *> rows,
    const std::function<Value(const Row &, QStringView)> &value, const std::function<QJsonObject(const Row &)> &toJson,
    const QString &order)
{
    for (const Term &term : listing.terms)
        rows.removeIf([&](const Row *row) { return !satisfies(value(*row, term.key), term); });
    QList<QPair<QString, bool>> sort = listing.sort;
    if (!rows.isEmpty())
        sort.removeIf([&](const auto &key) { return value(*rows.first(), key.first).index() == 0; });
    if (sort.isEmpty() && !order.isEmpty())
        sort = {{order.startsWith(u'-') ? order.mid(1) : order, order.startsWith(u'-')}};
    std::stable_sort(rows.begin(), rows.end(), [&](const Row *a, const Row *b) {
        for (const auto &[key, descending] : sort) {
            const Value left = value(*a, key);
            const Value right = value(*b, key);
            if (left != right)
                return descending ? right < left : left < right;
        }
        return false;
    });
    QJsonArray page;
    const qint64 first = listing.pageSize > 0 ? (listing.page - 1) * listing.pageSize : 0;
    const qint64 end = listing.pageSize > 0 ? qMin<qint64>(rows.size(), first + listing.pageSize) : rows.size();
    for (qint64 i = first; i < end; ++i)
        page.append(toJson(*rows[i]));
    return listed(context, listing, page, rows.size());
}

} // namespace berth::demo
