#pragma once
#include "app/service/access/principal.h"
#include "app/service/engine/workspace.h"
#include "models/domain/incidentupdate.h"

namespace muster::service {

/// The update shared with that idempotency key, whoever asks.
std::optional<IncidentUpdate> updateByIdempotencyKey(Workspace &workspace, const QString &key);
/// The incident that one was merged into; empty when it was not.
QString mergedInto(Workspace &workspace, const QString &incidentId);
/// A new row; updates are never changed. `idempotencyKey` may be empty. Does not tell the change feed.
void writeUpdate(Workspace &workspace, const IncidentUpdate &update, const QString &idempotencyKey);

} // namespace muster::service
