#pragma once
#include "models/domain/configuration.h"
#include "models/domain/limitation.h"
#include "models/domain/result.h"
#include <QMetaType>
#include <optional>

namespace muster {

/// What the sync engine is doing, as a value the screens show. Made on the network thread, copied to the others.
struct SyncStatus
{
    enum class State {
        Stopped, ///< no workspace is open
        Connecting, ///< asking who we are and what the server can do
        FirstSync, ///< the cache is being filled; newest and open incidents come first
        UpToDate, ///< following the change feed, or waiting for the next poll
        Pulling, ///< fetching what changed
        Offline, ///< not reachable; will try again at `retryAt`
        Unauthorised, ///< the key was refused; waits for another one, keeps everything
        Failed, ///< this is not the API we know, or our own files do not work: waits for the user
        Paused, ///< first sync cancelled by the user; what is there stays usable
    };
    /// How long it waits between two looks at a server that has no change feed.
    static constexpr std::chrono::seconds pollInterval{15};
    State state = State::Stopped;
    std::optional<Error> problem; ///< why Offline, Unauthorised or Failed
    std::optional<Instant> offlineSince;
    std::optional<Instant> retryAt;
    std::optional<Instant> syncedAt; ///< when the cache last agreed with the server
    int done = 0, total = 0; ///< progress of a first sync in objects; total 0 = not known yet
    bool indexing = false; ///< all rows are there; the progress is of what makes them searchable, in pages
    Identity identity; ///< of the key in use, once known
    QStringList withheld; ///< what this key may not see, so that it is missing here: "follow_up", "team" …
    QList<Limitation> limitations; ///< what this server and this key cannot do; as last known until they are met
    bool hasIdempotency = false; ///< the server honours Idempotency-Key
    qint64 clockSkewMilliseconds = 0; ///< server minus ours

    bool operator==(const SyncStatus &) const = default;
};

} // namespace muster

Q_DECLARE_METATYPE(muster::SyncStatus)
