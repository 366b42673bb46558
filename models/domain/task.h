#pragma once
#include "models/domain/person.h"
#include "models/domain/timestamp.h"
#include <QJsonArray>
#include <QJsonObject>

namespace muster {

/// The state an action or a follow-up is in. `deleted` can only be reached by deleting.
enum class TaskStatus { Unknown, Outstanding, Completed, Deleted, NotDoing };

TaskStatus taskStatusFromText(QStringView text);
QString toText(TaskStatus status);

/// Something to do during the incident (ActionV2).
struct Action
{
    QString id;
    QString incidentId;
    QString description;
    TaskStatus status = TaskStatus::Outstanding;
    std::optional<User> assignee;
    Actor creator;
    Timestamp createdAt, updatedAt, completedAt;

    static Action fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const Action &) const = default;
};

/// Something to do after the incident (FollowUpV2). `extra` keeps members this struct does not know.
struct FollowUp
{
    QString id;
    QString incidentId;
    QString title;
    QString description;
    TaskStatus status = TaskStatus::Outstanding;
    std::optional<User> assignee;
    Actor creator;
    Timestamp createdAt, updatedAt, completedAt;
    QJsonObject extra;

    static FollowUp fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const FollowUp &) const = default;
};

} // namespace muster
