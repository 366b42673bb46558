#pragma once
#include "models/domain/ulid.h"
#include <chrono>

namespace muster::sync {

/// How long to wait before the next try: full jitter, so that many clients do not come back at the same moment.
/// The k-th wait is random between 0 and first × 2^k, never above the longest; at least a tenth of that bound, so that
/// it is never a busy loop.
class Backoff
{
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest, Random &random);
    /// The wait before try number `attempt` + 1, counted from 1.
    std::chrono::milliseconds wait(int attempt) const;
    /// The same, counting by itself.
    std::chrono::milliseconds next() { return wait(++m_attempts); }
    void reset() { m_attempts = 0; }

private:
    std::chrono::milliseconds m_first, m_longest;
    Random &m_random;
    int m_attempts = 0;
};

} // namespace muster::sync
