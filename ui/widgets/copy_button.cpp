#include "ui/widgets/copy_button.h"

#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace berth::ui {

CopyButton::CopyButton(std::function<QString()> text, QWidget *parent)
    : QToolButton(parent)
    , m_text(std::move(text))
    , m_caption(tr("Copy"))
{
    setObjectName(u"copyButton"_s);
    setToolTip(m_caption);
    setAccessibleName(m_caption);
    setIcon(iconOf(Icon::Copy));
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setCaption(const QString &caption)
{
    m_caption = caption;
    setText(caption);
    setToolTip({});
    setAccessibleName(caption);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text());
    const QString done = tr("Copied");
    setIcon(iconOf(Icon::Check));
    setText(done);
    setToolTip(done);
    setAccessibleName(done);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    QTimer::singleShot(2000, this, [this] {
        setIcon(iconOf(Icon::Copy));
        setText(m_caption);
        setToolTip(toolButtonStyle() == Qt::ToolButtonIconOnly ? m_caption : QString());
        setAccessibleName(m_caption);
    });
}

} // namespace berth::ui
