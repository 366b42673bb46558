#include "app/service/access/ratelimiter.h"
#include <algorithm>

namespace muster::service {

using namespace std::chrono;

namespace {

constexpr qint64 oneRequest = 60'000;

/// How long it takes to earn `credit`, in whole seconds.
seconds timeFor(qint64 credit, int limit)
{
    return ceil<seconds>(milliseconds{(credit + limit - 1) / limit});
}

} // namespace

RateLimiter::RateLimiter(int limitPerMinute, const Clock &clock)
    : m_limit(limitPerMinute)
    , m_clock(clock)
{ }

RateLimiter::Quota RateLimiter::take(const QString &key)
{
    const qint64 full = m_limit * oneRequest;
    const auto now = m_clock.elapsed();
    auto bucket = m_buckets.find(key);
    if (bucket == m_buckets.end())
        bucket = m_buckets.insert(key, {full, now});
    bucket->credit = std::min<qint64>(full, bucket->credit + (now - bucket->at).count() * m_limit);
    bucket->at = now;
    Quota quota;
    quota.allowed = bucket->credit >= oneRequest;
    if (quota.allowed)
        bucket->credit -= oneRequest;
    else
        quota.retryAfter = timeFor(oneRequest - bucket->credit, m_limit);
    quota.remaining = int(bucket->credit / oneRequest);
    quota.untilFull = timeFor(full - bucket->credit, m_limit);
    return quota;
}

} // namespace muster::service
