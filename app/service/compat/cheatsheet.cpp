#include "app/service/compat/cheatsheet.h"
#include "app/service/compat/placeholders.h"
#include "app/service/engine/activitylog.h"
#include "app/service/engine/configuration.h"
#include "app/service/engine/incidentedit.h"
#include "app/service/engine/incidents.h"
#include "app/service/engine/tasks.h"
#include "app/service/routing/page.h"
#include "app/service/routing/problem.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/json.h"
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

const QString incidents = u"/v2/incidents"_s;
const QString actions = u"/v2/actions"_s;
const QString update = u"/v2/incidents/{id}/actions/update"_s;

const Operation *operationAt(const Router &router, const QByteArray &method, const QString &path)
{
    const auto it = std::find_if(router.operations().begin(), router.operations().end(),
        [&](const Operation &operation) { return operation.method == method && operation.path == path; });
    return it == router.operations().end() ? nullptr : &*it;
}

/// The same operation under another path, untold.
void alias(Router &router, const QByteArray &method, const QString &path, const QString &other)
{
    if (const Operation *original = operationAt(router, method, path)) {
        Operation copy = *original;
        copy.path = other;
        copy.isDocumented = false;
        router.add(std::move(copy));
    }
}

/// A person named as in roles, where the API takes an id. A person that is not there stays a name, and is refused
/// later.
void nameAssignee(Workspace &workspace, QJsonObject &body)
{
    const QJsonObject reference = body.take(u"assignee"_s).toObject();
    if (reference.isEmpty() || body.contains(u"assignee_id"_s))
        return;
    const auto user = userByReference(workspace, reference);
    body.insert(u"assignee_id"_s, user ? user->id : reference.constBegin()->toString(u"nobody"_s));
}

void translate(Workspace &workspace, const Operation &operation, Call &call)
{
    if (operation.method != "POST")
        return;
    if (operation.path == incidents && call.text(QLatin1String("mode")) == u"real")
        call.body.insert(u"mode"_s, u"standard"_s);
    else if (operation.path == actions)
        nameAssignee(workspace, call.body);
    else if (operation.path == update && !call.body.contains(u"notify_incident_channel"_s))
        call.body.insert(u"notify_incident_channel"_s, false);
}

Result<Incident> find(Workspace &workspace, const Call &call)
{
    const auto incident = visibleIncident(workspace, call.principal, call.id());
    if (!incident)
        return tl::unexpected(problem::notFound(u"Incident"_s));
    return *incident;
}

/// The post-mortem that is required becomes something to do.
void demandPostmortem(Workspace &workspace, const Call &call, const Incident &incident)
{
    FollowUp followUp;
    followUp.id = workspace.newId();
    followUp.incidentId = incident.id;
    followUp.title = u"Write the post-mortem"_s;
    followUp.assignee = incident.lead();
    followUp.creator = call.actor;
    followUp.createdAt = followUp.updatedAt = workspace.now();
    saveTask(workspace, followUp);
    recordActivity(workspace, incident.id, activity::followUpCreated(call.actor, followUp), followUp.createdAt);
}

Result<Reply> close(Workspace &workspace, const Call &call)
{
    const auto incident = find(workspace, call);
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    using enum StatusCategory;
    const bool isLearning = call.body.value(u"postmortem_required"_s).toBool();
    const auto wanted = isLearning ? Learning : Closed;
    if (incident->status.category == wanted || !isOpen(incident->status.category))
        return tl::unexpected(problem::invalid(u"id"_s, u"%1 is over already"_s.arg(incident->reference)));
    const auto statuses = allStatuses(workspace);
    const auto status = std::find_if(
        statuses.begin(), statuses.end(), [&](const IncidentStatus &known) { return known.category == wanted; });
    if (status == statuses.end())
        return tl::unexpected(problem::invalid(u"postmortem_required"_s, u"This workspace has no status for that"_s));
    Call edit = call;
    edit.body = {{u"incident"_s, QJsonObject{{u"incident_status_id"_s, status->id}}}};
    const auto closed = editIncident(workspace, edit, *incident);
    if (!closed)
        return tl::unexpected<Error>(closed.error());
    if (isLearning)
        demandPostmortem(workspace, call, *closed);
    return Reply::object(u"incident"_s, json::compact(closed->toJson()));
}

QByteArray eventFrom(const ActivityEntry &entry)
{
    QJsonObject event = entry.toJson();
    event.insert(u"action"_s, event.take(u"type"_s));
    event.insert(u"actor"_s, activity::actorOf(entry).toJson());
    return json::compact(event);
}

Result<Reply> listEvents(Workspace &workspace, const Call &call)
{
    const auto incident = find(workspace, call);
    const auto page = readPage(call, 250);
    if (!incident || !page)
        return tl::unexpected<Error>(incident ? page.error() : incident.error());
    QByteArrayList events;
    QString last;
    bool hasMore = false;
    workspace.database().each(
        u"SELECT body FROM activity_entries WHERE incident_id = ? AND id > ? ORDER BY id LIMIT ?"_s,
        {incident->id, page->after, page->size + 1}, [&](const Row &row) {
            hasMore = events.size() == page->size;
            if (hasMore)
                return;
            const auto body = json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject());
            const ActivityEntry entry = ActivityEntry::fromJson(body);
            last = entry.id;
            events.append(eventFrom(entry));
        });
    return Reply{renderPage(u"incident_events"_s, events, *page, hasMore ? last : QString())};
}

} // namespace

void addCheatSheet(Router &router, Workspace &workspace)
{
    alias(router, "GET", u"/v1/identity"_s, u"/v2/utilities/identity"_s);
    alias(router, "POST", u"/v2/incidents/{id}/actions/edit"_s, update);
    router.add({.method = "POST",
        .path = u"/v2/incidents/{id}/actions/close"_s,
        .name = u"Cheat Sheet#Close"_s,
        .scopes = {u"incidents.update_status"_s, u"follow_ups.create"_s},
        .takes = Schema::object(u"CheatSheetClosePayload"_s, {optional(u"postmortem_required"_s, Schema::boolean())}),
        .answers = operationAt(router, "POST", update)->answers,
        .handler = [&workspace](const Call &call) { return close(workspace, call); },
        .isDocumented = false});
    router.add({.method = "GET",
        .path = u"/v2/incidents/{id}/events"_s,
        .name = u"Cheat Sheet#Events"_s,
        .scopes = {u"incidents.view"_s},
        .query = pageParameters(250),
        .answers = pageSchema(u"CheatSheetEventsResult"_s, u"incident_events"_s, Schema::object({}, {})),
        .handler = [&workspace](const Call &call) { return listEvents(workspace, call); },
        .isDocumented = false});
    const auto placeholders = std::make_shared<Placeholders>(workspace);
    router.setTranslation([&workspace, placeholders](const Operation &operation, Call &call) {
        placeholders->replaceIn(call);
        translate(workspace, operation, call);
    });
}

} // namespace muster::service
