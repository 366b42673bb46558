#pragma once
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/customfield.h"
#include "models/domain/incident.h"
#include "models/domain/incidenttimestamp.h"
#include "models/domain/incidentupdate.h"
#include "models/domain/task.h"

/// The lines of an incident's activity log, one function per thing that can happen. Type, title and content are filled
/// in; ids and times are the caller's. Pure. The service and the demo generator write with these, the timeline reads
/// the shape.
///
/// The content follows the API (`previous_…`, `new_…`, `updater` or `actor`); a value that was or became empty is left
/// out.
///
///     incident_declared   {actor, name, summary?, new_status, new_severity?, incident_type?}             (ours)
///     incident_update     {updater, id, message?, previous_status?, new_status?, previous_severity?, new_severity?}
///     status_change       {updater, previous_status, new_status}
///     severity_change     {updater, previous_severity?, new_severity}                                    (ours)
///     incident_merged     {updater, incident: {id, reference, name}, into_incident: {…}}                 (ours)
///     role_update         {updater, role, previous_assignee?, new_assignee?}
///     incident_rename     {updater, previous_name, new_name}
///     summary_update      {updater, previous_summary?, new_summary?}
///     call_url_changed    {updater, previous_call_url?, new_call_url?}                      (ours but for the type)
///     incident_channel_renamed  {updater, previous_name?, new_name?}                                     (ours)
///     custom_field_value_update  {updater, custom_field, previous_values, new_values}   (entry's members; none: [])
///     incident_attachment_added, incident_attachment_removed  {updater, incident_attachment}  (ours but for the types)
///     incident_timestamp_set     {updater, incident_timestamp, previous_value?, new_value?}              (set by hand)
///     action_created      {actor, action_id, description, assignee?}
///     action_updated      {updater, action_id, description, previous_description?, previous_status?, new_status?,
///                          previous_assignee?, new_assignee?}
///     follow_up_created   {actor, follow_up_id, title, assignee?}
///     follow_up_updated   {updater, follow_up_id, title, previous_title?, new_title?, previous_status?, new_status?,
///                          previous_assignee?, new_assignee?}
///
/// Of an action or follow-up only what changed is told in `previous_…` and `new_…`; deleting is `new_status` "deleted".
/// The text is `description` (action) or `title` (follow-up) after the change, so that a line reads without a look-up.
namespace muster::activity {

ActivityEntry declared(const Actor &actor, const Incident &incident);
/// `previousStatus` and `previousSeverity` are what the incident had before the update; they are told only where they
/// differ.
ActivityEntry updateShared(const Actor &actor, const IncidentUpdate &update, const IncidentStatus &previousStatus,
    const std::optional<Severity> &previousSeverity);
ActivityEntry statusChanged(const Actor &actor, const IncidentStatus &from, const IncidentStatus &to);
/// What the log of each of the two says of it.
ActivityEntry merged(const Actor &actor, const Incident &from, const Incident &into);
ActivityEntry severityChanged(const Actor &actor, const std::optional<Severity> &from, const Severity &to);
/// No `from`: the role was open. No `to`: it is open now.
ActivityEntry roleChanged(
    const Actor &actor, const IncidentRole &role, const std::optional<User> &from, const std::optional<User> &to);
ActivityEntry renamed(const Actor &actor, const QString &from, const QString &to);
ActivityEntry summaryChanged(const Actor &actor, const QString &from, const QString &to);
ActivityEntry callUrlChanged(const Actor &actor, const QString &from, const QString &to);
ActivityEntry channelRenamed(const Actor &actor, const QString &from, const QString &to);
/// Both entries are of the same field; one without values says that the field was or became empty.
ActivityEntry customFieldChanged(const Actor &actor, const CustomFieldEntry &from, const CustomFieldEntry &to);
/// A time that is not set says that it was not known, or is not any more.
ActivityEntry timestampSet(
    const Actor &actor, const IncidentTimestamp &timestamp, const Timestamp &from, const Timestamp &to);
ActivityEntry attachmentAdded(const Actor &actor, const Attachment &attachment);
ActivityEntry attachmentRemoved(const Actor &actor, const Attachment &attachment);
ActivityEntry actionCreated(const Actor &actor, const Action &action);
/// Completed, reopened, re-assigned, reworded, deleted: whatever differs between the two.
ActivityEntry actionUpdated(const Actor &actor, const Action &before, const Action &after);
ActivityEntry followUpCreated(const Actor &actor, const FollowUp &followUp);
ActivityEntry followUpUpdated(const Actor &actor, const FollowUp &before, const FollowUp &after);

/// Who did it, whatever the API calls them in this type (`actor`, `updater`, `creator`, …); Unknown when not told.
Actor actorOf(const ActivityEntry &entry);

} // namespace muster::activity
