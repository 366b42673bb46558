#include "app/service/engine/activitylog.h"
#include "app/service/engine/configured.h"
#include "app/service/engine/tasks.h"
#include "app/service/engine/teams.h"
#include "app/service/resources/configuredoperations.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/resources/taskoperations.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/attachment.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Reply answer(const FollowUp &followUp)
{
    return Reply::object(u"follow_up"_s, json::compact(followUp.toJson()));
}

Result<FollowUp> find(Workspace &workspace, const Call &call)
{
    const auto followUp = visibleTask<FollowUp>(workspace, call.principal, call.id());
    if (!followUp)
        return tl::unexpected(problem::notFound(u"Follow-up"_s));
    return *followUp;
}

/// Absent leaves the team, null takes it away.
Result<void> readTeam(Workspace &workspace, const Call &call, FollowUp &followUp)
{
    const QJsonValue id = call.body.value(u"assignee_team_id"_s);
    if (id.isUndefined())
        return {};
    followUp.extra.remove(u"assignee_team"_s);
    if (id.toString().isEmpty())
        return {};
    const auto team = slimTeamById(workspace, id.toString());
    if (!team)
        return tl::unexpected(problem::invalid(u"assignee_team_id"_s, u"There is no such team"_s));
    followUp.extra.insert(u"assignee_team"_s, *team);
    return {};
}

/// Absent leaves the priority, null takes it away.
Result<void> readPriority(Workspace &workspace, const Call &call, FollowUp &followUp)
{
    const QString member = u"follow_up_priority_option_id"_s;
    const QJsonValue id = call.body.value(member);
    if (id.isUndefined())
        return {};
    const auto priority = configured::byId<FollowUpPriority>(workspace, id.toString());
    if (!priority && !id.toString().isEmpty())
        return tl::unexpected(problem::invalid(member, u"There is no such priority"_s));
    followUp.setPriority(priority);
    return {};
}

/// Empty ones say nothing, and twice is once.
void readLabels(const Call &call, FollowUp &followUp)
{
    const QJsonValue given = call.body.value(u"labels"_s);
    if (!given.isArray())
        return;
    QStringList labels;
    for (const QJsonValue &label : given.toArray())
        labels.append(label.toString().trimmed());
    labels.removeAll(QString());
    labels.removeDuplicates();
    followUp.setLabels(labels);
}

/// The members of the body that creating and updating share; what is absent stays.
Result<void> readPayload(Workspace &workspace, const Call &call, FollowUp &followUp)
{
    for (const QString &member : {u"external_issue_reference_id"_s, u"follow_up_category_id"_s}) {
        if (!call.body.value(member).toString().isEmpty())
            return tl::unexpected(problem::invalid(member, u"This workspace has none of these"_s));
    }
    const auto assignee = readAssignee(workspace, call, followUp.assignee);
    if (!assignee)
        return tl::unexpected<Error>(assignee.error());
    followUp.assignee = *assignee;
    followUp.title = call.text(QLatin1String("title")).trimmed();
    if (call.body.value(u"description"_s).isString())
        followUp.description = call.text(QLatin1String("description"));
    readLabels(call, followUp);
    if (const auto priority = readPriority(workspace, call, followUp); !priority)
        return priority;
    return readTeam(workspace, call, followUp);
}

Result<Reply> create(Workspace &workspace, const Call &call)
{
    const auto incident = incidentOfBody(workspace, call);
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    FollowUp followUp;
    if (const auto read = readPayload(workspace, call, followUp); !read)
        return tl::unexpected<Error>(read.error());
    followUp.id = workspace.newId();
    followUp.incidentId = incident->id;
    followUp.creator = call.actor;
    followUp.createdAt = followUp.updatedAt = workspace.now();
    saveTask(workspace, followUp);
    recordActivity(workspace, incident->id, activity::followUpCreated(call.actor, followUp), followUp.createdAt);
    touchIncident(workspace, *incident, followUp.createdAt);
    return answer(followUp);
}

/// Writes the follow-up's line in the log, and that something happened on the incident.
void finish(Workspace &workspace, const Call &call, const FollowUp &before, const FollowUp &after)
{
    const Timestamp now = workspace.now();
    recordActivity(workspace, after.incidentId, activity::followUpUpdated(call.actor, before, after), now);
    if (const auto incident = incidentOfTask(workspace, after.incidentId))
        touchIncident(workspace, *incident, now);
}

Result<Reply> update(Workspace &workspace, const Call &call)
{
    const auto before = find(workspace, call);
    if (!before)
        return tl::unexpected<Error>(before.error());
    FollowUp after = *before;
    if (const auto read = readPayload(workspace, call, after); !read)
        return tl::unexpected<Error>(read.error());
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
    FollowUp after = *before;
    after.status = TaskStatus::Deleted;
    removeTask(workspace, *before);
    finish(workspace, call, *before, after);
    return Reply::nothing();
}

/// There are no trackers to ask: an issue is what its address says.
Result<Reply> connectIssue(Workspace &workspace, const Call &call)
{
    const auto before = find(workspace, call);
    if (!before)
        return tl::unexpected<Error>(before.error());
    const QString url = linkAddress(call.text(QLatin1String("url")));
    if (url.isEmpty())
        return tl::unexpected(problem::invalid(u"url"_s, u"This is no address of a web page"_s));
    const ExternalIssue issue{call.text(QLatin1String("provider")), linkTitle(url), url};
    if (const ExternalIssue known = before->externalIssue(); !known.permalink.isEmpty())
        return known.permalink == url
            ? Result<Reply>(answer(*before))
            : tl::unexpected(problem::invalid(u"url"_s, u"This follow-up is connected with an issue already"_s));
    FollowUp after = *before;
    after.setExternalIssue(issue);
    after.updatedAt = workspace.now();
    saveTask(workspace, after);
    finish(workspace, call, *before, after);
    return answer(after);
}

Result<Reply> list(Workspace &workspace, const Call &call, bool isPaged)
{
    Listing listing{u"follow_ups"_s, ObjectKind::FollowUp};
    if (const QString teamId = call.query(u"assignee_team_id"); !teamId.isEmpty())
        listing.where.add(Condition::equals(u"o.team_id"_s, teamId));
    return listTasks(workspace, call, listing, isPaged);
}

Schema payload(const QString &name, const QList<Property> &more)
{
    return Schema::object(name,
        QList<Property>{required(u"title"_s, Schema::string().withMinimumLength(1)),
            optional(u"description"_s, Schema::string()),
            optional(u"assignee_id"_s, Schema::id(u"Null unassigns"_s).withNull()),
            optional(u"assignee_team_id"_s, Schema::id(u"Null unassigns"_s).withNull()),
            optional(u"labels"_s, Schema::list(Schema::string().withMaximumLength(200)).withMaximumItems(100)),
            optional(u"external_issue_reference_id"_s, Schema::id()),
            optional(u"follow_up_category_id"_s, Schema::id()),
            optional(u"follow_up_priority_option_id"_s, Schema::id(u"Null takes it away"_s).withNull())}
            + more);
}

/// The same five operations in /v2 (a plain list) and /v3 (pages and time filters).
void addVersion(Router &router, Workspace &workspace, const QString &version, bool isPaged)
{
    const QString path = u"/%1/follow_ups"_s.arg(version);
    const QString suffix = version.toUpper();
    const auto operation = [&](const QByteArray &method, const QString &pathEnd, const QString &name,
                               const QString &scope, int status, Result<Reply> (*run)(Workspace &, const Call &)) {
        Operation made{.method = method,
            .path = path + pathEnd,
            .name = u"Follow-ups %1#%2"_s.arg(suffix, name),
            .scopes = {scope},
            .status = status};
        if (status != 204)
            made.answers
                = schemas::enveloped(u"FollowUps%1Result%2"_s.arg(name, suffix), u"follow_up"_s, schemas::followUp());
        made.handler = [&workspace, run](const Call &call) { return run(workspace, call); };
        return made;
    };
    Operation listing = operation("GET", {}, u"List"_s, u"actions.view"_s, 200, nullptr);
    const QString listName = u"FollowUpsListResult"_s + suffix;
    listing.query = taskFilterParameters(isPaged) + QList<Parameter>{{u"assignee_team_id"_s, Schema::id()}};
    listing.answers = isPaged ? pageSchema(listName, u"follow_ups"_s, schemas::followUp())
                              : schemas::listed(listName, u"follow_ups"_s, schemas::followUp());
    listing.handler = [&workspace, isPaged](const Call &call) { return list(workspace, call, isPaged); };
    router.add(listing);
    router.add(operation("GET", u"/{id}"_s, u"Show"_s, u"actions.view"_s, 200,
        [](Workspace &w, const Call &call) -> Result<Reply> { return find(w, call).map(answer); }));
    Operation creation = operation("POST", {}, u"Create"_s, u"follow_ups.create"_s, 201, create);
    creation.takes = payload(u"FollowUpsCreatePayload"_s + suffix, {required(u"incident_id"_s, Schema::id())});
    router.add(creation);
    Operation change = operation("PUT", u"/{id}"_s, u"Update"_s, u"follow_ups.update"_s, 200, update);
    change.takes = payload(
        u"FollowUpsUpdatePayload"_s + suffix, {required(u"status"_s, Schema::oneOf(schemas::settableTaskStatuses()))});
    router.add(change);
    router.add(operation("DELETE", u"/{id}"_s, u"Delete"_s, u"follow_ups.destroy"_s, 204, remove));
    Operation connection = operation("POST", u"/{id}/actions/connect_external_issue"_s, u"ConnectExternalIssue"_s,
        u"follow_ups.connect_external_issue"_s, 200, connectIssue);
    connection.takes = Schema::object(u"FollowUpsConnectExternalIssuePayload"_s + suffix,
        {required(u"provider"_s, Schema::oneOf(ExternalIssue::providers())),
            required(u"url"_s, Schema::string().withMinimumLength(1))});
    router.add(connection);
}

} // namespace

void addFollowUps(Router &router, Workspace &workspace)
{
    addVersion(router, workspace, u"v2"_s, false);
    addVersion(router, workspace, u"v3"_s, true);
    // The API lists no priorities.
    addReading(router, workspace,
        {ObjectKind::FollowUpPriority, u"/muster/v1/follow_up_priorities"_s, u"follow_up_priorities"_s,
            u"follow_up_priority"_s, u"Muster Follow-up Priorities V1"_s, u"MusterFollowUpPriorities"_s, u"V1"_s,
            u"actions.view"_s, {}, schemas::followUpPriority(), u"Follow-up priority"_s});
}

} // namespace muster::service
