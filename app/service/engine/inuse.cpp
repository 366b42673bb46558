#include "app/service/engine/inuse.h"
#include "app/service/engine/incidents.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

/// Calls `change` with each incident that is not over and fits the condition, and saves it.
void eachOpen(
    Workspace &workspace, const QString &condition, const QString &value, const std::function<void(Incident &)> &change)
{
    QStringList ids;
    workspace.database().each(u"SELECT id FROM incidents WHERE status_category IN ('triage', 'live', 'paused',"
                              u" 'learning') AND "_s
            + condition,
        {value}, [&](const Row &row) { ids.append(row.text(0)); });
    for (const QString &id : std::as_const(ids)) {
        auto incident = incidentById(workspace, id);
        if (!incident)
            continue;
        change(*incident);
        saveIncident(workspace, *incident);
    }
}

} // namespace

qint64 incidentsUsing(Workspace &workspace, const Severity &severity)
{
    return workspace.database().integer(u"SELECT COUNT(*) FROM incidents WHERE severity_id = ?"_s, {severity.id});
}

qint64 incidentsUsing(Workspace &workspace, const IncidentStatus &status)
{
    return workspace.database().integer(u"SELECT COUNT(*) FROM incidents WHERE status_id = ?"_s, {status.id});
}

qint64 incidentsUsing(Workspace &workspace, const IncidentRole &role)
{
    return workspace.database().integer(u"SELECT COUNT(*) FROM role_assignments WHERE role_id = ?"_s, {role.id});
}

void refreshIncidents(Workspace &workspace, const Severity &severity)
{
    workspace.database().run(u"UPDATE incidents SET severity_rank = ? WHERE severity_id = ? AND severity_rank <> ?"_s,
        {severity.rank, severity.id, severity.rank});
    eachOpen(workspace, u"severity_id = ?"_s, severity.id, [&](Incident &incident) { incident.severity = severity; });
}

void refreshIncidents(Workspace &workspace, const IncidentStatus &status)
{
    eachOpen(workspace, u"status_id = ?"_s, status.id, [&](Incident &incident) { incident.status = status; });
}

void refreshIncidents(Workspace &workspace, const IncidentRole &role)
{
    eachOpen(workspace, u"id IN (SELECT incident_id FROM role_assignments WHERE role_id = ?)"_s, role.id,
        [&](Incident &incident) {
            for (RoleAssignment &assignment : incident.roleAssignments) {
                if (assignment.role.id == role.id)
                    assignment.role = role;
            }
        });
}

} // namespace muster::service
