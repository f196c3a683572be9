#include "ui/widgets/cell_delegate.h"

#include "app/models/cell.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_icon.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr int padding = 10;
constexpr int chipPadding = 6;

ColumnKind kindOf(const QModelIndex &index)
{
    return static_cast<ColumnKind>(index.data(roles::Kind).toInt());
}

TextStyle styleOf(ColumnKind kind)
{
    if (kind == ColumnKind::Title)
        return TextStyle::Strong;
    if (kind == ColumnKind::Mono || kind == ColumnKind::Digest)
        return TextStyle::Mono;
    return TextStyle::Body;
}

/** What the cell drawers need, worked out once. */
struct Cell
{
    QPainter *painter;
    QRect rect;
    QColor color;
    const Tokens &tokens;
};

void drawText(
    const Cell &cell, const QFont &font, const QString &text, Qt::Alignment alignment, Qt::TextElideMode elide)
{
    cell.painter->setFont(font);
    cell.painter->setPen(cell.color);
    const QString shown = cell.painter->fontMetrics().elidedText(text, elide, cell.rect.width());
    cell.painter->drawText(cell.rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
}

void drawStatus(Cell cell, const QString &word, Tone tone)
{
    const QColor color = toneColor(cell.tokens, tone);
    const QRect mark(cell.rect.left(), cell.rect.center().y() - 7, 16, 16);
    paintIcon(cell.painter, mark, toneIcon(tone), color);
    cell.color = color;
    cell.rect.setLeft(mark.right() + 1 + space::xs);
    drawText(cell, textFont(TextStyle::Body), word, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideRight);
}

/** Chips as far as they fit, then "+3". */
void drawTags(const Cell &cell, const QStringList &tags)
{
    cell.painter->setFont(textFont(TextStyle::Caption));
    const QFontMetrics metrics = cell.painter->fontMetrics();
    const int height = metrics.height() + 4;
    int left = cell.rect.left();
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QString more = u"+%1"_s.arg(tags.size() - i);
        const bool last = i + 1 == tags.size();
        const int reserve = last ? 0 : metrics.horizontalAdvance(more) + space::xs;
        const int room = cell.rect.right() - left - reserve - 2 * chipPadding;
        const int wanted = metrics.horizontalAdvance(tags.at(i));
        cell.painter->setPen(cell.color);
        if (room < 24 || (wanted > room && i > 0)) {
            cell.painter->drawText(QRect(left, cell.rect.top(), cell.rect.right() - left, cell.rect.height()),
                Qt::AlignVCenter | Qt::TextSingleLine, more);
            return;
        }
        const QString text = metrics.elidedText(tags.at(i), Qt::ElideMiddle, room);
        const QRect chip(
            left, cell.rect.center().y() - height / 2, metrics.horizontalAdvance(text) + 2 * chipPadding, height);
        paint::roundedBox(cell.painter, chip, cell.tokens.window, cell.tokens.control, space::xs);
        cell.painter->drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, text);
        left = chip.right() + 1 + space::xs;
    }
}

void drawTitle(Cell cell, const QString &text, const QString &secondary)
{
    const QFont font = textFont(TextStyle::Strong);
    drawText(cell, font, text, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle);
    if (secondary.isEmpty())
        return;
    cell.rect.setLeft(cell.rect.left() + QFontMetrics(font).horizontalAdvance(text) + space::s);
    if (cell.rect.width() < 24)
        return;
    cell.color = cell.tokens.secondary;
    drawText(cell, textFont(TextStyle::Body), secondary, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideRight);
}

} // namespace

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int CellDelegate::rowHeight()
{
    return qMax(34, (QFontMetrics(textFont(TextStyle::Body)).height() + 14) / 2 * 2);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const Tokens &t = tokens(option.palette);
    QStyleOptionViewItem item(option);
    item.index = index;
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, option.widget);

    painter->save();
    const ColumnKind kind = kindOf(index);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QVariant tone = index.data(roles::Tone);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool quiet = tone.isValid() && static_cast<Tone>(tone.toInt()) == Tone::Neutral;
    QColor color = enabled ? t.text : t.disabled;
    if (enabled && tone.isValid())
        color = quiet ? t.secondary : toneColor(t, static_cast<Tone>(tone.toInt()));
    const Cell cell{painter, option.rect.adjusted(padding, 0, -padding, -1), color, t};
    const QStringList tags = index.data(roles::Tags).toStringList();
    const QString secondary = index.data(roles::Secondary).toString();
    if (kind == ColumnKind::Status)
        drawStatus(cell, text, static_cast<Tone>(tone.toInt()));
    else if (kind == ColumnKind::Tags && !tags.isEmpty())
        drawTags(cell, tags);
    else if (kind == ColumnKind::Title)
        drawTitle(cell, text, secondary);
    else
        drawText(cell, textFont(styleOf(kind)), text, cellAlignment(kind),
            kind == ColumnKind::Mono ? Qt::ElideMiddle : Qt::ElideRight);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const ColumnKind kind = kindOf(index);
    const QFontMetrics metrics(textFont(styleOf(kind)));
    int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    if (kind == ColumnKind::Status)
        width += 16 + space::xs;
    if (kind == ColumnKind::Tags) {
        width = 0;
        const QFontMetrics caption(textFont(TextStyle::Caption));
        for (const QString &tag : index.data(roles::Tags).toStringList())
            width += caption.horizontalAdvance(tag) + 2 * chipPadding + space::xs;
    }
    const QString secondary = index.data(roles::Secondary).toString();
    if (!secondary.isEmpty())
        width += space::s + QFontMetrics(textFont(TextStyle::Body)).horizontalAdvance(secondary);
    return {width + 2 * padding + 2, rowHeight()}; // advances are rounded; without the 2 px some texts are elided
}

} // namespace berth::ui
