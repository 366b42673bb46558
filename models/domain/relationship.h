#pragma once
#include <QJsonObject>
#include <QString>

namespace muster {

/// Another incident that has to do with one (IncidentRelationshipV1), as seen from it. The API gives no reasons.
struct Relationship
{
    QString id;
    QString incidentId; ///< of the other one
    qint64 number = 0; ///< of its reference: 12 of "INC-12"; `external_id` in the API
    QString name;

    static Relationship fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const Relationship &) const = default;
};

/// One incident's side of a relationship, as it is kept here and in the change feed: the API tells a relationship at
/// each of the two. The other one is only named by its id, so that its name is told by itself alone, or not at all.
struct RelatedIncident
{
    QString id; ///< of this side: the relationship's, a colon, the incident's
    QString relationshipId, incidentId, relatedId;

    static RelatedIncident of(const QString &relationshipId, const QString &incidentId, const QString &relatedId);
    static RelatedIncident fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const RelatedIncident &) const = default;
};

} // namespace muster
