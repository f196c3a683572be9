#pragma once

#include "app/core/call.h"
#include "app/harbor/client.h"
#include "app/models/list_status.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace berth {

/**
 * Repositories of one project and, under each, its artifacts: both come page by page, artifacts when their repository
 * is opened. Filter and sort are the server's (harbor-api.md §4.1). Ids: "project/repository" and
 * "project/repository@digest".
 */
class ImageTree final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Digest, Platforms, Size, Pulled, Cached, ColumnCount };

    ImageTree(harbor::Client client, QObject *parent = nullptr);
    ~ImageTree() override;
    Q_DISABLE_COPY_MOVE(ImageTree)

    /** Drops everything and asks for the repositories of @p project; search and filter stay, as they stay on screen. */
    void setProject(const QString &project);
    [[nodiscard]] const QString &project() const { return m_project; }
    [[nodiscard]] ListStatus *status() { return &m_status; }

    void refresh();
    /** The page that failed, once more. */
    void retry();
    /** Repositories whose name contains it. */
    void setSearch(const QString &text);
    /** Which artifacts of each repository: "", "tags=*" or "tags=nil" (harbor-api.md §5.3). */
    void setArtifactFilter(const QString &q);
    void clearFilters();
    /** Asks for the artifacts of one repository again, from the first page on. */
    void reload(const QModelIndex &repository);
    /** The person opened it: asks again where asking has failed, which nothing else does. */
    void opened(const QModelIndex &repository);
    /** Whether artifacts of it are on their way. */
    [[nodiscard]] bool isReading(const QModelIndex &repository) const;
    [[nodiscard]] bool hasArtifactFilter() const { return !m_artifactFilter.isEmpty(); }

    [[nodiscard]] const harbor::Repository *repositoryAt(const QModelIndex &index) const; ///< of an artifact: its own
    [[nodiscard]] const harbor::Artifact *artifactAt(const QModelIndex &index) const;
    /** Where an id is, if it has arrived. */
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /** The artifacts of a repository did not come; opening it again asks again. */
    void artifactsFailed(const QString &repository, const berth::Error &error);
    /** It was listed, and is gone: its artifacts are an empty list (harbor-api.md §5.2). */
    void vanished(const QString &repository);
    void artifactsArrived(const QString &repository);

private:
    struct Node;

    void ask(int page);
    void take(Page<harbor::Repository> page);
    void askArtifacts(Node &node);
    void takeArtifacts(Node &node, const Page<harbor::Artifact> &page);
    void drop();
    [[nodiscard]] Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node &node) const;
    [[nodiscard]] QVariant repositoryCell(const Node &node, int column, int role) const;
    [[nodiscard]] QVariant artifactCell(const Node &node, const harbor::Artifact &artifact, int column, int role) const;
    [[nodiscard]] QString repositorySort() const;
    [[nodiscard]] QString artifactSort() const;

    harbor::Client m_client;
    QString m_project;
    QString m_search;
    QString m_artifactFilter;
    std::vector<std::unique_ptr<Node>> m_nodes;
    ListStatus m_status;
    Latest m_latest;
    int m_page = 1;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_complete = false;
};

} // namespace berth
