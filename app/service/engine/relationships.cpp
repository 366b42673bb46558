#include "app/service/engine/relationships.h"
#include "app/service/engine/incidents.h"
#include "models/domain/json.h"
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

/// Each pair is kept once, the smaller id first.
std::pair<QString, QString> ordered(const QString &one, const QString &other)
{
    return std::minmax(one, other);
}

Relationship read(const Row &row)
{
    const QJsonObject incident = json::parseObject(row.text(3).toUtf8()).value_or(QJsonObject());
    return {row.text(0), row.text(1), row.integer(2), json::string(incident, "name"_L1)};
}

} // namespace

QList<Relationship> relationshipsOf(
    Workspace &workspace, const Principal &principal, const QString &incidentId, const QString &after, int limit)
{
    const QString visible = principal.seesPrivate() ? QString() : u" AND i.visibility = 'public'"_s;
    QList<Relationship> found;
    workspace.database().each(
        u"SELECT r.id, i.id, i.number, i.body FROM incident_relationships r JOIN incidents i"
        u" ON i.id = CASE WHEN r.one_id = ? THEN r.other_id ELSE r.one_id END"
        u" WHERE (r.one_id = ? OR r.other_id = ?) AND r.id > ?%1 ORDER BY r.id LIMIT ?"_s.arg(visible),
        {incidentId, incidentId, incidentId, after, limit}, [&](const Row &row) { found.append(read(row)); });
    return found;
}

Relationship relate(Workspace &workspace, const Incident &of, const Incident &with)
{
    const auto [one, other] = ordered(of.id, with.id);
    workspace.database().run(u"INSERT INTO incident_relationships (id, one_id, other_id) VALUES (?, ?, ?)"
                             u" ON CONFLICT (one_id, other_id) DO NOTHING"_s,
        {workspace.newId(), one, other});
    const QString id = workspace.database()
                           .first(u"SELECT id FROM incident_relationships WHERE one_id = ? AND other_id = ?"_s,
                               {one, other}, [](const Row &row) { return row.text(0); })
                           .value_or(QString());
    const qint64 number = workspace.database().integer(u"SELECT number FROM incidents WHERE id = ?"_s, {with.id});
    return {id, with.id, number, with.name};
}

std::optional<std::pair<QString, QString>> relatedBy(Workspace &workspace, const QString &id)
{
    return workspace.database().first(u"SELECT one_id, other_id FROM incident_relationships WHERE id = ?"_s, {id},
        [](const Row &row) { return std::pair(row.text(0), row.text(1)); });
}

void removeRelationship(Workspace &workspace, const QString &id)
{
    workspace.database().run(u"DELETE FROM incident_relationships WHERE id = ?"_s, {id});
}

} // namespace muster::service
