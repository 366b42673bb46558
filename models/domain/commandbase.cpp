#include "models/domain/command.h"

// What a command was made on and what it leads to: how a conflict is told from a change that has arrived already.
namespace muster {

namespace {

/// The choices of a field as one comparable text: their order says nothing.
QString inOneText(QStringList choices)
{
    choices.sort();
    return choices.join(QLatin1Char('\n'));
}

/// A server may spell an issue's address with its title behind; its key is the same.
QString issueIn(const QString &address)
{
    return address.isEmpty() ? QString() : linkTitle(address);
}

QStringList choicesOf(const Incident &incident, const QString &fieldId)
{
    const auto entries = incident.customFieldEntries();
    for (const CustomFieldEntry &entry : entries) {
        if (entry.field.id == fieldId)
            return entry.choices();
    }
    return {};
}

/// The same instant is the same text, whoever wrote it.
QString normalised(const QString &time)
{
    const auto at = parseInstant(time);
    return at ? formatInstant(*at) : time;
}

QString timestampOf(const Incident &incident, const QString &timestampId)
{
    const auto values = incident.timestampValues();
    for (const IncidentTimestampValue &value : values) {
        if (value.timestamp.id == timestampId)
            return normalised(value.value.raw);
    }
    return {};
}

} // namespace

QJsonObject baseOf(const Command &command, const Incident &seen)
{
    QJsonObject base;
    const QString severityId = seen.severity ? seen.severity->id : QString();
    if (const auto *edit = std::get_if<EditIncident>(&command)) {
        if (edit->name)
            base.insert(QStringLiteral("name"), seen.name);
        if (edit->summary)
            base.insert(QStringLiteral("summary"), seen.summary);
        if (edit->severityId)
            base.insert(QStringLiteral("severity_id"), severityId);
        if (edit->statusId)
            base.insert(QStringLiteral("incident_status_id"), seen.status.id);
        for (auto it = edit->roleAssignees.begin(); it != edit->roleAssignees.end(); ++it) {
            const auto assignee = seen.assigneeOf(it.key());
            base.insert(QStringLiteral("role:") + it.key(), assignee ? assignee->id : QString());
        }
        for (auto it = edit->customFields.begin(); it != edit->customFields.end(); ++it)
            base.insert(QStringLiteral("field:") + it.key(), inOneText(choicesOf(seen, it.key())));
        for (auto it = edit->timestamps.begin(); it != edit->timestamps.end(); ++it)
            base.insert(QStringLiteral("timestamp:") + it.key(), timestampOf(seen, it.key()));
    } else if (const auto *update = std::get_if<PostUpdate>(&command)) {
        if (!update->toStatusId.isEmpty())
            base.insert(QStringLiteral("incident_status_id"), seen.status.id);
        if (!update->toSeverityId.isEmpty())
            base.insert(QStringLiteral("severity_id"), severityId);
    }
    return base;
}

QJsonObject baseOf(const Command &command, const Action &seen)
{
    if (!std::holds_alternative<UpdateAction>(command))
        return {};
    return {{QStringLiteral("description"), seen.description}, {QStringLiteral("status"), toText(seen.status)},
        {QStringLiteral("assignee_id"), seen.assignee ? seen.assignee->id : QString()}};
}

QJsonObject baseOf(const Command &command, const FollowUp &seen)
{
    if (std::holds_alternative<ConnectExternalIssue>(command))
        return {{QStringLiteral("external_issue"), issueIn(seen.externalIssue().permalink)}};
    const auto *update = std::get_if<UpdateFollowUp>(&command);
    if (!update)
        return {};
    QJsonObject base{{QStringLiteral("title"), seen.title}, {QStringLiteral("description"), seen.description},
        {QStringLiteral("status"), toText(seen.status)},
        {QStringLiteral("assignee_id"), seen.assignee ? seen.assignee->id : QString()}};
    if (update->priorityId)
        base.insert(QStringLiteral("follow_up_priority_option_id"), seen.priority().value_or(FollowUpPriority{}).id);
    if (update->labels)
        base.insert(QStringLiteral("labels"), inOneText(seen.labels()));
    return base;
}

QJsonObject targetOf(const Command &command)
{
    QJsonObject target;
    if (const auto *edit = std::get_if<EditIncident>(&command)) {
        if (edit->name)
            target.insert(QStringLiteral("name"), *edit->name);
        if (edit->summary)
            target.insert(QStringLiteral("summary"), *edit->summary);
        if (edit->severityId)
            target.insert(QStringLiteral("severity_id"), *edit->severityId);
        if (edit->statusId)
            target.insert(QStringLiteral("incident_status_id"), *edit->statusId);
        for (auto it = edit->roleAssignees.begin(); it != edit->roleAssignees.end(); ++it)
            target.insert(QStringLiteral("role:") + it.key(), it.value());
        for (auto it = edit->customFields.begin(); it != edit->customFields.end(); ++it)
            target.insert(QStringLiteral("field:") + it.key(), inOneText(it->values));
        for (auto it = edit->timestamps.begin(); it != edit->timestamps.end(); ++it)
            target.insert(QStringLiteral("timestamp:") + it.key(), normalised(it.value()));
    } else if (const auto *post = std::get_if<PostUpdate>(&command)) {
        if (!post->toStatusId.isEmpty())
            target.insert(QStringLiteral("incident_status_id"), post->toStatusId);
        if (!post->toSeverityId.isEmpty())
            target.insert(QStringLiteral("severity_id"), post->toSeverityId);
    } else if (const auto *action = std::get_if<UpdateAction>(&command)) {
        target = {{QStringLiteral("description"), action->description},
            {QStringLiteral("status"), toText(action->status)}, {QStringLiteral("assignee_id"), action->assigneeId}};
    } else if (const auto *followUp = std::get_if<UpdateFollowUp>(&command)) {
        target = {{QStringLiteral("title"), followUp->title}, {QStringLiteral("description"), followUp->description},
            {QStringLiteral("status"), toText(followUp->status)},
            {QStringLiteral("assignee_id"), followUp->assigneeId}};
        if (followUp->priorityId)
            target.insert(QStringLiteral("follow_up_priority_option_id"), *followUp->priorityId);
        if (followUp->labels)
            target.insert(QStringLiteral("labels"), inOneText(*followUp->labels));
    } else if (const auto *connection = std::get_if<ConnectExternalIssue>(&command)) {
        target.insert(QStringLiteral("external_issue"), issueIn(connection->url));
    }
    return target;
}

} // namespace muster
