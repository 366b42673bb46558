#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/activity.h"

namespace muster::service {

/// Writes one line of an incident's activity log, gives it its id and time, and tells the change feed.
void recordActivity(Workspace &workspace, const QString &incidentId, ActivityEntry entry, const Timestamp &at);
/// A line that is complete already. Does not tell the change feed.
void writeActivity(Workspace &workspace, const ActivityEntry &entry);

} // namespace muster::service
