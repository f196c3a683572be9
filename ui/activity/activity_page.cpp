#include "ui/activity/activity_page.h"

#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace berth::ui {

ActivityPage::ActivityPage(PageInfo info, PageContext context, QWidget *parent)
    : TablePage(std::move(info), context.memory, parent)
    , m_session(context.session)
    , m_model(new ActivityModel(this))
    , m_shown(new QSortFilterProxyModel(this))
{
    m_shown->setSourceModel(m_model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setFilterKeyColumn(-1);
    ListSource source;
    source.search = [this](const QString &text) {
        m_shown->setFilterFixedString(text);
        m_status.setFiltered(!text.isEmpty());
        updateStatus();
    };
    source.clearFilters = [this] {
        m_shown->setFilterFixedString({});
        m_status.setFiltered(false);
        updateStatus();
    };
    source.refresh = [this] { updateStatus(); };
    setModel(m_shown, &m_status, source, false);
    setSearchPlaceholder(tr("Filter by object, result or request id…"));
    setEmpty(tr("Nothing was changed with this profile yet."));
    m_save = new QAction(iconOf(Icon::Save), tr("Save as text…"), this);
    m_save->setObjectName(u"saveActivity"_s);
    connect(m_save, &QAction::triggered, this, &ActivityPage::chooseFile);
    addPageAction(m_save);
    // A connection that becomes a profile moves on to that profile's log.
    connect(&m_session, &Session::factsChanged, this, &ActivityPage::follow);
    follow();
}

void ActivityPage::follow()
{
    const std::shared_ptr<store::ActivityLog> log = m_session.activity();
    if (log == m_log)
        return;
    if (m_log)
        m_log->disconnect(this);
    m_log = log;
    m_model->setEntries(m_log->entries(), m_log->firstOfThisRun());
    connect(m_log.get(), &store::ActivityLog::recorded, this, [this](const ActivityEntry &entry) {
        m_model->append(entry);
        updateStatus();
    });
    connect(m_log.get(), &store::ActivityLog::dropped, m_model, &ActivityModel::dropOldest);
    if (const Error *error = m_log->fileError())
        notices()->showError(*error);
    updateStatus();
}

void ActivityPage::updateStatus()
{
    setCount(m_model->rowCount());
    m_save->setEnabled(m_model->rowCount() > 0);
    m_status.setLoaded(m_shown->rowCount(), m_shown->rowCount(), QDateTime::currentDateTimeUtc());
}

void ActivityPage::chooseFile()
{
    // The dialog asks before a file is replaced.
    auto *dialog = new QFileDialog(this, tr("Save activity"), {}, tr("Text (*.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"berth-activity.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ActivityPage::saveTo);
    dialog->open();
}

void ActivityPage::saveTo(const QString &path)
{
    const QByteArray text = m_log->text().toUtf8();
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush()
        && file.error() == QFileDevice::NoError && file.commit();
    if (saved)
        return notices()->showDone(tr("Saved to %1.").arg(path));
    Error error;
    error.kind = ErrorKind::File;
    error.target = path;
    notices()->showError(error);
}

} // namespace berth::ui
