#pragma once
#include "models/lists/timelinerow.h"

/// Laying the clock of an incident and its curated items into the rows of its log, so that nothing is told twice.
/// Pure; the rows are in any order.
namespace muster {

/// A row for each timestamp that is set. One that falls on the change that set it is named by that change's row; one
/// that somebody set to the very moment is told by that already.
void addTimestamps(QList<TimelineRow> &rows, const QList<IncidentTimestampValue> &values,
    const QHash<QString, Pending> &pending, const QTimeZone &zone);

/// A row for each item written by hand. One that shows an entry of the log is told by the entry's row, in the words of
/// the item where somebody changed them. `log` is empty where the rows are not made from a log.
void addTimelineItems(
    QList<TimelineRow> &rows, const QList<TimelineItem> &items, const QList<ActivityEntry> &log, const QTimeZone &zone);

} // namespace muster
