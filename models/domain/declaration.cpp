#include "models/domain/declaration.h"

namespace muster {

DeclareIncident declare(
    const QString &localId, const Declaration &said, const Directory &directory, const QString &reporterId)
{
    DeclareIncident command;
    command.localId = localId;
    command.name = said.name.trimmed();
    command.summary = said.summary.trimmed();
    command.severityId = said.severityId;
    command.typeId = said.typeId;
    for (const IncidentStatus &status : directory.statuses) {
        if (said.severityId.isEmpty() && status.category == StatusCategory::Triage)
            command.statusId = status.id;
    }
    command.visibility = said.isPrivate ? QStringLiteral("private") : QStringLiteral("public");
    for (const IncidentRole &role : directory.roles) {
        if (role.kind == IncidentRole::Kind::Lead && !said.leadId.isEmpty())
            command.roleAssignees.insert(role.id, said.leadId);
        else if (role.kind == IncidentRole::Kind::Reporter && !reporterId.isEmpty())
            command.roleAssignees.insert(role.id, reporterId);
    }
    return command;
}

} // namespace muster
