#pragma once
#include "app/service/access/principal.h"
#include "app/service/engine/workspace.h"
#include "models/domain/incident.h"
#include "models/domain/relationship.h"

/// Incidents that have to do with each other. A relationship has no direction: it is kept, and told in the change feed,
/// at each of the two, under one id.
namespace muster::service {

/// Those of an incident with an id after `after`, by id, at most `limit`; without those with incidents the principal
/// may not see.
QList<Relationship> relationshipsOf(
    Workspace &workspace, const Principal &principal, const QString &incidentId, const QString &after, int limit);
/// Both sides of the relationships with an id after `after`, by their ids, at most `limit` sides; without those of
/// incidents the principal may not see.
QList<RelatedIncident> relatedSides(Workspace &workspace, const Principal &principal, const QString &after, int limit);
/// The one between the two, as seen from `of`, where there is one.
std::optional<Relationship> relationshipBetween(Workspace &workspace, const Incident &of, const Incident &with);
/// The same; made where there was none.
Relationship relate(Workspace &workspace, const Incident &of, const Incident &with);
/// Writes both sides and tells nobody: for bulk writes.
void writeRelationship(Workspace &workspace, const QString &id, const QString &oneId, const QString &otherId);
/// The two incidents it is between, or nothing when there is no such relationship.
std::optional<std::pair<QString, QString>> relatedBy(Workspace &workspace, const QString &id);
void removeRelationship(Workspace &workspace, const QString &id);

} // namespace muster::service
