#pragma once

#include "ui/widgets/page.h"

#include <QFrame>

class QVBoxLayout;

namespace berth::ui {

class SidebarItem;

/** The pages in the order of doing them, with counts; the last ones stand at the bottom. */
class Sidebar final : public QFrame
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Sidebar)

    void add(const PageInfo &info, const QString &shortcut, bool bottom);
    void setCurrent(const QString &pageId);
    void setCount(const QString &pageId, qint64 count); ///< -1: none
    void setAvailable(const QString &pageId, bool available, const QString &reason);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &pageId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] SidebarItem *item(const QString &pageId) const;

    QList<SidebarItem *> m_items;
    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
};

} // namespace berth::ui
