#pragma once

#include <QToolButton>

#include <functional>

namespace berth::ui {

/** Copies a text and says so, in words and to screen readers, for two seconds. Never used for secrets. */
class CopyButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit CopyButton(std::function<QString()> text, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CopyButton)

    /** Shown beside the icon and read aloud, e.g. "Copy digest". */
    void setCaption(const QString &caption);

private:
    void copy();

    std::function<QString()> m_text;
    QString m_caption;
};

} // namespace berth::ui
