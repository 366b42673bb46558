#pragma once
#include "models/domain/configuration.h"
#include "models/domain/externalissue.h"
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

    std::optional<FollowUpPriority> priority() const;
    void setPriority(const std::optional<FollowUpPriority> &priority);
    QStringList labels() const;
    void setLabels(const QStringList &labels);
    /// In a tracker; an empty permalink: none is connected.
    ExternalIssue externalIssue() const;
    void setExternalIssue(const ExternalIssue &issue);

    static FollowUp fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
    bool operator==(const FollowUp &) const = default;
};

} // namespace muster
