#pragma once
#include "app/service/engine/workspace.h"

namespace muster::service {

/// Gives a new workspace severities, statuses, types and roles good enough to run an incident with the same night.
void addDefaults(Workspace &workspace);

} // namespace muster::service
