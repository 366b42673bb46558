#include "app/service/engine/incidents.h"
#include "app/service/engine/customfields.h"
#include "models/domain/json.h"
#include <QJsonArray>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

std::optional<Incident> incidentWhere(Workspace &workspace, const QString &condition, const QVariantList &values)
{
    Database &database = workspace.database();
    return database.first(u"SELECT %1 FROM incidents WHERE %2"_s.arg(database.dialect().bytesOf(u"body"_s), condition),
        values,
        [](const Row &row) { return Incident::fromJson(json::parseObject(row.bytes(0)).value_or(QJsonObject())); });
}

QVariantList columnsOf(const Incident &incident)
{
    return {incident.status.id, toText(incident.status.category), incident.severity ? incident.severity->id : QString(),
        incident.severity ? incident.severity->rank : 0, incident.type ? incident.type->id : QString(), incident.mode,
        incident.visibility, incident.createdAt.raw, incident.updatedAt.raw,
        QString::fromUtf8(json::compact(incident.toJson()))};
}

void writeAssignments(Workspace &workspace, const Incident &incident)
{
    for (const RoleAssignment &assignment : incident.roleAssignments) {
        if (assignment.assignee)
            workspace.database().run(u"INSERT INTO role_assignments (incident_id, role_id, user_id) VALUES (?, ?, ?)"_s,
                {incident.id, assignment.role.id, assignment.assignee->id});
    }
}

} // namespace

std::optional<Incident> visibleIncident(Workspace &workspace, const Principal &principal, const QString &idOrNumber)
{
    const bool isReference = idOrNumber.startsWith(u"INC-", Qt::CaseInsensitive);
    bool isNumber = false;
    const qint64 number = (isReference ? idOrNumber.mid(4) : idOrNumber).toLongLong(&isNumber);
    auto incident = isNumber ? incidentWhere(workspace, u"number = ?"_s, {number})
                             : incidentWhere(workspace, u"id = ?"_s, {idOrNumber});
    if (incident && incident->isPrivate() && !principal.seesPrivate())
        return {};
    return incident;
}

std::optional<Incident> incidentById(Workspace &workspace, const QString &id)
{
    return incidentWhere(workspace, u"id = ?"_s, {id});
}

bool maySee(const Principal &principal, const Incident &incident)
{
    return principal.scopes.contains(u"incidents.view"_s) && (principal.seesPrivate() || !incident.isPrivate());
}

std::optional<Incident> incidentByIdempotencyKey(Workspace &workspace, const QString &key)
{
    return incidentWhere(workspace, u"idempotency_key = ?"_s, {key});
}

qint64 nextIncidentNumber(Workspace &workspace)
{
    qint64 number = 0;
    do {
        number = workspace.database().integer(
            u"INSERT INTO counters (name, value) VALUES ('incidents', 1)"
            u" ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value"_s);
    } while (isNumberTaken(workspace, number));
    return number;
}

bool isNumberTaken(Workspace &workspace, qint64 number)
{
    return workspace.database().integer(u"SELECT COUNT(*) FROM incidents WHERE number = ?"_s, {number}) > 0;
}

Incident withRequiredMembers(Incident incident)
{
    const auto ensure = [&](const QString &key, const QJsonValue &value) {
        if (!incident.extra.contains(key))
            incident.extra.insert(key, value);
    };
    ensure(u"custom_field_entries"_s, QJsonArray());
    ensure(u"slack_channel_id"_s, QString());
    ensure(u"slack_team_id"_s, QString());
    ensure(u"team_ids"_s, QJsonArray());
    return incident;
}

void writeIncident(Workspace &workspace, const Incident &incident, qint64 number, const QString &idempotencyKey)
{
    QVariantList values{incident.id, number, idempotencyKey.isEmpty() ? QVariant() : QVariant(idempotencyKey)};
    workspace.database().run(
        u"INSERT INTO incidents (id, number, idempotency_key, status_id, status_category, severity_id, severity_rank,"
        u" type_id, mode, visibility, created_at, updated_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        values + columnsOf(incident));
    writeAssignments(workspace, incident);
    writeFieldValues(workspace, incident);
}

void saveIncident(Workspace &workspace, const Incident &incident)
{
    workspace.database().run(
        u"UPDATE incidents SET status_id = ?, status_category = ?, severity_id = ?, severity_rank = ?, type_id = ?,"
        u" mode = ?, visibility = ?, created_at = ?, updated_at = ?, body = ? WHERE id = ?"_s,
        columnsOf(incident) + QVariantList{incident.id});
    workspace.database().run(u"DELETE FROM role_assignments WHERE incident_id = ?"_s, {incident.id});
    workspace.database().run(u"DELETE FROM custom_field_values WHERE incident_id = ?"_s, {incident.id});
    writeAssignments(workspace, incident);
    writeFieldValues(workspace, incident);
    workspace.changes().note(ObjectKind::Incident, incident.id, incident.id);
}

void touchIncident(Workspace &workspace, Incident incident, const Timestamp &at)
{
    incident.lastActivityAt = at;
    saveIncident(workspace, incident);
}

} // namespace muster::service
