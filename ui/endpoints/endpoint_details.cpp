#include "ui/endpoints/endpoint_details.h"

#include "app/core/text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_head.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace berth::ui {

EndpointDetails::EndpointDetails(QWidget *parent)
    : DetailsPanel(parent)
{
    setObjectName(u"endpointDetails"_s);
}

void EndpointDetails::show(const EndpointRow &row, const QList<QAction *> &actions)
{
    const harbor::Registry &registry = row.registry;
    clear();
    setTitle(displayText(registry.name), displayText(registry.description));
    KeyValueList *facts = addFacts();
    const StatusValue status = endpointStatus(registry);
    facts->addStatus(tr("Status"), status);
    facts->addMono(tr("URL"), displayText(registry.url), registry.url);
    facts->add(tr("Provider"), displayText(harbor::providerName(registry.type)));
    facts->add(tr("Access ID"), registry.accessKey.isEmpty() ? tr("none: anonymous") : displayText(registry.accessKey));
    facts->add(
        tr("Access secret"), registry.hasSecret ? tr("stored in Harbor, which does not give it out") : tr("none"));
    if (!registry.caCertificate.isEmpty())
        facts->addStatus(tr("Certificate"), {Tone::Ok, tr("verified, with its own CA"), {}});
    else if (registry.insecure)
        facts->addStatus(tr("Certificate"), {Tone::Warning, tr("not verified: anybody may answer"), {}});
    else
        facts->addStatus(tr("Certificate"), {Tone::Ok, tr("verified"), {}});
    facts->add(tr("Created"), relativeTime(registry.created), exactTime(registry.created));
    facts->add(tr("Changed"), relativeTime(registry.updated), exactTime(registry.updated));
    facts->add(tr("Id"), QString::number(registry.id));
    QHBoxLayout *buttons = addButtons();
    for (QAction *action : actions)
        buttons->addWidget(buttonFor(action));
    buttons->addStretch(1);
    addHeading(tr("Proxy-cache projects behind it"));
    m_uses = new QWidget;
    m_uses->setLayout(new QVBoxLayout);
    m_uses->layout()->setContentsMargins(0, 0, 0, 0);
    m_uses->layout()->setSpacing(space::xs);
    addWidget(m_uses);
}

void EndpointDetails::showUses(const QStringList &projects)
{
    if (!m_uses)
        return;
    qDeleteAll(m_uses->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    if (projects.isEmpty())
        m_uses->layout()->addWidget(new Label(tr("None: nothing is pulled through it yet."), TextStyle::Secondary));
    for (const QString &project : projects) {
        auto *link = new QPushButton(displayText(project));
        link->setObjectName(u"useOf_"_s + project);
        setButtonRole(link, ButtonRole::Quiet);
        connect(link, &QPushButton::clicked, this, [this, project] { Q_EMIT projectChosen(project); });
        m_uses->layout()->addWidget(link);
    }
}

} // namespace berth::ui
