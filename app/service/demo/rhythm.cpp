#include "app/service/demo/rhythm.h"
#include <algorithm>
#include <array>

namespace muster::service {

using namespace std::chrono;

namespace {

// Of an hour of the day, and of a day of the week from Sunday; only their ratios matter.
constexpr std::array<int, 24> hourWeights{
    10, 8, 7, 6, 6, 8, 14, 26, 46, 66, 76, 72, 58, 68, 78, 76, 66, 50, 36, 30, 26, 22, 16, 12};
constexpr std::array<int, 24> weekendHourWeights{
    16, 14, 12, 11, 11, 12, 15, 20, 27, 34, 38, 38, 36, 36, 36, 35, 34, 33, 33, 34, 32, 28, 24, 20};
constexpr std::array<int, 7> dayWeights{52, 92, 118, 124, 116, 82, 60};

int seasonPercent(year_month_day date)
{
    const unsigned month = unsigned(date.month()), day = unsigned(date.day());
    if ((month == 12 && day >= 20) || (month == 1 && day <= 2))
        return 35; // nobody deploys
    if (month == 11 && day >= 18)
        return 135; // the sales season
    if (month == 7 || month == 8)
        return 85;
    return 100;
}

/// From 75 to 125 over the whole time.
int growthPercent(qint64 hour, qint64 hoursInAll)
{
    return int(75 + 50 * hour / std::max<qint64>(1, hoursInAll));
}

bool isWeekend(weekday day)
{
    return day == Saturday || day == Sunday;
}

qint64 weightOf(Instant hour)
{
    const auto midnight = floor<days>(hour);
    const weekday day{midnight};
    const auto index = size_t(floor<hours>(hour - midnight).count());
    const auto &ofHour = isWeekend(day) ? weekendHourWeights : hourWeights;
    return qint64(ofHour[index]) * dayWeights[day.c_encoding()] * seasonPercent(year_month_day{midnight});
}

} // namespace

Rhythm::Rhythm(Dice &dice, Instant from, Instant to)
    : m_from(ceil<hours>(from))
    , m_to(std::max(to, m_from + hours{1}))
{
    const qint64 count = ceil<hours>(m_to - m_from).count();
    std::vector<qint64> weights;
    for (qint64 i = 0; i < count; ++i)
        weights.push_back(weightOf(m_from + hours{i}) * growthPercent(i, count));
    m_burst.resize(weights.size());
    addBursts(dice, weights);
    qint64 sum = 0;
    for (const qint64 weight : weights)
        m_upTo.push_back(sum += weight);
}

/// A bad deployment on about one working day in twelve makes the hours after it much busier.
void Rhythm::addBursts(Dice &dice, std::vector<qint64> &weights)
{
    constexpr std::array<int, 3> factors{7, 4, 2};
    for (Instant day = ceil<days>(m_from); day < m_to; day += days{1}) {
        if (isWeekend(weekday{floor<days>(day)}) || !dice.chance(80))
            continue;
        const size_t first = hourOf(day + hours{dice.between(9, 16)});
        for (size_t i = 0; i < factors.size() && first + i < weights.size(); ++i) {
            weights[first + i] *= factors[i];
            m_burst[first + i] = true;
        }
    }
}

size_t Rhythm::hourOf(Instant instant) const
{
    return size_t(floor<hours>(instant - m_from).count());
}

Instant Rhythm::draw(Dice &dice) const
{
    const qint64 point = dice.below(m_upTo.back());
    const auto hour = std::upper_bound(m_upTo.begin(), m_upTo.end(), point) - m_upTo.begin();
    const Instant start = m_from + hours{hour};
    const Instant end = std::min<Instant>(start + hours{1}, m_to);
    return start + dice.within(microseconds{0}, end - start - microseconds{1});
}

bool Rhythm::isAfterBadDeployment(Instant instant) const
{
    return instant >= m_from && hourOf(instant) < m_burst.size() && m_burst[hourOf(instant)];
}

bool Rhythm::isOffHours(Instant instant)
{
    const auto midnight = floor<days>(instant);
    const auto time = instant - midnight;
    return isWeekend(weekday{midnight}) || time < hours{7} || time >= hours{19};
}

Instant Rhythm::inOfficeHours(Instant instant)
{
    auto midnight = floor<days>(instant);
    auto time = instant - midnight;
    if (time >= hours{17}) {
        midnight += days{1};
        time -= hours{9}; // 17 … 24 becomes 8 … 15
    } else if (time < hours{8}) {
        time += hours{8};
    }
    while (isWeekend(weekday{midnight}))
        midnight += days{1};
    return midnight + time;
}

} // namespace muster::service
