#include "app/service/engine/timelineitems.h"
#include "app/service/engine/incidents.h"
#include "app/service/resources/listing.h"
#include "app/service/resources/resources.h"
#include "app/service/resources/schemas.h"
#include "app/service/routing/problem.h"
#include "models/domain/json.h"
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestPage = 250;
constexpr int longestTitle = 500;

Reply answer(const TimelineItem &item)
{
    return Reply::object(u"incident_timeline_item"_s, json::compact(item.toJson()));
}

/// Times in one spelling, so that they sort as text.
Result<Timestamp> readTime(const Call &call)
{
    const QString text = call.text(QLatin1String("timestamp"));
    const auto instant = parseInstant(text);
    if (!instant)
        return tl::unexpected(
            problem::invalid(u"timestamp"_s, u"\"%1\" is not a time (2026-01-31T09:30:00Z)"_s.arg(text)));
    return Timestamp::fromInstant(*instant);
}

/// An item hangs where it stands in the order, so the page begins behind the item `after`; behind one that is not
/// there, nothing comes.
Result<Reply> listItems(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    const QString key = u"incident_timeline_items"_s;
    const auto incident = visibleIncident(workspace, call.principal, call.query(u"incident_id"));
    QList<TimelineItem> items = incident ? timelineOf(workspace, incident->id) : QList<TimelineItem>();
    if (!page->after.isEmpty()) {
        const auto last = std::find_if(
            items.begin(), items.end(), [&](const TimelineItem &item) { return item.id == page->after; });
        items.erase(items.begin(), last == items.end() ? last : last + 1);
    }
    const bool hasMore = items.size() > page->size;
    items = items.mid(0, page->size);
    QByteArrayList objects;
    for (const TimelineItem &item : std::as_const(items))
        objects.append(json::compact(item.toJson()));
    return Reply{renderPage(key, objects, *page, hasMore ? items.last().id : QString())};
}

/// What a client that keeps a copy asks for first; the change feed tells it the rest.
Result<Reply> listKept(Workspace &workspace, const Call &call)
{
    const auto page = readPage(call, greatestPage);
    if (!page)
        return tl::unexpected<Error>(page.error());
    Listing listing{u"incident_timeline_items"_s, ObjectKind::IncidentTimelineItem};
    listing.hidePrivate(call.principal);
    return listPage(workspace, listing, *page);
}

Result<Reply> createItem(Workspace &workspace, const Call &call)
{
    const auto incident = visibleIncident(workspace, call.principal, call.text(QLatin1String("incident_id")));
    if (!incident)
        return tl::unexpected(problem::invalid(u"incident_id"_s, u"There is no such incident"_s));
    const QString key = call.text(QLatin1String("idempotency_key"));
    if (const auto earlier = timelineItemByKey(workspace, key)) {
        if (earlier->incidentId != incident->id)
            return tl::unexpected(
                problem::of(409, u"conflict"_s, u"This idempotency key was used for another incident"_s));
        Reply reply = answer(*earlier);
        reply.isReplay = true;
        return reply;
    }
    const auto at = readTime(call);
    if (!at)
        return tl::unexpected<Error>(at.error());
    const Timestamp now = workspace.now();
    TimelineItem item{workspace.newId(), incident->id, call.text(QLatin1String("title")).trimmed(),
        call.text(QLatin1String("description")), *at, {}, call.actor, now, now};
    if (const auto entry = entryOf(workspace, item)) {
        item.activityLogId = entry->id;
        item.at = entry->occurredAt;
    }
    saveTimelineItem(workspace, item, key);
    touchIncident(workspace, *incident, now);
    return answer(item);
}

/// Changes the members that are given.
Result<void> applyPatch(const Call &call, TimelineItem &item)
{
    const auto given = [&](const QString &member) { return call.body.value(member).isString(); };
    if (given(u"title"_s))
        item.title = call.text(QLatin1String("title")).trimmed();
    if (given(u"description"_s))
        item.description = call.text(QLatin1String("description"));
    if (!given(u"timestamp"_s))
        return {};
    const auto at = readTime(call);
    if (!at)
        return tl::unexpected<Error>(at.error());
    if (!item.activityLogId.isEmpty() && at->at != item.at.at)
        return tl::unexpected(problem::invalid(
            u"timestamp"_s, u"This item shows an entry of the activity log, whose time cannot be changed"_s));
    item.at = *at;
    return {};
}

Result<Reply> updateItem(Workspace &workspace, const Call &call)
{
    const auto before = timelineItemById(workspace, call.id());
    const auto incident
        = before ? visibleIncident(workspace, call.principal, before->incidentId) : std::optional<Incident>();
    if (!incident)
        return tl::unexpected(problem::notFound(u"Timeline item"_s));
    TimelineItem item = *before;
    if (const auto applied = applyPatch(call, item); !applied)
        return tl::unexpected<Error>(applied.error());
    if (item == *before)
        return answer(item);
    item.updatedAt = workspace.now();
    saveTimelineItem(workspace, item);
    touchIncident(workspace, *incident, item.updatedAt);
    return answer(item);
}

Property title(bool isRequired)
{
    return {u"title"_s, Schema::string().withMinimumLength(1).withMaximumLength(longestTitle), isRequired};
}

void addWriting(Router &router, Workspace &workspace)
{
    const Schema description = Schema::string(u"Markdown"_s);
    const Schema payload = Schema::object(u"IncidentTimelineItemsCreatePayloadV2"_s,
        {required(u"incident_id"_s, Schema::id()),
            required(u"idempotency_key"_s, Schema::string().withMinimumLength(1).withMaximumLength(500)), title(true),
            required(u"timestamp"_s, Schema::timestamp()), optional(u"description"_s, description)});
    const Schema patch = Schema::object(u"IncidentTimelineItemsUpdatePayloadV2"_s,
        {title(false), optional(u"timestamp"_s, Schema::timestamp(u"Only of items written by hand"_s)),
            optional(u"description"_s, description)});
    router.add({.method = "POST",
        .path = u"/v2/incident_timeline_items"_s,
        .name = u"Incident Timeline Items V2#Create"_s,
        .scopes = {u"incident_timeline_items.create"_s},
        .status = 201,
        .takes = payload,
        .answers = schemas::enveloped(
            u"IncidentTimelineItemsCreateResultV2"_s, u"incident_timeline_item"_s, schemas::timelineItem()),
        .handler = [&workspace](const Call &call) { return createItem(workspace, call); }});
    router.add({.method = "PATCH",
        .path = u"/v2/incident_timeline_items/{id}"_s,
        .name = u"Incident Timeline Items V2#Update"_s,
        .scopes = {u"incident_timeline_items.update"_s},
        .takes = patch,
        .answers = schemas::enveloped(
            u"IncidentTimelineItemsUpdateResultV2"_s, u"incident_timeline_item"_s, schemas::timelineItem()),
        .handler = [&workspace](const Call &call) { return updateItem(workspace, call); }});
}

} // namespace

void addTimelineItems(Router &router, Workspace &workspace)
{
    const QString key = u"incident_timeline_items"_s;
    router.add({.method = "GET",
        .path = u"/v2/incident_timeline_items"_s,
        .name = u"Incident Timeline Items V2#List"_s,
        .scopes = {u"incidents.view"_s},
        .query = QList<Parameter>{{u"incident_id"_s, Schema::id(), true}} + pageParameters(greatestPage),
        .answers = pageSchema(u"IncidentTimelineItemsListResultV2"_s, key, schemas::timelineItem()),
        .handler = [&workspace](const Call &call) { return listItems(workspace, call); }});
    router.add({.method = "GET",
        .path = u"/muster/v1/timeline_items"_s,
        .name = u"Muster V1#TimelineItems"_s,
        .scopes = {u"incidents.view"_s},
        .query = pageParameters(greatestPage),
        .answers = pageSchema(u"MusterTimelineItemsResultV1"_s, key, schemas::timelineItem()),
        .handler = [&workspace](const Call &call) { return listKept(workspace, call); }});
    addWriting(router, workspace);
}

} // namespace muster::service
