#pragma once
#include "models/store/cacherows.h"

namespace muster {

/// What happened to an incident after `since` and not after `until`, as its log tells or, without
/// one, as its parts do.
QList<ActivityEntry> changesBetween(const IncidentPage &page, Instant since, Instant until);
/// Those that `personId` did not do.
QList<ActivityEntry> changesOfOthers(QList<ActivityEntry> entries, const QString &personId);
/// The same in one line: status and severity as the turn they took in all, then the rest counted. Empty for nothing.
QString changesInWords(const QList<ActivityEntry> &entries);

} // namespace muster
