#pragma once

#include "app/core/call.h"
#include "app/harbor/client.h"
#include "app/oci/reference.h"
#include "ui/widgets/details_panel.h"

#include <optional>

class QComboBox;
class QMenu;
class QTableWidget;

namespace berth {
class Session;
}

namespace berth::ui {

/** One repository or artifact beside the tree: how to pull it, its platforms, and what its configuration says. */
class ImageDetails final : public DetailsPanel
{
    Q_OBJECT
public:
    explicit ImageDetails(Session &session, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ImageDetails)

    void showRepository(const QString &project, const harbor::Repository &repository);
    void showArtifact(const QString &project, const harbor::Repository &repository, const harbor::Artifact &artifact);
    /** Ends what is being read for the former selection. */
    void forget();

    /** The reference by its first tag, else by digest; empty host while nothing is shown. */
    [[nodiscard]] oci::Reference reference() const { return m_reference; }

Q_SIGNALS:
    void useIt(const QString &reference);

private:
    void addPullRows(const harbor::Artifact &artifact);
    void addPlatforms(const harbor::Artifact &index);
    void addFacts(const harbor::Artifact &artifact);
    using DetailsPanel::addFacts;
    void addFolds(const harbor::Artifact &artifact);
    void showPlatform(const harbor::Reference &child);
    void fillConfig(const harbor::Artifact &artifact);
    void loadHistory(const QString &digest);
    [[nodiscard]] QMenu *commandMenu(QWidget *parent) const;

    Session &m_session;
    QString m_project;
    QString m_repository; ///< below the project
    oci::Reference m_reference;
    oci::Reference m_byDigest;
    QString m_configDigest; ///< whose environment, labels and history are shown
    QTableWidget *m_platforms = nullptr;
    QWidget *m_environment = nullptr;
    QWidget *m_labels = nullptr;
    QWidget *m_history = nullptr;
    FoldSection *m_environmentFold = nullptr;
    FoldSection *m_labelsFold = nullptr;
    FoldSection *m_historyFold = nullptr;
    Latest m_child;
    Latest m_historyCall;
};

} // namespace berth::ui
