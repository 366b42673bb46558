#pragma once
#include "app/service/demo/demogenerator.h"
#include "app/service/engine/workspace.h"
#include <QHash>

namespace muster::service {

/// Gives invented follow-ups priorities and labels, and relates some incidents to the one of the same service before
/// them. Reads the priorities once.
class DemoLinks
{
public:
    explicit DemoLinks(Workspace &workspace);
    void fill(DemoIncident &demo) const;
    /// Once the incident has been written; call it oldest first.
    void relate(const DemoIncident &demo);

private:
    struct Last
    {
        QString incidentId;
        Instant at{};
        int count = 0; ///< of the service's incidents
    };
    Workspace &m_workspace;
    QList<FollowUpPriority> m_priorities;
    QHash<QString, Last> m_last; ///< by service
};

} // namespace muster::service
