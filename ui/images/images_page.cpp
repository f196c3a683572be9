#include "ui/images/images_page.h"

#include "app/core/text.h"
#include "app/session/session.h"
#include "app/setup/project_changes.h"
#include "ui/images/image_details.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/page_ids.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace berth::ui {

ImagesPage::ImagesPage(PageInfo info, PageContext context, QWidget *parent)
    : TablePage(std::move(info), context.memory, parent)
    , m_session(context.session)
    , m_tree(new ImageTree(context.session.harbor(), this))
    , m_details(new ImageDetails(context.session))
    , m_projects(new QComboBox)
{
    ListSource source;
    source.refresh = [this] { m_tree->refresh(); };
    source.retry = [this] { m_tree->retry(); };
    source.search = [this](const QString &text) { m_tree->setSearch(text); };
    source.filter = [this](const QString &, const QString &value) { m_tree->setArtifactFilter(value); };
    source.clearFilters = [this] { m_tree->clearFilters(); };
    setModel(m_tree, m_tree->status(), source, true);
    setSearchPlaceholder(tr("Filter repositories…"));
    setEmpty(tr("Nothing is cached here yet: the first pull through this project brings it in."));
    setDetails(m_details);
    addFilter(u"tags"_s, tr("Tags"), {{{}, tr("any")}, {u"tags=*"_s, tr("tagged")}, {u"tags=nil"_s, tr("untagged")}});
    m_projects->setObjectName(u"imagesProject"_s);
    m_projects->setAccessibleName(tr("Project"));
    m_projects->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    head()->addTitleWidget(m_projects);
    addActions();
    connect(m_projects, &QComboBox::activated, this, [this] { chooseProject(m_projects->currentData().toString()); });
    connect(this, &TablePage::currentChanged, this, &ImagesPage::showDetails);
    connect(m_details, &ImageDetails::useIt, this,
        [this](const QString &reference) { Q_EMIT goTo(page_id::useIt, reference); });
    connectTree();
    connect(&m_session, &Session::factsChanged, this, &ImagesPage::updateActions);
    const auto profile = m_session.profile();
    m_wantedProject = profile ? profile->lastProject : QString();
    loadProjects();
}

void ImagesPage::connectTree()
{
    connect(m_tree, &QAbstractItemModel::modelAboutToBeReset, this, &ImagesPage::keepOpen);
    connect(m_tree, &QAbstractItemModel::modelReset, this, &ImagesPage::reopen);
    connect(m_tree, &ImageTree::artifactsArrived, this, [this] { goOnTo(m_wanted); });
    connect(m_tree, &ImageTree::artifactsFailed, this, [this](const QString &repository, const Error &error) {
        m_wanted.clear();
        notices()->showError(
            error, {{tr("Retry"), [this, repository] { m_tree->reload(m_tree->indexOf(repository)); }}});
    });
    connect(m_tree, &ImageTree::vanished, this, [this](const QString &repository) {
        notices()->showNotice({.tone = Tone::Warning,
            .text = tr("%1 was listed a moment ago and is gone: somebody or the retention deleted it.")
                        .arg(displayText(repository)),
            .actions = {{tr("Refresh"), [this] { refresh(); }}}});
    });
    if (auto *tree = qobject_cast<QTreeView *>(view()))
        connect(tree, &QTreeView::expanded, m_tree, &ImageTree::opened);
}

/** Before the list comes anew: what is open and selected, of which the artifacts come one request later. */
void ImagesPage::keepOpen()
{
    const auto *tree = qobject_cast<QTreeView *>(view());
    m_open.clear();
    for (int row = 0; row < m_tree->rowCount(); ++row) {
        const QModelIndex index = m_tree->index(row, 0);
        if (tree->isExpanded(index))
            m_open.append(index.data(roles::Id).toString());
    }
    m_current = currentId();
}

void ImagesPage::reopen()
{
    auto *tree = qobject_cast<QTreeView *>(view());
    for (const QString &repository : std::exchange(m_open, {})) {
        const QModelIndex index = m_tree->indexOf(repository);
        if (!index.isValid())
            continue;
        tree->setExpanded(index, true);
        if (m_tree->canFetchMore(index))
            m_tree->fetchMore(index);
    }
    if (m_wanted.isEmpty() && m_current.contains(u'@') && m_tree->indexOf(m_current.section(u'@', 0, 0)).isValid())
        m_wanted = m_current;
    goOnTo(m_wanted);
}

void ImagesPage::addActions()
{
    const auto make = [this](const QString &name, const QString &text, Icon image, auto &&run) {
        auto *action = new QAction(iconOf(image), text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    auto *open = make(u"openImage"_s, tr("Open or close"), Icon::ChevronRight, [this] {
        if (auto *tree = qobject_cast<QTreeView *>(view()))
            tree->setExpanded(currentIndex(), !tree->isExpanded(currentIndex()));
    });
    m_copyTag = make(u"copyByTag"_s, tr("Copy reference by tag"), Icon::Copy, [this] { copy(false); });
    m_copyDigest = make(u"copyByDigest"_s, tr("Copy reference by digest"), Icon::Copy, [this] { copy(true); });
    m_useIt = make(u"useIt"_s, tr("Use it"), Icon::UseIt, [this] {
        const QString reference = m_details->reference().toString();
        Q_EMIT goTo(page_id::useIt, m_tree->artifactAt(currentIndex()) ? reference : m_tree->project());
    });
    m_delete = make(u"deleteImage"_s, tr("Delete…"), Icon::Trash, [this] { askToDelete(); });
    addPageAction(m_useIt, ButtonRole::Primary);
    addRowAction(open, Key::Open);
    addRowAction(m_copyTag);
    addRowAction(m_copyDigest);
    addRowSeparator();
    addRowAction(m_delete, Key::Delete);
}

void ImagesPage::refresh()
{
    loadProjects();
    TablePage::refresh();
}

bool ImagesPage::openObject(const QString &id)
{
    const QString project = id.section(u'/', 0, 0);
    m_wanted = id.contains(u'/') ? id : QString();
    m_wantedProject = project;
    if (m_tree->status()->isFiltered() || m_tree->hasArtifactFilter())
        clearFilters();
    const int row = m_projects->findData(project);
    if (row < 0) {
        loadProjects();
        return true;
    }
    m_projects->setCurrentIndex(row);
    if (m_tree->project() == project)
        goOnTo(m_wanted);
    else
        chooseProject(project);
    return true;
}

void ImagesPage::loadProjects()
{
    m_projectList.start(
        m_session.harbor().projects().all(), this, [this](const Result<berth::Page<harbor::Project>> &page) {
            if (page)
                fillProjects(page->rows);
            else if (m_tree->project().isEmpty())
                states()->showFailed(page.error(), [this] { loadProjects(); });
        });
    if (m_tree->project().isEmpty())
        states()->showLoading();
}

void ImagesPage::fillProjects(const QList<harbor::Project> &projects)
{
    const QString shown = m_tree->project();
    m_projects->clear();
    QString first;
    qint64 most = 0;
    for (const harbor::Project &project : projects) {
        m_projects->addItem(displayText(project.name, 64), project.name);
        if (project.isProxy() && project.repoCount > most) {
            most = project.repoCount;
            first = project.name; // most people come for the cache that is used most
        }
    }
    m_projects->setEnabled(!projects.isEmpty());
    if (projects.isEmpty()) {
        states()->showEmpty(Icon::Project, tr("There is no project yet: images need one to be cached in."),
            {tr("Go to projects"), [this] { Q_EMIT goTo(page_id::projects); }});
        return;
    }
    QString wanted = m_wantedProject.isEmpty() ? shown : m_wantedProject;
    if (m_projects->findData(wanted) < 0)
        wanted = first.isEmpty() ? projects.first().name : first;
    m_wantedProject.clear();
    m_projects->setCurrentIndex(m_projects->findData(wanted));
    if (wanted != shown)
        chooseProject(wanted);
}

void ImagesPage::chooseProject(const QString &name)
{
    m_session.setLastProject(name);
    m_details->forget();
    notices()->clear();
    m_retention.cancel();
    head()->setExplanation(info().explanation);
    m_tree->setProject(name);
    m_summary.start(
        m_session.harbor().projects().summary(name), this, [this](const Result<harbor::ProjectSummary> &summary) {
            if (summary)
                explainProject(*summary);
        });
}

void ImagesPage::explainProject(const harbor::ProjectSummary &summary)
{
    QStringList parts;
    parts.append(summary.registry
            ? tr("Cached from %1 (%2)")
                  .arg(displayText(summary.registry->name, 60), displayText(summary.registry->url, 80))
            : tr("Normal project"));
    parts.append(tr("%n repositories", nullptr, static_cast<int>(summary.repoCount)));
    if (summary.hasQuota)
        parts.append(tr("%1 of %2", "used of limit").arg(sizeText(summary.quotaUsed), quotaText(summary.quotaHard)));
    head()->setExplanation(parts.join(u" · "_s));
    if (summary.registry && summary.registry->healthy())
        return explainRetention(m_tree->project());
    if (summary.registry)
        notices()->showNotice({.tone = Tone::Warning,
            .text = tr("The endpoint %1 is unhealthy: Harbor serves what is cached and fetches nothing new.")
                        .arg(displayText(summary.registry->name, 60)),
            .actions = {{tr("Show endpoint"),
                [this, id = summary.registry->id] { Q_EMIT goTo(page_id::endpoints, QString::number(id)); }}}});
}

void ImagesPage::explainRetention(const QString &project)
{
    if (m_warned.contains(project))
        return;
    m_retention.start(
        ProjectChanges(m_session.changes()).state(project), this, [this, project](const Result<ProjectState> &state) {
            using Kind = harbor::RetentionChoice::Kind;
            if (!state || !state->retention || state->retention->choice().kind != Kind::Harbor
                || state->project.repoCount == 0 || notices()->isShowing())
                return;
            m_warned.insert(project);
            notices()->showNotice({.tone = Tone::Warning,
                .text = tr("By Harbor's own rule, images here that nobody pulled for 7 days leave at midnight."),
                .actions = {{tr("Keep them longer…"),
                    [this, project] { Q_EMIT goTo(page_id::projects, u"edit:"_s + project); }, u"changeRetention"_s}}});
        });
}

void ImagesPage::showDetails()
{
    const QModelIndex index = currentIndex();
    const harbor::Repository *repository = m_tree->repositoryAt(index);
    const harbor::Artifact *artifact = m_tree->artifactAt(index);
    if (artifact)
        m_details->showArtifact(m_tree->project(), *repository, *artifact);
    else if (repository)
        m_details->showRepository(m_tree->project(), *repository);
    else
        m_details->forget();
    updateActions();
}

void ImagesPage::updateActions()
{
    const harbor::Artifact *artifact = m_tree->artifactAt(currentIndex());
    m_copyTag->setEnabled(artifact && !artifact->tags.isEmpty());
    m_copyDigest->setEnabled(artifact);
    m_delete->setEnabled(m_tree->repositoryAt(currentIndex()) && !m_session.readOnly() && !m_changing);
    m_delete->setToolTip(m_session.readOnly()
            ? tr("Harbor is in read-only mode: it refuses changes until an administrator ends it.")
            : m_delete->text());
}

void ImagesPage::goOnTo(const QString &id)
{
    if (id.isEmpty() || m_tree->status()->state() != LoadState::Idle)
        return;
    const QModelIndex repository = m_tree->indexOf(id.section(u'@', 0, 0));
    auto *tree = qobject_cast<QTreeView *>(view());
    if (!repository.isValid()) {
        // Not among what has arrived: let the server look for it, once.
        const QString name = id.section(u'@', 0, 0).section(u'/', 1);
        if (!m_tree->status()->isFiltered())
            return setSearch(name);
        m_wanted.clear();
        notices()->showNotice({.tone = Tone::Warning,
            .text = tr("%1 is not in this project: it was deleted, or never cached.").arg(displayText(name))});
        return;
    }
    const QModelIndex found = m_tree->indexOf(id);
    tree->setExpanded(repository, true);
    if (!found.isValid() && m_tree->canFetchMore(repository))
        m_tree->fetchMore(repository);
    if (!found.isValid() && m_tree->isReading(repository))
        return; // it may be among what is on its way
    m_wanted.clear();
    tree->setCurrentIndex(found.isValid() ? found : repository);
    tree->scrollTo(tree->currentIndex());
}

void ImagesPage::copy(bool byDigest)
{
    const harbor::Artifact *artifact = m_tree->artifactAt(currentIndex());
    const harbor::Repository *repository = m_tree->repositoryAt(currentIndex());
    if (!artifact)
        return;
    oci::Reference reference{m_session.authority(), repository->name, {}, {}};
    if (byDigest)
        reference.digest = artifact->digest;
    else
        reference.tag = artifact->tagNames().value(0);
    QGuiApplication::clipboard()->setText(reference.toString());
    notices()->showDone(tr("Copied %1").arg(displayText(reference.toString(), 400)));
}

void ImagesPage::askToDelete()
{
    const harbor::Repository *repository = m_tree->repositoryAt(currentIndex());
    if (!repository)
        return;
    const ImageChanges changes(m_session.changes());
    if (const harbor::Artifact *artifact = m_tree->artifactAt(currentIndex())) {
        const ArtifactPlace place{m_tree->project(), repository->shortName(), artifact->digest};
        m_plan.start(changes.planArtifact(place), this, [this, place](const Result<RemovalPlan> &plan) {
            if (plan)
                confirmArtifact(place, *plan);
            else
                notices()->showError(plan.error());
        });
        return;
    }
    const QString name = repository->shortName();
    m_plan.start(changes.planRepository(m_tree->project(), name), this, [this, name](const Result<RemovalPlan> &plan) {
        if (plan)
            confirmRepository(name, *plan);
        else
            notices()->showError(plan.error());
    });
}

void ImagesPage::confirmArtifact(const ArtifactPlace &place, const RemovalPlan &plan)
{
    if (!plan.possible())
        return notices()->showNotice({.tone = Tone::Warning, .text = plan.sentence});
    Question question;
    question.title = tr("Delete %1@%2?").arg(displayText(place.repository, 120), shortDigest(place.digest));
    question.text = plan.sentence;
    for (const QString &tag : plan.tags)
        question.consequences.append(tr("the tag %1").arg(displayText(tag, 128)));
    for (const QString &child : plan.children)
        question.consequences.append(tr("the platform image %1").arg(shortDigest(child)));
    question.confirm = tr("Delete artifact");
    question.cancel = tr("Keep");
    ConfirmDialog::ask(this, question, [this, place](bool yes) {
        if (yes)
            run(ImageChanges(m_session.changes()).removeArtifact(place));
    });
}

void ImagesPage::confirmRepository(const QString &repository, const RemovalPlan &plan)
{
    if (!plan.possible())
        return notices()->showNotice({.tone = Tone::Warning, .text = plan.sentence});
    Question question;
    question.title = tr("Delete the repository %1?").arg(displayText(repository, 120));
    question.text = plan.sentence;
    question.typedName = repository;
    question.confirm = tr("Delete repository");
    question.cancel = tr("Keep");
    ConfirmDialog::ask(this, question, [this, repository, project = m_tree->project()](bool yes) {
        if (yes)
            run(ImageChanges(m_session.changes()).removeRepository(project, repository));
    });
}

void ImagesPage::run(const Call<ChangeReport> &change)
{
    m_changing = true;
    updateActions();
    change.then(this, [this](const Result<ChangeReport> &report) {
        m_changing = false;
        if (!report)
            notices()->showError(report.error());
        else
            notices()->showNotice({.tone = report->done() ? Tone::Ok : Tone::Error, .text = report->sentence});
        refresh();
        updateActions();
    });
}

} // namespace berth::ui
