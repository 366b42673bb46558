#pragma once
#include "app/service/access/principal.h"
#include "app/service/engine/workspace.h"
#include "models/domain/incident.h"
#include "models/domain/relationship.h"

/// Incidents that have to do with each other. A relationship has no direction: it is listed at both.
namespace muster::service {

/// Those of an incident with an id after `after`, by id, at most `limit`; without those with incidents the principal
/// may not see.
QList<Relationship> relationshipsOf(
    Workspace &workspace, const Principal &principal, const QString &incidentId, const QString &after, int limit);
/// The one between the two, as seen from `of`; made where there was none.
Relationship relate(Workspace &workspace, const Incident &of, const Incident &with);
/// Ends it; the two incidents it was between, or nothing when there is no such relationship.
std::optional<std::pair<QString, QString>> relatedBy(Workspace &workspace, const QString &id);
void removeRelationship(Workspace &workspace, const QString &id);

} // namespace muster::service
