#include "app/service/resources/schemas.h"
#include "models/domain/attachment.h"
#include "models/domain/externalissue.h"

namespace muster::service::schemas {

using namespace Qt::StringLiterals;

namespace {

const QStringList statusCategories{
    u"triage"_s, u"declined"_s, u"merged"_s, u"canceled"_s, u"live"_s, u"learning"_s, u"closed"_s, u"paused"_s};
const QStringList taskStatuses{u"outstanding"_s, u"completed"_s, u"deleted"_s, u"not_doing"_s};

/// id, name, description and the two times, which all configured objects share.
QList<Property> configured(const QList<Property> &more)
{
    return QList<Property>{required(u"id"_s, Schema::id()), required(u"name"_s, Schema::string()),
               required(u"description"_s, Schema::string()), required(u"created_at"_s, Schema::timestamp()),
               required(u"updated_at"_s, Schema::timestamp())}
    + more;
}

QList<Property> task(const QList<Property> &more)
{
    return QList<Property>{required(u"id"_s, Schema::id()), required(u"incident_id"_s, Schema::id()),
               required(u"status"_s, Schema::oneOf(taskStatuses)), required(u"creator"_s, actor()),
               required(u"created_at"_s, Schema::timestamp()), required(u"updated_at"_s, Schema::timestamp()),
               optional(u"completed_at"_s, Schema::timestamp()), optional(u"assignee"_s, user())}
    + more;
}

QList<Property> person(const QList<Property> &more)
{
    return QList<Property>{required(u"id"_s, Schema::id()), required(u"name"_s, Schema::string()),
               required(
                   u"role"_s, Schema::oneOf({u"viewer"_s, u"responder"_s, u"administrator"_s, u"owner"_s, u"unset"_s})),
               optional(u"email"_s, Schema::string()), optional(u"slack_user_id"_s, Schema::string())}
    + more;
}

Schema named(const QString &name, const QString &label)
{
    return Schema::object(name, {required(u"id"_s, Schema::id()), required(label, Schema::string())});
}

} // namespace

Schema severity()
{
    static const Schema schema = Schema::object(
        u"SeverityV2"_s, configured({required(u"rank"_s, Schema::integer(u"The higher, the more severe"_s))}));
    return schema;
}

Schema incidentStatus()
{
    static const Schema schema = Schema::object(u"IncidentStatusV2"_s,
        configured({required(u"category"_s, Schema::oneOf(statusCategories)), required(u"rank"_s, Schema::integer())}));
    return schema;
}

Schema incidentType()
{
    static const Schema schema = Schema::object(u"IncidentTypeV2"_s,
        configured(
            {required(u"is_default"_s, Schema::boolean()), required(u"private_incidents_only"_s, Schema::boolean()),
                required(u"create_in_triage"_s, Schema::oneOf({u"always"_s, u"optional"_s}))}));
    return schema;
}

Schema incidentRole()
{
    static const Schema schema = Schema::object(u"IncidentRoleV2"_s,
        configured({required(u"instructions"_s, Schema::string()), required(u"shortform"_s, Schema::string()),
            required(u"role_type"_s, Schema::oneOf({u"lead"_s, u"reporter"_s, u"custom"_s}))}));
    return schema;
}

Schema customField()
{
    static const Schema schema = Schema::object(
        u"CustomFieldV2"_s, configured({required(u"field_type"_s, Schema::oneOf(customFieldTypes()))}));
    return schema;
}

Schema customFieldOption()
{
    static const Schema schema = Schema::object(u"CustomFieldOptionV2"_s,
        {required(u"id"_s, Schema::id()), required(u"custom_field_id"_s, Schema::id()),
            required(u"value"_s, Schema::string()),
            required(u"sort_key"_s, Schema::integer(u"The lowest is shown first"_s))});
    return schema;
}

Schema customFieldEntry()
{
    const Schema field = Schema::object(u"CustomFieldTypeInfoV2"_s,
        {required(u"id"_s, Schema::id()), required(u"name"_s, Schema::string()),
            required(u"description"_s, Schema::string()), required(u"field_type"_s, Schema::oneOf(customFieldTypes())),
            required(u"options"_s, Schema::list(customFieldOption()))});
    const Schema value = Schema::object(u"CustomFieldValueV2"_s,
        {optional(u"value_option"_s, customFieldOption()), optional(u"value_text"_s, Schema::string()),
            optional(u"value_link"_s, Schema::string()), optional(u"value_numeric"_s, Schema::string())});
    static const Schema schema = Schema::object(
        u"CustomFieldEntryV2"_s, {required(u"custom_field"_s, field), required(u"values"_s, Schema::list(value))});
    return schema;
}

Schema incidentTimestamp()
{
    static const Schema schema = Schema::object(u"IncidentTimestampV2"_s,
        {required(u"id"_s, Schema::id()), required(u"name"_s, Schema::string()),
            required(u"rank"_s, Schema::integer(u"The order to show them in"_s))});
    return schema;
}

Schema user()
{
    static const Schema schema = Schema::object(u"UserV2"_s, person({}));
    return schema;
}

Schema userWithRoles()
{
    const Schema role = Schema::object(u"RBACRoleV2"_s,
        {required(u"id"_s, Schema::id()), required(u"name"_s, Schema::string()), required(u"slug"_s, Schema::string()),
            optional(u"description"_s, Schema::string())});
    const Schema seat = Schema::oneOf({u"full_access"_s, u"viewer_only"_s, u"none"_s});
    const Schema seats
        = Schema::object(u"UserSeatsV2"_s, {required(u"on_call"_s, seat), required(u"response"_s, seat)});
    static const Schema schema = Schema::object(u"UserWithRolesV2"_s,
        person({required(u"base_role"_s, role), required(u"custom_roles"_s, Schema::list(role)),
            required(u"is_active"_s, Schema::boolean()), required(u"seats"_s, seats)}));
    return schema;
}

Schema actor()
{
    static const Schema schema = Schema::object(u"ActorV2"_s,
        {optional(u"user"_s, user()), optional(u"api_key"_s, named(u"APIKeyActorV2"_s, u"name"_s)),
            optional(u"workflow"_s, named(u"WorkflowActorV2"_s, u"name"_s)),
            optional(u"alert"_s, named(u"AlertActorV2"_s, u"title"_s))});
    return schema;
}

Schema team()
{
    return named(u"TeamSlimV2"_s, u"name"_s);
}

Schema teamWithMembers()
{
    const Schema member = Schema::object(u"UserV3"_s,
        {required(u"id"_s, Schema::id()), required(u"name"_s, Schema::string()), optional(u"email"_s, Schema::string()),
            optional(u"slack_user_id"_s, Schema::string())});
    static const Schema schema = Schema::object(u"TeamV3"_s,
        {required(u"id"_s, Schema::id()), required(u"name"_s, Schema::string()),
            required(u"catalog_entry"_s, named(u"CatalogEntrySlimV3V3"_s, u"name"_s)),
            required(u"members"_s, Schema::list(member))});
    return schema;
}

namespace {

Schema timestampValue()
{
    const Schema value = Schema::object(u"IncidentTimestampValueV2"_s, {optional(u"value"_s, Schema::timestamp())});
    return Schema::object(u"IncidentTimestampWithValueV2"_s,
        {required(u"incident_timestamp"_s, incidentTimestamp()), optional(u"value"_s, value)});
}

Schema durationMetric()
{
    return Schema::object(u"IncidentDurationMetricWithValueV2"_s,
        {required(u"duration_metric"_s, named(u"IncidentDurationMetricV2"_s, u"name"_s)),
            required(u"status"_s,
                Schema::oneOf({u"success"_s, u"timestamps_missing"_s, u"calculating"_s, u"invalid_timestamps"_s})),
            optional(u"value_seconds"_s,
                Schema::integer(u"The last that was calculated; of the present timestamps only with success"_s))});
}

} // namespace

Schema incident()
{
    const Schema assignment = Schema::object(
        u"IncidentRoleAssignmentV2"_s, {required(u"role"_s, incidentRole()), optional(u"assignee"_s, user())});
    static const Schema schema = Schema::object(u"IncidentV2"_s,
        {required(u"id"_s, Schema::id()), required(u"reference"_s, Schema::string()),
            required(u"name"_s, Schema::string()), optional(u"summary"_s, Schema::string(u"Markdown"_s)),
            required(u"mode"_s, Schema::oneOf(modes())),
            required(u"visibility"_s, Schema::oneOf({u"public"_s, u"private"_s})),
            required(u"incident_status"_s, incidentStatus()), optional(u"severity"_s, severity()),
            optional(u"incident_type"_s, incidentType()), required(u"creator"_s, actor()),
            required(u"incident_role_assignments"_s, Schema::list(assignment)),
            required(u"custom_field_entries"_s, Schema::list(customFieldEntry())),
            optional(u"incident_timestamp_values"_s, Schema::list(timestampValue())),
            optional(u"duration_metrics"_s, Schema::list(durationMetric())),
            optional(u"duration"_s, Schema::integer(u"Seconds from being reported to being resolved, once it is"_s)),
            required(u"team_ids"_s, Schema::list(Schema::id())), optional(u"call_url"_s, Schema::string()),
            required(u"slack_team_id"_s, Schema::string()), required(u"slack_channel_id"_s, Schema::string()),
            optional(u"slack_channel_name"_s, Schema::string()),
            optional(u"postmortem_document_url"_s, Schema::string()), required(u"created_at"_s, Schema::timestamp()),
            required(u"updated_at"_s, Schema::timestamp()), required(u"last_activity_at"_s, Schema::timestamp())});
    return schema;
}

Schema incidentUpdate()
{
    static const Schema schema = Schema::object(u"IncidentUpdateV2"_s,
        {required(u"id"_s, Schema::id()), required(u"incident_id"_s, Schema::id()),
            optional(u"message"_s, Schema::string(u"Markdown"_s)), required(u"new_incident_status"_s, incidentStatus()),
            optional(u"new_severity"_s, severity()), required(u"updater"_s, actor()),
            required(u"created_at"_s, Schema::timestamp()), optional(u"merged_into_incident_id"_s, Schema::id())});
    return schema;
}

Schema action()
{
    static const Schema schema = Schema::object(u"ActionV2"_s, task({required(u"description"_s, Schema::string())}));
    return schema;
}

Schema followUp()
{
    static const Schema issue = Schema::object(u"ExternalIssueReferenceV2"_s,
        {required(u"provider"_s, Schema::oneOf(ExternalIssue::providers())),
            required(u"issue_name"_s, Schema::string()), required(u"issue_permalink"_s, Schema::string())});
    static const Schema schema = Schema::object(u"FollowUpV2"_s,
        task({required(u"title"_s, Schema::string()), optional(u"description"_s, Schema::string()),
            required(u"labels"_s, Schema::list(Schema::string())), optional(u"assignee_team"_s, team()),
            optional(u"priority"_s, followUpPriority()), optional(u"external_issue_reference"_s, issue)}));
    return schema;
}

Schema activityEntry()
{
    static const Schema schema = Schema::object(u"IncidentActivityLogEntryV2"_s,
        {required(u"id"_s, Schema::id()), required(u"incident_id"_s, Schema::id()),
            required(u"type"_s, Schema::string(u"What kind of thing happened; an open set"_s)),
            required(u"title"_s, Schema::string()), required(u"occurred_at"_s, Schema::timestamp()),
            required(u"created_at"_s, Schema::timestamp()),
            optional(u"content"_s, Schema::map(Schema::object({}, {}), u"At most one member, named like the type"_s))});
    return schema;
}

Schema timelineItem()
{
    static const Schema schema = Schema::object(u"IncidentTimelineItemV2"_s,
        {required(u"id"_s, Schema::id()), required(u"incident_id"_s, Schema::id()),
            required(u"title"_s, Schema::string()), optional(u"description"_s, Schema::string(u"Markdown"_s)),
            required(u"timestamp"_s, Schema::timestamp()),
            optional(u"activity_log_id"_s, Schema::id(u"Of the entry of the activity log it shows"_s)),
            required(u"creator"_s, actor()), required(u"created_at"_s, Schema::timestamp()),
            required(u"updated_at"_s, Schema::timestamp())});
    return schema;
}

Schema attachment()
{
    static const Schema resource = Schema::object(u"ExternalResourceV1"_s,
        {required(u"external_id"_s, Schema::string()), required(u"permalink"_s, Schema::string()),
            required(u"resource_type"_s, Schema::oneOf(Attachment::resourceTypes())),
            required(u"title"_s, Schema::string())});
    static const Schema schema = Schema::object(u"IncidentAttachmentV1"_s,
        {required(u"id"_s, Schema::id()), required(u"incident_id"_s, Schema::id()), required(u"resource"_s, resource)});
    return schema;
}

Schema relationship()
{
    static const Schema other = Schema::object(u"IncidentRelationshipDetailsV1"_s,
        {required(u"external_id"_s, Schema::integer(u"12 of INC-12"_s)), required(u"id"_s, Schema::id()),
            required(u"name"_s, Schema::string())});
    static const Schema schema = Schema::object(
        u"IncidentRelationshipV1"_s, {required(u"id"_s, Schema::id()), required(u"incident"_s, other)});
    return schema;
}

Schema relatedIncident()
{
    static const Schema schema = Schema::object(u"MusterRelatedIncidentV1"_s,
        {required(u"id"_s, Schema::string()), required(u"incident_relationship_id"_s, Schema::id()),
            required(u"incident_id"_s, Schema::id()), required(u"related_incident_id"_s, Schema::id())});
    return schema;
}

Schema followUpPriority()
{
    static const Schema schema = Schema::object(u"FollowUpPriorityV2"_s,
        {required(u"id"_s, Schema::id()), required(u"name"_s, Schema::string()),
            required(u"rank"_s, Schema::integer(u"The lowest is the most pressing"_s)),
            optional(u"description"_s, Schema::string())});
    return schema;
}

Schema enveloped(const QString &name, const QString &key, const Schema &object)
{
    return Schema::object(name, {required(key, object)});
}

Schema listed(const QString &name, const QString &key, const Schema &object)
{
    return Schema::object(name, {required(key, Schema::list(object))});
}

Schema filter(const QString &description)
{
    return Schema::map(Schema::list(Schema::string()), description);
}

QStringList customFieldTypes()
{
    return {u"single_select"_s, u"multi_select"_s, u"text"_s, u"link"_s, u"numeric"_s};
}

QStringList modes()
{
    return {u"standard"_s, u"retrospective"_s, u"test"_s, u"tutorial"_s};
}

QStringList settableTaskStatuses()
{
    return {u"outstanding"_s, u"completed"_s, u"not_doing"_s};
}

} // namespace muster::service::schemas
