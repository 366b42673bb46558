#pragma once
#include "models/domain/timestamp.h"
#include <QJsonObject>
#include <QString>

namespace muster {

/// One line of an incident's activity log (incident_activity_log_entries), oldest first in the API:
/// `{"id","incident_id","type":"role_update","title","occurred_at","created_at","content":{"role_update":{…}}}`.
/// `type` is an open set. musterd adds `actor` (ActorV2) and `message` inside the content where they apply.
struct ActivityEntry
{
    QString id;
    QString incidentId;
    QString type;
    QString title;
    Timestamp occurredAt, createdAt;
    QJsonObject content; ///< at most one member, named like the type

    static ActivityEntry fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    /// The object inside `content` under the entry's own type.
    QJsonObject detail() const { return content.value(type).toObject(); }
    bool operator==(const ActivityEntry &) const = default;
};

} // namespace muster
