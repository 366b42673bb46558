#include "app/service/engine/incidentupdates.h"
#include "app/service/engine/incidentedit.h"
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

Result<Reply> listUpdates(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    Listing listing{u"incident_updates"_s, ObjectKind::IncidentUpdate};
    listing.hidePrivate(call.principal);
    listing.isNewestFirst = true;
    if (const QString incidentId = call.query(u"incident_id"); !incidentId.isEmpty())
        listing.where.add(Condition::equals(u"o.incident_id"_s, incidentId));
    return listPage(workspace, listing, *page);
}

Result<Reply> createUpdate(Workspace &workspace, const Call &call)
{
    const auto incident = visibleIncident(workspace, call.principal, call.text(QLatin1String("incident_id")));
    if (!incident)
        return tl::unexpected(problem::invalid(u"incident_id"_s, u"There is no such incident"_s));
    const auto earlier = updateByIdempotencyKey(workspace, call.text(QLatin1String("idempotency_key")));
    if (earlier && earlier->incidentId != incident->id)
        return tl::unexpected(problem::of(409, u"conflict"_s, u"This idempotency key was used for another incident"_s));
    if (earlier && earlier->updater.id != call.actor.id && !maySee(call.principal, *incident))
        return tl::unexpected(problem::of(409, u"conflict"_s, u"This idempotency key has been used"_s));
    const auto update = earlier ? Result<IncidentUpdate>(*earlier) : shareUpdate(workspace, call, *incident);
    if (!update)
        return tl::unexpected<Error>(update.error());
    Reply reply = Reply::object(u"incident_update"_s, json::compact(update->toJson()));
    reply.isReplay = earlier.has_value();
    return reply;
}

Schema createPayload()
{
    return Schema::object(u"IncidentUpdatesCreatePayloadV2"_s,
        {required(u"incident_id"_s, Schema::id()),
            required(u"idempotency_key"_s, Schema::string().withMinimumLength(1).withMaximumLength(500)),
            optional(u"message"_s, Schema::string(u"Markdown"_s)), optional(u"to_incident_status_id"_s, Schema::id()),
            optional(u"to_severity_id"_s, Schema::id())});
}

} // namespace

void addIncidentUpdates(Router &router, Workspace &workspace)
{
    router.add({.method = "GET",
        .path = u"/v2/incident_updates"_s,
        .name = u"Incident Updates V2#List"_s,
        .scopes = {u"incidents.view"_s},
        .query = QList<Parameter>{{u"incident_id"_s, Schema::id()}} + pageParameters(greatestPage),
        .answers = pageSchema(u"IncidentUpdatesListResultV2"_s, u"incident_updates"_s, schemas::incidentUpdate()),
        .handler = [&workspace](const Call &call) { return listUpdates(workspace, call); }});
    router.add({.method = "POST",
        .path = u"/v2/incident_updates"_s,
        .name = u"Incident Updates V2#Create"_s,
        .scopes = {u"incident_updates.create"_s},
        .status = 201,
        .takes = createPayload(),
        .answers
        = schemas::enveloped(u"IncidentUpdatesCreateResultV2"_s, u"incident_update"_s, schemas::incidentUpdate()),
        .handler = [&workspace](const Call &call) { return createUpdate(workspace, call); }});
}

} // namespace muster::service
