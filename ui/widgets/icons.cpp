#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

// A static library's resources are dropped by the linker unless somebody asks for them; the macro needs to stand
// outside every namespace.
static void initIconResources()
{
    Q_INIT_RESOURCE(berth);
}

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr std::array names{
    "activity",
    "anchor",
    "check",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "clock",
    "close",
    "copy",
    "dot",
    "duplicate",
    "edit",
    "endpoint",
    "error",
    "external",
    "eye",
    "file",
    "filter",
    "image",
    "info",
    "key",
    "link",
    "lock",
    "menu",
    "more",
    "offline",
    "overview",
    "play",
    "plus",
    "project",
    "refresh",
    "save",
    "search",
    "settings",
    "shield",
    "shield-check",
    "tag",
    "terminal",
    "trash",
    "use-it",
    "user",
    "warning",
};

QByteArray source(Icon icon)
{
    static const bool registered = [] {
        initIconResources();
        return true;
    }();
    Q_UNUSED(registered)
    QFile file(u":/icons/%1.svg"_s.arg(QLatin1StringView(names.at(static_cast<std::size_t>(icon)))));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap render(Icon icon, const QSize &pixels, const QColor &color, qreal ratio)
{
    QByteArray svg = source(icon);
    svg.replace("currentColor", color.name().toLatin1());
    // The drawings are on a 24 grid: at 16 and 20 the stroke is widened so that it stays 1.5 px on screen.
    const double stroke = qBound(0.75, 1.5 * 24 * ratio / qMax(1, pixels.width()), 2.0);
    svg.replace(R"(stroke-width="1.5")", "stroke-width=\"" + QByteArray::number(stroke, 'f', 2) + '"');
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QPixmap cached(Icon icon, const QSize &pixels, const QColor &color, qreal ratio)
{
    const QString key =
        u"berth/%1/%2/%3/%4"_s.arg(static_cast<int>(icon)).arg(pixels.width()).arg(color.rgba()).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(icon, pixels, color, ratio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

/** Recolours by the application's palette at the moment of drawing, so that a scheme switch needs no new icons. */
class IconEngine final : public QIconEngine
{
public:
    explicit IconEngine(Icon icon)
        : m_icon(icon)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_icon, colorOf(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return cached(m_icon, size, colorOf(mode), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        return cached(m_icon, size, colorOf(mode), ratio);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new IconEngine(m_icon); }
    bool isNull() override { return false; }

private:
    static QColor colorOf(QIcon::Mode mode)
    {
        const Tokens &t = tokens(QApplication::palette());
        switch (mode) {
        case QIcon::Disabled:
            return t.disabled;
        case QIcon::Selected: // Style asks for it on primary buttons
            return t.onAccent;
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return t.text;
    }

    Icon m_icon;
};

} // namespace

QIcon iconOf(Icon icon)
{
    return QIcon(new IconEngine(icon));
}

QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    return cached(icon, {pixels, pixels}, color, devicePixelRatio);
}

void paintIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &color)
{
    const int side = qMin(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter->drawPixmap(square, iconPixmap(icon, side, color, painter->device()->devicePixelRatio()));
}

} // namespace berth::ui
