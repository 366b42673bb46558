#pragma once
#include "app/sync/lists.h"
#include "models/store/cache.h"

namespace muster::sync {

/// Fetches one incident with what hangs on it and writes it in one piece. An incident the server does not know any
/// more, or not for us, is removed. On the network thread.
Task<Result<void>> refreshIncident(Remote &remote, Cache &cache, QString incidentId);
/// Refreshes the incident on the screen: all of it, or what the change feed leaves out. Its failing is told by the
/// session's own requests.
Task<> refreshShown(Remote &remote, Cache &cache, QString incidentId);
/// The incident's own row, after a change whose answer shows only a part of it.
Task<Result<QJsonObject>> fetchIncident(Remote &remote, QString incidentId, Urgency urgency = Urgency::Patient);

} // namespace muster::sync
