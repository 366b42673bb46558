#include "app/service/engine/activitylog.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

void recordActivity(Workspace &workspace, const QString &incidentId, ActivityEntry entry, const Timestamp &at)
{
    entry.id = workspace.newId();
    entry.incidentId = incidentId;
    entry.occurredAt = entry.createdAt = at;
    writeActivity(workspace, entry);
    workspace.changes().note(ObjectKind::Activity, entry.id, incidentId);
}

void writeActivity(Workspace &workspace, const ActivityEntry &entry)
{
    workspace.database().run(u"INSERT INTO activity_entries (id, incident_id, occurred_at, body) VALUES (?, ?, ?, ?)"_s,
        {entry.id, entry.incidentId, entry.occurredAt.raw, QString::fromUtf8(json::compact(entry.toJson()))});
}

} // namespace muster::service
