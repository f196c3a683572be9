#pragma once

#include "app/models/list_status.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/page.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/style.h"

#include <QModelIndex>
#include <QPointer>

class QAbstractItemModel;
class QAbstractItemView;
class QHeaderView;
class QSplitter;
class QVBoxLayout;

namespace berth {
class PagedModelBase;
}

namespace berth::ui {

class ColumnMemory;
class NoticeBar;
class PageHead;
class ViewMemory;

/** How a TablePage asks its list for something; PagedModel's are filled in by itself. */
struct ListSource
{
    std::function<void()> refresh = {};
    std::function<void()> retry = {};
    std::function<void(const QString &text)> search = {};
    std::function<void(const QString &field, const QString &value)> filter = {};
    std::function<void()> clearFilters = {};
};

/**
 * A page that is a list: head, notice bar, filters, table or tree, details. Shows the state of its list by itself
 * (loading, empty, filtered to nothing, failed, offline), keeps the selection over a refresh, and remembers widths,
 * order, sort and splitter.
 */
class TablePage : public Page
{
    Q_OBJECT
public:
    TablePage(PageInfo info, ViewMemory &memory, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(TablePage)

    /** A flat table whose state, search and filters are the model's own. The model stays the caller's. */
    void setModel(PagedModelBase *model);
    /** Any other model; a tree when @p tree. @p status says how it stands. */
    void setModel(QAbstractItemModel *model, ListStatus *status, ListSource source, bool tree);

    [[nodiscard]] PageHead *head() const { return m_head; }
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }
    [[nodiscard]] QAbstractItemView *view() const { return m_view; }
    [[nodiscard]] StateView *states() const { return m_states; }

    /** A button in the head; primary ones last. Also in the menu and the search box. */
    void addPageAction(QAction *action, ButtonRole role = ButtonRole::Normal);
    enum class Key { None, Open, Rename, Delete };
    /** In the context menu and the page's menu, off while nothing is selected; Enter, F2 or Del where @p key says. */
    void addRowAction(QAction *action, Key key = Key::None);
    void addRowSeparator();

    void setSearchPlaceholder(const QString &text);
    /** Types @p text into the search for the person and asks at once, so that what is searched for can be seen. */
    void setSearch(const QString &text);
    /** Search and filters off, on screen and in the list. */
    void clearFilters();
    /** "Provider: any ▾"; the value goes to ListSource::filter under @p field. */
    QComboBox *addFilter(const QString &field, const QString &label, const QList<FilterChoice> &choices);
    /** Something else for the filter row. */
    void addFilterWidget(QWidget *widget);
    /** Sentence and button while the list is empty. */
    void setEmpty(const QString &sentence, QAction *action = nullptr);
    /** Shown beside (Horizontal) or under (Vertical) the table while a row is selected. */
    void setDetails(QWidget *details, Qt::Orientation orientation = Qt::Horizontal);
    void setDetailsVisible(bool visible);

    [[nodiscard]] QModelIndex currentIndex() const; ///< column 0, invalid without one
    [[nodiscard]] QString currentId() const; ///< empty without one
    [[nodiscard]] QStringList selectedIds() const;
    /** Selects and scrolls to a row that is already there. */
    bool select(const QString &id);
    /** Selects the row as soon as it arrives, e.g. after it was created. */
    void selectWhenThere(const QString &id);

    void activate() override;
    void refresh() override;
    void focusFilter() override;
    bool openObject(const QString &id) override;
    [[nodiscard]] QList<QAction *> pageActions() const override;

Q_SIGNALS:
    /** The current row's id, empty when nothing is selected; also after a refresh brought new data for it. */
    void currentChanged(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void makeView(bool tree);
    void showContextMenu(const QPoint &at);
    void updateState();
    void updateCount();
    void updateSelection();
    void restoreSelection();
    [[nodiscard]] QHeaderView *header() const;
    [[nodiscard]] bool hasRows() const;

    ViewMemory &m_memory;
    PageHead *m_head;
    NoticeBar *m_notices;
    FilterBar *m_filters;
    QSplitter *m_splitter;
    QVBoxLayout *m_viewPlace;
    StateView *m_states;
    QAbstractItemView *m_view = nullptr;
    ColumnMemory *m_columns = nullptr;
    QPointer<QWidget> m_details;
    QPointer<ListStatus> m_status;
    ListSource m_source;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_rowActions;
    QList<QAction *> m_needSelection;
    QList<QAction *> m_copyActions;
    QString m_emptySentence;
    QPointer<QAction> m_emptyAction;
    QString m_wantedId;
    bool m_resetting = false;
};

} // namespace berth::ui
