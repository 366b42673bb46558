#pragma once
#include "app/service/engine/workspace.h"
#include "app/service/routing/call.h"
#include "models/domain/incident.h"

namespace muster::service {

/// Carries out POST /v2/incidents: the same idempotency key gives the same incident.
Result<Incident> declareIncident(Workspace &workspace, const Call &call);

} // namespace muster::service
