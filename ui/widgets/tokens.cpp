#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Tokens lightTokens()
{
    return {
        .window = rgb(0xf7f8f9),
        .surface = rgb(0xffffff),
        .sunken = rgb(0xeef1f3),
        .hover = rgb(0xf0f4f6),
        .line = rgb(0xd5dbe0),
        .control = rgb(0xc3cbd1),
        .text = rgb(0x1b2226),
        .secondary = rgb(0x5b6a73),
        .disabled = rgb(0x98a3aa),
        .accent = rgb(0x0b7285),
        .accentHover = rgb(0x095f6f),
        .onAccent = rgb(0xffffff),
        .selection = rgb(0xe0f1f5),
        .ok = rgb(0x267a36), // look.md's #2B8A3E has 4.4:1 on white, and less on its tint; likewise its warning
        .okSoft = rgb(0xebf7ee),
        .warning = rgb(0xa85600),
        .warningSoft = rgb(0xfff3e2),
        .error = rgb(0xc92a2a),
        .errorSoft = rgb(0xfdeeee),
    };
}

Tokens darkTokens()
{
    return {
        .window = rgb(0x1b2226),
        .surface = rgb(0x20282d),
        .sunken = rgb(0x171d21),
        .hover = rgb(0x283238),
        .line = rgb(0x37424a),
        .control = rgb(0x46535c),
        .text = rgb(0xe6ebee),
        .secondary = rgb(0xa3b0b8),
        .disabled = rgb(0x68757d),
        .accent = rgb(0x66d9e8),
        .accentHover = rgb(0x8be3ee),
        .onAccent = rgb(0x0b262b),
        .selection = rgb(0x22434b),
        .ok = rgb(0x8ce99a),
        .okSoft = rgb(0x203228),
        .warning = rgb(0xffc078),
        .warningSoft = rgb(0x3a2f20),
        .error = rgb(0xffa8a8),
        .errorSoft = rgb(0x3b2629),
    };
}

Tokens contrastLightTokens()
{
    const QColor black = rgb(0x000000);
    const QColor white = rgb(0xffffff);
    return {
        .window = white,
        .surface = white,
        .sunken = white,
        .hover = rgb(0xe8e8e8),
        .line = black,
        .control = black,
        .text = black,
        .secondary = rgb(0x2b2b2b),
        .disabled = rgb(0x6b6b6b),
        .accent = rgb(0x004754),
        .accentHover = black,
        .onAccent = white,
        .selection = rgb(0xbfe9f1),
        .ok = rgb(0x0b5c1c),
        .okSoft = white,
        .warning = rgb(0x6e3800),
        .warningSoft = white,
        .error = rgb(0x9a0000),
        .errorSoft = white,
    };
}

Tokens contrastDarkTokens()
{
    const QColor black = rgb(0x000000);
    const QColor white = rgb(0xffffff);
    return {
        .window = black,
        .surface = black,
        .sunken = black,
        .hover = rgb(0x262626),
        .line = white,
        .control = white,
        .text = white,
        .secondary = rgb(0xdcdcdc),
        .disabled = rgb(0x9a9a9a),
        .accent = rgb(0x8ff2ff),
        .accentHover = white,
        .onAccent = black,
        .selection = rgb(0x00505e),
        .ok = rgb(0xa9ffb6),
        .okSoft = black,
        .warning = rgb(0xffd19a),
        .warningSoft = black,
        .error = rgb(0xffc0c0),
        .errorSoft = black,
    };
}

} // namespace

const Tokens &tokens(Scheme scheme)
{
    static const std::array all{lightTokens(), darkTokens(), contrastLightTokens(), contrastDarkTokens()};
    return all.at(static_cast<std::size_t>(scheme));
}

const Tokens &tokens(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    for (const Scheme scheme : allSchemes) {
        if (tokens(scheme).window == window)
            return tokens(scheme);
    }
    return tokens(window.lightness() < 128 ? Scheme::Dark : Scheme::Light);
}

QPalette paletteOf(Scheme scheme)
{
    const Tokens &t = tokens(scheme);
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.secondary);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.error);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.control);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, 60));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.disabled);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, t.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.window);
    return palette;
}

QColor toneColor(const Tokens &t, Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return t.ok;
    case Tone::Warning:
        return t.warning;
    case Tone::Error:
        return t.error;
    case Tone::Accent:
        return t.accent;
    case Tone::Neutral:
        break;
    }
    return t.secondary;
}

QColor toneTint(const Tokens &t, Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return t.okSoft;
    case Tone::Warning:
        return t.warningSoft;
    case Tone::Error:
        return t.errorSoft;
    case Tone::Accent:
        return t.selection;
    case Tone::Neutral:
        break;
    }
    return t.surface;
}

QFont textFont(TextStyle style)
{
    QFont font = QApplication::font();
    const qreal size = font.pointSizeF() > 0 ? font.pointSizeF() : 10;
    switch (style) {
    case TextStyle::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Caption:
        font.setPointSizeF(size * 0.85);
        break;
    case TextStyle::Title:
        font.setPointSizeF(size * 1.3);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Mono: {
        QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        mono.setPointSizeF(size * 0.95); // fixed fonts run large beside the same size of text
        return mono;
    }
    case TextStyle::Body:
    case TextStyle::Secondary:
        break;
    }
    return font;
}

} // namespace berth::ui
