#include "ui/widgets/theme.h"

#include "ui/widgets/desktop_settings.h"
#include "ui/widgets/style.h"

#include <QApplication>

namespace berth::ui {

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_desktopDark(application.palette().color(QPalette::Window).lightness() < 128)
{
    m_application.setStyle(new Style);
    apply();
}

void Theme::setPreference(Preference preference)
{
    if (m_preference == preference)
        return;
    m_preference = preference;
    apply();
}

void Theme::followDesktop()
{
    auto *desktop = new DesktopSettings(this);
    connect(desktop, &DesktopSettings::changed, this, [this, desktop] {
        if (desktop->dark())
            m_desktopDark = *desktop->dark();
        m_desktopContrast = desktop->highContrast();
        m_reducedMotion = desktop->reducedMotion();
        apply();
    });
    desktop->start();
}

void Theme::apply()
{
    const bool dark = m_preference == Preference::Dark || (m_preference != Preference::Light && m_desktopDark);
    const bool contrast =
        m_preference == Preference::HighContrast || (m_preference == Preference::Desktop && m_desktopContrast);
    if (contrast)
        m_scheme = dark ? Scheme::HighContrastDark : Scheme::HighContrastLight;
    else
        m_scheme = dark ? Scheme::Dark : Scheme::Light;
    if (auto *style = qobject_cast<Style *>(m_application.style()))
        style->setReducedMotion(m_reducedMotion);
    const QPalette palette = paletteOf(m_scheme);
    if (m_application.palette() != palette)
        m_application.setPalette(palette);
    Q_EMIT schemeChanged();
}

int motionDuration()
{
    return qMin(150, QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration));
}

} // namespace berth::ui
