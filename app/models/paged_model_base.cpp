#include "app/models/paged_model_base.h"

using namespace Qt::StringLiterals;

namespace berth {

QString searchTerm(const QString &field, const QString &typed)
{
    QString text = typed.section(u',', 0, 0).trimmed();
    if (text.isEmpty())
        return {};
    if (u"~[{("_s.contains(text.front()))
        text.prepend(u'\\');
    return field + "=~"_L1 + text;
}

PagedModelBase::PagedModelBase(QObject *parent)
    : QAbstractTableModel(parent)
    , m_searchField(u"name"_s)
{
}

void PagedModelBase::refresh()
{
    ask(1);
}

void PagedModelBase::retry()
{
    // A later page that failed is asked for again under the same number; nothing before it is lost.
    ask(m_status.state() == LoadState::Failed ? m_query.page : 1);
}

void PagedModelBase::setSearch(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_search)
        return;
    m_search = trimmed;
    ask(1);
}

void PagedModelBase::setFilter(const QString &field, const QString &value)
{
    if (m_filters.value(field) == value)
        return;
    if (value.isEmpty())
        m_filters.remove(field);
    else
        m_filters.insert(field, value);
    ask(1);
}

void PagedModelBase::clearFilters()
{
    m_search.clear();
    m_filters.clear();
    ask(1);
}

void PagedModelBase::clear()
{
    stop();
    m_complete = false;
    m_query.page = 1;
    m_status.reset();
    dropRows();
}

void PagedModelBase::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    const bool wasByServer = !m_query.sort.isEmpty();
    const QString key = column < 0 ? QString() : sortKeyOf(column);
    m_sortColumn = column;
    m_sortOrder = order;
    m_query.sort = key.isEmpty() || order == Qt::AscendingOrder ? key : u'-' + key;
    if (m_status.state() == LoadState::NotLoaded)
        return;
    if (sortsHere())
        sortHere(column, order);
    else if (!key.isEmpty() || wasByServer || column < 0)
        ask(1);
}

bool PagedModelBase::sortsHere() const
{
    return m_sortColumn >= 0 && m_query.sort.isEmpty() && m_complete;
}

bool PagedModelBase::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_status.state() == LoadState::Idle && !m_complete;
}

void PagedModelBase::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_query.page + 1);
}

void PagedModelBase::ask(int page)
{
    m_query.page = page;
    QStringList terms{m_baseQuery, searchTerm(m_searchField, m_search)};
    for (auto filter = m_filters.cbegin(); filter != m_filters.cend(); ++filter)
        terms.append(filter.key() + u'=' + filter.value());
    terms.removeAll(QString());
    m_query.q = terms.join(u',');
    m_status.setFiltered(!m_search.isEmpty() || !m_filters.isEmpty());
    m_status.setLoading(page > 1);
    send();
}

void PagedModelBase::arrived(qint64 rowsAfter, qint64 received, qint64 total)
{
    // An empty page ends the list whatever the total says: it may have shrunk, or count rows we may not see.
    const qint64 asked = qint64(m_query.page) * m_query.pageSize;
    m_complete = received == 0 || (total > 0 ? rowsAfter >= total || asked >= total : received < m_query.pageSize);
    m_status.setLoaded(rowsAfter, m_complete ? rowsAfter : (total > 0 ? total : -1), QDateTime::currentDateTimeUtc());
}

void PagedModelBase::failed(const Error &error)
{
    m_status.setFailed(error);
}

} // namespace berth
