#include "models/lists/timelinemerge.h"
#include <algorithm>

namespace muster {

using namespace std::chrono_literals;

namespace {

constexpr auto oneMoment = 2s; // a server that sets a timestamp with a change may take its time twice
constexpr auto atOnce = 1min; // somebody who sets it to now, by a clock without seconds

std::chrono::microseconds apart(Instant one, Instant other)
{
    return one < other ? other - one : one - other;
}

/// A change of status, with words or without, or the declaration: what sets timestamps by itself.
bool setsTimestamps(const TimelineRow &row)
{
    using Kind = TimelineRow::Kind;
    const bool movesStatus = row.fromLevel < 0 && row.toLevel < 0 && !row.to.isEmpty();
    return row.kind == Kind::Declared || row.kind == Kind::Status || (row.kind == Kind::Update && movesStatus);
}

bool saysItself(const TimelineRow &row, const IncidentTimestampValue &value)
{
    return row.timestampId == value.timestamp.id && row.timestamp == value.value.at
        && apart(row.at, *value.value.at) < atOnce;
}

bool isReworded(const TimelineItem &item, const ActivityEntry *entry)
{
    if (!entry)
        return item.updatedAt != item.createdAt;
    const TimelineItem untouched = TimelineItem::fromActivity(*entry);
    return item.title != untouched.title || item.description != untouched.description;
}

TimelineRow *rowOf(QList<TimelineRow> &rows, const TimelineItem &item, bool hasLog)
{
    if (item.activityLogId.isEmpty())
        return nullptr;
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const TimelineRow &one) {
        return hasLog ? one.key == item.activityLogId : apart(one.at, *item.at.at) < oneMoment;
    });
    return row == rows.end() ? nullptr : &*row;
}

} // namespace

void addTimestamps(QList<TimelineRow> &rows, const QList<IncidentTimestampValue> &values,
    const QHash<QString, Pending> &pending, const QTimeZone &zone)
{
    for (const IncidentTimestampValue &value : values) {
        if (!value.value.at)
            continue;
        const Pending state = pending.value(QStringLiteral("timestamp:") + value.timestamp.id);
        if (std::any_of(rows.begin(), rows.end(), [&](const TimelineRow &row) { return saysItself(row, value); }))
            continue;
        const auto change = std::find_if(rows.begin(), rows.end(),
            [&](const TimelineRow &row) { return setsTimestamps(row) && apart(row.at, *value.value.at) < oneMoment; });
        if (change != rows.end() && state == Pending::None)
            change->moments.append(value.timestamp.name);
        else
            rows.append(timestampRow(value, state, zone));
    }
}

void addTimelineItems(
    QList<TimelineRow> &rows, const QList<TimelineItem> &items, const QList<ActivityEntry> &log, const QTimeZone &zone)
{
    for (const TimelineItem &item : items) {
        if (!item.at.at)
            continue;
        const auto entry = std::find_if(
            log.begin(), log.end(), [&](const ActivityEntry &one) { return one.id == item.activityLogId; });
        TimelineRow *told = rowOf(rows, item, !log.isEmpty());
        if (!told)
            rows.append(itemRow(item, zone));
        else if (isReworded(item, entry == log.end() ? nullptr : &*entry))
            reword(*told, item);
    }
}

} // namespace muster
