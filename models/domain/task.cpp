#include "models/domain/task.h"
#include "models/domain/json.h"

namespace muster {

using json::setOptional;
using json::string;

TaskStatus taskStatusFromText(QStringView text)
{
    if (text == QLatin1String("outstanding"))
        return TaskStatus::Outstanding;
    if (text == QLatin1String("completed"))
        return TaskStatus::Completed;
    if (text == QLatin1String("deleted"))
        return TaskStatus::Deleted;
    if (text == QLatin1String("not_doing"))
        return TaskStatus::NotDoing;
    return TaskStatus::Unknown;
}

QString toText(TaskStatus status)
{
    switch (status) {
    case TaskStatus::Outstanding:
        return QStringLiteral("outstanding");
    case TaskStatus::Completed:
        return QStringLiteral("completed");
    case TaskStatus::Deleted:
        return QStringLiteral("deleted");
    case TaskStatus::NotDoing:
        return QStringLiteral("not_doing");
    case TaskStatus::Unknown:
        break;
    }
    return {};
}

namespace {

/// What actions and follow-ups have in common.
template<typename T> void readShared(T &task, const QJsonObject &object)
{
    task.id = string(object, QLatin1String("id"));
    task.incidentId = string(object, QLatin1String("incident_id"));
    task.description = string(object, QLatin1String("description"));
    task.status = taskStatusFromText(string(object, QLatin1String("status")));
    task.assignee = json::optional<User>(object, QLatin1String("assignee"));
    task.creator = Actor::fromJson(json::object(object, QLatin1String("creator")));
    task.createdAt = Timestamp::fromText(string(object, QLatin1String("created_at")));
    task.updatedAt = Timestamp::fromText(string(object, QLatin1String("updated_at")));
    task.completedAt = Timestamp::fromText(string(object, QLatin1String("completed_at")));
}

template<typename T> void writeShared(const T &task, QJsonObject &object)
{
    object.insert(QStringLiteral("id"), task.id);
    object.insert(QStringLiteral("incident_id"), task.incidentId);
    object.insert(QStringLiteral("status"), toText(task.status));
    object.insert(QStringLiteral("creator"), task.creator.toJson());
    if (task.assignee)
        object.insert(QStringLiteral("assignee"), task.assignee->toJson());
    object.insert(QStringLiteral("created_at"), task.createdAt.raw);
    object.insert(QStringLiteral("updated_at"), task.updatedAt.raw);
    setOptional(object, QLatin1String("completed_at"), task.completedAt.raw);
}

} // namespace

Action Action::fromJson(const QJsonObject &object)
{
    Action action;
    readShared(action, object);
    return action;
}

QJsonObject Action::toJson() const
{
    QJsonObject object{{QStringLiteral("description"), description}};
    writeShared(*this, object);
    return object;
}

FollowUp FollowUp::fromJson(const QJsonObject &object)
{
    FollowUp followUp;
    readShared(followUp, object);
    followUp.title = string(object, QLatin1String("title"));
    followUp.extra = object;
    for (const char *key : {"id", "incident_id", "title", "description", "status", "assignee", "creator", "created_at",
             "updated_at", "completed_at"})
        followUp.extra.remove(QLatin1String(key));
    if (followUp.extra.value(QLatin1String("labels")).toArray().isEmpty())
        followUp.extra.remove(QLatin1String("labels")); // required by the schema, so it is always written
    return followUp;
}

std::optional<FollowUpPriority> FollowUp::priority() const
{
    const QJsonObject object = extra.value(QLatin1String("priority")).toObject();
    return object.isEmpty() ? std::nullopt : std::optional(FollowUpPriority::fromJson(object));
}

void FollowUp::setPriority(const std::optional<FollowUpPriority> &priority)
{
    extra.remove(QLatin1String("priority"));
    if (priority)
        extra.insert(QStringLiteral("priority"), priority->toJson());
}

QStringList FollowUp::labels() const
{
    return extra.value(QLatin1String("labels")).toVariant().toStringList();
}

void FollowUp::setLabels(const QStringList &labels)
{
    extra.remove(QLatin1String("labels"));
    if (!labels.isEmpty())
        extra.insert(QStringLiteral("labels"), QJsonArray::fromStringList(labels));
}

ExternalIssue FollowUp::externalIssue() const
{
    return ExternalIssue::fromJson(extra.value(QLatin1String("external_issue_reference")).toObject());
}

void FollowUp::setExternalIssue(const ExternalIssue &issue)
{
    extra.insert(QStringLiteral("external_issue_reference"), issue.toJson());
}

QJsonObject FollowUp::toJson() const
{
    QJsonObject object = extra;
    if (!object.contains(QLatin1String("labels")))
        object.insert(QStringLiteral("labels"), QJsonArray());
    object.insert(QStringLiteral("title"), title);
    setOptional(object, QLatin1String("description"), description);
    writeShared(*this, object);
    return object;
}

} // namespace muster
