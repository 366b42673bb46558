#pragma once
#include "app/service/engine/workspace.h"
#include "app/service/routing/call.h"
#include "models/domain/incident.h"
#include "models/domain/incidentupdate.h"

namespace muster::service {

/// The status to move to, or why the incident cannot go there.
Result<IncidentStatus> reachableStatus(
    Workspace &workspace, const Incident &incident, const QString &statusId, const QString &field);

/// Carries out POST /v2/incidents/{id}/actions/edit on the incident: each member that really changes gets its line in
/// the activity log, and a new status or severity also makes an update without a message; nothing changed writes
/// nothing.
Result<Incident> editIncident(Workspace &workspace, const Call &call, const Incident &incident);

/// Carries out POST /v2/incident_updates on the incident; the same idempotency key gives the first update.
Result<IncidentUpdate> shareUpdate(Workspace &workspace, const Call &call, const Incident &incident);

} // namespace muster::service
