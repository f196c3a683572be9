#pragma once

#include "app/core/call.h"
#include "app/setup/project_changes.h"
#include "ui/widgets/sheet.h"

class QSpinBox;

namespace berth {
class Session;
}

namespace berth::ui {

/** The form for a project: a proxy cache or a normal one, new or edited as far as Harbor lets it be edited. */
class ProjectSheet final : public QObject
{
    Q_OBJECT
public:
    ProjectSheet(Session &session, QWidget *page);
    /** The sheet's rules ask this object, so it goes first. */
    ~ProjectSheet() override;
    Q_DISABLE_COPY_MOVE(ProjectSheet)

    /** @p endpointName preselects an endpoint. */
    void openNew(const QString &endpointName = {});
    void openEdit(const ProjectState &state);

    [[nodiscard]] Sheet *sheet() const { return m_sheet; }

Q_SIGNALS:
    void saved(const berth::ChangeReport &report);
    void wantsNewEndpoint();

private:
    void buildFields();
    void buildProxyFields();
    void addRules();
    void openSheet(const QString &title, const QString &primary, const QString &footer);
    void loadEndpoints(const QString &preselect);
    void proxyToggled();
    void fillSettings(const harbor::ProjectSettings &settings);
    void fillRetention(const std::optional<harbor::RetentionPolicy> &policy);
    [[nodiscard]] harbor::ProjectSettings settings() const;
    [[nodiscard]] harbor::RetentionChoice retention() const;
    [[nodiscard]] ProjectDraft draft() const;
    [[nodiscard]] ProjectEdit edit() const;
    void save();
    void finishSave(const Result<ChangeReport> &report);

    Session &m_session;
    Sheet *m_sheet;
    TextField *m_name = nullptr;
    RadioField *m_access = nullptr;
    SizeField *m_quota = nullptr;
    CheckField *m_proxy = nullptr;
    ChoiceField *m_endpoint = nullptr;
    NumberField *m_bandwidth = nullptr;
    NumberField *m_connections = nullptr;
    CheckField *m_stale = nullptr;
    CheckField *m_referrers = nullptr;
    TextField *m_filter = nullptr;
    ChoiceField *m_filterKind = nullptr;
    RadioField *m_retention = nullptr;
    QSpinBox *m_days = nullptr;
    std::optional<ProjectState> m_stored; ///< the one being edited
    harbor::ProjectSettings m_filled; ///< the settings as the form was filled, to send only what changed
    Latest m_endpointList;
    Latest m_running;
};

} // namespace berth::ui
