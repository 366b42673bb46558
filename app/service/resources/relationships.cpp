#include "app/service/engine/relationships.h"
#include "app/service/engine/incidents.h"
#include "app/service/resources/listing.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestPage = 250;

Result<Reply> list(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    const auto incident = visibleIncident(workspace, call.principal, call.query(u"incident_id"));
    QList<Relationship> found = incident
        ? relationshipsOf(workspace, call.principal, incident->id, page->after, page->size + 1)
        : QList<Relationship>();
    const bool hasMore = found.size() > page->size;
    found = found.mid(0, page->size);
    QByteArrayList objects;
    for (const Relationship &relationship : std::as_const(found))
        objects.append(json::compact(relationship.toJson()));
    return Reply{renderPage(u"incident_relationships"_s, objects, *page, hasMore ? found.last().id : QString())};
}

/// All of them by their sides, for a client that keeps a copy. A page holds both sides of so many.
Result<Reply> listSides(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    const qsizetype most = 2 * qsizetype(page->size);
    QList<RelatedIncident> found = relatedSides(workspace, call.principal, page->after, int(most) + 1);
    const bool hasMore = found.size() > most;
    found = found.mid(0, most);
    QByteArrayList objects;
    for (const RelatedIncident &side : std::as_const(found))
        objects.append(json::compact(side.toJson()));
    return Reply{
        renderPage(u"incident_relationships"_s, objects, *page, hasMore ? found.last().relationshipId : QString())};
}

Result<Incident> incidentIn(Workspace &workspace, const Call &call, const QString &member)
{
    const auto incident = visibleIncident(workspace, call.principal, call.body.value(member).toString());
    if (!incident)
        return tl::unexpected(problem::invalid(member, u"There is no such incident"_s));
    return *incident;
}

Result<Reply> create(Workspace &workspace, const Call &call)
{
    const auto of = incidentIn(workspace, call, u"incident_id"_s);
    if (!of)
        return tl::unexpected<Error>(of.error());
    const auto with = incidentIn(workspace, call, u"related_incident_id"_s);
    if (!with)
        return tl::unexpected<Error>(with.error());
    if (of->id == with->id)
        return tl::unexpected(
            problem::invalid(u"related_incident_id"_s, u"An incident has always to do with itself"_s));
    const auto answer = [](const Relationship &relationship) {
        return Reply::object(u"incident_relationship"_s, json::compact(relationship.toJson()));
    };
    if (const auto known = relationshipBetween(workspace, *of, *with))
        return answer(*known);
    const Relationship relationship = relate(workspace, *of, *with);
    for (const Incident &incident : {*of, *with})
        touchIncident(workspace, incident, workspace.now());
    return answer(relationship);
}

Result<Reply> remove(Workspace &workspace, const Call &call)
{
    const auto pair = relatedBy(workspace, call.id());
    const auto one = pair ? visibleIncident(workspace, call.principal, pair->first) : std::nullopt;
    const auto other = pair ? visibleIncident(workspace, call.principal, pair->second) : std::nullopt;
    if (!one || !other)
        return tl::unexpected(problem::notFound(u"Incident relationship"_s));
    removeRelationship(workspace, call.id());
    for (const Incident &incident : {*one, *other})
        touchIncident(workspace, incident, workspace.now());
    return Reply::nothing();
}

} // namespace

void addRelationships(Router &router, Workspace &workspace)
{
    router.add({.method = "GET",
        .path = u"/v1/incident_relationships"_s,
        .name = u"Incident Relationships V1#List"_s,
        .scopes = {u"incidents.view"_s},
        .query = QList<Parameter>{{u"incident_id"_s, Schema::id(), true}} + pageParameters(greatestPage),
        .answers
        = pageSchema(u"IncidentRelationshipsListResultV1"_s, u"incident_relationships"_s, schemas::relationship()),
        .handler = [&workspace](const Call &call) { return list(workspace, call); }});
    router.add({.method = "GET",
        .path = u"/muster/v1/incident_relationships"_s,
        .name = u"Muster V1#IncidentRelationships"_s,
        .scopes = {u"incidents.view"_s},
        .query = pageParameters(greatestPage),
        .answers
        = pageSchema(u"MusterIncidentRelationshipsResultV1"_s, u"incident_relationships"_s, schemas::relatedIncident()),
        .handler = [&workspace](const Call &call) { return listSides(workspace, call); }});
    // The API has no scope for it: who may write the timeline may relate.
    router.add({.method = "POST",
        .path = u"/muster/v1/incident_relationships"_s,
        .name = u"Muster V1#RelateIncidents"_s,
        .scopes = {u"incident_timeline_items.create"_s},
        .status = 201,
        .takes = Schema::object(u"MusterRelateIncidentsPayloadV1"_s,
            {required(u"incident_id"_s, Schema::id()), required(u"related_incident_id"_s, Schema::id())}),
        .answers
        = schemas::enveloped(u"MusterRelateIncidentsResultV1"_s, u"incident_relationship"_s, schemas::relationship()),
        .handler = [&workspace](const Call &call) { return create(workspace, call); }});
    router.add({.method = "DELETE",
        .path = u"/muster/v1/incident_relationships/{id}"_s,
        .name = u"Muster V1#UnrelateIncidents"_s,
        .scopes = {u"incident_timeline_items.update"_s},
        .status = 204,
        .handler = [&workspace](const Call &call) { return remove(workspace, call); }});
}

} // namespace muster::service
