#pragma once
#include "app/service/engine/workspace.h"
#include "app/service/routing/call.h"
#include "models/domain/incident.h"

namespace muster::service {

struct Declared
{
    Incident incident;
    bool isReplay = false; ///< the same idempotency key gives the same incident
};

/// Carries out POST /v2/incidents.
Result<Declared> declareIncident(Workspace &workspace, const Call &call);

} // namespace muster::service
