#pragma once

#include "app/core/call.h"
#include "app/core/page.h"
#include "app/models/cell.h"
#include "app/models/column.h"
#include "app/models/paged_model_base.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace berth {

/**
 * A table whose rows come page by page from a server. Sorting and filtering ask the server; rows that shift between
 * pages are dropped by id; a failure keeps what is there and is tried again only when retry() says so.
 */
template <typename Row>
class PagedModel final : public PagedModelBase
{
public:
    using Fetch = std::function<Call<Page<Row>>(const PageQuery &)>;
    using Id = std::function<QString(const Row &)>;

    PagedModel(QList<Column<Row>> columns, Id id, Fetch fetch, QObject *parent = nullptr)
        : PagedModelBase(parent)
        , m_columns(std::move(columns))
        , m_id(std::move(id))
        , m_fetch(std::move(fetch))
    {
    }

    [[nodiscard]] const Row &row(int row) const { return m_rows.at(row); }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    /** Null when the id is not, or not yet, in the list; valid until the rows change. */
    [[nodiscard]] const Row *find(const QString &id) const
    {
        const int at = rowOf(id);
        return at < 0 ? nullptr : &m_rows.at(at);
    }
    /** Replaces one row by its fresh state without asking for the list again; false when its id is not here. */
    bool update(const Row &fresh)
    {
        const int at = rowOf(m_id(fresh));
        if (at < 0)
            return false;
        m_rows[at] = fresh;
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        return true;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows.at(index.row());
        const Column<Row> &column = m_columns.at(index.column());
        if (role == roles::Id)
            return m_id(row);
        if (role == roles::Secondary)
            return column.secondary ? QVariant(column.secondary(row)) : QVariant();
        if (role == roles::Tone && column.tone)
            return static_cast<int>(column.tone(row));
        if (role == Qt::ToolTipRole && column.tip)
            return cellTip(column.tip(row));
        if (!cellAnswers(role))
            return {};
        return cellData(column.kind, column.value(row), role, column.missing);
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return QAbstractTableModel::headerData(section, orientation, role);
        const Column<Row> &column = m_columns.at(section);
        switch (role) {
        case Qt::DisplayRole:
            return column.title;
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(cellAlignment(column.kind));
        case roles::ColumnId:
            return column.id;
        case roles::Kind:
            return static_cast<int>(column.kind);
        case roles::Sortable:
            return column.sortable;
        case roles::Width:
            return column.width;
        default:
            return {};
        }
    }

    [[nodiscard]] int rowOf(const QString &id) const override { return m_rowOfId.value(id, -1); }

protected:
    void send() override
    {
        m_latest.start(m_fetch(query()), this, [this](Result<Page<Row>> page) {
            if (page)
                take(std::move(*page));
            else
                failed(page.error());
        });
    }
    void stop() override { m_latest.cancel(); }
    void dropRows() override
    {
        beginResetModel();
        m_rows.clear();
        m_rowOfId.clear();
        endResetModel();
    }
    [[nodiscard]] QString sortKeyOf(int column) const override
    {
        return column < m_columns.size() ? m_columns.at(column).sortKey : QString();
    }
    void sortHere(int column, Qt::SortOrder order) override
    {
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QStringList ids;
        for (const QModelIndex &index : before)
            ids.append(m_id(m_rows.at(index.row())));
        arrange(m_rows, column, order);
        number();
        QModelIndexList after;
        for (qsizetype i = 0; i < before.size(); ++i)
            after.append(index(rowOf(ids.at(i)), before.at(i).column()));
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }

private:
    void take(Page<Row> page)
    {
        const qint64 received = page.rows.size();
        QList<Row> fresh;
        QHash<QString, int> seen = firstPage() ? QHash<QString, int>() : m_rowOfId;
        for (Row &row : page.rows) {
            const QString id = m_id(row);
            if (seen.contains(id))
                continue;
            seen.insert(id, 0);
            fresh.append(std::move(row));
        }
        const qint64 before = firstPage() ? 0 : m_rows.size();
        arrived(before + fresh.size(), received, page.total);
        if (firstPage()) {
            if (sortsHere())
                arrange(fresh, sortColumn(), sortOrder());
            beginResetModel();
            m_rows = std::move(fresh);
            number();
            endResetModel();
        } else if (!fresh.isEmpty()) {
            beginInsertRows({}, static_cast<int>(before), static_cast<int>(before + fresh.size()) - 1);
            m_rows.append(std::move(fresh));
            number();
            endInsertRows();
            if (sortsHere())
                sortHere(sortColumn(), sortOrder());
        }
    }

    void arrange(QList<Row> &rows, int column, Qt::SortOrder order) const
    {
        const Column<Row> &by = m_columns.at(column);
        QList<QVariant> keys;
        keys.reserve(rows.size());
        for (const Row &row : rows)
            keys.append(cellData(by.kind, by.value(row), roles::Sort));
        QList<qsizetype> places(rows.size());
        std::iota(places.begin(), places.end(), 0);
        std::stable_sort(places.begin(), places.end(), [&](qsizetype left, qsizetype right) {
            const int compared = compareCells(keys.at(left), keys.at(right));
            return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
        });
        QList<Row> sorted;
        sorted.reserve(rows.size());
        for (const qsizetype place : std::as_const(places))
            sorted.append(std::move(rows[place]));
        rows = std::move(sorted);
    }

    void number()
    {
        m_rowOfId.clear();
        for (int i = 0; i < rowCount(); ++i)
            m_rowOfId.insert(m_id(m_rows.at(i)), i);
    }

    QList<Column<Row>> m_columns;
    Id m_id;
    Fetch m_fetch;
    QList<Row> m_rows;
    QHash<QString, int> m_rowOfId;
    Latest m_latest;
};

} // namespace berth
