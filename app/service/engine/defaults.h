#pragma once
#include "app/service/engine/workspace.h"

namespace muster::service {

/// Counts the sets of defaults; each kind of configuration that came later is one more.
constexpr int newestDefaults = 5;

/// Gives a workspace severities, statuses, types, roles, custom fields, timestamps and priorities good enough to run an
/// incident with the same night. One that was made when there were `since` sets gets those that came after; 0: a new
/// one.
void addDefaults(Workspace &workspace, int since);

} // namespace muster::service
