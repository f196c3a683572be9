#include "ui/widgets/folded_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/style.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace berth::ui {

/** The icon over the sentence. */
class EmptyState::Picture final : public QWidget
{
public:
    Picture() { setFixedSize(40, 40); }
    void setIcon(Icon icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), m_icon, tokens(palette()).secondary);
    }

private:
    Icon m_icon = Icon::Dot;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture)
    , m_sentence(new Label)
    , m_explanation(new Label)
    , m_button(new QPushButton)
    , m_details(new FoldedText)
{
    m_sentence->setObjectName(u"emptySentence"_s);
    m_sentence->setTextStyle(TextStyle::Strong);
    m_explanation->setObjectName(u"emptyExplanation"_s);
    m_explanation->setTextStyle(TextStyle::Secondary);
    for (Label *label : {m_sentence, m_explanation}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    m_button->setObjectName(u"emptyButton"_s);
    m_details->setCentered();
    m_button->setAutoDefault(true);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run();
    });

    // The lines wrap at a readable width; alignment flags would cut them at their first guess of it.
    auto *lines = new QVBoxLayout;
    lines->setContentsMargins({});
    lines->setSpacing(space::s);
    lines->addStretch(2);
    lines->addWidget(m_picture, 0, Qt::AlignHCenter);
    lines->addWidget(m_sentence);
    lines->addWidget(m_explanation);
    lines->addSpacing(space::xs);
    lines->addWidget(m_button, 0, Qt::AlignHCenter);
    lines->addWidget(m_details);
    lines->addStretch(3);
    auto *column = new QWidget;
    column->setLayout(lines);
    column->setMaximumWidth(560);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addStretch(1);
    layout->addWidget(column, 100);
    layout->addStretch(1);
}

void EmptyState::say(
    Icon icon, const QString &sentence, const QString &explanation, const StateButton &button, const QString &details)
{
    m_picture->setIcon(icon);
    m_sentence->setText(sentence);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_button->setText(button.text);
    m_button->setVisible(!button.text.isEmpty());
    m_run = button.run;
    m_details->setText(details);
    setAccessibleName(sentence);
    setAccessibleDescription(explanation);
}

} // namespace berth::ui
