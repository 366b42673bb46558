#include "models/domain/incidentupdate.h"
#include "models/domain/json.h"

namespace muster {

using json::string;

IncidentUpdate IncidentUpdate::fromJson(const QJsonObject &object)
{
    return {string(object, QLatin1String("id")), string(object, QLatin1String("incident_id")),
        string(object, QLatin1String("message")),
        IncidentStatus::fromJson(json::object(object, QLatin1String("new_incident_status"))),
        json::optional<Severity>(object, QLatin1String("new_severity")),
        Actor::fromJson(json::object(object, QLatin1String("updater"))),
        Timestamp::fromText(string(object, QLatin1String("created_at")))};
}

QJsonObject IncidentUpdate::toJson() const
{
    QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("incident_id"), incidentId},
        {QStringLiteral("new_incident_status"), newStatus.toJson()}, {QStringLiteral("updater"), updater.toJson()},
        {QStringLiteral("created_at"), createdAt.raw}};
    json::setOptional(object, QLatin1String("message"), message);
    if (newSeverity)
        object.insert(QStringLiteral("new_severity"), newSeverity->toJson());
    return object;
}

} // namespace muster
