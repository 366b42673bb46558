#pragma once
#include "app/service/engine/workspace.h"
#include "app/service/routing/router.h"

/// The operations of the API, one source file a resource. Each function puts its resource's operations into the table;
/// the workspace must outlive it.
namespace muster::service {

void addIdentity(Router &router);
void addOpenApi(Router &router);
void addIncidents(Router &router, Workspace &workspace);
void addIncidentUpdates(Router &router, Workspace &workspace);
void addConfiguration(Router &router, Workspace &workspace); ///< severities, statuses, types, roles
void addConfigurationWriting(Router &router, Workspace &workspace); ///< of all these but types
void addCustomFields(Router &router, Workspace &workspace); ///< and their options
void addIncidentTimestamps(Router &router, Workspace &workspace);
void addTimelineItems(Router &router, Workspace &workspace);
void addAttachments(Router &router, Workspace &workspace); ///< of the API, and all of them in /muster/v1
void addRelationships(Router &router, Workspace &workspace); ///< read in the API, written in /muster/v1
void addTeams(Router &router, Workspace &workspace); ///< of the API and of /muster/v1
void addParticipants(Router &router, Workspace &workspace);
void addUsers(Router &router, Workspace &workspace);
void addActions(Router &router, Workspace &workspace);
void addFollowUps(Router &router, Workspace &workspace);
void addActivityLog(Router &router, Workspace &workspace);
void addTriage(Router &router, Workspace &workspace); ///< /muster/v1: declining and merging
void addOwnSettings(Router &router, Workspace &workspace); ///< /muster/v1: workspace, users, incident_types
void addChanges(Router &router, Workspace &workspace); ///< /muster/v1: changes, activity

/// All of them.
void addAllResources(Router &router, Workspace &workspace);

} // namespace muster::service
