#include "ui/widgets/label.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/tone_icon.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>

namespace berth::ui {

Label::Label(const QString &text, TextStyle style, QWidget *parent)
    : QLabel(parent)
    , m_style(style)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    applyLook();
}

void Label::setTextStyle(TextStyle style)
{
    m_style = style;
    applyLook();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    applyLook();
}

void Label::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
    updateTip();
    update();
}

void Label::setSelectable(bool selectable)
{
    setTextInteractionFlags(
        selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    setCursor(selectable ? Qt::IBeamCursor : Qt::ArrowCursor);
}

QSize Label::minimumSizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::minimumSizeHint();
    return {fontMetrics().horizontalAdvance(QStringLiteral("…")) * 3, QLabel::minimumSizeHint().height()};
}

bool Label::event(QEvent *event)
{
    const bool done = QLabel::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyLook();
    return done;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (m_elide == Qt::ElideNone || fontMetrics().horizontalAdvance(text()) <= contentsRect().width())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_elide, contentsRect().width());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

void Label::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    updateTip();
}

void Label::applyLook()
{
    if (m_applying)
        return;
    const QScopedValueRollback guard(m_applying, true);
    const QFont wanted = textFont(m_style);
    if (font() != wanted)
        setFont(wanted);
    const bool secondary = m_style == TextStyle::Secondary || m_style == TextStyle::Caption;
    if (m_tone == Tone::Neutral) {
        // A role instead of a colour: it follows the palette by itself.
        setForegroundRole(secondary ? QPalette::PlaceholderText : QPalette::WindowText);
        return;
    }
    const QColor color = toneColor(tokens(palette()), m_tone);
    setForegroundRole(QPalette::WindowText);
    if (palette().color(QPalette::WindowText) != color) {
        // A palette of its own with one role set: a copy of palette() would pin every other role, too.
        QPalette own;
        own.setColor(QPalette::WindowText, color);
        setPalette(own);
    }
}

void Label::updateTip()
{
    if (m_elide == Qt::ElideNone)
        return;
    const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    setToolTip(cut ? text().toHtmlEscaped() : QString());
}

StatusLabel::StatusLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusLabel::setStatus(const StatusValue &status)
{
    if (m_status == status)
        return;
    m_status = status;
    setAccessibleName(status.word);
    setAccessibleDescription(status.detail);
    setToolTip(status.detail.toHtmlEscaped());
    updateGeometry();
    update();
}

void StatusLabel::setPill(bool pill)
{
    m_pill = pill;
    updateGeometry();
    update();
}

QSize StatusLabel::sizeHint() const
{
    const int padding = m_pill ? 2 * space::s : 0;
    const int height = qMax(16, fontMetrics().height()) + (m_pill ? space::xs : 0);
    return {16 + space::xs + fontMetrics().horizontalAdvance(m_status.word) + padding + 1, height};
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(palette());
    const QColor color = toneColor(t, m_status.tone);
    if (m_pill)
        paint::roundedBox(&painter, rect(), toneTint(t, m_status.tone), color, space::radius);
    const QRect inner = rect().adjusted(m_pill ? space::s : 0, 0, m_pill ? -space::s : 0, 0);
    const QRect mark(inner.left(), inner.center().y() - 7, 16, 16);
    paintIcon(&painter, mark, toneIcon(m_status.tone), color);
    painter.setPen(color);
    painter.drawText(
        inner.adjusted(16 + space::xs, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_status.word);
}

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(palette());
    paint::roundedBox(&painter, rect(), t.surface, t.line, space::radius);
}

} // namespace berth::ui
