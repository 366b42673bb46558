#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/configuration.h"

/// Configuration and the incidents that refer to it. Each incident's body holds a copy of what it refers to: when that
/// is renamed, the incidents that are not over follow, what is over keeps the words it was told in. Columns that lists
/// filter by follow everywhere.
namespace muster::service {

/// How many incidents, open or over, refer to it now.
qint64 incidentsUsing(Workspace &workspace, const Severity &severity);
qint64 incidentsUsing(Workspace &workspace, const IncidentStatus &status);
qint64 incidentsUsing(Workspace &workspace, const IncidentRole &role);

/// Brings the copies up to date and tells the change feed.
void refreshIncidents(Workspace &workspace, const Severity &severity);
void refreshIncidents(Workspace &workspace, const IncidentStatus &status);
void refreshIncidents(Workspace &workspace, const IncidentRole &role);

} // namespace muster::service
