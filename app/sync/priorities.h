#pragma once
#include "models/store/cache.h"

namespace muster::sync {

/// The API lists no priorities of follow-ups: they are learned from the follow-ups that have one.
void learnPriorities(CacheWriter &writer, const QList<FollowUp> &followUps);

} // namespace muster::sync
