#include "app/service/engine/incidents.h"
#include "app/service/engine/declaration.h"
#include "app/service/engine/incidentedit.h"
#include "app/service/resources/incidentfilters.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestPage = 500;
constexpr qint64 greatestNumber = 10'000'000; ///< an incident can be given

Result<Reply> answer(const Result<Incident> &incident)
{
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    return Reply::object(u"incident"_s, json::compact(incident->toJson()));
}

Result<Reply> listIncidents(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    Listing listing{u"incidents"_s, ObjectKind::Incident};
    listing.isCounted = true;
    listing.isNewestFirst = call.query(u"sort_by") != u"created_at_oldest_first";
    listing.hidePrivate(call.principal);
    if (const auto applied = applyIncidentFilters(workspace, call, listing); !applied)
        return tl::unexpected<Error>(applied.error());
    return listPage(workspace, listing, *page);
}

Result<Incident> find(Workspace &workspace, const Call &call)
{
    const auto incident = visibleIncident(workspace, call.principal, call.id());
    if (!incident)
        return tl::unexpected(problem::notFound(u"Incident"_s));
    return *incident;
}

Result<Reply> edit(Workspace &workspace, const Call &call)
{
    return answer(find(workspace, call).and_then([&](const Incident &incident) {
        return editIncident(workspace, call, incident);
    }));
}

Result<Reply> declare(Workspace &workspace, const Call &call)
{
    return declareIncident(workspace, call).map([](const Declared &declared) {
        Reply reply = Reply::object(u"incident"_s, json::compact(declared.incident.toJson()));
        reply.isReplay = declared.isReplay;
        return reply;
    });
}

Schema roleAssignments()
{
    const Schema person = Schema::object(u"UserReferencePayloadV2"_s,
        {optional(u"id"_s, Schema::id()), optional(u"email"_s, Schema::string()),
            optional(u"slack_user_id"_s, Schema::string())});
    return Schema::list(Schema::object(u"IncidentRoleAssignmentPayloadV2"_s,
                            {required(u"incident_role_id"_s, Schema::id()), optional(u"assignee"_s, person)}))
        .withMaximumItems(100);
}

Schema customFieldEntries()
{
    const Schema value = Schema::object(u"CustomFieldValuePayloadV2"_s,
        {optional(u"value_option_id"_s, Schema::id()), optional(u"value_text"_s, Schema::string()),
            optional(u"value_link"_s, Schema::string().withMaximumLength(2000)),
            optional(u"value_numeric"_s, Schema::string().withMaximumLength(62)),
            optional(u"value_catalog_entry_id"_s, Schema::id())});
    const Schema values = Schema::list(value, u"An empty list empties the field"_s).withMaximumItems(100);
    return Schema::list(Schema::object(u"CustomFieldEntryPayloadV2"_s,
                            {required(u"custom_field_id"_s, Schema::id()), required(u"values"_s, values)}))
        .withMaximumItems(100);
}

/// What declaring and editing have in common.
QList<Property> writable()
{
    const Schema timestamp = Schema::object(u"IncidentTimestampValuePayloadV2"_s,
        {required(u"incident_timestamp_id"_s, Schema::id()),
            optional(u"value"_s, Schema::timestamp(u"Without it the timestamp is cleared"_s))});
    return {optional(u"name"_s, Schema::string().withMaximumLength(500)),
        optional(u"summary"_s, Schema::string(u"Markdown"_s)), optional(u"severity_id"_s, Schema::id()),
        optional(u"incident_status_id"_s, Schema::id()), optional(u"incident_role_assignments"_s, roleAssignments()),
        optional(u"custom_field_entries"_s, customFieldEntries()),
        optional(u"incident_timestamp_values"_s, Schema::list(timestamp).withMaximumItems(100)),
        optional(u"slack_channel_name_override"_s, Schema::string())};
}

Schema createPayload()
{
    const Schema retrospective = Schema::object(u"RetrospectiveIncidentOptionsV2"_s,
        {optional(u"external_id"_s, Schema::integer().withRange(1, greatestNumber)),
            optional(u"postmortem_document_url"_s, Schema::string()),
            optional(u"slack_channel_id"_s, Schema::string())});
    return Schema::object(u"IncidentsCreatePayloadV2"_s,
        writable()
            + QList<Property>{
                required(u"idempotency_key"_s, Schema::string().withMinimumLength(1).withMaximumLength(500)),
                required(u"visibility"_s, Schema::oneOf({u"public"_s, u"private"_s})),
                optional(u"mode"_s, Schema::oneOf(schemas::modes())), optional(u"incident_type_id"_s, Schema::id()),
                optional(u"slack_team_id"_s, Schema::string()),
                optional(u"retrospective_incident_options"_s, retrospective)});
}

Schema editPayload()
{
    const Schema incident = Schema::object(
        u"IncidentEditPayloadV2"_s, writable() + QList<Property>{optional(u"call_url"_s, Schema::string())});
    return Schema::object(u"IncidentsEditPayloadV2"_s,
        {required(u"incident"_s, incident), required(u"notify_incident_channel"_s, Schema::boolean())});
}

Operation operation(const QByteArray &method, const QString &path, const QString &name, const QStringList &scopes)
{
    return {.method = method,
        .path = path,
        .name = u"Incidents V2#"_s + name,
        .scopes = scopes,
        .answers = schemas::enveloped(u"Incidents%1ResultV2"_s.arg(name), u"incident"_s, schemas::incident())};
}

} // namespace

void addIncidents(Router &router, Workspace &workspace)
{
    Operation list = operation("GET", u"/v2/incidents"_s, u"List"_s, {u"incidents.view"_s});
    list.query = incidentFilterParameters() + pageParameters(greatestPage);
    list.answers = pageSchema(u"IncidentsListResultV2"_s, u"incidents"_s, schemas::incident(), true);
    list.handler = [&workspace](const Call &call) { return listIncidents(workspace, call); };
    router.add(list);

    Operation show = operation("GET", u"/v2/incidents/{id}"_s, u"Show"_s, {u"incidents.view"_s});
    show.handler = [&workspace](const Call &call) { return answer(find(workspace, call)); };
    router.add(show);

    Operation create = operation("POST", u"/v2/incidents"_s, u"Create"_s, {u"incidents.create"_s});
    create.takes = createPayload();
    create.handler = [&workspace](const Call &call) { return declare(workspace, call); };
    router.add(create);

    // The API asks for a scope per member; the one role that has any of them has them all.
    Operation change = operation("POST", u"/v2/incidents/{id}/actions/edit"_s, u"Edit"_s,
        {u"incidents.update_name"_s, u"incidents.update_summary"_s, u"incidents.update_severity"_s,
            u"incidents.update_status"_s, u"incidents.update_role_assignments"_s, u"incidents.update_custom_fields"_s,
            u"incidents.update_timestamps"_s, u"incident_calls.create"_s});
    change.takes = editPayload();
    change.handler = [&workspace](const Call &call) { return edit(workspace, call); };
    router.add(change);
}

} // namespace muster::service
