#pragma once
#include "models/lists/timelinerow.h"

/// Laying the clock of an incident and its curated items into the rows of its log, so that nothing is told twice.
/// Pure; the rows are in any order.
namespace muster {

/// A row for each timestamp that is set. One that falls on the change that set it is named by that change's row; one
/// that somebody set to the very moment is told by that already.
void addTimestamps(QList<TimelineRow> &rows, const QList<IncidentTimestampValue> &values,
    const QHash<QString, Pending> &pending, const QTimeZone &zone);

/// A row for each item written by hand.
void addNotes(QList<TimelineRow> &rows, const QList<TimelineItem> &items, const QTimeZone &zone);

/// What people made of the rows: stars, other times, other words, the original beside them. An item that shows an entry
/// of the log is told by the entry's row; one whose entry is not there gets a row of its own. `hasLog`: the rows are
/// made from the activity log, so that an entry is found by its id.
void curate(QList<TimelineRow> &rows, const QList<TimelineItem> &items, bool hasLog, const Directory &directory,
    const QTimeZone &zone);

} // namespace muster
