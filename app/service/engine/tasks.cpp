#include "app/service/engine/tasks.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

QString teamOf(const Action &)
{
    return {};
}

QString teamOf(const FollowUp &followUp)
{
    return followUp.extra.value(QLatin1String("assignee_team")).toObject().value(QLatin1String("id")).toString();
}

} // namespace

template<typename Task>
std::optional<Task> visibleTask(Workspace &workspace, const Principal &principal, const QString &id)
{
    const QString visible = principal.seesPrivate() ? QString() : u" AND i.visibility = 'public'"_s;
    return workspace.database().first(
        u"SELECT o.body FROM %1 o JOIN incidents i ON i.id = o.incident_id WHERE o.id = ?%2"_s.arg(
            tableOf(kindOf<Task>), visible),
        {id},
        [](const Row &row) { return Task::fromJson(json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject())); });
}

template<typename Task> void writeTask(Workspace &workspace, const Task &task)
{
    workspace.database().run(
        u"INSERT INTO %1 (id, incident_id, team_id, created_at, updated_at, body) VALUES (?, ?, ?, ?, ?, ?)"
        u" ON CONFLICT (id) DO UPDATE SET team_id = excluded.team_id, updated_at = excluded.updated_at,"
        u" body = excluded.body"_s.arg(tableOf(kindOf<Task>)),
        {task.id, task.incidentId, teamOf(task), task.createdAt.raw, task.updatedAt.raw,
            QString::fromUtf8(json::compact(task.toJson()))});
}

template<typename Task> void saveTask(Workspace &workspace, const Task &task)
{
    writeTask(workspace, task);
    workspace.changes().note(kindOf<Task>, task.id, task.incidentId);
}

template<typename Task> void removeTask(Workspace &workspace, const Task &task)
{
    workspace.database().run(u"DELETE FROM %1 WHERE id = ?"_s.arg(tableOf(kindOf<Task>)), {task.id});
    workspace.changes().noteDeleted(kindOf<Task>, task.id, task.incidentId);
}

template std::optional<Action> visibleTask(Workspace &, const Principal &, const QString &);
template std::optional<FollowUp> visibleTask(Workspace &, const Principal &, const QString &);
template void writeTask(Workspace &, const Action &);
template void writeTask(Workspace &, const FollowUp &);
template void saveTask(Workspace &, const Action &);
template void saveTask(Workspace &, const FollowUp &);
template void removeTask(Workspace &, const Action &);
template void removeTask(Workspace &, const FollowUp &);

} // namespace muster::service
