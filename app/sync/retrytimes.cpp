#include "app/sync/retrytimes.h"

namespace muster::sync {

bool RetryTimes::knows(const OutboxEntry &entry) const
{
    const auto wait = m_waits.constFind(entry.id);
    return wait != m_waits.constEnd() && wait->state == entry.state;
}

bool RetryTimes::isDue(const OutboxEntry &entry, Time now) const
{
    return !knows(entry) || m_waits.value(entry.id).until <= now;
}

std::optional<RetryTimes::Time> RetryTimes::untilNext(Time now) const
{
    std::optional<Time> next;
    for (const Wait &wait : m_waits) {
        if (wait.until > now)
            next = std::min(next.value_or(Time::max()), wait.until - now);
    }
    return next;
}

} // namespace muster::sync
