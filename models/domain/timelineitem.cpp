#include "models/domain/timelineitem.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/json.h"

namespace muster {

using json::string;

TimelineItem TimelineItem::fromJson(const QJsonObject &object)
{
    const auto time = [&](QLatin1String key) { return Timestamp::fromText(string(object, key)); };
    return {string(object, QLatin1String("id")), string(object, QLatin1String("incident_id")),
        string(object, QLatin1String("title")), string(object, QLatin1String("description")),
        time(QLatin1String("timestamp")), string(object, QLatin1String("activity_log_id")),
        Actor::fromJson(json::object(object, QLatin1String("creator"))), time(QLatin1String("created_at")),
        time(QLatin1String("updated_at"))};
}

TimelineItem TimelineItem::fromActivity(const ActivityEntry &entry)
{
    const QString message = string(entry.detail(), QLatin1String("message"));
    return {entry.id, entry.incidentId, entry.title, message, entry.occurredAt, entry.id, activity::actorOf(entry),
        entry.createdAt, entry.createdAt};
}

QJsonObject TimelineItem::toJson() const
{
    QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("incident_id"), incidentId},
        {QStringLiteral("title"), title}, {QStringLiteral("timestamp"), at.raw},
        {QStringLiteral("creator"), creator.toJson()}, {QStringLiteral("created_at"), createdAt.raw},
        {QStringLiteral("updated_at"), updatedAt.raw}};
    json::setOptional(object, QLatin1String("description"), description);
    json::setOptional(object, QLatin1String("activity_log_id"), activityLogId);
    return object;
}

} // namespace muster
