#include "ui/endpoints/endpoints_page.h"

#include "app/core/text.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "ui/endpoints/endpoint_details.h"
#include "ui/endpoints/endpoint_sheet.h"
#include "ui/endpoints/test_notice.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_ids.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace berth::ui {

EndpointsPage::EndpointsPage(PageInfo info, PageContext context, QWidget *parent)
    : TablePage(std::move(info), context.memory, parent)
    , m_session(context.session)
    , m_model(new PagedModel<EndpointRow>(
          endpointColumns(), endpointRowId,
          [client = context.session.harbor()](const PageQuery &query) { return fetchEndpoints(client, query); }, this))
    , m_details(new EndpointDetails)
    , m_form(new EndpointSheet(context.session, this))
{
    setModel(m_model);
    setSearchPlaceholder(tr("Filter by name…"));
    setDetails(m_details);
    addActions();
    addFilters();
    setEmpty(tr("No endpoint yet: Harbor cannot pull from anywhere else."), m_new);
    connect(this, &TablePage::currentChanged, this, &EndpointsPage::showDetails);
    connect(m_model->status(), &ListStatus::changed, this, [this] {
        if (m_model->status()->state() == LoadState::Idle && !m_model->status()->isFiltered())
            setCount(m_model->status()->total());
    });
    connect(m_form, &EndpointSheet::saved, this, &EndpointsPage::saved);
    connect(m_details, &EndpointDetails::projectChosen, this,
        [this](const QString &name) { Q_EMIT goTo(page_id::projects, name); });
    connect(&m_session, &Session::factsChanged, this, &EndpointsPage::updateAllowed);
    updateAllowed();
}

bool EndpointsPage::openObject(const QString &id)
{
    if (id != "new:nvidia"_L1)
        return TablePage::openObject(id);
    if (m_new->isEnabled()) {
        m_form->openNew(names());
        m_form->fillPreset();
    }
    return true;
}

void EndpointsPage::confirmLeave(std::function<void(bool)> answer)
{
    if (!m_form->sheet()->isOpen())
        return answer(true);
    m_form->sheet()->requestClose(std::move(answer));
}

void EndpointsPage::addActions()
{
    const auto make = [this](const QString &name, const QString &text, Icon image, auto &&run) {
        auto *action = new QAction(iconOf(image), text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_test = make(u"testEndpoint"_s, tr("Test connection"), Icon::Play, [this] { testCurrent(); });
    m_new = make(u"newEndpoint"_s, tr("New endpoint"), Icon::Plus, [this] { m_form->openNew(names()); });
    m_edit = make(u"editEndpoint"_s, tr("Edit…"), Icon::Edit, [this] {
        if (const EndpointRow *row = current())
            m_form->openEdit(row->registry, names());
    });
    m_duplicate = make(u"duplicateEndpoint"_s, tr("Duplicate…"), Icon::Duplicate, [this] {
        if (const EndpointRow *row = current())
            m_form->openDuplicate(row->registry, names());
    });
    m_delete = make(u"deleteEndpoint"_s, tr("Delete…"), Icon::Trash, [this] { askToDelete(); });
    m_new->setShortcut(QKeySequence::New);
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    addPageAction(m_new, ButtonRole::Primary);
    auto *open = make(u"openEndpoint"_s, tr("Open"), Icon::Endpoint, [this] { m_edit->trigger(); });
    addRowAction(open, Key::Open);
    addRowAction(m_edit, Key::Rename);
    addRowAction(m_duplicate);
    addRowAction(m_test);
    addRowSeparator();
    addRowAction(m_delete, Key::Delete);
}

void EndpointsPage::addFilters()
{
    QList<FilterChoice> providers{{{}, tr("any")}};
    for (const harbor::Provider &provider : harbor::builtInProviders())
        providers.append({provider.type, provider.displayName});
    addFilter(u"type"_s, tr("Provider"), providers);
    addFilter(
        u"health"_s, tr("Status"), {{{}, tr("any")}, {u"healthy"_s, tr("Healthy")}, {u"unhealthy"_s, tr("Unhealthy")}});
}

void EndpointsPage::updateAllowed()
{
    QString reason;
    if (m_session.readOnly())
        reason =
            tr("Harbor is in read-only mode: it refuses changes and connection tests until an administrator ends it.");
    else if (m_session.signedIn().manageEndpoints == May::No)
        reason = tr("This account may not manage endpoints. A Harbor administrator can give it %1.")
                     .arg(m_session.signedIn().missing.join(u", "_s));
    for (QAction *action : {m_new, m_edit, m_duplicate, m_test, m_delete}) {
        action->setProperty("refused", !reason.isEmpty());
        action->setToolTip(reason.isEmpty() ? action->text() : reason);
    }
    m_new->setEnabled(reason.isEmpty());
    showDetails();
}

const EndpointRow *EndpointsPage::current() const
{
    return m_model->find(currentId());
}

QStringList EndpointsPage::names() const
{
    QStringList names;
    for (const EndpointRow &row : m_model->rows())
        names.append(row.registry.name);
    return names;
}

void EndpointsPage::showDetails()
{
    const EndpointRow *row = current();
    for (QAction *action : {m_edit, m_duplicate, m_test, m_delete})
        action->setEnabled(row && !action->property("refused").toBool());
    if (!row)
        return;
    m_details->show(*row, {m_test, m_edit, m_duplicate});
    m_uses.start(
        EndpointChanges(m_session.changes()).uses(row->registry.id), this, [this](const Result<EndpointUse> &use) {
            if (use)
                m_details->showUses(use->projects);
        });
}

void EndpointsPage::saved(const ChangeReport &report)
{
    showReport(report);
    selectWhenThere(QString::number(report.id));
    refresh();
}

void EndpointsPage::testCurrent()
{
    const EndpointRow *row = current();
    if (!row)
        return;
    m_test->setEnabled(false);
    notices()->showNotice(
        {.text = tr("Harbor tests the connection of %1…").arg(displayText(row->registry.name, 64)), .closable = false});
    harbor::RegistrySpec values;
    values.name = row->registry.name;
    values.type = row->registry.type;
    values.url = row->registry.url;
    values.accessKey = row->registry.accessKey;
    values.insecure = row->registry.insecure;
    values.caCertificate = row->registry.caCertificate;
    EndpointChanges(m_session.changes())
        .test({row->registry, values})
        .then(this, [this](const Result<TestOutcome> &outcome) {
            m_test->setEnabled(current() != nullptr);
            if (outcome)
                notices()->showNotice(testNotice(*outcome));
            else
                notices()->showError(outcome.error());
        });
}

void EndpointsPage::askToDelete()
{
    const EndpointRow *row = current();
    if (!row)
        return;
    const harbor::Registry registry = row->registry;
    m_running.start(
        EndpointChanges(m_session.changes()).uses(registry.id), this, [this, registry](const Result<EndpointUse> &use) {
            // Not to know who uses it is no reason to hide the question: Harbor refuses by itself.
            confirmDelete(registry, use ? *use : EndpointUse{});
        });
}

void EndpointsPage::confirmDelete(const harbor::Registry &registry, const EndpointUse &use)
{
    const QString name = displayText(registry.name, 64);
    if (!use.projects.isEmpty()) {
        const QString first = use.projects.first();
        notices()->showNotice({.tone = Tone::Warning,
            .title = tr("%1 cannot be deleted: %n proxy-cache projects pull through it.", nullptr,
                static_cast<int>(use.projects.size()))
                         .arg(name),
            .text = displayText(use.projects.join(u", "_s)),
            .actions = {{tr("Show %1").arg(displayText(first, 40)),
                [this, first] { Q_EMIT goTo(page_id::projects, first); }, u"showBlockingProject"_s}}});
        return;
    }
    Question question;
    question.title = tr("Delete the endpoint %1?").arg(name);
    question.text = tr("Harbor forgets its address and its secret. Replication policies that use it keep it from being "
                       "deleted.");
    question.confirm = tr("Delete endpoint");
    question.cancel = tr("Keep");
    ConfirmDialog::ask(this, question, [this, registry](bool yes) {
        if (yes)
            remove(registry);
    });
}

void EndpointsPage::remove(const harbor::Registry &registry)
{
    m_delete->setEnabled(false);
    EndpointChanges(m_session.changes()).remove(registry).then(this, [this](const Result<ChangeReport> &report) {
        if (!report)
            notices()->showError(report.error());
        else
            showReport(*report);
        refresh();
        showDetails();
    });
}

void EndpointsPage::showReport(const ChangeReport &report)
{
    const bool clean = report.done() && report.deviations.isEmpty();
    QString text = deviationText(report.deviations);
    if (!report.blockers.isEmpty())
        text += displayText(report.blockers.join(u", "_s));
    notices()->showNotice({.tone = clean                       ? Tone::Ok
            : report.outcome == ChangeReport::Outcome::Refused ? Tone::Error
                                                               : Tone::Warning,
        .title = report.sentence,
        .text = text});
}

} // namespace berth::ui
