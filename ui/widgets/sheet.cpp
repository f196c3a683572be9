#include "ui/widgets/sheet.h"

#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLinearGradient>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr int panelWidth = 600; // 560 for the fields and the margins around them

} // namespace

/** The surface that slides. */
class Sheet::Panel final : public QWidget
{
public:
    explicit Panel(QWidget *parent)
        : QWidget(parent)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens(palette());
        painter.fillRect(rect(), t.surface);
        painter.fillRect(QRect(0, 0, 1, height()), t.line);
    }
};

Sheet::Sheet(QWidget *host)
    : QWidget(host)
    , m_panel(new Panel(this))
    , m_form(new Form)
    , m_notices(new NoticeBar)
    , m_title(new Label)
    , m_footer(new Label)
    , m_head(new QHBoxLayout)
    , m_foot(new QHBoxLayout)
    , m_scroll(new QScrollArea)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_primary(new QPushButton(tr("Save")))
    , m_slide(new QPropertyAnimation(m_panel, "pos", this))
{
    setObjectName(u"sheet"_s);
    buildHead();
    buildFoot();
    auto *inner = new QWidget;
    auto *content = new QVBoxLayout(inner);
    content->setContentsMargins(space::xl, 0, space::xl, space::l);
    content->setSpacing(space::l);
    content->addWidget(m_notices);
    content->addWidget(m_form);
    content->addStretch();
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);

    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    auto *layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_head);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(line);
    layout->addLayout(m_foot);

    connect(m_form, &Form::changed, this, &Sheet::updatePrimary);
    connect(m_slide, &QPropertyAnimation::finished, this, [this] {
        if (!m_open)
            finishClosing();
    });
    host->installEventFilter(this);
    m_scroll->verticalScrollBar()->installEventFilter(this);
    updatePrimary();
    hide();
}

void Sheet::buildHead()
{
    m_title->setObjectName(u"sheetTitle"_s);
    m_title->setTextStyle(TextStyle::Title);
    m_title->setElided(Qt::ElideRight);
    m_head->setContentsMargins(space::xl, space::l, space::xl, space::m);
    m_head->setSpacing(space::s);
    m_head->addWidget(m_title, 1);
}

void Sheet::buildFoot()
{
    m_footer->setObjectName(u"sheetFooter"_s);
    m_footer->setTextStyle(TextStyle::Secondary);
    m_footer->setWordWrap(true);
    m_cancel->setObjectName(u"sheetCancel"_s);
    m_primary->setObjectName(u"sheetPrimary"_s);
    setButtonRole(m_primary, ButtonRole::Primary);
    m_foot->setContentsMargins(space::xl, space::m, space::xl, space::m);
    m_foot->setSpacing(space::s);
    m_foot->addWidget(m_footer, 1);
    m_foot->addWidget(m_cancel);
    m_foot->addWidget(m_primary);
    connect(m_cancel, &QPushButton::clicked, this, [this] { requestClose(); });
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_form->check())
            Q_EMIT accepted();
    });
}

void Sheet::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Sheet::setPrimary(const QString &verb)
{
    m_primary->setText(verb);
}

void Sheet::setFooter(const QString &sentence)
{
    m_footerText = sentence;
    m_footer->setText(sentence);
}

QPushButton *Sheet::addHeaderAction(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    m_head->addWidget(button);
    m_actions.append(button);
    return button;
}

QPushButton *Sheet::addFooterAction(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    m_foot->insertWidget(m_foot->indexOf(m_cancel), button);
    m_actions.append(button);
    return button;
}

void Sheet::setBusy(bool busy, const QString &sentence)
{
    m_busy = busy;
    m_form->setBusy(busy);
    for (QPushButton *button : std::as_const(m_actions))
        button->setEnabled(!busy);
    m_footer->setText(busy && !sentence.isEmpty() ? sentence : m_footerText);
    updatePrimary();
}

void Sheet::showError(const Error &error, const QString &conflictField)
{
    setBusy(false);
    if (m_form->showError(error, conflictField))
        return;
    m_notices->showError(error);
    m_scroll->verticalScrollBar()->setValue(0);
}

void Sheet::updatePrimary()
{
    const std::optional<QString> objection = m_form->objection();
    const QString reason = m_busy ? tr("Waiting for Harbor to answer.") : objection.value_or(QString());
    m_primary->setEnabled(reason.isEmpty());
    m_primary->setToolTip(reason.toHtmlEscaped());
    m_primary->setAccessibleDescription(reason);
}

void Sheet::openOver(QWidget *page)
{
    if (page != parentWidget()) {
        parentWidget()->removeEventFilter(this);
        setParent(page);
        page->installEventFilter(this);
    }
    open();
}

void Sheet::open()
{
    m_focusBefore = QApplication::focusWidget();
    m_open = true;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    m_slide->stop();
    const QRect there = panelRect();
    m_panel->resize(there.size());
    const int duration = motionDuration();
    if (duration > 0) {
        m_slide->setDuration(duration);
        m_slide->setEasingCurve(QEasingCurve::OutCubic);
        m_slide->setStartValue(QPoint(width(), 0));
        m_slide->setEndValue(there.topLeft());
        m_slide->start();
    } else {
        m_panel->move(there.topLeft());
    }
    m_scroll->verticalScrollBar()->setValue(0);
    for (Field *field : m_form->fields()) {
        if (!field->isHidden() && field->isEnabled()) {
            field->setFocus();
            break;
        }
    }
}

void Sheet::close()
{
    if (!m_open)
        return;
    m_open = false;
    setBusy(false);
    const int duration = motionDuration();
    if (duration == 0)
        return finishClosing();
    m_slide->stop();
    m_slide->setDuration(duration);
    m_slide->setStartValue(m_panel->pos());
    m_slide->setEndValue(QPoint(width(), 0));
    m_slide->start();
}

void Sheet::finishClosing()
{
    hide();
    m_notices->clear();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    Q_EMIT closed();
}

void Sheet::requestClose(std::function<void(bool)> answer)
{
    const auto done = [this, answer = std::move(answer)](bool discard) {
        if (discard)
            close();
        if (answer)
            answer(discard);
    };
    if (!m_open || !m_form->isDirty())
        return done(true);
    if (m_question)
        return;
    m_question = ConfirmDialog::ask(this,
        {.title = tr("Discard what you typed?"),
            .text = tr("“%1” has changes that are not saved.").arg(m_title->text()),
            .confirm = tr("Discard"),
            .cancel = tr("Keep")},
        done);
}

QRect Sheet::panelRect() const
{
    const int wide = qMin(panelWidth, width());
    return {width() - wide, 0, wide, height()};
}

void Sheet::placePanel()
{
    const QRect there = panelRect();
    m_panel->resize(there.size());
    if (m_slide->state() == QPropertyAnimation::Running)
        m_slide->setEndValue(m_open ? there.topLeft() : QPoint(width(), 0));
    else
        m_panel->move(there.topLeft());
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return requestClose();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Enter presses the button that has the focus; from a field it is the primary one.
        auto *focused = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        QAbstractButton *pressed = qobject_cast<QPushButton *>(focused) ? focused : m_primary;
        if (pressed->isEnabled())
            pressed->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (!panelRect().contains(event->position().toPoint()))
        requestClose();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = m_panel->x();
    QLinearGradient shadow(edge - 16, 0, edge, 0);
    shadow.setColorAt(0, QColor(0, 0, 0, 0));
    shadow.setColorAt(1, QColor(0, 0, 0, 36));
    painter.fillRect(QRect(edge - 16, 0, 16, height()), shadow);
}

void Sheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePanel();
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    // The scroll bar stands in the margin, so that the fields stay where they are when it comes.
    if (watched == m_scroll->verticalScrollBar() && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        const int taken = event->type() == QEvent::Show ? m_scroll->verticalScrollBar()->width() : 0;
        m_scroll->widget()->layout()->setContentsMargins(space::xl, 0, space::xl - taken, space::l);
    }
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next)
{
    // The page underneath is covered, so the focus goes round inside.
    QWidget *from = QApplication::focusWidget();
    if (!from || !isAncestorOf(from))
        from = this;
    QWidget *candidate = from;
    do {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        const bool takes = candidate->focusPolicy() & Qt::TabFocus && candidate->isVisibleTo(this)
            && candidate->isEnabled() && isAncestorOf(candidate) && !candidate->focusProxy();
        if (takes) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            if (m_scroll->widget()->isAncestorOf(candidate))
                m_scroll->ensureWidgetVisible(candidate);
            return true;
        }
    } while (candidate != from);
    return false;
}

} // namespace berth::ui
