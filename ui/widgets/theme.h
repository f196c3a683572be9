#pragma once

#include "app/models/roles.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace berth::ui {

/** The looks Berth has. */
enum class Scheme { Light, Dark, HighContrastLight, HighContrastDark };
inline constexpr std::array allSchemes{
    Scheme::Light, Scheme::Dark, Scheme::HighContrastLight, Scheme::HighContrastDark};

/** Every colour of one scheme; nothing in ui/ names a colour of its own. */
struct Tokens
{
    QColor window; ///< behind a page
    QColor surface; ///< header, tables, fields, sheets
    QColor sunken; ///< sidebar
    QColor hover;
    QColor line;
    QColor control; ///< border of fields and buttons
    QColor text;
    QColor secondary;
    QColor disabled;
    QColor accent; ///< text links, primary buttons, focus
    QColor accentHover;
    QColor onAccent;
    QColor selection; ///< selected row, current page
    QColor ok, okSoft;
    QColor warning, warningSoft;
    QColor error, errorSoft;
};

[[nodiscard]] const Tokens &tokens(Scheme scheme);
/** The tokens a palette was made of; for a foreign palette the nearest scheme by its window's lightness. */
[[nodiscard]] const Tokens &tokens(const QPalette &palette);
[[nodiscard]] QPalette paletteOf(Scheme scheme);

/** Text, icons and borders of a tone, and the tint behind it. */
[[nodiscard]] QColor toneColor(const Tokens &tokens, Tone tone);
[[nodiscard]] QColor toneTint(const Tokens &tokens, Tone tone);

/** The one type scale: caption 0.85, body 1, title 1.3 × the system's size. */
enum class TextStyle { Body, Strong, Secondary, Caption, Title, Mono };
[[nodiscard]] QFont textFont(TextStyle style);

/** The 4 px grid. */
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 20;
inline constexpr int xxl = 32;
inline constexpr int radius = 6;
} // namespace space

/**
 * Dresses the application and follows the desktop: scheme, contrast and reduced motion come from the portal while
 * Berth runs; until it has answered, and without one, the lightness of the palette the platform gave decides.
 */
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Preference { Desktop, Light, Dark, HighContrast };

    explicit Theme(QApplication &application);
    Q_DISABLE_COPY_MOVE(Theme)

    void setPreference(Preference preference);
    [[nodiscard]] Preference preference() const { return m_preference; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    /** Starts listening to the desktop; without it the theme stays as the platform's palette says. */
    void followDesktop();

Q_SIGNALS:
    void schemeChanged();

private:
    void apply();

    QApplication &m_application;
    Preference m_preference = Preference::Desktop;
    Scheme m_scheme = Scheme::Light;
    bool m_desktopDark = false;
    bool m_desktopContrast = false;
    bool m_reducedMotion = false;
};

/** Longest allowed movement in ms: 150, or 0 when the desktop asks for less motion. */
[[nodiscard]] int motionDuration();

} // namespace berth::ui
