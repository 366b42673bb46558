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

} // namespace muster
