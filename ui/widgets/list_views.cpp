#include "ui/widgets/list_views.h"

#include "app/models/roles.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/table_export.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QStylePainter>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

void prepareHeader(QHeaderView *header)
{
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    header->setMinimumSectionSize(40);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // A column that cannot be sorted keeps the order as it was.
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, header, [header](int column) {
        const QAbstractItemModel *model = header->model();
        if (column >= 0 && model && !model->headerData(column, Qt::Horizontal, roles::Sortable).toBool())
            header->setSortIndicator(-1, Qt::AscendingOrder);
    });
}

void prepareView(QAbstractItemView *view)
{
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setItemDelegate(new CellDelegate(view));
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QString copyText(const QModelIndex &index)
{
    const QVariant text = index.data(roles::Copy);
    return text.isValid() ? text.toString() : index.data(Qt::DisplayRole).toString();
}

/** A tree whose selection and row lines begin at its edge, under the branches too. */
class ListTree final : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens(palette());
        if (selectionModel() && selectionModel()->isRowSelected(index.row(), index.parent()))
            painter->fillRect(option.rect, t.selection);
        QTreeView::drawRow(painter, option, index);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    }
};

} // namespace

QAbstractItemView *makeTableView()
{
    auto *view = new QTableView;
    prepareView(view);
    prepareHeader(view->horizontalHeader());
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setMinimumSectionSize(CellDelegate::rowHeight());
    view->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight());
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    view->setSortingEnabled(true);
    return view;
}

QAbstractItemView *makeTreeView()
{
    auto *view = new ListTree;
    prepareView(view);
    prepareHeader(view->header());
    view->header()->setStretchLastSection(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(false);
    view->setExpandsOnDoubleClick(false);
    view->setSortingEnabled(true);
    return view;
}

QHeaderView *headerOf(QAbstractItemView *view)
{
    if (auto *table = qobject_cast<QTableView *>(view))
        return table->horizontalHeader();
    return qobject_cast<QTreeView *>(view)->header();
}

void setListModel(QAbstractItemView *view, QAbstractItemModel *model)
{
    const QItemSelectionModel *former = view->selectionModel();
    view->setModel(model);
    if (former && former != view->selectionModel())
        const_cast<QItemSelectionModel *>(former)->deleteLater(); // setModel() leaves it to its caller
}

QModelIndex indexOfId(const QAbstractItemView *view, const QString &id)
{
    const QAbstractItemModel *model = view ? view->model() : nullptr;
    if (!model || id.isEmpty() || model->rowCount() == 0)
        return {};
    const auto found = model->match(
        model->index(0, 0), roles::Id, id, 1, Qt::MatchExactly | Qt::MatchCaseSensitive | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.constFirst();
}

QList<QAction *> addCopyActions(QAbstractItemView *view, const QString &fileName)
{
    auto *cell = new QAction(QCoreApplication::translate("ListViews", "Copy cell"), view);
    cell->setObjectName(u"copyCell"_s);
    cell->setShortcut(QKeySequence::Copy);
    QObject::connect(cell, &QAction::triggered, view, [view] {
        if (view->currentIndex().isValid())
            QGuiApplication::clipboard()->setText(copyText(view->currentIndex()));
    });
    auto *row = new QAction(QCoreApplication::translate("ListViews", "Copy row"), view);
    row->setObjectName(u"copyRow"_s);
    row->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    QObject::connect(row, &QAction::triggered, view, [view] {
        const QModelIndex current = view->currentIndex();
        const QHeaderView *header = headerOf(view);
        QStringList cells;
        for (int visual = 0; current.isValid() && visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column))
                cells.append(copyText(current.siblingAtColumn(column)));
        }
        if (!cells.isEmpty())
            QGuiApplication::clipboard()->setText(cells.join(u'\t'));
    });
    auto *save = new QAction(QCoreApplication::translate("ListViews", "Save the list…"), view);
    save->setObjectName(u"saveList"_s);
    QObject::connect(save, &QAction::triggered, view, [view, fileName] { saveList(view, *view->model(), fileName); });
    for (QAction *action : {cell, row, save}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        view->addAction(action);
    }
    return {cell, row, save};
}

void popupMenu(
    QAbstractItemView *view, const QList<QAction *> &actions, const QList<QAction *> &copyActions, const QPoint &at)
{
    auto *menu = new QMenu(view);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (view->indexAt(at).isValid()) {
        menu->addActions(actions);
        menu->addSeparator();
    }
    menu->addActions(copyActions);
    menu->popup(view->viewport()->mapToGlobal(at));
}

FilterCombo::FilterCombo(const QString &label, QWidget *parent)
    : QComboBox(parent)
    , m_label(label)
{
    setAccessibleName(label);
}

QString FilterCombo::shown(const QString &text) const
{
    return tr("%1: %2", "filter: its value").arg(m_label, text);
}

QSize FilterCombo::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width = qMax(width, fontMetrics().horizontalAdvance(shown(itemText(i))));
    QSize size = QComboBox::sizeHint();
    size.setWidth(qMin(260, width + 44));
    return size;
}

void FilterCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(shown(currentText()), Qt::ElideRight, room.width());
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace berth::ui
