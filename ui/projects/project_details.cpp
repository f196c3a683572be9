#include "ui/projects/project_details.h"

#include "app/core/text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_head.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

ProjectDetails::ProjectDetails(QWidget *parent)
    : DetailsPanel(parent)
{
    setObjectName(u"projectDetails"_s);
}

void ProjectDetails::show(const ProjectRow &row, const QList<QAction *> &actions)
{
    const harbor::Project &project = row.project;
    clear();
    notices()->clear();
    setTitle(displayText(project.name),
        project.isProxy() ? tr("Proxy cache of %1").arg(projectEndpointText(row)) : tr("Normal project"));
    QHBoxLayout *buttons = addButtons();
    for (QAction *action : actions)
        buttons->addWidget(buttonFor(action));
    buttons->addStretch(1);
    KeyValueList *facts = addFacts();
    facts->add(tr("Access"), project.isPublic() ? tr("public") : tr("private"));
    if (project.isProxy()) {
        auto *endpoint = new QPushButton(projectEndpointText(row));
        endpoint->setObjectName(u"endpointOfProject"_s);
        setButtonRole(endpoint, ButtonRole::Quiet);
        connect(endpoint, &QPushButton::clicked, this, [this, id = project.registryId] { Q_EMIT endpointChosen(id); });
        facts->addWidget(tr("Endpoint"), endpoint);
        if (row.endpoint)
            facts->addMono(tr("Upstream"), displayText(row.endpoint->url), row.endpoint->url);
    }
    facts->add(tr("Repositories"), QLocale().toString(project.repoCount));
    facts->add(tr("Owner"), displayText(project.ownerName, 80));
    facts->add(tr("Created"), relativeTime(project.created), exactTime(project.created));
    facts->add(tr("Id"), QString::number(project.id));
    m_kept = addFacts(project.isProxy() ? tr("Kept") : tr("Storage"));
    const harbor::ProjectSettings settings = project.settings();
    if (project.isProxy() && settings.proxySpeedKb.value_or(-1) > 0)
        m_kept->add(tr("Bandwidth"), tr("%L1 Kbit/s for each layer").arg(*settings.proxySpeedKb));
    if (project.isProxy() && settings.maxUpstreamConnections.value_or(-1) > 0)
        m_kept->add(tr("Connections"), tr("at most %L1 for each artifact").arg(*settings.maxUpstreamConnections));
    if (settings.filterPattern)
        m_kept->addMono(tr("Repository filter"), displayText(*settings.filterPattern));
}

void ProjectDetails::showState(const ProjectState &state)
{
    if (!m_kept)
        return;
    if (state.quota) {
        m_kept->add(tr("Quota"),
            tr("%1 of %2", "used of limit").arg(sizeText(state.quota->used), quotaText(state.quota->hard)),
            bytesText(state.quota->used));
    }
    if (!state.project.isProxy())
        return;
    m_kept->add(tr("Images"),
        state.retention ? harbor::retentionText(state.retention->choice())
                        : tr("not known: the retention policy cannot be read"));
    if (state.retention && state.retention->choice().kind == harbor::RetentionChoice::Kind::Harbor)
        notices()->showNotice({.tone = Tone::Warning,
            .text = tr("Images nobody pulled for 7 days leave at midnight. Edit the project to keep them longer.")});
}

} // namespace berth::ui
