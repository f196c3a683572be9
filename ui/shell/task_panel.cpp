#include "ui/shell/task_panel.h"

#include "ui/widgets/label.h"
#include "ui/widgets/tone_icon.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

Tone toneOf(Task::State state)
{
    switch (state) {
    case Task::State::Done:
        return Tone::Ok;
    case Task::State::Failed:
        return Tone::Error;
    case Task::State::Cancelled:
        return Tone::Warning;
    case Task::State::Running:
        break;
    }
    return Tone::Accent;
}

/** Title, how far it is in words and, while it runs, a bar. */
class TaskDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + space::l};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &colors = tokens(option.palette);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, colors.selection);
        const Tone tone = toneOf(static_cast<Task::State>(index.data(TaskModel::StateRole).toInt()));
        const QRect line = option.rect.adjusted(space::m, 0, -space::m, 0);
        paintIcon(painter, QRect(line.left(), line.center().y() - 8, 16, 16), toneIcon(tone), toneColor(colors, tone));
        QRect title = line.adjusted(16 + space::s, 0, 0, 0);
        title.setWidth(title.width() / 3);
        painter->setPen(colors.text);
        painter->drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, title.width()));
        QRect progress(title.right() + space::m, line.top(), line.right() - title.right() - space::m, line.height());
        if (const int percent = index.data(TaskModel::PercentRole).toInt(); percent >= 0 && tone == Tone::Accent) {
            const QRect bar(progress.left(), line.center().y() - 2, 120, 4);
            painter->fillRect(bar, colors.line);
            painter->fillRect(QRect(bar.left(), bar.top(), bar.width() * percent / 100, bar.height()), colors.accent);
            progress.setLeft(bar.right() + space::m);
        }
        painter->setPen(colors.secondary);
        painter->drawText(progress, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(
                index.data(TaskModel::ProgressRole).toString(), Qt::ElideRight, progress.width()));
    }
};

} // namespace

TaskPanel::TaskPanel(TaskList &tasks, QWidget *parent)
    : QDockWidget(tr("Work"), parent)
    , m_model(tasks)
    , m_list(new QListView)
    , m_cancel(new QPushButton(tr("Cancel this")))
{
    setObjectName(u"taskPanel"_s);
    setFeatures(QDockWidget::DockWidgetClosable);
    m_list->setObjectName(u"taskList"_s);
    m_list->setAccessibleName(tr("Running and ended work"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TaskDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_cancel->setObjectName(u"taskCancel"_s);
    auto *content = new QWidget;
    auto *line = new QHBoxLayout(content);
    line->setContentsMargins(0, 0, space::m, 0);
    line->addWidget(m_list, 1);
    line->addWidget(m_cancel, 0, Qt::AlignVCenter);
    setWidget(content);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_model.cancel(m_list->currentIndex().row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TaskPanel::updateButton);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TaskPanel::updateButton);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_list->setCurrentIndex(m_model.index(m_model.rowCount() - 1));
        updateButton();
    });
    updateButton();
}

void TaskPanel::updateButton()
{
    m_cancel->setEnabled(m_list->currentIndex().data(TaskModel::CancellableRole).toBool());
}

} // namespace berth::ui
