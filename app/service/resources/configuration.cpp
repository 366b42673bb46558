#include "app/service/resources/listing.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

/// A kind of object that is configured once and then only listed and shown.
struct Configured
{
    ObjectKind kind;
    QString path; ///< `/v1/severities`
    QString listKey, key;
    QString tag, list, show; ///< operation ids and schema names begin with these
    QString scope;
    Schema schema;
    QString what; ///< for "… not found"
};

Reply listConfigured(Workspace &workspace, const Configured &configured)
{
    Database &database = workspace.database();
    QByteArrayList objects;
    database.each(u"SELECT %1 FROM %2 ORDER BY position, id"_s.arg(
                      database.dialect().bytesOf(u"body"_s), tableOf(configured.kind)),
        {}, [&](const Row &row) { objects.append(row.bytes(0)); });
    return {"{\"" + configured.listKey.toLatin1() + "\":[" + objects.join(',') + "]}", {}};
}

Result<Reply> showConfigured(Workspace &workspace, const Configured &configured, const Call &call)
{
    const QByteArray body = bodyOf(workspace, configured.kind, call.id());
    if (body.isEmpty())
        return tl::unexpected(problem::notFound(configured.what));
    return Reply::object(configured.key, body);
}

void add(Router &router, Workspace &workspace, const Configured &configured)
{
    router.add({.method = "GET",
        .path = configured.path,
        .name = configured.tag + u"#List"_s,
        .scopes = {configured.scope},
        .answers = schemas::listed(configured.list, configured.listKey, configured.schema),
        .handler
        = [&workspace, configured](const Call &) -> Result<Reply> { return listConfigured(workspace, configured); }});
    router.add({.method = "GET",
        .path = configured.path + u"/{id}"_s,
        .name = configured.tag + u"#Show"_s,
        .scopes = {configured.scope},
        .answers = schemas::enveloped(configured.show, configured.key, configured.schema),
        .handler = [&workspace, configured](const Call &call) { return showConfigured(workspace, configured, call); }});
}

} // namespace

void addConfiguration(Router &router, Workspace &workspace)
{
    add(router, workspace,
        {ObjectKind::Severity, u"/v1/severities"_s, u"severities"_s, u"severity"_s, u"Severities V1"_s,
            u"SeveritiesListResultV1"_s, u"SeveritiesShowResultV1"_s, u"severities.view"_s, schemas::severity(),
            u"Severity"_s});
    add(router, workspace,
        {ObjectKind::IncidentStatus, u"/v1/incident_statuses"_s, u"incident_statuses"_s, u"incident_status"_s,
            u"Incident Statuses V1"_s, u"IncidentStatusesListResultV1"_s, u"IncidentStatusesShowResultV1"_s,
            u"incident_statuses.view"_s, schemas::incidentStatus(), u"Incident status"_s});
    add(router, workspace,
        {ObjectKind::IncidentType, u"/v1/incident_types"_s, u"incident_types"_s, u"incident_type"_s,
            u"Incident Types V1"_s, u"IncidentTypesListResultV1"_s, u"IncidentTypesShowResultV1"_s,
            u"incident_types.view"_s, schemas::incidentType(), u"Incident type"_s});
    add(router, workspace,
        {ObjectKind::IncidentRole, u"/v2/incident_roles"_s, u"incident_roles"_s, u"incident_role"_s,
            u"Incident Roles V2"_s, u"IncidentRolesListResultV2"_s, u"IncidentRolesShowResultV2"_s,
            u"incident_roles.view"_s, schemas::incidentRole(), u"Incident role"_s});
}

} // namespace muster::service
