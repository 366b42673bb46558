#include "app/service/engine/activitylog.h"
#include "app/service/engine/tasks.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/resources/taskoperations.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Reply answer(const Action &action)
{
    return Reply::object(u"action"_s, json::compact(action.toJson()));
}

Result<Action> find(Workspace &workspace, const Call &call)
{
    const auto action = visibleTask<Action>(workspace, call.principal, call.id());
    if (!action)
        return tl::unexpected(problem::notFound(u"Action"_s));
    return *action;
}

Result<Reply> create(Workspace &workspace, const Call &call)
{
    const auto incident = incidentOfBody(workspace, call);
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    const auto assignee = readAssignee(workspace, call, {});
    if (!assignee)
        return tl::unexpected<Error>(assignee.error());
    Action action;
    action.id = workspace.newId();
    action.incidentId = incident->id;
    action.description = call.text(QLatin1String("description")).trimmed();
    action.assignee = *assignee;
    action.creator = call.actor;
    action.createdAt = action.updatedAt = workspace.now();
    saveTask(workspace, action);
    recordActivity(workspace, incident->id, activity::actionCreated(call.actor, action), action.createdAt);
    touchIncident(workspace, *incident, action.createdAt);
    return answer(action);
}

/// Writes what became of the action, its line in the log, and that something happened on the incident.
void finish(Workspace &workspace, const Call &call, const Action &before, const Action &after)
{
    const Timestamp now = workspace.now();
    recordActivity(workspace, after.incidentId, activity::actionUpdated(call.actor, before, after), now);
    if (const auto incident = incidentOfTask(workspace, after.incidentId))
        touchIncident(workspace, *incident, now);
}

Result<Reply> update(Workspace &workspace, const Call &call)
{
    const auto before = find(workspace, call);
    if (!before)
        return tl::unexpected<Error>(before.error());
    const auto assignee = readAssignee(workspace, call, before->assignee);
    if (!assignee)
        return tl::unexpected<Error>(assignee.error());
    Action after = *before;
    after.description = call.text(QLatin1String("description")).trimmed();
    after.assignee = *assignee;
    setStatus(after, taskStatusFromText(call.text(QLatin1String("status"))), workspace.now());
    if (after == *before)
        return answer(after);
    after.updatedAt = workspace.now();
    saveTask(workspace, after);
    finish(workspace, call, *before, after);
    return answer(after);
}

Result<Reply> remove(Workspace &workspace, const Call &call)
{
    const auto before = find(workspace, call);
    if (!before)
        return tl::unexpected<Error>(before.error());
    Action after = *before;
    after.status = TaskStatus::Deleted;
    removeTask(workspace, *before);
    finish(workspace, call, *before, after);
    return Reply::nothing();
}

Schema payload(const QString &name, const QList<Property> &more)
{
    return Schema::object(name,
        QList<Property>{required(u"description"_s, Schema::string().withMinimumLength(1)),
            optional(u"assignee_id"_s, Schema::id(u"Null unassigns"_s).withNull())}
            + more);
}

/// The same five operations in /v2 (a plain list) and /v3 (pages and time filters).
void addVersion(Router &router, Workspace &workspace, const QString &version, bool isPaged)
{
    const QString path = u"/%1/actions"_s.arg(version);
    const QString suffix = version.toUpper();
    const auto operation = [&](const QByteArray &method, const QString &pathEnd, const QString &name,
                               const QString &scope, int status, Result<Reply> (*run)(Workspace &, const Call &)) {
        Operation made{.method = method,
            .path = path + pathEnd,
            .name = u"Actions %1#%2"_s.arg(suffix, name),
            .scopes = {scope},
            .status = status};
        if (status != 204)
            made.answers = schemas::enveloped(u"Actions%1Result%2"_s.arg(name, suffix), u"action"_s, schemas::action());
        made.handler = [&workspace, run](const Call &call) { return run(workspace, call); };
        return made;
    };
    Operation list = operation("GET", {}, u"List"_s, u"actions.view"_s, 200, nullptr);
    const QString listName = u"ActionsListResult"_s + suffix;
    list.query = taskFilterParameters(isPaged);
    list.answers = isPaged ? pageSchema(listName, u"actions"_s, schemas::action())
                           : schemas::listed(listName, u"actions"_s, schemas::action());
    list.handler = [&workspace, isPaged](const Call &call) {
        return listTasks(workspace, call, {u"actions"_s, ObjectKind::Action}, isPaged);
    };
    router.add(list);
    router.add(operation("GET", u"/{id}"_s, u"Show"_s, u"actions.view"_s, 200,
        [](Workspace &w, const Call &call) -> Result<Reply> { return find(w, call).map(answer); }));
    Operation creation = operation("POST", {}, u"Create"_s, u"actions.create"_s, 201, create);
    creation.takes = payload(u"ActionsCreatePayload"_s + suffix, {required(u"incident_id"_s, Schema::id())});
    router.add(creation);
    Operation change = operation("PUT", u"/{id}"_s, u"Update"_s, u"actions.update"_s, 200, update);
    change.takes = payload(
        u"ActionsUpdatePayload"_s + suffix, {required(u"status"_s, Schema::oneOf(schemas::settableTaskStatuses()))});
    router.add(change);
    router.add(operation("DELETE", u"/{id}"_s, u"Delete"_s, u"actions.destroy"_s, 204, remove));
}

} // namespace

void addActions(Router &router, Workspace &workspace)
{
    addVersion(router, workspace, u"v2"_s, false);
    addVersion(router, workspace, u"v3"_s, true);
}

} // namespace muster::service
