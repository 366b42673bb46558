#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/incident.h"
#include <QJsonArray>

namespace muster::service {

/// One role given to somebody, or taken away.
struct RoleChange
{
    IncidentRole role;
    std::optional<User> assignee;
};

/// Reads `incident_role_assignments`; `field` is its path in the body, for errors. The reporter can be set only while
/// declaring.
Result<QList<RoleChange>> readRoleChanges(
    Workspace &workspace, const QJsonArray &payload, const QString &field, bool isDeclaring);
/// Puts it into the incident; returns who had the role before.
std::optional<User> assignRole(Incident &incident, const RoleChange &change);

} // namespace muster::service
