#include "app/service/engine/triage.h"
#include "app/service/engine/activitylog.h"
#include "app/service/engine/configuration.h"
#include "app/service/engine/incidents.h"
#include "app/service/engine/incidentupdates.h"
#include "app/service/engine/relationships.h"
#include "app/service/engine/timekeeping.h"
#include "app/service/routing/problem.h"
#include "models/domain/activitybuilder.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Result<IncidentStatus> statusOf(Workspace &workspace, StatusCategory category)
{
    for (const IncidentStatus &status : allStatuses(workspace)) {
        if (status.category == category)
            return status;
    }
    return tl::unexpected(
        problem::invalid(u"incident_status_id"_s, u"There is no status of the category %1"_s.arg(toText(category))));
}

/// Ends it in that status: the row, the log and the update that goes with every change of status.
Incident end(Workspace &workspace, const Call &call, Incident incident, const IncidentStatus &status,
    const ActivityEntry &entry, const QString &mergedIntoId)
{
    const Timestamp now = workspace.now();
    incident.status = status;
    incident.updatedAt = incident.lastActivityAt = now;
    Timekeeping(workspace).enter(incident, status, now);
    saveIncident(workspace, incident);
    recordActivity(workspace, incident.id, entry, now);
    IncidentUpdate update{workspace.newId(), incident.id, {}, status, incident.severity, call.actor, now};
    update.mergedIntoId = mergedIntoId;
    writeUpdate(workspace, update, {});
    workspace.changes().note(ObjectKind::IncidentUpdate, update.id, incident.id);
    return incident;
}

tl::unexpected<Error> refuse(const QString &field, const QString &message)
{
    return tl::unexpected(problem::invalid(field, message));
}

} // namespace

Result<Incident> declineIncident(Workspace &workspace, const Call &call, const Incident &incident)
{
    if (incident.status.category == StatusCategory::Declined)
        return incident;
    if (incident.status.category != StatusCategory::Triage)
        return refuse(u"id"_s,
            u"Only an incident in triage can be declined; this one is %1"_s.arg(toText(incident.status.category)));
    const auto status = statusOf(workspace, StatusCategory::Declined);
    if (!status)
        return tl::unexpected<Error>(status.error());
    return end(workspace, call, incident, *status, activity::statusChanged(call.actor, incident.status, *status), {});
}

Result<Incident> mergeIncident(Workspace &workspace, const Call &call, const Incident &incident, const Incident &into)
{
    const QString field = u"into_incident_id"_s;
    if (incident.id == into.id)
        return refuse(field, u"An incident cannot be merged into itself"_s);
    if (incident.status.category == StatusCategory::Merged)
        return mergedInto(workspace, incident.id) == into.id
            ? Result<Incident>(incident)
            : refuse(u"id"_s, u"This incident was merged into another one"_s);
    if (incident.status.category != StatusCategory::Triage && incident.status.category != StatusCategory::Live)
        return refuse(u"id"_s,
            u"Only an incident in triage or a live one can be merged; this one is %1"_s.arg(
                toText(incident.status.category)));
    if (!isOpen(into.status.category))
        return refuse(field, u"The other incident is not open any more"_s);
    if (incident.isPrivate() && !into.isPrivate())
        return refuse(field, u"A private incident can only be merged into a private one"_s);
    const auto status = statusOf(workspace, StatusCategory::Merged);
    if (!status)
        return tl::unexpected<Error>(status.error());
    const ActivityEntry entry = activity::merged(call.actor, incident, into);
    const Incident ended = end(workspace, call, incident, *status, entry, into.id);
    recordActivity(workspace, into.id, entry, ended.updatedAt);
    relate(workspace, ended, into);
    touchIncident(workspace, into, ended.updatedAt);
    return ended;
}

} // namespace muster::service
