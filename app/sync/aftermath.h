#pragma once
#include "models/store/outboxentry.h"
#include <chrono>

namespace muster::sync {

/// What a failed request means for the change it carried.
struct Aftermath
{
    OutboxState state = OutboxState::Rejected;
    std::chrono::milliseconds wait{0}; ///< before the next try; nothing to Rejected
    bool concernsAll = false; ///< not about this change but about the way to the server
};

/// True when the failure is about the way to the server, so that no other change would fare better.
bool concernsAll(ErrorKind kind);

/// `wasUnknown`: an earlier try may have been carried out, which no failure of this one can rule out: it stays unknown,
/// keeps its key and cannot be edited. A refusal (Rejected) is the server's word on this very change. Pure.
Aftermath aftermathOf(const Error &error, bool wasUnknown, std::chrono::milliseconds backoff);

} // namespace muster::sync
