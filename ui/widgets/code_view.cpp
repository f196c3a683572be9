#include "ui/widgets/code_view.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/yaml_highlighter.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

CodeView::CodeView(QWidget *parent)
    : QFrame(parent)
    , m_title(new Label({}, TextStyle::Strong))
    , m_edit(new QPlainTextEdit)
    , m_copy(new CopyButton([this] { return m_edit->toPlainText(); }))
    , m_save(new QToolButton)
{
    m_title->setElided(Qt::ElideMiddle);
    m_edit->setObjectName(u"code"_s);
    m_edit->setReadOnly(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setFont(textFont(TextStyle::Mono));
    m_copy->setCaption(tr("Copy"));
    m_save->setObjectName(u"saveButton"_s);
    m_save->setIcon(iconOf(Icon::Save));
    m_save->setText(tr("Save…"));
    m_save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_save->hide();
    connect(m_save, &QToolButton::clicked, this, &CodeView::chooseFile);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::xs, 0, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    head->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, space::xs, space::xs, 2);
    layout->setSpacing(space::xs);
    layout->addLayout(head);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(space::s, 0, 0, 0);
    body->addWidget(m_edit);
    layout->addLayout(body, 1);
    setFocusProxy(m_edit);
}

void CodeView::setTitle(const QString &title)
{
    m_title->setText(title);
    m_edit->setAccessibleName(title);
    m_copy->setAccessibleName(tr("Copy %1").arg(title));
    m_save->setAccessibleName(tr("Save %1").arg(title));
}

void CodeView::setText(const QString &text, Language language)
{
    if (language == Language::Yaml && !m_highlighter) {
        m_highlighter = new YamlHighlighter(m_edit->document());
    } else if (language == Language::Plain && m_highlighter) {
        m_highlighter->deleteLater();
        m_highlighter = nullptr;
    }
    m_marks.clear();
    m_edit->setExtraSelections({});
    m_edit->setPlainText(text);
}

QString CodeView::text() const
{
    return m_edit->toPlainText();
}

void CodeView::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    applyMarks();
}

void CodeView::setSavable(bool savable)
{
    m_save->setVisible(savable);
}

void CodeView::applyMarks()
{
    const Tokens &t = tokens(palette());
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_edit->document());
        selection.cursor.setPosition(static_cast<int>(mark.from));
        selection.cursor.setPosition(static_cast<int>(mark.from + mark.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(mark.warning ? t.warningSoft : t.selection);
        selections.append(selection);
    }
    m_edit->setExtraSelections(selections);
}

void CodeView::chooseFile()
{
    auto *dialog = new QFileDialog(window(), tr("Save %1").arg(m_title->text()), m_title->text());
    dialog->setOption(QFileDialog::DontUseNativeDialog); // see FileField::browse()
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before a file is replaced
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &CodeView::saveRequested);
    dialog->open();
}

void CodeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(palette());
    paint::roundedBox(&painter, rect(), t.surface, t.line, space::radius);
}

void CodeView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    if (m_highlighter)
        m_highlighter->rehighlight();
    applyMarks();
}

} // namespace berth::ui
