#include "models/store/childcolumns.h"

namespace muster {

namespace {

template<typename Task> ChildColumns taskColumns(const Task &task)
{
    return {task.incidentId, task.createdAt.at.value_or(Instant{}), toText(task.status)};
}

} // namespace

bool isChildKind(Kind kind)
{
    return isTask(kind) || kind == Kind::IncidentUpdate || kind == Kind::Activity;
}

bool isTask(Kind kind)
{
    return kind == Kind::Action || kind == Kind::FollowUp;
}

ChildColumns childColumns(Kind kind, const QJsonObject &object)
{
    if (kind == Kind::Action)
        return taskColumns(Action::fromJson(object));
    if (kind == Kind::FollowUp)
        return taskColumns(FollowUp::fromJson(object));
    if (kind == Kind::IncidentUpdate) {
        const auto update = IncidentUpdate::fromJson(object);
        return {update.incidentId, update.createdAt.at.value_or(Instant{}), toText(update.newStatus.category)};
    }
    const auto entry = ActivityEntry::fromJson(object);
    ChildColumns columns{entry.incidentId, entry.occurredAt.at.value_or(entry.createdAt.at.value_or(Instant{})), {}};
    // status_change, incident_update and our incident_declared tell alike which status they led to; the `new_status` of
    // an action or follow-up is a plain word.
    const QJsonValue status = entry.detail().value(QLatin1String("new_status"));
    if (status.isObject())
        columns.mark = toText(IncidentStatus::fromJson(status.toObject()).category);
    return columns;
}

} // namespace muster
