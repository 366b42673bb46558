#pragma once
#include "app/service/engine/workspace.h"
#include "app/service/routing/call.h"
#include "models/domain/incident.h"

/// What becomes of an incident in triage that is none of its own. The API has no operation for it.
namespace muster::service {

/// It was looked at and is no incident. Refused unless it is in triage; one that is declined already stays so.
Result<Incident> declineIncident(Workspace &workspace, const Call &call, const Incident &incident);

/// It is the same as `into`, which goes on. Refused unless it is in triage or live and the other one is open, and where
/// a public incident would tell of a private one. One that was merged into that one already stays so.
Result<Incident> mergeIncident(Workspace &workspace, const Call &call, const Incident &incident, const Incident &into);

} // namespace muster::service
