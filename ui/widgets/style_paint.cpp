#include "ui/widgets/style_paint.h"

#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace berth::ui::paint {

namespace {

/** Saves on the way in, restores on the way out. */
class Saved final
{
public:
    explicit Saved(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter *m_painter;
};

bool is(QStyle::State state, QStyle::StateFlag flag)
{
    return state.testFlag(flag);
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](float from, float to) { return from + (to - from) * static_cast<float>(share); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

} // namespace

void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, int radius)
{
    const Saved saved(painter);
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void focusRing(QPainter *painter, const QRect &rect, const Tokens &tokens, int radius)
{
    const Saved saved(painter);
    painter->setPen(QPen(tokens.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
}

void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &color)
{
    const Saved saved(painter);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(QRectF(rect).center());
    const qreal turn = direction == Qt::DownArrow ? 0
        : direction == Qt::UpArrow                ? 180
        : direction == Qt::LeftArrow              ? 90
                                                  : -90;
    painter->rotate(turn);
    painter->drawPolyline(QPolygonF({QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)}));
}

void button(QPainter *painter, const QStyleOption &option, const Tokens &t, ButtonRole role)
{
    const bool enabled = is(option.state, QStyle::State_Enabled);
    const bool down = is(option.state, QStyle::State_Sunken) || is(option.state, QStyle::State_On);
    const bool over = enabled && is(option.state, QStyle::State_MouseOver);
    const bool focused =
        is(option.state, QStyle::State_HasFocus) && is(option.state, QStyle::State_KeyboardFocusChange);
    if (role == ButtonRole::Primary) {
        const QColor fill = over || down ? t.accentHover : t.accent;
        roundedBox(painter, option.rect, enabled ? fill : mixed(t.accent, t.window, 0.5), {}, space::radius);
    } else if (role != ButtonRole::Quiet) { // linkLabel() is all there is to those
        const QColor border = role == ButtonRole::Danger && enabled ? t.error : (down ? t.accent : t.control);
        roundedBox(painter, option.rect, over || down ? t.hover : t.surface, enabled ? border : t.line, space::radius);
    }
    if (!focused)
        return;
    if (role == ButtonRole::Primary)
        roundedBox(painter, option.rect.adjusted(2, 2, -2, -2), {}, t.onAccent, space::radius - 2);
    else
        focusRing(painter, option.rect, t, space::radius);
}

void linkLabel(QPainter *painter, const QStyleOptionButton &option)
{
    const Saved saved(painter);
    QFont font = painter->font();
    font.setUnderline(is(option.state, QStyle::State_MouseOver) && is(option.state, QStyle::State_Enabled));
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::ButtonText));
    const QRect room = option.rect.adjusted(1, 0, -1, 0);
    painter->drawText(
        room, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, option.text);
}

void toolButton(QPainter *painter, const QStyleOption &option, const Tokens &t)
{
    const bool on = is(option.state, QStyle::State_On);
    const bool down = is(option.state, QStyle::State_Sunken);
    const bool over = is(option.state, QStyle::State_Enabled) && is(option.state, QStyle::State_MouseOver);
    if (on || down || over)
        roundedBox(painter, option.rect, on ? t.selection : t.hover, {}, space::radius);
    if (is(option.state, QStyle::State_HasFocus) && is(option.state, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, t, space::radius);
}

void field(QPainter *painter, const QRect &rect, QStyle::State state, const Tokens &t, bool bad)
{
    const bool enabled = is(state, QStyle::State_Enabled);
    const bool focused = enabled && is(state, QStyle::State_HasFocus);
    const bool over = enabled && is(state, QStyle::State_MouseOver);
    QColor border = enabled ? t.control : t.line;
    if (over)
        border = t.secondary;
    if (bad)
        border = t.error;
    if (focused)
        border = t.accent;
    const bool readOnly = is(state, QStyle::State_ReadOnly);
    roundedBox(painter, rect, enabled && !readOnly ? t.surface : t.window, border, space::radius);
    if (focused) // a second line makes the focus visible without colour vision
        roundedBox(painter, rect.adjusted(1, 1, -1, -1), {}, t.accent, space::radius - 1);
}

void checkBox(QPainter *painter, const QStyleOption &option, const Tokens &t)
{
    const bool enabled = is(option.state, QStyle::State_Enabled);
    const bool on = is(option.state, QStyle::State_On);
    const bool partly = is(option.state, QStyle::State_NoChange);
    const QColor mark = enabled ? t.accent : t.disabled;
    const QRect box = option.rect.adjusted(0, 0, 0, 0);
    roundedBox(painter, box, on || partly ? mark : t.surface, on || partly ? mark : (enabled ? t.secondary : t.line),
        space::xs);
    if (!on && !partly)
        return;
    const Saved saved(painter);
    painter->setPen(QPen(t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF r(box);
    if (partly) {
        painter->drawLine(QPointF(r.left() + 4, r.center().y()), QPointF(r.right() - 4, r.center().y()));
        return;
    }
    painter->drawPolyline(QPolygonF({r.topLeft() + QPointF(r.width() * 0.25, r.height() * 0.52),
        r.topLeft() + QPointF(r.width() * 0.43, r.height() * 0.7),
        r.topLeft() + QPointF(r.width() * 0.76, r.height() * 0.3)}));
}

void radioButton(QPainter *painter, const QStyleOption &option, const Tokens &t)
{
    const Saved saved(painter);
    const bool enabled = is(option.state, QStyle::State_Enabled);
    const bool on = is(option.state, QStyle::State_On);
    const QColor mark = enabled ? t.accent : t.disabled;
    const QRectF ring = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->setPen(QPen(on ? mark : (enabled ? t.secondary : t.line), on ? 1.5 : 1));
    painter->setBrush(t.surface);
    painter->drawEllipse(ring);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(ring.adjusted(3.5, 3.5, -3.5, -3.5));
    }
}

void itemBackground(QPainter *painter, const QStyleOption &option, const Tokens &t)
{
    if (is(option.state, QStyle::State_Selected))
        painter->fillRect(option.rect, t.selection);
    else if (is(option.state, QStyle::State_MouseOver) && is(option.state, QStyle::State_Enabled))
        painter->fillRect(option.rect, t.hover);
}

void header(QPainter *painter, const QStyleOption &option, const Tokens &t)
{
    const Saved saved(painter);
    const bool over = is(option.state, QStyle::State_MouseOver) && is(option.state, QStyle::State_Enabled);
    painter->fillRect(option.rect, over ? t.hover : t.surface);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void headerLabel(QPainter *painter, const QStyleOptionHeader &option, const Tokens &t)
{
    const Saved saved(painter);
    painter->setFont(textFont(TextStyle::Strong));
    painter->setPen(t.secondary);
    const QString text = painter->fontMetrics().elidedText(option.text, Qt::ElideRight, option.rect.width());
    painter->drawText(
        option.rect, static_cast<int>(option.textAlignment) | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void tab(QPainter *painter, const QStyleOption &option, const Tokens &t)
{
    const bool selected = is(option.state, QStyle::State_Selected);
    const bool over = is(option.state, QStyle::State_MouseOver) && is(option.state, QStyle::State_Enabled);
    if (over && !selected)
        roundedBox(painter, option.rect.adjusted(2, 2, -2, -4), t.hover, {}, space::xs);
    if (selected)
        painter->fillRect(
            QRect(option.rect.left() + space::s, option.rect.bottom() - 1, option.rect.width() - space::l, 2),
            t.accent);
}

void progress(QPainter *painter, const QStyleOptionProgressBar &option, const Tokens &t)
{
    const Saved saved(painter);
    QRectF track(option.rect);
    track.setTop(track.center().y() - 2);
    track.setHeight(4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.line);
    painter->drawRoundedRect(track, 2, 2);
    const int range = option.maximum - option.minimum;
    // An unknown end is shown as a third, standing still: the words beside it say what is going on.
    const qreal share = range > 0 ? qreal(option.progress - option.minimum) / range : 1.0 / 3;
    track.setWidth(track.width() * qBound(0.0, share, 1.0));
    painter->setBrush(t.accent);
    painter->drawRoundedRect(track, 2, 2);
}

void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider, const Tokens &t)
{
    if (option.maximum <= option.minimum)
        return;
    const Saved saved(painter);
    const bool active = is(option.state, QStyle::State_MouseOver) || is(option.state, QStyle::State_Sunken);
    QRectF thumb = option.orientation == Qt::Vertical ? QRectF(slider).adjusted(3, 1, -3, -1)
                                                      : QRectF(slider).adjusted(1, 3, -1, -3);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? t.secondary : t.control);
    painter->drawRoundedRect(thumb, 3, 3);
}

} // namespace berth::ui::paint
