#include "ui/widgets/style.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QPainter>

namespace berth::ui {

namespace {

/** Fields mark themselves with this property when their text is not acceptable. */
bool isBad(const QWidget *widget)
{
    return widget && widget->property("berthBad").toBool();
}

bool isField(const QWidget *widget)
{
    return widget && widget->property("berthField").toBool();
}

void drawFocus(const QStyleOption &option, QPainter *painter, const QWidget *widget, const Tokens &t)
{
    if (!option.state.testFlag(QStyle::State_KeyboardFocusChange))
        return;
    if (qobject_cast<const QAbstractItemView *>(widget))
        paint::roundedBox(painter, option.rect.adjusted(1, 1, -1, -1), {}, t.accent, 2);
    else
        paint::focusRing(painter, option.rect.adjusted(-2, -1, 2, 1), t, space::xs);
}

void drawToolPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget, const Tokens &t)
{
    QStyleOption panel(option);
    if (widget && widget->property("berthFold").toBool())
        panel.state &= ~QStyle::State_On; // what is open shows by its arrow
    paint::toolButton(painter, panel, t);
}

/** Frames and backgrounds; false when @p element is none. */
bool drawFrame(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter *painter, const QWidget *widget,
    const Tokens &t)
{
    const QRect inner = option.rect.adjusted(0, 0, -1, -1);
    switch (element) {
    case QStyle::PE_FrameButtonTool:
    case QStyle::PE_FrameDefaultButton:
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_PanelItemViewRow:
    case QStyle::PE_PanelScrollAreaCorner:
        return true; // nothing to see
    case QStyle::PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option); frame && frame->lineWidth > 0)
            paint::field(painter, option.rect, option.state, t, isBad(widget));
        return true;
    case QStyle::PE_Frame:
        if (isField(widget))
            paint::field(painter, option.rect, option.state, t, isBad(widget));
        else
            paint::roundedBox(painter, option.rect, {}, t.line, space::radius);
        return true;
    case QStyle::PE_PanelTipLabel:
        painter->fillRect(option.rect, t.surface);
        [[fallthrough]];
    case QStyle::PE_FrameMenu:
        painter->setPen(t.line);
        painter->drawRect(inner);
        return true;
    case QStyle::PE_PanelMenu:
        painter->fillRect(option.rect, t.surface);
        return true;
    case QStyle::PE_FrameTabBarBase:
    case QStyle::PE_FrameTabWidget:
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), t.line);
        return true;
    default:
        return false;
    }
}

/** Chevrons of every direction; false when @p element is none. */
bool drawArrow(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter *painter, const Tokens &t)
{
    Qt::ArrowType direction = Qt::DownArrow;
    QColor color = option.state.testFlag(QStyle::State_Enabled) ? t.secondary : t.disabled;
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        break;
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        direction = Qt::UpArrow;
        break;
    case QStyle::PE_IndicatorArrowRight:
        direction = Qt::RightArrow;
        break;
    case QStyle::PE_IndicatorArrowLeft:
        direction = Qt::LeftArrow;
        break;
    case QStyle::PE_IndicatorBranch:
        if (!option.state.testFlag(QStyle::State_Children))
            return true;
        direction = option.state.testFlag(QStyle::State_Open) ? Qt::DownArrow : Qt::RightArrow;
        break;
    case QStyle::PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
        const bool up = header && header->sortIndicator == QStyleOptionHeader::SortUp;
        direction = up ? Qt::DownArrow : Qt::UpArrow;
        color = t.accent;
        break;
    }
    default:
        return false;
    }
    paint::chevron(painter, option.rect, direction, color);
    return true;
}

/** What a role makes of a push button's text and icon. */
QStyleOptionButton buttonLabel(const QStyleOptionButton &button, ButtonRole role, const Tokens &t)
{
    QStyleOptionButton label(button);
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    if (role == ButtonRole::Primary)
        label.palette.setColor(QPalette::ButtonText, t.onAccent);
    else if (enabled && role == ButtonRole::Danger)
        label.palette.setColor(QPalette::ButtonText, t.error);
    else if (enabled && role == ButtonRole::Quiet)
        label.palette.setColor(QPalette::ButtonText, t.accent);
    // Icons follow the text of their button: Selected is the mode that Berth's icons draw in onAccent.
    if (role == ButtonRole::Primary && !button.icon.isNull())
        label.icon = QIcon(button.icon.pixmap(button.iconSize, QIcon::Selected));
    return label;
}

void drawSplitter(const QStyleOption &option, QPainter *painter, const Tokens &t)
{
    if (!option.state.testFlag(QStyle::State_MouseOver))
        return;
    const QRect r = option.rect;
    const bool upright = r.height() > r.width();
    painter->fillRect(
        upright ? QRect(r.center().x() - 1, r.top(), 2, r.height()) : QRect(r.left(), r.center().y() - 1, r.width(), 2),
        t.accent);
}

void drawLine(const QStyleOptionFrame &option, QPainter *painter, const Tokens &t)
{
    const QRect r = option.rect;
    painter->fillRect(option.frameShape == QFrame::HLine ? QRect(r.left(), r.center().y(), r.width(), 1)
                                                         : QRect(r.center().x(), r.top(), 1, r.height()),
        t.line);
}

void drawHeader(
    const Style &style, const QStyleOptionHeader &header, QPainter *painter, const QWidget *widget, const Tokens &t)
{
    paint::header(painter, header, t);
    QStyleOptionHeader part(header);
    part.rect = style.subElementRect(QStyle::SE_HeaderLabel, &header, widget);
    paint::headerLabel(painter, part, t);
    if (header.sortIndicator == QStyleOptionHeader::None)
        return;
    part.rect = style.subElementRect(QStyle::SE_HeaderArrow, &header, widget);
    style.drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &part, painter, widget);
}

} // namespace

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        return paint::button(painter, *option, t, buttonRole(widget));
    case PE_PanelButtonTool:
        return drawToolPanel(*option, painter, widget, t);
    case PE_IndicatorCheckBox:
        return paint::checkBox(painter, *option, t);
    case PE_IndicatorRadioButton:
        return paint::radioButton(painter, *option, t);
    case PE_FrameFocusRect:
        return drawFocus(*option, painter, widget, t);
    case PE_PanelItemViewItem:
        return paint::itemBackground(painter, *option, t);
    default:
        break;
    }
    if (!drawFrame(element, *option, painter, widget, t) && !drawArrow(element, *option, painter, t))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens(option->palette);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    switch (element) {
    case CE_PushButton:
        // The base style asks itself, not this one, for the room of the label, and links need all of it.
        if (button && buttonRole(widget) == ButtonRole::Quiet && button->icon.isNull()) {
            drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
            return paint::linkLabel(painter, buttonLabel(*button, ButtonRole::Quiet, t));
        }
        break;
    case CE_PushButtonLabel:
        if (button) {
            const QStyleOptionButton label = buttonLabel(*button, buttonRole(widget), t);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_Header:
        if (header)
            return drawHeader(*this, *header, painter, widget, t);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return paint::header(painter, *option, t);
    case CE_TabBarTabShape:
        return paint::tab(painter, *option, t);
    case CE_Splitter:
        return drawSplitter(*option, painter, t);
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paint::progress(painter, *bar, t);
        break;
    case CE_ShapedFrame:
        if (frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine))
            return drawLine(*frame, painter, t);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens(option->palette);
    const auto chevronAt = [&](SubControl part, Qt::ArrowType direction, bool enabled) {
        paint::chevron(
            painter, subControlRect(control, option, part, widget), direction, enabled ? t.secondary : t.disabled);
    };
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ComboBox && combo) {
        if (combo->frame)
            paint::field(painter, option->rect, option->state & ~State_ReadOnly, t, isBad(widget));
        return chevronAt(SC_ComboBoxArrow, Qt::DownArrow, option->state.testFlag(State_Enabled));
    }
    if (control == CC_SpinBox && spin) {
        if (spin->frame)
            paint::field(painter, option->rect, option->state & ~State_ReadOnly, t, isBad(widget));
        if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            chevronAt(SC_SpinBoxUp, Qt::UpArrow, spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
            chevronAt(SC_SpinBoxDown, Qt::DownArrow, spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
        }
        return;
    }
    if (control == CC_ToolButton && button && button->features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        // The chevron stands after the words; a picture alone needs none.
        QStyleOptionToolButton label(*button);
        drawPrimitive(PE_PanelButtonTool, option, painter, widget);
        if (button->toolButtonStyle != Qt::ToolButtonIconOnly) {
            const QRect mark(option->rect.right() - 18, option->rect.top(), 14, option->rect.height());
            paint::chevron(painter, visualRect(option->direction, option->rect, mark), Qt::DownArrow, t.secondary);
            label.rect = visualRect(option->direction, option->rect, option->rect.adjusted(4, 0, -20, 0));
        }
        return drawControl(CE_ToolButtonLabel, &label, painter, widget);
    }
    if (control == CC_ScrollBar && slider)
        return paint::scrollBar(painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget), t);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace berth::ui
