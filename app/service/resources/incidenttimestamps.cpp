#include "app/service/resources/configuredoperations.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"

namespace muster::service {

using namespace Qt::StringLiterals;

void addIncidentTimestamps(Router &router, Workspace &workspace)
{
    addReading(router, workspace,
        {ObjectKind::IncidentTimestamp, u"/v2/incident_timestamps"_s, u"incident_timestamps"_s, u"incident_timestamp"_s,
            u"Incident Timestamps V2"_s, u"IncidentTimestamps"_s, u"V2"_s, {}, {}, schemas::incidentTimestamp(),
            u"Incident timestamp"_s});
}

} // namespace muster::service
