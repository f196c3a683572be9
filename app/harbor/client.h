#pragma once

#include "app/harbor/artifact.h"
#include "app/harbor/audit.h"
#include "app/harbor/project.h"
#include "app/harbor/quota.h"
#include "app/harbor/registry.h"
#include "app/harbor/repository.h"
#include "app/harbor/retention.h"
#include "app/harbor/robot.h"
#include "app/harbor/search.h"
#include "app/harbor/system.h"
#include "app/harbor/user.h"

namespace berth::harbor {

/** Hands out Harbor's resources for one account. A value, like Access: cheap to copy, carried by chains of requests. */
class Client final
{
public:
    explicit Client(const Access &access, Features features = {})
        : m_access(access)
        , m_features(std::move(features))
    {
    }

    [[nodiscard]] const Access &access() const { return m_access; }
    [[nodiscard]] const Features &features() const { return m_features; }
    /** Once the signed-in systeminfo is known. */
    void setFeatures(Features features) { m_features = std::move(features); }

    [[nodiscard]] System system() const { return System(m_access); }
    [[nodiscard]] Users users() const { return Users(m_access); }
    [[nodiscard]] Registries registries() const { return Registries(m_access); }
    [[nodiscard]] Projects projects() const { return Projects(m_access); }
    [[nodiscard]] Quotas quotas() const { return Quotas(m_access); }
    [[nodiscard]] Retentions retentions() const { return Retentions(m_access); }
    [[nodiscard]] Repositories repositories() const { return Repositories(m_access); }
    [[nodiscard]] Artifacts artifacts() const { return Artifacts(m_access); }
    [[nodiscard]] Robots robots() const { return Robots(m_access); }
    [[nodiscard]] AuditLog auditLog() const { return AuditLog(m_access, m_features); }
    [[nodiscard]] Search search() const { return Search(m_access); }

private:
    Access m_access;
    Features m_features;
};

} // namespace berth::harbor
