#pragma once

#include <QByteArray>

class QAbstractItemModel;

namespace berth {

/** The rows that have arrived, as RFC 4180 with a header line; cells a spreadsheet would run are quoted with '. */
[[nodiscard]] QByteArray toCsv(const QAbstractItemModel &model);
/** The same as a JSON array of objects keyed by column id; sizes and counts are numbers, times ISO 8601 in UTC. */
[[nodiscard]] QByteArray toJson(const QAbstractItemModel &model);

} // namespace berth
