#pragma once
#include "models/domain/clock.h"
#include <QByteArray>
#include <QHash>

namespace muster::service {

/// A token bucket per key: `limit` requests at once, refilled evenly over a minute. Lives on the service's thread.
class RateLimiter
{
public:
    /// The state of a bucket after a request was counted or refused.
    struct Quota
    {
        bool allowed = true;
        int remaining = 0;
        std::chrono::seconds retryAfter{0}; ///< until one more request will do; at least 1 when refused
        std::chrono::seconds untilFull{0};
    };
    RateLimiter(int limitPerMinute, const Clock &clock);
    bool isOn() const { return m_limit > 0; }
    int limit() const { return m_limit; }
    Quota take(const QString &key);

private:
    struct Bucket
    {
        qint64 credit; ///< in units of one 60 000th request, so that a millisecond refills exactly `limit` of them
        std::chrono::milliseconds at;
    };
    int m_limit;
    const Clock &m_clock;
    QHash<QString, Bucket> m_buckets;
};

} // namespace muster::service
