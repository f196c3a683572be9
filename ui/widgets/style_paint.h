#pragma once

#include <QRect>
#include <QStyleOption>

class QPainter;

namespace berth::ui {

struct Tokens;
enum class ButtonRole;

/** The drawings Style is made of, one function per thing seen; each saves and restores what it changes. */
namespace paint {
void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, int radius);
void focusRing(QPainter *painter, const QRect &rect, const Tokens &tokens, int radius);
void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &color);

void button(QPainter *painter, const QStyleOption &option, const Tokens &tokens, ButtonRole role);
/** The text of a quiet button: at the left edge, underlined under the pointer. */
void linkLabel(QPainter *painter, const QStyleOptionButton &option);
void toolButton(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void field(QPainter *painter, const QRect &rect, QStyle::State state, const Tokens &tokens, bool bad);
void checkBox(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void radioButton(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void itemBackground(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void header(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
/** Its text in secondary bold, and the arrow of the column the list is sorted by. */
void headerLabel(QPainter *painter, const QStyleOptionHeader &option, const Tokens &tokens);
void tab(QPainter *painter, const QStyleOption &option, const Tokens &tokens);
void progress(QPainter *painter, const QStyleOptionProgressBar &option, const Tokens &tokens);
void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider, const Tokens &tokens);
} // namespace paint

} // namespace berth::ui
