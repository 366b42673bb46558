#include "models/domain/activity.h"
#include "models/domain/json.h"

namespace muster {

using json::string;

ActivityEntry ActivityEntry::fromJson(const QJsonObject &object)
{
    return {string(object, QLatin1String("id")), string(object, QLatin1String("incident_id")),
        string(object, QLatin1String("type")), string(object, QLatin1String("title")),
        Timestamp::fromText(string(object, QLatin1String("occurred_at"))),
        Timestamp::fromText(string(object, QLatin1String("created_at"))),
        json::object(object, QLatin1String("content"))};
}

QJsonObject ActivityEntry::toJson() const
{
    QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("incident_id"), incidentId},
        {QStringLiteral("type"), type}, {QStringLiteral("title"), title},
        {QStringLiteral("occurred_at"), occurredAt.raw}, {QStringLiteral("created_at"), createdAt.raw}};
    if (!content.isEmpty())
        object.insert(QStringLiteral("content"), content);
    return object;
}

} // namespace muster
