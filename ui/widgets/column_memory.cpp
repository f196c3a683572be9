#include "ui/widgets/column_memory.h"

#include "app/models/roles.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_memory.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTreeView>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

/** What such a column holds at least, although the rows that are there now may be empty. */
int leastCharacters(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Digest:
        return 14;
    case ColumnKind::Time:
    case ColumnKind::Size:
        return 10;
    case ColumnKind::Number:
        return 5;
    case ColumnKind::Title:
    case ColumnKind::Text:
    case ColumnKind::Mono:
    case ColumnKind::Status:
    case ColumnKind::Tags:
        break;
    }
    return 0;
}

} // namespace

ColumnMemory::ColumnMemory(QAbstractItemView *view, QHeaderView *header, ViewMemory &memory, const QString &key)
    : QObject(view)
    , m_view(view)
    , m_header(header)
    , m_memory(memory)
    , m_key(key)
{
    m_saveLater.setSingleShot(true);
    m_saveLater.setInterval(300);
    connect(&m_saveLater, &QTimer::timeout, this, &ColumnMemory::save);
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        if (m_restoring)
            return;
        m_customWidths = true;
        m_saveLater.start();
    });
    const auto changed = [this] {
        if (!m_restoring)
            m_saveLater.start();
    };
    connect(m_header, &QHeaderView::sectionMoved, this, changed);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, changed);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { showMenu(m_header->viewport()->mapToGlobal(at)); });
    m_view->viewport()->installEventFilter(this);
}

void ColumnMemory::modelChanged()
{
    if (!m_view->model() || m_header->count() == 0)
        return;
    restore();
    layOut();
    connect(m_view->model(), &QAbstractItemModel::modelReset, this, &ColumnMemory::layOut, Qt::UniqueConnection);
}

void ColumnMemory::restore()
{
    const QScopedValueRollback guard(m_restoring, true);
    const QVariantMap kept = m_memory.value(m_key).toMap();
    const QStringList order = kept.value(u"order"_s).toStringList();
    int place = 0;
    for (const QString &id : order) {
        if (const int column = columnOf(id); column >= 0)
            m_header->moveSection(m_header->visualIndex(column), place++);
    }
    for (const QString &id : kept.value(u"hidden"_s).toStringList()) {
        if (const int column = columnOf(id); column > 0)
            m_header->setSectionHidden(column, true);
    }
    const QVariantMap widths = kept.value(u"widths"_s).toMap();
    m_customWidths = !widths.isEmpty();
    for (auto width = widths.cbegin(); width != widths.cend(); ++width) {
        if (const int column = columnOf(width.key()); column >= 0)
            m_header->resizeSection(column, qBound(40, width->toInt(), 2000));
    }
    const int sorted = columnOf(kept.value(u"sort"_s).toString());
    const bool descending = kept.value(u"descending"_s).toBool();
    m_header->setSortIndicator(sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ColumnMemory::save()
{
    QVariantMap widths;
    QStringList order;
    QStringList hidden;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const QString id = idOf(column);
        order.append(id);
        if (m_header->isSectionHidden(column))
            hidden.append(id);
        else if (m_customWidths)
            widths.insert(id, m_header->sectionSize(column));
    }
    QVariantMap kept{{u"order"_s, order}, {u"hidden"_s, hidden}, {u"widths"_s, widths}};
    const int sorted = m_header->sortIndicatorSection();
    if (sorted >= 0 && sorted < m_header->count()) {
        kept.insert(u"sort"_s, idOf(sorted));
        kept.insert(u"descending"_s, m_header->sortIndicatorOrder() == Qt::DescendingOrder);
    }
    m_memory.setValue(m_key, kept);
}

void ColumnMemory::layOut()
{
    if (m_customWidths || m_header->count() == 0 || m_view->viewport()->width() < 80)
        return;
    const QScopedValueRollback guard(m_restoring, true);
    int total = 0;
    int stretched = -1;
    QList<int> widths;
    for (int column = 0; column < m_header->count(); ++column) {
        const int width = m_header->isSectionHidden(column) ? 0 : preferredWidth(column);
        widths.append(width);
        total += width;
        const auto kind =
            static_cast<ColumnKind>(m_view->model()->headerData(column, Qt::Horizontal, roles::Kind).toInt());
        if (width > 0 && stretched < 0 && kind == ColumnKind::Title)
            stretched = column;
    }
    if (stretched < 0)
        stretched = 0;
    // What is left over goes to the title. What is missing is taken from the columns of words, which can be elided,
    // as long as they stay readable; beyond that the table scrolls.
    const int spare = m_view->viewport()->width() - total;
    if (spare > 0)
        widths[stretched] += spare;
    else
        narrow(widths, -spare);
    for (int column = 0; column < widths.size(); ++column) {
        if (widths.at(column) > 0)
            m_header->resizeSection(column, widths.at(column));
    }
}

void ColumnMemory::narrow(QList<int> &widths, int missing) const
{
    QList<int> spare;
    for (int column = 0; column < widths.size(); ++column)
        spare.append(qMax(0, widths.at(column) - leastWidth(column)));
    const int all = std::accumulate(spare.cbegin(), spare.cend(), 0);
    if (all == 0)
        return;
    const double share = qMin(1.0, double(missing) / all);
    for (int column = 0; column < widths.size(); ++column)
        widths[column] -= static_cast<int>(std::ceil(spare.at(column) * share));
}

ColumnKind ColumnMemory::kindOf(int column) const
{
    return static_cast<ColumnKind>(m_view->model()->headerData(column, Qt::Horizontal, roles::Kind).toInt());
}

int ColumnMemory::headingWidth(int column) const
{
    const int sortMark = 16;
    const QString title = m_view->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return QFontMetrics(textFont(TextStyle::Strong)).horizontalAdvance(title) + 20 + sortMark;
}

int ColumnMemory::leastWidth(int column) const
{
    const bool words = kindOf(column) == ColumnKind::Title || kindOf(column) == ColumnKind::Text
        || kindOf(column) == ColumnKind::Mono || kindOf(column) == ColumnKind::Tags;
    if (!words)
        return preferredWidth(column);
    const int readable = (kindOf(column) == ColumnKind::Title ? 20 : 12) * m_header->fontMetrics().averageCharWidth();
    return qMax(headingWidth(column), readable);
}

int ColumnMemory::preferredWidth(int column) const
{
    const QAbstractItemModel *model = m_view->model();
    int width = headingWidth(column);
    const int character = m_header->fontMetrics().averageCharWidth();
    const int wanted = model->headerData(column, Qt::Horizontal, roles::Width).toInt();
    if (wanted > 0)
        return qMax(width, wanted * character + 20);
    width = qMax(width, leastCharacters(kindOf(column)) * character + 20);
    if (column == 0 && qobject_cast<QTreeView *>(m_view))
        width += 2 * m_view->style()->pixelMetric(QStyle::PM_TreeViewIndentation);
    // By content: the first rows speak for the rest, and no column takes the room of all.
    QStyleOptionViewItem option;
    const auto measure = [&](const QModelIndex &index) {
        width = qMax(width, m_view->itemDelegate()->sizeHint(option, index).width());
    };
    for (int row = 0; row < qMin(50, model->rowCount()); ++row) {
        measure(model->index(row, column));
        const QModelIndex parent = model->index(row, 0);
        for (int child = 0; child < qMin(5, model->rowCount(parent)); ++child)
            measure(model->index(child, column, parent));
    }
    return qMin(width, 40 * character + 20);
}

void ColumnMemory::reset()
{
    {
        const QScopedValueRollback guard(m_restoring, true);
        m_customWidths = false;
        for (int column = 0; column < m_header->count(); ++column) {
            m_header->setSectionHidden(column, false);
            m_header->moveSection(m_header->visualIndex(column), column);
        }
    }
    layOut();
    save();
}

void ColumnMemory::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < m_header->count(); ++column) { // the first one says which row it is
        auto *action = menu->addAction(m_view->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            {
                const QScopedValueRollback guard(m_restoring, true);
                m_header->setSectionHidden(column, !shown);
            }
            layOut();
            save();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &ColumnMemory::reset);
    menu->popup(globalPosition);
}

bool ColumnMemory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_view->viewport() && m_view->model())
        layOut();
    return QObject::eventFilter(watched, event);
}

QString ColumnMemory::idOf(int column) const
{
    return m_view->model()->headerData(column, Qt::Horizontal, roles::ColumnId).toString();
}

int ColumnMemory::columnOf(const QString &id) const
{
    for (int column = 0; column < m_header->count(); ++column) {
        if (!id.isEmpty() && idOf(column) == id)
            return column;
    }
    return -1;
}

} // namespace berth::ui
