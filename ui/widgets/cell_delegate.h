#pragma once

#include <QStyledItemDelegate>

namespace berth::ui {

/**
 * Draws every kind of cell (roles::Kind): titles in bold with a quieter second text, states as icon and word, tags as
 * chips, digests in the fixed font, numbers aligned. One row height for all of them.
 */
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CellDelegate)

    [[nodiscard]] static int rowHeight();
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace berth::ui
