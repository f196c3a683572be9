#pragma once

#include "app/store/settings.h"
#include "ui/widgets/view_memory.h"

namespace berth::ui {

/** Keeps what views remember in the settings file. */
class SettingsMemory final : public ViewMemory
{
public:
    explicit SettingsMemory(store::Settings &settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] QVariant value(const QString &key) const override { return m_settings.view(key); }
    void setValue(const QString &key, const QVariant &value) override { m_settings.setView(key, value); }

private:
    store::Settings &m_settings;
};

} // namespace berth::ui
