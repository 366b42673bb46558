#pragma once
#include "app/service/access/principal.h"
#include "app/service/engine/workspace.h"
#include "models/domain/incident.h"

/// Reading and writing incidents: the object as the API answers it, and beside it the columns lists filter and sort by.
namespace muster::service {

/// By id, by number (`123`) or by reference (`INC-123`); nothing when the principal may not see it.
std::optional<Incident> visibleIncident(Workspace &workspace, const Principal &principal, const QString &idOrNumber);
/// Whoever asks.
std::optional<Incident> incidentById(Workspace &workspace, const QString &id);
/// Whether it may read this one.
bool maySee(const Principal &principal, const Incident &incident);
/// The incident made with that idempotency key, whoever asks.
std::optional<Incident> incidentByIdempotencyKey(Workspace &workspace, const QString &key);

/// Counts on, past the numbers that incidents were given by hand.
qint64 nextIncidentNumber(Workspace &workspace);
bool isNumberTaken(Workspace &workspace, qint64 number);
/// Members the API requires of every incident although this service has nothing to say in them.
Incident withRequiredMembers(Incident incident);

/// A new row. `idempotencyKey` may be empty. Does not tell the change feed.
void writeIncident(Workspace &workspace, const Incident &incident, qint64 number, const QString &idempotencyKey);
/// Changes the row and tells the change feed.
void saveIncident(Workspace &workspace, const Incident &incident);
/// Something happened on the incident although none of its own members changed.
void touchIncident(Workspace &workspace, Incident incident, const Timestamp &at);

} // namespace muster::service
