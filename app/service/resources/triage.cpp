#include "app/service/engine/triage.h"
#include "app/service/engine/incidents.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"

// /muster/v1: what triage leads to and the API has no operation for.
namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

Result<Reply> answer(const Result<Incident> &incident)
{
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    return Reply::object(u"incident"_s, json::compact(incident->toJson()));
}

Result<Reply> decline(Workspace &workspace, const Call &call)
{
    const auto incident = visibleIncident(workspace, call.principal, call.id());
    if (!incident)
        return tl::unexpected(problem::notFound(u"Incident"_s));
    return answer(declineIncident(workspace, call, *incident));
}

Result<Reply> merge(Workspace &workspace, const Call &call)
{
    const auto incident = visibleIncident(workspace, call.principal, call.id());
    if (!incident)
        return tl::unexpected(problem::notFound(u"Incident"_s));
    const auto into = visibleIncident(workspace, call.principal, call.text(QLatin1String("into_incident_id")));
    if (!into)
        return tl::unexpected(problem::invalid(u"into_incident_id"_s, u"There is no such incident"_s));
    return answer(mergeIncident(workspace, call, *incident, *into));
}

Operation operation(const QString &verb, const QString &name)
{
    return {.method = "POST",
        .path = u"/muster/v1/incidents/{id}/actions/"_s + verb,
        .name = u"Muster V1#"_s + name,
        .scopes = {u"incidents.update_status"_s},
        .answers = schemas::enveloped(u"Incidents%1ResultMuster"_s.arg(name), u"incident"_s, schemas::incident())};
}

} // namespace

void addTriage(Router &router, Workspace &workspace)
{
    Operation declining = operation(u"decline"_s, u"DeclineIncident"_s);
    declining.takes = Schema::object(u"IncidentsDeclinePayloadMuster"_s, {});
    declining.handler = [&workspace](const Call &call) { return decline(workspace, call); };
    router.add(declining);

    Operation merging = operation(u"merge"_s, u"MergeIncident"_s);
    merging.takes = Schema::object(u"IncidentsMergePayloadMuster"_s, {required(u"into_incident_id"_s, Schema::id())});
    merging.handler = [&workspace](const Call &call) { return merge(workspace, call); };
    router.add(merging);
}

} // namespace muster::service
