#include "app/service/engine/relationships.h"
#include "app/service/engine/incidents.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

const QString sides = u"incident_relationship_sides"_s;

Relationship read(const Row &row)
{
    const QJsonObject incident = json::parseObject(row.text(3).toUtf8()).value_or(QJsonObject());
    return {row.text(0), row.text(1), row.integer(2), json::string(incident, "name"_L1)};
}

QList<RelatedIncident> sidesOf(Workspace &workspace, const QString &relationshipId)
{
    QList<RelatedIncident> found;
    workspace.database().each(u"SELECT body FROM %1 WHERE relationship_id = ? ORDER BY id"_s.arg(sides),
        {relationshipId}, [&](const Row &row) {
            found.append(RelatedIncident::fromJson(json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject())));
        });
    return found;
}

/// The incident a side is told of: a private one where there is any, so that whoever may not see it hears of neither
/// side.
QString toldOf(Workspace &workspace, const RelatedIncident &side)
{
    const auto related = incidentById(workspace, side.relatedId);
    return related && related->isPrivate() ? side.relatedId : side.incidentId;
}

} // namespace

QList<Relationship> relationshipsOf(
    Workspace &workspace, const Principal &principal, const QString &incidentId, const QString &after, int limit)
{
    const QString visible = principal.seesPrivate() ? QString() : u" AND i.visibility = 'public'"_s;
    QList<Relationship> found;
    workspace.database().each(
        u"SELECT r.relationship_id, i.id, i.number, i.body FROM %1 r JOIN incidents i ON i.id = r.related_id"
        u" WHERE r.incident_id = ? AND r.relationship_id > ?%2 ORDER BY r.relationship_id LIMIT ?"_s.arg(
            sides, visible),
        {incidentId, after, limit}, [&](const Row &row) { found.append(read(row)); });
    return found;
}

QList<RelatedIncident> relatedSides(Workspace &workspace, const Principal &principal, const QString &after, int limit)
{
    const QString visible = principal.seesPrivate()
        ? QString()
        : u" AND NOT EXISTS (SELECT 1 FROM incidents i WHERE i.id IN (r.incident_id, r.related_id)"
          u" AND i.visibility <> 'public')"_s;
    QList<RelatedIncident> found;
    workspace.database().each(
        u"SELECT r.relationship_id, r.incident_id, r.related_id FROM %1 r WHERE r.relationship_id > ?%2"
        u" ORDER BY r.relationship_id, r.id LIMIT ?"_s.arg(sides, visible),
        {after, limit},
        [&](const Row &row) { found.append(RelatedIncident::of(row.text(0), row.text(1), row.text(2))); });
    return found;
}

std::optional<Relationship> relationshipBetween(Workspace &workspace, const Incident &of, const Incident &with)
{
    return workspace.database().first(
        u"SELECT r.relationship_id, i.id, i.number, i.body FROM %1 r JOIN incidents i ON i.id = r.related_id"
        u" WHERE r.incident_id = ? AND r.related_id = ?"_s.arg(sides),
        {of.id, with.id}, read);
}

Relationship relate(Workspace &workspace, const Incident &of, const Incident &with)
{
    if (const auto known = relationshipBetween(workspace, of, with))
        return *known;
    const QString id = workspace.newId();
    writeRelationship(workspace, id, of.id, with.id);
    for (const RelatedIncident &side : sidesOf(workspace, id))
        workspace.changes().note(ObjectKind::IncidentRelationship, side.id, toldOf(workspace, side));
    return relationshipBetween(workspace, of, with).value();
}

void writeRelationship(Workspace &workspace, const QString &id, const QString &oneId, const QString &otherId)
{
    for (const RelatedIncident &side :
        {RelatedIncident::of(id, oneId, otherId), RelatedIncident::of(id, otherId, oneId)})
        workspace.database().run(
            u"INSERT INTO %1 (id, relationship_id, incident_id, related_id, body) VALUES (?, ?, ?, ?, ?)"
            u" ON CONFLICT (incident_id, related_id) DO NOTHING"_s.arg(sides),
            {side.id, id, side.incidentId, side.relatedId, QString::fromUtf8(json::compact(side.toJson()))});
}

std::optional<std::pair<QString, QString>> relatedBy(Workspace &workspace, const QString &id)
{
    const auto found = sidesOf(workspace, id);
    return found.isEmpty() ? std::nullopt : std::optional(std::pair(found.first().incidentId, found.first().relatedId));
}

void removeRelationship(Workspace &workspace, const QString &id)
{
    for (const RelatedIncident &side : sidesOf(workspace, id))
        workspace.changes().noteDeleted(ObjectKind::IncidentRelationship, side.id, toldOf(workspace, side));
    workspace.database().run(u"DELETE FROM %1 WHERE relationship_id = ?"_s.arg(sides), {id});
}

} // namespace muster::service
