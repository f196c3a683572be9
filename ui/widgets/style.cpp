#include "ui/widgets/style.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr auto roleProperty = "berthButtonRole";
constexpr int indicator = 16;
constexpr int scrollExtent = 12;

const Tokens &tokensOf(const QStyleOption *option)
{
    return tokens(option->palette);
}

/** Fields mark themselves with this property when their text is not acceptable. */
bool isBad(const QWidget *widget)
{
    return widget && widget->property("berthBad").toBool();
}

int controlHeight(const QStyleOption *option)
{
    return qMax(32, (option->fontMetrics.height() + 14 + 3) / 4 * 4);
}

} // namespace

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(roleProperty, static_cast<int>(role));
    if (role == ButtonRole::Quiet)
        button->setCursor(Qt::PointingHandCursor);
    button->updateGeometry();
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    return button ? static_cast<ButtonRole>(button->property(roleProperty).toInt()) : ButtonRole::Normal;
}

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Qt names the clear button of a line edit for nobody.
    if (auto *button = qobject_cast<QToolButton *>(widget);
        button && button->accessibleName().isEmpty() && button->inherits("QLineEditIconButton")) {
        const QString text = button->defaultAction() ? button->defaultAction()->text() : QString();
        const bool clears = button->objectName() == "_q_qlineeditclearbutton"_L1
            || (button->defaultAction() && button->defaultAction()->objectName() == "_q_qlineeditclearaction"_L1);
        button->setAccessibleName(clears ? tr("Clear") : text);
    }
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokensOf(option);
    switch (element) {
    case PE_PanelButtonCommand:
        return paint::button(painter, *option, t, buttonRole(widget));
    case PE_PanelButtonTool:
        if (widget && widget->property("berthFold").toBool()) {
            QStyleOption flat(*option); // what is open shows by its arrow
            flat.state &= ~State_On;
            return paint::toolButton(painter, flat, t);
        }
        return paint::toolButton(painter, *option, t);
    case PE_FrameButtonTool:
    case PE_FrameDefaultButton:
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paint::field(painter, option->rect, option->state, t, isBad(widget));
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
        return paint::checkBox(painter, *option, t);
    case PE_IndicatorRadioButton:
        return paint::radioButton(painter, *option, t);
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            if (option->state.testFlag(State_KeyboardFocusChange))
                paint::roundedBox(painter, option->rect.adjusted(1, 1, -1, -1), {}, t.accent, 2);
        } else if (option->state.testFlag(State_KeyboardFocusChange)) {
            paint::focusRing(painter, option->rect.adjusted(-2, -1, 2, 1), t, space::xs);
        }
        return;
    case PE_Frame:
        if (widget && widget->property("berthField").toBool())
            return paint::field(painter, option->rect, option->state, t, isBad(widget));
        return paint::roundedBox(painter, option->rect, {}, t.line, space::radius);
    case PE_FrameMenu:
        painter->setPen(t.line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.surface);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.surface);
        painter->setPen(t.line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelItemViewRow:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelItemViewItem:
        return paint::itemBackground(painter, *option, t);
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const bool open = option->state.testFlag(State_Open);
            paint::chevron(painter, option->rect, open ? Qt::DownArrow : Qt::RightArrow, t.secondary);
        }
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        return paint::chevron(painter, option->rect, Qt::DownArrow, t.secondary);
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        return paint::chevron(painter, option->rect, Qt::UpArrow, t.secondary);
    case PE_IndicatorArrowRight:
        return paint::chevron(painter, option->rect, Qt::RightArrow, t.secondary);
    case PE_IndicatorArrowLeft:
        return paint::chevron(painter, option->rect, Qt::LeftArrow, t.secondary);
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const bool up = header->sortIndicator == QStyleOptionHeader::SortUp;
            paint::chevron(painter, option->rect, up ? Qt::DownArrow : Qt::UpArrow, t.accent);
        }
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), t.line);
        return;
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokensOf(option);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            const bool enabled = option->state.testFlag(State_Enabled);
            const ButtonRole role = buttonRole(widget);
            if (role == ButtonRole::Primary)
                copy.palette.setColor(QPalette::ButtonText, t.onAccent);
            else if (enabled && role == ButtonRole::Danger)
                copy.palette.setColor(QPalette::ButtonText, t.error);
            else if (enabled && role == ButtonRole::Quiet)
                copy.palette.setColor(QPalette::ButtonText, t.accent);
            // Icons follow the text of their button: Selected is the mode that Berth's icons draw in onAccent.
            if (role == ButtonRole::Quiet && button->icon.isNull())
                return paint::linkLabel(painter, copy);
            if (role == ButtonRole::Primary && !button->icon.isNull())
                copy.icon = QIcon(button->icon.pixmap(button->iconSize, QIcon::Selected));
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return paint::header(painter, *header, t);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.surface);
        painter->setPen(t.line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy(*header);
            copy.palette.setColor(QPalette::ButtonText, t.secondary);
            painter->save();
            painter->setFont(textFont(TextStyle::Strong));
            copy.fontMetrics = painter->fontMetrics();
            QProxyStyle::drawControl(element, &copy, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_TabBarTabShape:
        return paint::tab(painter, *option, t);
    case CE_Splitter:
        if (option->state.testFlag(State_MouseOver)) {
            const bool upright = option->rect.height() > option->rect.width();
            const QPoint c = option->rect.center();
            painter->fillRect(upright ? QRect(c.x() - 1, option->rect.top(), 2, option->rect.height())
                                      : QRect(option->rect.left(), c.y() - 1, option->rect.width(), 2),
                t.accent);
        }
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paint::progress(painter, *bar, t);
        break;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const bool flat = frame->frameShape == QFrame::HLine;
            const QPoint c = option->rect.center();
            painter->fillRect(flat ? QRect(option->rect.left(), c.y(), option->rect.width(), 1)
                                   : QRect(c.x(), option->rect.top(), 1, option->rect.height()),
                t.line);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokensOf(option);
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && combo->frame)
            paint::field(painter, option->rect, option->state & ~State_ReadOnly, t, isBad(widget));
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        paint::chevron(painter, arrow, Qt::DownArrow, option->state.testFlag(State_Enabled) ? t.secondary : t.disabled);
        return;
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                paint::field(painter, option->rect, option->state & ~State_ReadOnly, t, isBad(widget));
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                const bool up = spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled);
                const bool down = spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled);
                paint::chevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), Qt::UpArrow,
                    up ? t.secondary : t.disabled);
                paint::chevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), Qt::DownArrow,
                    down ? t.secondary : t.disabled);
            }
            return;
        }
    }
    if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && button->features.testFlag(QStyleOptionToolButton::HasMenu)
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
    }
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const QRect thumb = subControlRect(control, option, SC_ScrollBarSlider, widget);
            return paint::scrollBar(painter, *slider, thumb, t);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        const QRect arrow(r.right() - 24, r.top(), 20, r.height());
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, r, arrow);
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, r, r.adjusted(8, 2, -26, -2));
    }
    if (control == CC_SpinBox) {
        const QRect r = option->rect;
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const QRect side(r.right() - 22, r.top() + 3, 18, r.height() - 6);
        if (part == SC_SpinBoxUp || part == SC_SpinBoxDown) {
            QRect half = side;
            half.setHeight(side.height() / 2);
            if (part == SC_SpinBoxDown)
                half.moveTop(side.top() + side.height() / 2);
            return buttons ? visualRect(option->direction, r, half) : QRect();
        }
        if (part == SC_SpinBoxEditField)
            return visualRect(option->direction, r, r.adjusted(4, 2, buttons ? -24 : -4, -2));
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            // No line buttons: the thumb has the whole length.
            const bool flat = bar->orientation == Qt::Horizontal;
            const int length = flat ? bar->rect.width() : bar->rect.height();
            const int range = bar->maximum - bar->minimum;
            const int least = pixelMetric(PM_ScrollBarSliderMin, option, widget);
            int thumb = length;
            if (range > 0)
                thumb = qBound(qMin(least, length),
                    static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
            const auto along = [&](int from, int size) {
                const QRect made =
                    flat ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
                return visualRect(bar->direction, bar->rect, made);
            };
            switch (part) {
            case SC_ScrollBarAddLine:
            case SC_ScrollBarSubLine:
                return {};
            case SC_ScrollBarSubPage:
                return along(0, start);
            case SC_ScrollBarAddPage:
                return along(start + thumb, length - start - thumb);
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSlider:
                return along(start, thumb);
            default:
                break;
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(8, 1, -8, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        if (buttonRole(widget) == ButtonRole::Quiet)
            return contents + QSize(2, space::xs);
        const int menu = [option] {
            const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            return button && button->features.testFlag(QStyleOptionButton::HasMenu) ? space::s : 0;
        }();
        return {contents.width() + 24 + menu, qMax(controlHeight(option), contents.height() + 12)};
    }
    case CT_LineEdit:
        return {contents.width() + 16, qMax(controlHeight(option), contents.height() + 12)};
    case CT_ComboBox:
        return {contents.width() + 36, qMax(controlHeight(option), contents.height() + 12)};
    case CT_SpinBox:
        return {contents.width() + 30, qMax(controlHeight(option), contents.height() + 4)};
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + space::l, controlHeight(option)};
    }
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool marked = button && button->features.testFlag(QStyleOptionToolButton::HasMenu)
            && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        return QProxyStyle::sizeFromContents(type, option, contents, widget) + QSize(marked ? 16 : 4, 4);
    }
    case CT_MenuItem: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
            size.setHeight(qMax(28, size.height()));
        return size;
    }
    case CT_TabBarTab:
        return QProxyStyle::sizeFromContents(type, option, contents, widget) + QSize(8, 8);
    case CT_ProgressBar:
        return {contents.width(), 12};
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicator;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ScrollBarExtent:
        return scrollExtent;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_HeaderMargin:
        return 10;
    case PM_HeaderMarkSize:
        return 12;
    case PM_SplitterWidth:
        return space::m;
    case PM_DefaultFrameWidth:
        return widget && widget->property("berthField").toBool() ? 3 : 1; // keeps text off the rounded corners
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return space::xs;
    case PM_TreeViewIndentation:
        return 20;
    case PM_MenuButtonIndicator:
        return 16;
    case PM_FocusFrameHMargin:
        return 2;
    case PM_TabBarTabHSpace:
        return 24;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
        return hint == SH_ItemView_ShowDecorationSelected;
    case SH_Widget_Animation_Duration:
        return m_reducedMotion ? 0 : 120;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace berth::ui
