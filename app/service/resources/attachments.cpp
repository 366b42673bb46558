#include "app/service/engine/attachments.h"
#include "app/service/engine/activitylog.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/resources/taskoperations.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/json.h"

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

const QString listKey = u"incident_attachments"_s;
constexpr int greatestPage = 250;
constexpr int longestTitle = 500;

Reply answer(const Attachment &attachment)
{
    return Reply::object(u"incident_attachment"_s, json::compact(attachment.toJson()));
}

/// Of one incident, or of one external resource.
Result<Reply> list(Workspace &workspace, const Call &call)
{
    Listing listing{listKey, ObjectKind::IncidentAttachment};
    listing.hidePrivate(call.principal);
    const QString incidentId = call.query(u"incident_id"), type = call.query(u"resource_type"),
                  externalId = call.query(u"external_id");
    if (!incidentId.isEmpty())
        listing.where.add({u"o.incident_id = ?"_s, {incidentId}});
    if (!type.isEmpty())
        listing.where.add({u"o.resource_type = ?"_s, {type}});
    if (!externalId.isEmpty())
        listing.where.add({u"o.external_id = ?"_s, {externalId}});
    if (incidentId.isEmpty() && (type.isEmpty() || externalId.isEmpty()))
        return tl::unexpected(
            problem::invalid(u"incident_id"_s, u"Give incident_id, or resource_type and external_id"_s));
    return listAll(workspace, listing);
}

/// All of them, for a client that keeps a copy.
Result<Reply> listKept(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    Listing listing{listKey, ObjectKind::IncidentAttachment};
    listing.hidePrivate(call.principal);
    return listPage(workspace, listing, *page);
}

/// There are no integrations to ask: a link is what it says it is, and what is only named by its id has no page.
Result<Attachment> readResource(const Call &call)
{
    const QJsonObject resource = call.body.value("resource"_L1).toObject();
    Attachment attachment;
    attachment.resourceType = json::string(resource, "resource_type"_L1);
    attachment.title = json::string(resource, "title"_L1).trimmed().left(longestTitle);
    const QString url = json::string(resource, "url"_L1), id = json::string(resource, "external_id"_L1).trimmed();
    if (url.isEmpty() == id.isEmpty())
        return tl::unexpected(problem::invalid(u"resource.url"_s, u"Give either external_id or url"_s));
    if (url.isEmpty() && attachment.resourceType == Attachment::arbitraryUrl)
        return tl::unexpected(problem::invalid(u"resource.url"_s, u"A link has a url"_s));
    attachment.permalink = linkAddress(url);
    if (!url.isEmpty() && attachment.permalink.isEmpty())
        return tl::unexpected(
            problem::invalid(u"resource.url"_s, u"\"%1\" is no address of a web page"_s.arg(url.left(100))));
    attachment.externalId = url.isEmpty() ? id : attachment.permalink;
    if (attachment.title.isEmpty())
        attachment.title = url.isEmpty() ? id : linkTitle(attachment.permalink);
    return attachment;
}

Result<Reply> create(Workspace &workspace, const Call &call)
{
    const auto incident = incidentOfBody(workspace, call);
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    auto attachment = readResource(call);
    if (!attachment)
        return tl::unexpected<Error>(attachment.error());
    attachment->incidentId = incident->id;
    if (const auto earlier = sameAttachment(workspace, *attachment))
        return answer(*earlier);
    attachment->id = workspace.newId();
    addAttachment(workspace, *attachment);
    const Timestamp now = workspace.now();
    recordActivity(workspace, incident->id, activity::attachmentAdded(call.actor, *attachment), now);
    touchIncident(workspace, *incident, now);
    return answer(*attachment);
}

Result<Reply> remove(Workspace &workspace, const Call &call)
{
    const auto attachment = visibleAttachment(workspace, call.principal, call.id());
    if (!attachment)
        return tl::unexpected(problem::notFound(u"Incident attachment"_s));
    removeAttachment(workspace, *attachment);
    const Timestamp now = workspace.now();
    recordActivity(workspace, attachment->incidentId, activity::attachmentRemoved(call.actor, *attachment), now);
    if (const auto incident = incidentById(workspace, attachment->incidentId))
        touchIncident(workspace, *incident, now);
    return Reply::nothing();
}

void addReading(Router &router, Workspace &workspace)
{
    router.add({.method = "GET",
        .path = u"/v1/incident_attachments"_s,
        .name = u"Incident Attachments V1#List"_s,
        .scopes = {u"attachments.view"_s},
        .query = {{u"incident_id"_s, Schema::id()}, {u"external_id"_s, Schema::string()},
            {u"resource_type"_s, Schema::oneOf(Attachment::resourceTypes())}},
        .answers = schemas::listed(u"IncidentAttachmentsListResultV1"_s, listKey, schemas::attachment()),
        .handler = [&workspace](const Call &call) { return list(workspace, call); }});
    router.add({.method = "GET",
        .path = u"/muster/v1/attachments"_s,
        .name = u"Muster V1#Attachments"_s,
        .scopes = {u"attachments.view"_s},
        .query = pageParameters(greatestPage),
        .answers = pageSchema(u"MusterAttachmentsResultV1"_s, listKey, schemas::attachment()),
        .handler = [&workspace](const Call &call) { return listKept(workspace, call); }});
}

} // namespace

void addAttachments(Router &router, Workspace &workspace)
{
    addReading(router, workspace);
    const Schema resource = Schema::object(u"IncidentAttachmentsCreateResourcePayloadV1"_s,
        {required(u"resource_type"_s, Schema::oneOf(Attachment::resourceTypes())),
            optional(u"external_id"_s, Schema::string(u"Of the resource in the other system"_s)),
            optional(u"url"_s, Schema::string(u"Instead of external_id"_s)),
            optional(u"title"_s, Schema::string(u"Of an arbitrary_url"_s)),
            optional(u"emoji"_s, Schema::string(u"Not kept"_s))});
    router.add({.method = "POST",
        .path = u"/v1/incident_attachments"_s,
        .name = u"Incident Attachments V1#Create"_s,
        .scopes = {u"attachments.create"_s},
        .status = 201,
        .takes = Schema::object(u"IncidentAttachmentsCreatePayloadV1"_s,
            {required(u"incident_id"_s, Schema::id()), required(u"resource"_s, resource)}),
        .answers
        = schemas::enveloped(u"IncidentAttachmentsCreateResultV1"_s, u"incident_attachment"_s, schemas::attachment()),
        .handler = [&workspace](const Call &call) { return create(workspace, call); }});
    router.add({.method = "DELETE",
        .path = u"/v1/incident_attachments/{id}"_s,
        .name = u"Incident Attachments V1#Delete"_s,
        .scopes = {u"attachments.destroy"_s},
        .status = 204,
        .handler = [&workspace](const Call &call) { return remove(workspace, call); }});
}

} // namespace muster::service
