#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace berth::ui {

/** How much a button asks for attention. */
enum class ButtonRole {
    Normal,
    Primary, ///< filled with the accent: at most one in sight
    Danger, ///< deletes or ends something
    Quiet, ///< a link in a line of text, no frame
};
void setButtonRole(QAbstractButton *button, ButtonRole role);
[[nodiscard]] ButtonRole buttonRole(const QWidget *button);

/**
 * Fusion with Berth's surfaces: rounded fields and buttons on one height, quiet tables, thin scroll bars, a visible
 * focus ring. Colours come from tokens(palette), so a switch of scheme is a switch of palette and nothing else.
 */
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();
    Q_DISABLE_COPY_MOVE(Style)

    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *returned = nullptr) const override;

private:
    bool m_reducedMotion = false;
};

} // namespace berth::ui
