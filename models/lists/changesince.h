#pragma once
#include "models/lists/timelinerow.h"

namespace muster {

/// What changed in an incident after `since`, oldest first, a sentence each, for whoever writes the next update: status
/// and severity as the turn they took in all, then roles, actions, timestamps, decisions and what has a star. Updates
/// have told themselves, and follow-ups wait for the time after.
QStringList changesSince(const QList<TimelineRow> &newestFirst, Instant since);

} // namespace muster
