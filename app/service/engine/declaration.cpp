#include "app/service/engine/declaration.h"
#include "app/service/engine/activitylog.h"
#include "app/service/engine/configuration.h"
#include "app/service/engine/fieldchange.h"
#include "app/service/engine/incidents.h"
#include "app/service/engine/rolechange.h"
#include "app/service/engine/timekeeping.h"
#include "app/service/routing/problem.h"
#include "models/domain/activitybuilder.h"
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

using Step = Result<void>;

tl::unexpected<Error> refuse(const QString &field, const QString &message)
{
    return tl::unexpected(problem::invalid(field, message));
}

Step readType(Workspace &workspace, const Call &call, Incident &incident)
{
    const QString id = call.text(QLatin1String("incident_type_id"));
    if (!id.isEmpty()) {
        incident.type = typeById(workspace, id);
        if (!incident.type)
            return refuse(u"incident_type_id"_s, u"There is no such incident type"_s);
    } else {
        const auto types = allTypes(workspace);
        const auto it
            = std::find_if(types.begin(), types.end(), [](const IncidentType &type) { return type.isDefault; });
        if (it != types.end())
            incident.type = *it;
    }
    if (incident.type && incident.type->privateIncidentsOnly && !incident.isPrivate())
        return refuse(u"visibility"_s, u"Incidents of this type must be private"_s);
    return {};
}

/// Where a new incident starts when the client does not say: in triage when its type demands it, else at the first live
/// status.
Step defaultStatus(Workspace &workspace, Incident &incident)
{
    const bool inTriage = incident.type && incident.type->createInTriage == u"always";
    const auto category = inTriage ? StatusCategory::Triage : StatusCategory::Live;
    const auto statuses = allStatuses(workspace);
    const auto it = std::find_if(
        statuses.begin(), statuses.end(), [&](const IncidentStatus &status) { return status.category == category; });
    if (it == statuses.end())
        return refuse(u"incident_status_id"_s, u"This workspace has no status a new incident could start with"_s);
    incident.status = *it;
    return {};
}

Step readStatus(Workspace &workspace, const Call &call, Incident &incident)
{
    const QString id = call.text(QLatin1String("incident_status_id"));
    if (id.isEmpty())
        return defaultStatus(workspace, incident);
    const auto status = statusById(workspace, id);
    if (!status)
        return refuse(u"incident_status_id"_s, u"There is no such incident status"_s);
    using enum StatusCategory;
    const bool isOver = status->category == Learning || status->category == Closed;
    const bool isPossible
        = status->category == Triage || status->category == Live || (isOver && incident.mode == u"retrospective");
    if (!isPossible)
        return refuse(
            u"incident_status_id"_s, u"An incident cannot be declared with the status %1"_s.arg(status->name));
    incident.status = *status;
    return {};
}

Step readSeverity(Workspace &workspace, const Call &call, Incident &incident)
{
    const QString id = call.text(QLatin1String("severity_id"));
    if (!id.isEmpty()) {
        incident.severity = severityById(workspace, id);
        if (!incident.severity)
            return refuse(u"severity_id"_s, u"There is no such severity"_s);
    } else if (incident.status.category != StatusCategory::Triage) {
        return tl::unexpected(problem::required(u"severity_id"_s, u"A severity is required to open an incident"_s));
    }
    return {};
}

/// What the incident is told to hold from the start; the line about the declaration does not repeat it.
Step readFields(Workspace &workspace, const Call &call, Incident &incident)
{
    const QString member = u"custom_field_entries"_s;
    const auto entries = readFieldChanges(workspace, call.body.value(member).toArray(), member);
    if (!entries)
        return tl::unexpected<Error>(entries.error());
    for (const CustomFieldEntry &entry : *entries)
        assignField(incident, entry);
    return {};
}

Result<qint64> readNumber(Workspace &workspace, const Call &call, Incident &incident)
{
    const QJsonObject options = call.body.value(u"retrospective_incident_options"_s).toObject();
    if (!options.isEmpty() && incident.mode != u"retrospective")
        return refuse(u"retrospective_incident_options"_s, u"Only retrospective incidents have these options"_s);
    const auto keep = [&](const QString &member) {
        if (const QString value = options.value(member).toString(); !value.isEmpty())
            incident.extra.insert(member, value);
    };
    keep(u"postmortem_document_url"_s);
    keep(u"slack_channel_id"_s);
    const qint64 wanted = options.value(u"external_id"_s).toInteger();
    if (wanted == 0)
        return nextIncidentNumber(workspace);
    if (isNumberTaken(workspace, wanted))
        return refuse(u"retrospective_incident_options.external_id"_s, u"This number is taken"_s);
    return wanted;
}

/// All roles, open unless given; the reporter is who declares.
void assignRoles(Workspace &workspace, const Call &call, const QList<RoleChange> &given, Incident &incident)
{
    for (const IncidentRole &role : allRoles(workspace)) {
        RoleAssignment assignment{role, {}};
        if (role.kind == IncidentRole::Kind::Reporter && call.actor.kind == Actor::Kind::User)
            assignment.assignee = userById(workspace, call.actor.id);
        incident.roleAssignments.append(assignment);
    }
    for (const RoleChange &change : given)
        assignRole(incident, change);
}

void recordDeclaration(Workspace &workspace, const Call &call, const QList<RoleChange> &given, const Incident &incident)
{
    recordActivity(workspace, incident.id, activity::declared(call.actor, incident), incident.createdAt);
    for (const RoleChange &change : given) {
        if (change.assignee)
            recordActivity(workspace, incident.id, activity::roleChanged(call.actor, change.role, {}, change.assignee),
                incident.createdAt);
    }
}

/// The times that go with being declared, but for those the client knows better.
Step keepTimes(Workspace &workspace, const Call &call, Incident &incident)
{
    const QString member = u"incident_timestamp_values"_s;
    const auto changes = readTimestampChanges(workspace, call.body.value(member).toArray(), member);
    if (!changes)
        return tl::unexpected<Error>(changes.error());
    const Timekeeping times(workspace);
    times.enter(incident, incident.status, incident.createdAt);
    for (const TimestampChange &change : *changes)
        times.assign(incident, change);
    return {};
}

Result<Incident> readIncident(Workspace &workspace, const Call &call)
{
    Incident incident;
    incident.name = call.text(QLatin1String("name")).trimmed();
    incident.summary = call.text(QLatin1String("summary"));
    incident.visibility = call.text(QLatin1String("visibility"));
    if (const QString mode = call.text(QLatin1String("mode")); !mode.isEmpty())
        incident.mode = mode;
    for (const auto step : {readType, readStatus, readSeverity, readFields}) {
        if (const auto done = step(workspace, call, incident); !done)
            return tl::unexpected<Error>(done.error());
    }
    incident.extra.insert(u"slack_team_id"_s, call.text(QLatin1String("slack_team_id")));
    if (const QString channel = call.text(QLatin1String("slack_channel_name_override")); !channel.isEmpty())
        incident.extra.insert(u"slack_channel_name"_s, channel);
    return incident;
}

} // namespace

Result<Declared> declareIncident(Workspace &workspace, const Call &call)
{
    const QString key = call.text(QLatin1String("idempotency_key"));
    if (const auto existing = incidentByIdempotencyKey(workspace, key)) {
        if (existing->creator.id != call.actor.id && !maySee(call.principal, *existing))
            return tl::unexpected(problem::of(409, u"conflict"_s, u"This idempotency key has been used"_s));
        return Declared{*existing, true};
    }
    if (call.text(QLatin1String("visibility")) == u"private" && !call.principal.seesPrivate())
        return tl::unexpected(problem::of(403, u"resource_forbidden"_s,
            u"This API key lacks the role global_access: it could never see the private incident it declares"_s));
    auto incident = readIncident(workspace, call);
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    const auto roles = readRoleChanges(
        workspace, call.body.value(u"incident_role_assignments"_s).toArray(), u"incident_role_assignments"_s, true);
    if (!roles)
        return tl::unexpected<Error>(roles.error());
    const auto number = readNumber(workspace, call, *incident);
    if (!number)
        return tl::unexpected<Error>(number.error());
    incident->id = workspace.newId();
    incident->reference = u"INC-%1"_s.arg(*number);
    if (incident->name.isEmpty())
        incident->name = incident->reference;
    incident->creator = call.actor;
    incident->createdAt = incident->updatedAt = incident->lastActivityAt = workspace.now();
    if (const auto kept = keepTimes(workspace, call, *incident); !kept)
        return tl::unexpected<Error>(kept.error());
    assignRoles(workspace, call, *roles, *incident);
    const Incident complete = withRequiredMembers(*incident);
    writeIncident(workspace, complete, *number, key);
    workspace.changes().note(ObjectKind::Incident, complete.id, complete.id);
    recordDeclaration(workspace, call, *roles, complete);
    return Declared{complete};
}

} // namespace muster::service
