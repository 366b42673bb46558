#include "app/service/engine/incidentupdates.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

std::optional<IncidentUpdate> updateByIdempotencyKey(Workspace &workspace, const QString &key)
{
    return workspace.database().first(
        u"SELECT body FROM incident_updates WHERE idempotency_key = ?"_s, {key}, [](const Row &row) {
            return IncidentUpdate::fromJson(json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject()));
        });
}

QString mergedInto(Workspace &workspace, const QString &incidentId)
{
    QString into;
    workspace.database().each(
        u"SELECT body FROM incident_updates WHERE incident_id = ?"_s, {incidentId}, [&into](const Row &row) {
            const auto update
                = IncidentUpdate::fromJson(json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject()));
            if (!update.mergedIntoId.isEmpty())
                into = update.mergedIntoId;
        });
    return into;
}

void writeUpdate(Workspace &workspace, const IncidentUpdate &update, const QString &idempotencyKey)
{
    workspace.database().run(
        u"INSERT INTO incident_updates (id, incident_id, idempotency_key, created_at, body) VALUES (?, ?, ?, ?, ?)"_s,
        {update.id, update.incidentId, idempotencyKey.isEmpty() ? QVariant() : QVariant(idempotencyKey),
            update.createdAt.raw, QString::fromUtf8(json::compact(update.toJson()))});
}

} // namespace muster::service
