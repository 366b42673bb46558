#include "app/service/resources/resources.h"
#include "app/service/compat/cheatsheet.h"

namespace muster::service {

void addAllResources(Router &router, Workspace &workspace)
{
    addIdentity(router);
    addOpenApi(router);
    addIncidents(router, workspace);
    addIncidentUpdates(router, workspace);
    addConfiguration(router, workspace);
    addCustomFields(router, workspace);
    addIncidentTimestamps(router, workspace);
    addUsers(router, workspace);
    addActions(router, workspace);
    addFollowUps(router, workspace);
    addActivityLog(router, workspace);
    addTimelineItems(router, workspace);
    addAttachments(router, workspace);
    addRelationships(router, workspace);
    addTeams(router, workspace);
    addParticipants(router, workspace);
    addTriage(router, workspace);
    addOwnSettings(router, workspace);
    addChanges(router, workspace);
    addCheatSheet(router, workspace);
}

} // namespace muster::service
