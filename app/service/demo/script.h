#pragma once
#include "models/domain/clock.h"
#include <functional>
#include <map>

namespace muster::service {

/// What will happen to an incident, collected in any order, played in order of time.
class Script
{
public:
    using Act = std::function<void(Instant at)>;

    void add(Instant at, Act act) { m_acts.emplace(at, std::move(act)); }
    /// Plays every act once, also those that acts add meanwhile (not before their own time). No two in the same
    /// millisecond, so that ids made from the times sort as the times do.
    void play();

private:
    std::multimap<Instant, Act> m_acts;
};

} // namespace muster::service
