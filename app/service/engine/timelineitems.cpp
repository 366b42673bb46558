#include "app/service/engine/timelineitems.h"
#include "models/domain/curation.h"
#include "models/domain/json.h"
#include <QSet>
#include <algorithm>

namespace muster::service {

using namespace Qt::StringLiterals;

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

std::optional<ActivityEntry> entryById(Workspace &workspace, const QString &id)
{
    return workspace.database().first(u"SELECT body FROM activity_entries WHERE id = ?"_s, {id},
        [](const Row &row) { return ActivityEntry::fromJson(bodyOf(row)); });
}

} // namespace

QList<TimelineItem> timelineOf(Workspace &workspace, const QString &incidentId)
{
    QList<TimelineItem> items;
    QSet<QString> kept;
    workspace.database().each(
        u"SELECT body FROM incident_timeline_items WHERE incident_id = ?"_s, {incidentId}, [&](const Row &row) {
            items.append(TimelineItem::fromJson(bodyOf(row)));
            kept.insert(items.last().id);
            kept.insert(items.last().activityLogId);
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
    const auto entry = entryById(workspace, id);
    if (!entry || !isTurningPoint(*entry))
        return {};
    return TimelineItem::fromActivity(*entry);
}

std::optional<ActivityEntry> entryOf(Workspace &workspace, const TimelineItem &item)
{
    const QString id = curationOf(item).lineKey;
    const auto entry = id.isEmpty() ? std::nullopt : entryById(workspace, id);
    return entry && entry->incidentId == item.incidentId ? entry : std::nullopt;
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
