#include "ui/projects/projects_page.h"

#include "app/core/task.h"
#include "app/core/text.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "ui/projects/project_details.h"
#include "ui/projects/project_sheet.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_ids.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {
constexpr qsizetype mostConsequences = 8;
}

ProjectsPage::ProjectsPage(PageInfo info, PageContext context, QWidget *parent)
    : TablePage(std::move(info), context.memory, parent)
    , m_session(context.session)
    , m_tasks(context.tasks)
    , m_model(new PagedModel<ProjectRow>(
          projectColumns(), projectRowId,
          [client = context.session.harbor()](const PageQuery &query) { return fetchProjects(client, query); }, this))
    , m_details(new ProjectDetails)
    , m_form(new ProjectSheet(context.session, this))
{
    setModel(m_model);
    setSearchPlaceholder(tr("Filter by name…"));
    setDetails(m_details);
    addActions();
    addFilter(u"registry_id"_s, tr("Kind"), {{{}, tr("any")}, {u"[1~]"_s, tr("proxy caches")}});
    addFilter(u"public"_s, tr("Access"), {{{}, tr("any")}, {u"true"_s, tr("public")}, {u"false"_s, tr("private")}});
    setEmpty(tr("No project yet: images need one to be cached in."), m_new);
    connect(this, &TablePage::currentChanged, this, &ProjectsPage::showDetails);
    connect(m_model->status(), &ListStatus::changed, this, [this] {
        if (m_model->status()->state() == LoadState::Idle && !m_model->status()->isFiltered())
            setCount(m_model->status()->total());
    });
    connect(m_form, &ProjectSheet::saved, this, [this](const ChangeReport &report) {
        showReport(report);
        selectWhenThere(report.object);
        refresh();
    });
    connect(m_details, &ProjectDetails::endpointChosen, this,
        [this](qint64 id) { Q_EMIT goTo(page_id::endpoints, QString::number(id)); });
    connect(&m_session, &Session::factsChanged, this, &ProjectsPage::updateAllowed);
    updateAllowed();
}

bool ProjectsPage::openObject(const QString &id)
{
    if (id.startsWith("edit:"_L1)) {
        selectWhenThere(id.mid(5));
        if (!m_edit->property("refused").toBool())
            edit(id.mid(5));
        return true;
    }
    if (!id.startsWith("new:"_L1))
        return TablePage::openObject(id);
    if (m_new->isEnabled())
        m_form->openNew(id.mid(4));
    return true;
}

void ProjectsPage::confirmLeave(std::function<void(bool)> answer)
{
    if (!m_form->sheet()->isOpen())
        return answer(true);
    m_form->sheet()->requestClose(std::move(answer));
}

void ProjectsPage::addActions()
{
    const auto make = [this](const QString &name, const QString &text, Icon image, auto &&run) {
        auto *action = new QAction(iconOf(image), text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_new = make(u"newProject"_s, tr("New project"), Icon::Plus, [this] { m_form->openNew(); });
    m_new->setShortcut(QKeySequence::New);
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    m_images =
        make(u"projectImages"_s, tr("Show images"), Icon::Image, [this] { Q_EMIT goTo(page_id::images, currentId()); });
    m_useIt = make(u"useProject"_s, tr("Use it"), Icon::UseIt, [this] { Q_EMIT goTo(page_id::useIt, currentId()); });
    m_edit = make(u"editProject"_s, tr("Edit…"), Icon::Edit, [this] { edit(currentId()); });
    m_delete = make(u"deleteProject"_s, tr("Delete…"), Icon::Trash, [this] { askToDelete(); });
    addPageAction(m_new, ButtonRole::Primary);
    addRowAction(m_images, Key::Open);
    addRowAction(m_useIt);
    addRowAction(m_edit, Key::Rename);
    addRowSeparator();
    addRowAction(m_delete, Key::Delete);
}

void ProjectsPage::updateAllowed()
{
    QString reason;
    if (m_session.readOnly())
        reason = tr("Harbor is in read-only mode: it refuses changes until an administrator ends it.");
    for (QAction *action : {m_edit, m_delete}) {
        action->setProperty("refused", !reason.isEmpty());
        action->setToolTip(reason.isEmpty() ? action->text() : reason);
    }
    if (reason.isEmpty() && m_session.signedIn().createProjects == May::No)
        reason = tr("This account may not create projects. A Harbor administrator can give it %1.")
                     .arg(m_session.signedIn().missing.join(u", "_s));
    m_new->setEnabled(reason.isEmpty());
    m_new->setToolTip(reason.isEmpty() ? m_new->text() : reason);
    showDetails();
}

const ProjectRow *ProjectsPage::current() const
{
    return m_model->find(currentId());
}

void ProjectsPage::showDetails()
{
    const ProjectRow *row = current();
    for (QAction *action : {m_edit, m_delete})
        action->setEnabled(row && row->project.name != m_removing && !action->property("refused").toBool());
    if (!row)
        return;
    m_session.setLastProject(row->project.name);
    m_details->show(*row, {m_images, m_useIt, m_edit});
    m_state.start(
        ProjectChanges(m_session.changes()).state(row->project.name), this, [this](const Result<ProjectState> &state) {
            if (state)
                m_details->showState(*state);
        });
}

void ProjectsPage::edit(const QString &name)
{
    if (name.isEmpty())
        return;
    m_running.start(ProjectChanges(m_session.changes()).state(name), this, [this](const Result<ProjectState> &state) {
        if (state)
            m_form->openEdit(*state);
        else
            notices()->showError(state.error());
    });
}

void ProjectsPage::askToDelete()
{
    const ProjectRow *row = current();
    if (!row)
        return;
    const harbor::Project project = row->project;
    m_running.start(ProjectChanges(m_session.changes()).contents(project), this,
        [this, project](const Result<ProjectContents> &contents) {
            if (contents)
                confirmDelete(project, *contents);
            else
                notices()->showError(contents.error());
        });
}

void ProjectsPage::confirmDelete(const harbor::Project &project, const ProjectContents &contents)
{
    const bool withContent = !contents.repositories.isEmpty();
    Question question;
    question.title = tr("Delete the project %1?").arg(displayText(project.name, 64));
    question.text = withContent
        ? tr("%1 Its robots, members, quota and retention go as well. Disk space comes back with the next garbage "
             "collection.")
              .arg(contents.sentence)
        : tr("It is empty. Its robots, members, quota and retention go with it.");
    for (const QString &repository : contents.repositories.mid(0, mostConsequences))
        question.consequences.append(displayText(repository, 100));
    if (contents.repositories.size() > mostConsequences)
        question.consequences.append(
            tr("and %n more repositories", nullptr, static_cast<int>(contents.repositories.size() - mostConsequences)));
    question.confirm = withContent ? tr("Delete project and images") : tr("Delete project");
    question.cancel = tr("Keep");
    question.typedName = withContent ? project.name : QString();
    ConfirmDialog::ask(this, question, [this, project, withContent](bool yes) {
        if (yes)
            remove(project, withContent);
    });
}

void ProjectsPage::remove(const harbor::Project &project, bool withContent)
{
    m_removing = project.name;
    showDetails();
    const auto call = ProjectChanges(m_session.changes()).remove(project, withContent);
    const QPointer<Task> task =
        m_tasks.start(tr("Delete project %1").arg(displayText(project.name, 64)), [call] { call.cancel(); });
    call.then(this, [this, task](const Result<ChangeReport> &report) {
        const bool good = report && report->done();
        const bool cancelled = !report && report.error().kind == ErrorKind::Cancelled;
        const QString sentence = cancelled ? tr("Cancelled. What was deleted until then stays deleted.")
            : report                       ? report->sentence
                                           : describe(report.error()).what;
        if (task) {
            task->finish(cancelled ? Task::State::Cancelled : good ? Task::State::Done : Task::State::Failed, sentence);
        }
        if (cancelled)
            notices()->showNotice({.tone = Tone::Warning, .text = sentence});
        else if (report)
            showReport(*report);
        else
            notices()->showError(report.error());
        m_removing.clear();
        refresh();
        showDetails();
    });
}

void ProjectsPage::showReport(const ChangeReport &report)
{
    const bool clean = report.done() && report.deviations.isEmpty();
    QStringList lines;
    for (const Deviation &deviation : report.deviations)
        lines.append(deviation.sentence);
    for (const StepResult &step : report.steps) {
        if (step.state != StepResult::State::Done && !step.sentence.isEmpty()
            && !report.sentence.contains(step.sentence))
            lines.append(step.sentence);
    }
    notices()->showNotice({.tone = clean                       ? Tone::Ok
            : report.outcome == ChangeReport::Outcome::Refused ? Tone::Error
                                                               : Tone::Warning,
        .title = report.sentence,
        .text = lines.join(u'\n')});
}

} // namespace berth::ui
