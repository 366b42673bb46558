#include "models/domain/replaytime.h"
#include <algorithm>

namespace muster {

namespace {

constexpr double timesFaster = 60, shortest = 0.25, longest = 2; // the last two in seconds of playing

double secondsBetween(Instant from, Instant to)
{
    return std::chrono::duration<double>(to - from).count();
}

} // namespace

ReplayTime::ReplayTime(QList<Instant> moments)
    : m_moments(std::move(moments))
{
    std::sort(m_moments.begin(), m_moments.end());
    m_moments.erase(std::unique(m_moments.begin(), m_moments.end()), m_moments.end());
    double position = 0;
    for (qsizetype i = 0; i < m_moments.size(); ++i) {
        if (i > 0)
            position += std::clamp(secondsBetween(m_moments[i - 1], m_moments[i]) / timesFaster, shortest, longest);
        m_positions.append(position);
    }
}

double ReplayTime::positionOf(Instant at) const
{
    if (isEmpty() || at <= m_moments.first())
        return 0;
    if (at >= m_moments.last())
        return length();
    const qsizetype behind = std::upper_bound(m_moments.begin(), m_moments.end(), at) - m_moments.begin();
    const double part
        = secondsBetween(m_moments[behind - 1], at) / secondsBetween(m_moments[behind - 1], m_moments[behind]);
    return m_positions[behind - 1] + part * (m_positions[behind] - m_positions[behind - 1]);
}

Instant ReplayTime::instantAt(double position) const
{
    if (isEmpty() || position <= 0)
        return start();
    if (position >= length())
        return end();
    const qsizetype behind = std::upper_bound(m_positions.begin(), m_positions.end(), position) - m_positions.begin();
    const double part = (position - m_positions[behind - 1]) / (m_positions[behind] - m_positions[behind - 1]);
    const auto gap = m_moments[behind] - m_moments[behind - 1];
    return m_moments[behind - 1] + std::chrono::duration_cast<std::chrono::microseconds>(gap * part);
}

Instant ReplayTime::next(Instant at) const
{
    const auto found = std::upper_bound(m_moments.begin(), m_moments.end(), at);
    return found == m_moments.end() ? end() : *found;
}

Instant ReplayTime::previous(Instant at) const
{
    const auto found = std::lower_bound(m_moments.begin(), m_moments.end(), at);
    return found == m_moments.begin() ? start() : *(found - 1);
}

} // namespace muster
