#pragma once
#include "models/domain/configuration.h"
#include <QList>
#include <optional>

namespace muster::service {

/// The workspace's statuses in the order an incident goes through them.
struct StatusLadder
{
    std::optional<IncidentStatus> triage, closed;
    QList<IncidentStatus> live, learning; ///< by rank

    static StatusLadder from(const QList<IncidentStatus> &statuses);
};

} // namespace muster::service
