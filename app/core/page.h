#pragma once

#include <QList>
#include <QString>

namespace berth {

/** One page of a list on the server. */
template <typename Row>
struct Page
{
    QList<Row> rows = {};
    qint64 total = 0; ///< of the whole list, from X-Total-Count

    bool operator==(const Page &) const = default;
};

/** Which part of a list is asked for; sort and q in Harbor's grammar (harbor-api.md §4.1), not yet encoded. */
struct PageQuery
{
    int page = 1; ///< from 1
    int pageSize = 100; ///< 1 to 100; more is a 422
    QString sort = {}; ///< e.g. "-creation_time"; empty is the server's own order
    QString q = {}; ///< e.g. "name=~cuda"

    bool operator==(const PageQuery &) const = default;
};

} // namespace berth
