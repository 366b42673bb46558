#pragma once
#include "app/service/demo/dice.h"
#include <vector>

namespace muster::service {

/// When incidents begin: mostly in business hours (UTC, a European company), Tuesday to Thursday most, less at night
/// and at weekends, a little more every month, little at the end of December, and in bursts after a bad deployment.
class Rhythm
{
public:
    Rhythm(Dice &dice, Instant from, Instant to);

    Instant draw(Dice &dice) const;
    /// True within three hours of a bad deployment.
    bool isAfterBadDeployment(Instant instant) const;
    /// Nights (before 7, from 19) and weekends.
    static bool isOffHours(Instant instant);
    /// The same time, or the next working morning.
    static Instant inOfficeHours(Instant instant);

private:
    size_t hourOf(Instant instant) const;
    void addBursts(Dice &dice, std::vector<qint64> &weights);

    Instant m_from, m_to;
    std::vector<qint64> m_upTo; ///< the weights of all hours up to and with this one
    std::vector<bool> m_burst;
};

} // namespace muster::service
