#include "models/domain/relationship.h"
#include "models/domain/json.h"

namespace muster {

using namespace Qt::StringLiterals;

Relationship Relationship::fromJson(const QJsonObject &object)
{
    const QJsonObject incident = json::object(object, "incident"_L1);
    return {json::string(object, "id"_L1), json::string(incident, "id"_L1),
        incident.value("external_id"_L1).toInteger(), json::string(incident, "name"_L1)};
}

QJsonObject Relationship::toJson() const
{
    return {{u"id"_s, id},
        {u"incident"_s, QJsonObject{{u"id"_s, incidentId}, {u"external_id"_s, number}, {u"name"_s, name}}}};
}

RelatedIncident RelatedIncident::of(const QString &relationshipId, const QString &incidentId, const QString &relatedId)
{
    return {relationshipId + u':' + incidentId, relationshipId, incidentId, relatedId};
}

RelatedIncident RelatedIncident::fromJson(const QJsonObject &object)
{
    return {json::string(object, "id"_L1), json::string(object, "incident_relationship_id"_L1),
        json::string(object, "incident_id"_L1), json::string(object, "related_incident_id"_L1)};
}

QJsonObject RelatedIncident::toJson() const
{
    return {{u"id"_s, id}, {u"incident_relationship_id"_s, relationshipId}, {u"incident_id"_s, incidentId},
        {u"related_incident_id"_s, relatedId}};
}

} // namespace muster
