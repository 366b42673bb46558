#pragma once
#include "app/service/engine/workspace.h"
#include "app/service/routing/router.h"

/// The dialect of the incident.io cheat sheet that goes around: paths, words and placeholders the API itself does not
/// know. It is translated here, at the edge, before a call is checked; everything behind knows the API's form only, and
/// the OpenAPI document does not tell of it.
///
///     POST /v2/incidents/{id}/actions/update   actions/edit; notify_incident_channel may be missing
///     POST /v2/incidents/{id}/actions/close    {postmortem_required}: to the first learning status, with a follow-up
///     to
///                                              write it; else to the first closed one
///     GET  /v2/incidents/{id}/events           the activity log; `action` is its type
///     GET  /v2/utilities/identity              /v1/identity
///     POST /v2/incidents                       the mode `real` is `standard`
///     POST /v2/actions                         `assignee` may name a person as in roles; `status` is overlooked
///
/// Placeholders (INCIDENT_ID, severity-id, oncall@company.com …) stand for something in a demo workspace, so that the
/// commands can be pasted as they are. Elsewhere they are unknown ids.
namespace muster::service {

/// Adds the dialect. After all other operations, which it refers to.
void addCheatSheet(Router &router, Workspace &workspace);
/// Chooses what the placeholders stand for, in a workspace full of demo data.
void choosePlaceholders(Workspace &workspace);

} // namespace muster::service
