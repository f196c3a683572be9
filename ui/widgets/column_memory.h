#pragma once

#include "app/models/roles.h"

#include <QObject>
#include <QTimer>

class QAbstractItemView;
class QHeaderView;

namespace berth::ui {

class ViewMemory;

/**
 * Widths, order, hidden columns and sort of one view: by content and kind at first, as the person left them later.
 * Remembered by column id, so that a new column does not scramble the rest. Offers the header's menu.
 */
class ColumnMemory final : public QObject
{
    Q_OBJECT
public:
    ColumnMemory(QAbstractItemView *view, QHeaderView *header, ViewMemory &memory, const QString &key);
    Q_DISABLE_COPY_MOVE(ColumnMemory)

    /** After the view got its model: restores, or lays out by kind. */
    void modelChanged();
    void showMenu(const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore();
    void save();
    void layOut();
    void reset();
    [[nodiscard]] QString idOf(int column) const;
    [[nodiscard]] int columnOf(const QString &id) const;
    /** Takes @p missing pixels evenly from what the columns of words can spare. */
    void narrow(QList<int> &widths, int missing) const;
    [[nodiscard]] ColumnKind kindOf(int column) const;
    [[nodiscard]] int headingWidth(int column) const;
    [[nodiscard]] int leastWidth(int column) const;
    [[nodiscard]] int preferredWidth(int column) const;

    QAbstractItemView *m_view;
    QHeaderView *m_header;
    ViewMemory &m_memory;
    QString m_key;
    QTimer m_saveLater;
    bool m_restoring = false;
    bool m_customWidths = false;
};

} // namespace berth::ui
