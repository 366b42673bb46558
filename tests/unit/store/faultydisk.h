#pragma once
#include <functional>

namespace muster::test {

/// While it lives, SQLite's files fail as told: a layer over SQLite's own file access that is the default for
/// connections opened meanwhile. One at a time; the functions are called on any thread.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// True: writing answers that the disk is full.
    std::function<bool()> isFull;
    /// True: waiting for the disk fails, as when it dies.
    std::function<bool()> failsToSync;
};

} // namespace muster::test
