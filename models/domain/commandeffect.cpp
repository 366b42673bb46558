#include "models/domain/command.h"
#include <algorithm>

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

void setRole(Incident &incident, const QString &roleId, const QString &userId, const Directory &directory)
{
    const auto assignee = directory.user(userId);
    for (RoleAssignment &assignment : incident.roleAssignments) {
        if (assignment.role.id == roleId) {
            assignment.assignee = assignee;
            return;
        }
    }
    if (const auto role = find(directory.roles, roleId))
        incident.roleAssignments.append({*role, assignee});
}

template<typename Task> void completeNow(Task &task)
{
    if (task.status != TaskStatus::Completed)
        task.completedAt = {};
}

} // namespace

std::optional<User> Directory::user(const QString &id) const
{
    return find(users, id);
}

IncidentStatus Directory::firstLiveStatus() const
{
    IncidentStatus first;
    for (const IncidentStatus &status : statuses) {
        if (status.category == StatusCategory::Live && (first.id.isEmpty() || status.rank < first.rank))
            first = status;
    }
    return first;
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
    } else if (const auto *update = std::get_if<PostUpdate>(&command); update && update->incidentId == incident.id) {
        setStatus(incident, update->toStatusId, directory);
        setSeverity(incident, update->toSeverityId, directory);
    }
}

void applyTo(Action &action, const Command &command, const Directory &directory)
{
    if (const auto *update = std::get_if<UpdateAction>(&command); update && update->actionId == action.id) {
        action.description = update->description;
        action.status = update->status;
        action.assignee = directory.user(update->assigneeId);
        completeNow(action);
    } else if (const auto *removal = std::get_if<DeleteAction>(&command); removal && removal->actionId == action.id) {
        action.status = TaskStatus::Deleted;
    }
}

void applyTo(FollowUp &followUp, const Command &command, const Directory &directory)
{
    if (const auto *update = std::get_if<UpdateFollowUp>(&command); update && update->followUpId == followUp.id) {
        followUp.title = update->title;
        followUp.description = update->description;
        followUp.status = update->status;
        followUp.assignee = directory.user(update->assigneeId);
        completeNow(followUp);
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
    incident.status = directory.firstLiveStatus();
    setStatus(incident, declare->statusId, directory);
    setSeverity(incident, declare->severityId, directory);
    incident.type = find(directory.types, declare->typeId);
    incident.creator = actor;
    for (const IncidentRole &role : directory.roles)
        setRole(incident, role.id, declare->roleAssignees.value(role.id), directory);
    incident.createdAt = incident.updatedAt = incident.lastActivityAt = Timestamp::fromInstant(at);
    return incident;
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
    followUp.creator = actor;
    followUp.createdAt = followUp.updatedAt = Timestamp::fromInstant(at);
    return followUp;
}

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
    if (!std::holds_alternative<UpdateFollowUp>(command))
        return {};
    return {{QStringLiteral("title"), seen.title}, {QStringLiteral("description"), seen.description},
        {QStringLiteral("status"), toText(seen.status)},
        {QStringLiteral("assignee_id"), seen.assignee ? seen.assignee->id : QString()}};
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
    }
    return target;
}

} // namespace muster
