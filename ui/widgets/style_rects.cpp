#include "ui/widgets/style.h"

#include <QAbstractSpinBox>
#include <QStyleOption>

namespace berth::ui {

namespace {

/** Text left, chevron right. */
QRect comboRect(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const QRect r = option.rect;
    if (part == QStyle::SC_ComboBoxArrow)
        return {r.right() - 24, r.top(), 20, r.height()};
    return r.adjusted(8, 2, -26, -2);
}

/** The two arrows stand one over the other inside the frame. */
QRect spinRect(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect r = option.rect;
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    if (part == QStyle::SC_SpinBoxEditField)
        return r.adjusted(4, 2, buttons ? -24 : -4, -2);
    const int half = (r.height() - 6) / 2;
    const int top = r.top() + 3 + (part == QStyle::SC_SpinBoxDown ? half : 0);
    return buttons ? QRect(r.right() - 22, top, 18, half) : QRect();
}

/** No line buttons: the thumb has the whole length. */
QRect scrollRect(const QStyleOptionSlider &bar, QStyle::SubControl part, int least)
{
    const bool flat = bar.orientation == Qt::Horizontal;
    const int length = flat ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    int thumb = length;
    if (range > 0) {
        const auto share = static_cast<int>(qint64(bar.pageStep) * length / (range + bar.pageStep));
        thumb = qBound(qMin(least, length), share, length);
    }
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - thumb, bar.upsideDown);
    const auto along = [&](int from, int size) {
        return flat ? QRect(from, 0, size, bar.rect.height()) : QRect(0, from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + thumb, length - start - thumb);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, thumb);
    default:
        return {};
    }
}

} // namespace

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto mirrored = [option](const QRect &rect) { return visualRect(option->direction, option->rect, rect); };
    if (control == CC_ComboBox && (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField))
        return mirrored(comboRect(*option, part));
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown || part == SC_SpinBoxEditField)) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return mirrored(spinRect(*spin, part));
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return mirrored(scrollRect(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget)));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_HeaderLabel) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const int mark = header && header->sortIndicator != QStyleOptionHeader::None ? 16 : 0;
        const bool right = header && header->textAlignment.testFlag(Qt::AlignRight);
        const QRect room = option->rect.adjusted(right ? 10 + mark : 10, 0, right ? -10 : -10 - mark, -1);
        return visualRect(option->direction, option->rect, room);
    }
    if (element == SE_HeaderArrow) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool right = header && header->textAlignment.testFlag(Qt::AlignRight);
        const QRect r = option->rect;
        const QRect mark(right ? r.left() + 8 : r.right() - 20, r.top(), 12, r.height() - 1);
        return visualRect(option->direction, r, mark);
    }
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(8, 1, -8, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace berth::ui
