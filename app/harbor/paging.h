#pragma once

#include "app/core/json.h"
#include "app/core/repeat.h"
#include "app/net/access.h"

#include <QSet>

#include <functional>
#include <memory>

namespace berth::harbor {

/** Rows an all…() fetches at most (trust.md T17). */
inline constexpr qint64 rowCap = 100'000;

/** Decodes one list answer; the total is never less than what the page itself shows. */
template <typename Row, typename Decode>
[[nodiscard]] Call<Page<Row>> decodePage(const Call<ListReply> &reply, Decode decode)
{
    return reply.andThen([decode](const ListReply &list) -> Result<Page<Row>> {
        auto rows = listFromJson<Row>(list.rows, decode);
        if (!rows)
            return fail(std::move(rows.error()));
        const auto total = qMax(list.total, static_cast<qint64>(rows->size()));
        return Page<Row>{std::move(*rows), total};
    });
}

/** Decodes one object answer. */
template <typename T, typename Decode>
[[nodiscard]] Call<T> decodeObject(const Call<QJsonValue> &reply, Decode decode)
{
    return reply.andThen([decode](const QJsonValue &value) -> Result<T> { return decode(value); });
}

namespace detail {

template <typename Row>
struct Collected
{
    std::function<Call<Page<Row>>(PageQuery)> fetch;
    std::function<QString(const Row &)> identity;
    PageQuery query;
    Page<Row> page;
    QSet<QString> seen;
};

/** Takes over one page; the whole list when that was the last. */
template <typename Row>
[[nodiscard]] std::optional<Page<Row>> takePage(Collected<Row> &all, Page<Row> page)
{
    const auto before = all.page.rows.size();
    for (Row &row : page.rows) {
        const QString id = all.identity(row);
        if (all.seen.contains(id))
            continue;
        all.seen.insert(id);
        all.page.rows.append(std::move(row));
    }
    all.page.total = page.total;
    const bool nothingNew = all.page.rows.size() == before;
    const bool enough = all.page.rows.size() >= all.page.total || all.page.rows.size() >= rowCap;
    const bool tooManyPages = all.query.page >= page.total / all.query.pageSize + 5;
    if (nothingNew || enough || tooManyPages)
        return std::move(all.page);
    ++all.query.page;
    return std::nullopt;
}

} // namespace detail

/**
 * Every row of a list, page after page of 100, each once. Ends on a page without a new row, at the total, at rowCap
 * and after total/100 + 5 pages (trust.md T17). `total` is the last page's: rows.size() < total means that the list
 * changed meanwhile or was cut at the cap. @p query should name a sort order that does not move.
 */
template <typename Row, typename Fetch, typename Identity>
[[nodiscard]] Call<Page<Row>> allPages(PageQuery query, Fetch fetch, Identity identity)
{
    auto all = std::make_shared<detail::Collected<Row>>();
    query.page = 1;
    query.pageSize = 100;
    all->fetch = std::move(fetch);
    all->identity = std::move(identity);
    all->query = std::move(query);
    return repeatUntil<Page<Row>>([all] {
        return all->fetch(all->query).andThen([all](Page<Row> page) {
            return detail::takePage(*all, std::move(page));
        });
    });
}

} // namespace berth::harbor
