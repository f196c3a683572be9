#include "ui/widgets/folded_text.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

FoldedText::FoldedText(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton)
    , m_text(new Label)
{
    m_toggle->setObjectName(u"detailsToggle"_s);
    m_toggle->setText(tr("Details"));
    m_toggle->setCheckable(true);
    m_toggle->setProperty("berthFold", true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_text->setObjectName(u"detailsText"_s);
    m_text->setTextStyle(TextStyle::Mono);
    m_text->setWordWrap(true);
    m_text->setSelectable(true);
    auto *copy = new CopyButton([this] { return m_text->text(); });

    auto *line = new QHBoxLayout;
    line->setContentsMargins({});
    line->setSpacing(space::xs);
    line->addWidget(m_toggle);
    line->addWidget(copy);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::xs);
    layout->addLayout(line);
    layout->addWidget(m_text);

    const auto fold = [this, copy](bool open) {
        m_text->setVisible(open);
        copy->setVisible(open);
        m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    };
    connect(m_toggle, &QToolButton::toggled, this, fold);
    fold(false);
    hide();
}

void FoldedText::setCentered()
{
    auto *line = static_cast<QHBoxLayout *>(layout()->itemAt(0)->layout());
    line->insertStretch(0);
}

void FoldedText::setText(const QString &text)
{
    m_text->setText(text);
    m_toggle->setChecked(false);
    setVisible(!text.isEmpty());
}

} // namespace berth::ui
