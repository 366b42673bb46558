#pragma once
#include "app/sync/lists.h"
#include "models/store/cache.h"

namespace muster::sync {

/// Removes the rows of a kind that a complete walk did not show. More than 50, more than a fifth or all of them look
/// like a mistake of the server's (of a handful a fifth does not): they are kept, and the result says how many; 0
/// otherwise.
int removeUnseen(CacheWriter &writer, Kind kind, qint64 generation);

} // namespace muster::sync
