#pragma once

#include <QComboBox>
#include <QModelIndex>

class QAbstractItemModel;
class QAbstractItemView;
class QAction;
class QHeaderView;

namespace berth::ui {

/** A table and a tree that look and behave the same: whole rows, one height, no grid, quiet header, sortable. */
[[nodiscard]] QAbstractItemView *makeTableView();
[[nodiscard]] QAbstractItemView *makeTreeView();
[[nodiscard]] QHeaderView *headerOf(QAbstractItemView *view);
/** Sets the model without sorting it at once. */
void setListModel(QAbstractItemView *view, QAbstractItemModel *model);
/** The row with this roles::Id, in column 0, wherever it is in a tree. */
[[nodiscard]] QModelIndex indexOfId(const QAbstractItemView *view, const QString &id);

/** Ctrl+C copies the cell, Ctrl+Shift+C the row, and the list is saved; added to @p view and returned for menus. */
QList<QAction *> addCopyActions(QAbstractItemView *view, const QString &fileName);
/** The context menu of a list, from the same actions as everywhere else. */
void popupMenu(
    QAbstractItemView *view, const QList<QAction *> &actions, const QList<QAction *> &copyActions, const QPoint &at);

/** "Provider: any": a combo that says what it filters. */
class FilterCombo final : public QComboBox
{
    Q_OBJECT
public:
    explicit FilterCombo(const QString &label, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FilterCombo)

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shown(const QString &text) const;

    QString m_label;
};

} // namespace berth::ui
