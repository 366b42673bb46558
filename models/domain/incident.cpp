#include "models/domain/incident.h"
#include "models/domain/json.h"

namespace muster {

using json::setOptional;
using json::string;

RoleAssignment RoleAssignment::fromJson(const QJsonObject &object)
{
    return {IncidentRole::fromJson(json::object(object, QLatin1String("role"))),
        json::optional<User>(object, QLatin1String("assignee"))};
}

QJsonObject RoleAssignment::toJson() const
{
    QJsonObject object{{QStringLiteral("role"), role.toJson()}};
    if (assignee)
        object.insert(QStringLiteral("assignee"), assignee->toJson());
    return object;
}

Incident Incident::fromJson(const QJsonObject &object)
{
    Incident incident;
    incident.extra = object;
    const auto take = [&](QLatin1String key, const QString &fallback = {}) {
        incident.extra.remove(key);
        return string(object, key, fallback);
    };
    incident.id = take(QLatin1String("id"));
    incident.reference = take(QLatin1String("reference"));
    incident.name = take(QLatin1String("name"));
    incident.summary = take(QLatin1String("summary"));
    incident.mode = take(QLatin1String("mode"), incident.mode);
    incident.visibility = take(QLatin1String("visibility"), incident.visibility);
    incident.callUrl = take(QLatin1String("call_url"));
    incident.permalink = take(QLatin1String("permalink"));
    incident.createdAt = Timestamp::fromText(take(QLatin1String("created_at")));
    incident.updatedAt = Timestamp::fromText(take(QLatin1String("updated_at")));
    incident.lastActivityAt = Timestamp::fromText(take(QLatin1String("last_activity_at")));
    incident.status = IncidentStatus::fromJson(json::object(object, QLatin1String("incident_status")));
    incident.severity = json::optional<Severity>(object, QLatin1String("severity"));
    incident.type = json::optional<IncidentType>(object, QLatin1String("incident_type"));
    incident.creator = Actor::fromJson(json::object(object, QLatin1String("creator")));
    incident.roleAssignments = json::list<RoleAssignment>(object, QLatin1String("incident_role_assignments"));
    for (const char *key : {"incident_status", "severity", "incident_type", "creator", "incident_role_assignments"})
        incident.extra.remove(QLatin1String(key));
    return incident;
}

QJsonObject Incident::toJson() const
{
    QJsonObject object = extra;
    object.insert(QStringLiteral("id"), id);
    object.insert(QStringLiteral("reference"), reference);
    object.insert(QStringLiteral("name"), name);
    setOptional(object, QLatin1String("summary"), summary);
    object.insert(QStringLiteral("mode"), mode);
    object.insert(QStringLiteral("visibility"), visibility);
    object.insert(QStringLiteral("incident_status"), status.toJson());
    if (severity)
        object.insert(QStringLiteral("severity"), severity->toJson());
    if (type)
        object.insert(QStringLiteral("incident_type"), type->toJson());
    object.insert(QStringLiteral("creator"), creator.toJson());
    object.insert(QStringLiteral("incident_role_assignments"), json::array(roleAssignments));
    setOptional(object, QLatin1String("call_url"), callUrl);
    setOptional(object, QLatin1String("permalink"), permalink);
    object.insert(QStringLiteral("created_at"), createdAt.raw);
    object.insert(QStringLiteral("updated_at"), updatedAt.raw);
    setOptional(object, QLatin1String("last_activity_at"), lastActivityAt.raw);
    return object;
}

std::optional<User> Incident::assigneeOf(const QString &roleId) const
{
    for (const RoleAssignment &assignment : roleAssignments) {
        if (assignment.role.id == roleId)
            return assignment.assignee;
    }
    return {};
}

QList<CustomFieldEntry> Incident::customFieldEntries() const
{
    return json::list<CustomFieldEntry>(extra, QLatin1String("custom_field_entries"));
}

QList<IncidentTimestampValue> Incident::timestampValues() const
{
    return json::list<IncidentTimestampValue>(extra, QLatin1String("incident_timestamp_values"));
}

QList<DurationMetric> Incident::durationMetrics() const
{
    return json::list<DurationMetric>(extra, QLatin1String("duration_metrics"));
}

void Incident::setCustomFieldEntries(const QList<CustomFieldEntry> &entries)
{
    extra.insert(QStringLiteral("custom_field_entries"), json::array(entries));
}

void Incident::setTimestampValues(const QList<IncidentTimestampValue> &values)
{
    extra.insert(QStringLiteral("incident_timestamp_values"), json::array(values));
}

std::optional<Instant> Incident::timeOf(QLatin1String timestampName) const
{
    for (const IncidentTimestampValue &one : timestampValues()) {
        if (one.timestamp.name == timestampName)
            return one.value.at;
    }
    return {};
}

std::optional<User> Incident::lead() const
{
    for (const RoleAssignment &assignment : roleAssignments) {
        if (assignment.role.kind == IncidentRole::Kind::Lead)
            return assignment.assignee;
    }
    return {};
}

} // namespace muster
