#pragma once
#include "models/store/cache.h"

namespace muster::sync {

/// The API lists no priorities of follow-ups: they are learned from the follow-ups that have one. `generation` marks
/// them as CacheWriter::upsert() does.
void learnPriorities(CacheWriter &writer, const QList<FollowUp> &followUps, qint64 generation = 0);
/// The same from all follow-ups there are, after a walk that saw them all; those no follow-up has any more go.
void learnAllPriorities(CacheWriter &writer, qint64 generation);

} // namespace muster::sync
