#include "models/lists/tasklistmodel.h"
#include "models/lists/incidentlistmodel.h"
#include <algorithm>
#include <tuple>

namespace muster {

namespace {

template<typename Task>
TaskRow rowFor(const Task &task, const QString &title, const QString &detail, const Overlay &overlay)
{
    return {task.id, title, detail, task.assignee ? task.assignee->id : QString(),
        task.assignee ? task.assignee->name : QString(), task.creator.name, task.status,
        task.createdAt.at.value_or(Instant{}), task.completedAt.at, overlay.pendingObject(task.id)};
}

int rank(TaskStatus status)
{
    return status == TaskStatus::Outstanding ? 0 : status == TaskStatus::Completed ? 1 : 2;
}

} // namespace

TaskRow taskRow(const Action &action, const Overlay &overlay)
{
    return rowFor(action, action.description, {}, overlay);
}

TaskRow taskRow(const FollowUp &followUp, const Overlay &overlay)
{
    TaskRow row = rowFor(followUp, followUp.title, followUp.description, overlay);
    const auto priority = followUp.priority();
    row.priorityId = priority ? priority->id : QString();
    row.priorityName = priority ? priority->name : QString();
    row.labels = followUp.labels();
    const ExternalIssue issue = followUp.externalIssue();
    row.issueName = issue.name;
    row.issueUrl = linkAddress(issue.permalink); // a server may say anything; only the web is opened
    return row;
}

void TaskListModel::show(const QList<Action> &actions, const Overlay &overlay)
{
    QList<TaskRow> next;
    for (const Action &action : actions)
        next.append(taskRow(action, overlay));
    order(next);
}

void TaskListModel::show(const QList<FollowUp> &followUps, const Overlay &overlay)
{
    QList<TaskRow> next;
    for (const FollowUp &followUp : followUps)
        next.append(taskRow(followUp, overlay));
    order(next);
}

void TaskListModel::order(QList<TaskRow> next)
{
    std::sort(next.begin(), next.end(), [](const TaskRow &a, const TaskRow &b) {
        const auto key = [](const TaskRow &row) {
            const qint64 created = row.createdAt.time_since_epoch().count();
            return std::tuple(rank(row.status), row.status == TaskStatus::Outstanding ? created : -created, row.taskId);
        };
        return key(a) < key(b);
    });
    setRows(next);
    Q_EMIT outstandingChanged();
}

int TaskListModel::outstanding() const
{
    return int(std::count_if(
        rows().begin(), rows().end(), [](const TaskRow &row) { return row.status == TaskStatus::Outstanding; }));
}

QHash<int, QByteArray> TaskListModel::roleNames() const
{
    return {{TaskIdRole, "taskId"}, {TitleRole, "title"}, {DetailRole, "detail"}, {AssigneeIdRole, "assigneeId"},
        {AssigneeNameRole, "assigneeName"}, {CreatorNameRole, "creatorName"}, {StatusRole, "status"},
        {CreatedAtRole, "createdAt"}, {CompletedAtRole, "completedAt"}, {PendingRole, "pending"},
        {PriorityIdRole, "priorityId"}, {PriorityNameRole, "priorityName"}, {LabelsRole, "labels"},
        {IssueNameRole, "issueName"}, {IssueUrlRole, "issueUrl"}};
}

QVariant TaskListModel::value(const TaskRow &row, int role) const
{
    switch (Role(role)) {
    case TaskIdRole:
        return row.taskId;
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case AssigneeIdRole:
        return row.assigneeId;
    case AssigneeNameRole:
        return row.assigneeName;
    case CreatorNameRole:
        return row.creatorName;
    case StatusRole:
        return toText(row.status);
    case CreatedAtRole:
        return toQml(row.createdAt);
    case CompletedAtRole:
        return toQml(row.completedAt);
    case PendingRole:
        return int(row.pending);
    case PriorityIdRole:
        return row.priorityId;
    case PriorityNameRole:
        return row.priorityName;
    case LabelsRole:
        return row.labels.join(QStringLiteral(", "));
    case IssueNameRole:
        return row.issueName;
    case IssueUrlRole:
        return row.issueUrl;
    }
    return {};
}

} // namespace muster
