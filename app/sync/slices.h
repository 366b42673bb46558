#pragma once
#include "app/sync/remote.h"

namespace muster::sync {

/// A list of the API is a chain: each page names the next. Cut by the day of creation it becomes several chains that
/// can be walked side by side, which is what a slow line needs.

/// Where to cut the incidents, as ISO dates, oldest first; empty when they are few, or the server does not filter.
Task<Result<QStringList>> daysToCutAt(Remote &remote, List incidents, int total);
/// The part of the list before, between or after the days: `index` from 0 to the number of days. Neighbours share a
/// day, because whether a date means its beginning or its end is the server's to know.
List slice(List list, const QStringList &days, qsizetype index);

} // namespace muster::sync
