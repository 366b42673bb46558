#include "app/sync/rategovernor.h"
#include <algorithm>
#include <cmath>

namespace muster::sync {

using std::chrono::milliseconds;

namespace {

constexpr double minute = 60'000; // milliseconds in which the bucket fills

} // namespace

void RateGovernor::note(int remaining, int limit)
{
    if (limit <= 0)
        return;
    m_limit = limit;
    m_left = std::clamp(remaining, 0, limit);
    m_notedAt = m_clock.elapsed();
}

void RateGovernor::take()
{
    if (m_limit == 0)
        return;
    m_left = std::max(0.0, left() - 1); // until its answer says better
    m_notedAt = m_clock.elapsed();
}

milliseconds RateGovernor::delay() const
{
    if (m_limit == 0)
        return milliseconds{0};
    const double missing = double(m_limit) / reservedShare + 1 - left();
    return missing <= 0 ? milliseconds{0} : milliseconds{qint64(std::ceil(missing * minute / m_limit))};
}

double RateGovernor::left() const
{
    const double refilled = double((m_clock.elapsed() - m_notedAt).count()) * m_limit / minute;
    return std::min(double(m_limit), m_left + refilled);
}

} // namespace muster::sync
