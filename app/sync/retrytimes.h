#pragma once
#include "models/store/outbox.h"
#include <QHash>
#include <chrono>
#include <optional>

namespace muster::sync {

/// When the entries that have to wait may be tried again. Times are of one monotonic clock, given by the caller, so
/// that one look at it answers both "is it due?" and "how long to sleep?": two looks could fall on both sides of the
/// moment, and the entry would be slept past. Pure.
class RetryTimes
{
public:
    using Time = std::chrono::milliseconds;

    void set(const OutboxEntry &entry, Time until) { m_waits.insert(entry.id, {entry.state, until}); }
    void remove(const QString &entryId) { m_waits.remove(entryId); }
    /// True when nothing is known to keep it; a wait set in another state does not count, somebody has moved it on.
    bool isDue(const OutboxEntry &entry, Time now) const;
    bool knows(const OutboxEntry &entry) const;
    /// The shortest time until something that is not due now will be.
    std::optional<Time> untilNext(Time now) const;

private:
    struct Wait
    {
        OutboxState state;
        Time until;
    };
    QHash<QString, Wait> m_waits;
};

} // namespace muster::sync
