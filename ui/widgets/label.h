#pragma once

#include "app/models/roles.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QLabel>

namespace berth::ui {

/**
 * Text as characters, never as markup: every label of Berth is one of these (trust.md T9). Follows the type scale and
 * the palette; can elide instead of asking for room, or wrap.
 */
class Label final : public QLabel
{
    Q_OBJECT
public:
    explicit Label(QWidget *parent = nullptr)
        : Label(QString(), TextStyle::Body, parent)
    {
    }
    explicit Label(const QString &text, TextStyle style = TextStyle::Body, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Label)

    void setTextStyle(TextStyle style);
    /** Neutral: the style's own colour. */
    void setTone(Tone tone);
    /** Shows "…" instead of asking for more room; the whole text is the tooltip then. Not together with wrapping. */
    void setElided(Qt::TextElideMode mode);
    /** Mouse and keyboard may select and copy. */
    void setSelectable(bool selectable);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyLook();
    void updateTip();

    TextStyle m_style;
    Tone m_tone = Tone::Neutral;
    Qt::TextElideMode m_elide = Qt::ElideNone;
    bool m_applying = false;
};

/** A state: icon, word and colour together, so that the colour says nothing alone. */
class StatusLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLabel(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(StatusLabel)

    void setStatus(const StatusValue &status);
    [[nodiscard]] const StatusValue &status() const { return m_status; }
    /** A frame around it, for badges such as DEMO. */
    void setPill(bool pill);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusValue m_status;
    bool m_pill = false;
};

/** A surface with a border and rounded corners, for what belongs together. */
class Card final : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Card)

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace berth::ui
