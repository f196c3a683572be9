#include "ui/images/image_details.h"

#include "app/core/text.h"
#include "app/oci/rewrite.h"
#include "app/session/session.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

constexpr qsizetype mostRows = 400;

/** Text rows inside a fold; replaces what was there. */
void fillRows(QWidget *place, const QStringList &rows, TextStyle style, const QString &none)
{
    qDeleteAll(place->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    if (!place->layout()) {
        auto *column = new QVBoxLayout(place);
        column->setContentsMargins(space::l, 0, 0, 0);
        column->setSpacing(space::xs);
    }
    for (const QString &row : rows.mid(0, mostRows)) {
        auto *label = new Label(displayText(row, 4096), style);
        label->setWordWrap(true);
        label->setSelectable(true);
        place->layout()->addWidget(label);
    }
    if (rows.isEmpty())
        place->layout()->addWidget(new Label(none, TextStyle::Secondary));
}

QStringList pairs(const QMap<QString, QString> &map)
{
    QStringList rows;
    for (auto it = map.begin(); it != map.end(); ++it)
        rows.append(it.key() + u" = "_s + it.value());
    return rows;
}

} // namespace

ImageDetails::ImageDetails(Session &session, QWidget *parent)
    : DetailsPanel(parent)
    , m_session(session)
{
    setObjectName(u"imageDetails"_s);
}

void ImageDetails::forget()
{
    m_child.cancel();
    m_historyCall.cancel();
    m_reference = {};
    m_platforms = nullptr;
    m_environment = nullptr;
    m_labels = nullptr;
    m_history = nullptr;
}

void ImageDetails::showRepository(const QString &project, const harbor::Repository &repository)
{
    forget();
    clear();
    notices()->clear();
    m_project = project;
    m_repository = repository.shortName();
    setTitle(displayText(repository.shortName()), displayText(repository.description));
    KeyValueList *facts = DetailsPanel::addFacts();
    facts->add(tr("Artifacts"), QLocale().toString(repository.artifactCount));
    facts->add(tr("Pulls"), QLocale().toString(repository.pullCount));
    facts->add(tr("First cached"), relativeTime(repository.created), exactTime(repository.created));
    facts->add(tr("Last change"), relativeTime(repository.updated), exactTime(repository.updated));
    facts->addMono(tr("Name"), displayText(m_session.authority() + u'/' + repository.name));
    auto *hint = new Label(tr("Open it to see its artifacts."), TextStyle::Secondary);
    hint->setWordWrap(true);
    addWidget(hint);
}

void ImageDetails::showArtifact(
    const QString &project, const harbor::Repository &repository, const harbor::Artifact &artifact)
{
    forget();
    clear();
    notices()->clear();
    m_project = project;
    m_repository = repository.shortName();
    m_reference = {m_session.authority(), repository.name, artifact.tagNames().value(0), {}};
    m_byDigest = {m_session.authority(), repository.name, {}, artifact.digest};
    if (m_reference.tag.isEmpty())
        m_reference = m_byDigest;
    const QString tag = artifact.tagNames().isEmpty() ? tr("no tag") : artifact.tagNames().first();
    const QString kind = artifact.isIndex()
        ? tr("index of %n platforms", nullptr, static_cast<int>(artifact.platforms().size()))
        : displayText(artifact.type, 40).toLower();
    setTitle(displayText(repository.shortName()) + u':' + displayText(tag),
        tr("%1 · cached %2", "what it is, when").arg(kind, relativeTime(artifact.pushed)));
    if (artifact.tags.isEmpty())
        notices()->showNotice({.text = tr("It has no tag: pulled by digest, as Kubernetes does, or an image of several "
                                          "platforms whose tag Harbor has not attached. Pull it by its digest."),
            .closable = false});
    addPullRows(artifact);
    if (artifact.isIndex())
        addPlatforms(artifact);
    addFacts(artifact);
    addFolds(artifact);
    fillConfig(artifact);
}

void ImageDetails::addPullRows(const harbor::Artifact &artifact)
{
    KeyValueList *rows = DetailsPanel::addFacts();
    if (!artifact.tags.isEmpty())
        rows->addMono(tr("By tag"), m_reference.toString());
    rows->addMono(tr("By digest"), m_byDigest.toString());
    QHBoxLayout *buttons = addButtons();
    auto *command = new QPushButton(tr("Copy pull command"));
    command->setObjectName(u"copyPullCommand"_s);
    command->setMenu(commandMenu(command));
    auto *use = new QPushButton(tr("Use it"));
    use->setObjectName(u"useImage"_s);
    connect(use, &QPushButton::clicked, this, [this] { Q_EMIT useIt(m_reference.toString()); });
    buttons->addWidget(command);
    buttons->addWidget(use);
    buttons->addStretch(1);
}

QMenu *ImageDetails::commandMenu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    for (const oci::PullTool tool : oci::pullTools()) {
        QAction *byTag = menu->addAction(oci::toolName(tool));
        byTag->setToolTip(oci::pullCommand(tool, m_reference));
        connect(byTag, &QAction::triggered, this,
            [command = oci::pullCommand(tool, m_reference)] { QGuiApplication::clipboard()->setText(command); });
    }
    if (m_reference == m_byDigest)
        return menu;
    QMenu *exact = menu->addMenu(tr("By digest"));
    for (const oci::PullTool tool : oci::pullTools()) {
        QAction *byDigest = exact->addAction(oci::toolName(tool));
        connect(byDigest, &QAction::triggered, this,
            [command = oci::pullCommand(tool, m_byDigest)] { QGuiApplication::clipboard()->setText(command); });
    }
    return menu;
}

void ImageDetails::addPlatforms(const harbor::Artifact &index)
{
    addHeading(tr("Platforms in the cache"));
    m_platforms = new QTableWidget(0, 2);
    m_platforms->setObjectName(u"platformTable"_s);
    m_platforms->setAccessibleName(tr("Platforms in the cache"));
    m_platforms->setHorizontalHeaderLabels({tr("Platform"), tr("Digest")});
    m_platforms->verticalHeader()->hide();
    m_platforms->horizontalHeader()->setStretchLastSection(true);
    m_platforms->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_platforms->setShowGrid(false);
    m_platforms->setTabKeyNavigation(false);
    m_platforms->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_platforms->setSelectionMode(QAbstractItemView::SingleSelection);
    m_platforms->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QList<harbor::Reference> shown;
    for (const harbor::Reference &child : index.references) {
        const QString platform = child.platform.text();
        const int row = m_platforms->rowCount();
        m_platforms->insertRow(row);
        m_platforms->setItem(row, 0,
            new QTableWidgetItem(platform.isEmpty() ? tr("attestation or unknown") : displayText(platform, 80)));
        auto *digest = new QTableWidgetItem(shortDigest(child.childDigest));
        digest->setToolTip(child.childDigest.toHtmlEscaped());
        digest->setFont(textFont(TextStyle::Mono));
        m_platforms->setItem(row, 1, digest);
        shown.append(child);
    }
    m_platforms->resizeColumnToContents(0);
    m_platforms->setFixedHeight(m_platforms->horizontalHeader()->sizeHint().height()
        + m_platforms->verticalHeader()->defaultSectionSize() * std::clamp(m_platforms->rowCount(), 1, 6)
        + 2 * m_platforms->frameWidth());
    addWidget(m_platforms);
    connect(m_platforms, &QTableWidget::currentCellChanged, this, [this, shown](int row) {
        if (row >= 0 && row < shown.size())
            showPlatform(shown.at(row));
    });
}

void ImageDetails::addFacts(const harbor::Artifact &artifact)
{
    KeyValueList *facts = DetailsPanel::addFacts(tr("Facts"));
    facts->addMono(tr("Digest"), artifact.digest);
    facts->add(tr("Size"), tr("%1, compressed").arg(sizeText(artifact.size)), bytesText(artifact.size));
    facts->add(tr("Tags"), artifact.tags.isEmpty() ? tr("none") : displayText(artifact.tagNames().join(u", "_s), 2000));
    facts->add(tr("Last pulled"), artifact.neverPulled() ? tr("never") : relativeTime(artifact.pulled),
        artifact.neverPulled() ? tr("Nobody has pulled it since it was cached. Harbor's own retention removes such "
                                    "images at the next midnight.")
                               : exactTime(artifact.pulled));
    facts->add(tr("Cached"), relativeTime(artifact.pushed), exactTime(artifact.pushed));
    facts->add(tr("Manifest"), displayText(artifact.manifestMediaType));
    if (!artifact.config.platform.text().isEmpty())
        facts->add(tr("Platform"), displayText(artifact.config.platform.text()));
    if (artifact.config.created.isValid())
        facts->add(tr("Built"), relativeTime(artifact.config.created), exactTime(artifact.config.created));
    if (!artifact.labels.isEmpty())
        facts->add(tr("Harbor labels"), displayText(artifact.labels.join(u", "_s)));
}

void ImageDetails::addFolds(const harbor::Artifact &artifact)
{
    m_history = new QWidget;
    m_historyFold = addFold(tr("Layers and history"), m_history);
    m_historyFold->setObjectName(u"historyFold"_s);
    connect(m_historyFold, &FoldSection::openedFirst, this, [this] { loadHistory(m_configDigest); });
    m_environment = new QWidget;
    m_environmentFold = addFold(tr("Environment"), m_environment);
    m_environmentFold->setObjectName(u"environmentFold"_s);
    m_labels = new QWidget;
    m_labelsFold = addFold(tr("Labels"), m_labels);
    m_labelsFold->setObjectName(u"labelsFold"_s);
    auto *annotations = new QWidget;
    fillRows(annotations, pairs(artifact.annotations), TextStyle::Mono, tr("The manifest has no annotations."));
    addFold(tr("Annotations (%1)").arg(artifact.annotations.size()), annotations)->setObjectName(u"annotationsFold"_s);
}

void ImageDetails::fillConfig(const harbor::Artifact &artifact)
{
    m_configDigest = artifact.digest;
    const bool index = artifact.isIndex();
    const QString none = index ? tr("An index has none of its own: choose a platform above.")
                               : tr("The image's configuration has none.");
    fillRows(m_environment, artifact.config.env, TextStyle::Mono, none);
    fillRows(m_labels, pairs(artifact.config.labels), TextStyle::Mono, none);
    m_environmentFold->setTitle(index ? tr("Environment") : tr("Environment (%1)").arg(artifact.config.env.size()));
    m_labelsFold->setTitle(index ? tr("Labels") : tr("Labels (%1)").arg(artifact.config.labels.size()));
    if (index)
        fillRows(m_history, {}, TextStyle::Mono, none);
    else if (m_historyFold->isOpen())
        loadHistory(artifact.digest);
}

void ImageDetails::showPlatform(const harbor::Reference &child)
{
    m_child.start(m_session.harbor().artifacts().get(m_project, m_repository, child.childDigest), this,
        [this](const Result<harbor::Artifact> &artifact) {
            if (artifact)
                fillConfig(*artifact);
            else
                notices()->showError(artifact.error());
        });
}

void ImageDetails::loadHistory(const QString &digest)
{
    m_historyCall.start(m_session.harbor().artifacts().buildHistory(m_project, m_repository, digest), this,
        [this](const Result<QList<harbor::HistoryEntry>> &history) {
            if (!m_history)
                return;
            if (!history)
                return fillRows(m_history, {}, TextStyle::Mono, describe(history.error()).what);
            QStringList rows;
            for (const harbor::HistoryEntry &entry : *history)
                rows.append(entry.emptyLayer ? tr("(no layer) %1").arg(entry.createdBy) : entry.createdBy);
            fillRows(m_history, rows, TextStyle::Mono, tr("Harbor has no build history for it."));
            m_historyFold->setTitle(tr("Layers and history (%1)").arg(rows.size()));
        });
}

} // namespace berth::ui
