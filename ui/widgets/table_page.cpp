#include "ui/widgets/table_page.h"

#include "app/models/paged_model_base.h"
#include "ui/widgets/column_memory.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_views.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/view_memory.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace berth::ui {

TablePage::TablePage(PageInfo info, ViewMemory &memory, QWidget *parent)
    : Page(std::move(info), parent)
    , m_memory(memory)
    , m_head(new PageHead(this->info().title, this->info().explanation))
    , m_notices(new NoticeBar)
    , m_filters(new FilterBar)
    , m_splitter(new QSplitter)
    , m_viewPlace(new QVBoxLayout)
    , m_states(nullptr)
    , m_emptySentence(tr("There is nothing here yet."))
{
    buildLayout();
    connect(m_filters, &FilterBar::searched, this, [this](const QString &text) {
        if (m_source.search)
            m_source.search(text);
    });
    connect(m_filters, &FilterBar::filtered, this, [this](const QString &field, const QString &value) {
        if (m_source.filter)
            m_source.filter(field, value);
    });
    connect(m_splitter, &QSplitter::splitterMoved, this,
        [this] { m_memory.setValue(this->info().id + "/splitter"_L1, m_splitter->saveState()); });
}

void TablePage::buildLayout()
{
    auto *card = new Card;
    m_viewPlace->setContentsMargins(2, 2, 2, 2);
    card->setLayout(m_viewPlace);
    m_states = new StateView(card);
    m_splitter->addWidget(m_states);
    m_splitter->setChildrenCollapsible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_head);
    layout->addWidget(m_notices);
    layout->addWidget(m_filters);
    layout->addWidget(m_splitter, 1);
}

void TablePage::setModel(PagedModelBase *model)
{
    setModel(model, model->status(),
        {.refresh = [model] { model->refresh(); },
            .retry = [model] { model->retry(); },
            .search = [model](const QString &text) { model->setSearch(text); },
            .filter = [model](const QString &field, const QString &value) { model->setFilter(field, value); },
            .clearFilters = [model] { model->clearFilters(); }},
        false);
}

void TablePage::setModel(QAbstractItemModel *model, ListStatus *status, ListSource source, bool tree)
{
    if (!m_view)
        makeView(tree);
    if (m_status)
        disconnect(m_status, nullptr, this, nullptr);
    if (m_view->model())
        disconnect(m_view->model(), nullptr, this, nullptr);
    m_source = std::move(source);
    m_status = status;
    setListModel(m_view, model);
    m_columns->modelChanged();
    connect(status, &ListStatus::changed, this, &TablePage::updateState);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_wantedId.isEmpty())
            m_wantedId = currentId();
        m_resetting = true;
    });
    connect(model, &QAbstractItemModel::modelReset, this, &TablePage::restoreSelection);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_wantedId.isEmpty() && select(m_wantedId))
            m_wantedId.clear();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePage::updateSelection);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        const int row = currentIndex().row();
        if (row >= from.row() && row <= to.row() && currentIndex().parent() == from.parent())
            Q_EMIT currentChanged(currentId());
    });
    updateState();
    updateSelection();
}

void TablePage::makeView(bool tree)
{
    m_view = tree ? makeTreeView() : makeTableView();
    m_view->setObjectName(u"list"_s);
    m_view->setAccessibleName(info().title);
    m_viewPlace->addWidget(m_view);
    m_viewPlace->parentWidget()->setFocusProxy(m_view);
    m_columns = new ColumnMemory(m_view, header(), m_memory, info().id + "/columns"_L1);
    for (QAction *action : std::as_const(m_rowActions))
        m_view->addAction(action);
    m_copyActions = addCopyActions(m_view, info().id);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TablePage::showContextMenu);
    connect(m_view, &QAbstractItemView::doubleClicked, this, [this] {
        for (QAction *action : std::as_const(m_rowActions)) {
            if (action->property("berthOpens").toBool() && action->isEnabled())
                return action->trigger();
        }
    });
}

QHeaderView *TablePage::header() const
{
    return headerOf(m_view);
}

void TablePage::addPageAction(QAction *action, ButtonRole role)
{
    m_pageActions.append(action);
    m_head->addAction(action, role);
}

void TablePage::addRowAction(QAction *action, Key key)
{
    // Keys belong to the list, so that Del in the filter field deletes a letter and nothing else.
    action->setShortcutContext(Qt::WidgetShortcut);
    if (key == Key::Open)
        action->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    else if (key == Key::Rename)
        action->setShortcut(Qt::Key_F2);
    else if (key == Key::Delete)
        action->setShortcut(QKeySequence::Delete);
    action->setProperty("berthOpens", key == Key::Open);
    m_rowActions.append(action);
    m_needSelection.append(action);
    action->setEnabled(!currentId().isEmpty());
    if (m_view)
        m_view->addAction(action);
}

void TablePage::addRowSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_rowActions.append(separator);
}

void TablePage::setSearchPlaceholder(const QString &text)
{
    m_filters->setPlaceholder(text);
}

QComboBox *TablePage::addFilter(const QString &field, const QString &label, const QList<FilterChoice> &choices)
{
    return m_filters->addFilter(field, label, choices);
}

void TablePage::addFilterWidget(QWidget *widget)
{
    m_filters->addWidget(widget);
}

void TablePage::setEmpty(const QString &sentence, QAction *action)
{
    m_emptySentence = sentence;
    m_emptyAction = action;
    updateState();
}

void TablePage::setDetails(QWidget *details, Qt::Orientation orientation)
{
    m_details = details;
    m_splitter->setOrientation(orientation);
    m_splitter->addWidget(details);
    m_splitter->setStretchFactor(0, 5); // both give way on a narrow window
    m_splitter->setStretchFactor(1, 2);
    details->setMinimumWidth(240);
    // Sizes are shares: the splitter fits them to the room it has.
    const QByteArray kept = m_memory.value(info().id + "/splitter"_L1).toByteArray();
    if (kept.isEmpty() || !m_splitter->restoreState(kept))
        m_splitter->setSizes(orientation == Qt::Horizontal ? QList<int>{5000, 2000} : QList<int>{3000, 2000});
    details->setVisible(!currentId().isEmpty());
}

void TablePage::setDetailsVisible(bool visible)
{
    if (m_details)
        m_details->setVisible(visible);
}

QModelIndex TablePage::currentIndex() const
{
    if (!m_view || !m_view->selectionModel() || !m_view->selectionModel()->hasSelection())
        return {};
    return m_view->currentIndex().siblingAtColumn(0);
}

QString TablePage::currentId() const
{
    return currentIndex().data(roles::Id).toString();
}

QStringList TablePage::selectedIds() const
{
    QStringList ids;
    if (!m_view || !m_view->selectionModel())
        return ids;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        ids.append(index.data(roles::Id).toString());
    return ids;
}

bool TablePage::select(const QString &id)
{
    const QModelIndex found = indexOfId(m_view, id);
    if (!found.isValid())
        return false;
    m_view->setCurrentIndex(found);
    m_view->scrollTo(found);
    return true;
}

void TablePage::selectWhenThere(const QString &id)
{
    if (!m_view || !select(id))
        m_wantedId = id;
}

void TablePage::activate()
{
    if (m_status && m_status->state() == LoadState::NotLoaded)
        refresh();
    m_states->focusCurrent();
}

void TablePage::refresh()
{
    if (m_source.refresh)
        m_source.refresh();
}

void TablePage::focusFilter()
{
    m_filters->focusSearch();
}

bool TablePage::openObject(const QString &id)
{
    selectWhenThere(id);
    return true;
}

QList<QAction *> TablePage::pageActions() const
{
    return m_pageActions + m_rowActions;
}

void TablePage::keyPressEvent(QKeyEvent *event)
{
    // Esc in the filter empties it first and then goes back to the list.
    if (m_filters->hasSearchFocus() && m_view) {
        const bool leaves = event->key() == Qt::Key_Down || event->key() == Qt::Key_Return;
        const bool escapes = event->key() == Qt::Key_Escape;
        if (leaves || (escapes && !m_filters->clearSearch()))
            return m_view->setFocus();
        if (escapes)
            return;
    }
    Page::keyPressEvent(event);
}

void TablePage::showContextMenu(const QPoint &at)
{
    popupMenu(m_view, m_rowActions, m_copyActions, at);
}

bool TablePage::hasRows() const
{
    return m_status && m_status->shown() > 0;
}

void TablePage::updateState()
{
    if (!m_status)
        return;
    updateCount();
    const auto retry = [this] {
        if (m_source.retry)
            m_source.retry();
    };
    switch (m_status->state()) {
    case LoadState::NotLoaded:
    case LoadState::Loading:
        if (!hasRows())
            m_states->showLoading();
        else if (m_states->state() != StateView::State::Content)
            m_states->showContent();
        return;
    case LoadState::LoadingMore:
        return;
    case LoadState::Failed:
        if (!hasRows())
            m_states->showFailed(m_status->error(), retry);
        else if (isUnreachable(m_status->error().kind))
            m_states->showOffline(m_status->error(), m_status->loadedAt(), retry);
        else
            m_states->showStale(m_status->error(), retry);
        return;
    case LoadState::Idle:
        break;
    }
    if (hasRows())
        m_states->showContent();
    else if (m_status->isFiltered())
        m_states->showFilteredToNothing([this] { clearFilters(); });
    else if (m_emptyAction)
        m_states->showEmpty(
            info().icon, m_emptySentence, {m_emptyAction->text(), [this] { m_emptyAction->trigger(); }});
    else
        m_states->showEmpty(info().icon, m_emptySentence);
}

void TablePage::updateCount()
{
    const qint64 total = m_status->total();
    const qint64 shown = m_status->shown();
    const bool known = m_status->loadedAt().isValid();
    const QLocale locale;
    if (!known)
        m_filters->setCount({});
    else if (total >= 0)
        m_filters->setCount(tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
    else
        m_filters->setCount(tr("%1 so far").arg(locale.toString(shown)));
    if (known && !m_status->isFiltered() && m_status->state() == LoadState::Idle)
        setCount(total >= 0 ? total : shown);
}

void TablePage::updateSelection()
{
    if (m_resetting)
        return;
    const QString id = currentId();
    for (QAction *action : std::as_const(m_needSelection))
        action->setEnabled(!id.isEmpty());
    setDetailsVisible(!id.isEmpty());
    Q_EMIT currentChanged(id);
}

void TablePage::setSearch(const QString &text)
{
    m_filters->setSearch(text);
    if (m_source.search)
        m_source.search(text);
}

void TablePage::clearFilters()
{
    m_filters->clear();
    if (m_source.clearFilters)
        m_source.clearFilters();
}

void TablePage::restoreSelection()
{
    m_resetting = false;
    const QString wanted = std::exchange(m_wantedId, {});
    if (!wanted.isEmpty() && !select(wanted) && m_status && m_status->shown() < m_status->total())
        m_wantedId = wanted; // it may be on a page that has yet to come
    updateSelection();
}

} // namespace berth::ui
