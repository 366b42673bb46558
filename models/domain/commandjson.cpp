#include "models/domain/command.h"
#include "models/domain/json.h"
#include <QCoreApplication>
#include <algorithm>

// The form in which commands are stored in the outbox.
namespace muster {

namespace {

using json::string;

QJsonObject mapToJson(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QMap<QString, FieldChange> fieldsFromJson(const QJsonObject &object)
{
    QMap<QString, FieldChange> map;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject change = it.value().toObject();
        map.insert(it.key(),
            {customFieldKindFromText(string(change, QLatin1String("field_type"))),
                change.value(QLatin1String("values")).toVariant().toStringList()});
    }
    return map;
}

QMap<QString, QString> mapFromJson(const QJsonObject &object)
{
    QMap<QString, QString> map;
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

void setIfGiven(QJsonObject &object, const QString &key, const std::optional<QString> &value)
{
    if (value)
        object.insert(key, *value);
}

std::optional<QString> given(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

/// Neither is written while it is empty, so that older programs still read what does not need them.
void setFieldsAndTimes(
    QJsonObject &object, const QMap<QString, FieldChange> &customFields, const QMap<QString, QString> &timestamps)
{
    QJsonObject fields;
    for (auto it = customFields.begin(); it != customFields.end(); ++it)
        fields.insert(it.key(),
            QJsonObject{{QStringLiteral("field_type"), toText(it->kind)},
                {QStringLiteral("values"), QJsonArray::fromStringList(it->values)}});
    if (!fields.isEmpty())
        object.insert(QStringLiteral("custom_fields"), fields);
    if (!timestamps.isEmpty())
        object.insert(QStringLiteral("timestamps"), mapToJson(timestamps));
}

QJsonObject toJson(const DeclareIncident &c)
{
    QJsonObject object{{QStringLiteral("local_id"), c.localId}, {QStringLiteral("name"), c.name},
        {QStringLiteral("summary"), c.summary}, {QStringLiteral("severity_id"), c.severityId},
        {QStringLiteral("incident_type_id"), c.typeId}, {QStringLiteral("incident_status_id"), c.statusId},
        {QStringLiteral("visibility"), c.visibility}, {QStringLiteral("mode"), c.mode},
        {QStringLiteral("roles"), mapToJson(c.roleAssignees)}};
    setFieldsAndTimes(object, c.customFields, c.timestamps);
    return object;
}

QJsonObject toJson(const EditIncident &c)
{
    QJsonObject object{{QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("roles"), mapToJson(c.roleAssignees)},
        {QStringLiteral("notify_incident_channel"), c.notifyChannel}};
    setIfGiven(object, QStringLiteral("name"), c.name);
    setIfGiven(object, QStringLiteral("summary"), c.summary);
    setIfGiven(object, QStringLiteral("severity_id"), c.severityId);
    setIfGiven(object, QStringLiteral("incident_status_id"), c.statusId);
    setFieldsAndTimes(object, c.customFields, c.timestamps);
    return object;
}

QJsonObject toJson(const PostUpdate &c)
{
    return {{QStringLiteral("local_id"), c.localId}, {QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("message"), c.message}, {QStringLiteral("to_incident_status_id"), c.toStatusId},
        {QStringLiteral("to_severity_id"), c.toSeverityId}, {QStringLiteral("next_update"), c.nextUpdate}};
}

QJsonObject toJson(const CreateAction &c)
{
    return {{QStringLiteral("local_id"), c.localId}, {QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("description"), c.description}, {QStringLiteral("assignee_id"), c.assigneeId}};
}

QJsonObject toJson(const UpdateAction &c)
{
    return {{QStringLiteral("action_id"), c.actionId}, {QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("description"), c.description}, {QStringLiteral("assignee_id"), c.assigneeId},
        {QStringLiteral("status"), toText(c.status)}};
}

QJsonObject toJson(const DeleteAction &c)
{
    return {{QStringLiteral("action_id"), c.actionId}, {QStringLiteral("incident_id"), c.incidentId}};
}

/// Neither is written while it is empty, so that older programs still read what does not need them.
QJsonObject toJson(const CreateFollowUp &c)
{
    QJsonObject object{{QStringLiteral("local_id"), c.localId}, {QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("title"), c.title}, {QStringLiteral("description"), c.description},
        {QStringLiteral("assignee_id"), c.assigneeId}};
    json::setOptional(object, QLatin1String("follow_up_priority_option_id"), c.priorityId);
    if (!c.labels.isEmpty())
        object.insert(QStringLiteral("labels"), QJsonArray::fromStringList(c.labels));
    return object;
}

QJsonObject toJson(const UpdateFollowUp &c)
{
    QJsonObject object{{QStringLiteral("follow_up_id"), c.followUpId}, {QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("title"), c.title}, {QStringLiteral("description"), c.description},
        {QStringLiteral("assignee_id"), c.assigneeId}, {QStringLiteral("status"), toText(c.status)}};
    setIfGiven(object, QStringLiteral("follow_up_priority_option_id"), c.priorityId);
    if (c.labels)
        object.insert(QStringLiteral("labels"), QJsonArray::fromStringList(*c.labels));
    return object;
}

QJsonObject toJson(const DeleteFollowUp &c)
{
    return {{QStringLiteral("follow_up_id"), c.followUpId}, {QStringLiteral("incident_id"), c.incidentId}};
}

QJsonObject toJson(const CreateTimelineItem &c)
{
    return {{QStringLiteral("local_id"), c.localId}, {QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("title"), c.title}, {QStringLiteral("description"), c.description},
        {QStringLiteral("timestamp"), c.at}};
}

QJsonObject toJson(const EditTimelineItem &c)
{
    QJsonObject object{
        {QStringLiteral("incident_timeline_item_id"), c.timelineItemId}, {QStringLiteral("incident_id"), c.incidentId}};
    setIfGiven(object, QStringLiteral("title"), c.title);
    setIfGiven(object, QStringLiteral("description"), c.description);
    setIfGiven(object, QStringLiteral("timestamp"), c.at);
    return object;
}

QJsonObject toJson(const DeclineIncident &c)
{
    return {{QStringLiteral("incident_id"), c.incidentId}};
}

QJsonObject toJson(const MergeIncident &c)
{
    return {{QStringLiteral("incident_id"), c.incidentId}, {QStringLiteral("into_incident_id"), c.intoId}};
}

QJsonObject toJson(const CreateAttachment &c)
{
    return {{QStringLiteral("local_id"), c.localId}, {QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("url"), c.url}, {QStringLiteral("title"), c.title}};
}

QJsonObject toJson(const DeleteAttachment &c)
{
    return {{QStringLiteral("incident_attachment_id"), c.attachmentId}, {QStringLiteral("incident_id"), c.incidentId}};
}

QJsonObject toJson(const RelateIncidents &c)
{
    return {{QStringLiteral("local_id"), c.localId}, {QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("related_incident_id"), c.relatedId}};
}

QJsonObject toJson(const UnrelateIncidents &c)
{
    return {{QStringLiteral("incident_relationship_id"), c.relationshipId},
        {QStringLiteral("incident_id"), c.incidentId}, {QStringLiteral("related_incident_id"), c.relatedId}};
}

QJsonObject toJson(const ConnectExternalIssue &c)
{
    return {{QStringLiteral("follow_up_id"), c.followUpId}, {QStringLiteral("incident_id"), c.incidentId},
        {QStringLiteral("provider"), c.provider}, {QStringLiteral("url"), c.url}};
}

using Reader = Command (*)(const QJsonObject &);
struct Kind
{
    QLatin1String name;
    Reader read;
};
// In the order of the variant's alternatives: the index of a command is its row here.
const Kind kinds[] = {
    {QLatin1String("incident.declare"),
        [](const QJsonObject &o) -> Command {
            return DeclareIncident{string(o, QLatin1String("local_id")), string(o, QLatin1String("name")),
                string(o, QLatin1String("summary")), string(o, QLatin1String("severity_id")),
                string(o, QLatin1String("incident_type_id")), string(o, QLatin1String("incident_status_id")),
                string(o, QLatin1String("visibility"), DeclareIncident().visibility),
                string(o, QLatin1String("mode"), DeclareIncident().mode),
                mapFromJson(json::object(o, QLatin1String("roles"))),
                fieldsFromJson(json::object(o, QLatin1String("custom_fields"))),
                mapFromJson(json::object(o, QLatin1String("timestamps")))};
        }},
    {QLatin1String("incident.edit"),
        [](const QJsonObject &o) -> Command {
            return EditIncident{string(o, QLatin1String("incident_id")), given(o, QLatin1String("name")),
                given(o, QLatin1String("summary")), given(o, QLatin1String("severity_id")),
                given(o, QLatin1String("incident_status_id")), mapFromJson(json::object(o, QLatin1String("roles"))),
                o.value(QLatin1String("notify_incident_channel")).toBool(),
                fieldsFromJson(json::object(o, QLatin1String("custom_fields"))),
                mapFromJson(json::object(o, QLatin1String("timestamps")))};
        }},
    {QLatin1String("update.post"),
        [](const QJsonObject &o) -> Command {
            return PostUpdate{string(o, QLatin1String("local_id")), string(o, QLatin1String("incident_id")),
                string(o, QLatin1String("message")), string(o, QLatin1String("to_incident_status_id")),
                string(o, QLatin1String("to_severity_id")), string(o, QLatin1String("next_update"))};
        }},
    {QLatin1String("action.create"),
        [](const QJsonObject &o) -> Command {
            return CreateAction{string(o, QLatin1String("local_id")), string(o, QLatin1String("incident_id")),
                string(o, QLatin1String("description")), string(o, QLatin1String("assignee_id"))};
        }},
    {QLatin1String("action.update"),
        [](const QJsonObject &o) -> Command {
            return UpdateAction{string(o, QLatin1String("action_id")), string(o, QLatin1String("incident_id")),
                string(o, QLatin1String("description")), string(o, QLatin1String("assignee_id")),
                taskStatusFromText(string(o, QLatin1String("status")))};
        }},
    {QLatin1String("action.delete"),
        [](const QJsonObject &o) -> Command {
            return DeleteAction{string(o, QLatin1String("action_id")), string(o, QLatin1String("incident_id"))};
        }},
    {QLatin1String("follow_up.create"),
        [](const QJsonObject &o) -> Command {
            return CreateFollowUp{string(o, QLatin1String("local_id")), string(o, QLatin1String("incident_id")),
                string(o, QLatin1String("title")), string(o, QLatin1String("description")),
                string(o, QLatin1String("assignee_id")), string(o, QLatin1String("follow_up_priority_option_id")),
                o.value(QLatin1String("labels")).toVariant().toStringList()};
        }},
    {QLatin1String("follow_up.update"),
        [](const QJsonObject &o) -> Command {
            UpdateFollowUp update{string(o, QLatin1String("follow_up_id")), string(o, QLatin1String("incident_id")),
                string(o, QLatin1String("title")), string(o, QLatin1String("description")),
                string(o, QLatin1String("assignee_id")), taskStatusFromText(string(o, QLatin1String("status")))};
            update.priorityId = given(o, QLatin1String("follow_up_priority_option_id"));
            if (const QJsonValue labels = o.value(QLatin1String("labels")); labels.isArray())
                update.labels = labels.toVariant().toStringList();
            return update;
        }},
    {QLatin1String("follow_up.delete"),
        [](const QJsonObject &o) -> Command {
            return DeleteFollowUp{string(o, QLatin1String("follow_up_id")), string(o, QLatin1String("incident_id"))};
        }},
    {QLatin1String("incident_timeline_item.create"),
        [](const QJsonObject &o) -> Command {
            return CreateTimelineItem{string(o, QLatin1String("local_id")), string(o, QLatin1String("incident_id")),
                string(o, QLatin1String("title")), string(o, QLatin1String("description")),
                string(o, QLatin1String("timestamp"))};
        }},
    {QLatin1String("incident_timeline_item.edit"),
        [](const QJsonObject &o) -> Command {
            return EditTimelineItem{string(o, QLatin1String("incident_timeline_item_id")),
                string(o, QLatin1String("incident_id")), given(o, QLatin1String("title")),
                given(o, QLatin1String("description")), given(o, QLatin1String("timestamp"))};
        }},
    {QLatin1String("incident.decline"),
        [](const QJsonObject &o) -> Command { return DeclineIncident{string(o, QLatin1String("incident_id"))}; }},
    {QLatin1String("incident.merge"),
        [](const QJsonObject &o) -> Command {
            return MergeIncident{string(o, QLatin1String("incident_id")), string(o, QLatin1String("into_incident_id"))};
        }},
    {QLatin1String("incident_attachment.create"),
        [](const QJsonObject &o) -> Command {
            return CreateAttachment{string(o, QLatin1String("local_id")), string(o, QLatin1String("incident_id")),
                string(o, QLatin1String("url")), string(o, QLatin1String("title"))};
        }},
    {QLatin1String("incident_attachment.delete"),
        [](const QJsonObject &o) -> Command {
            return DeleteAttachment{
                string(o, QLatin1String("incident_attachment_id")), string(o, QLatin1String("incident_id"))};
        }},
    {QLatin1String("incident_relationship.create"),
        [](const QJsonObject &o) -> Command {
            return RelateIncidents{string(o, QLatin1String("local_id")), string(o, QLatin1String("incident_id")),
                string(o, QLatin1String("related_incident_id"))};
        }},
    {QLatin1String("incident_relationship.delete"),
        [](const QJsonObject &o) -> Command {
            return UnrelateIncidents{string(o, QLatin1String("incident_relationship_id")),
                string(o, QLatin1String("incident_id")), string(o, QLatin1String("related_incident_id"))};
        }},
    {QLatin1String("follow_up.connect_external_issue"),
        [](const QJsonObject &o) -> Command {
            return ConnectExternalIssue{string(o, QLatin1String("follow_up_id")),
                string(o, QLatin1String("incident_id")), string(o, QLatin1String("provider")),
                string(o, QLatin1String("url"))};
        }},
};
static_assert(std::size(kinds) == std::variant_size_v<Command>);

} // namespace

QString commandKind(const Command &command)
{
    return kinds[command.index()].name;
}

QJsonObject commandToJson(const Command &command)
{
    return std::visit([](const auto &c) { return toJson(c); }, command);
}

Result<Command> commandFromJson(const QString &kind, const QJsonObject &object)
{
    const auto entry = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind &k) { return kind == k.name; });
    const auto newer = [&] {
        return failure(ErrorKind::Storage,
            QCoreApplication::translate("Error", "This change (%1) was made by a newer version of Muster").arg(kind));
    };
    if (entry == std::end(kinds))
        return newer();
    const Command command = entry->read(object);
    // Whatever does not come out again as it was stored would be left out silently when the change is sent.
    const QJsonObject understood = commandToJson(command);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (understood.value(it.key()) != it.value())
            return newer();
    }
    return command;
}

} // namespace muster
