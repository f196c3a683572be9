#include "ui/shell/command_palette.h"

#include "app/core/text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr int typingPauseMs = 200;
constexpr int mostRows = 14;
constexpr int detailRole = Qt::UserRole;

/** Icon and title on the left, where it belongs on the right. */
class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + space::m};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &colors = tokens(option.palette);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, chosen ? colors.selection : colors.surface);
        const QRect line = option.rect.adjusted(space::s, 0, -space::s, 0);
        const QRect image(line.left(), line.center().y() - 8, 16, 16);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, image);
        const QString detail = index.data(detailRole).toString();
        const int detailWidth = std::min(option.fontMetrics.horizontalAdvance(detail), line.width() / 2);
        painter->setPen(colors.secondary);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight,
            option.fontMetrics.elidedText(detail, Qt::ElideMiddle, detailWidth));
        painter->setPen(colors.text);
        const QRect title = line.adjusted(16 + space::s, 0, -detailWidth - space::s, 0);
        painter->drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, title.width()));
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"searchBox"_s);
    setPlaceholderText(tr("Search or run… (Ctrl+K)"));
    setAccessibleName(tr("Search or run"));
    setAccessibleDescription(tr("Finds pages, actions, endpoints, projects and repositories. Up and Down choose."));
    makeSearchField(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &CommandPalette::ask);
    connect(this, &QLineEdit::textEdited, this, &CommandPalette::textTyped);
}

void CommandPalette::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        textTyped(text());
}

void CommandPalette::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (m_list && event->reason() != Qt::PopupFocusReason)
        m_list->hide();
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_PageDown:
        return move(mostRows);
    case Qt::Key_PageUp:
        return move(-mostRows);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return runCurrent();
    case Qt::Key_Escape:
        return leave();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CommandPalette::textTyped(const QString &text)
{
    if (!m_list) {
        m_list = new QListWidget(window());
        m_list->setObjectName(u"searchHits"_s);
        m_list->setAccessibleName(tr("Found"));
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setItemDelegate(new HitDelegate(m_list));
        connect(m_list, &QListWidget::itemPressed, this, [this](QListWidgetItem *item) {
            m_list->setCurrentItem(item);
            runCurrent();
        });
    }
    m_search.cancel();
    m_list->clear();
    m_runs.clear();
    const QString wanted = text.trimmed();
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    for (const Command &command : m_commands ? m_commands() : QList<Command>()) {
        const bool fits = std::all_of(words.begin(), words.end(),
            [&](const QString &word) { return command.title.contains(word, Qt::CaseInsensitive); });
        if (fits)
            addRow(command.title, command.detail, command.icon, command.run);
    }
    placeList();
    if (wanted.size() >= 2 && m_provider)
        m_typing.start();
    else
        m_typing.stop();
}

void CommandPalette::ask()
{
    m_search.start(m_provider->find(text().trimmed()), this, [this](Result<QList<SearchHit>> hits) {
        if (hits)
            showHits(*hits);
    });
}

void CommandPalette::showHits(const QList<SearchHit> &hits)
{
    for (const SearchHit &hit : hits)
        addRow(berth::displayText(hit.title), berth::displayText(hit.detail), hit.icon,
            [this, hit] { Q_EMIT hitChosen(hit); });
    placeList();
}

void CommandPalette::addRow(const QString &title, const QString &detail, Icon image, std::function<void()> run)
{
    auto *item = new QListWidgetItem(iconOf(image), title, m_list);
    item->setData(detailRole, detail);
    item->setData(Qt::AccessibleTextRole, detail.isEmpty() ? title : tr("%1, %2").arg(title, detail));
    m_runs.push_back(std::move(run));
}

void CommandPalette::placeList()
{
    const int rows = std::min(m_list->count(), mostRows);
    m_list->setVisible(rows > 0 && hasFocus());
    if (rows == 0)
        return;
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    const int wide = std::max(width(), fontMetrics().averageCharWidth() * 70);
    const QPoint corner = mapTo(window(), QPoint(width() - wide, height() + 2));
    m_list->setGeometry(std::max(corner.x(), 0), corner.y(), std::min(wide, window()->width()),
        m_list->sizeHintForRow(0) * rows + 2 * m_list->frameWidth() + 2);
    m_list->raise();
}

void CommandPalette::move(int step)
{
    if (m_list && m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
}

void CommandPalette::runCurrent()
{
    if (!m_list || m_list->isHidden() || m_list->currentRow() < 0)
        return;
    const auto run = m_runs.at(static_cast<std::size_t>(m_list->currentRow()));
    leave();
    if (run)
        run();
}

void CommandPalette::leave()
{
    m_search.cancel();
    m_typing.stop();
    clear();
    if (m_list)
        m_list->hide();
    clearFocus();
}

} // namespace berth::ui
