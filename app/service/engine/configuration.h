#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/configuration.h"
#include "models/domain/person.h"

/// The people, and short names for what most reads of the configuration need; the rest is in configured.h.
namespace muster::service {

std::optional<Severity> severityById(Workspace &workspace, const QString &id);
std::optional<IncidentStatus> statusById(Workspace &workspace, const QString &id);
std::optional<IncidentType> typeById(Workspace &workspace, const QString &id);
std::optional<IncidentRole> roleById(Workspace &workspace, const QString &id);
std::optional<User> userById(Workspace &workspace, const QString &id);
/// By exactly one of an id, an email (in any case) or a Slack user id, as the API lets clients name people.
std::optional<User> userByReference(Workspace &workspace, const QJsonObject &reference);

QList<Severity> allSeverities(Workspace &workspace);
QList<IncidentStatus> allStatuses(Workspace &workspace);
QList<IncidentType> allTypes(Workspace &workspace);
QList<IncidentRole> allRoles(Workspace &workspace);

/// Add one object at the end of its kind's order and tell the change feed.
void addSeverity(Workspace &workspace, const Severity &severity);
void addStatus(Workspace &workspace, const IncidentStatus &status);
void addType(Workspace &workspace, const IncidentType &type);
void addRole(Workspace &workspace, const IncidentRole &role);
void addUser(Workspace &workspace, const User &user);

} // namespace muster::service
