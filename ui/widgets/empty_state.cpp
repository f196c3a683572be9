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
        label->setMinimumWidth(320);
        label->setMaximumWidth(560);
    }
    m_button->setObjectName(u"emptyButton"_s);
    m_button->setAutoDefault(true);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::s);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addSpacing(space::xs);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addWidget(m_details, 0, Qt::AlignHCenter);
    layout->addStretch(3);
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
