#pragma once
#include "app/service/demo/demogenerator.h"
#include "app/service/demo/demotexts.h"
#include "app/service/demo/statusladder.h"

namespace muster::service {

/// Which of the workspace's own rows stand for what the demo needs.
struct DemoRows
{
    StatusLadder ladder; ///< at least one live status and a closed one
    std::array<Severity, tierCount> severities;
    QList<IncidentType> types;
    QList<IncidentRole> roles;
    std::optional<IncidentRole> lead, reporter, comms, operations;

    static DemoRows from(const DemoConfiguration &configuration);
    /// The type whose name fits the scenario's kind, else the default one.
    std::optional<IncidentType> typeFor(const QString &kind, bool isPrivate) const;
};

} // namespace muster::service
