#pragma once
#include "app/sync/lists.h"
#include "models/store/cache.h"
#include "models/store/outbox.h"

namespace muster::sync {

/// Meets the server: who are we there, what can it do, is it the one our rows and changes belong to? Fills the Remote
/// in. ErrorKind::Conflict: it is another workspace than the cache's; nothing may be sent to it.
Task<Result<void>> meet(Remote &remote, Cache &cache, Outbox &outbox);
/// Whether only the user can help, or trying again can.
Task<bool> waitsForUser(Cache &cache, Error problem);

} // namespace muster::sync
