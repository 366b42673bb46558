#pragma once
#include "app/service/engine/workspace.h"
#include "models/domain/timelineitem.h"

/// The timeline people curate: items written by hand, and the turning points of the activity log.
///
/// An entry of the log needs no row of its own: it shows as an item with the entry's id until somebody edits it; from
/// then on the edited item, kept here under the same id, stands in its place. Only items kept here are told in the
/// change feed, since the entries themselves are.
namespace muster::service {

/// All of an incident, by time and then id.
QList<TimelineItem> timelineOf(Workspace &workspace, const QString &incidentId);
/// A kept item or one that shows an entry; nothing when there is none.
std::optional<TimelineItem> timelineItemById(Workspace &workspace, const QString &id);
/// The entry of the log that a new item stands for, as its mark says (Curation::lineKey): a detail of the log that
/// somebody wants on the timeline.
std::optional<ActivityEntry> entryOf(Workspace &workspace, const TimelineItem &item);
/// The item made with that idempotency key, whoever asks.
std::optional<TimelineItem> timelineItemByKey(Workspace &workspace, const QString &key);
/// Adds or changes the row and tells the change feed. `idempotencyKey` may be empty; it is kept with a new row only.
void saveTimelineItem(Workspace &workspace, const TimelineItem &item, const QString &idempotencyKey = {});

} // namespace muster::service
