#include "ui/projects/project_sheet.h"

#include "app/core/text.h"
#include "app/session/session.h"
#include "app/session/sign_in.h"
#include "app/setup/rules.h"

#include <QHBoxLayout>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr int longestRetentionDays = 36500;

/** Hides or shows a field that only some versions have, with the reason where it is missing. */
void offer(Field *field, const harbor::Features &features, harbor::Feature feature)
{
    const QString missing = features.missingReason(feature);
    field->setEnabled(missing.isEmpty());
    if (!missing.isEmpty())
        field->setHint(missing);
}

template <typename T>
void keepIfChanged(std::optional<T> &value, const std::optional<T> &before, const T &whenUnset)
{
    if (value == before || (!before && value == whenUnset))
        value.reset();
}

} // namespace

ProjectSheet::ProjectSheet(Session &session, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_sheet(new Sheet(page))
{
    m_sheet->setObjectName(u"projectSheet"_s);
    buildFields();
    buildProxyFields();
    addRules();
    connect(m_sheet, &Sheet::accepted, this, &ProjectSheet::save);
    connect(m_sheet, &Sheet::closed, this, [this] { m_running.cancel(); });
}

ProjectSheet::~ProjectSheet()
{
    delete m_sheet;
}

void ProjectSheet::buildFields()
{
    Form *form = m_sheet->form();
    m_name = form->add(new TextField(u"name"_s, tr("Project name")));
    m_name->setRequired();
    m_access = form->add(new RadioField(u"access"_s, tr("Access level")));
    m_access->addChoice(u"private"_s, tr("Private"), tr("Only members and robots may pull."));
    m_access->addChoice(u"public"_s, tr("Public"), tr("Anybody who reaches Harbor may pull, without signing in."));
    m_quota = form->add(new SizeField(u"quota"_s, tr("Storage quota")));
    m_proxy = form->add(new CheckField(u"proxy"_s, tr("Proxy cache: pull from an endpoint and keep what was pulled")));
    connect(m_proxy, &Field::changed, this, &ProjectSheet::proxyToggled);
    connect(m_name, &Field::changed, this,
        [this] { m_name->setWarning(rules::projectNameWarning(m_name->text()).value_or(QString())); });
}

void ProjectSheet::buildProxyFields()
{
    Form *form = m_sheet->form();
    m_endpoint = form->add(new ChoiceField(u"endpoint"_s, tr("Endpoint")));
    m_retention = form->add(new RadioField(u"retention"_s, tr("Keep cached images")));
    auto *days = new QWidget;
    auto *line = new QHBoxLayout(days);
    line->setContentsMargins(0, 0, 0, 0);
    m_days = new QSpinBox;
    m_days->setObjectName(u"retentionDays"_s);
    m_days->setAccessibleName(tr("Days since the last pull"));
    m_days->setRange(1, longestRetentionDays);
    m_days->setValue(30);
    m_days->setSuffix(tr(" days", "unit behind a number"));
    connect(m_days, &QSpinBox::valueChanged, m_retention, &RadioField::innerEdited);
    line->addWidget(m_days);
    line->addStretch(1);
    m_retention->addChoice(u"harbor"_s, tr("Harbor's own rule: 7 days after the last pull"),
        tr("Harbor adds this by itself, checks every midnight, and deletes images nobody pulled, also those never "
           "pulled since they were cached."));
    m_retention->addChoice(u"days"_s, tr("A number of days after the last pull"), {}, days);
    m_retention->addChoice(u"keep"_s, tr("Until somebody deletes them"),
        tr("For clusters that keep images on their nodes and do not pull again."));
    m_bandwidth =
        form->add(new NumberField(u"bandwidth"_s, tr("Bandwidth from upstream"), tr("no limit")), Form::Span::Half);
    m_bandwidth->setUnit(tr("Kbit/s"));
    m_connections =
        form->add(new NumberField(u"connections"_s, tr("Upstream connections"), tr("no limit")), Form::Span::Half);
    m_stale = form->add(new CheckField(u"localOnNotFound"_s, tr("Serve the cached copy when upstream has it no more")));
    m_referrers = form->add(new CheckField(u"referrerApi"_s, tr("Ask upstream for signatures and other referrers")));
    m_filter = form->add(new TextField(u"filter"_s, tr("Repository filter")), Form::Span::Half);
    m_filter->setMono();
    m_filter->setOptional();
    m_filter->setPlaceholder(u"nvidia/**"_s);
    m_filterKind = form->add(new ChoiceField(u"filterKind"_s, tr("Filter kind")), Form::Span::Half);
    m_filterKind->addChoice(u"doublestar"_s, tr("Pattern with * and **"));
    m_filterKind->addChoice(u"regex"_s, tr("Regular expression"));
}

void ProjectSheet::addRules()
{
    m_name->addRule([](const QString &text) { return rules::projectName(text); });
    m_quota->addRule(rules::quota);
    m_bandwidth->addRule(rules::bandwidth);
    m_connections->addRule(rules::connections);
    m_filter->addRule([this](const QString &text) { return rules::repositoryFilter(text, m_filterKind->text()); });
    connect(m_filterKind, &Field::changed, m_filter, &Field::revalidate);
    m_endpoint->addRule([this](const QString &id) -> std::optional<QString> {
        if (m_stored || !m_proxy->isChecked() || !id.isEmpty())
            return std::nullopt;
        return tr("Choose the endpoint this project pulls from, or create one under Endpoints first.");
    });
}

void ProjectSheet::openNew(const QString &endpointName)
{
    m_stored.reset();
    m_name->setText({});
    m_access->setText(u"private"_s);
    m_quota->setText(u"-1"_s);
    m_proxy->setChecked(true);
    fillSettings({});
    m_retention->setText(u"harbor"_s);
    m_endpoint->clearChoices();
    loadEndpoints(endpointName);
    openSheet(tr("New project"), tr("Create project"), tr("Nothing is saved until you create it"));
}

void ProjectSheet::openEdit(const ProjectState &state)
{
    m_stored = state;
    const harbor::Project &project = state.project;
    m_name->setText(project.name);
    m_access->setText(project.isPublic() ? u"public"_s : u"private"_s);
    m_quota->setText(state.quota ? rules::quotaInput(state.quota->hard) : u"-1"_s);
    m_proxy->setChecked(project.isProxy());
    fillSettings(project.settings());
    m_endpoint->clearChoices();
    m_endpoint->addChoice(QString::number(project.registryId), tr("endpoint %1").arg(project.registryId));
    m_endpoint->setText(QString::number(project.registryId));
    fillRetention(state.retention);
    openSheet(tr("Edit project %1").arg(displayText(project.name, 64)), tr("Save changes"),
        tr("Name, kind and endpoint of a project can never change"));
}

void ProjectSheet::openSheet(const QString &title, const QString &primary, const QString &footer)
{
    const bool fresh = !m_stored;
    const harbor::Features &features = m_session.features();
    m_name->setReadOnly(!fresh);
    m_proxy->setEnabled(fresh);
    m_endpoint->setEnabled(fresh);
    m_quota->setEnabled(fresh || m_stored->quota.has_value());
    m_quota->setHint(m_quota->isEnabled() ? tr("What is pulled beyond it is served, but not cached.")
                                          : tr("This account may not change quotas: a Harbor administrator can."));
    offer(m_bandwidth, features, harbor::Feature::ProxySpeed);
    offer(m_connections, features, harbor::Feature::MaxUpstreamConnections);
    offer(m_stale, features, harbor::Feature::LocalOnNotFound);
    offer(m_referrers, features, harbor::Feature::ReferrerApi);
    offer(m_filter, features, harbor::Feature::ProxyFilter);
    offer(m_filterKind, features, harbor::Feature::ProxyFilter);
    if (features.has(harbor::Feature::ProxySpeed))
        m_bandwidth->setHint(tr("For each layer by itself, not for the project."));
    if (features.has(harbor::Feature::MaxUpstreamConnections))
        m_connections->setHint(tr("For each artifact by itself."));
    proxyToggled();
    m_sheet->setTitle(title);
    m_sheet->setPrimary(primary);
    m_sheet->setFooter(footer);
    m_sheet->notices()->clear();
    m_sheet->form()->markClean();
    m_filled = settings();
    m_sheet->open();
}

void ProjectSheet::loadEndpoints(const QString &preselect)
{
    m_endpoint->setHint(tr("Reading the endpoints…"));
    m_endpointList.start(
        m_session.harbor().registries().all(), this, [this, preselect](const Result<Page<harbor::Registry>> &page) {
            m_endpoint->clearChoices();
            if (!page) {
                m_endpoint->setHint({});
                return m_endpoint->showError(describe(page.error()).what);
            }
            QString chosen;
            for (const harbor::Registry &registry : page->rows) {
                const QString id = QString::number(registry.id);
                m_endpoint->addChoice(id,
                    tr("%1 – %2", "an endpoint's name and URL")
                        .arg(displayText(registry.name, 64), displayText(registry.url, 80)));
                if (registry.name == preselect || (chosen.isEmpty() && rules::isNvidiaRegistry(registry.url)))
                    chosen = id;
            }
            m_endpoint->setText(
                chosen.isEmpty() && !page->rows.isEmpty() ? QString::number(page->rows.first().id) : chosen);
            m_endpoint->setHint(page->rows.isEmpty()
                    ? tr("There is no endpoint yet. Create one under Endpoints, then come back.")
                    : tr("Where the project pulls from. It can never change."));
            m_endpoint->markClean();
        });
}

void ProjectSheet::proxyToggled()
{
    const bool proxy = m_proxy->isChecked();
    for (Field *field : {static_cast<Field *>(m_endpoint), static_cast<Field *>(m_bandwidth),
             static_cast<Field *>(m_connections), static_cast<Field *>(m_stale), static_cast<Field *>(m_referrers),
             static_cast<Field *>(m_filter), static_cast<Field *>(m_filterKind)})
        field->setVisible(proxy);
    m_retention->setVisible(proxy && (!m_stored || m_stored->retention.has_value()));
}

void ProjectSheet::fillSettings(const harbor::ProjectSettings &settings)
{
    m_bandwidth->setText(QString::number(settings.proxySpeedKb.value_or(-1)));
    m_connections->setText(QString::number(settings.maxUpstreamConnections.value_or(-1)));
    m_stale->setChecked(settings.localOnNotFound.value_or(false));
    m_referrers->setChecked(settings.referrerApi.value_or(false));
    m_filter->setText(settings.filterPattern.value_or(QString()));
    m_filterKind->setText(settings.filterKind.value_or(u"doublestar"_s));
}

void ProjectSheet::fillRetention(const std::optional<harbor::RetentionPolicy> &policy)
{
    if (!policy)
        return;
    using Kind = harbor::RetentionChoice::Kind;
    const harbor::RetentionChoice choice = policy->choice();
    m_retention->setHint(
        choice.kind == Kind::Other ? tr(
            "This project has a retention policy of its own making. It stays as it is until one of these is chosen.")
                                   : QString());
    switch (choice.kind) {
    case Kind::Harbor:
        m_retention->setText(u"harbor"_s);
        break;
    case Kind::Days:
        m_days->setValue(choice.days);
        m_retention->setText(u"days"_s);
        break;
    case Kind::Keep:
        m_retention->setText(u"keep"_s);
        break;
    case Kind::Other:
        m_retention->setText({});
        break;
    }
}

harbor::ProjectSettings ProjectSheet::settings() const
{
    const harbor::Features &features = m_session.features();
    harbor::ProjectSettings settings;
    settings.isPublic = m_access->text() == "public"_L1;
    if (!m_proxy->isChecked())
        return settings;
    if (features.has(harbor::Feature::ProxySpeed)) {
        if (const auto speed = rules::parseBandwidth(m_bandwidth->text()))
            settings.proxySpeedKb = *speed;
    }
    if (features.has(harbor::Feature::MaxUpstreamConnections)) {
        if (const auto connections = rules::parseConnections(m_connections->text()))
            settings.maxUpstreamConnections = *connections;
    }
    if (features.has(harbor::Feature::LocalOnNotFound))
        settings.localOnNotFound = m_stale->isChecked();
    if (features.has(harbor::Feature::ReferrerApi))
        settings.referrerApi = m_referrers->isChecked();
    if (features.has(harbor::Feature::ProxyFilter) && !m_filter->text().trimmed().isEmpty()) {
        settings.filterPattern = m_filter->text().trimmed();
        settings.filterKind = m_filterKind->text();
    }
    return settings;
}

harbor::RetentionChoice ProjectSheet::retention() const
{
    const QString chosen = m_retention->text();
    if (chosen == "days"_L1)
        return harbor::RetentionChoice::keepDays(m_days->value());
    if (chosen == "keep"_L1)
        return harbor::RetentionChoice::keep();
    return harbor::RetentionChoice::harborDefault();
}

ProjectDraft ProjectSheet::draft() const
{
    ProjectDraft draft;
    draft.name = m_name->text().trimmed();
    draft.quota = rules::parseQuota(m_quota->text()).value_or(-1);
    draft.settings = settings();
    // What is not limited or not switched on is not sent: an old server then has nothing to drop.
    keepIfChanged(draft.settings.proxySpeedKb, {}, qint64(-1));
    keepIfChanged(draft.settings.maxUpstreamConnections, {}, qint64(-1));
    keepIfChanged(draft.settings.localOnNotFound, {}, false);
    keepIfChanged(draft.settings.referrerApi, {}, false);
    if (m_proxy->isChecked()) {
        draft.registryId = m_endpoint->text().toLongLong();
        draft.retention = retention();
    }
    return draft;
}

ProjectEdit ProjectSheet::edit() const
{
    ProjectEdit edit;
    edit.settings = settings();
    keepIfChanged(edit.settings.isPublic, m_filled.isPublic, false);
    keepIfChanged(edit.settings.proxySpeedKb, m_filled.proxySpeedKb, qint64(-1));
    keepIfChanged(edit.settings.maxUpstreamConnections, m_filled.maxUpstreamConnections, qint64(-1));
    keepIfChanged(edit.settings.localOnNotFound, m_filled.localOnNotFound, false);
    keepIfChanged(edit.settings.referrerApi, m_filled.referrerApi, false);
    if (edit.settings.filterPattern == m_filled.filterPattern && edit.settings.filterKind == m_filled.filterKind) {
        edit.settings.filterPattern.reset();
        edit.settings.filterKind.reset();
    } else if (!edit.settings.filterPattern) {
        // An empty pattern lets everything through; its kind must stay a valid one (harbor-api.md §4.2).
        edit.settings.filterPattern = QString();
        edit.settings.filterKind = m_filterKind->text();
    }
    if (m_stored->quota) {
        const auto quota = rules::parseQuota(m_quota->text());
        if (quota && *quota != m_stored->quota->hard)
            edit.quota = *quota;
    }
    if (m_stored->retention && !m_retention->text().isEmpty() && retention() != m_stored->retention->choice())
        edit.retention = retention();
    return edit;
}

void ProjectSheet::save()
{
    const ProjectChanges changes(m_session.changes());
    m_sheet->setBusy(true, m_stored ? tr("Saving and reading back…") : tr("Creating and reading back…"));
    m_running.start(m_stored ? changes.update(m_stored->project, edit()) : changes.create(draft()), this,
        [this](const Result<ChangeReport> &report) { finishSave(report); });
}

void ProjectSheet::finishSave(const Result<ChangeReport> &report)
{
    m_sheet->setBusy(false);
    if (report && report->outcome != ChangeReport::Outcome::Refused) {
        // Partly done is done: the form must not send the first half a second time.
        m_sheet->close();
        Q_EMIT saved(*report);
        return;
    }
    if (report) {
        m_sheet->notices()->showNotice({.tone = Tone::Error, .title = report->sentence});
        return;
    }
    const QString field = projectFieldOf(report.error());
    if (!field.isEmpty() && report.error().kind != ErrorKind::BadInput
        && m_sheet->form()->showError(field, describe(report.error()).what))
        return;
    m_sheet->showError(report.error());
}

} // namespace berth::ui
