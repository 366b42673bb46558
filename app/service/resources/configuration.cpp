#include "app/service/resources/configuration.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"

namespace muster::service {

using namespace Qt::StringLiterals;

Configured configuredSeverity()
{
    return {ObjectKind::Severity, u"/v1/severities"_s, u"severities"_s, u"severity"_s, u"Severities V1"_s,
        u"Severities"_s, u"V1"_s, u"severities.view"_s, u"organisation_settings.update"_s, schemas::severity(),
        u"Severity"_s};
}

Configured configuredStatus()
{
    return {ObjectKind::IncidentStatus, u"/v1/incident_statuses"_s, u"incident_statuses"_s, u"incident_status"_s,
        u"Incident Statuses V1"_s, u"IncidentStatuses"_s, u"V1"_s, u"incident_statuses.view"_s,
        u"incident_lifecycles.update"_s, schemas::incidentStatus(), u"Incident status"_s};
}

Configured configuredRole()
{
    return {ObjectKind::IncidentRole, u"/v2/incident_roles"_s, u"incident_roles"_s, u"incident_role"_s,
        u"Incident Roles V2"_s, u"IncidentRoles"_s, u"V2"_s, u"incident_roles.view"_s,
        u"organisation_settings.update"_s, schemas::incidentRole(), u"Incident role"_s};
}

void addConfiguration(Router &router, Workspace &workspace)
{
    for (const Configured &configured : {configuredSeverity(), configuredStatus(), configuredRole()})
        addReading(router, workspace, configured);
    addReading(router, workspace,
        {ObjectKind::IncidentType, u"/v1/incident_types"_s, u"incident_types"_s, u"incident_type"_s,
            u"Incident Types V1"_s, u"IncidentTypes"_s, u"V1"_s, u"incident_types.view"_s,
            u"organisation_settings.update"_s, schemas::incidentType(), u"Incident type"_s});
    addConfigurationWriting(router, workspace);
}

} // namespace muster::service
