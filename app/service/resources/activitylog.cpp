#include "app/service/engine/incidents.h"
#include "app/service/resources/listing.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestPage = 250;

Result<Reply> listEntries(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    Listing listing{u"incident_activity_log_entries"_s, ObjectKind::Activity};
    listing.hidePrivate(call.principal);
    listing.where.add(Condition::equals(u"o.incident_id"_s, call.query(u"incident_id")));
    QStringList ids;
    for (const auto &[name, value] : call.request.query) {
        if (name == u"id" || name == u"id[]")
            ids += value.split(u',', Qt::SkipEmptyParts);
    }
    if (!ids.isEmpty())
        listing.where.add(Condition::in(u"o.id"_s, ids));
    return listPage(workspace, listing, *page);
}

} // namespace

void addActivityLog(Router &router, Workspace &workspace)
{
    router.add({.method = "GET",
        .path = u"/v2/incident_activity_log_entries"_s,
        .name = u"Incident Activity Log Entries V2#List"_s,
        .scopes = {u"incidents.view"_s},
        .query = QList<Parameter>{{u"incident_id"_s, Schema::id(), true}, {u"id[]"_s, Schema::id()}}
            + pageParameters(greatestPage),
        .answers = pageSchema(
            u"IncidentActivityLogEntriesListResultV2"_s, u"incident_activity_log_entries"_s, schemas::activityEntry()),
        .handler = [&workspace](const Call &call) { return listEntries(workspace, call); }});
}

} // namespace muster::service
