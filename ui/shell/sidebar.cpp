#include "ui/shell/sidebar.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace berth::ui {

/** One page in the sidebar: its title, its count, and a tint while it is the current one. */
class SidebarItem final : public QAbstractButton
{
    Q_OBJECT
public:
    SidebarItem(const PageInfo &info, const QString &shortcut, QWidget *parent)
        : QAbstractButton(parent)
        , m_pageId(info.id)
        , m_tip(shortcut.isEmpty() ? info.explanation : tr("%1 (%2)").arg(info.explanation, shortcut))
    {
        setObjectName(u"sidebar_"_s + info.id);
        setText(info.title);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setToolTip(m_tip);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        nameForReaders();
    }
    Q_DISABLE_COPY_MOVE(SidebarItem)

    [[nodiscard]] const QString &pageId() const { return m_pageId; }
    void setCount(qint64 count)
    {
        m_count = count;
        nameForReaders();
        update();
    }
    void setAvailable(bool available, const QString &reason)
    {
        setEnabled(available);
        setToolTip(available ? m_tip : reason);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + fontMetrics().averageCharWidth() * 6 + space::xxl,
            fontMetrics().height() + space::l};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &colors = tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? colors.selection : colors.hover);
            if (isEnabled())
                painter.drawRoundedRect(area, space::radius, space::radius);
        }
        if (hasFocus()) {
            painter.setPen(QPen(colors.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
        }
        const QRect line = rect().adjusted(space::m - 2, 0, -space::m + 2, 0);
        painter.setFont(textFont(isChecked() ? TextStyle::Strong : TextStyle::Body));
        painter.setPen(isEnabled() ? colors.text : colors.disabled);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, text());
        if (m_count >= 0 && isEnabled()) {
            painter.setFont(textFont(TextStyle::Body));
            painter.setPen(colors.secondary);
            painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(m_count));
        }
    }

private:
    void nameForReaders()
    {
        setAccessibleName(m_count < 0 ? text() : tr("%1, %2", "a page and its count").arg(text()).arg(m_count));
    }

    QString m_pageId;
    QString m_tip;
    qint64 m_count = -1;
};

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Pages"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::s, space::m, space::s, space::m);
    all->setSpacing(0);
    m_top = new QVBoxLayout;
    m_bottom = new QVBoxLayout;
    for (QVBoxLayout *part : {m_top, m_bottom})
        part->setSpacing(2);
    all->addLayout(m_top);
    all->addStretch(1);
    all->addLayout(m_bottom);
}

void Sidebar::add(const PageInfo &info, const QString &shortcut, bool bottom)
{
    auto *added = new SidebarItem(info, shortcut, this);
    (bottom ? m_bottom : m_top)->addWidget(added);
    m_items.append(added);
    connect(added, &QAbstractButton::clicked, this, [this, id = info.id] { Q_EMIT chosen(id); });
}

void Sidebar::setCurrent(const QString &pageId)
{
    for (SidebarItem *each : std::as_const(m_items)) {
        each->setAutoExclusive(false); // none is checked while a page beside the list is shown
        each->setChecked(each->pageId() == pageId);
        each->setAutoExclusive(true);
    }
}

void Sidebar::setCount(const QString &pageId, qint64 count)
{
    if (SidebarItem *found = item(pageId))
        found->setCount(count);
}

void Sidebar::setAvailable(const QString &pageId, bool available, const QString &reason)
{
    if (SidebarItem *found = item(pageId))
        found->setAvailable(available, reason);
}

QSize Sidebar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 26, 0};
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return QFrame::keyPressEvent(event);
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i)->hasFocus())
            at = i;
    }
    for (at += step; at >= 0 && at < m_items.size(); at += step) {
        if (m_items.at(at)->isEnabled())
            return m_items.at(at)->setFocus(Qt::TabFocusReason);
    }
}

void Sidebar::paintEvent(QPaintEvent *)
{
    const Tokens &colors = tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.sunken);
    painter.fillRect(rect().adjusted(width() - 1, 0, 0, 0), colors.line);
}

SidebarItem *Sidebar::item(const QString &pageId) const
{
    for (SidebarItem *each : m_items) {
        if (each->pageId() == pageId)
            return each;
    }
    return nullptr;
}

} // namespace berth::ui

#include "sidebar.moc"
