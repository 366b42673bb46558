#include "models/lists/taskboardmodel.h"
#include "models/lists/incidentlistmodel.h"
#include <QJsonArray>
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using Whose = TaskBoardFilter::Whose;
using State = TaskBoardFilter::State;

template<typename T>
TaskBoardRow rowFor(
    const T &task, const QHash<QString, IncidentRow> &incidents, const Overlay &overlay, const QString &personId)
{
    TaskBoardRow row;
    row.task = taskRow(task, overlay);
    row.incidentId = task.incidentId;
    row.isMine = !personId.isEmpty() && row.task.assigneeId == personId;
    if (const auto incident = incidents.constFind(task.incidentId); incident != incidents.constEnd()) {
        row.reference = incident->reference;
        row.incidentName = incident->name;
    }
    return row;
}

void addTeam(TaskBoardRow &row, const QJsonObject &extra)
{
    const QJsonObject team = extra.value("assignee_team"_L1).toObject();
    row.teamId = team.value("id"_L1).toString();
    row.teamName = team.value("name"_L1).toString();
}

State stateOf(const TaskBoardRow &row)
{
    switch (row.task.status) {
    case TaskStatus::Completed:
        return State::Done;
    case TaskStatus::NotDoing:
        return State::NotDoing;
    case TaskStatus::Outstanding:
    case TaskStatus::Unknown:
    case TaskStatus::Deleted:
        break;
    }
    return State::Open;
}

bool belongsTo(const TaskBoardRow &row, Whose whose)
{
    switch (whose) {
    case Whose::Mine:
        return row.isMine;
    case Whose::Nobody:
        return row.task.assigneeId.isEmpty();
    case Whose::Everybody:
        break;
    }
    return true;
}

Instant lastTouched(const TaskBoardRow &row)
{
    return row.task.completedAt.value_or(row.task.createdAt);
}

} // namespace

void TaskBoardModel::show(const QList<Action> &actions, const QHash<QString, IncidentRow> &incidents,
    const Overlay &overlay, const QString &personId)
{
    m_all.clear();
    for (const Action &action : overlay.shown(actions))
        m_all.append(rowFor(action, incidents, overlay, personId));
    m_incidents.clear(); // actions are for now, not for some day
    arrange();
}

void TaskBoardModel::show(const QList<FollowUp> &followUps, const QHash<QString, IncidentRow> &incidents,
    const Overlay &overlay, const QString &personId)
{
    m_all.clear();
    for (const FollowUp &followUp : overlay.shown(followUps)) {
        m_all.append(rowFor(followUp, incidents, overlay, personId));
        addTeam(m_all.last(), followUp.extra);
    }
    m_incidents = incidents;
    arrange();
}

void TaskBoardModel::setPolicy(const DuePolicy &policy, Instant now)
{
    m_policy = policy;
    m_now = now;
    arrange();
}

void TaskBoardModel::setFilter(const TaskBoardFilter &filter)
{
    m_filter = filter;
    m_selected.clear();
    arrange();
}

int TaskBoardModel::count(Whose whose, State state) const
{
    return int(std::count_if(m_all.begin(), m_all.end(),
        [&](const TaskBoardRow &row) { return belongsTo(row, whose) && stateOf(row) == state; }));
}

bool TaskBoardModel::isOverdue(const TaskBoardRow &row) const
{
    return stateOf(row) == State::Open && row.dueAt && *row.dueAt < m_now;
}

bool TaskBoardModel::isShown(const TaskBoardRow &row) const
{
    return belongsTo(row, m_filter.whose) && stateOf(row) == m_filter.state
        && (m_filter.teamId.isEmpty() || row.teamId == m_filter.teamId) && (!m_filter.onlyOverdue || isOverdue(row));
}

int TaskBoardModel::overdue() const
{
    return int(std::count_if(m_all.begin(), m_all.end(), [this](const TaskBoardRow &row) {
        return belongsTo(row, m_filter.whose) && isOverdue(row)
            && (m_filter.teamId.isEmpty() || row.teamId == m_filter.teamId);
    }));
}

QList<std::pair<QString, QString>> TaskBoardModel::teams() const
{
    QList<std::pair<QString, QString>> teams;
    for (const TaskBoardRow &row : m_all) {
        if (const std::pair team(row.teamId, row.teamName); !row.teamId.isEmpty() && !teams.contains(team))
            teams.append(team);
    }
    std::sort(teams.begin(), teams.end(),
        [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
    return teams;
}

void TaskBoardModel::setSelected(const QSet<QString> &taskIds)
{
    m_selected = taskIds;
    arrange();
}

void TaskBoardModel::arrange()
{
    QList<TaskBoardRow> shown;
    QSet<QString> selected;
    for (TaskBoardRow &row : m_all) {
        const auto incident = m_incidents.constFind(row.incidentId);
        if (incident != m_incidents.constEnd())
            row.dueAt = m_policy.dueAt(incident->endedAt, row.task.priorityName);
    }
    for (TaskBoardRow row : std::as_const(m_all)) {
        if (!isShown(row))
            continue;
        row.isSelected = m_selected.contains(row.task.taskId);
        if (row.isSelected)
            selected.insert(row.task.taskId);
        shown.append(row);
    }
    m_selected = selected;
    std::stable_sort(shown.begin(), shown.end(), [this](const TaskBoardRow &a, const TaskBoardRow &b) {
        if (m_filter.state != State::Open)
            return lastTouched(a) > lastTouched(b);
        if (a.dueAt != b.dueAt)
            return a.dueAt && (!b.dueAt || *a.dueAt < *b.dueAt);
        return a.task.createdAt < b.task.createdAt;
    });
    setRows(shown);
}

QHash<int, QByteArray> TaskBoardModel::roleNames() const
{
    return {{TaskIdRole, "taskId"}, {TitleRole, "title"}, {AssigneeIdRole, "assigneeId"},
        {AssigneeNameRole, "assigneeName"}, {StatusRole, "status"}, {CreatedAtRole, "createdAt"},
        {CompletedAtRole, "completedAt"}, {PendingRole, "pending"}, {IncidentIdRole, "incidentId"},
        {ReferenceRole, "reference"}, {IncidentNameRole, "incidentName"}, {PriorityRole, "priority"},
        {LabelsRole, "labels"}, {IssueNameRole, "issueName"}, {IssueUrlRole, "issueUrl"}, {TeamNameRole, "teamName"},
        {DueAtRole, "dueAt"}, {SelectedRole, "selected"}};
}

QVariant TaskBoardModel::value(const TaskBoardRow &row, int role) const
{
    switch (Role(role)) {
    case TaskIdRole:
        return row.task.taskId;
    case TitleRole:
        return row.task.title;
    case AssigneeIdRole:
        return row.task.assigneeId;
    case AssigneeNameRole:
        return row.task.assigneeName;
    case StatusRole:
        return toText(row.task.status);
    case CreatedAtRole:
        return toQml(row.task.createdAt);
    case CompletedAtRole:
        return toQml(row.task.completedAt);
    case PendingRole:
        return int(row.task.pending);
    case IncidentIdRole:
        return row.incidentId;
    case ReferenceRole:
        return row.reference;
    case IncidentNameRole:
        return row.incidentName;
    case PriorityRole:
        return row.task.priorityName;
    case LabelsRole:
        return row.task.labels.join(u", "_s);
    case IssueNameRole:
        return row.task.issueName;
    case IssueUrlRole:
        return row.task.issueUrl;
    case TeamNameRole:
        return row.teamName;
    case DueAtRole:
        return toQml(row.dueAt);
    case SelectedRole:
        return row.isSelected;
    }
    return {};
}

} // namespace muster
