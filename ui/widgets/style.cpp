#include "ui/widgets/style.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr auto roleProperty = "berthButtonRole";
constexpr int indicator = 16;
constexpr int scrollExtent = 12;

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
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
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
