#pragma once
#include "app/cli/desk.h"
#include "models/domain/syncstatus.h"
#include <functional>

namespace muster::cli {

/// What became of an attempt to meet the server.
enum class Meeting {
    Done,
    Elsewhere, ///< another program has the workspace open: it fetches and delivers
    Unreachable, ///< the server, or the key it takes; the status says why
};

struct Met
{
    Meeting meeting = Meeting::Done;
    SyncStatus status; ///< as last heard of
};

/// Starts the workspace's own service where it has one, meets the server, and goes on until `isEnough`, which is asked
/// whenever something has happened, or until that is not possible. `progress` hears how far it is.
/// An error is one of this computer: files that cannot be written, a key that is missing.
Result<Met> synchronise(Desk &desk, const Clock &clock, Random &random,
    const std::function<bool(const SyncStatus &)> &isEnough,
    const std::function<void(const SyncStatus &)> &progress = {});

} // namespace muster::cli
