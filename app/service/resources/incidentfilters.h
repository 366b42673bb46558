#pragma once
#include "app/service/access/principal.h"
#include "app/service/engine/workspace.h"
#include "app/service/resources/listing.h"

namespace muster::service {

/// The filters of GET /v2/incidents as conditions. Modes and visibility always narrow; the others are combined as
/// `filter_mode` says.
Result<void> applyIncidentFilters(Workspace &workspace, const Call &call, Listing &listing);
/// They as parameters of the operation.
QList<Parameter> incidentFilterParameters();

} // namespace muster::service
