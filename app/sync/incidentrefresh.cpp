#include "app/sync/incidentrefresh.h"
#include "app/sync/priorities.h"

namespace muster::sync {

using namespace Qt::StringLiterals;

namespace {

struct Fetched
{
    Kind kind;
    QJsonArray items;
};

QList<List> childLists(const api::Capabilities &capabilities, const QString &incidentId)
{
    QList<List> lists{updateList(incidentId), actionList(capabilities, incidentId),
        followUpList(capabilities, incidentId), activityList(incidentId), timelineItemList(incidentId),
        attachmentList(incidentId), relationshipList(incidentId)};
    lists.removeIf([&](const List &list) { return !capabilities.has(u"GET", list.path); });
    return lists;
}

/// The API tells a relationship as seen from the incident that was asked for.
QJsonArray sidesOf(const QString &incidentId, const QJsonArray &relationships)
{
    QJsonArray sides;
    for (const QJsonValue &item : relationships) {
        const Relationship relationship = Relationship::fromJson(item.toObject());
        sides.append(RelatedIncident::of(relationship.id, incidentId, relationship.incidentId).toJson());
    }
    return sides;
}

/// Rows of the incident that the fetched list of their kind does not show have been deleted.
template<typename T> void removeMissing(CacheWriter &writer, Kind kind, const QList<T> &known, const QJsonArray &items)
{
    QSet<QString> shown;
    for (const QJsonValue &item : items)
        shown.insert(item.toObject().value("id"_L1).toString());
    for (const T &row : known) {
        if (!shown.contains(row.id))
            writer.remove(kind, row.id);
    }
}

void write(CacheWriter &writer, const QJsonObject &incident, const QList<Fetched> &children)
{
    const QString id = incident.value("id"_L1).toString();
    const IncidentPage before = writer.page(id);
    writer.upsert(Kind::Incident, incident);
    for (const Fetched &fetched : children) {
        if (fetched.kind == Kind::Action)
            removeMissing(writer, fetched.kind, before.actions, fetched.items);
        if (fetched.kind == Kind::FollowUp)
            removeMissing(writer, fetched.kind, before.followUps, fetched.items);
        if (fetched.kind == Kind::TimelineItem)
            removeMissing(writer, fetched.kind, before.timelineItems, fetched.items);
        if (fetched.kind == Kind::Attachment)
            removeMissing(writer, fetched.kind, before.attachments, fetched.items);
        if (fetched.kind == Kind::Relationship)
            removeMissing(writer, fetched.kind, before.relationships, fetched.items);
        writer.upsert(fetched.kind, fetched.items);
    }
    learnPriorities(writer, writer.page(id).followUps);
    writer.setActivityComplete(id, true); // what the server does not have, or not for us, is not still to come
}

/// What the change feed does not bring: the activity of an incident that was never fetched.
Task<Result<void>> refreshActivity(Remote &remote, Cache &cache, QString incidentId)
{
    const List list = activityList(incidentId);
    if (!remote.capabilities.has(u"GET", list.path))
        co_return Result<void>();
    const auto entries = co_await remote.all(list);
    if (!entries)
        co_return tl::unexpected(entries.error());
    auto writing = cache.write([incidentId, entries = *entries](CacheWriter &writer) {
        writer.upsert(Kind::Activity, entries);
        writer.setActivityComplete(incidentId, true);
    });
    co_return co_await writing;
}

} // namespace

Task<Result<QJsonObject>> fetchIncident(Remote &remote, QString incidentId, Urgency urgency)
{
    auto reply = co_await remote.get(u"/v2/incidents/"_s + incidentId, {}, {}, urgency);
    if (!reply)
        co_return reply;
    co_return unwrapped(*reply);
}

Task<Result<void>> refreshIncident(Remote &remote, Cache &cache, QString incidentId)
{
    const auto incident = co_await fetchIncident(remote, incidentId);
    if (!incident) {
        if (!isWithheld(incident.error().kind))
            co_return tl::unexpected(incident.error());
        auto removing = cache.write([incidentId](CacheWriter &writer) { writer.remove(Kind::Incident, incidentId); });
        co_return co_await removing;
    }
    QList<Fetched> children;
    const auto lists = childLists(remote.capabilities, incidentId);
    for (const List &list : lists) {
        const auto items = co_await remote.all(list);
        if (!items && isWithheld(items.error().kind))
            continue;
        if (!items)
            co_return tl::unexpected(items.error());
        children.append({list.kind, list.kind == Kind::Relationship ? sidesOf(incidentId, *items) : *items});
    }
    auto writing
        = cache.write([incident = *incident, children](CacheWriter &writer) { write(writer, incident, children); });
    co_return co_await writing;
}

Task<> refreshShown(Remote &remote, Cache &cache, QString incidentId)
{
    if (!remote.capabilities.changeFeed) {
        co_await refreshIncident(remote, cache, incidentId);
        co_return;
    }
    auto reading
        = cache.read([incidentId](const CacheReader &reader) { return reader.page(incidentId).activityComplete; });
    const bool isComplete = co_await reading;
    if (!isComplete)
        co_await refreshActivity(remote, cache, incidentId);
}

} // namespace muster::sync
