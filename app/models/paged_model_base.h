#pragma once

#include "app/core/page.h"
#include "app/models/list_status.h"

#include <QAbstractTableModel>
#include <QMap>

namespace berth {

/**
 * The search term of Harbor's `q` for what a person typed (harbor-api.md §4.1): a substring, any case. A comma ends a
 * term and cannot be quoted, so it and what follows is left out; a leading ~ [ { ( is escaped. Empty for blank text.
 */
[[nodiscard]] QString searchTerm(const QString &field, const QString &typed);

/** What PagedModel does that does not depend on the row's type: which page to ask for, when, and its state. */
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit PagedModelBase(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(PagedModelBase)

    [[nodiscard]] ListStatus *status() { return &m_status; }
    [[nodiscard]] const PageQuery &query() const { return m_query; } ///< as last asked for
    [[nodiscard]] const QString &search() const { return m_search; }
    /** Which of the server's fields the search box looks in (`q=field=~text`); "name" unless told otherwise. */
    void setSearchField(const QString &field) { m_searchField = field; }
    /** A term that is always part of `q`, e.g. "project_id=7"; takes effect with the next request. */
    void setBaseQuery(const QString &term) { m_baseQuery = term; }

    /** Asks for the first page again; the rows stay until it has arrived. */
    void refresh();
    /** After a failure: the page that failed, first or later. */
    void retry();
    /** What the person typed; asks again when it changed. */
    void setSearch(const QString &text);
    /** One term of `q`: `field=value`, the value in Harbor's grammar. An empty @p value removes the filter. */
    void setFilter(const QString &field, const QString &value);
    void clearFilters();
    /** Ends a running request and drops all rows. */
    void clear();

    /** Server's sort when the column has a key, else here once every row has arrived. */
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; } ///< -1: the server's order
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /** The row with this id, or -1. */
    [[nodiscard]] virtual int rowOf(const QString &id) const = 0;

protected:
    /** Starts the request for query(); the answer comes back through arrived() or failed(). */
    virtual void send() = 0;
    virtual void stop() = 0;
    virtual void sortHere(int column, Qt::SortOrder order) = 0;
    virtual void dropRows() = 0;
    [[nodiscard]] virtual QString sortKeyOf(int column) const = 0;

    [[nodiscard]] bool firstPage() const { return m_query.page == 1; }
    /** Called before the rows change, so that state and total are right when views look. */
    void arrived(qint64 rowsAfter, qint64 received, qint64 total);
    void failed(const Error &error);
    [[nodiscard]] bool sortsHere() const;

private:
    void ask(int page);

    ListStatus m_status;
    PageQuery m_query;
    QString m_search;
    QString m_searchField;
    QString m_baseQuery;
    QMap<QString, QString> m_filters;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_complete = false;
};

} // namespace berth
