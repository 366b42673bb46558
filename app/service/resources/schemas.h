#pragma once
#include "app/service/routing/schema.h"

/// The shapes of the objects the API answers, under the API's own names.
namespace muster::service::schemas {

Schema severity();
Schema incidentStatus();
Schema incidentType();
Schema incidentRole();
Schema customField();
Schema customFieldOption();
Schema customFieldEntry(); ///< in an incident
Schema incidentTimestamp();
Schema user(); ///< UserV2, as embedded in other objects
Schema userWithRoles(); ///< UserWithRolesV2, as /v2/users answers
Schema actor();
Schema team(); ///< as other objects name it
Schema teamWithMembers();
Schema incident();
Schema incidentUpdate();
Schema action();
Schema followUp();
Schema activityEntry();
Schema timelineItem();

/// `{"key":object}`
Schema enveloped(const QString &name, const QString &key, const Schema &object);
/// `{"key":[object]}`
/// Something attached to an incident.
Schema attachment();
Schema relationship();
Schema relatedIncident(); ///< one side of a relationship, ours
Schema followUpPriority();
Schema listed(const QString &name, const QString &key, const Schema &object);
/// A filter of an API list: `name[operator]=value`.
Schema filter(const QString &description);
QStringList customFieldTypes();
/// The four modes an incident can have.
QStringList modes();
/// The states an action or follow-up can be put into.
QStringList settableTaskStatuses();

} // namespace muster::service::schemas
