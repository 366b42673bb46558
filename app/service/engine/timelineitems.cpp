#include "app/service/engine/timelineitems.h"
#include "models/domain/activitybuilder.h"
#include "models/domain/json.h"
#include <QSet>
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;
using json::string;

namespace {

/// What belongs on a timeline of an incident; the rest of the log is detail.
bool isTurningPoint(const ActivityEntry &entry)
{
    static const QSet<QString> types{u"incident_declared"_s, u"incident_update"_s, u"status_change"_s,
        u"severity_change"_s, u"role_update"_s, u"incident_timestamp_set"_s};
    return types.contains(entry.type);
}

QJsonObject bodyOf(const Row &row)
{
    return json::parseObject(row.text(0).toUtf8()).value_or(QJsonObject());
}

std::optional<TimelineItem> keptWhere(Workspace &workspace, const QString &column, const QString &value)
{
    return workspace.database().first(u"SELECT body FROM incident_timeline_items WHERE %1 = ?"_s.arg(column), {value},
        [](const Row &row) { return TimelineItem::fromJson(bodyOf(row)); });
}

} // namespace

TimelineItem TimelineItem::fromJson(const QJsonObject &object)
{
    const auto time = [&](QLatin1String key) { return Timestamp::fromText(string(object, key)); };
    return {string(object, QLatin1String("id")), string(object, QLatin1String("incident_id")),
        string(object, QLatin1String("title")), string(object, QLatin1String("description")),
        time(QLatin1String("timestamp")), string(object, QLatin1String("activity_log_id")),
        Actor::fromJson(json::object(object, QLatin1String("creator"))), time(QLatin1String("created_at")),
        time(QLatin1String("updated_at"))};
}

TimelineItem TimelineItem::fromActivity(const ActivityEntry &entry)
{
    const QString message = string(entry.detail(), QLatin1String("message"));
    return {entry.id, entry.incidentId, entry.title, message, entry.occurredAt, entry.id, activity::actorOf(entry),
        entry.createdAt, entry.createdAt};
}

QJsonObject TimelineItem::toJson() const
{
    QJsonObject object{{u"id"_s, id}, {u"incident_id"_s, incidentId}, {u"title"_s, title}, {u"timestamp"_s, at.raw},
        {u"creator"_s, creator.toJson()}, {u"created_at"_s, createdAt.raw}, {u"updated_at"_s, updatedAt.raw}};
    json::setOptional(object, QLatin1String("description"), description);
    json::setOptional(object, QLatin1String("activity_log_id"), activityLogId);
    return object;
}

QList<TimelineItem> timelineOf(Workspace &workspace, const QString &incidentId)
{
    QList<TimelineItem> items;
    QSet<QString> kept;
    workspace.database().each(
        u"SELECT body FROM incident_timeline_items WHERE incident_id = ?"_s, {incidentId}, [&](const Row &row) {
            items.append(TimelineItem::fromJson(bodyOf(row)));
            kept.insert(items.last().id);
        });
    workspace.database().each(
        u"SELECT body FROM activity_entries WHERE incident_id = ?"_s, {incidentId}, [&](const Row &row) {
            const auto entry = ActivityEntry::fromJson(bodyOf(row));
            if (isTurningPoint(entry) && !kept.contains(entry.id))
                items.append(TimelineItem::fromActivity(entry));
        });
    std::sort(items.begin(), items.end(), [](const TimelineItem &left, const TimelineItem &right) {
        return std::tie(left.at.raw, left.id) < std::tie(right.at.raw, right.id);
    });
    return items;
}

std::optional<TimelineItem> timelineItemById(Workspace &workspace, const QString &id)
{
    if (auto kept = keptWhere(workspace, u"id"_s, id))
        return kept;
    const auto entry = workspace.database().first(u"SELECT body FROM activity_entries WHERE id = ?"_s, {id},
        [](const Row &row) { return ActivityEntry::fromJson(bodyOf(row)); });
    if (!entry || !isTurningPoint(*entry))
        return {};
    return TimelineItem::fromActivity(*entry);
}

std::optional<TimelineItem> timelineItemByKey(Workspace &workspace, const QString &key)
{
    return keptWhere(workspace, u"idempotency_key"_s, key);
}

void saveTimelineItem(Workspace &workspace, const TimelineItem &item, const QString &idempotencyKey)
{
    workspace.database().run(
        u"INSERT INTO incident_timeline_items (id, incident_id, idempotency_key, body) VALUES (?, ?, ?, ?)"
        u" ON CONFLICT (id) DO UPDATE SET body = excluded.body"_s,
        {item.id, item.incidentId, idempotencyKey.isEmpty() ? QVariant() : QVariant(idempotencyKey),
            QString::fromUtf8(json::compact(item.toJson()))});
    workspace.changes().note(ObjectKind::IncidentTimelineItem, item.id, item.incidentId);
}

} // namespace muster::service
