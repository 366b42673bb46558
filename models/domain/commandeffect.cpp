#include "models/domain/command.h"

// What a command does to the rows a screen shows: the "overlay" over the server's own words.
namespace muster {

namespace {

template<typename T> std::optional<T> find(const QMap<QString, T> &map, const QString &id)
{
    const auto it = map.find(id);
    return it == map.end() ? std::nullopt : std::optional<T>(*it);
}

void setStatus(Incident &incident, const QString &statusId, const Directory &directory)
{
    if (const auto status = find(directory.statuses, statusId))
        incident.status = *status;
}

void setSeverity(Incident &incident, const QString &severityId, const Directory &directory)
{
    if (const auto severity = find(directory.severities, severityId))
        incident.severity = severity;
}

/// Nobody can always be assigned; somebody we have not heard of cannot.
bool canAssign(const QString &userId, const Directory &directory)
{
    return userId.isEmpty() || directory.users.contains(userId);
}

void setRole(Incident &incident, const QString &roleId, const QString &userId, const Directory &directory)
{
    if (!canAssign(userId, directory))
        return;
    for (RoleAssignment &assignment : incident.roleAssignments) {
        if (assignment.role.id == roleId) {
            assignment.assignee = directory.user(userId);
            return;
        }
    }
    if (const auto role = find(directory.roles, roleId))
        incident.roleAssignments.append({*role, directory.user(userId)});
}

CustomFieldValue valueOf(const QString &choice, const FieldChange &change, const Directory &directory)
{
    if (change.kind == CustomField::Kind::SingleSelect || change.kind == CustomField::Kind::MultiSelect) {
        if (const auto option = find(directory.customFieldOptions, choice))
            return {{}, option};
    }
    return {choice, {}};
}

void setCustomField(Incident &incident, const QString &fieldId, const FieldChange &change, const Directory &directory)
{
    QList<CustomFieldEntry> entries = incident.customFieldEntries();
    auto entry = std::find_if(
        entries.begin(), entries.end(), [&](const CustomFieldEntry &one) { return one.field.id == fieldId; });
    if (entry == entries.end()) {
        const auto field = find(directory.customFields, fieldId);
        if (!field)
            return;
        entries.append({*field, directory.optionsOf(fieldId), {}});
        entry = entries.end() - 1;
    }
    entry->values.clear();
    for (const QString &choice : change.values)
        entry->values.append(valueOf(choice, change, directory));
    incident.setCustomFieldEntries(entries);
}

void setTimestamp(Incident &incident, const QString &timestampId, const QString &time, const Directory &directory)
{
    QList<IncidentTimestampValue> values = incident.timestampValues();
    auto value = std::find_if(values.begin(), values.end(),
        [&](const IncidentTimestampValue &one) { return one.timestamp.id == timestampId; });
    if (value == values.end()) {
        const auto timestamp = find(directory.timestamps, timestampId);
        if (!timestamp)
            return;
        values.append({*timestamp, {}});
        value = values.end() - 1;
    }
    value->value = Timestamp::fromText(time);
    incident.setTimestampValues(values);
}

void setFieldsAndTimes(Incident &incident, const QMap<QString, FieldChange> &customFields,
    const QMap<QString, QString> &timestamps, const Directory &directory)
{
    for (auto it = customFields.begin(); it != customFields.end(); ++it)
        setCustomField(incident, it.key(), it.value(), directory);
    for (auto it = timestamps.begin(); it != timestamps.end(); ++it)
        setTimestamp(incident, it.key(), it.value(), directory);
}

template<typename Task> void setAssignee(Task &task, const QString &userId, const Directory &directory)
{
    if (canAssign(userId, directory))
        task.assignee = directory.user(userId);
}

void setPriority(FollowUp &followUp, const QString &priorityId, const Directory &directory)
{
    const auto priority = find(directory.followUpPriorities, priorityId);
    if (priority || priorityId.isEmpty())
        followUp.setPriority(priority);
}

/// What is completed now was completed when the user said so; what is not has no such time.
template<typename Task> void setStatus(Task &task, TaskStatus status, Instant at)
{
    if (status == TaskStatus::Unknown)
        return;
    if (status != TaskStatus::Completed)
        task.completedAt = {};
    else if (task.status != TaskStatus::Completed)
        task.completedAt = Timestamp::fromInstant(at);
    task.status = status;
}

/// By rank, and by id where ranks are alike; an empty one when the category has none.
IncidentStatus firstOf(StatusCategory category, const QMap<QString, IncidentStatus> &statuses)
{
    std::optional<IncidentStatus> first;
    for (const IncidentStatus &status : statuses) {
        if (status.category == category && (!first || status.rank < first->rank))
            first = status;
    }
    return first.value_or(IncidentStatus{});
}

/// The type that was asked for, else the one new incidents get.
std::optional<IncidentType> typeOf(const QString &typeId, const Directory &directory)
{
    if (const auto type = find(directory.types, typeId))
        return type;
    for (const IncidentType &type : directory.types) {
        if (type.isDefault)
            return type;
    }
    return {};
}

} // namespace

std::optional<User> Directory::user(const QString &id) const
{
    return find(users, id);
}

QList<CustomFieldOption> Directory::optionsOf(const QString &customFieldId) const
{
    QList<CustomFieldOption> options;
    for (const CustomFieldOption &option : customFieldOptions) {
        if (option.customFieldId == customFieldId)
            options.append(option);
    }
    std::stable_sort(options.begin(), options.end(),
        [](const CustomFieldOption &a, const CustomFieldOption &b) { return a.sortKey < b.sortKey; });
    return options;
}

IncidentStatus Directory::firstStatus(StatusCategory category) const
{
    return firstOf(category, statuses);
}

IncidentStatus Directory::startingStatus(const std::optional<IncidentType> &type) const
{
    if (type && type->createInTriage == QLatin1String("always")) {
        if (const IncidentStatus triage = firstStatus(StatusCategory::Triage); !triage.id.isEmpty())
            return triage;
    }
    return firstStatus(StatusCategory::Live);
}

void applyTo(Incident &incident, const Command &command, const Directory &directory)
{
    if (const auto *edit = std::get_if<EditIncident>(&command); edit && edit->incidentId == incident.id) {
        if (edit->name)
            incident.name = *edit->name;
        if (edit->summary)
            incident.summary = *edit->summary;
        if (edit->severityId)
            setSeverity(incident, *edit->severityId, directory);
        if (edit->statusId)
            setStatus(incident, *edit->statusId, directory);
        for (auto it = edit->roleAssignees.begin(); it != edit->roleAssignees.end(); ++it)
            setRole(incident, it.key(), it.value(), directory);
        setFieldsAndTimes(incident, edit->customFields, edit->timestamps, directory);
    } else if (const auto *update = std::get_if<PostUpdate>(&command); update && update->incidentId == incident.id) {
        setStatus(incident, update->toStatusId, directory);
        setSeverity(incident, update->toSeverityId, directory);
    } else if (const auto *declined = std::get_if<DeclineIncident>(&command);
               declined && declined->incidentId == incident.id) {
        setStatus(incident, directory.firstStatus(StatusCategory::Declined).id, directory);
    } else if (const auto *merged = std::get_if<MergeIncident>(&command); merged && merged->incidentId == incident.id) {
        setStatus(incident, directory.firstStatus(StatusCategory::Merged).id, directory);
    }
}

void applyTo(Action &action, const Command &command, const Directory &directory, Instant at)
{
    if (const auto *update = std::get_if<UpdateAction>(&command); update && update->actionId == action.id) {
        action.description = update->description;
        setStatus(action, update->status, at);
        setAssignee(action, update->assigneeId, directory);
    } else if (const auto *removal = std::get_if<DeleteAction>(&command); removal && removal->actionId == action.id) {
        action.status = TaskStatus::Deleted;
    }
}

void applyTo(FollowUp &followUp, const Command &command, const Directory &directory, Instant at)
{
    if (const auto *update = std::get_if<UpdateFollowUp>(&command); update && update->followUpId == followUp.id) {
        followUp.title = update->title;
        followUp.description = update->description;
        setStatus(followUp, update->status, at);
        setAssignee(followUp, update->assigneeId, directory);
        if (update->priorityId)
            setPriority(followUp, *update->priorityId, directory);
        if (update->labels)
            followUp.setLabels(*update->labels);
    } else if (const auto *connection = std::get_if<ConnectExternalIssue>(&command);
               connection && connection->followUpId == followUp.id) {
        followUp.setExternalIssue({connection->provider, linkTitle(connection->url), connection->url});
    } else if (const auto *removal = std::get_if<DeleteFollowUp>(&command);
               removal && removal->followUpId == followUp.id) {
        followUp.status = TaskStatus::Deleted;
    }
}

std::optional<Incident> createdIncident(
    const Command &command, const Directory &directory, Instant at, const Actor &actor)
{
    const auto *declare = std::get_if<DeclareIncident>(&command);
    if (!declare)
        return {};
    Incident incident;
    incident.id = declare->localId;
    incident.name = declare->name;
    incident.summary = declare->summary;
    incident.mode = declare->mode;
    incident.visibility = declare->visibility;
    incident.type = typeOf(declare->typeId, directory);
    incident.status = directory.startingStatus(incident.type);
    setStatus(incident, declare->statusId, directory);
    if (incident.status.category == StatusCategory::Unknown)
        incident.status.category
            = StatusCategory::Live; // no status is known yet, but what was just declared is not over
    setSeverity(incident, declare->severityId, directory);
    incident.creator = actor;
    for (const IncidentRole &role : directory.roles) {
        const bool isReporter = role.kind == IncidentRole::Kind::Reporter && actor.kind == Actor::Kind::User;
        incident.roleAssignments.append({role, isReporter ? directory.user(actor.id) : std::nullopt});
    }
    for (auto it = declare->roleAssignees.begin(); it != declare->roleAssignees.end(); ++it)
        setRole(incident, it.key(), it.value(), directory);
    setFieldsAndTimes(incident, declare->customFields, declare->timestamps, directory);
    incident.createdAt = incident.updatedAt = incident.lastActivityAt = Timestamp::fromInstant(at);
    return incident;
}

QString messageOf(const PostUpdate &command)
{
    if (command.nextUpdate.isEmpty())
        return command.message;
    return withNextUpdate(command.message, NextUpdate{parseInstant(command.nextUpdate)}); // of "none" there is no time
}

std::optional<IncidentUpdate> createdUpdate(
    const Command &command, const Directory &directory, Instant at, const Actor &actor)
{
    const auto *post = std::get_if<PostUpdate>(&command);
    if (!post)
        return {};
    IncidentUpdate update;
    update.id = post->localId;
    update.incidentId = post->incidentId;
    update.message = post->message;
    if (const auto status = find(directory.statuses, post->toStatusId))
        update.newStatus = *status;
    update.newSeverity = find(directory.severities, post->toSeverityId);
    update.updater = actor;
    update.createdAt = Timestamp::fromInstant(at);
    update.nextUpdate = nextUpdateOf(messageOf(*post));
    return update;
}

std::optional<Action> createdAction(const Command &command, const Directory &directory, Instant at, const Actor &actor)
{
    const auto *create = std::get_if<CreateAction>(&command);
    if (!create)
        return {};
    Action action;
    action.id = create->localId;
    action.incidentId = create->incidentId;
    action.description = create->description;
    action.assignee = directory.user(create->assigneeId);
    action.creator = actor;
    action.createdAt = action.updatedAt = Timestamp::fromInstant(at);
    return action;
}

std::optional<FollowUp> createdFollowUp(
    const Command &command, const Directory &directory, Instant at, const Actor &actor)
{
    const auto *create = std::get_if<CreateFollowUp>(&command);
    if (!create)
        return {};
    FollowUp followUp;
    followUp.id = create->localId;
    followUp.incidentId = create->incidentId;
    followUp.title = create->title;
    followUp.description = create->description;
    followUp.assignee = directory.user(create->assigneeId);
    setPriority(followUp, create->priorityId, directory);
    followUp.setLabels(create->labels);
    followUp.creator = actor;
    followUp.createdAt = followUp.updatedAt = Timestamp::fromInstant(at);
    return followUp;
}

void applyTo(TimelineItem &item, const Command &command)
{
    const auto *edit = std::get_if<EditTimelineItem>(&command);
    if (!edit || edit->timelineItemId != item.id)
        return;
    item.title = edit->title.value_or(item.title);
    item.description = edit->description.value_or(item.description);
    if (edit->at)
        item.at = Timestamp::fromText(*edit->at);
}

std::optional<TimelineItem> createdTimelineItem(const Command &command, Instant at, const Actor &actor)
{
    const auto *create = std::get_if<CreateTimelineItem>(&command);
    if (!create)
        return {};
    const Timestamp now = Timestamp::fromInstant(at);
    return TimelineItem{create->localId, create->incidentId, create->title, create->description,
        Timestamp::fromText(create->at), {}, actor, now, now};
}

std::optional<Attachment> createdAttachment(const Command &command)
{
    const auto *create = std::get_if<CreateAttachment>(&command);
    if (!create)
        return {};
    return Attachment{create->localId, create->incidentId, Attachment::arbitraryUrl, create->url, create->url,
        create->title.isEmpty() ? linkTitle(create->url) : create->title};
}

std::optional<RelatedIncident> createdRelationship(const Command &command)
{
    const auto *relate = std::get_if<RelateIncidents>(&command);
    return relate ? std::optional(RelatedIncident::of(relate->localId, relate->incidentId, relate->relatedId))
                  : std::nullopt;
}

} // namespace muster
