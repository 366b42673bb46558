#pragma once
#include "models/domain/clock.h"

namespace muster::sync {

/// Keeps reading within what a server lets a key do, and leaves a share of it for what the user changes meanwhile. The
/// server's bucket fills evenly over a minute; between its answers we reckon. Network thread.
class RateGovernor
{
public:
    explicit RateGovernor(const Clock &clock)
        : m_clock(clock)
    { }
    /// What an answer said: requests left, and the quota a minute.
    void note(int remaining, int limit);
    /// A request for reading leaves now.
    void take();
    /// How long to wait before the next request for reading; 0 = now. Changes never ask.
    std::chrono::milliseconds delay() const;
    /// One in so many requests of the quota is not for reading.
    static constexpr int reservedShare = 4;

private:
    double left() const;

    const Clock &m_clock;
    int m_limit = 0; ///< 0: the server has not told
    double m_left = 0; ///< at m_notedAt
    std::chrono::milliseconds m_notedAt{};
};

} // namespace muster::sync
