#include "app/models/image_tree.h"

#include "app/core/text.h"
#include "app/models/cell.h"
#include "app/models/paged_model_base.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace berth {

/** One repository and what of it has arrived. */
struct ImageTree::Node
{
    harbor::Repository repository;
    QList<harbor::Artifact> artifacts;
    qint64 total = -1; ///< -1 not asked yet
    int page = 1;
    bool complete = false;
    bool failed = false;
    Latest latest;
};

ImageTree::ImageTree(harbor::Client client, QObject *parent)
    : QAbstractItemModel(parent)
    , m_client(std::move(client))
{
}

ImageTree::~ImageTree() = default;

void ImageTree::setProject(const QString &project)
{
    m_latest.cancel();
    m_status.reset();
    drop();
    m_project = project;
    if (!project.isEmpty())
        ask(1);
}

void ImageTree::refresh()
{
    if (!m_project.isEmpty())
        ask(1);
}

void ImageTree::retry()
{
    if (!m_project.isEmpty())
        ask(m_page);
}

void ImageTree::setSearch(const QString &text)
{
    if (text.trimmed() == m_search)
        return;
    m_search = text.trimmed();
    m_status.setFiltered(!m_search.isEmpty());
    refresh();
}

void ImageTree::setArtifactFilter(const QString &q)
{
    if (q == m_artifactFilter)
        return;
    m_artifactFilter = q;
    refresh();
}

void ImageTree::clearFilters()
{
    m_search.clear();
    m_artifactFilter.clear();
    m_status.setFiltered(false);
    refresh();
}

void ImageTree::reload(const QModelIndex &repository)
{
    Node *node = nodeAt(repository);
    if (!node)
        return;
    node->page = 1;
    node->complete = false;
    askArtifacts(*node);
}

void ImageTree::opened(const QModelIndex &repository)
{
    Node *node = nodeAt(repository);
    if (node && node->failed)
        askArtifacts(*node);
}

bool ImageTree::isReading(const QModelIndex &repository) const
{
    const Node *node = nodeAt(repository);
    return node && node->latest.busy();
}

void ImageTree::ask(int page)
{
    m_page = page;
    m_complete = false;
    m_status.setLoading(page > 1);
    PageQuery query;
    query.page = page;
    query.sort = repositorySort();
    query.q = searchTerm(u"name"_s, m_search);
    m_latest.start(
        m_client.repositories().list(m_project, query), this, [this](Result<Page<harbor::Repository>> result) {
            if (result)
                take(std::move(*result));
            else
                m_status.setFailed(result.error());
        });
}

void ImageTree::take(Page<harbor::Repository> page)
{
    const bool first = m_page == 1;
    QSet<qint64> known;
    if (!first) {
        for (const auto &node : m_nodes)
            known.insert(node->repository.id);
    }
    std::vector<std::unique_ptr<Node>> fresh;
    for (harbor::Repository &repository : page.rows) {
        if (known.contains(repository.id))
            continue; // moved here from a page that was read already
        known.insert(repository.id);
        auto node = std::make_unique<Node>();
        node->repository = std::move(repository);
        fresh.push_back(std::move(node));
    }
    const qint64 shown = (first ? 0 : static_cast<qint64>(m_nodes.size())) + static_cast<qint64>(fresh.size());
    m_complete = page.rows.isEmpty() || shown >= page.total;
    m_status.setLoaded(shown, page.total, QDateTime::currentDateTimeUtc());
    if (first) {
        beginResetModel();
        m_nodes = std::move(fresh);
        endResetModel();
    } else if (!fresh.empty()) {
        const int from = static_cast<int>(m_nodes.size());
        beginInsertRows({}, from, from + static_cast<int>(fresh.size()) - 1);
        std::move(fresh.begin(), fresh.end(), std::back_inserter(m_nodes));
        endInsertRows();
    }
}

void ImageTree::askArtifacts(Node &node)
{
    node.failed = false;
    PageQuery query;
    query.page = node.page;
    query.sort = artifactSort();
    query.q = m_artifactFilter;
    node.latest.start(m_client.artifacts().list(m_project, node.repository.shortName(), query), this,
        [this, &node](const Result<Page<harbor::Artifact>> &page) {
            if (page)
                return takeArtifacts(node, *page);
            node.failed = true;
            Q_EMIT artifactsFailed(node.repository.name, page.error());
        });
}

void ImageTree::takeArtifacts(Node &node, const Page<harbor::Artifact> &page)
{
    const QModelIndex parent = indexOf(node);
    if (node.page == 1 && !node.artifacts.isEmpty()) {
        beginRemoveRows(parent, 0, static_cast<int>(node.artifacts.size()) - 1);
        node.artifacts.clear();
        endRemoveRows();
    }
    QSet<qint64> known;
    for (const harbor::Artifact &artifact : std::as_const(node.artifacts))
        known.insert(artifact.id);
    QList<harbor::Artifact> fresh;
    for (const harbor::Artifact &artifact : page.rows) {
        if (!known.contains(artifact.id))
            fresh.append(artifact);
    }
    node.total = page.total;
    node.complete = page.rows.isEmpty() || node.artifacts.size() + fresh.size() >= page.total;
    ++node.page;
    if (!fresh.isEmpty()) {
        const int from = static_cast<int>(node.artifacts.size());
        beginInsertRows(parent, from, from + static_cast<int>(fresh.size()) - 1);
        node.artifacts.append(fresh);
        endInsertRows();
    }
    Q_EMIT dataChanged(parent, parent.siblingAtColumn(ColumnCount - 1));
    if (page.total == 0 && m_artifactFilter.isEmpty() && node.repository.artifactCount > 0)
        Q_EMIT vanished(node.repository.name);
    Q_EMIT artifactsArrived(node.repository.name);
}

void ImageTree::drop()
{
    beginResetModel();
    m_nodes.clear();
    endResetModel();
}

const harbor::Repository *ImageTree::repositoryAt(const QModelIndex &index) const
{
    const Node *node = nodeAt(index.parent().isValid() ? index.parent() : index);
    return node ? &node->repository : nullptr;
}

const harbor::Artifact *ImageTree::artifactAt(const QModelIndex &index) const
{
    const Node *node = index.parent().isValid() ? nodeAt(index.parent()) : nullptr;
    return node && index.row() < node->artifacts.size() ? &node->artifacts.at(index.row()) : nullptr;
}

QModelIndex ImageTree::indexOf(const QString &id) const
{
    const QString repository = id.section(u'@', 0, 0);
    for (const auto &node : m_nodes) {
        if (node->repository.name != repository)
            continue;
        const QModelIndex parent = indexOf(*node);
        if (!id.contains(u'@'))
            return parent;
        for (int row = 0; row < node->artifacts.size(); ++row) {
            if (node->artifacts.at(row).digest == id.section(u'@', 1))
                return index(row, 0, parent);
        }
    }
    return {};
}

ImageTree::Node *ImageTree::nodeAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalPointer() || index.row() >= static_cast<int>(m_nodes.size()))
        return nullptr;
    return m_nodes.at(static_cast<std::size_t>(index.row())).get();
}

QModelIndex ImageTree::indexOf(const Node &node) const
{
    const auto at =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&node](const auto &each) { return each.get() == &node; });
    return at == m_nodes.end() ? QModelIndex() : createIndex(static_cast<int>(at - m_nodes.begin()), 0);
}

QModelIndex ImageTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, nodeAt(parent)) : createIndex(row, column);
}

QModelIndex ImageTree::parent(const QModelIndex &child) const
{
    const auto *node = static_cast<const Node *>(child.internalPointer());
    return node ? indexOf(*node) : QModelIndex();
}

int ImageTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_nodes.size());
    const Node *node = parent.column() == 0 ? nodeAt(parent) : nullptr;
    return node ? static_cast<int>(node->artifacts.size()) : 0;
}

int ImageTree::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool ImageTree::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_nodes.empty();
    const Node *node = parent.column() == 0 ? nodeAt(parent) : nullptr;
    return node && (node->total < 0 ? node->repository.artifactCount > 0 : !node->artifacts.isEmpty());
}

bool ImageTree::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_status.state() == LoadState::Idle && !m_complete && !m_nodes.empty();
    const Node *node = parent.column() == 0 ? nodeAt(parent) : nullptr;
    return node && !node->complete && !node->failed && !node->latest.busy();
}

void ImageTree::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (!parent.isValid())
        ask(m_page + 1);
    else
        askArtifacts(*nodeAt(parent));
}

void ImageTree::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    refresh();
}

QString ImageTree::repositorySort() const
{
    // Repositories have a name, and a time that every pull moves; for what only artifacts have they go by name.
    const QString minus = m_sortOrder == Qt::DescendingOrder ? u"-"_s : QString();
    if (m_sortColumn == Name)
        return minus + u"name"_s;
    if (m_sortColumn == Pulled || m_sortColumn == Cached)
        return minus + u"update_time"_s;
    return u"name"_s;
}

QString ImageTree::artifactSort() const
{
    const QString minus = m_sortOrder == Qt::DescendingOrder ? u"-"_s : QString();
    switch (m_sortColumn) {
    case Size:
        return minus + u"size"_s;
    case Pulled:
        return minus + u"pull_time"_s;
    case Cached:
        return minus + u"push_time"_s;
    default:
        return u"-push_time"_s;
    }
}

QVariant ImageTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const auto *parent = static_cast<const Node *>(index.internalPointer()))
        return artifactCell(*parent, parent->artifacts.at(index.row()), index.column(), role);
    return repositoryCell(*nodeAt(index), index.column(), role);
}

QVariant ImageTree::repositoryCell(const Node &node, int column, int role) const
{
    const harbor::Repository &repository = node.repository;
    if (role == roles::Id)
        return repository.name;
    switch (column) {
    case Name:
        if (role == Qt::ToolTipRole)
            return cellTip(displayText(repository.name));
        return cellData(ColumnKind::Title, displayText(repository.shortName()), role);
    case Digest:
        return cellData(
            ColumnKind::Text, tr("%n artifacts", nullptr, static_cast<int>(repository.artifactCount)), role);
    case Pulled:
        if (role == Qt::ToolTipRole)
            return cellTip(tr("Pulls of the whole repository"));
        if (role == roles::Kind)
            return static_cast<int>(ColumnKind::Number); // right, as the times under it
        return cellData(ColumnKind::Text, tr("%n pulls", nullptr, static_cast<int>(repository.pullCount)), role);
    case Cached:
        return cellData(ColumnKind::Time, repository.created, role);
    default:
        return {};
    }
}

QVariant ImageTree::artifactCell(const Node &node, const harbor::Artifact &artifact, int column, int role) const
{
    if (role == roles::Id)
        return QString(node.repository.name + u'@' + artifact.digest);
    switch (column) {
    case Name: {
        QStringList tags;
        for (const QString &tag : artifact.tagNames())
            tags.append(displayText(tag, 128));
        if (!tags.isEmpty())
            return cellData(ColumnKind::Tags, tags, role);
        if (role == Qt::ToolTipRole)
            return cellTip(
                tr("Harbor keeps it without a tag. What is pulled by digest, as Kubernetes does, stays so; an "
                   "image of several platforms pulled by tag may get its tag minutes later, or never."));
        return cellData(ColumnKind::Text, tr("no tag"), role);
    }
    case Digest:
        return cellData(ColumnKind::Digest, artifact.digest, role);
    case Platforms: {
        QStringList platforms;
        for (const harbor::Platform &platform : artifact.platforms()) {
            const QString text = displayText(platform.text(), 60);
            // Nearly all are for Linux: the narrow column says only what differs, the tip all of it.
            const bool brief = role == Qt::DisplayRole && text.startsWith("linux/"_L1);
            platforms.append(brief ? text.sliced(6) : text);
        }
        const QString text = platforms.isEmpty() ? displayText(artifact.type, 40).toLower() : platforms.join(u", "_s);
        return role == Qt::ToolTipRole ? QVariant(cellTip(text)) : cellData(ColumnKind::Text, text, role);
    }
    case Size:
        return cellData(ColumnKind::Size, artifact.size, role);
    case Pulled:
        return cellData(ColumnKind::Time, artifact.pulled, role, tr("never"));
    case Cached:
        return cellData(ColumnKind::Time, artifact.pushed, role);
    default:
        return {};
    }
}

QVariant ImageTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    struct Head
    {
        const char *id;
        QString title;
        ColumnKind kind;
        int width;
    };
    const QList<Head> heads{
        {"name", tr("Repository and artifact"), ColumnKind::Title, 36},
        {"digest", tr("Digest"), ColumnKind::Digest, 14},
        {"platforms", tr("Platforms"), ColumnKind::Text, 12},
        {"size", tr("Size"), ColumnKind::Size, 9}, // repositories have none to measure by
        {"pulled", tr("Last pulled"), ColumnKind::Time, 12},
        {"cached", tr("Cached"), ColumnKind::Time, 12},
    };
    if (orientation != Qt::Horizontal || section < 0 || section >= heads.size())
        return {};
    const Head &head = heads.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return head.title;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(cellAlignment(head.kind));
    case Qt::ToolTipRole:
        if (section == Size)
            return cellTip(tr("Compressed. Layers that images share count in each of them."));
        return {};
    case roles::ColumnId:
        return QString::fromLatin1(head.id);
    case roles::Kind:
        return static_cast<int>(head.kind);
    case roles::Sortable:
        return section != Digest && section != Platforms;
    case roles::Width:
        return head.width;
    default:
        return {};
    }
}

} // namespace berth
