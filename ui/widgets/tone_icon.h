#pragma once

#include "app/models/roles.h"
#include "ui/widgets/icons.h"

namespace berth::ui {

/** The icon that stands beside the word of a state. */
[[nodiscard]] inline Icon toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return Icon::Check;
    case Tone::Warning:
        return Icon::Warning;
    case Tone::Error:
        return Icon::Error;
    case Tone::Accent:
        return Icon::Info;
    case Tone::Neutral:
        break;
    }
    return Icon::Dot;
}

} // namespace berth::ui
