#pragma once

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace berth::ui {

/** Berth's own drawings, resources/icons; the order is that of the file names. */
enum class Icon {
    Activity,
    Anchor,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Copy,
    Dot,
    Duplicate,
    Edit,
    Endpoint,
    Error,
    External,
    Eye,
    File,
    Filter,
    Image,
    Info,
    Key,
    Link,
    Lock,
    Menu,
    More,
    Offline,
    Overview,
    Play,
    Plus,
    Project,
    Refresh,
    Save,
    Search,
    Settings,
    Shield,
    ShieldCheck,
    Tag,
    Terminal,
    Trash,
    UseIt,
    User,
    Warning,
};

/** An icon that takes the colour of the text it stands beside, in whichever scheme is on. */
[[nodiscard]] QIcon iconOf(Icon icon);
/** Draws it centred in @p rect in one colour, 1.5 px strokes at every size. */
void paintIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &color);
[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio);

} // namespace berth::ui
