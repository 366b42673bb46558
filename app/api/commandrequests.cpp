#include "app/api/commandrequests.h"
#include "models/domain/json.h"

namespace muster::api {

namespace {

using json::setOptional;

void put(QJsonObject &object, const char *key, const std::optional<QString> &value)
{
    if (value)
        object.insert(QLatin1String(key), *value);
}

/// An empty user id takes the role away: an assignment without assignee.
QJsonArray roleAssignments(const QMap<QString, QString> &roleAssignees)
{
    QJsonArray assignments;
    for (auto it = roleAssignees.begin(); it != roleAssignees.end(); ++it) {
        QJsonObject assignment{{QStringLiteral("incident_role_id"), it.key()}};
        if (!it.value().isEmpty())
            assignment.insert(QStringLiteral("assignee"), QJsonObject{{QStringLiteral("id"), it.value()}});
        assignments.append(assignment);
    }
    return assignments;
}

QString valueKeyOf(CustomField::Kind kind)
{
    switch (kind) {
    case CustomField::Kind::SingleSelect:
    case CustomField::Kind::MultiSelect:
        return QStringLiteral("value_option_id");
    case CustomField::Kind::Link:
        return QStringLiteral("value_link");
    case CustomField::Kind::Numeric:
        return QStringLiteral("value_numeric");
    case CustomField::Kind::Text:
    case CustomField::Kind::Unknown:
        break;
    }
    return QStringLiteral("value_text");
}

/// No values: the field is cleared.
QJsonArray customFieldEntries(const QMap<QString, FieldChange> &changes)
{
    QJsonArray entries;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        QJsonArray values;
        for (const QString &value : it->values)
            values.append(QJsonObject{{valueKeyOf(it->kind), value}});
        entries.append(QJsonObject{{QStringLiteral("custom_field_id"), it.key()}, {QStringLiteral("values"), values}});
    }
    return entries;
}

/// No value: the time is cleared.
QJsonArray timestampValues(const QMap<QString, QString> &times)
{
    QJsonArray values;
    for (auto it = times.begin(); it != times.end(); ++it) {
        QJsonObject value{{QStringLiteral("incident_timestamp_id"), it.key()}};
        setOptional(value, QLatin1String("value"), it.value());
        values.append(value);
    }
    return values;
}

void putFieldsAndTimes(
    QJsonObject &body, const QMap<QString, FieldChange> &customFields, const QMap<QString, QString> &timestamps)
{
    if (!customFields.isEmpty())
        body.insert(QStringLiteral("custom_field_entries"), customFieldEntries(customFields));
    if (!timestamps.isEmpty())
        body.insert(QStringLiteral("incident_timestamp_values"), timestampValues(timestamps));
}

/// PUT replaces; null is the documented way to unassign (a missing member leaves the assignee). Of a priority nothing
/// is documented; ours takes null.
void putOrNull(QJsonObject &body, const char *key, const QString &id)
{
    body.insert(QLatin1String(key), id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id));
}

class Builder
{
public:
    Builder(const QString &idempotencyKey, const Capabilities &capabilities)
        : m_key(idempotencyKey)
        , m_capabilities(capabilities)
    { }

    Request operator()(const DeclareIncident &c) const
    {
        QJsonObject body{{QStringLiteral("idempotency_key"), m_key}, {QStringLiteral("visibility"), c.visibility},
            {QStringLiteral("mode"), c.mode}};
        setOptional(body, QLatin1String("name"), c.name);
        setOptional(body, QLatin1String("summary"), c.summary);
        setOptional(body, QLatin1String("severity_id"), c.severityId);
        setOptional(body, QLatin1String("incident_type_id"), c.typeId);
        setOptional(body, QLatin1String("incident_status_id"), c.statusId);
        if (!c.roleAssignees.isEmpty())
            body.insert(QStringLiteral("incident_role_assignments"), roleAssignments(c.roleAssignees));
        putFieldsAndTimes(body, c.customFields, c.timestamps);
        return request("POST", QStringLiteral("/v2/incidents"), body);
    }

    Request operator()(const EditIncident &c) const
    {
        QJsonObject incident;
        put(incident, "name", c.name);
        put(incident, "summary", c.summary);
        put(incident, "severity_id", c.severityId);
        put(incident, "incident_status_id", c.statusId);
        if (!c.roleAssignees.isEmpty())
            incident.insert(QStringLiteral("incident_role_assignments"), roleAssignments(c.roleAssignees));
        putFieldsAndTimes(incident, c.customFields, c.timestamps);
        return request("POST", QStringLiteral("/v2/incidents/%1/actions/edit").arg(c.incidentId),
            {{QStringLiteral("incident"), incident}, {QStringLiteral("notify_incident_channel"), c.notifyChannel}});
    }

    Request operator()(const PostUpdate &c) const
    {
        QJsonObject body{{QStringLiteral("incident_id"), c.incidentId}, {QStringLiteral("idempotency_key"), m_key}};
        setOptional(body, QLatin1String("message"), messageOf(c));
        setOptional(body, QLatin1String("to_incident_status_id"), c.toStatusId);
        setOptional(body, QLatin1String("to_severity_id"), c.toSeverityId);
        return request("POST", QStringLiteral("/v2/incident_updates"), body);
    }

    Request operator()(const CreateAction &c) const
    {
        QJsonObject body{{QStringLiteral("incident_id"), c.incidentId}, {QStringLiteral("description"), c.description}};
        setOptional(body, QLatin1String("assignee_id"), c.assigneeId);
        return request("POST", m_capabilities.actionsPath(), body);
    }

    Request operator()(const UpdateAction &c) const
    {
        QJsonObject body{{QStringLiteral("description"), c.description}, {QStringLiteral("status"), toText(c.status)}};
        putOrNull(body, "assignee_id", c.assigneeId);
        return request("PUT", m_capabilities.actionsPath() + QLatin1Char('/') + c.actionId, body);
    }

    Request operator()(const DeleteAction &c) const
    {
        return request("DELETE", m_capabilities.actionsPath() + QLatin1Char('/') + c.actionId, {});
    }

    Request operator()(const CreateFollowUp &c) const
    {
        QJsonObject body{{QStringLiteral("incident_id"), c.incidentId}, {QStringLiteral("title"), c.title}};
        setOptional(body, QLatin1String("description"), c.description);
        setOptional(body, QLatin1String("assignee_id"), c.assigneeId);
        setOptional(body, QLatin1String("follow_up_priority_option_id"), c.priorityId);
        if (!c.labels.isEmpty())
            body.insert(QStringLiteral("labels"), QJsonArray::fromStringList(c.labels));
        return request("POST", m_capabilities.followUpsPath(), body);
    }

    Request operator()(const UpdateFollowUp &c) const
    {
        QJsonObject body{{QStringLiteral("title"), c.title}, {QStringLiteral("description"), c.description},
            {QStringLiteral("status"), toText(c.status)}};
        putOrNull(body, "assignee_id", c.assigneeId);
        if (c.priorityId)
            putOrNull(body, "follow_up_priority_option_id", *c.priorityId);
        if (c.labels)
            body.insert(QStringLiteral("labels"), QJsonArray::fromStringList(*c.labels));
        return request("PUT", m_capabilities.followUpsPath() + QLatin1Char('/') + c.followUpId, body);
    }

    Request operator()(const DeleteFollowUp &c) const
    {
        return request("DELETE", m_capabilities.followUpsPath() + QLatin1Char('/') + c.followUpId, {});
    }

    Request operator()(const CreateAttachment &c) const
    {
        QJsonObject resource{
            {QStringLiteral("resource_type"), Attachment::arbitraryUrl}, {QStringLiteral("url"), c.url}};
        setOptional(resource, QLatin1String("title"), c.title);
        return request("POST", QStringLiteral("/v1/incident_attachments"),
            {{QStringLiteral("incident_id"), c.incidentId}, {QStringLiteral("resource"), resource}});
    }

    Request operator()(const DeleteAttachment &c) const
    {
        return request("DELETE", QStringLiteral("/v1/incident_attachments/") + c.attachmentId, {});
    }

    Request operator()(const RelateIncidents &c) const
    {
        return request("POST", QStringLiteral("/muster/v1/incident_relationships"),
            {{QStringLiteral("incident_id"), c.incidentId}, {QStringLiteral("related_incident_id"), c.relatedId}});
    }

    Request operator()(const UnrelateIncidents &c) const
    {
        return request("DELETE", QStringLiteral("/muster/v1/incident_relationships/") + c.relationshipId, {});
    }

    Request operator()(const ConnectExternalIssue &c) const
    {
        return request("POST",
            QStringLiteral("%1/%2/actions/connect_external_issue").arg(m_capabilities.followUpsPath(), c.followUpId),
            {{QStringLiteral("provider"), c.provider}, {QStringLiteral("url"), c.url}});
    }

    Request operator()(const DeclineIncident &c) const
    {
        return request("POST", QStringLiteral("/muster/v1/incidents/%1/actions/decline").arg(c.incidentId), {});
    }

    Request operator()(const MergeIncident &c) const
    {
        return request("POST", QStringLiteral("/muster/v1/incidents/%1/actions/merge").arg(c.incidentId),
            {{QStringLiteral("into_incident_id"), c.intoId}});
    }

    Request operator()(const CreateTimelineItem &c) const
    {
        QJsonObject body{{QStringLiteral("incident_id"), c.incidentId}, {QStringLiteral("idempotency_key"), m_key},
            {QStringLiteral("title"), c.title}, {QStringLiteral("timestamp"), c.at}};
        setOptional(body, QLatin1String("description"), c.description);
        return request("POST", QStringLiteral("/v2/incident_timeline_items"), body);
    }

    Request operator()(const EditTimelineItem &c) const
    {
        QJsonObject body;
        put(body, "title", c.title);
        put(body, "description", c.description);
        put(body, "timestamp", c.at);
        return request("PATCH", QStringLiteral("/v2/incident_timeline_items/") + c.timelineItemId, body);
    }

private:
    Request request(const char *method, const QString &path, const QJsonObject &body) const
    {
        Request request;
        request.method = method;
        request.path = path;
        if (!body.isEmpty())
            request.body = json::compact(body);
        if (m_capabilities.idempotencyHeader)
            request.idempotencyKey = m_key;
        return request;
    }

    const QString &m_key;
    const Capabilities &m_capabilities;
};

} // namespace

Request requestFor(const Command &command, const QString &idempotencyKey, const Capabilities &capabilities)
{
    return std::visit(Builder(idempotencyKey, capabilities), command);
}

bool canSend(const Command &command, const Capabilities &capabilities)
{
    // The first commands are numbered like their abilities, those that came later follow behind other abilities.
    constexpr int together = int(Ability::DeleteFollowUp) + 1, between = int(Ability::AddTimelineItem) - together;
    static_assert(int(Ability::ConnectExternalIssue) + 1 - between == std::variant_size_v<Command>);
    const int index = int(command.index());
    return capabilities.offers(Ability(index < together ? index : index + between));
}

bool isRepeatable(const Command &command, const Capabilities &capabilities)
{
    return capabilities.idempotencyHeader || std::holds_alternative<DeclareIncident>(command)
        || std::holds_alternative<PostUpdate>(command) || std::holds_alternative<CreateTimelineItem>(command)
        || std::holds_alternative<EditTimelineItem>(command) || std::holds_alternative<DeclineIncident>(command)
        || std::holds_alternative<MergeIncident>(command) // sets values, once or twice
        || std::holds_alternative<RelateIncidents>(command); // what is related already is not related again
}

std::pair<QString, QJsonObject> answeredObject(const QJsonObject &reply)
{
    for (auto it = reply.begin(); it != reply.end(); ++it) {
        if (it.value().isObject() && it.key() != QLatin1String("pagination_meta"))
            return {it.key(), it.value().toObject()};
    }
    return {};
}

} // namespace muster::api
